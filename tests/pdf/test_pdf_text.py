"""What is stored of a line, so that programs which turn right-to-left words round read the words of the page."""

from __future__ import annotations

import re
import struct
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace

import pytest

from everyreader.pdf.composite_glyphs import Composite, add_composites
from everyreader.pdf.fonts import font_path
from everyreader.pdf.glyphs import Codes
from everyreader.pdf.line_order import LRM, RLM, kind, stored_order, without_zero_width


def line(way: str, *texts: str) -> str:
    """Return what is stored of a line from left to right."""
    return "".join(atom.letter for atom in stored_order([SimpleNamespace(text=text) for text in texts], way))


def as_pdfium(text: str) -> str:
    """Return what PDFium reads: runs in reverse where right-to-left ones are the majority, their letters turned
    round."""
    runs: list[tuple[str, str]] = []
    for letter in text:
        if runs and runs[-1][0] == kind(letter):
            runs[-1] = (runs[-1][0], runs[-1][1] + letter)
        else:
            runs.append((kind(letter), letter))
    right, left = (sum(found == side for found, _ in runs) for side in "RL")
    turned = right > left
    current, read = ("R" if turned else "L"), ""
    for found, letters in reversed(runs) if turned else runs:
        current = found if found in "LR" else current
        read += letters[::-1] if found == "R" or (found == "N" and current == "R") else letters
    return re.sub("[\u200e\u200f\u202c]", "", read)


@pytest.mark.parametrize(
    "texts",
    [
        ("اپنا نمبر تیار رکھیں۔",),
        ("فون ", "0300\u00a0303\u00a05678", "۔ پھر"),
        ("پھر ", "NHS App", " کھولیں، یا ", "10", "% لکھیں"),
        ("شكرًا، أهلاً وسهلاً! (مجانًا). لا",),
        ("", "www.trust.example/en/page.html", "، ثم"),
        ("قل: “", "Urdu", "“."),
        ("", "one two three four five", " لا"),
    ],
)
def test_a_right_to_left_line_is_read_as_it_was_written(texts: tuple[str, ...]) -> None:
    """Numbers, Latin words, brackets, stops and quotation marks come out in the order of the page."""
    assert as_pdfium(line("rtl", *texts)) == "".join(texts)


@pytest.mark.parametrize("word", ["مه", "مهٔ", "نامۂ", "سَنَّ"])
def test_the_space_before_a_number_is_no_part_of_it(word: str) -> None:
    """Poppler takes a no-break space for a part of a number, and with it a mark above the last letter of the word."""
    stored = line("rtl", f"۶\u00a0{word}\u00a02027 صبر")
    assert "\u00a0" not in stored
    assert line("rtl", "01632\u00a0960142 صبر").count("\u00a0") == 1


def test_a_right_to_left_name_in_an_english_line_is_read_as_it_was_written() -> None:
    """A language's own name does not draw the comma behind it into its own direction."""
    assert (
        as_pdfium(line("ltr", "Urdu (", "اردو", "), Persian ", "زبان فارسی", ".")) == "Urdu (اردو), Persian زبان فارسی."
    )


def test_marks_stand_only_where_a_direction_ends() -> None:
    """A line of one direction gets none."""
    assert not {LRM, RLM} & set(line("rtl", "مستقبل میں کبھی بھی"))
    assert RLM in line("rtl", "پھر ", "NHS", " لکھیں")
    assert without_zero_width("your-\u2060nhs/\u200bdata") == "your-nhs/data"


def test_a_glyph_with_a_second_meaning_gets_a_second_code() -> None:
    """The first meaning keeps the number of the glyph; the same meaning again is the same code."""
    codes = Codes(100)
    assert codes.of_glyph(7, "a", 500, True) == codes.of_glyph(7, "a", 500, True) == 7
    assert codes.of_glyph(7, "b", 500, True) == 100
    assert codes.of_glyph(7, "c", 500, False) is None
    assert codes.to_unicode == {7: "a", 100: "b"}


@pytest.mark.pdf
def test_composites_stand_behind_the_glyphs_of_a_font() -> None:
    """The font stays whole, and the new glyph draws its parts where it is told, with its own width."""
    from fontTools.ttLib import TTFont

    data = Path(font_path("NotoSans-Regular.ttf")).read_bytes()
    before = TTFont(BytesIO(data))
    a, b = (before.getGlyphID(name) for name in ("A", "B"))
    after = TTFont(BytesIO(add_composites(data, [Composite(((a, 0, 0), (b, 300, -50)), 900), Composite((), 10)])))
    count = struct.unpack_from(">H", before.reader["maxp"], 4)[0]
    made = after["glyf"].glyphs[after.getGlyphOrder()[count]]
    made.expand(after["glyf"])
    assert after["maxp"].numGlyphs == count + 2
    assert [(part.glyphName, part.x, part.y) for part in made.components] == [("A", 0, 0), ("B", 300, -50)]
    assert after["hmtx"].metrics[after.getGlyphOrder()[count]][0] == 900
    assert after["hmtx"]["A"] == before["hmtx"]["A"]
