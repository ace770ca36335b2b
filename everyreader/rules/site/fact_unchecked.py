"""Somebody has looked at each fact within the last six months.

What: the day of `checked` of every fact is less than six months past.

Why: phone numbers, opening hours and addresses change without notice to us. The facts are on every page, so that one
old entry misleads everybody.

How to put it right: open the fact's source, compare, and write today's date at `checked:` in content/facts.yml.
"""

from everyreader.finding import Finding, Rule
from everyreader.layout import FACTS
from everyreader.site import Site, recheck_day

PASSED = ({"content/facts.yml": "desk:\n  type: phone\n  value: 01632 960001\n  checked: 2099-01-01\n"},)
FAILED = ({"content/facts.yml": "desk:\n  type: phone\n  value: 01632 960001\n  checked: 2001-01-01\n"},)
INAPPLICABLE = ({"content/facts.yml": "desk:\n  type: phone\n  value: 01632 960001\n"},)


def check(site: Site) -> list[Finding] | None:
    """Look at the day on which each fact was checked."""
    entries = [entry for entry in site.facts.entries.values() if entry.checked]
    if not entries:
        return None
    return [
        Finding(
            "site/fact-unchecked",
            FACTS,
            f'The fact "{entry.name}" was last checked on {entry.checked}, over six months ago.',
            f"Look at {entry.source or 'its source'}, then write today's date at checked:.",
            line=entry.line,
            column=1,
        )
        for entry in entries
        if entry.checked and recheck_day(entry.checked) <= site.today
    ]


RULE = Rule("warning", check=check)
