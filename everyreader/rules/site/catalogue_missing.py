"""A language has messages.

What: each language other than English that has pages brings at least one message in locales/<tag>/messages.po.

Why: without any, all that the site itself says is in English, the notice that keeps people from deciding by a wrong
translation too. Drafts wait until that notice is there.

How to put it right: have the messages translated, and write them into the file.
"""

from everyreader.finding import Finding, Rule
from everyreader.layout import locale_path
from everyreader.site import Site

_WELSH = {
    "locales/cy/locale.yml": "lang: cy\nname: Cymraeg\nenglish-name: Welsh\n",
    "content/cy/page.md": "---\ntitle: Tudalen\ntranslation: machine\n---\n\nGeiriau.\n",
}
PASSED = ({**_WELSH, "locales/cy/messages.po": 'msgid "Home"\nmsgstr "Hafan"\n'},)
FAILED = ({**_WELSH}, {**_WELSH, "locales/cy/messages.po": "\n"})
INAPPLICABLE = ({"content/en/page.md": "---\ntitle: Page\n---\n\nWords.\n"},)


def check(site: Site) -> list[Finding] | None:
    """Look at the messages of every language with pages."""
    tags = sorted({tag for _, tag in site.pages if tag in site.locales and not site.locales[tag].is_english})
    if not tags:
        return None
    return [
        Finding(
            "site/catalogue-missing",
            locale_path(tag, "messages.po"),
            f"There is no message in {site.locales[tag].english_name}: all that the site itself says is in English, "
            "and drafts wait.",
            "Have the messages translated, and write them into this file.",
            line=1,
            column=1,
        )
        for tag in tags
        if not site.locales[tag].messages and not site.locales[tag].is_broken and tag not in site.baseline.catalogues
    ]


RULE = Rule("warning", check=check)
