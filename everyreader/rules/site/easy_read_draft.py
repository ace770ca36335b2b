"""An Easy Read page that is still a draft is published only where somebody answers for that.

What: a page with `kind: easy-read` and `easy-read: draft` is published where content/site.yml says
`drafts: {publish: yes, approved-by: …, until: …}` and that day is not past.

Why: many readers of Easy Read cannot compare it with another page. What is half finished may tell them the wrong thing.

How to put it right: finish the page and write `easy-read: made`, or have the decision written into content/site.yml.
This is advice: nothing is wrong while a page waits.
"""

from everyreader.finding import Finding, Rule
from everyreader.site import Site

_PAGE = "---\ntitle: Easy Read\nkind: easy-read\neasy-read: {}\n---\n\nYou can choose.\n"
_ALLOWED = "name: Example Trust\ndrafts: {publish: yes, approved-by: A. Sample, until: 2099-12-31}\n"

PASSED = (
    {"content/en/easy.md": _PAGE.format("made"), "content/site.yml": "name: Example Trust\n"},
    {"content/en/easy.md": _PAGE.format("draft"), "content/site.yml": _ALLOWED},
    {"content/en/easy.md": _PAGE.format("{state: checked, by: Speak Up Larkmere, date: 2026-08-06}")},
)
FAILED = (
    {"content/en/easy.md": _PAGE.format("draft"), "content/site.yml": "name: Example Trust\n"},
    {"content/en/easy.md": _PAGE.format("draft"), "content/site.yml": _ALLOWED.replace("2099", "2001")},
)
INAPPLICABLE = ({"content/en/page.md": "---\ntitle: Page\n---\n\nWords.\n"},)


def check(site: Site) -> list[Finding] | None:
    """Look at every Easy Read page that says how far it has come."""
    if not any(header.meta.kind == "easy-read" and header.meta.easy_read for header in site.pages.values()):
        return None
    return [
        Finding(
            "site/easy-read-draft",
            site.pages[key].source,
            "This page was not published: it is a draft in Easy Read, and content/site.yml lets no draft be published.",
            "Finish it and write easy-read: made.",
            piece="easy-read: draft",
        )
        for key, reason in sorted(site.kept_back.items())
        if reason == "easy-read-draft"
    ]


RULE = Rule("advice", check=check)
