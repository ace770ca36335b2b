"""A translation does not outlive the page that it is a translation of.

What: a page whose page in the default language was taken down after its last day (`expires:`), and which itself has no
last day, or a later one, and still stands.

Why: what is over in English is over in Polish. Whoever reads the translation believes it, and nobody else is told.

How to put it right: write the same day at `expires:` of the translation, or take the translation away.
"""

from everyreader.finding import Finding, Rule
from everyreader.site import PageKey, Site

_POLISH = {"locales/pl/locale.yml": "lang: pl\nname: polski\nenglish-name: Polish\n"}
_CHECKED = "translation: {made-by: qualified, name: A. Khan, date: 2026-08-06}\n"
_OVER = "---\ntitle: Page\nexpires: 2001-12-31\n---\n\nWords.\n"

PASSED = (
    {
        **_POLISH,
        "content/en/page.md": _OVER,
        "content/pl/page.md": f"---\ntitle: Strona\n{_CHECKED}expires: 2001-12-31\n---\n\nSłowa.\n",
    },
    {
        **_POLISH,
        "content/en/page.md": _OVER.replace("2001", "2099"),
        "content/pl/page.md": f"---\ntitle: Strona\n{_CHECKED}---\n\nSłowa.\n",
    },
)
FAILED = (
    {
        **_POLISH,
        "content/en/page.md": _OVER,
        "content/pl/page.md": f"---\ntitle: Strona\n{_CHECKED}---\n\nSłowa.\n",
    },
)
INAPPLICABLE = ({"content/en/page.md": _OVER},)


def check(site: Site) -> list[Finding] | None:
    """Look at every translation of a page that has a last day."""
    pairs = [
        (header, original.meta.expires, original.source)
        for key, header in sorted(site.pages.items())
        if key.tag != site.default
        and key in site.published
        and (original := site.pages.get(PageKey(key.page, site.default)))
        and original.meta.expires
        and not original.meta.always_published
    ]
    if not pairs:
        return None
    return [
        Finding(
            "site/translation-outlives",
            header.source,
            f"This translation stands, and {source} was taken down: its last day was {day}.",
            f"Write `expires: {day}` here too, or take this page away.",
            line=1,
            column=1,
        )
        for header, day, source in pairs
        if day < site.today and not (header.meta.expires and header.meta.expires < site.today)
    ]


RULE = Rule("warning", check=check)
