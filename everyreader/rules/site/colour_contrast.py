"""The trust's own colours can be read by people who see little: WCAG level AA.

What: each colour at `colours:` in content/site.yml has enough contrast with what it is on or what is on it: 4.5
to 1 for words, 3 to 1 for lines and signs (WCAG 2.2, 1.4.3 and 1.4.11), on the light ground and on the dark one.

Why: about one reader in twelve men tells some colours apart badly, and everybody does on a phone in the sun. The
regulations of 2018 ask for this level. Until the colour is changed, the site uses the nearest one that passes.

How to put it right: write the colour that the message names. It has the same hue and is only lighter or darker.
"""

from everyreader.finding import Finding, Rule
from everyreader.layout import SETTINGS
from everyreader.site import Site
from everyreader.site.colours import contrast_failures

PASSED = ({"content/site.yml": 'name: Example Trust\ncolours: {link: "#003087", brand: "#005eb8"}\n'},)
FAILED = (
    {"content/site.yml": 'name: Example Trust\ncolours: {link: "#41b6e6"}\n'},
    {"content/site.yml": 'name: Example Trust\ncolours: {brand: "#ffb81c"}\n'},
    {"content/site.yml": 'name: Example Trust\ncolours: {link: "#003087", link-dark: "#003087"}\n'},
)
INAPPLICABLE = ({"content/site.yml": "name: Example Trust\n"},)


def check(site: Site) -> list[Finding] | None:
    """Look at every pair of colours with one of the trust's."""
    colours = site.settings.colours
    worst = {doubt.name: doubt for doubt in sorted(contrast_failures(colours, 0), key=lambda doubt: -doubt.ratio)}
    return (
        [
            Finding(
                "site/colour-contrast",
                SETTINGS,
                f"The colour {doubt.name} {doubt.front} can hardly be told from {doubt.on} {doubt.back}: contrast "
                f"{doubt.ratio:.2f} to 1, and {doubt.needed:g} is needed.",
                f'Write "{doubt.near}", which has the same hue and passes.'
                if doubt.near
                else "No colour of this hue passes: choose another one.",
                piece=f"{doubt.name}:",
            )
            for _, doubt in sorted(worst.items())
        ]
        if colours
        else None
    )


RULE = Rule("error", check=check)
