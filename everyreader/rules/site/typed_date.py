"""A date that the register holds is not typed in a page.

What: no date is in the words of a page that is the value of a fact in content/facts.yml, in digits, in English or
in the language of the page.

Why: when the day moves, every page follows the register but the one where it was typed.

How to put it right: write the name of the fact between two braces, if that day is meant. This is advice: two things may
fall on one day.
"""

from everyreader.finding import Finding, Rule
from everyreader.site import Site
from everyreader.site.typed_facts import days_in, register_of, typed_in

_FACTS = "start:\n  type: date\n  value: 2027-05-03\n"


def _page(words: str) -> dict[str, str]:
    return {"content/facts.yml": _FACTS, "content/en/page.md": f"---\ntitle: Page\n---\n\n{words}\n"}


PASSED = (_page("It begins on {{ start }}, or on 4 May 2027, in May 2027, at 3 5 2026."),)
FAILED = tuple(
    _page(f"It begins on {day}.")
    for day in (
        "3 May 2027",
        "3rd May 2027",
        "2027-05-03",
        "03/05/2027",
        "3.5.2027",
        "Monday 3 May, 2027",
        "3\u00a0May\u00a02027",
    )
)
INAPPLICABLE = (_page("It begins soon."),)


def check(site: Site) -> list[Finding] | None:
    """Hold every date against the register."""
    typed = typed_in(site, frozenset(("date",)))
    if not typed:
        return None
    register = register_of(site.facts.entries.values(), site.today)
    return [
        Finding(
            "site/typed-date",
            header.source,
            f'The fact "{names[0]}" holds this date: {use.name}.',
            f"Write {{{{ {names[0]} }}}} if that day is meant.",
            block=use.block,
            piece=use.name,
        )
        for header, use in typed
        if (names := days_in(use.name, site.locale(header.tag), register))
    ]


RULE = Rule("advice", check=check)
