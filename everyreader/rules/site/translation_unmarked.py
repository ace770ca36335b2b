"""A page in another language says how its translation was made.

What: front matter of every page outside the default language has a line `translation:`. Without it the page is not
published.

Why: a machine's translation of a choice about health records can say the opposite of the English. A reader has to know
what nobody has checked, and a trust has to be able to show who did.

How to put it right: write `translation: machine`, or `translation: person-not-qualified`, or
`translation: {made-by: qualified, name: A. Khan, date: 2026-08-06}`.
"""

from everyreader.finding import Finding, Rule
from everyreader.site import Site

_POLISH = {"locales/pl/locale.yml": "lang: pl\nname: polski\nenglish-name: Polish\n"}

PASSED = ({**_POLISH, "content/pl/page.md": "---\ntitle: Strona\ntranslation: machine\n---\n\nSłowa.\n"},)
FAILED = ({**_POLISH, "content/pl/page.md": "---\ntitle: Strona\n---\n\nSłowa.\n"},)
INAPPLICABLE = ({"content/en/page.md": "---\ntitle: Page\n---\n\nWords.\n"},)


def check(site: Site) -> list[Finding] | None:
    """Look at every page that is not published for want of that line."""
    if all(tag == site.default for _, tag in site.pages) or site.default not in site.locales:
        return None
    return [
        Finding(
            "site/translation-unmarked",
            site.pages[key].source,
            "This page was not published: it does not say how its translation was made.",
            "Write a line `translation: machine` (or person-not-qualified, or qualified with name and date) "
            "between the two --- at its top.",
            line=1,
            column=1,
        )
        for key, reason in sorted(site.kept_back.items())
        if reason == "unmarked" and not site.pages[key].is_down  # which is told by itself
    ]


RULE = Rule("error", check=check)
