"""Redirects of `content/redirects.csv` do not lead in a circle.

What: where the second column names another old address, following them ends at a page.
Why: a browser that is sent in a circle shows an error, and the reader gets nothing.
How to put it right: let one of the lines name a page of the site.
"""

from everyreader.finding import Finding, Rule
from everyreader.layout import REDIRECTS
from everyreader.plan import resolve_redirects
from everyreader.site import Site

PASSED = ({"content/redirects.csv": "old,new\n/a,/b\n/b,index\n"},)
FAILED = ({"content/redirects.csv": "old,new\n/a,/b\n/b,/a\n"}, {"content/redirects.csv": "old,new\n/a,/a\n"})
INAPPLICABLE = ({"content/en/page.md": "---\ntitle: Page\n---\n\nWords.\n"},)


def check(site: Site) -> list[Finding] | None:
    """Follow every line."""
    return (
        [
            Finding(
                "site/redirect-loop",
                REDIRECTS,
                f"{move.redirect.written} leads back to itself.",
                "Write a page of this site in the second column, for example: en/index",
                line=move.redirect.line,
                column=1,
            )
            for move in resolve_redirects(site)
            if move.fault == "loop"
        ]
        if site.redirects
        else None
    )


RULE = Rule("error", check=check)
