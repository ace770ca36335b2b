"""Pictures are files of the project, not of another website.

What: no picture has an address that starts with http:// or https://.

Why: showing it would tell another organisation which patient reads which page. It would also be missing on paper,
without a network, and on the day that the other website changes. The words that stand for it are shown in its place.

How to put it right: ask for leave to use the picture, save a copy in content/media/ with its licence, and name that
file.
"""

from everyreader.finding import Finding, Rule
from everyreader.plan import picture_target
from everyreader.site import Site

PASSED = (
    {
        "content/en/page.md": "---\ntitle: Page\n---\n\n![A red dot](../media/dot.svg)\n",
        "content/media/dot.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" '
        'height="9"><circle r="4" fill="red"/></svg>\n',
    },
)
FAILED = (
    {"content/en/page.md": "---\ntitle: Page\n---\n\n![A red dot](https://pictures.example/dot.svg)\n"},
    {"content/en/page.md": "---\ntitle: Page\n---\n\nA dot ![](//pictures.example/dot.svg) in a line.\n"},
)
INAPPLICABLE = ({"content/en/page.md": "---\ntitle: Page\n---\n\nNo picture.\n"},)


def check(site: Site) -> list[Finding] | None:
    """Look at the address of every picture."""
    uses = [(header, use) for header in site.pages.values() for use in header.pictures]
    if not uses:
        return None
    return [
        Finding(
            "site/remote-picture",
            header.source,
            f"This picture lies on another website: {use.name}.",
            "Save a copy in content/media/, with its licence, and write ![what it shows](../media/name.png).",
            block=use.block,
            piece=use.name,
        )
        for header, use in uses
        if picture_target(use.name, header).fault == "remote"
    ]


RULE = Rule("error", check=check)
