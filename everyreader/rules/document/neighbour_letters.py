"""Words are written in the letters of their language, not in those of a neighbour's that look the same.

What: no Romanian words have `ş` and `ţ` with a cedilla, which are Turkish (they are `ș` and `ț`, with a comma), no Urdu
or Persian ones the Arabic `ك`, `ي`, `ى` or, in Urdu, `ه`, and no Arabic ones the Persian `ک` and `ی` or the Urdu `ہ`.

Why: old keyboards and programs write them so. They look right, but the search does not find the word, braille and
voices read another letter, and some fonts leave a gap.

How to put it right: replace each with the letter that the message shows, in the whole page.
"""

from __future__ import annotations

from collections.abc import Iterator

from everyreader.document import Foreign, text_of
from everyreader.finding import Finding, Rule
from everyreader.language import name_of_language
from everyreader.parse import Page
from everyreader.parse.spoken import texts_of

PASSED = (
    "[Puteți alege și schimba.]{lang=ro}\n",
    "[آپ کسی بھی وقت انتخاب کر سکتے ہیں۔]{lang=ur}\n",
    "[يمكنك الاختيار في أي وقت، وهذه الكلمات صحيحة.]{lang=ar}\n",
    "[Başvuruyu şimdi yapın.]{lang=tr}\n",
)
FAILED = (
    "[Puteţi alege şi schimba.]{lang=ro}\n",
    "[آپ انتخاب كر سكتے ہیں۔]{lang=ur}\n",
    "[هذا کتاب.]{lang=ar}\n",
    "[شما مي توانيد.]{lang=fa}\n",
)
INAPPLICABLE = ("Phone us.\n", "[Hoi]{lang=nl}\n")

_MEANT = {
    "ro": {"ş": "ș", "ţ": "ț", "Ş": "Ș", "Ţ": "Ț"},
    "ur": {"ك": "ک", "ي": "ی", "ى": "ی", "ه": "ہ", "ة": "ۃ"},
    "fa": {"ك": "ک", "ي": "ی"},
    "ckb": {"ك": "ک", "ي": "ی"},
    "ar": {"ک": "ك", "ی": "ي", "ہ": "ه"},
}


def check(page: Page) -> list[Finding] | None:
    """Look at the words of the page and of each part that is marked as another language's."""
    parts = [*_parts(page)]
    if not parts:
        return None
    return [finding for tag, texts in parts if (finding := _finding(page, tag, texts))]


def _parts(page: Page) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Yield each part in such a language: the language, and its words by block. The page's own words are worked out
    only where such a letter is on it."""
    own = page.header.tag.split("-")[0]
    if own in _MEANT:
        yield own, [*texts_of(page.document.blocks)] if any([letter in page.said for letter in _MEANT[own]]) else []
    for block, inline in page.inlines_of(Foreign):
        if (tag := inline.lang.split("-")[0]) in _MEANT:
            yield tag, [(block.id, text_of(inline.children))]


def _finding(page: Page, tag: str, texts: list[tuple[str, str]]) -> Finding | None:
    """Return one finding for all such letters of a part: one keyboard typed them. It points at the first."""
    all_words = "\n".join(words for _, words in texts)
    found = [letter for letter in _MEANT[tag] if letter in all_words]
    if not found:
        return None
    block, words = next((block, words) for block, words in texts if any(letter in words for letter in found))
    named = " and ".join(f"{letter} (U+{ord(letter):04X})" for letter in found)
    verb, letters = ("are", "letters") if len(found) > 1 else ("is", "letter")
    times = sum(map(all_words.count, found))
    often = f", and {verb} on this page {times} times" if times > len(found) else ""
    meant = [(letter, _MEANT[tag][letter]) for letter in found]
    return Finding(
        "document/neighbour-letters",
        page.header.source,
        f"{named} {verb} no {letters} of {name_of_language(tag)}{often}.",
        f"Write {' and '.join(f'{right} (U+{ord(right):04X}) for {letter}' for letter, right in meant)}.",
        block=block,
        piece=next(word for word in words.split() if not set(word).isdisjoint(found)),
    )


RULE = Rule("warning", check=check)
