"""Every setting is one that is known.

What: the names in front matter, settings and facts are among those that the project knows. Another has no effect.
Capitals, and underscores for hyphens, make no difference.

Why: a slip such as "expries" is quietly without effect, and the page stays up after its last day.

How to put it right: correct the name, with the help of the list in the message, or delete the line.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("warning", reported_by="source/typed")

PASSED = ("---\ntitle: Your choice\nReview_due: 2027-05-21\n---\n\nPhone us.\n",)
FAILED = (
    "---\ntitle: Your choice\nexpries: 2027-05-21\n---\n\nPhone us.\n",
    {"content/site.yml": "name: Larkmere Example Trust\nbase-uri: https://www.larkmere.example\n"},
    {"locales/pl/locale.yml": "lang: pl\ndirecton: ltr\n"},
)
INAPPLICABLE = ("Phone us.\n",)
