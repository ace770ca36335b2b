"""A page is in the language of its folder.

What: of the words of a page whose language can be told, at least half are in the language of its folder, or less than
two fifths of all its words are surely in others. Otherwise the page is withheld, whatever else is said of it, and a
short page with the contact stands at its address. A language is told by its script and its commonest words; where a
language cannot be told so, by lines that stand word for word in the page of the default language. Facts, code,
addresses, names of several words and words that are marked as another language's do not count.

Why: a reader who chose Urdu gets English, and a screen reader reads English with an Urdu voice, which nobody can
follow.

How to put it right: put the translation in, or move the page to the folder of its language. Mark words that are meant
to be in another language: `[words]{lang=pl}`."""

from __future__ import annotations

from everyreader.finding import Finding, Rule
from everyreader.site import Site
from everyreader.site.spoken import english_name, judged_pages, why_false

_ENGLISH = (
    "You can choose whether your confidential patient information is used for research "
    "and planning. Your choice does not affect your own "
    ""
    "care. If you are happy with how your information is used, you do not need to do anything.\n"
)
_WORDS = (
    "Możesz zdecydować, czy Twoje poufne informacje mają być wykorzystywane do badań "
    "i planowania. Twoja decyzja nie wpływa na Twoje leczenie. "
    "Jeśli zgadzasz się na to, nie musisz nic robić.\n"
)
_POLISH = {"locales/pl/locale.yml": "lang: pl\nname: polski\nenglish-name: Polish\n"}
_UNKNOWN = {"locales/frr/locale.yml": "lang: frr\nname: Frasch\nenglish-name: North Frisian\n"}
_ARMENIAN = {"locales/hy/locale.yml": "lang: hy\nname: հայերեն\nenglish-name: Armenian\n"}
_TOP = "---\ntitle: Strona\ntranslation: machine\n---\n\n"

PASSED = (
    {**_POLISH, "content/pl/page.md": f"---\ntitle: Strona\nunpublished: yes\n---\n\n{_ENGLISH}"},
    {**_POLISH, "content/pl/page.md": f"{_TOP}{_WORDS}"},
    {**_POLISH, "content/pl/page.md": f"{_TOP}{_WORDS}\n{_WORDS}\n{_ENGLISH}"},
    {
        **_ARMENIAN,
        "content/hy/page.md": f"{_TOP}Դուք կարող եք ընտրել՝ արդյոք ձեր գաղտնի բժշկական տեղեկությունները կօգտագործվեն "
        "հետազոտության և պլանավորման համար։ Ձեր ընտրությունը չի ազդում ձեր բուժման վրա, և դուք կարող եք այն փոխել։\n",
    },
    {
        **_UNKNOWN,
        "content/en/page.md": f"{_TOP}{_ENGLISH.replace('can', 'may')}",
        "content/frr/page.md": f"{_TOP}{_ENGLISH}",
    },
)
FAILED = (
    {**_POLISH, "content/pl/page.md": f"{_TOP}{_ENGLISH}"},
    {**_ARMENIAN, "content/hy/page.md": f"{_TOP}{_ENGLISH}"},
    {"content/en/page.md": f"{_TOP}{_WORDS}"},
    {**_UNKNOWN, "content/en/page.md": f"{_TOP}{_ENGLISH}", "content/frr/page.md": f"{_TOP}{_ENGLISH}"},
)
INAPPLICABLE = (
    {
        "content/en/page.md": "---\ntitle: Page\n---\n\nWords.\n",
        "content/en/index.md": "---\ntitle: Home\n---\n\nWelcome.\n",
    },
)


def check(site: Site) -> list[Finding] | None:
    """Look at every page of which something can be told."""
    pages = judged_pages(site)
    if pages is None:
        return None
    return [
        Finding(
            "site/false-language",
            header.source,
            f"This page is not published: it lies in the folder of {english_name(site, header.tag)}, and {why}.",
            "Put the translation in, or move the page to the folder of its language.",
        )
        for header in pages
        if site.kept_back.get(header.key) != "unpublished"  # as a page is whose translation is still to come
        if (why := why_false(site, header))
    ]


RULE = Rule("error", "withhold page always", check=check, reads_words=True)
