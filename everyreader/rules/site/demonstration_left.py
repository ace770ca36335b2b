"""A site that is no demonstration has nothing made up.

What: while content/site.yml does not say `demonstration: yes`, nothing is marked as made up: no fact in
content/facts.yml, no page and no picture's file, and not `drafts:`, by a line `demonstration: yes`; and no words, by a
box `!!! made-up`. A name that is nearly one of these counts as it, and so does any value but no.

Why: made-up phone numbers and addresses of a trust that does not exist would be on pages that patients take for
real. Nothing is published, and the site stays as it is.

How to put it right: replace each thing of the list with your own and take its mark away, or delete it. Until then write
`demonstration: yes` in content/site.yml.
"""

from collections.abc import Iterator

from everyreader.finding import Finding, Rule
from everyreader.layout import FACTS, SETTINGS
from everyreader.site import Site
from everyreader.site.switches import is_unclear
from everyreader.source.made_up import MARK

_FACTS = "desk:\n  type: phone\n  value: 01632 960001\n  demonstration: yes\n"
_REAL = {
    "content/facts.yml": "desk:\n  type: phone\n  value: 01632 960001\n",
    "content/site.yml": "name: Example Trust\n",
}
_PAGE = "---\ntitle: Page\n---\n\nWords.\n"

PASSED = ({"content/facts.yml": _FACTS, "content/site.yml": "name: Example Trust\ndemonstration: yes\n"},)
FAILED = (
    {"content/facts.yml": _FACTS, "content/site.yml": "name: Example Trust\ndemonstration: no\n"},
    {"content/facts.yml": _FACTS, "content/site.yml": "name: Example Trust\n"},
    {**_REAL, "content/en/page.md": _PAGE.replace("---\n\n", "demonstration: yes\n---\n\n")},
    {**_REAL, "content/en/page.md": _PAGE + "\n!!! made-up\n    Our ward is on the moon.\n"},
    {**_REAL, "content/facts.yml": _FACTS.replace("demonstration", "demonstation")},
    {**_REAL, "content/facts.yml": _FACTS.replace("demonstration: yes", "demonstration: ye")},
    {**_REAL, "content/en/page.md": _PAGE.replace("---\n\n", "demo: yes\n---\n\n")},
    {**_REAL, "content/en/page.md": _PAGE + "\n!!! made up\n    Our ward is on the moon.\n"},
    {
        **_REAL,
        "content/site.yml": "name: Example Trust\ndrafts: {publish: yes, "
        'approved-by: "A. Sample", demonstration: yes}\n',
    },
)
INAPPLICABLE = (_REAL,)

SHOWN = 40
"""Things that one message names."""


def check(site: Site) -> list[Finding] | None:
    """Look for what belongs to a demonstration."""
    left = list(_left(site))
    if not left:
        return None
    if site.settings.demonstration or is_unclear(MARK, site.settings):
        return []
    more = f", and {len(left) - SHOWN} more" if len(left) > SHOWN else ""
    count = f"{len(left)} things are" if len(left) > 1 else "one thing is"
    return [
        Finding(
            "site/demonstration-left",
            SETTINGS,
            f"The demonstration is turned off, and {count} left that somebody has made up.",
            f"Replace each with your own and take its mark away, or delete it: {', '.join(left[:SHOWN])}{more}. "
            "Until then write demonstration: yes.",
            piece="demonstration",
        )
    ]


def _left(site: Site) -> Iterator[str]:
    """Yield what is marked: settings and pictures first, of which there are few."""
    if site.settings.drafts.demonstration:
        yield f"drafts in {SETTINGS}"
    yield from (path for path, media in sorted(site.media.items()) if media.demonstration)
    yield from (
        f"{entry.name} ({FACTS}, line {entry.line})" for entry in site.facts.entries.values() if entry.demonstration
    )
    for header in site.pages.values():
        if header.meta.demonstration or header.made_up:
            yield header.source


RULE = Rule("error", "publish nothing", check=check)
