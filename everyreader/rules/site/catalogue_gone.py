"""The messages of a language do not go.

What: each language that brought messages when the site was last published brings at least half of them still.

Why: without them, what the site itself says is in English, perhaps the notice that keeps people from deciding by a
wrong translation too. The pages of the language stay as readers have them.

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
FAILED = (
    {**_WELSH},
    {**_WELSH, "locales/cy/messages.po": "\n"},
    {
        **_WELSH,
        "locales/cy/messages.po": 'msgid "Home"\nmsgstr "Hafan"\n',
        "site/manifest.json": '{"project": {"catalogues": ["cy"], "messages": {"cy": 3}}}',
    },
)
INAPPLICABLE = ({"content/en/page.md": "---\ntitle: Page\n---\n\nWords.\n"},)


def check(site: Site) -> list[Finding] | None:
    """Look at every language that brought messages."""
    if not site.baseline.catalogues:
        return None
    return [
        Finding(
            "site/catalogue-gone",
            locale_path(tag, "messages.po"),
            _words(locale.english_name, site.baseline.messages.get(tag, 0), len(locale.messages)),
            "Bring the file back. The pages of this language stay as they are until then.",
            line=1,
            column=1,
        )
        for tag in site.baseline.catalogues
        if (locale := site.locales.get(tag))
        and site.baseline.has_lost_messages(tag, len(locale.messages))
        and not locale.is_broken
    ]


def _words(language: str, before: int, now: int) -> str:
    if not now:
        return f"The messages in {language} were there when the site was last published, and are not now."
    return f"There were {before} messages in {language} when the site was last published, and {now} are left."


RULE = Rule("error", check=check)
