"""A translation has the letters of its language.

What: no page, no long block of one, and no long words that are marked so, in a language with accents (Polish,
Romanian, Turkish, Vietnamese, French and others) is written without a single one. Names and code do not count.

Why: without them they are other words, or none: in Polish `laska` is a stick and `łaska` is mercy. A screen reader says
them wrongly, who learns the language cannot read them, and the search does not find them.

How to put it right: put the text in again from where it still has its letters.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from everyreader.document import Foreign, text_of
from everyreader.finding import Finding, Rule
from everyreader.identify import words_of_text
from everyreader.language import name_of_language
from everyreader.parse import Page
from everyreader.parse.spoken import texts_of
from everyreader.usual_words import USUAL_WORDS

_PL = (
    "Możesz zdecydować, czy Twoje poufne informacje mają być wykorzystywane do badań i planowania. Ta decyzja nie "
    "wpływa na Twoje leczenie. Jeśli zgadzasz się na to, nie musisz nic robić. Możesz zmienić zdanie w każdej chwili, "
    "a my powiemy Ci, jak to zrobić i do kogo się zwrócić.\n"
)
_TR = (
    "Gizli bilgilerinizin araştırma ve planlama için kullanılıp kullanılmayacağına karar verebilirsiniz. Bu karar "
    "sizin tedavinizi etkilemez. Bunu kabul ediyorsanız bir şey yapmanız gerekmez. Kararınızı her zaman "
    "değiştirebilirsiniz ve bunu nasıl yapacağınızı size söyleriz.\n"
)
_PLAIN = str.maketrans(dict(zip("ąćęłńóśźżıüğşöçİ", "acelnoszziugsocI", strict=True)))
_ENGLISH = "You can choose whether your information is used for research and planning. " * 4
_SOMALI = "Waxaad dooran kartaa in macluumaadkaaga loo isticmaalo cilmi-baaris iyo qorshayn. " * 6
_NAMES = "Royal College of General Practitioners, Department of Health and Social Care, do the same. " * 4


PASSED = (
    f"[{_PL.strip()}]{{lang=pl}}\n",
    f"[{_TR.strip()}]{{lang=tr}}\n",
    f"[{unicodedata.normalize('NFD', _PL.strip())}]{{lang=pl}}\n",
    "[Mozesz wybrac, co chcesz.]{lang=pl}\n",
    f"[{_ENGLISH}]{{lang=en}}\n",
    f"[{_SOMALI}]{{lang=so}}\n",
    f"[{_NAMES}]{{lang=pl}}\n",
)
FAILED = (
    f"[{_PL.strip().translate(_PLAIN)}]{{lang=pl}}\n",
    f"[{_TR.strip().translate(_PLAIN)}]{{lang=tr}}\n",
)
INAPPLICABLE = (_ENGLISH, "[Hoi]{lang=nl}\n")

_LETTERS = {
    **dict.fromkeys("vi cs sk hu is yo".split(), 120),
    **dict.fromkeys("pl ro tr lt lv az sq kmr".split(), 200),
    **dict.fromkeys("fr pt et fi sv hr bs sl ca".split(), 450),
    **dict.fromkeys("es da nb no nn de".split(), 800),
}
"""Letters of prose among which one at least has an accent, by language. In our own pages in Polish, Romanian and
Turkish no more than 90 are without (2026-11-30)."""
_USUAL = 0.1
"""Part of the words that are usual in the language, whatever their accents: else it may be another one."""


def check(page: Page) -> list[Finding] | None:
    """Look at the words of the page and of each part that is marked as another language's."""
    parts = [*_parts(page)]
    if not parts:
        return None
    return [
        Finding(
            "document/lost-accents",
            page.header.source,
            f"No letter here has an accent, as letters in {name_of_language(tag)} have.",
            "Put these words in again from where they have their letters.",
            block=block,
        )
        for tag, texts in parts
        for block in _bare_blocks(tag, texts)
    ]


def _parts(page: Page) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Yield each part of a page in a language with accents: the language, and its words by block."""
    marked = [(inline.lang, [(block.id, text_of(inline.children))]) for block, inline in page.inlines_of(Foreign)]
    own = page.header.tag
    whole = [(own, [*texts_of(page.document.blocks)])] if _is_accented(own) else []
    for tag, texts in (*whole, *marked):
        if _is_accented(tag) and texts:
            yield tag.split("-")[0], texts


def _is_accented(tag: str) -> bool:
    return tag.split("-")[0] in _LETTERS and "-Latn" not in tag


def _bare_blocks(tag: str, texts: list[tuple[str, str]]) -> list[str]:
    """Return the long blocks that have no accent, or the first of a part that has none at all."""
    bare = [(block, words) for block, words in texts if not _has_accent(words)]
    long = [block for block, words in bare if len(words) > _LETTERS[tag] and _lacks(tag, words)]
    if long or len(bare) < len(texts) or not _lacks(tag, " ".join([words for _, words in bare])):
        return long
    return [texts[0][0]]


def _has_accent(words: str) -> bool:
    """Say whether words have a letter beyond those of English, whole or in parts."""
    return not words.isascii() and any([char.isalpha() or unicodedata.combining(char) for char in words if char > "~"])


def _lacks(tag: str, words: str) -> bool:
    """Say whether words without accents are in a language, and so many that some must be there."""
    own = words_of_text(words)
    usual = _usual(tag)
    return sum(map(len, own)) > _LETTERS[tag] and sum([word in usual for word in own]) >= _USUAL * len(own)


_STROKES = str.maketrans("ıłđø", "ildo")
"""Letters that are not made of a letter and an accent."""


@lru_cache(maxsize=50)
def _usual(tag: str) -> frozenset[str]:
    """Return the usual words of a language without their accents."""
    listed = USUAL_WORDS.get({"no": "nb", "nn": "nb", "bs": "hr", "kmr": "ku"}.get(tag, tag), frozenset())
    folded = (unicodedata.normalize("NFD", word.translate(_STROKES)) for word in listed)
    return frozenset("".join([char for char in word if not unicodedata.combining(char)]) for word in folded)


RULE = Rule("warning", check=check)
