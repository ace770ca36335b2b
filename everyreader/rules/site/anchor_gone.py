"""A heading that is gone leaves its address to another one.

What: each anchor that readers were given of a page leads to a heading of it today: the same one, or one whose `{#id}`
it is.

Why: letters, posters and other websites hold the address of a part of a page for years. Without the anchor a reader
lands at the top of the page and has to find what was promised.

How to put it right: write the anchor after the heading that took the place of the old one, as the message has it. If
nothing took its place, readers get the top of the page: nothing more is to be done.
"""

from everyreader.finding import Finding, Rule
from everyreader.parse.anchors import OF_THE_PAGE
from everyreader.site import PageKey, Site
from everyreader.site.anchors import given_anchors

_BEFORE = {"site/manifest.json": '{"project": {"anchors": ["en/page\\nwho when"]}}'}
_PAGE = "---\ntitle: Page\n---\n\n## Who\n\nWords.\n"
PASSED = (
    {**_BEFORE, "content/en/page.md": f"{_PAGE}\n## When\n\nWords.\n"},
    {**_BEFORE, "content/en/page.md": f"{_PAGE}\n## At what time {{#when}}\n\nWords.\n"},
)
FAILED = ({**_BEFORE, "content/en/page.md": _PAGE},)
INAPPLICABLE = ({"content/en/index.md": ""},)
MOST = 5


def check(site: Site) -> list[Finding] | None:
    """Look at every page whose anchors the last publish has left."""
    given = given_anchors(site.baseline.anchors)
    if not given:
        return None
    found = []
    for name, anchors in given.items():
        tag, _, page = name.partition("/")
        header = site.pages.get(key := PageKey(page, tag))
        if header is None or key not in site.published or header.is_down:
            continue
        there = {anchor for _, anchor, _ in header.headings} | OF_THE_PAGE
        there |= {old for olds in site.older.get(key, {}).values() for old in olds}
        gone = [anchor for anchor in anchors if anchor not in there]
        if gone:
            more = f", and {len(gone) - MOST} more" if gone[MOST:] else ""
            shown = ", ".join(f"{{#{anchor}}}" for anchor in gone[:MOST])
            found.append(
                Finding(
                    "site/anchor-gone",
                    header.source,
                    f"Readers were given #{gone[0]} of this page, and no heading leads there now.",
                    f"Write {shown}{more} after the heading that took its place. If none did, nothing is to be done.",
                    line=1,
                    column=1,
                )
            )
    return found


RULE = Rule("warning", check=check, told_once=True)
