"""A cell of a table holds what a person wrote, and not what a spreadsheet made of it.

What: no cell holds a number that a spreadsheet shortened (`1.6E+11`), a place that was too narrow (`####`), a formula
(`=SUM(B2)`), an error, TRUE or FALSE, an apostrophe before a number, `.0` behind it, seconds of a whole minute
(`09:00:00`), a row of digits behind a point, a day in place of a range (`05-Oct` among ages), a phone number without
its 0, or a number in place of a day or a time (`46327`, `0.375`).

Why: the number that was there is lost. `05-Oct` was "5 to 10 years", and a dose stands behind it.

How to put it right: look the value up in the sheet, and type it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from everyreader.document import Table, Text, text_of
from everyreader.finding import Finding, Rule
from everyreader.parse import Page

HEAD = "| Ward | {} |\n| --- | --- |\n| Maple | {} |\n"
PASSED = (
    HEAD.format("Starts on", "05-Oct"),
    HEAD.format("Phone", "01632 960 777"),
    HEAD.format("Opens", "09:00"),
    HEAD.format("Number", "46327"),
    HEAD.format("Share", "0.375"),
    HEAD.format("Is it true?", "True in most cases"),
    HEAD.format("NHS number", "9990000000"),
    "| Ages | Dose |\n| --- | --- |\n| 5 to 10 | 5 ml |\n",
    HEAD.format("Room", "4E12"),
    HEAD.format("Time for 5 km", "0:31:00"),
)
FAILED = (
    HEAD.format("Phone", "1632960777"),
    HEAD.format("Phone", "1.63297E+11"),
    HEAD.format("Opens", "########"),
    HEAD.format("Beds", "#NULL!"),
    HEAD.format("Beds", "=SUM(B2:B5)"),
    HEAD.format("Open", "TRUE"),
    HEAD.format("Opens", "09:00:00"),
    HEAD.format("Opens", "0.375"),
    HEAD.format("Starts on", "46327"),
    HEAD.format("Phone", "'01632960777"),
    HEAD.format("Phone", "01632960777.0"),
    HEAD.format("Share", "12.499999999"),
    HEAD.format("Cost", "£ -"),
    "| Ages | Dose |\n| --- | --- |\n| 05-Oct | 5 ml |\n",
    "| Ages | Dose |\n| --- | --- |\n| Dec-16 | 5 ml |\n",
)
INAPPLICABLE = ("Phone us.\n",)

_MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_ALWAYS = (
    (re.compile(r"\d(?:[.,]\d+E[+-]?|E[+-])\d{1,3}"), "A spreadsheet has shortened this number"),
    (re.compile(r"#{4,}"), "A column of the spreadsheet was too narrow for this"),
    (re.compile(r"#(?:NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)"), "This is an error of a spreadsheet"),
    (re.compile(r"=[A-Z]{2,}\(.*|=[A-Z]{1,2}\d+.*"), "This is a formula of a spreadsheet"),
    (re.compile(r"TRUE|FALSE"), "A spreadsheet says yes and no like this"),
    (re.compile(r"'[\d=+].*"), "An apostrophe of a spreadsheet stands before this"),
    (re.compile(r"0\d{8,12}\.0|\d{9,13}\.0"), "A spreadsheet took this for an amount"),
    (re.compile(r"(?!0:)\d{1,2}:\d\d:00"), "A spreadsheet has put seconds behind this time"),
    (re.compile(r"\d+\.\d{6,}%?"), "A spreadsheet has put digits behind this that nobody needs"),
    (re.compile(r"[£$€]\s+-"), "A spreadsheet writes nothing like this"),
)
_ANY = re.compile("|".join(f"(?:{found.pattern})" for found, _ in _ALWAYS))
_DAY = re.compile(rf"\d{{1,2}}-{_MONTH}|{_MONTH}-\d{{2}}")
_OF_DAYS = re.compile(r"\b(?:date|day|when|from|until|till|month|start|starts|end|ends|by|on|deadline|closed?|since|"
                      r"due|"
                      r"year|period|week|reviewed|updated|published)\b", re.IGNORECASE)  # fmt: skip
_OF_TIMES = re.compile(r"\b(?:opens?|closes?|times?|hours|from|until|starts?|ends?)\b", re.IGNORECASE)
_OF_PHONES = re.compile(r"\b(?:phone|telephone|tel|mobile|fax|call|contact number|helpline)\b", re.IGNORECASE)
_FIRST = frozenset(" 0123456789'=#£$€TFJMASOND")
"""How every cell begins that a spreadsheet may have changed."""
_DIGITS = re.compile(r"\d{5,10}|0\.\d{2,}")
_HELP = "Look the value up in the sheet, and type it as readers are to have it."


def check(page: Page) -> list[Finding] | None:
    """Look at each cell of the tables of a page."""
    tables = page.blocks_of(Table)
    if not tables:
        return None
    return [
        Finding("document/sheet-value", page.header.source, f"{message}: {words}", _HELP, block=table.id, piece=words)
        for table in tables
        for message, words in _values(table)
    ]


def _values(table: Table) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with a cell, and its words."""
    heads = [text_of(cell.children) for cell in table.head]
    for row in table.rows:
        for head, cell in zip(heads, row.cells, strict=False):
            first = cell.children[0] if cell.children else None
            if isinstance(first, Text) and first.text[:1] not in _FIRST:
                continue  # as most cells: their words need not be put together
            words = text_of(cell.children).strip()
            if words and len(words) < 40 and (message := _fault(head, words)):
                yield message, words


def _fault(head: str, words: str) -> str:
    """Return what is wrong with a cell, or nothing. head: of its column.

    >>> _fault("Phone", "1632960777"), _fault("NHS number", "9990000000")
    ('This phone number has lost its first 0', '')
    """
    if words[0] not in _FIRST:
        return ""
    if _ANY.fullmatch(words):
        return next(message for found, message in _ALWAYS if found.fullmatch(words))
    if _DAY.fullmatch(words) and not _OF_DAYS.search(head):
        return "A spreadsheet may have made a day of a range such as 5 to 10"
    if not _DIGITS.fullmatch(words):
        return ""
    if _OF_PHONES.search(head) and re.fullmatch(r"[1-378]\d{8,9}", words):
        return "This phone number has lost its first 0"
    if (_OF_DAYS.search(head) or _OF_TIMES.search(head)) and re.fullmatch(r"4[4-9]\d{3}|0\.\d{2,}", words):
        return "A spreadsheet counts days and times like this"
    return ""


RULE = Rule("warning", check=check)
