"""Hours stand beside the number that they are the hours of.

What: no block has the hours of a fact (`{{ desk:hours }}`) that is nowhere else on the page, right beside another
number that has hours of its own.

Why: who copies a line changes the number and forgets the hours. Patients then phone while nobody is there, or do not
phone while somebody is.

How to put it right: name the same fact in both places, `{{ ward }}, {{ ward:hours }}`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from everyreader.finding import Finding, Rule
from everyreader.hours import FORMS
from everyreader.parse import Header, Reference
from everyreader.site import Site

_HOURS = "  hours: {{days: monday-friday, opens: '09:00', closes: '{}:00'}}\n"
_FACTS = {
    "content/facts.yml": f"desk:\n  type: phone\n  value: 01632 960001\n{_HOURS.format(17)}"
    f"ward:\n  type: phone\n  value: 01632 960002\n{_HOURS.format(20)}office:\n  type: text\n  value: Our office\n"
    f"{_HOURS.format(16)}bell:\n  type: phone\n  value: 01632 960003\n"
}


def _page(words: str) -> dict[str, str]:
    return {**_FACTS, "content/en/page.md": f"---\ntitle: Page\n---\n\n{words}\n"}


PASSED = (
    _page("Phone {{ desk }}, {{ desk:hours }}, or {{ ward }}, {{ ward:hours }}."),
    _page("Phone {{ ward }} while the desk is open: {{ desk:hours }}.\n\nThe desk is {{ desk }}."),
    _page("Phone {{ bell }}, {{ desk:hours }}."),
    _page("Come to us, {{ desk:hours }}."),
    _page("Phone {{ ward }}.\n\nWe are open {{ desk:hours }}."),
)
FAILED = (
    _page("Phone {{ ward }}, {{ desk:hours }}."),
    _page("| Ward | Hours |\n| --- | --- |\n| {{ ward }} | {{ desk:days }} |"),
)
INAPPLICABLE = (_page("Phone {{ desk }}."), _page("Phone us."))


def check(site: Site) -> list[Finding] | None:
    """Look at every use of the hours of a fact."""
    pages = [
        (header, hours)
        for header in site.pages.values()
        if (hours := [use for use in header.facts if use.form in FORMS])
    ]
    return [finding for header, hours in pages for finding in _look(site, header, hours)] if pages else None


def _look(site: Site, header: Header, hours: list[Reference]) -> Iterator[Finding]:
    entries = site.facts.entries
    plain: dict[str, list[str]] = defaultdict(list)
    for use in header.facts:
        if use.form not in FORMS:
            plain[use.block].append(use.name)
    seen = {name for names in plain.values() for name in names}
    seen |= {name for target in header.targets.values() for name in target.facts}
    own = {(use.block, use.name) for use in hours}
    for use in hours:
        beside = [
            name
            for name in plain[use.block]
            if name in entries and entries[name].hours and (use.block, name) not in own
        ]
        entry = entries.get(use.name)
        if entry and use.name not in seen and beside and entries[beside[0]].type == entry.type:
            yield Finding(
                "site/other-hours",
                header.source,
                f'The hours of the fact "{use.name}" stand beside "{beside[0]}", which has hours of its own.',
                f"Write {{{{ {beside[0]}:{use.form} }}}}, or name {use.name} too.",
                block=use.block,
                piece=f"{{{{ {use.name}:{use.form}",
            )


RULE = Rule("warning", check=check)
