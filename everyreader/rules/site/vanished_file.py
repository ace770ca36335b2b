"""The address of a file from `content/media/` that readers were given never vanishes.

What: every picture, PDF or other file that an earlier build published (`manifest.json` in the site's folder lists them)
is still in `content/media/`, or its address is redirected.

Why: leaflets are what letters, posters and other websites link to. A file that is renamed for each new year leaves
everybody with the old address at nothing.

How to put it right: give the file its old name again, since a new version at the same address reaches everybody. Or
write a line `/media/leaflet.pdf,en/page` in `content/redirects.csv`, with the page that offers the new one.
"""

from everyreader.finding import Finding, Rule
from everyreader.layout import MEDIA, REDIRECTS
from everyreader.plan import vanished_files
from everyreader.site import Site

_BEFORE = '{"en/page.html":{"sha256":"0","size":1},"media/leaflet.pdf":{"sha256":"0","size":1}}'
_PAGE = {"content/en/page.md": "---\ntitle: Page\n---\n\nWords.\n"}
PASSED = (
    {"site/manifest.json": _BEFORE, "content/media/leaflet.pdf": "%PDF-1.7\n", **_PAGE},
    {"site/manifest.json": _BEFORE, "content/redirects.csv": "old,new\n/media/leaflet.pdf,en/page\n", **_PAGE},
)
FAILED = (
    {"site/manifest.json": _BEFORE, **_PAGE},
    {"site/manifest.json": _BEFORE, "content/media/leaflet-2026.pdf": "%PDF-1.7\n", **_PAGE},
)
INAPPLICABLE = (_PAGE,)


def check(site: Site) -> list[Finding] | None:
    """Compare what was published with what lies in the folder now."""
    if not site.before:
        return None
    return [
        Finding(
            "site/vanished-file",
            REDIRECTS,
            f"The address /{path} was published, and its file is gone from {MEDIA}.",
            f"Give the file this name again, or write a line in {REDIRECTS}, with the page that offers it now: "
            f"/{path},en/new-page",
            line=1,
            column=1,
        )
        for path in vanished_files(site)
    ]


RULE = Rule("warning", check=check)
