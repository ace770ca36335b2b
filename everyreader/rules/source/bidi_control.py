"""No sign that nobody sees turns the order of letters round.

What: the signs U+202A to U+202E and U+2066 to U+2069, which come with words copied from chats and from Word, are not in a file. Those that
force an order, or that have no end, are taken out. (Marks such as U+200F, which belong to Arabic and Urdu writing, may stay.)

Why: behind U+202E a phone number shows its digits backwards, and a patient dials a stranger.

How to put it right: delete the sign, and type the words around it again. The page finds the direction of words and numbers by itself.
"""

from everyreader.finding import Rule

PASSED = ("---\ntitle: Choice\n---\n\nPhone 0300 303 5678.\n", "---\ntitle: Choice\n---\n\nفون\u200f 0300 303 5678\n")
FAILED = (
    "---\ntitle: Choice\n---\n\nPhone \u202e0300 303 5678\u202c now.\n",
    "---\ntitle: Choice\n---\n\nPhone \u20660300 303 5678 now.\n",
    "---\ntitle: \u202bChoice\u202c\n---\n\nPhone us.\n",
)
INAPPLICABLE = ("",)

RULE: Rule[object] = Rule("warning", reported_by="source/letters")
