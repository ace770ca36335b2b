"""A file is saved as UTF-8.

What: the bytes of every file are UTF-8, with or without its mark; UTF-16 with its mark is understood too. What else it
may be is not guessed: the page is not shown, and a short page with your contact is at its address. The same holds for
a file that a disk or a program has lost, with hardly any letters in it.

Why: a guess turns £ into Â£ and é into Ã©. In Urdu or Polish, a guess turns every word into signs that nobody can read.

How to put it right: open the file in your editor, choose "Save as" and the encoding "UTF-8". Then read it through,
above all letters such as £ and é.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("error", "withhold page", reported_by="source/read")

PASSED = (
    "---\ntitle: Your choice\n---\n\nIt costs £2.\n",
    "---\ntitle: Your choice\n---\n\nIt costs £2.\n".encode("utf-8-sig"),
    "---\ntitle: Your choice\n---\n\nIt costs £2.\n".encode("utf-16"),
)
FAILED = (
    "---\ntitle: Your choice\n---\n\nIt costs £2.\n".encode("latin-1"),
    "---\ntitle: Your choice\n---\n\nIt costs £2.\n".encode("utf-16")[:-1],
    b"\0" * 400,
    "\ufffd\ufffd\ufffd \ufffd\ufffd\n\n\x01\x01",
    "---\ntitle: Your choice\n---\n\nIt costs 2 pounds.\n".encode("utf-16-le"),
    {"locales/pl/messages.po": 'msgid "Date"\nmsgstr "Dzień"\n'.encode("iso-8859-2")},
)
INAPPLICABLE = ("",)
