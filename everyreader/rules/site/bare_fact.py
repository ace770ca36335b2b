"""The name of a fact does not stand among words without its braces.

What: no word behind “phone”, “text us on”, “visit” or the like, and no cell of a table, is the name of a fact in
content/facts.yml that ends with -phone, -web, -email, -relay or -post.

Why: “Phone trust-phone” is what readers get, and not the number.

How to put it right: write `{{ trust-phone }}`. To show the name on purpose, put it between backticks.
"""

from everyreader.finding import Finding, Rule
from everyreader.site import Site

_FACTS = {"content/facts.yml": "desk-phone:\n  type: phone\n  value: 01632 960001\n"}


def _page(words: str) -> dict[str, str]:
    return {**_FACTS, "content/en/page.md": f"---\ntitle: Page\n---\n\n{words}\n"}


PASSED = (
    _page("A fact such as desk-phone has a name. [desk-phone](index.md)"),
    _page("Use a text-phone, or phone {{ desk-phone }}, see `desk-phone`."),
    _page("See https://a.example/desk-phone and a.example/desk-phone.html, or the desk-phones."),
)
FAILED = (
    _page("Phone desk-phone."),
    _page("| Phone | **desk-phone** |\n|---|---|\n| 1 | 2 |"),
    _page("Phone {{ desk-phone }} or call “desk-phone”."),
)
INAPPLICABLE = (_page("Phone us."), _page("Phone { desk-phone }."))


def check(site: Site) -> list[Finding] | None:
    """Compare words that may be names of facts with those of the register."""
    bare = [(header, use) for header in site.pages.values() for use in header.signs if use.form == use.name]
    if not bare:
        return None
    return [
        Finding(
            "site/bare-fact",
            header.source,
            f"Readers see the name of a fact, and not the fact: {use.name}",
            f"Write {{{{ {use.name} }}}}",
            block=use.block,
            piece=use.name,
        )
        for header, use in bare
        if use.name in site.facts.entries
    ]


RULE = Rule("warning", check=check)
