"""A line that told readers something does not go in silence.

What: where the site was published before, every fact still has its `label:`, `hours:`, `valid-from:`, `valid-until:`
and words in each language at `forms:`, every purpose the lines that fill the privacy notice, such as `article-9:`,
every language its `opens:`, `date-pattern:` and the like, every page its `reviewed:`, `review-due:`, `order:`, `kind:`
and what else nobody misses on it, and content/site.yml each of its settings. Those without which nothing is published
are another rule's.

Why: a line that is gone, or turned into a remark, leaves good YAML. The law is then missing from a notice, a link has
its address for a name, or a number that has ended goes on.

How to put it right: bring the line back. If you mean it, build once with --yes; of a fact that you have looked up,
write today's date at `checked:`, of a page at `reviewed:`. Until then every build says it.
"""

from collections.abc import Iterator

from everyreader.finding import Finding, Rule
from everyreader.layout import FACTS, SETTINGS
from everyreader.site import Site, lost_settings
from everyreader.site.entry_baseline import entries_said, keys_lost
from everyreader.site.site_baseline import TAKES

_STOOD = {
    "site/manifest.json": '{"project": {"settings": ["name", "logo"], "keys": {"content/purposes.yml: care": ["what", '
    '"article-9"], "content/facts.yml: home": ["label"], "content/facts.yml: body": ["forms: pl", '
    '"forms: pl: nominative"], "content/en/page.md": ["kind", "order"]}}}'
}
_SITE = {"content/site.yml": "name: Example Trust\nlogo: media/logo.svg\n"}
_CARE = "- id: care\n  name: To care\n  what: We care.\n  opt-out: applies\n"
_HOME = "home:\n  type: web\n  value: https://a.example\n"
_BODY = "body:\n  type: body\n  value: Example House\n"
_PAGE = "---\ntitle: Page\n{}---\n\nWords.\n"
PASSED = (
    {**_STOOD, **_SITE, "content/purposes.yml": f"{_CARE}  article-9: The law\n"},
    {**_STOOD, **_SITE, "content/facts.yml": f"{_HOME}  label: our home\n"},
    {**_STOOD, **_SITE, "content/facts.yml": _HOME.replace("home", "other")},
    {**_STOOD, **_SITE, "content/en/page.md": _PAGE.format("reviewed: 2026-11-21\n")},
    {**_STOOD, **_SITE, "content/en/page.md": _PAGE.format("kind: contact\norder: 2\n")},
    {**_STOOD, **_SITE, "content/facts.yml": f"{_BODY}  forms: {{pl: {{nominative: Dom, genitive: Domu}}}}\n"},
    {**_STOOD, "content/site.yml": "logo: media/logo.svg\n"},
)
FAILED = (
    {**_STOOD, **_SITE, "content/purposes.yml": _CARE},
    {**_STOOD, **_SITE, "content/purposes.yml": f"{_CARE}#  article-9: The law\n"},
    {**_STOOD, **_SITE, "content/facts.yml": _HOME},
    {**_STOOD, "content/site.yml": "name: Example Trust\n"},
    {**_STOOD, **_SITE, "content/facts.yml": _BODY},
    {**_STOOD, **_SITE, "content/en/page.md": _PAGE.format("reviewed: 2026-11-20\n")},
    {**_STOOD, **_SITE, "content/facts.yml": f"{_BODY}  forms: {{pl: {{genitive: Domu}}}}\n"},
)
INAPPLICABLE = ({**_SITE, "content/purposes.yml": _CARE},)


def check(site: Site) -> list[Finding] | None:
    """Compare the keys of entries and settings with those of the last publish."""
    if not (site.baseline.keys or site.baseline.settings):
        return None
    return [*_findings(site)]


def _findings(site: Site) -> Iterator[Finding]:
    held = lost_settings(site, TAKES)
    for said in entries_said(site):
        lost = [key for key in keys_lost(site, said) if said.path != SETTINGS or key not in held]
        gone = [key for key in lost if key.rpartition(": ")[0] not in lost]
        if gone:
            what = "The settings have" if said.path == SETTINGS else f"{said.entry or 'This file'} has"
            key = "checked" if said.path == FACTS else "reviewed" if said.path.endswith(".md") else ""
            day = f"write today's date at {key}:, or " if key else ""
            yield Finding(
                "site/key-gone",
                said.path,
                f"{what} lost what was there when the site was last published: {', '.join(f'{key}:' for key in gone)}",
                f"Bring it back. If you mean it, {day}build once with --yes.",
                line=0 if said.piece else 1,
                column=0 if said.piece else 1,
                piece=said.piece,
            )


RULE = Rule("warning", "report until yes", check=check)
