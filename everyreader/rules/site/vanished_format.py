"""The address of a large-print file, or of another format, that readers were given never vanishes.

What: every file of another format that an earlier build published (`manifest.json` in the site's folder remembers them
all) is made again, or its address is redirected. Where the page itself is gone, `site/vanished-address` speaks of it.
Why: the address is on letters and in QR codes on posters. Somebody who needs large print, and asks for it by that
address, must not come to nothing.
How to put it right: offer the format again (`formats: [large-print]` at the top of the page); or, where that is meant,
write a line `/en/page.large-print.pdf,en/page` in `content/redirects.csv`.

Where an Easy Read page has its booklet (`easy-read` under `formats`), the address of its large print leads there.

The settings that the build writes for hosts lead the old address to the web page, until then too. A host that takes no
redirects (GitHub Pages, a bucket) cannot: a web page cannot be at the address of a PDF. There, only offering the
format again keeps the address alive.
"""

from everyreader.finding import Finding, Rule
from everyreader.layout import REDIRECTS
from everyreader.plan import in_place_of, lost_renditions
from everyreader.site import Site

_PAGE = {"content/en/page.md": "---\ntitle: Page\nformats: []\n---\n\nWords.\n"}
_BEFORE = '{"en/page.html":{"sha256":"0","size":1},"en/page.large-print.pdf":{"sha256":"0","size":1}}'
_GONE = '{"en/page.large-print.pdf":{"sha256":"","size":0,"gone":true}}'
PASSED = (
    {"site/manifest.json": _BEFORE, "content/en/page.md": "---\ntitle: Page\nformats: [large-print]\n---\n\nWords.\n"},
    {"site/manifest.json": _BEFORE, "content/redirects.csv": "old,new\n/en/page.large-print.pdf,en/page\n", **_PAGE},
    {
        "site/manifest.json": _BEFORE,
        "content/en/page.md": "---\ntitle: Page\nkind: easy-read\nformats: [large-print, easy-read]\n---\n\nWords.\n",
    },
    {"site/manifest.json": '{"media/page.pdf":{"sha256":"0","size":1}}', **_PAGE},
)
FAILED = ({"site/manifest.json": _BEFORE, **_PAGE}, {"site/manifest.json": _GONE, **_PAGE})
INAPPLICABLE = (_PAGE,)


def check(site: Site) -> list[Finding] | None:
    """Compare what was published with what will be, of the pages that are still there."""
    there = {f"{key.tag}/{key.page}.html": site.pages[key].source for key in site.published}
    return (
        [
            Finding(
                "site/vanished-format",
                there[page],
                f"The address /{path} was published, and the page offers it no more.",
                f"Offer it again under formats: at the top of the page, or write a line in {REDIRECTS}: "
                f"/{path},{page.removesuffix('.html')}. Until then hosts that take redirects lead to the "
                f"web page; others "
                "(GitHub Pages, a bucket) cannot.",
                line=1,
                column=1,
            )
            for path, page in lost_renditions(site).items()
            if page in there and not in_place_of(site, path, page)
        ]
        if site.before
        else None
    )


RULE = Rule("error", check=check)
