"""Notes, captions and abbreviations, in the ways in which people write them."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from everyreader.document import (
    Abbreviation,
    Block,
    EasyReadStep,
    FootnoteMark,
    Footnotes,
    Picture,
    Table,
    own_inlines,
    text_of,
    walk,
)
from everyreader.parse import Page, parse_source

TABLE = "| a | b |\n| --- | --- |\n| c | d |"


def read(body: str, more: str = "") -> Page:
    """Return the page of a body."""
    return parse_source(f"---\ntitle: A page\n{more}---\n\n{body}\n".encode(), "content/en/page.md")


def told(page: Page) -> set[str]:
    """Return the names of the rules that say something of a page."""
    return {finding.rule for finding in page.header.findings}


def words_of(blocks: Iterable[Block]) -> list[str]:
    """Return the words of each block that has some of its own."""
    return [text_of(own_inlines(block)) for block in walk(blocks) if own_inlines(block)]


def notes_of(page: Page) -> list[tuple[int, int, str]]:
    """Return number, count of marks and words of each note of a page."""
    last = page.document.blocks[-1]
    assert isinstance(last, Footnotes)
    return [(note.number, note.marks, " / ".join(words_of(note.blocks))) for note in last.entries]


@pytest.mark.parametrize(
    ("body", "notes"),
    [
        ("A.[^1]\n\n[^1]: One.", [(1, 1, "One.")]),
        ("A.[^1]\n[^1]: One.", [(1, 1, "One.")]),
        ("A.[^x] B.[^y]\n\n[^y]: Two.\n[^x]: One.", [(1, 1, "One."), (2, 1, "Two.")]),
        ("A.[^1] B.[^1]\n\n[^1]: One.", [(1, 2, "One.")]),
        ("A.[^1]\n\n[^1]: One.\n\n    Two.", [(1, 1, "One. / Two.")]),
        ("A.[^1]\n\n[^1]: One\n    goes on.", [(1, 1, "One goes on.")]),
        ("A.[^1]\n\n[^1]: One[^2].\n\n[^2]: Two.", [(1, 1, "One."), (2, 1, "Two.")]),
        ("A ^[one *two*] b.", [(1, 1, "one two")]),
        ("## A[^1]\n\n> B[^2]\n\n- c[^1]\n\n[^1]: One.\n\n[^2]: Two.", [(1, 2, "One."), (2, 1, "Two.")]),
        ("!!! do\n    A[^1]\n\n    [^1]: One.\n\nB", [(1, 1, "One.")]),
        ("| a[^1] |\n| --- |\n| b |\n\n[^1]: One.", [(1, 1, "One.")]),
        ("A.[^Day]\n\n[^day]: One.", [(1, 1, "One.")]),
        ("A.[^1]\n\n[^1]: Phone {{ a-phone }}.", [(1, 1, "Phone {{ a-phone }}.")]),
    ],
)
def test_a_note_is_brought_to_the_end(body: str, notes: list[tuple[int, int, str]]) -> None:
    """In the order of the marks, with all that belongs to it."""
    page = read(body)
    assert notes_of(page) == notes and told(page) <= {"document/callout-title"}
    marks = [inline for _, inline in page.inlines_of(FootnoteMark)]
    assert {mark.target for mark in marks} <= {f"page.note-{number}" for number, _, _ in notes}
    assert len({mark.id for mark in marks}) == len(marks)


@pytest.mark.parametrize(
    "body", ["A `[^1]`.", "A \\[^1\\].", "```\n[^1]: x\n```\n\nA.", "A ^2 and [x]^2.", "[^1](b.md)"]
)
def test_what_is_no_note_stays(body: str) -> None:
    """Code, signs behind a backslash, and other uses of the sign."""
    assert not read(body).inlines_of(FootnoteMark)


def test_facts_and_positions_of_a_note_are_known() -> None:
    """A fact in it is one of the page's, and what is wrong in it is told at its line."""
    page = read("A.[^1]\n\nB.\n\n[^1]: Phone {{ a-phone }} <b>now</b>.")
    assert [use.name for use in page.header.facts] == ["a-phone"]
    assert page.positions["page.note-1"].first == 9
    [html] = [finding for finding in page.header.findings if finding.rule == "document/raw-html"][:1]
    assert page.positions[html.block].first == 9


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("The NHS and the NHS.\n\n*[NHS]: National Health Service", "The NHS (National Health Service) and the NHS."),
        ("**NHS** helps.\n\n*[NHS]: National", "NHS (National) helps."),
        ("The National (NHS).\n\n*[NHS]: National", "The National (NHS)."),
        ("Nationally the NHS.\n\n*[NHS]: National", "Nationally the NHS (National)."),
        ("At https://a.example/national the NHS.\n\n*[NHS]: Nation", "At https://a.example/national the NHS (Nation)."),
        ("General practitioners (GP).\n\n*[GP]: general practitioner", "General practitioners (GP)."),
        ("您可以问国民保健系统（NHS）。\n\n*[NHS]: 国民保健", "您可以问国民保健系统（NHS）。"),
        ("See [the NHS](a.md) now.\n\n*[NHS]: National", "See the NHS (NHS: National) now."),
        ("NHS 111, NHS24, xNHS.\n\n*[NHS]: National", "NHS (National) 111, NHS24, xNHS."),
        ("NHS trust.\n\n*[NHS]: National\n*[NHS trust]: hospital", "NHS trust (hospital)."),
        ("[NHS]{lang=pl} b.\n\n*[NHS]: National", "NHS (NHS: National) b."),
        ("A PALS.\n\n*[PALS]: Advice, {{ a-phone }}", "A PALS (Advice, {{ a-phone }})."),
        ("电话 NHS。\n\n*[NHS]: 国民保健", "电话 NHS（国民保健）。"),
    ],
)
def test_the_long_form_is_said_once(body: str, said: str) -> None:
    """Where the abbreviation is first, and nowhere else."""
    page = read(body)
    assert words_of(page.document.blocks) == [said]


