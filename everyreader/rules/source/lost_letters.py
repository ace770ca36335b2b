"""Every letter is the one that was meant.

What: the sign � (U+FFFD), which stands where a letter was lost, and letters that were read in the wrong coding (`Itâ€™s`, `cafÃ©`, `Â£5`) are
not in a file.

Why: a screen reader spells such signs out or leaves them away, and the word, the price or the name is lost. Where it happened to one letter
it may have happened to a digit.

How to put it right: look the words up where they come from and type them again; save files as UTF-8.
"""

from everyreader.finding import Rule

PASSED = (
    "---\ntitle: Choice\n---\n\nIt’s £5 at the café, naïve, ÅNGSTRÖM, “CAFÉ”, là\u00a0», Ésope, łódź, Çay, È vero, “PÃO”.\n",
    "---\ntitle: Choice\n---\n\nநன்றி Спасибо شكرا 谢谢\n",
)
FAILED = (
    "---\ntitle: Choice\n---\n\nItâ€™s your choice.\n",
    "---\ntitle: Choice\n---\n\nA cafÃ© at the ward.\n",
    "---\ntitle: Choice\n---\n\nIt costs Â£5.\n",
    "---\ntitle: A caf\ufffd\n---\n\nPhone us.\n",
    "---\ntitle: Choice\n---\n\nÐ¡Ð¿Ð°ÑÐ¸Ð±Ð¾.\n",
    "---\ntitle: Choice\n---\n\nPhone us\u0092 now.\n",
    "---\ntitle: Choice\n---\n\nIt‚Äôs your choice.\n",
)
INAPPLICABLE = ("",)

RULE: Rule[object] = Rule("error", reported_by="source/letters")
