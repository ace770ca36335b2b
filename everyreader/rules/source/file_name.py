r"""A file has a name that every computer can keep.

What: names hold none of < > : " | ? * \, do not end in a full stop or a space, and are not one of the names that
Windows keeps for devices, such as con and aux. A file with such a name is left out of the site.

Why: a colleague on Windows cannot open, copy or save the project while the file is in it, so nobody there can mend a
wrong page.

How to put it right: rename the file, with small letters, numbers and hyphens only.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("error", reported_by="source/file_names")

PASSED = ({"content/en/your-choice.md": "Phone us.\n"}, {"content/ur/انتخاب.md": "Phone us.\n"})
FAILED = (
    {"content/en/aux.md": "Phone us.\n"},
    {"content/en/what?.md": "Phone us.\n"},
    {"content/en/a.": "Phone us.\n"},
)
INAPPLICABLE: tuple[dict[str, str], ...] = ({},)
