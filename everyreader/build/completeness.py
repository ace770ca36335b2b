"""Says what a finished web page lacks of what it must hold: its title, its main part, its words and the numbers of its
facts.

A net for what nobody thought of, spread under every page that is made: it looks at the finished HTML and at the page
without holes, and at nothing between the two. It is quick on purpose; what a page must say to the letter is for the
proof in the tests.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterable
from typing import assert_never

from everyreader.document import Break, Code, Example, Separator, Text
from everyreader.fact_values import FactValue
from everyreader.resolve import ResolvedPage
from everyreader.resolve.tree import (
    Block,
    Callout,
    Definitions,
    EasyReadStep,
    Emphasis,
    Foreign,
    Heading,
    Image,
    Inline,
    Link,
    Listing,
    Paragraph,
    Picture,
    Quote,
    Strong,
    Struck,
    Table,
)

_TITLE = re.compile(r"<title>\s*[^<\s]")
_NUMBERS = re.compile(r'href="((?:tel|sms):[^"]*)"')
_TAGS = re.compile(r"<[^>]*>")
SHOWN = 60
"""Letters of what is missing that a message quotes."""


def missing_content(page: ResolvedPage, finished: str) -> str:
    """Return what a finished page lacks, in words that follow "it has", or nothing."""
    if not _TITLE.search(finished):
        return "no title"
    if finished.find("<main") < 0 or "</main>" not in finished:
        return "no main part"
    text, solid = html.unescape(_TAGS.sub("", finished[finished.find("<body") :])), ""
    words: list[str] = []
    numbers: list[str] = []
    _gather(page.demonstration, words, numbers)
    words.append(page.model.title)
    for blocks in (page.draft, page.draft_in_full, page.body, page.closing):  # in the order of a web page
        _gather(blocks, words, numbers)
    _gather_inlines(page.other_formats, words, numbers)
    _gather_inlines(page.problem, [], numbers)  # one number more beside those of the text hides none that is lost there
    if len(page.model.languages) > 1:
        _gather_inlines(page.another_language, [], numbers)
    place = 0
    for said in words:
        found = text.find(said, place)  # nearly all are in their order, as they are written
        if found >= 0:
            place = found
            continue
        solid = solid or _solid(text)
        if _solid(said) not in solid:
            return f"lost the words “{' '.join(said.split())[:SHOWN]}”"
    if not numbers:
        return ""
    there = Counter(_NUMBERS.findall(finished))
    lost = next((number for number, times in Counter(numbers).items() if there[html.escape(number)] < times), "")
    return f"lost the link {lost}" if lost else ""


def _solid(text: str) -> str:
    """Return words without the blanks between them: how these are written is the template's to say."""
    return "".join(text.split())


def _gather(blocks: Iterable[Block], words: list[str], numbers: list[str]) -> None:
    """Put the words of blocks into a list, and the targets of numbers to dial into another. Lists that grow, and no
    generators: every page of a site pays for this."""
    for block in blocks:
        match block:
            case Paragraph(children=children) | Heading(children=children):
                _gather_inlines(children, words, numbers)
            case Listing(items=items):
                for item in items:
                    _gather(item.blocks, words, numbers)
            case Table(head=head, rows=rows):
                for cells in (head, *[row.cells for row in rows]):
                    for cell in cells:
                        _gather_inlines(cell.children, words, numbers)
            case Callout(title=title, blocks=inner):
                _gather_inlines(title, words, numbers)
                _gather(inner, words, numbers)
            case Definitions(entries=entries):
                for entry in entries:
                    for term in entry.terms:
                        _gather_inlines(term, words, numbers)
                    _gather(entry.blocks, words, numbers)
            case Quote(blocks=inner) | EasyReadStep(blocks=inner):
                _gather(inner, words, numbers)
            case Example() | Picture() | Separator():
                pass
            case _:
                assert_never(block)


def _gather_inlines(inlines: Iterable[Inline], words: list[str], numbers: list[str]) -> None:
    for inline in inlines:
        match inline:
            case Text(text=text) | Code(text=text):
                words.append(text)
            case FactValue():
                words += inline.lines or (inline.text,)
                if inline.href.startswith(("tel:", "sms:")):
                    numbers.append(inline.href)
            case Link(children=children):
                _gather_inlines(children, words, [])  # in a link no other can stand
            case Strong(children=children) | Emphasis(children=children) | Foreign(children=children):
                _gather_inlines(children, words, numbers)
            case Struck() | Break() | Image():
                pass
            case _:
                assert_never(inline)
