"""An old address that leads on does not stop doing so.

What: where the site was published before, each old address that content/redirects.csv had then is there still, in that
table or in the `redirects:` of a page, or something of the site stands at it. Addresses of web pages are spoken of by
the rule on vanished addresses: a short page is there for each.

Why: the address of a leaflet is on letters. A line of the table that was lost sends its readers nowhere, and no page
shows it.

How to put it right: bring the line back.
"""

from everyreader.finding import Finding, Rule
from everyreader.layout import REDIRECTS
from everyreader.plan import address_claims, file_of
from everyreader.site import Site

_STOOD = {"site/manifest.json": '{"project": {"redirects": ["/docs/leaflet.pdf", "/old"]}}'}
_HOME = {"content/en/index.md": "---\ntitle: Home\n---\n\nWelcome.\n"}
_TAKES = {"content/en/index.md": "---\ntitle: Home\nredirects: [/docs/leaflet.pdf]\n---\n\nWelcome.\n"}
PASSED = (
    {**_STOOD, **_HOME, "content/redirects.csv": "/docs/leaflet.pdf,index\n/old,index\n"},
    {**_STOOD, **_HOME, "content/redirects.csv": "/Docs/Leaflet.pdf,index\n"},
    {**_STOOD, **_TAKES},
)
FAILED = (
    {**_STOOD, **_HOME, "content/redirects.csv": "/old,index\n"},
    {**_STOOD, **_HOME},
    {**_STOOD, **_HOME, "content/redirects.csv": "/docs/leaflets.pdf,index\n"},
)
INAPPLICABLE = ({**_HOME, "content/redirects.csv": "/old,index\n"},)


def check(site: Site) -> list[Finding] | None:
    """Compare the table with that of the last publish."""
    if not site.baseline.redirects:
        return None
    before = {path: file_of(path) for path in site.baseline.redirects}
    there = {claim.address.casefold() for claim in address_claims(site)}
    there |= {file_of(redirect.old).casefold() for redirect in site.redirects}  # one with a mistake is told by that
    return [
        Finding(
            "site/redirect-gone",
            REDIRECTS,
            f"The old address {path} led to a page when the site was last published, and leads nowhere now.",
            f"Bring back its line, for example: {path},en/new-page",
            line=1,
            column=1,
        )
        for path, file in before.items()
        if file and not file.endswith(".html") and file.casefold() not in there
    ]


RULE = Rule("error", check=check)
