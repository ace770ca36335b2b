"""Finds where a page says of which day its words are: “As of November 2026, we know of no change.”"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from everyreader.dates import month_names
from everyreader.document import Block, Inline, Text
from everyreader.parse.sections import sentences
from everyreader.signs import holds_any
from everyreader.source.typed import MONTHS

_MONTH = "|".join(f"{name.capitalize()}|{name[:3].capitalize()}" for name in MONTHS)
_FACT = r"\{\{ [^{}]+ \}\}"
_AS_OF = re.compile(
    rf"\b(?:[Aa]s|AS) (?:of|at|OF|AT) (?:the end of )?({_FACT}|(?:\d{{1,2}}(?:st|nd|rd|th)? "
    rf")?(?:{_MONTH}),? \d{{4}})"
)
_HINT = re.compile(r"s (?:of|at) ", re.IGNORECASE)
_IN_OTHERS = {
    "pl": ("stan na|stanu na|stan z|stanu z", ""),
    "ro": ("situația din|situația la|situației din|la nivelul lunii", ""),
    "tr": ("", "itibarıyla|itibariyle|tarihi itibarıyla|tarihi itibariyle|ayı itibarıyla|ayı itibariyle"),
    "so": ("marka la joogo|markii la joogay", ""),
    "ur": ("", "تک ہمیں|تک ایسا نہیں|تک کی معلومات|کے مطابق|تک کی صورت حال"),
    "ar": ("وحتى|كما في|الجواب في|حتى تاريخ", ""),
    "bn": ("", "পর্যন্ত আমরা|পর্যন্ত, না|পর্যন্ত পাওয়া|অনুযায়ী|-এর হিসাবে"),
    "pa": ("", "ਤੱਕ ਸਾਨੂੰ|ਤੱਕ ਨਹੀਂ|ਤੱਕ ਦੀ ਜਾਣਕਾਰੀ|ਦੇ ਅਨੁਸਾਰ|ਦੇ ਮੁਤਾਬਕ"),
    "zh": ("截至|截止到|截至到", ""),
    "fr": ("état au|état à|situation au|à la date du|situation en", ""),
    "es": ("a fecha de|situación a", ""),
    "pt": ("à data de|situação em", ""),
    "it": ("alla data del|situazione al|situazione a", ""),
    "de": ("stand:|stand|mit stand vom|mit stand", ""),
    "ru": ("по состоянию на", ""),
    "uk": ("станом на", ""),
    "hi": ("", "तक हमें|तक की जानकारी|की स्थिति के अनुसार|के अनुसार"),
}
"""By language, what is before such a day, and what is behind it."""


def as_of(inlines: Iterable[tuple[Block, Inline]], said: str, tag: str) -> Iterator[tuple[str, str, str]]:
    """Yield each date that a page says its words are of, as it is written (`November 2026`, `{{ fact }}`), the id of
    its block, and, in other languages than English, its day as digits. said: all words of the page."""
    if tag.split("-")[0] == "en":
        if not _HINT.search(said):
            return
        blocks = {
            block.id: block for block, inline in inlines if isinstance(inline, Text) and _HINT.search(inline.text)
        }
        for block in blocks.values():
            yield from ((match[1], block.id, "") for words in sentences(block) for match in _AS_OF.finditer(words))
        return
    hints = _hints(tag)
    if not hints or not holds_any(said, hints):
        return
    blocks = {
        block.id: block for block, inline in inlines if isinstance(inline, Text) and holds_any(inline.text, hints)
    }
    for block in blocks.values():
        yield from ((written, block.id, day) for words in sentences(block) for written, day in _days(words, tag))


@lru_cache(maxsize=50)
def _hints(tag: str) -> tuple[str, ...]:
    """Return the words of a language without one of which there is nothing to find, but for their first letter."""
    before, behind = _IN_OTHERS.get(tag.split("-")[0], ("", ""))
    return tuple(
        words[1:] if words in before.split("|") else words
        for words in (*before.split("|"), *behind.split("|"))
        if words
    )


def _days(words: str, tag: str) -> Iterator[tuple[str, str]]:
    """Yield each such date of a sentence in another language, and its day as digits where it is no fact."""
    for match in _around(tag, _FACT).finditer(words):
        yield match[1] or match[2], ""
    if not any(map(str.isdigit, words)):
        return
    months = month_names(tag)
    dates = [r"\d{4} ?年 ?\d{1,2} ?月(?: ?\d{1,2} ?日)?"]
    if months:
        named = "|".join(sorted(map(re.escape, months), key=len, reverse=True))
        dates.append(rf"(?:\d{{1,2}}\.? (?:de )?)?(?:{named})(?![^\W\d_]),? (?:de )?\d{{4}}")
    for match in _around(tag, "|".join(dates)).finditer(words):
        written = match[1] or match[2]
        if day := _day_of(written, months):
            yield written, day


@lru_cache(maxsize=100)
def _around(tag: str, dates: str) -> re.Pattern[str]:
    before, behind = _IN_OTHERS[tag.split("-")[0]]
    ways = [rf"(?<!\w)(?:{before})[ :：]{{0,2}}({dates})" if before else "(?!)()"]
    ways.append(rf"({dates})[ ,،]{{0,2}}(?:{behind})(?!\w)" if behind else "(?!)()")
    return re.compile("|".join(ways), re.IGNORECASE)


def _day_of(written: str, months: dict[str, int]) -> str:
    """Return a date as digits, `2024-05-01`, or nothing where it is none.

    >>> _day_of("maj 2024", {"maj": 5}), _day_of("2024年5月", {})
    ('2024-5-1', '2024-5-1')
    """
    numbers = [int(number) for number in re.findall(r"\d+", written)]
    if "年" in written:
        year, month, day = (*numbers, 1)[:3]
        return f"{year}-{month}-{day}"
    said = written.casefold()
    month = next((number for name, number in sorted(months.items(), key=lambda one: -len(one[0])) if name in said), 0)
    return f"{numbers[-1]}-{month}-{numbers[0] if len(numbers) > 1 else 1}" if month else ""
