"""A colour of the trust's has a name that the pages know.

What: each name at `colours:` in content/site.yml is one of those that templates/html/style.css uses, or one of these
with `-dark` behind it, which is for readers who like a dark ground.

Why: a colour with another name changes nothing, and nobody would notice.

How to put it right: write the name that the message suggests.
"""

from everyreader.finding import Finding, Rule
from everyreader.layout import SETTINGS
from everyreader.site import Site
from everyreader.site.colours import LIGHT
from everyreader.source import near_name

PASSED = ({"content/site.yml": 'name: Example Trust\ncolours: {link: "#003087", link-dark: "#a9cdff"}\n'},)
FAILED = ({"content/site.yml": 'name: Example Trust\ncolours: {lnik: "#003087"}\n'},)
INAPPLICABLE = ({"content/site.yml": "name: Example Trust\n"},)


def check(site: Site) -> list[Finding] | None:
    """Look at the names of the trust's colours."""
    unknown = [name for name in site.settings.colours if name.removesuffix("-dark") not in LIGHT]
    return (
        [
            Finding(
                "site/unknown-colour",
                SETTINGS,
                f'There is no colour "{name}".',
                (f'Did you mean "{near}"? ' if (near := near_name(name, LIGHT)) else "")
                + f"Known: {', '.join(sorted(LIGHT))}.",
                piece=f"{name}:",
            )
            for name in unknown
        ]
        if site.settings.colours
        else None
    )


RULE = Rule("warning", check=check)
