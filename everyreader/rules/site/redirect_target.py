"""Every redirect of `content/redirects.csv` leads to a page of this site.

What: the second column names a page that is published, as `privacy-notice`, `en/privacy-notice` or
`/en/privacy-notice.html`; a part after `#` is one of its headings.
Why: a reader with an old address would be sent from one page that is not there to another.
How to put it right: write the path of the page as it is below `content/`, or publish the page.
"""

from everyreader.finding import Finding, Rule
from everyreader.layout import REDIRECTS
from everyreader.plan import ResolvedRedirect, resolve_redirects
from everyreader.site import Site
from everyreader.source import Near

PASSED = (
    {
        "content/redirects.csv": "old,new\n/a,index\n/b,en/index.html\n/c,/a\n",
        "content/en/index.md": "---\ntitle: Home\n---\n\nWelcome.\n",
    },
)
FAILED = (
    {"content/redirects.csv": "old,new\n/a,en/indx\n"},
    {"content/redirects.csv": "old,new\n/a,index#nowhere\n"},
    {"content/redirects.csv": "old,new\n/a,/b\n/b,nowhere\n"},
    {
        "content/redirects.csv": "old,new\n/a,en/page\n",
        "content/en/page.md": "---\ntitle: Page\nunpublished: yes\n---\n\nWords.\n",
    },
)
INAPPLICABLE = ({"content/en/page.md": "---\ntitle: Page\n---\n\nWords.\n"},)


def check(site: Site) -> list[Finding] | None:
    """Look where every line leads."""
    nearest = Near([f"{tag}/{page}" for page, tag in site.published])
    found = []
    for move in resolve_redirects(site):
        if move.fault == "missing":
            what, help = _kept_back(site, move) if move.held else _missing(move, nearest)
            message = f"{what}, so the old address leads nowhere."
            found.append(Finding("site/redirect-target", REDIRECTS, message, help, line=move.redirect.line, column=1))
    return found if site.redirects else None


def _kept_back(site: Site, move: ResolvedRedirect) -> tuple[str, str]:
    """Return why readers do not get the page that a line leads to, and what to do."""
    assert move.held is not None
    header = site.pages[move.held]
    start = header.meta.starts() if site.held.get(move.held) == "waiting" else None
    why = f"waits for {start}" if start else "is not published"
    return f"{header.source} {why}", "Let readers have that page, or write another one, for example: en/index"


def _missing(move: ResolvedRedirect, nearest: Near) -> tuple[str, str]:
    """Return the same of a page, or of a part of one, that is not there."""
    new = move.redirect.new.split("#")[0]
    near = nearest(new.strip("/").removesuffix(".html")) if not move.anchor else ""
    what = f'has no part "{move.anchor}"' if move.anchor else "is no page of this site"
    return f"{new} {what}", f"Did you mean {near}?" if near else "Write a page, for example: en/index"


RULE = Rule("error", check=check)
