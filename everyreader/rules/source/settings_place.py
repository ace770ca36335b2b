"""The settings of a page are at its very top, between two lines `---`.

What: nothing is above the first `---`, not even an empty line, and the lines between are `name: value`. Settings in
another place or in another dialect (TOML between `+++`, JSON, dashes that Word made longer, no `---` at all, a second
block) are read all the same and taken out of the text.

Why: settings that are not seen as such are on the page as words, and what they say, such as `draft: true`, has no
effect.

How to put it right: move them to the top, and write a line `---` above and below them.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("warning", reported_by="parse/page")

PASSED = (
    "---\ntitle: Your choice\n---\n\nPhone us.\n",
    "# Your choice\n\nWords.\n\n---\n\nMore words: some.\n\n---\n\nEnd.\n",
    "---\ntitle: Visit\n---\n\nDate: 6 May 2026\nPlace: the hall\n\nWords.\n",
    "---\ntitle: Help\n---\n\n```\n---\ntitle: x\ndraft: true\n---\n```\n\nWords.\n",
    *(
        f"---\ntitle: Visit\n---\n\n{words}\n"
        for words in ("Published: May 2026", "owner: Sam", "status: we are open", "private: rooms can be booked")
    ),
    "---\ntitle: Visit\n---\n\n---\nOpen: Monday\n---\n\nWords.\n",
)
FAILED = (
    "\n---\ntitle: Your choice\n---\n\nPhone us.\n",
    " ---\ntitle: Your choice\n---\n\nPhone us.\n",
    "<!-- a note -->\n---\ntitle: Your choice\n---\n\nPhone us.\n",
    "# my notes\n---\ntitle: Your choice\n---\n\nPhone us.\n",
    "———\ntitle: Your choice\n———\n\nPhone us.\n",
    '+++\ntitle = "Your choice"\ndraft = false\n+++\n\nPhone us.\n',
    '{\n  "title": "Your choice",\n  "order": 3\n}\n\nPhone us.\n',
    "title: Your choice\norder: 3\n\nPhone us.\n",
    "---\ntitle: Your choice\n---\norder: 3\n---\n\nPhone us.\n",
    "---\ntitle: Your choice\n---\n\nPhone us.\n\n---\ndraft: true\n---\n",
    "```yaml\ntitle: Your choice\n```\n\nPhone us.\n",
    "<!--\ntitle: Your choice\n-->\n\nPhone us.\n",
)
INAPPLICABLE = ("",)
