"""A site that is no demonstration has no made-up facts.

What: while content/site.yml does not say `demonstration: yes`, no fact in content/facts.yml is marked `demonstration: yes`.

Why: made-up phone numbers and addresses of a trust that does not exist would stand on pages that patients take for real. Nothing
is withheld: whoever turns the demonstration off must see the whole list and decide.

How to put it right: replace each fact of the list with your own and take its line `demonstration: yes` away.
"""

from everyreader.finding import Finding, Rule
from everyreader.layout import SETTINGS
from everyreader.site import Site

_FACTS = "desk:\n  type: phone\n  value: 01632 960001\n  demonstration: yes\n"

PASSED = ({"content/facts.yml": _FACTS, "content/site.yml": "name: Example Trust\ndemonstration: yes\n"},)
FAILED = ({"content/facts.yml": _FACTS, "content/site.yml": "name: Example Trust\ndemonstration: no\n"},
          {"content/facts.yml": _FACTS, "content/site.yml": "name: Example Trust\n"})
INAPPLICABLE = ({"content/facts.yml": "desk:\n  type: phone\n  value: 01632 960001\n"},)


def check(site: Site) -> list[Finding] | None:
    """Look for facts of the demonstration."""
    left = [f"{entry.name} (line {entry.line})" for entry in site.facts.entries.values() if entry.demonstration]
    if not left:
        return None
    return [] if site.settings.demonstration else [Finding(
        "site/demonstration-left", SETTINGS,
        f"The demonstration is turned off, and {len(left)} made-up facts are left in content/facts.yml.",
        f"Replace: {', '.join(left)}. Until then write demonstration: yes.", piece="demonstration")]


RULE = Rule("error", check=check)
