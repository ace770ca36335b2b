"""The messages of a language do not go.

What: each language that brought messages when the site was last published brings some still.

Why: without any, all that the site itself says is in English, the notice that keeps people from deciding by a wrong
translation too. The pages of the language stay as readers have them.

How to put it right: bring locales/<tag>/messages.po back, for example with `git checkout locales`.
"""

from everyreader.finding import Finding, Rule
from everyreader.layout import locale_path
from everyreader.site import Site

_WELSH = {
    "locales/cy/locale.yml": "lang: cy\nname: Cymraeg\nenglish-name: Welsh\n",
    "content/cy/page.md": "---\ntitle: Tudalen\ntranslation: machine\n---\n\nGeiriau.\n",
    "site/manifest.json": '{"project": {"catalogues": ["cy"]}}',
}
PASSED = ({**_WELSH, "locales/cy/messages.po": 'msgid "Home"\nmsgstr "Hafan"\n'},)
FAILED = ({**_WELSH}, {**_WELSH, "locales/cy/messages.po": "\n"})
INAPPLICABLE = ({"content/en/page.md": "---\ntitle: Page\n---\n\nWords.\n"},)


def check(site: Site) -> list[Finding] | None:
    """Look at every language that brought messages."""
    if not site.baseline.catalogues:
        return None
    return [
        Finding(
            "site/catalogue-gone",
            locale_path(tag, "messages.po"),
            f"The messages in {locale.english_name} were there when the site was last published, and are not now.",
            "Bring the file back. The pages of this language stay as they are until then.",
            line=1,
            column=1,
        )
        for tag in site.baseline.catalogues
        if (locale := site.locales.get(tag)) and not locale.messages and not locale.is_broken
    ]


RULE = Rule("error", check=check)
