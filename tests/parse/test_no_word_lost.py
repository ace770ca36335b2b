"""Each word of a source is on the page, or a finding quotes it: in random, mutated and ragged documents.

A standard reader of CommonMark reads the same documents, and sees the same structure and the same words in the same
order, or the difference is told.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Iterator

import pyromark
import pytest
from counts import COUNT

from everyreader.document import (
    Block,
    Callout,
    EasyReadStep,
    Example,
    Image,
    Inline,
    Link,
    Picture,
    children_of,
    own_inlines,
    text_of,
    walk,
)
from everyreader.parse import Page, parse_source
from everyreader.parse.second_reader import OPTIONS, differences
from everyreader.untyped import Untyped

pytestmark = pytest.mark.generated

_WORD = re.compile(r"(?:ring|write|ask|take|wait)\d+")
"""Each word of these documents has a number of its own, so that none stands in for another."""


_INFO = re.compile(r"(`{3,}|~{3,})[ \t]*\S*")


class Writer:
    """Writes documents of what authors type. chance: decides. plain: only what CommonMark with tables has. Every word
    that it writes is another one."""

    def __init__(self, chance: random.Random, plain: bool = False) -> None:
        self.chance, self.plain, self.count = chance, plain, 0

    def word(self) -> str:
        """Return a word that is nowhere else in the document."""
        self.count += 1
        return f"{self.chance.choice(('ring', 'write', 'ask', 'take', 'wait'))}{self.count}"

    def words(self) -> str:
        """Return some words, with what stands in lines of words among them."""
        return " ".join(self.inline() for _ in range(self.chance.randint(1, 4)))

    def inline(self) -> str:
        """Return a word, or one in or beside signs."""
        word = self.word()
        if self.plain:
            link = f"[{word}](https://{self.word()}.example)"
            return self.chance.choice((word, word, f"**{word}**", f"*{word}*", f"`{word}`", link, f"\\*{word}"))
        return self.chance.choice(
            (
                word,
                word,
                word,
                f"**{word}**",
                f"*{word}*",
                f"`{word}`",
                f"~~{word}~~",
                f"[{word}](https://{self.word()}.example)",
                f'[{word}](other.md "{self.word()}")',
                f"[{word}][r]",
                f"<{word}@a.example>",
                f"https://a.example/{word}",
                f"{word}@a.example",
                f"![{word}](a.svg)",
                f'![{word}](a.svg "{self.word()}")',
                f"[{word}]{{lang=pl}}",
                f"{word}\\",
                f"\\*{word}\\*",
                f"<b>{word}</b>",
                f"{word}[^{self.chance.choice('12')}]",
                f"{word}^[{self.word()} {self.word()}]",
                f"{word} [^one two] ABC",
                f"{word}{{.big}}",
                f"=={word}==",
                f"{word} &copy",
            )
        )

    def block(self) -> list[str]:
        """Return the lines of a block."""
        chance = self.chance
        match chance.choice((0, 1, 2, 3, 4, 5, 6, 7, 8, 17)) if self.plain else chance.randrange(18):
            case 0:
                return [f"{'#' * chance.randint(1, 4)} {self.words()}"]
            case 1:
                return [self.words(), chance.choice(("---", "==="))]
            case 2 | 3:
                step = chance.choice((2, 3, 4))
                marks = chance.choice((("-",), ("*",), ("1.", "2."), ("1)",)))
                return [
                    f"{' ' * step * chance.randint(0, 2)}{chance.choice(marks)} {self.words()}"
                    for _ in range(chance.randint(1, 5))
                ]
            case 4:
                return [f"> {self.words()}" for _ in range(chance.randint(1, 3))]
            case 5 | 6:
                sizes = [chance.choice((2, 2, 1) if self.plain else (2, 1, 3)) for _ in range(chance.randint(1, 3))]
                return [self.row(2), "| --- | --- |", *map(self.row, sizes)]
            case 7:
                opening, closing = chance.choice((("```", "```"), ("~~~", "~~~"), ("``` text", "```"), ("```", "~~~")))
                return [opening, self.word(), "", self.word(), "~~~" if closing == opening == "~~~" else "```"]
            case 8 | 9 as kind:
                box = [f'!!! {chance.choice(("warning", "important", "do"))} "{self.word()}"', f"    {self.words()}"]
                return box[kind == 8 :]
            case 10:
                return [
                    f"[{chance.choice(('r', 's'))}]: https://{self.word()}.example"
                    + chance.choice(("", f' "{self.word()}"'))
                ]
            case 11:
                return [self.word(), f": {self.words()}"]
            case 12:
                return [f'<div class="{self.word()}">', self.words(), "</div>"]
            case 13:
                return [f"[^{chance.choice('12')}]: {self.words()}", *chance.choice(([], ["", f"    {self.words()}"]))]
            case 14:
                return [f"*[{chance.choice(('ABC', self.word()))}]: {self.words()}"]
            case 15:
                caption = f"{chance.choice(('Table:', 'Table 1:', ':'))} {self.words()}"
                table = [self.row(2), "| --- | --- |", self.row(2)]
                return chance.choice(([caption, "", *table], [*table, "", caption], [caption, *table]))
            case 16:
                title = chance.choice(("", f' "{self.word()}"'))
                alt = chance.choice(("", f'{{alt="{self.word()}"}}', f"{{#fig{self.word()}}}"))
                return [f"![{self.word()}](a.svg{title}){alt}", "", f"Figure 1: {self.words()}"]
            case _:
                return [self.words() for _ in range(chance.randint(1, 3))]

    def row(self, cells: int) -> str:
        """Return a row of a table."""
        return "| " + " | ".join(self.word() for _ in range(cells)) + " |"

    def document(self) -> str:
        """Return a document with an empty line between its blocks, mostly."""
        lines: list[str] = []
        for _ in range(self.chance.randint(1, 6)):
            lines += [*self.block(), *([""] if self.chance.random() < 0.8 else [])]
        return "\n".join(lines) + "\n"


def random_document(chance: random.Random) -> str:
    """Return a document as an author means it."""
    return Writer(chance).document()


def mutated_document(chance: random.Random) -> str:
    """Return a document in which some signs are gone, or are there twice or elsewhere."""
    text = Writer(chance).document()
    for _ in range(chance.randint(1, 6)):
        places = [place for place, char in enumerate(text) if not char.isalnum()]
        place = chance.choice(places)
        change = chance.choice(("", text[place] * 2, chance.choice("*_`[](){}<>|!#:~\\ \n\t-")))
        text = text[:place] + change + text[place + 1 :]
    return text


def ragged_document(chance: random.Random) -> str:
    """Return a document whose lines stand some spaces in, at random, with empty lines between them at random."""
    lines = []
    for line in Writer(chance).document().split("\n"):
        lines.append(" " * chance.choice((0, 0, 0, 1, 2, 3, 4, 5)) + line)
        lines += [""] if chance.random() < 0.15 else []
    return "\n".join(lines)


MAKERS = (random_document, mutated_document, ragged_document)


def read(body: str) -> Page:
    """Return the page of a body."""
    return parse_source(f"---\ntitle: A page\n---\n\n{body}".encode(), "content/en/page.md")


def shown(page: Page) -> str:
    """Return all that readers get of a page: its words, those of pictures, and where links lead."""
    return " ".join(part for block in walk(page.document.blocks) for part in _of_block(block))


def _of_block(block: Block) -> Iterator[str]:
    for inline in own_inlines(block):
        yield from _of_inline(inline)
    if isinstance(block, Example):
        yield block.text
    if isinstance(block, Picture | EasyReadStep):
        yield f"{block.alt} {block.target}"
    if isinstance(block, Callout):
        yield block.kind


def _of_inline(inline: Inline) -> Iterator[str]:
    if isinstance(inline, Link):
        yield inline.target
    if isinstance(inline, Image):
        yield f"{inline.alt} {inline.target}"
    elif not (inner := children_of(inline)):
        yield text_of([inline])
    else:
        for child in inner:
            yield from _of_inline(child)


@pytest.mark.parametrize("make", MAKERS)
def test_no_word_is_lost_and_no_structure_in_silence(make: Callable[[random.Random], str]) -> None:
    """The words of a source, less those that readers get, less those that findings quote, are none. A word alone right
    behind ``` is the name of the language of an example, which readers do not need. Where a
    standard reader sees another structure, it is told."""
    for seed in range(COUNT):
        body = make(random.Random(seed))
        page = read(body)
        told = " ".join(finding.message for finding in page.header.findings)
        words = _INFO.sub("", body).lower()
        lost = Counter(_WORD.findall(words)) - Counter(_WORD.findall(f"{shown(page)} {told}".lower()))
        assert not lost, f"{sorted(lost)} in {body!r}"
        other = [one for one in differences(body, page.document, page.inlines) if one.part.kind != "link"]
        assert not other or TELL & {finding.rule for finding in page.header.findings}, body


def test_plain_documents_have_the_same_words_in_the_same_order() -> None:
    """What is written as CommonMark with tables has it reads alike for a standard reader and on the page."""
    for seed in range(COUNT):
        body = Writer(random.Random(seed), plain=True).document()
        page = read(body)
        if not any(finding.rule in TELL for finding in page.header.findings):
            ours = " ".join(text for block in walk(page.document.blocks) for text in _words_in_order(block))
            assert _WORD.findall(ours) == _WORD.findall(_standard_words(body)), body


TELL = {"document/structure", "document/other-dialect", "document/surplus-cell", "document/raw-html"} | {
    "document/unclosed-fence",
    "document/typed-bullet",
    "document/table-no-rows",
}


def _words_in_order(block: Block) -> Iterator[str]:
    yield block.text if isinstance(block, Example) else text_of(own_inlines(block))


def _standard_words(body: str) -> str:
    events: list[Untyped] = pyromark.events(body, options=OPTIONS, merge_text=True)
    return " ".join(
        text for event in events if isinstance(event, dict) for side, text in event.items() if side in ("Text", "Code")
    )
