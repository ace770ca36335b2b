"""Translations that nobody qualified has checked are published, and somebody answers for it.

What: a warning once a site, while pages are published whose translation is a draft: how many, who approved it, until
when.

Why: the decision is for a while. Whoever answers for information governance should see at every build that it still
runs.

How to put it right: have the translations checked, page by page, and write who did it at `translation:`. Nothing is
withheld.
"""

from everyreader.finding import Finding, Rule
from everyreader.layout import SETTINGS
from everyreader.locale import DRAFT
from everyreader.site import Site

_POLISH = {
    "locales/pl/locale.yml": "lang: pl\nname: polski\nenglish-name: Polish\n",
    "locales/pl/messages.po": f'msgid "{DRAFT}"\nmsgstr "{DRAFT}"\n',
    "content/site.yml": "name: Example Trust\ndrafts: {publish: yes, approved-by: A. Sample, until: 2099-12-31}\n",
}

PASSED = (
    {
        **_POLISH,
        "content/pl/page.md": "---\ntitle: Strona\n"
        "translation: {made-by: qualified, name: A. Khan, date: 2026-08-06}\n---\n\nSłowa.\n",
    },
)
FAILED = ({**_POLISH, "content/pl/page.md": "---\ntitle: Strona\ntranslation: machine\n---\n\nSłowa.\n"},)
INAPPLICABLE = ({"content/en/page.md": "---\ntitle: Page\n---\n\nWords.\n"},)


def check(site: Site) -> list[Finding] | None:
    """Count the drafts that readers get."""
    marked = [site.pages[key] for key in site.published if key[1] != site.default and site.pages[key].meta.translation]
    drafts = [header for header in marked if header.meta.is_unchecked]
    if not drafts:
        return [] if marked else None
    settings = site.settings.drafts
    count = (
        "1 page is published whose translation"
        if len(drafts) == 1
        else f"{len(drafts)} pages are published whose translations"
    )
    return [
        Finding(
            "site/draft-published",
            SETTINGS,
            f"{count} nobody qualified has checked, approved by {settings.approved_by} until {settings.until}.",
            "Have them checked before that day; after it they are not published.",
            piece="drafts",
        )
    ]


RULE = Rule("warning", check=check)
