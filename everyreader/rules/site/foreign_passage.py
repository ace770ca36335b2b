"""Words in another language are marked.

What: a passage of twenty words or more in another language than its page has `lang`: `[words]{lang=pl}`, and so have
eight words or more in a row in other letters than those of the page: `[words]{lang=ur-Latn}` is Urdu in Latin letters.
Told too: lines of a translation that stand word for word in the page of the default language, where the language cannot
be told by its words. A page that is mostly so is withheld (`site/false-language`).

Why: a screen reader reads English with a Polish voice, and a reader who asked for Polish cannot read the part that may
matter most.

How to put it right: translate the passage, or mark its language.
"""

from __future__ import annotations

from everyreader.finding import Finding, Rule
from everyreader.parse import Header
from everyreader.site import Site
from everyreader.site.spoken import english_name, foreign_passages, in_language, judged_pages, why_doubtful, why_false

_ENGLISH = (
    "You can choose whether your confidential patient information is used for research "
    "and planning. Your choice does not affect your own "
    ""
    "care, and you can change your mind.\n"
)
_WORDS = (
    "Możesz zdecydować, czy Twoje poufne informacje mają być wykorzystywane do badań "
    "i planowania. Twoja decyzja nie wpływa na Twoje leczenie. "
    "Jeśli zgadzasz się na to, nie musisz nic robić.\n"
)
_POLISH = {"locales/pl/locale.yml": "lang: pl\nname: polski\nenglish-name: Polish\n"}
_URDU = {"locales/ur/locale.yml": "lang: ur\nname: اردو\nenglish-name: Urdu\n"}
_CALL = "آپ کسی بھی وقت ہمیں فون کر سکتے ہیں۔"
_ROMAN = "Aap kisi bhi waqt humein phone kar sakte hain."
_TOP = "---\ntitle: Strona\ntranslation: machine\n---\n\n"

PASSED = (
    {**_POLISH, "content/pl/page.md": f"{_TOP}{_WORDS}"},
    {**_POLISH, "content/pl/page.md": f"{_TOP}{_WORDS}\n[{_ENGLISH.strip()}]{{lang=en}}\n"},
    {
        **_POLISH,
        "content/pl/page.md": f"{_TOP}{_WORDS}\n- Royal College of General Practitioners\n"
        "- Department of Health and Social Care\n",
    },
    {
        **_URDU,
        "content/ur/page.md": f'{_TOP}<div align="right" class="one two three four five">\n\n{_CALL}\n\n</div>\n',
    },
    {**_URDU, "content/ur/page.md": f"{_TOP}{_CALL}\n\n{_CALL} [{_ROMAN}]{{lang=ur-Latn}}\n\n{_CALL}\n"},
    {**_POLISH, "content/pl/page.md": f"{_TOP}{_WORDS}\n[{_CALL}]{{lang=ur}}\n\n{_WORDS}\n"},
)
FAILED = (
    {**_POLISH, "content/pl/page.md": f"{_TOP}{_WORDS}\n{_WORDS}\n{_ENGLISH}"},
    {**_URDU, "content/ur/page.md": f"{_TOP}{_CALL}\n\n{_CALL} {_ROMAN}\n\n{_CALL}\n"},
    {**_POLISH, "content/pl/page.md": f"{_TOP}{_WORDS}\n{_CALL}\n\n{_WORDS}\n"},
)
INAPPLICABLE = (
    {
        "content/en/page.md": "---\ntitle: Page\n---\n\nWords.\n",
        "content/en/index.md": "---\ntitle: Home\n---\n\nWelcome.\n",
    },
)


def check(site: Site) -> list[Finding] | None:
    """Look at every page that is in its own language as a whole."""
    pages = judged_pages(site)
    if pages is None:
        return None
    found: list[Finding] = []
    for header in pages:
        if why_false(site, header):
            continue
        found += [
            Finding(
                "site/foreign-passage",
                header.source,
                f"These words are {in_language(site, passage.language)}, "
                f"on a page in {english_name(site, header.tag)}.",
                _remedy(site, header, passage.language),
                block=passage.block,
            )
            for passage in foreign_passages(site, header)
        ]
        if why := why_doubtful(site, header):
            found.append(
                Finding(
                    "site/foreign-passage",
                    header.source,
                    f"Part of this page is not translated: {why}.",
                    "Translate these lines.",
                )
            )
    return found


def _remedy(site: Site, header: Header, language: str) -> str:
    if language == "und-Latn":
        own = header.tag.split("-")[0]
        return f"Write them as {english_name(site, header.tag)} is written, or mark them: [words]{{lang={own}-Latn}}."
    return f"Translate them, or mark their language: [words]{{lang={'pl' if language == 'und' else language}}}."


RULE = Rule("warning", check=check, reads_words=True)
