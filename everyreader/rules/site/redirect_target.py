"""Every redirect of `content/redirects.csv` leads to a page of this site.

What: the second column names a page that is published, as `privacy-notice`, `en/privacy-notice` or
`/en/privacy-notice.html`; a part after `#` is one of its headings.
Why: a reader with an old address would be sent from one page that is not there to another.
How to put it right: write the path of the page as it is below `content/`, or publish the page.
"""

from everyreader.finding import Finding, Rule
from everyreader.layout import REDIRECTS
from everyreader.plan import resolve_redirects
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
)
INAPPLICABLE = ({"content/en/page.md": "---\ntitle: Page\n---\n\nWords.\n"},)


def check(site: Site) -> list[Finding] | None:
    """Look where every line leads."""
    nearest = Near([f"{tag}/{page}" for page, tag in site.published])
    found = []
    for move in resolve_redirects(site):
        if move.fault == "missing":
            new = move.redirect.new.split("#")[0]
            near = nearest(new.strip("/").removesuffix(".html")) if not move.anchor else ""
            what = f'has no part "{move.anchor}"' if move.anchor else "is no page of this site"
            found.append(
                Finding(
                    "site/redirect-target",
                    REDIRECTS,
                    f"{new} {what}, so the old address leads nowhere.",
                    f"Did you mean {near}?" if near else "Write a page, for example: en/index",
                    line=move.redirect.line,
                    column=1,
                )
            )
    return found if site.redirects else None


RULE = Rule("error", check=check)
