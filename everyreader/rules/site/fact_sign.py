"""A fact is between two braces on each side, and between no other signs.

What: no page says `{ trust-phone }`, `${trust-phone}`, `[[trust-phone]]`, `%trust-phone%`, or the wide braces of a
Chinese keyboard round the name of a fact. The block is withheld; a sentence with your contact is in its place.
Signs round other words are no mistake.

Why: readers would see the name of the fact where its number should be.

How to put it right: write `{{ trust-phone }}`. To show such signs on purpose, put the words between backticks.
"""

from everyreader.finding import Finding, Rule
from everyreader.site import Site
from everyreader.site.fact_names import FactNames

_FACTS = {"content/facts.yml": "desk-phone:\n  type: phone\n  value: 01632 960001\n"}


def _page(words: str, title: str = "Page") -> dict[str, str]:
    return {**_FACTS, "content/en/page.md": f"---\ntitle: {title}\n---\n\n{words}\n"}


PASSED = (
    _page(
        "Write {name}, {date} or [the date] and pay $5 (50% of 10%), see [[1]] and `{ desk-phone }`, but "
        "phone {{ desk-phone }}."
    ),
    _page("[desk-phone](index.md)"),
)
FAILED = tuple(
    _page(f"Phone {sign}.")
    for sign in (
        "{ desk-phone }",
        "{desk-phone}",
        "${desk-phone}",
        "[[desk-phone]]",
        "[desk-phone]",
        "%desk-phone%",
        "％desk-phone％",
        "｛｛desk-phone｝｝",
        "｛ desk-phone ｝",
        "{% desk-phone %}",
        "<% desk-phone %>",
        "<<desk-phone>>",
        "«desk-phone»",
        "{Desk_Phone}",
        "{ desk-phone:hours }",
        "${facts.desk-phone}",
        "{ desk-phnoe }",
        "{MERGEFIELD desk-phone}",
        "{!desk_phone}",
        "@desk-phone",
    )
) + (_page("Words.", "Phone ${desk-phone}"), _page("[Phone](tel:[[desk-phone]])"))
INAPPLICABLE = (_page("Phone us."),)


def check(site: Site) -> list[Finding] | None:
    """Compare what is between signs with the names in the register."""
    if not any(header.signs for header in site.pages.values()):
        return None
    names = FactNames(site.facts.entries)
    found = []
    for header in site.pages.values():
        for use in header.signs:
            if use.form != use.name and (name := names.meant(use.name)):
                found.append(
                    Finding(
                        "site/fact-sign",
                        header.source,
                        f"Readers see these signs, not the fact: {use.form}",
                        f"Write {{{{ {name} }}}}",
                        block=use.block,
                        piece=use.form,
                    )
                )
    return found


RULE = Rule("error", "withhold block", check=check)
