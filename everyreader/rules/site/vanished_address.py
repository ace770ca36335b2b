"""An address that readers were given never vanishes.

What: every page that an earlier build published (`manifest.json` in the site's folder lists them) is made again, or its
address is redirected. A page whose source is still there but is held back is spoken of by the rule that holds it back.
Why: the address is on letters and posters, in bookmarks and on other websites. Where it leads nowhere, a patient does
not learn of their choice. Until there is a redirect, a short page is there that leads to the home page.
How to put it right: write `redirects: [/en/old-page.html]` at the top of the page that took its place, or a line
`/en/old-page.html,en/new-page` in `content/redirects.csv`.
"""

from everyreader.finding import Finding, Rule
from everyreader.layout import REDIRECTS
from everyreader.plan import kept_back, resolve_redirects, vanished
from everyreader.site import Site

_BEFORE = '{"en/old.html":{"sha256":"0","size":1},"en/old.large-print.pdf":{"sha256":"0","size":1}}'
PASSED = (
    {"site/manifest.json": _BEFORE, "content/en/old.md": "---\ntitle: Old page\n---\n\nWords.\n"},
    {"site/manifest.json": _BEFORE, "content/en/_old.md": "---\ntitle: Old page\n---\n\nWords.\n"},
    {"site/manifest.json": _BEFORE, "content/redirects.csv": "old,new\n/en/old.html,index\n"},
    {
        "site/manifest.json": _BEFORE,
        "content/en/new.md": "---\ntitle: New page\nredirects: [/en/old.html]\n---\n\nWords.\n",
    },
    {
        "site/manifest.json": '{"old.html":{"sha256":"0","size":1}}',
        "content/en/page.md": "---\ntitle [\n---\n\nWords.\n",
    },
    {"site/manifest.json": _BEFORE, "content/redirects.csv": "old,new\n/en/old.html,indx\n"},
    {"site/manifest.json": '{"en/404.html":{"sha256":"0","size":1},"en/meant.html":{"sha256":"","size":0}}'},
)
_UNREAD = {"content/en/page.md": "---\ntitle [\nshort: old\n---\n\nWords.\n"}
FAILED = (
    {"site/manifest.json": _BEFORE},
    {"site/manifest.json": _BEFORE, **_UNREAD},
    {"site/manifest.json": '{"old/address.html":{"sha256":"0","size":1}}'},
)
INAPPLICABLE = ({"content/en/page.md": "---\ntitle: Page\n---\n\nWords.\n"},)


def check(site: Site) -> list[Finding] | None:
    """Compare what was published with what will be. Of a page that cannot be read, which is told by itself, nobody
    knows the short addresses: these are in no folder of a language. A line of the table that leads nowhere is told by
    itself."""
    is_unread = any(header.is_down for header in site.pages.values())
    held = {f"{tag}/{page}.html" for page, tag in site.pages} | kept_back(site)
    held.update(move.file for move in resolve_redirects(site) if move.fault in ("missing", "loop"))
    return (
        [
            Finding(
                "site/vanished-address",
                REDIRECTS,
                f"The address /{path} was published, and its page is gone.",
                f"Write redirects: [/{path}] at the top of the page that took its place, or a line in {REDIRECTS}: "
                f"/{path},en/new-page. Until then a short page with the way on is there.",
                line=1,
                column=1,
            )
            for path in vanished(site)
            if path not in held and not (is_unread and path.split("/")[0] not in site.locales)
        ]
        if site.before
        else None
    )


RULE = Rule("error", check=check)
