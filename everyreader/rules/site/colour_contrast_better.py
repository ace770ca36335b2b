"""The trust's own colours can be read by people who see very little: WCAG level AAA.

What: words in each colour at `colours:` in content/site.yml, and on it, have a contrast of 7 to 1 (WCAG 2.2, 1.4.6).

Why: readers with a sight of about a quarter of the usual need it, and many of them are patients of an eye clinic. This
is advice: the law asks for 4.5 to 1, and that is met.

How to put it right: write the colour that the message names. It has the same hue and is only lighter or darker.
"""

from everyreader.finding import Finding, Rule
from everyreader.layout import SETTINGS
from everyreader.site import Site
from everyreader.site.colours import contrast_failures

PASSED = ({"content/site.yml": 'name: Example Trust\ncolours: {link: "#003087"}\n'},)
FAILED = ({"content/site.yml": 'name: Example Trust\ncolours: {link: "#005eb8"}\n'},)
INAPPLICABLE = ({"content/site.yml": "name: Example Trust\n"},)


def check(site: Site) -> list[Finding] | None:
    """Look at every pair of colours with one of the trust's that meets level AA."""
    colours = site.settings.colours
    worst = {doubt.name: doubt for doubt in sorted(contrast_failures(colours, 1), key=lambda doubt: -doubt.ratio)}
    return (
        [
            Finding(
                "site/colour-contrast-better",
                SETTINGS,
                f"The colour {doubt.name} {doubt.front} on {doubt.on} {doubt.back} has a contrast of "
                f"{doubt.ratio:.2f} to 1; "
                "7 serves more readers.",
                f'"{doubt.near}" has the same hue and reaches 7.' if doubt.near else "No colour of this hue reaches 7.",
                piece=f"{doubt.name}:",
            )
            for _, doubt in sorted(worst.items())
        ]
        if colours
        else None
    )


RULE = Rule("advice", check=check)
