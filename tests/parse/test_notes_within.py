"""Notes to colleagues within lists, quotes and boxes leave the structure around them as if they had never been there;
parts that are called notes are notes, in the boxes of every system."""

from __future__ import annotations

import re

import pytest
from note_shapes import NOTES

from everyreader.document import Listing, own_inlines, text_of, walk
from everyreader.parse import parse_source

PATH = "content/en/page.md"
SECRET = "Secretword is it"
PLACES = {
    "between items": ("1. One.\n\n", "    ", "\n\n2. Two.\n"),
    "between paragraphs of an item": ("- One.\n\n", "    ", "\n\n    Two.\n\n- Three.\n"),
    "in an item of an item": ("- One.\n    - Two.\n\n", "        ", "\n\n        Three.\n    - Four.\n- Five.\n"),
    "in a quote": ("> One.\n>\n", "> ", "\n>\n> Two.\n"),
    "in a list in a quote": ("> 1. One.\n>\n", ">     ", "\n>\n> 2. Two.\n"),
    "in a box": ('!!! inset "Title"\n    One.\n\n', "    ", "\n\n    Two.\n\nThree.\n"),
    "in a list in a box": ("!!! inset\n    1. One.\n\n", "        ", "\n\n    2. Two.\n\nThree.\n"),
}
CALLED = (
    *("comment", "todo", "draft", "internal", "hidden", "private", "editors", "note-to-self", "unpublished", "wip"),
    *("staff-only", "Internal", "do-not-publish", "confidential", "internal note", "note to editors", "TODO"),
)
BOXES = (
    *("!!! {}\n    {}", '!!! {} "Title"\n    {}\n\n    More.', "!!!{}\n    {}", "??? {}\n    {}", "???+ {}\n\n    {}"),
    *("::: {}\n{}\n:::", "::: {{.{}}}\n{}\n:::", "/// {}\n{}\n///", "> [!{}]\n> {}", "> [!{}] Title\n>\n> {}"),
)
HIDDEN_PARTS = (
    *("<div hidden>{}</div>", "<p hidden>{}</p>", '<div class="x" hidden="">\n\n{}\n\n</div>', "<draft>{}</draft>"),
    *('<span style="display:none">{}</span>', "<div style='color: red; display: none;'>{}</div>"),
    *("<div hidden><div>One</div> {}</div>", "<section hidden>\n\n<section>\n\nOne\n\n</section>\n\n{}\n\n</section>"),
    *("<DIV HIDDEN>{}</DIV>", "<table hidden><tr><td>{}</td></tr></table>", "<div hidden><p>One<div>{}</div></div>"),
    *("<![CDATA[{}]]>", "<internal>{}</internal>", "<hidden>\n\n{}\n\n</hidden>"),
)


def structure(source: str) -> list[tuple[str, str]]:
    """Return the kind and the words of each block of a page, with how deep it stands in lists."""
    return [
        (type(block).__name__ + str(getattr(block, "start", "")), " ".join(text_of(own_inlines(block)).split()))
        for block in walk(parse_source(source.encode(), PATH).document.blocks)
    ] + [(str(len(block.items)), "") for block in parse_source(source.encode(), PATH).blocks_of(Listing)]


def told(source: str) -> list[int]:
    """Return the lines at which a note is told."""
    found = parse_source(source.encode(), PATH).header.findings
    return [finding.line for finding in found if finding.rule == "document/comment"]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("note", NOTES)
def test_what_is_around_a_note_is_as_before(place: str, note: str) -> None:
    """No list is cut in two, so that its numbers begin again; no words behind a note are taken for code."""
    before, margin, after = PLACES[place]
    lines = note.format(SECRET).replace("\n", f"\n{margin}")
    source = before + margin + lines + after
    assert structure(source) == structure(before + margin.rstrip() + after), source
    assert told(source) == [before.count("\n") + 1]


@pytest.mark.parametrize("words", ["5 ", "10. 5 ", "1) 2 ", "+44 ", "> 7 ", "- 3 "])
def test_numbers_before_a_note_stay(words: str) -> None:
    """They are words, though items begin so."""
    said = " ".join(text for _, text in structure(f"{words}<!-- {SECRET} -->\n\nAfter.\n"))
    numbers = re.findall(r"(?<!\d)\d+(?![\d.)])", words)
    assert all(number in said for number in numbers) and SECRET not in said


@pytest.mark.parametrize("called", CALLED)
@pytest.mark.parametrize("box", BOXES)
def test_a_box_that_is_called_a_note_is_one(called: str, box: str) -> None:
    """Nothing of it is on the page, what follows it is, and it is told."""
    source = f"Before.\n\n{box.format(called, SECRET)}\n\nAfter.\n"
    assert structure(source) == structure("Before.\n\nAfter.\n"), source
    assert told(source) == [3]


@pytest.mark.parametrize("part", HIDDEN_PARTS)
def test_a_part_that_a_browser_would_not_show_is_a_note(part: str) -> None:
    """Who writes HTML hides with it."""
    source = f"Before.\n\n{part.format(SECRET)}\n\nAfter.\n"
    assert structure(source) == structure("Before.\n\nAfter.\n")
    assert told(source) == [3]


@pytest.mark.parametrize(
    "source",
    [
        *("!!! inset\n    Shown.\n", '!!! important "Private matters"\n    Shown.\n', "!!! note\n    Shown.\n"),
        *("`!!! todo`\n\nShown.\n", "```\n!!! todo\n    Shown.\n```\n", "!!! drafting\n    Shown.\n"),
        *("<div>Shown.</div>\n", '<div class="hidden-print">Shown.</div>\n', "> [!NOTE]\n> Shown.\n"),
        *(
            "- one\n- two\n\nShown.\n",
            "    Shown as code.\n",
            "What is hidden is Shown.\n",
            "??? question\n    Shown.\n",
        ),
    ],
)
def test_what_is_no_note_stays(source: str) -> None:
    """Boxes for readers, code, and HTML that is seen."""
    assert re.search("Shown", str(parse_source(source.encode(), PATH).document)) and not told(source)
