"""The steps of a small Easy Read booklet are shared out among its pages by the room that their words take."""

from __future__ import annotations

from everyreader.document import Text
from everyreader.pdf.easy_read import fits_on_a5, sheets_of
from everyreader.resolve.tree import Block, EasyReadStep, Heading, Paragraph

HEADING = Heading("part", 2, (Text("A part"),))


def step(words: str, number: int = 1) -> EasyReadStep:
    """Return a step with some words."""
    return EasyReadStep(f"pair-{number}", None, "", (Paragraph(f"paragraph-{number}", (Text(words),)),))


def as_html(block: Block) -> str:
    """Return a block as HTML, as far as its lines go."""
    blocks = block.blocks if isinstance(block, EasyReadStep) else (block,)
    texts = [each.children[0] for each in blocks if isinstance(each, Heading | Paragraph)]
    return "".join(f"<p>{text.text}</p>" for text in texts if isinstance(text, Text)).replace("\n", "<br>")


def test_long_words_take_more_pages_of_a_small_booklet() -> None:
    """Four short steps fit under a heading; with an address of seven lines among them they do not, and no step is
    parted."""
    short = [step("You can phone us, or write to us.", number) for number in range(3)]
    post = step("Write to us:\nA Person\nA Team\nA Trust\n1 A Road\nA Town\nXX1 1XX", 3)

    def fits(sheet: tuple[Block, ...]) -> bool:
        return fits_on_a5(sheet, as_html)

    assert fits((HEADING, *short, step("One more.", 4))) and not fits((HEADING, *short, post))
    assert [len(sheet) for sheet in sheets_of((HEADING, *short, post), 4, fits)] == [3, 2]
    assert len(sheets_of((step("word " * 400),), 4, fits)) == 1
