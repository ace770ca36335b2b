"""A link into a page leads to a heading that is there.

What: the part after `#` in a link is the anchor of a heading of that page.

Why: without it a reader lands at the top of a long page and has to find the place again. With a screen reader or at
great magnification that is a search through all of it.

How to put it right: give the heading a fixed anchor, `## Your choice {#choice}`, and write `#choice` in the link. Use
the same English anchor in every language, so that a link holds in all of them.
"""

from everyreader.finding import Finding, Rule
from everyreader.site import PageKey, Site

PASSED = (
    {
        "content/en/page.md": "---\ntitle: Page\n---\n\nSee [below](#choice).\n\n## "
        "Your choice {#choice}\n\nIt is yours.\n"
    },
)
FAILED = (
    {
        "content/en/page.md": "---\ntitle: Page\n---\n\nSee [below](#choise).\n\n## "
        "Your choice {#choice}\n\nIt is yours.\n"
    },
)
INAPPLICABLE = ({"content/en/page.md": "---\ntitle: Page\n---\n\nNo link.\n"},)


def check(site: Site) -> list[Finding] | None:
    """Look at every link that names a place in a page."""
    if not any(target.anchor for target in site.targets):
        return None
    found = []
    for header, use, target in site.linked(lambda target: target.fault == "no-anchor"):
        there = site.pages[PageKey(target.page, target.tag)]
        if there.is_down:  # which is told by itself
            continue
        near = f'Did you mean "#{target.near}"? ' if target.near else ""
        found.append(
            Finding(
                "site/missing-anchor",
                header.source,
                f'No heading in {there.source} has the anchor "#{target.anchor}".',
                f"{near}Write {{#{target.anchor}}} after the heading that the link means, or change the link.",
                block=use.block,
                piece=use.name,
            )
        )
    return found


RULE = Rule("warning", check=check)
