"""A line begins with words, and not with a sign that no sentence begins with.

What: no paragraph begins with a sign of another system: one for a note (`; words`, `@ignore`, `(* words`), a heading
(`= Words`, `. Words`), a title (`.Wards`), a quote (`! > words`, three `>`, `bq.`, `＞`), a row (`|=== `, `| words`), a
command (`=begin`, `[NOTE]`, `@section`). No line of a paragraph is made of signs alone, as those below the headings and
around the examples of other systems are (`^^^`, `....`, `===`, `– – –`).

Why: what the sign should have done is not there: a note to a colleague is public, a heading is no heading. Readers see
and hear the sign: "equals, begin".

How to put it right: as the message says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from everyreader.document import Block, Paragraph
from everyreader.finding import Finding, Rule
from everyreader.parse import Page, all_lines

PASSED = (
    "Phone us; we help.\n\n... and so on.\n\n.5 mg a day.\n\n… or later.\n",
    "@LarkmereTrust is our name on social media. 5 < 6.\n",
    "> said\n>\n> > and said again\n",
    "Smith\n& Sons, 5\n/ 6, Ward A\n= Maple\n",
    "## Hours\n\nWords.\n",
    "Words.\n\n***\n\nMore.\n\n---\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
    "```\n= Words\n; words\n....\n```\n",
    "“Yes,” he said.\n\n'Tis so.\n\n(see below)\n\n¿Qué?\n\n/opt-out leads to the page.\n",
    "[NHS] is short.\n\n-5 degrees.\n\n~30 people.\n\n<5 people, >65 years.\n\n%5 is none.\n",
    "Write `= Words` or \\= words.\n",
    "!!! important\n    Words.\n",
    "The ward said:\n\n> said\n\nWords.\n",
    "- Words\n- More words\n",
    "::: warning\n\nWords.\n\n:::\n\n::: note\n\nWords.\n\n:::\n",
    "It can be:\n\n- .jpg\n- .pdf\n\n.docx files open in Word\n",
)
FAILED = (
    "Words.\n\n=begin\nSecret\n",
    "Words.\n\n; check this\n\nMore.\n",
    "Words.\n\n@comment check this\n",
    "Words.\n\n%check this\n",
    "Words.\n\nREM check this\n",
    "= Hours\n\nWords.\n",
    ". Hours\n\nWords.\n",
    "! Hours\n\nWords.\n",
    "@section Hours\n\nWords.\n",
    "Hours\n^^^\n\nWords.\n",
    "Hours\n– – –\n\nWords.\n",
    "....\nWords\n....\n",
    ">>> said\n",
    "> > > said\n",
    ">! said\n",
    "!> said\n",
    "bq. said\n",
    "＞ said\n",
    "&gt; said\n",
    "| said\n",
    "|===\n|a |b\n|===\n",
    '[cols="1,2"]\nWords.\n',
    "[quote, Jo]\nsaid\n",
    ".Wards\n| a | b |\n|---|---|\n| 1 | 2 |\n",
    "|+ Wards\n| a | b |\n|---|---|\n| 1 | 2 |\n",
    "<- check this\n",
    "/ Hours\n\nWords.\n",
    "- Words\n- ; check this\n",
    "> ; check this\n",
    "(* check this\n",
    "/// check this ///\n",
)
INAPPLICABLE = ("## How to choose\n",)


class _Kind(NamedTuple):
    """Signs that mean one thing. message: what they are. help: what to write."""

    found: re.Pattern[str]
    message: str
    help: str


_DROP = "Delete it, and the note with it. What a page says to readers begins with words."
_HEADING = "For a heading, write ## and a space before its words, with an empty line above and below it."
_TAKE = "Take the signs away. For an example, put a line ``` above it and below it; for a line across, write ---."
_QUOTE = "For a quote, write > and a space before it."
_TITLE = "For the title of a table, write Table: and its words, with an empty line above and below it."
_NAMES = "comment|ignore|c|todo|draft|private|internal|hidden|note"
_COMMANDS = (
    "(?:sub)*section|chapter|title|node|end|author|owner|date|item|itemize|include|import|extends|heading|top|bye"
)
_FILES = "pdf|docx?|odt|rtf|txt|csv|xlsx?|ods|pptx?|jpe?g|png|gif|svg|heic|webp|mp[34]|wav|zip|html?|md|epub|ics|uk|net"
"""What may stand behind a full stop at the beginning: the end of the name of a file or a site."""
_BLOCKS = (
    "NOTE|TIP|WARNING|CAUTION|IMPORTANT|quote|verse|source|cols|options|opts|role|horizontal|discrete|abstract|sidebar|"
    "example|listing|literal|stem|glossary|appendix"
)
_NOTE = rf"(?:[;] ?|@(?:{_NAMES})\b|%(?=[^\W\d_])(?!.*[.!?:)]%\s*$)|"
_NOTE += r"(?:REM|dnl) |\(\*[ *]|\{-[ -]|\"\"\"|/{3,}[ \w]|--\[\[|<-{1,2} |"
_NOTE += r"←\s?|<{3,} ?|\.\\?\")(?=.*\w)"
_BOX = 'For a box, write !!! important "Title", and its words below it, each line with four spaces before it.'
_ROWS = f"Write each row as | a | b |, with | --- | --- | below the first. {_TITLE}"
_COMMAND = "A command of another system"
_FIRST = (
    _Kind(re.compile(_NOTE), "A note to colleagues, as other systems write it", _DROP),
    _Kind(re.compile(r"=(?:begin|end|cut|pod|for|head\d|over|item|back|encoding)\b"), _COMMAND, _DROP),
    _Kind(re.compile(rf"@(?:{_COMMANDS})\b"), _COMMAND, f"Take it away. {_HEADING}"),
    _Kind(re.compile(rf"\[(?:{_BLOCKS})\b[^\]]*\]\s*$"), _COMMAND, f"Take it away. {_BOX}"),
    _Kind(
        re.compile(r"(?:[!?] ?> ?|[>＞》❯›] ?|&gt; ?|bq\.{1,2} )(?=\S)"), "A quote, as other systems write it", _QUOTE
    ),
    _Kind(re.compile(r"\|(?:[=+}-]|\|? ?\S[^|]*$)"), "A part of a table, as other systems write it", _ROWS),
    _Kind(re.compile(rf"\.(?!(?:{_FILES})\b)[^\W\d_][^.]{{0,40}}$"), "A title, as other systems write it", _TITLE),
    _Kind(re.compile(r"(?:[=.!?,^_/&@] |\.[A-Z]{2} )(?=\S)"), "A sign of another system", f"Take it away. {_HEADING}"),
)
"""Looked for at the beginning of a paragraph."""
_ALONE = _Kind(
    re.compile(
        r"(?:([=^\"':+|&%@$<\\/])\1{2,}|(?:\.{4,}|'{4,}|\"{4,})|(?:[–—−] ?){3,}|[|!]={3,}|=begin.*|=end.*|=cut)\s*$"
    ),
    "A line of signs",
    _TAKE,
)
"""Looked for in each line of a paragraph."""
_SIGNS = re.compile(
    r"\n[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?:[^\w\s“”‘’\"'()\[\]{}#*`|!<–—-]|![^!\[\w]|"
    r"\|(?:[=+}-]|\|?[^|\n]*(?:\n|$))|\[(?!\^)[^\]\n]*\][ \t]*(?:\n|$)|\(\*|\{-|[\"']{3}|<[-=<]|[–—−] ?[–—−]|_ |REM |"
    r"dnl |bq\.|--\[\[|!\S*!<)"
)
"""How every line that has such a sign begins, behind the end of the one above it: most lines do not."""
_DEEP = re.compile(r"^ {0,3}(?:> ?){3,}(?=\S)", re.MULTILINE)
_OUTER = re.compile(r"^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?:\[\^[^\]]*\]:[ \t]*)?")


def check(page: Page) -> list[Finding] | None:
    """Look at the lines of each paragraph that may begin with such a sign."""
    paragraphs = page.blocks_of(Paragraph)
    if not paragraphs:
        return None
    text = f"\n{page.text}"
    if not (_SIGNS.search(text) or ">>" in text or "> >" in text):
        return []
    likely = set(_numbers_of_lines(text, _SIGNS))
    likely |= {number for number, line in enumerate(all_lines(page), 1) if ">" in line and _DEEP.match(line)}
    found: dict[tuple[_Kind, str], list[tuple[str, int]]] = {}
    for block in paragraphs:
        first, lines = _whole(page, block)
        if not likely.isdisjoint(range(first, first + len(lines))):
            for kind, words, line in _in_lines(lines, first):
                found.setdefault((kind, words.strip()), []).append((words, line))
    if any(words[0] == ":" for _, words in found) and any(map(_FENCED.match, all_lines(page))):
        found = {said: places for said, places in found.items() if said[1][0] != ":"}
    return [_finding(page, kind, *places[0], len(places) - 1) for (kind, _), places in found.items()]


def _numbers_of_lines(text: str, pattern: re.Pattern[str]) -> Iterator[int]:
    """Yield the number of the line behind each line end that matches of a pattern begin with."""
    number = done = 0
    for match in pattern.finditer(text):
        number, done = number + text.count("\n", done, match.start()), match.start()
        yield number + 1


def _whole(page: Page, block: Block) -> tuple[int, list[str]]:
    """Return the number of the first line of a paragraph, and its lines, those of signs alone above and below among
    them: they have no place of their own."""
    place = page.positions.get(block.id)
    if not place:
        return 0, []
    lines = all_lines(page)
    first, last = place.first, place.last
    while first > 1 and _ALONE.found.match(lines[first - 2].lstrip(" \t>")):
        first -= 1
    while last < len(lines) and _ALONE.found.match(lines[last].lstrip(" \t>")):
        last += 1
    return first, lines[first - 1 : last]


def _in_lines(lines: list[str], first: int) -> Iterator[tuple[_Kind, str, int]]:
    """Yield the sign at the beginning of a paragraph, or the first line of it that is made of signs, with the number of
    the line. first: that of the first line."""
    if _DEEP.match(lines[0]):
        yield _Kind(_DEEP, "A quote within a quote within a quote", "Write one > before the words."), lines[0], first
        return
    for number, line in enumerate(lines, first):
        words = (_OUTER if number == first else _QUOTED).sub("", line, count=1)
        if _ALONE.found.match(words):
            yield _ALONE, words, number
            return
        for kind in _FIRST if number == first else ():
            if kind.found.match(words):
                yield kind, words, number
                return


_QUOTED = re.compile(r"^[ \t>]*")
_FENCED = re.compile(r"[ \t>]*:{3,} ?[{\w]")
"""The beginning of a box of another system, which another rule tells; with it, that tells the ends of all boxes."""


def _finding(page: Page, kind: _Kind, words: str, line: int, more: int) -> Finding:
    """more: how often the same sign is on the page besides."""
    again = f" (and {more} more {'place' if more == 1 else 'places'} on this page)" if more else ""
    return Finding(
        "document/line-sign",
        page.header.source,
        f"{kind.message}, and readers see its signs: {words[:60].strip()}{again}",
        kind.help,
        line=line,
        column=all_lines(page)[line - 1].find(words) + 1,
    )


RULE = Rule("warning", check=check)
