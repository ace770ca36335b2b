"""Few words in another language are marked as such, or translated.

What: no heading, label, title, item, sentence or words of a picture are in English in a translation, no English page
has a sentence of words with the letters of another language, and no page in Latin letters has three words or more in a
row in other letters, unless their language is marked: `[words]{lang=pl}`. Names count as no language. Passages of
twenty words and more are for another rule.

Why: a voice reads them in the sounds of the page's language, and nobody understands it. A heading that was forgotten
when the page was translated is one that readers of the translation do not have.

How to put it right: translate them, or mark their language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from everyreader.document import EasyReadStep, Foreign, Image, Picture, Text, sentences_in, walk_inlines
from everyreader.finding import Finding, Rule
from everyreader.identify import is_latin, without_addresses
from everyreader.parse import Page
from everyreader.parse.positions import TITLE
from everyreader.signs import small
from everyreader.usual_words import USUAL_WORDS

PASSED = (
    "We speak Polski, اردو, 中文, Français, Español and Čeština. Ask José Muñoz or Zoë at the café.\n",
    "[Możesz poprosić o tłumacza i zadać każde pytanie.]{lang=pl}\n",
    "[آپ ترجمان مانگ سکتے ہیں]{lang=ur}\n",
    "Crème brûlée, à la carte and señor are in the dictionary.\n",
)
_LONG = (
    "You can choose if we use what we know about you for research. You can change your mind on any day of the year.\n\n"
)
FAILED = (
    "You can ask. Możesz poprosić o tłumacza i zadać każde pytanie.\n",
    f"{_LONG}Ask us: آپ ترجمان مانگ سکتے ہیں\n",
    f"{_LONG}Ask us: 您可以要求口译员\n",
    f"{_LONG}Ask us: Можете попросить переводчика\n",
)
INAPPLICABLE = ("![](a.png)\n",)

_MORE = frozenset(
    "us please any more read find out phone call before after information need needs help does has been its an all but "
    "no see here want make should why where contact them there these those would could because health care other "
    "choose choice use used using share stop ask tell write give get go like also only about".split()
)
_IN_NAMES = frozenset("of and for in the to at by on as with from health care information".split())
"""Words that names of English bodies and forms have, which stay as they are in a translation."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_OTHER_RUN = re.compile(
    r"[Ͱ-ᷰ぀-ヿ一-鿿가-힣](?:(?<=[Ͱ-ᷰ])(?<![Ͱ-ᷰ][Ͱ-ᷰ])[Ͱ-ᷰ]*+(?:[ \u00a0\u200c][Ͱ-ᷰ]++){2,}|"
    r"(?<=[぀-ヿ一-鿿가-힣])[぀-ヿ一-鿿가-힣]{5,})"
)
_ACCENTED = re.compile(r"(?<![^\W\d_])[^\W\d_A-Z]*[à-ɏḀ-ỿ][^\W\d_]*")
_LEAST_ACCENTED = 4
_SPACED = str.maketrans(
    dict.fromkeys("0123456789!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~“”‘’„«»…–—،؛؟۔।。，：；！？（）「」、", " ")
)


def check(page: Page) -> list[Finding] | None:
    """Look at the words that are marked as no other language's, where no long passage is told."""
    texts = page.inlines_of(Text)
    if not texts:
        return None
    tag = page.header.tag
    own = tag.split("-")[0]
    meta = page.header.meta
    others = [(TITLE, meta.title), (TITLE, meta.description), *_alts(page)] if own != "en" else []
    has_english = own != "en" and (
        _has_english(own, small(page.said)) or any(True for _, words in others for _ in _english(own, words))
    )
    is_plain = page.said.isascii()
    has_letters = not is_plain and is_latin(own) is True and _OTHER_RUN.search(page.said) is not None
    has_accents = not is_plain and own == "en" and _is_accented(page.said, 1)
    is_told = any([passage.language.split("-")[0] != own for passage in page.header.spoken.foreign])
    if is_told or not (has_english or has_letters or has_accents):
        return []
    marked = {id(inner) for _, inline in page.inlines_of(Foreign) for inner in walk_inlines((inline,))}
    found = [(block, words) for block, said in others for words in _english(own, said)]
    for block, inline in texts:
        if id(inline) not in marked:
            words = without_addresses(inline.text)
            found += [(block.id, piece) for piece in _foreign(own, words)]
    if not found:
        return []
    more = f" (and {len(found) - 1} more on this page)" if len(found) > 1 else ""
    block_id, piece = found[0]
    return [
        Finding(
            "document/unmarked-words",
            page.header.source,
            f"These words are in another language than the page, and nothing says so: {piece[:60]}{more}",
            "Translate them, or mark their language: [words]{lang=…}, with its tag, such as en, pl or ur.",
            block=block_id,
            piece=piece[:60],
        )
    ]


def _alts(page: Page) -> Iterator[tuple[str, str]]:
    """Yield the words of each picture, with the id of its block."""
    yield from ((picture.id, picture.alt) for picture in page.blocks_of(Picture))
    yield from ((step.id, step.alt) for step in page.blocks_of(EasyReadStep))
    for block, image in page.inlines_of(Image):
        yield block.id, image.alt


def _has_english(own: str, words: str) -> bool:
    """Say whether words, in small letters, may hold an English sentence, as quickly as that can be told."""
    return len(_strong(own).intersection(words.split())) > 1


def _foreign(own: str, words: str) -> Iterator[str]:
    """Yield the first piece of words that is in another language than the page's own."""
    if own != "en":
        yield from _english(own, words)
    elif not words.isascii():
        yield from (one.strip() for one in sentences_in(words) if _is_accented(one))
    if is_latin(own) and not words.isascii() and (match := _OTHER_RUN.search(words)):
        yield match[0]


def _english(own: str, words: str) -> Iterator[str]:
    """Yield the sentences that are in English: two words that no name has, and none of the page's own language."""
    if sum(map(_strong(own).__contains__, words.lower().translate(_SPACED).split())) < 2:
        return  # as nearly always: nothing else needs to be asked
    usual = USUAL_WORDS.get(own, frozenset()) - USUAL_WORDS["en"]
    for sentence in sentences_in(words):
        said = [word.lower() for word in _WORD.findall(sentence)]
        hits = sum(word in _strong(own) for word in said)
        if hits > 1 and hits * 4 >= len(said) and usual.isdisjoint(said):
            yield sentence.strip()


def _is_accented(words: str, part: int = 4) -> bool:
    """Say whether so many small words of English have letters with accents that it is none. part: of all, one in so
    many; 1 to count them alone."""
    found = _ACCENTED.findall(words)
    return len(found) >= _LEAST_ACCENTED and (part == 1 or len(found) * part >= len(words.split()))


@lru_cache(maxsize=100)
def _strong(own: str) -> frozenset[str]:
    """Return the English words by which a sentence is told among those of a language."""
    return (USUAL_WORDS["en"] | _MORE) - _IN_NAMES - USUAL_WORDS.get(own, frozenset())


RULE = Rule("warning", check=check)
