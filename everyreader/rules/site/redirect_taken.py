"""A redirect is not from an address at which the site itself answers.

What: no entry of `redirects:` and no line of `content/redirects.csv` is another form of the address of a page that is
published, such as `/en` for the home page in English, or of the page that lost readers get. (`site/duplicate-address`
speaks of the address itself.)

Why: readers would be led away from the page that they asked for, or every lost reader would be told that this page has
moved.

How to put it right: take the redirect away. If the other page is to go, delete it or set `expires:` on it first.
"""

from collections.abc import Iterator

from everyreader.finding import Finding, Rule
from everyreader.layout import REDIRECTS
from everyreader.plan import OWN_PAGES, address, asked_path, file_of, forms_of
from everyreader.site import Site

_PAGE = "---\ntitle: Page\nredirects: [{}]\n---\n\nWords.\n"
PASSED = ({"content/en/page.md": _PAGE.format("/old"), "content/redirects.csv": "old,new\n/old/2/,en/page\n"},)
FAILED = (
    *({"content/en/page.md": _PAGE.format(old)} for old in ("/en", "/EN", "/en/page/", "/en/404/")),
    {"content/redirects.csv": "old,new\n/en,index\n"},
)
INAPPLICABLE = ({"content/en/page.md": "---\ntitle: Page\n---\n\nWords.\n"},)


def check(site: Site) -> list[Finding] | None:
    """Look at every redirect."""
    asked = list(_asked(site))
    if not asked:
        return None
    pages = {
        form.lower(): f"/{page}"
        for page in (
            "404.html",
            *(f"{tag}/{page}.html" for tag in {tag for _, tag in site.published} for page in ("404", *OWN_PAGES)),
            *(address(*key) for key in sorted(site.published)),
        )
        for form in forms_of(f"/{page}")
    }
    return [
        Finding(
            "site/redirect-taken",
            source,
            f"{old} is an address at which the site itself answers, with {pages[path.lower()]}.",
            "Take this redirect away.",
            line=line,
            column=1 if line else 0,
            piece="" if line else old,
        )
        for source, old, path, line in asked
        if path.strip("/") and path.lower() in pages and f"/{file_of(path)}".lower() not in pages
    ]


def _asked(site: Site) -> Iterator[tuple[str, str, str, int]]:
    """Yield source, words, path and line of every redirect."""
    for header in site.pages.values():
        for old in header.meta.redirects:
            yield header.source, old, asked_path(old, site.settings.base_url), 0
    for redirect in site.redirects:
        yield REDIRECTS, redirect.written, redirect.old, redirect.line


RULE = Rule("warning", check=check)
