"""A redirect is an old address on this site.

What: each entry of `redirects:`, and each line of `content/redirects.csv`, is the path of an old page on this website,
without `..`, without another website's name, and of letters that a file's name can have.

Why: the build puts a short page at the old address that leads to the new one. It can do that only inside its own site;
an address anywhere else would be written where nobody expects a file.

How to put it right: write the old path alone, for example `redirects: [about-us/your-data]`. A number after `?` cannot
be a path: that redirect has to be made by whoever runs the web server.
"""

from everyreader.finding import Finding, Rule
from everyreader.layout import REDIRECTS
from everyreader.plan import redirect_address, resolve_redirects
from everyreader.site import Site

PASSED = ({"content/en/page.md": "---\ntitle: Page\nredirects: [/about-us/your-data/]\n---\n\nWords.\n"},)
FAILED = (
    {"content/en/page.md": "---\ntitle: Page\nredirects: [../../etc/page]\n---\n\nWords.\n"},
    {"content/en/page.md": "---\ntitle: Page\nredirects: [https://other.example/page]\n---\n\nWords.\n"},
    {"content/en/page.md": "---\ntitle: Page\nredirects: ['%2e%2e/page']\n---\n\nWords.\n"},
    {"content/redirects.csv": "old,new\n/%2e%2e/page,index\n"},
)
INAPPLICABLE = (
    {
        "content/en/page.md": "---\ntitle: Page\n---\n\nWords.\n",
        "content/en/index.md": "---\ntitle: Home\n---\n\nWelcome.\n",
    },
)


def check(site: Site) -> list[Finding] | None:
    """Look at every redirect."""
    asked = [(header.source, old) for header in site.pages.values() for old in header.meta.redirects]
    lines = [
        Finding(
            "site/redirect-unsafe",
            REDIRECTS,
            f"{move.redirect.written} cannot be an old address of this site.",
            "Write the old path alone, for example /about-us/your-data.",
            line=move.redirect.line,
            column=1,
        )
        for move in resolve_redirects(site)
        if move.fault == "unsafe"
    ]
    return (
        lines
        + [
            Finding(
                "site/redirect-unsafe",
                source,
                f"This redirect was left out: {old} cannot be an old address of this site.",
                "Write the old path alone, for example about-us/your-data.",
                piece=old,
            )
            for source, old in asked
            if not redirect_address(old, site.settings.base_url)
        ]
        if asked or site.redirects
        else None
    )


RULE = Rule("error", check=check)
