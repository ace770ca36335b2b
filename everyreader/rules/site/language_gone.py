"""The words that you chose for a language do not go by accident.

What: every file of locales/ that took the place of another one of everyreader when the site was last published is still
there.

Why: everyreader's own words take their place on every page of that language, and nobody sees it.

How to put it right: bring the file back, for example with `git checkout locales`. If you mean it, there is nothing to
do: the next build says nothing.
"""

from everyreader.finding import Finding, Rule
from everyreader.layout import is_template
from everyreader.site import Site, lost_overrides

_PATH = "locales/pl/messages.po"


def _stood(own: str, ours: str) -> dict[str, str]:
    return {"site/manifest.json": f'{{"project": {{"overrides": {{"{_PATH}": ["{own}", "{ours}"]}}}}}}'}


PASSED = (
    {_PATH: 'msgid "Home"\nmsgstr "Dom"\n', **_stood("own", "ours")},
    {**_stood("the same", "the same")},
)
FAILED = ({**_stood("own", "ours")},)
INAPPLICABLE = ({"content/en/page.md": "---\ntitle: Page\n---\n\nWords.\n"},)


def check(site: Site) -> list[Finding] | None:
    """Look at every file that took the place of one of the engine's."""
    remedy = "Bring it back. If you mean it, there is nothing to do."
    return lost_overrides(site, lambda path: not is_template(path), "site/language-gone", remedy)


RULE = Rule("warning", check=check)
