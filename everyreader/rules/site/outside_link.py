"""A link stays inside the site's own folders.

What: no link climbs with `../` out of the folder content.

Why: what lies there is not published, so that the link works on an editor's computer and nowhere else. It may also tell
readers the names of folders that are not theirs to know.

How to put it right: link to a page of this site, put a file that readers need into content/media/, or write a full
address with https:// in front.
"""

from everyreader.finding import Finding, Rule
from everyreader.site import Site

PASSED = ({"content/en/page.md": "---\ntitle: Page\n---\n\nGo [home](../en/index.md).\n"},)
FAILED = ({"content/en/page.md": "---\ntitle: Page\n---\n\nSee [the list](../../../private/list.md).\n"},)
INAPPLICABLE = ({"content/en/page.md": "---\ntitle: Page\n---\n\nNo link.\n"},)


def check(site: Site) -> list[Finding] | None:
    """Look at every link."""
    if not site.targets:
        return None
    return [
        Finding(
            "site/outside-link",
            header.source,
            f"This link leads out of the site's folders: {use.name}.",
            "Link to a page of this site, or put the file into content/media/.",
            block=use.block,
            piece=use.name,
        )
        for header, use, _ in site.linked(lambda target: target.fault == "outside")
    ]


RULE = Rule("error", check=check)
