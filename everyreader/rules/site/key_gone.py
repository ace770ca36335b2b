"""A line that told readers something does not go in silence.

What: where the site was published before, every fact still has its `label:`, `hours:`, `valid-from:` and
`valid-until:`, every purpose the lines that fill the privacy notice, such as `article-9:`, every language its `opens:`,
`date-pattern:` and the like, and content/site.yml each of its settings. Those without which nothing is published are
another rule's.

Why: a line that is gone, or turned into a remark, leaves good YAML. The law is then missing from a notice, a link has
its address for a name, or a number that has ended goes on.

How to put it right: bring the line back. If you mean it, there is nothing to do: the next build says nothing.
"""

from collections.abc import Iterator

from everyreader.finding import Finding, Rule
from everyreader.layout import SETTINGS
from everyreader.site import Site, lost_settings
from everyreader.site.entry_baseline import entries_said, label
from everyreader.site.site_baseline import TAKES

_STOOD = {
    "site/manifest.json": '{"project": {"settings": ["name", "logo"], "keys": {"content/purposes.yml: care": ["what", '
    '"article-9"], "content/facts.yml: home": ["label"]}}}'
}
_SITE = {"content/site.yml": "name: Example Trust\nlogo: media/logo.svg\n"}
_CARE = "- id: care\n  name: To care\n  what: We care.\n  opt-out: applies\n"
_HOME = "home:\n  type: web\n  value: https://a.example\n"
PASSED = (
    {**_STOOD, **_SITE, "content/purposes.yml": f"{_CARE}  article-9: The law\n"},
    {**_STOOD, **_SITE, "content/facts.yml": f"{_HOME}  label: our home\n"},
    {**_STOOD, **_SITE, "content/facts.yml": _HOME.replace("home", "other")},
    {**_STOOD, "content/site.yml": "logo: media/logo.svg\n"},
)
FAILED = (
    {**_STOOD, **_SITE, "content/purposes.yml": _CARE},
    {**_STOOD, **_SITE, "content/purposes.yml": f"{_CARE}#  article-9: The law\n"},
    {**_STOOD, **_SITE, "content/facts.yml": _HOME},
    {**_STOOD, "content/site.yml": "name: Example Trust\n"},
)
INAPPLICABLE = ({**_SITE, "content/purposes.yml": _CARE},)


def check(site: Site) -> list[Finding] | None:
    """Compare the keys of entries and settings with those of the last publish."""
    if not (site.baseline.keys or site.baseline.settings):
        return None
    return [*_of_settings(site), *_of_entries(site)]


def _of_entries(site: Site) -> Iterator[Finding]:
    for said in entries_said(site):
        gone = [key for key in site.baseline.keys.get(label(said), ()) if key not in said.keys]
        if gone:
            what = f"{said.entry} has lost" if said.entry else "This file has lost"
            yield _finding(said.path, what, gone, said.piece)


def _of_settings(site: Site) -> Iterator[Finding]:
    gone = [key for key in site.baseline.settings if key not in site.settings.keys]
    if gone and not lost_settings(site, TAKES):
        yield _finding(SETTINGS, "The settings have lost", gone, "")


def _finding(path: str, what: str, gone: list[str], piece: str) -> Finding:
    return Finding(
        "site/key-gone",
        path,
        f"{what} what was there when the site was last published: {', '.join(f'{key}:' for key in gone)}",
        "Bring it back. If you mean it, there is nothing to do.",
        line=0 if piece else 1,
        column=0 if piece else 1,
        piece=piece,
    )


RULE = Rule("warning", check=check, once=True)
