"""A real site is not published for the first time with an accessibility statement that nobody has filled in.

What: when a site that is no demonstration is published for the first time, no page of `kind: statement` that
readers would get has a box `!!! legal-wording`.

Why: the law (SI 2018/952, regulation 8) asks for a statement that says how accessible the website is, and the people
who need it cannot tell an empty one from a true one. Nothing is
published until it is filled in, or kept back.

How to put it right: put the words of the model statement in the place of each box, have a named person sign the
status, and build. Until then `unpublished: yes` at the top of the statement keeps it back.
"""

from everyreader.finding import Finding, Rule
from everyreader.site import Site, has_statement, unfilled_statements
from everyreader.site.switches import is_unclear
from everyreader.source.made_up import MARK

_PAGE = "---\ntitle: Accessibility statement\nkind: statement\n---\n\nWe want everybody to read this website.\n"
_OPEN = '\n!!! legal-wording "The status that a named person has signed"\n    From the model statement.\n'
_REAL = {"content/site.yml": "name: Example Trust\n"}
_OUT = {"site/manifest.json": '{"project": {"id": "a"}}'}

PASSED = ({**_REAL, "content/en/statement.md": _PAGE},)
FAILED = ({**_REAL, "content/en/statement.md": _PAGE + _OPEN},)
INAPPLICABLE = (
    _REAL,
    {**_REAL, **_OUT, "content/en/statement.md": _PAGE + _OPEN},
    {"content/site.yml": "name: Example Trust\ndemo: yes\n", "content/en/statement.md": _PAGE + _OPEN},
    {"content/site.yml": "name: Example Trust\nmenu yes\n", "content/en/statement.md": _PAGE + _OPEN},
    {**_REAL, "content/en/statement.md": _PAGE.replace("kind:", "unpublished: yes\nkind:") + _OPEN},
)


def check(site: Site) -> list[Finding] | None:
    """Look at every statement that readers would get."""
    is_unread = not site.settings.usable or is_unclear(MARK, site.settings)  # which is told by itself
    if site.baseline.id or is_unread or not has_statement(site):
        return None
    return [
        Finding(
            "site/statement-first",
            header.source,
            f"Nobody has filled in this accessibility statement: {len(header.to_complete)} places are open, so the "
            "site is not published.",
            f"Fill in: {'; '.join(place.name for place in header.to_complete)}. Or write unpublished: yes at the top "
            "of the page until you have.",
            line=1,
            column=1,
        )
        for header in unfilled_statements(site)
    ]


RULE = Rule("error", "publish nothing", check=check)
