"""A link to a page of this site leads to a page that readers get.

What: every link to another page names a page that is there, in the language of the page or else in the default
language, and that is published.

Why: a link that leads nowhere ends the way of somebody who came for an answer, and it costs most the people who cannot
guess an address: those who use a screen reader, are tired, or read in a second language. The words stay; the link is
gone.

How to put it right: write the name of the page's file as seen from this one, for example
`[young people](young-people.md)`, or publish the page that the link means.
"""

import posixpath

from everyreader.finding import Finding, Rule
from everyreader.parse import Header
from everyreader.site import PageKey, Site, Target

PASSED = (
    {"content/en/page.md": "---\ntitle: Page\nunpublished: yes\n---\n\nGo [down](#down).\n\n## Down\n\nWords.\n"},
    {"content/en/page.md": "---\ntitle: Page\n---\n\nGo [home](index.md).\n"},
    {
        "content/en/page.md": "---\ntitle: Page\nunpublished: yes\n---\n\nGo [there](other.md).\n",
        "content/en/other.md": "---\ntitle: Other\nunpublished: yes\n---\n\nWords.\n",
    },
)
FAILED = (
    {"content/en/page.md": "---\ntitle: Page\n---\n\nGo [home](indx.md).\n"},
    {
        "content/en/page.md": "---\ntitle: Page\n---\n\n- Go [back](../../guides/none.md)\n",
        "content/en/guides/other.md": "---\ntitle: Other\n---\n\nRead [this](nothing.md).\n",
    },
)
INAPPLICABLE = ({"content/en/page.md": "---\ntitle: Page\n---\n\nNo link.\n"},)


def check(site: Site) -> list[Finding] | None:
    """Look at every link between pages."""
    if not any(target.page for target in site.targets):
        return None
    return [
        Finding(
            "site/missing-page",
            header.source,
            _message(site, target, use.name),
            _help(site, header, target),
            block=use.block,
            piece=use.name,
        )
        for header, use, target in site.linked(lambda target: target.fault == "no-page")
        if not _waits_too(site, header, target)
    ]


def _waits_too(site: Site, header: Header, target: Target) -> bool:
    """Say whether a link leads to a part of its own page, or from one page that is kept back to another: both go
    together, and what is still missing is told of the first of them that readers get."""
    key = PageKey(target.page, target.tag)
    return key == header.key or (header.key in site.held and key in site.held)


def _message(site: Site, target: Target, written: str) -> str:
    key = PageKey(target.page, target.tag)
    if site.held.get(key) == "waiting":
        return f"This link leads to {written}, which waits for {site.pages[key].meta.starts()}."
    if key in site.pages or f"content/{target.tag}/{target.page}.md" in site.files:
        return f"This link leads to {written}, which is not published."
    return f"This link leads to {written}, and there is no such page."


def _help(site: Site, header: Header, target: Target) -> str:
    if site.held.get(PageKey(target.page, target.tag)) in ("unpublished", "waiting"):
        return "Take the link away until that page is published."
    if not target.near or target.near == target.page:
        return "Write the name of a page's file as seen from this one, or take the link away."
    near = posixpath.relpath(f"{target.near}.md", posixpath.dirname(header.page) or ".")
    return f'Did you mean "{near}"?'


RULE = Rule("error", check=check)
