"""A fact has another value, or other hours, only where somebody has looked it up.

What: where the value or the type of a fact is another one than at the last publish, its `checked:` is another day too,
or today. So it is where its hours, or the days from or until which it holds, are others. For a value it is enough that
`was:` has the old one. Blanks within a value make no difference. Every build says it until then.

Why: one key pressed by accident, or two lines that changed places, give every page another phone number, and nobody
sees it. Whoever changes a number on purpose knows from where it is.

How to put it right: bring the value back, or look it up at its source and write today's date at `checked:`.
"""

from datetime import date

from everyreader.facts import Entry
from everyreader.finding import Finding, Rule
from everyreader.hours import Hours
from everyreader.layout import FACTS
from everyreader.site import Site
from everyreader.site.entry_baseline import changes_of, fact_digest, value_digest

_OLD = value_digest("01632 960001")
_STOOD = {"site/manifest.json": f'{{"project": {{"values": {{"desk": ["phone", "{_OLD}", "2026-11-01"]}}}}}}'}
_TIMES = "  hours: {days: monday-friday, opens: '09:00', closes: '17:30'}\n  valid-until: 2027-03-01\n"
_DIGESTS = fact_digest(
    Entry("desk", "phone", "01632 960001", hours=Hours(0, 4, 540, 1050), valid_until=date(2027, 3, 1))
)
_TIMED = {"site/manifest.json": _STOOD["site/manifest.json"].replace(_OLD, _DIGESTS)}


def _desk(value: str, more: str = "", checked: str = "2026-11-01", type: str = "phone") -> dict[str, str]:
    facts = f"desk:\n  type: {type}\n  value: {value}\n  checked: {checked}\n{more}"
    return {**_STOOD, "content/facts.yml": facts}


PASSED = (
    _desk("01632 960001"),
    _desk("01632 960 001"),
    _desk("01632 960002", checked="2026-11-20"),
    _desk("Article 9", checked="2026-11-20", type="law"),
    {**_desk("01632 960 001", _TIMES), **_TIMED},
    {**_desk("01632 960001", _TIMES.replace("17:30", "17:03"), checked="2026-11-20"), **_TIMED},
    {**_desk("01632 960001", _TIMES.partition("\n")[0] + "\n"), **_TIMED},
    _desk("01632 960001", _TIMES),
    _desk("01632 960002", "  was: [{value: 01632 960001, until: 2026-10-31}]\n"),
)
FAILED = (
    _desk("01632 960002"),
    _desk("01632 960010"),
    _desk("Article 9", type="law"),
    _desk("01632 960001", type="text"),
    {**_desk("01632 960001", _TIMES.replace("17:30", "17:03")), **_TIMED},
    {**_desk("01632 960001", _TIMES.replace("03-01", "03-31")), **_TIMED},
)
INAPPLICABLE = (
    {"content/facts.yml": "desk:\n  type: phone\n  value: 01632 960002\n"},
    {**_STOOD, "content/facts.yml": "other:\n  type: phone\n  value: 01632 960002\n"},
)


def check(site: Site) -> list[Finding] | None:
    """Compare each fact with what it was when somebody looked it up."""
    entries = site.facts.entries
    if site.baseline.values.keys().isdisjoint(entries):
        return None
    found = []
    for name in sorted(site.baseline.values.keys() & entries.keys()):
        changes = changes_of(site, entries[name])
        if "type" in changes:
            was = site.baseline.values[name][0]
            said = f"was {was} when somebody last looked it up, and is {entries[name].type} now"
            help = "Name another fact so, or look it up and write today's date at checked:."
        elif changes:
            what = "another value" if "value" in changes else f"something else at {' and '.join(changes)}:"
            said = f"has {what} than when somebody last looked it up, and checked: is the same"
            help = "Bring back what was there, or look it up and write today's date at checked:."
        else:
            continue
        line = entries[name].line
        found.append(Finding("site/fact-changed", FACTS, f'The fact "{name}" {said}.', help, line=line, column=1))
    return found


RULE = Rule("warning", check=check)
