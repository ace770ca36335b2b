"""No two files ask for one address of the site.

What: pages, their other formats, media files and redirects all have addresses of their own. Two that differ only in
capital letters, or in how an accent is coded, are one address, because Windows and Macs take the two for one file. So
are a file and a folder of one name.

Why: only one can be there, and readers of the other would get something else than they asked for. The address goes
to a page before a format, a file or a redirect, and among equals to the first by name; the other is not published.

How to put it right: rename one of the two, or take the redirect away.
"""

from everyreader.finding import Finding, Rule
from everyreader.layout import SETTINGS
from everyreader.plan import address_conflicts
from everyreader.site import Site

PASSED = ({"content/en/page.md": "---\ntitle: Page\nredirects: [old/page]\n---\n\nWords.\n"},)
FAILED = (
    {"content/en/page.md": "---\ntitle: Page\nredirects: [en/index.html]\n---\n\nWords.\n"},
    {"content/en/page.md": "---\ntitle: Page\nredirects: [/en/404.html]\n---\n\nWords.\n"},
    {"content/en/page.md": "---\ntitle: Page\nredirects: [/manifest.json]\n---\n\nWords.\n"},
    {
        "content/en/page.md": "---\ntitle: Page\n---\n\nWords.\n",
        "content/en/Page.md": "---\ntitle: Other page\n---\n\nWords.\n",
    },
    {
        "content/en/caf\u00e9.md": "---\ntitle: Café\n---\n\nWords.\n",
        "content/en/cafe\u0301.md": "---\ntitle: Other café\n---\n\nWords.\n",
    },
)
INAPPLICABLE = ({"content/en/index.md": ""},)


def check(site: Site) -> list[Finding] | None:
    """Settle all claims to addresses and speak of those that are lost."""
    if not site.pages:
        return None
    return [
        Finding(
            "site/duplicate-address",
            loser.source,
            f"The address {loser.address} is taken by {_other(loser.source, winner.source)}, so this was left out.",
            "Take this redirect away or change it." if loser.piece else "Rename one of the two.",
            piece=loser.piece,
            line=0 if loser.piece else 1,
        )
        for loser, winner in address_conflicts(site)
    ]


def _other(loser: str, winner: str) -> str:
    if winner == SETTINGS:
        return "the site itself"
    return "this page itself" if winner == loser else winner


RULE = Rule("error", check=check)
