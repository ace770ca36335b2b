"""A number is whole, has its measure and its signs, and begins before it ends.

What: no question mark stands in place of a sign that was lost (`?50`, `10?12`, `25 ?C`, `don?t`); no
number has a sign twice or in the wrong place (`5..5`, `£ £10`, `% %`, `50p£`, `£10.5`, `£1.500`, `10,00 tablets`,
`10000,000`), letters in place of digits before a measure (`5O mg`, `1O pounds`), a torn or doubled measure (`5 m g`,
`5mg5`); none is said as a word and as another number (`two (3) tablets`); no time or dose ends before it begins (`10-8
weeks`, `between 5 and 3 days`).

Why: a dose, a price or a time that was damaged looks like a good one, and somebody acts on it.

How to put it right: look the number up where it comes from, and type it again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from everyreader.dates import decimal_sign, time_units
from everyreader.finding import Finding, Rule
from everyreader.parse import Page
from everyreader.parse.word_looks import found_by, is_english, look
from everyreader.signs import with_western_digits

PASSED = (
    "It costs £50, £10.50 or £1,500; £10.5 million, £2.5m, 50p, 50%, 3.5% and 99.9%. Is it 5? 6 is right. Why?\n",
    "Take 2 tablets (500 mg), 1.5 mg or 0.5 ml, 5 mg 5 times a day. Wait 8-10 weeks, or between 3 and 5 days.\n",
    "See https://a.example/x?y=1 and www.a.example/?5. What?! Two (2) tablets; ward two (3 beds), one (see 2).\n",
    "Version 1.2.3, 10.20.2030, 10,000 people, 1,234,567 people, 2, 10,000 or 3. It fell from 10 to 8 weeks.\n",
    "Vitamin B12, 10l, O2 5 mg, level 2 am I. In 5 minutes. 5 g of it. 24-12 was the score. We saw 1 and .5 of it.\n",
    "An m of 5 m grass. Room 2.100, 5 milk. Scores of 20-10 years ago. Take one (1) tablet, or twenty (20) days.\n",
    "Stop smoking between 8 and 6 weeks before it. Come 20-10 minutes before. At most 5. 10 people came.\n",
    "It costs £22,500. We got £22,500 of it from 500 people.\n",
    "We have 1,000 beds. It costs £10. Is it 5, £10 or £15?\n",
    "We got of £22,500 from it.\n",
)
FAILED = (
    *(f"It costs {sum} now.\n" for sum in ("?50", "£ £10", "£10.5", "£1.500", "50p£", "£10.50p", "£5 million pounds")),
    *(f"Take {dose} a day.\n" for dose in ("5..5 mg", "1. 5 mg", "5O mg", "l00 mg", "1OO mg", "5 m g")),
    *(f"Take {dose} a day.\n" for dose in ("5mg5", "500 mmg", "10,00 tablets", "10-5 tablets", "5 ?g")),
    *(f"We saw {many} people.\n" for many in ("10000,000", "1,00,0", "10?12", "1O", "50 % % of", "99.99.9% of")),
    *(f"Wait {time}.\n" for time in ("10-8 weeks", "between 5 and 3 days", "8:3Oam", "1O pounds", "at 25 ?C")),
    "We?ll share it, Zo? and Fran?ois said.\n",
    "Take two (3) tablets. Blood pressure of 120/ /80.\n",
    "We have 1,00 beds.\n",
    "It costs 10£.\n",
    "It costs £22 500.\n",
    "We got 0f £22,500 from it.\n",
)
INAPPLICABLE = ("![](a.svg)\n",)

_UNITS = "mg|mcg|µg|μg|kg|ml|mmol|tablets?|capsules?|doses?|drops?|puffs?|units|people|patients|pounds|miles"
_TIMES = "minutes?|mins?|hours?|days?|weeks?|months?|years?"
_COUNTS = "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty".split()
_VALUES = dict(zip(_COUNTS, (*range(1, 13), 15, 20, 30), strict=True))
_LOOK_UP = "Look the number up where it comes from, and type it again."
_LOST = "A question mark stands where a sign was lost: {}"
_LETTER = "This number has a letter in it: {}"
_SIGNS = "A sign of this number is in the wrong place, or here twice: {}"
DIGITS = (
    look("?", r"(?<![\w/?=&.#-])\?\d[\d.,]*|(?<![\w/.?=])\d{1,3}\?\d{1,3}(?![\w/=&])|"
         r"(?<![\d.,])\d[\d.,]*+ ?\?(?:g|C|F|l)\b", _LOST,
         _LOOK_UP),
    look("..", rf"(?<![\d.])\d+\.\.\d+(?=\s?(?:{_UNITS}|%))", _SIGNS, _LOOK_UP),
    look(".", rf"(?<![\d.])\d+ \.\d+(?=\s?%)|(?<![\d.])\d+\.\d+\.\d+(?=\s?(?:%|mg|ml|mcg))|"
         rf"\b(?i:take|give|than|of|about|up to) \d+\. \d+(?=\s?(?:{_UNITS}|%))(?!\s?(?:people"
         rf"|patients)\b)", _SIGNS, _LOOK_UP),
    look("£", r"£\s?£\s?\d*|£\d[\d,.]*\d ?p\b|\d+p ?£|£\d[\d,.]*(?:m|bn| million| billion)? pounds\b|£\s?£|"
         r"(?<![\w£.,])\d[\d,.]*+£(?![\w£])", _SIGNS,
         "Write one sign, such as £10.50 or 50p."),
    look("£", r"£\d[\d,]*\.(?:\d|\d{3})(?![\d,.]*\d|%|[mk]\b|bn\b|\s?(?:m|bn|k|million|billion|thousand|trillion)\b)|"
         r"£\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d,.]*\d)",
         "This amount can be read in two ways: {}", "Write pence with two digits, and a comma before each three digits "
         "of thousands."),
    look("% /", r"% ?%|\d/ ?/ ?\d", _SIGNS, _LOOK_UP),
    look(",", rf"(?<![\d,.])\d{{1,3}},\d{{2}}(?= "
              rf"(?:tablets?|capsules?|drops?|puffs?|people|patients|pounds|miles|beds|staff|visits|letters)\b)|"
              rf"(?<![\d,.])\d{{1,3}},\d{{2}},\d{{1,2}}(?![\d,])|"
         rf"(?<![\d,.])\d{{4,}},\d{{3}}(?= (?:{_UNITS}|{_TIMES})\b)", _SIGNS, _LOOK_UP),
    look("O l I", rf"(?<![\w.,:/-])(?:[lI]\d{{1,4}}|\d{{1,3}}O{{1,3}}|\d[OlI]\d) ?(?:{_UNITS}|%)(?!\w)|"
         r"(?<![\w.,:])\d{1,2}[:.](?:\dO|O\d|O0|OO) ?[ap]\.?m\b", _LETTER, "Write digits: 0 and 1."),
    look("m g", r"(?<![\w.,])\d[\d.,]*+ ?(?:mmg|mgg|m g|m l|mc g|k g|mmcg|mll)\b|"
         r"(?<![\w.])\d[\d.]*(?:mg|ml|mcg|kg)\d+\b",
         "This measure is torn, or has a sign too many: {}", _LOOK_UP),
)  # fmt: skip
_IN_ALL = tuple(DIGITS[number] for number in (0, 1, 2, 3, 5, 7, 8))
"""What is damaged where a language writes 1.500 for a thousand and a half, too."""
_WORD = look(
    "?",
    r"(?<![^\s(“\"‘])[^\W\d_]+\?(?:[a-z]{2,}|[smd](?!\w)|(?<!n\?)t(?!\w))",
    _LOST,
    "Look the word up where it comes from, and type it again.",
)
_DIGIT = look(
    "0f 0r 0n",
    r"(?<![\w.,:/-])0[frn](?= [a-z£\d])",
    "A digit stands in this word: {}",
    "Write the letter o in its place.",
)
_BACK = "ago|later|before|earlier|away|left|prior|to go"
"""What is counted down: 8 to 6 weeks before an operation."""
_RANGE = re.compile(
    rf"(?<![\w.,/:£–-])(\d{{1,3}}) ?[-–] ?(\d{{1,3}}) (?:{_UNITS}|{_TIMES})\b(?! (?:{_BACK})\b)"
    rf"|\b[Bb]etween (\d{{1,3}}) and (\d{{1,3}}) (?:{_UNITS}|{_TIMES})\b(?! (?:{_BACK})\b)"
)
_SAID = re.compile(rf"\b({'|'.join(_COUNTS)}) \((\d{{1,3}})\) (?:working |calendar )?(?:{_UNITS}|{_TIMES})\b", re.I)


def check(page: Page) -> list[Finding] | None:
    """Look at the numbers in the words of a page; in English at the words beside them too."""
    is_counted = bool(page.counted)
    if not is_english(page):
        has_point = is_counted and decimal_sign(page.header.tag) == "."
        found = found_by(DIGITS if has_point else _IN_ALL if is_counted else (), page, "document/torn-number", True)
        return found + [*_backwards(page)] if found is not None and is_counted else found
    found = found_by((_WORD,), page, "document/torn-number")
    if found is None or not is_counted:
        return found
    found = (found_by((*DIGITS, _DIGIT), page, "document/torn-number", True) or []) + found
    return found + [
        Finding("document/torn-number", page.header.source, message, _LOOK_UP, block=block.id, piece=piece)
        for block, inline in page.counted
        for message, piece in _differing(inline.text)
    ]


def _backwards(page: Page) -> Iterator[Finding]:
    """Yield each time of a page in another language that ends before it begins: `10-8 dni`."""
    for block, inline in page.counted if "-" in page.said or "–" in page.said else ():
        for match in _ANY_RANGE.finditer(with_western_digits(inline.text)):
            if int(match[1]) > int(match[2]) and match[3].casefold() in time_units(page.header.tag):
                piece = inline.text[match.start() : match.end()]
                said = f"This ends before it begins: {piece}"
                yield Finding("document/torn-number", page.header.source, said, _LOOK_UP, block=block.id, piece=piece)


_ANY_RANGE = re.compile(r"(?<![A-Za-z\d_.,/:£–-])(\d{1,3}) ?[-–] ?(\d{1,3}) ?([^\s\d.,;:!?()।۔。，، ]+)")


def _differing(words: str) -> list[tuple[str, str]]:
    """Return message and words of each time that ends before it begins, and of each number that is said in two
    ways.

    >>> _differing("Wait 10-8 weeks. Take two (3) tablets, or two (2) tablets.")
    [('This ends before it begins: 10-8 weeks', '10-8 weeks'), ('The two numbers differ: two (3) tablets', \
'two (3) tablets')]
    """
    found = []
    if "-" in words or "–" in words or "etween " in words:
        for match in _RANGE.finditer(words):
            first, last = (int(number) for number in match.groups() if number)
            if first > last:
                found.append((f"This ends before it begins: {match[0]}", match[0]))
    if "(" in words:
        for match in _SAID.finditer(words):
            if _VALUES[match[1].lower()] != int(match[2]):
                found.append((f"The two numbers differ: {match[0]}", match[0]))
    return found


RULE = Rule("warning", check=check)
