"""A fact has another value only where somebody has looked it up.

What: where the value of a fact is not that of the last publish, its `checked:` is another day too, or today, or `was:`
has the old value. Its type is the same. Blanks within a value make no difference.

Why: one key pressed by accident, or two lines that changed places, give every page another phone number, and nobody
sees it. Whoever changes a number on purpose knows from where it is.

How to put it right: bring the value back, or look it up at its source and write today's date at `checked:`.
"""

from everyreader.finding import Finding, Rule
from everyreader.layout import FACTS
from everyreader.site import Site
from everyreader.site.entry_baseline import fact_values, value_digest

_OLD = value_digest("01632 960001")
_STOOD = {"site/manifest.json": f'{{"project": {{"values": {{"desk": ["phone", "{_OLD}", "2026-11-01"]}}}}}}'}


def _desk(value: str, more: str = "", checked: str = "2026-11-01", type: str = "phone") -> dict[str, str]:
    facts = f"desk:\n  type: {type}\n  value: {value}\n  checked: {checked}\n{more}"
    return {**_STOOD, "content/facts.yml": facts}


PASSED = (
    _desk("01632 960001"),
    _desk("01632 960 001"),
    _desk("01632 960002", checked="2026-11-20"),
    _desk("01632 960002", "  was: [{value: 01632 960001, until: 2026-10-31}]\n"),
)
FAILED = (
    _desk("01632 960002"),
    _desk("01632 960010"),
    _desk("Article 9", type="law"),
    _desk("01632 960001", type="text"),
)
INAPPLICABLE = (
    {"content/facts.yml": "desk:\n  type: phone\n  value: 01632 960002\n"},
    {**_STOOD, "content/facts.yml": "other:\n  type: phone\n  value: 01632 960002\n"},
)


def check(site: Site) -> list[Finding] | None:
    """Compare each fact with what it was at the last publish."""
    before, now = site.baseline.values, fact_values(site.facts.entries)
    if before.keys().isdisjoint(now):
        return None
    found = []
    for name in sorted(before.keys() & now.keys()):
        entry, (type, value, checked) = site.facts.entries[name], before[name]
        recorded = any(value_digest(old.value) == value for old in entry.was)
        unchecked = now[name][1] != value and now[name][2] == checked and checked != str(site.today) and not recorded
        if entry.type != type:
            said, help = (
                f"was {type} when the site was last published, and is {entry.type} now",
                "Name another fact so.",
            )
        elif unchecked:
            said = "has another value than when the site was last published, and checked: is the same"
            help = "Bring the value back, or look it up and write today's date at checked:."
        else:
            continue
        found.append(Finding("site/fact-changed", FACTS, f'The fact "{name}" {said}.', help, line=entry.line, column=1))
    return found


RULE = Rule("warning", check=check, once=True)
