"""A template of your own does not go by accident.

What: every file of templates/ that took the place of another one of everyreader when the site was last
published is still there.

Why: everyreader's own file would take its place at once, and the site would lose its look on every page.

How to put it right: bring the file back, for example with `git checkout templates`, or say that it is meant:
run the build once with `--yes`.
"""

from everyreader.finding import Finding, Rule
from everyreader.layout import is_template
from everyreader.site import Site, lost_overrides

_PATH = "templates/html/style.css"


def _stood(own: str, ours: str) -> dict[str, str]:
    return {"site/manifest.json": f'{{"project": {{"overrides": {{"{_PATH}": ["{own}", "{ours}"]}}}}}}'}


PASSED = (
    {_PATH: "p { margin: 0 }\n", **_stood("own", "ours")},
    {**_stood("the same", "the same")},
)
FAILED = ({**_stood("own", "ours")},)
INAPPLICABLE = ({"content/en/page.md": "---\ntitle: Page\n---\n\nWords.\n"},)


def check(site: Site) -> list[Finding] | None:
    """Look at every file that took the place of one of the engine's."""
    remedy = "Bring it back. If you mean it, run the build once with --yes."
    return lost_overrides(site, is_template, "site/override-gone", remedy)


RULE = Rule("error", "publish nothing until yes", check=check)
