"""A template or a language of your own is not older than the file of everyreader in whose place it is.

What: a file in templates/ or locales/ that takes the place of a file of everyreader was changed since that file of
everyreader last changed. What is told is found by comparing with the last publish.

Why: a new everyreader brings mends, for readers of screen readers among others, and new words for its pages. A copy
that was made before lacks them, and nobody sees it.

How to put it right: compare the two files and take over what is new. Delete yours where it says nothing else than ours.
Any change to your file, a comment too, says that you have looked.
"""

from everyreader.document import digest
from everyreader.finding import Finding, Rule
from everyreader.layout import ENGINE
from everyreader.site import Site, overtaken

_OWN = "p { margin: 0 }\n"
_PATH = "templates/html/style.css"


def _stood(own: str, ours: str) -> dict[str, str]:
    return {"site/manifest.json": f'{{"project": {{"overrides": {{"{_PATH}": ["{own}", "{ours}"]}}}}}}'}


_SINCE = digest((ENGINE / _PATH).read_bytes())
PASSED = (
    {_PATH: _OWN},
    {_PATH: _OWN, **_stood(digest(_OWN.encode()), _SINCE)},
    {_PATH: _OWN, **_stood("another", "older")},
)
FAILED = ({_PATH: _OWN, **_stood(digest(_OWN.encode()), "older")},)
INAPPLICABLE = ({"content/en/page.md": "---\ntitle: Page\n---\n\nWords.\n"},)


def check(site: Site) -> list[Finding] | None:
    """Look at every file in the place of one of the engine's."""
    own = any(site.files[path] != ours for path, ours in site.beneath.items())
    return [_finding(path) for path in overtaken(site)] if own else None


def _finding(path: str) -> Finding:
    return Finding(
        "site/override-old",
        path,
        "This file takes the place of one of everyreader, and that one has changed since you wrote yours.",
        f"Compare it with {ENGINE / path} and take over what is new; a comment in yours says that you have looked. "
        "Delete yours where it says nothing else.",
        line=1,
        column=1,
    )


RULE = Rule("warning", check=check)
