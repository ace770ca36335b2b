"""The accessibility statement of a site that is out is filled in.

What: once a site that is no demonstration is published, no page of `kind: statement` that readers get has a box
`!!! legal-wording`.

Why: the law (SI 2018/952, regulation 8) asks for a statement that says how accessible the website is, and the people
who need it cannot tell an empty one from a true one. No other page
waits for it.

How to put it right: put the words of the model statement in the place of each box.
"""

from everyreader.finding import Finding, Rule
from everyreader.site import Site, has_statement, unfilled_statements

_PAGE = "---\ntitle: Accessibility statement\nkind: statement\n---\n\nWe want everybody to read this website.\n"
_OPEN = '\n!!! legal-wording "The status that a named person has signed"\n    From the model statement.\n'
_REAL = {"content/site.yml": "name: Example Trust\n"}
_OUT = {"site/manifest.json": '{"project": {"id": "a"}}'}

PASSED = ({**_REAL, **_OUT, "content/en/statement.md": _PAGE},)
FAILED = ({**_REAL, **_OUT, "content/en/statement.md": _PAGE + _OPEN},)
INAPPLICABLE = (_REAL, {**_REAL, "content/en/statement.md": _PAGE + _OPEN})


def check(site: Site) -> list[Finding] | None:
    """Look at every statement that readers would get."""
    if not site.baseline.id or not has_statement(site):
        return None
    return [
        Finding(
            "site/statement-unfilled",
            header.source,
            f"Readers get an accessibility statement in which {len(header.to_complete)} places are open.",
            f"Fill in: {'; '.join(place.name for place in header.to_complete)}.",
            line=1,
            column=1,
        )
        for header in unfilled_statements(site)
    ]


RULE = Rule("error", check=check)
