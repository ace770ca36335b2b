"""A heading that gets other words keeps the anchor that readers were given.

What: the anchor of a heading is made of its words, and was another one when the page was last published. The older one
goes on leading to the heading.

Why: letters, posters and other websites hold the address of a part of a page for years. The build remembers it as long
as the site's manifest is there; a line in the page holds for good, and translations can share it.

How to put it right: write the older anchor after the heading, as the message has it.
"""

from everyreader.finding import Finding, Rule
from everyreader.site import PageKey, Site

_BEFORE = {"site/manifest.json": '{"project": {"anchors": ["en/page\\nwho-can-choose when"]}}'}
_PAGE = "---\ntitle: Page\n---\n\n## {}\n\nWords.\n\n## When\n\nWords.\n"
PASSED = (
    {**_BEFORE, "content/en/page.md": _PAGE.format("Who can choose")},
    {**_BEFORE, "content/en/page.md": _PAGE.format("Who may choose {#who-can-choose}")},
    {**_BEFORE, "content/en/page.md": _PAGE.format("Who may choose {#who}")},
)
FAILED = ({**_BEFORE, "content/en/page.md": _PAGE.format("Who may choose")},)
INAPPLICABLE = ({"content/en/index.md": ""},)


def check(site: Site) -> list[Finding] | None:
    """Look at every heading whose anchor is not what it was."""
    if not site.pages:
        return None
    return [
        Finding(
            "site/anchor-changed",
            site.pages[key].source,
            f"Readers were given this heading as #{olds[0]}, which still leads here; its words make #{anchor} now.",
            f"Write {{#{olds[0]}}} after the heading, so that the address holds for good.",
            block=anchor,
        )
        for key, headings in site.older.items()
        if key in site.published
        for anchor, olds in headings.items()
        if anchor not in site.pages[PageKey(*key)].fixed
    ]


RULE = Rule("warning", check=check)