def test_a_heading_says_it_last() -> None:
    """A name stays short where the text says what it means; its anchor is that of the words as they are written."""
    page = read("## The NHS\n\nThe NHS.\n\n*[NHS]: National")
    assert words_of(page.document.blocks) == ["The NHS", "The NHS (National)."]
    page = read("## The NHS\n\nWe help.\n\n*[NHS]: National")
    assert page.header.headings == ((2, "the-nhs", "The NHS (National)"),)
    assert len(page.inlines_of(Abbreviation)) == 1


@pytest.mark.parametrize(
    ("body", "captions"),
    [
        (f"Table: Fees\n\n{TABLE}", ["Fees"]),
        (f"Table 1: Fees\n\n{TABLE}\n\nWords.", ["Table 1: Fees"]),
        (f"Table 1: Fees\n{TABLE}", ["Table 1: Fees"]),
        (f"{TABLE}\n\nTable 2. Fees\n", ["Table 2. Fees"]),
        (f"Table 1. A\n\n{TABLE}\n\nTable 2 – B\n\n{TABLE}", ["Table 1. A", "Table 2 – B"]),
        (f"TABLE 2: Fees\n\n{TABLE}", ["TABLE 2: Fees"]),
        (f"Table 2\n\n{TABLE}", ["Table 2"]),
        (f"表 2 费用\n\n{TABLE}", ["表 2 费用"]),
        (f"Tab. 2. Opłaty\n\n{TABLE}", ["Tab. 2. Opłaty"]),
        (f"Table 7 shows costs.\n\n{TABLE}", [""]),
        (f"{TABLE}\n\nTable 2: Fees\n", ["Table 2: Fees"]),
        (f"{TABLE}\n\n: Fees of **all**\n", ["Fees of all"]),
        (f"**Table 3:** Fees\n\n{TABLE}", ["Table 3: Fees"]),
        (f"Tabela 1: Opłaty\n\n{TABLE}", ["Tabela 1: Opłaty"]),
        (f"جدول ۱: اس کی قیمت\n\n{TABLE}", ["جدول ۱: اس کی قیمت"]),
        (f"表1：费用\n\n{TABLE}", ["表1：费用"]),
        (f"Table 1: A\n\n{TABLE}\n\nTable 2: B\n\n{TABLE}", ["Table 1: A", "Table 2: B"]),
        (f"{TABLE}\n\nTable 1: A\n\n{TABLE}\n\nTable 2: B", ["Table 1: A", "Table 2: B"]),
        (f"Tables are useful: see below.\n\n{TABLE}", [""]),
        (f"- Table 1: A\n\n{TABLE}", [""]),
        (f"Table 1: A, {{{{ a-phone }}}}\n\n{TABLE}", ["Table 1: A, {{ a-phone }}"]),
    ],
)
def test_a_line_beside_a_table_is_its_caption(body: str, captions: list[str]) -> None:
    """Above or below, in any language; each line once."""
    page = read(body)
    assert [text_of(table.caption) for table in page.blocks_of(Table)] == captions
    assert page.positions[page.blocks_of(Table)[0].id].first <= 5 + body.split("\n").index("| a | b |")


@pytest.mark.parametrize(
    ("body", "alt", "caption"),
    [
        ('![A map](a.svg "Shut at night")', "A map", "Shut at night"),
        ('![A map][m]\n\n[m]: a.svg "Shut at night"', "A map", "Shut at night"),
        ('![A map](a.svg "A map")', "A map", ""),
        ('![A map](a.svg "Ring {{ a-phone }} now")', "A map", "Ring {{ a-phone }} now"),
        ('![Shut at night](a.svg){alt="A map"}', "A map", "Shut at night"),
        ('![Shut at night](a.svg){#map .wide alt="A map"}', "A map", "Shut at night"),
        ("![A map](a.svg)\n\nFigure 1: Shut at night", "A map", "Figure 1: Shut at night"),
        ("![A map](a.svg)\n\n*Figure 1: Shut at night*", "A map", "Figure 1: Shut at night"),
        ("![A map](a.svg)\n\nFigure 1. Shut at night", "A map", "Figure 1. Shut at night"),
        ("![A map](a.svg)\n\nWords.", "A map", ""),
    ],
)
def test_a_picture_has_its_caption(body: str, alt: str, caption: str) -> None:
    """From behind its address, from its brackets or from the line below."""
    [picture] = read(body).blocks_of(Picture)
    assert (picture.alt, text_of(picture.caption)) == (alt, caption)


def test_a_caption_in_a_step_of_easy_read_is_words_of_it() -> None:
    """A picture there has words beside it, and the caption is their first line."""
    [step] = read('![A map](a.svg "Shut at night")\n\nCome by day.', "kind: easy-read\n").blocks_of(EasyReadStep)
    assert words_of(step.blocks) == ["Shut at night", "Come by day."]
