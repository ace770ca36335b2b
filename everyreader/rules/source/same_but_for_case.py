"""No two files have names that differ only in capital letters.

What: the paths of any two files differ in more than capitals, or in the way that a letter with an accent is coded.

Why: Windows and Macs take the two for one file, so one of the two pages is lost when the project is copied there, and a
reader gets the other.

How to put it right: rename one of the two, with small letters, numbers and hyphens only.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("error", reported_by="source/file_names")

PASSED = ({"content/en/choice.md": "Phone us.\n", "content/en/choices.md": "Phone us.\n"},)
FAILED = (
    {"content/en/Choice.md": "Phone us.\n", "content/en/choice.md": "Phone us.\n"},
    {"content/pl/wyb\u00f3r.md": "Zadzwoń.\n", "content/pl/wybo\u0301r.md": "Zadzwoń.\n"},
)
INAPPLICABLE = ({"content/en/choice.md": "Phone us.\n"},)
