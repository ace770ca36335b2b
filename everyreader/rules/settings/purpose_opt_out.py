"""Every purpose in `content/purposes.yml` says whether the national data opt-out applies.

What: each purpose has a line `opt-out: applies`, `opt-out: does-not-apply` or `opt-out: depends`.

Why: without the line the privacy notice says "It depends", which nobody has decided. A line that was lost turns a "No"
into it.

How to put it right: write the line, and in `opt-out-words:` why.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("warning", reported_by="site/purposes")

PASSED = (
    {"content/purposes.yml": "- {id: your-care, name: To care for you, opt-out: does-not-apply}\n"},
    {"content/purposes.yml": "- {id: study, name: To learn, opt-out: depends}\n"},
)
FAILED = ({"content/purposes.yml": "- {id: your-care, name: To care for you}\n"},)
INAPPLICABLE = ({"content/en/page.md": "Phone us.\n"},)
