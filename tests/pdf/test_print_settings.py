"""Sizes of print and booklets: what may be asked for, what is said of a slip, and the text that is set."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest
from samples import goes_on

from everyreader.document import Document, decode_document, encode
from everyreader.fact_values import end_before_place
from everyreader.format import format_infos
from everyreader.locale import read_locale
from everyreader.markup.column_widths import column_shares
from everyreader.markup.fragments import isolate
from everyreader.markup.print_layout import CellWords, days_together, is_list, keep_together, printed_address, room
from everyreader.parse import parse_source
from everyreader.pdf.css_strings import css_content, css_text, short_title
from everyreader.pdf.fonts import font_path, forbids_embedding
from everyreader.pdf.pages import CONTENTS, without_contents
from everyreader.plan.booklets import moved_blocks
from everyreader.testing import make_project, page, published, run

SLIPS = {
    "too small": ("print-sizes: {large-print: 11}", "source/wrong-type", "3:28", "12 to 32"),
    "too large": ("print-sizes: {giant-print: 33}", "source/wrong-type", "3:28", "12 to 32"),
    "not a number": ("print-sizes: {large-print: big}", "source/wrong-type", "3:28", "number"),
    "not a group": ("print-sizes: 20", "source/wrong-type", "3:14", "name"),
    "a misspelt format": ("print-sizes: {larg-print: 20}", "site/print-size", "3:15", '"large-print"'),
    "a format without a size": ("print-sizes: {html: 20}", "site/print-size", "3:15", "giant-print"),
    "large print that is not": ("print-sizes: {large-print: 14}", "site/print-size", "3:15", "16 to 32"),
    "a booklet of words": ("booklet: all", "source/wrong-type", "3:10", "name: value"),
    "a booklet without a title": ("booklet: {pages: [index, page]}", "source/wrong-type", "3:10", "title"),
    "a page that is not there": (
        "booklet: {title: Both, pages: [page, index, pagge]}",
        "site/booklet",
        "3:45",
        '"page"',
    ),
    "a page twice": ("booklet: {title: Both, pages: [page, index, page]}", "site/booklet", "3:45", "Delete"),
    "itself not in it": ("booklet: {title: Both, pages: [index]}", "site/booklet", "3:10", "Add page"),
    "no print format": (
        "booklet: {title: Both, pages: [page, index]}\nformats: html",
        "site/booklet",
        "3:10",
        "large-print",
    ),
}


@pytest.mark.parametrize(("line", "rule", "place", "help"), SLIPS.values(), ids=SLIPS)
def test_a_slip_about_print_has_its_place_and_what_to_do(
    line: str, rule: str, place: str, help: str, tmp_path: Path
) -> None:
    """The finding names line and column, and every page is published."""
    formats = "" if "formats" in line else "\nformats: [html, large-print]"
    project = make_project(tmp_path, {"content/en/page.md": page("Words.", f"{line}{formats}\n")})
    said = run(project, "--format", "html")
    assert said.place(rule) == f"content/en/page.md:{place}", said.found
    assert help in said.found
    assert goes_on(project) and published(project)


def test_a_size_of_the_site_has_its_place(tmp_path: Path) -> None:
    """A size that cannot be is reported with the line of content/site.yml."""
    project = make_project(tmp_path)
    settings = project / "content/site.yml"
    settings.write_text(settings.read_text("utf-8") + "print-sizes:\n  large-print: 40\n", "utf-8")
    lines = settings.read_text("utf-8").splitlines()
    said = run(project)
    assert said.place("source/wrong-type") == f"content/site.yml:{len(lines)}:16", said.found
    assert goes_on(project)


def test_sizes_and_booklets_are_read() -> None:
    """What front matter says of print comes into the header, with the places of a booklet's pages."""
    meta = parse_source(
        b"---\ntitle: A\nprint-sizes: {giant_print: 28}\nbooklet:\n  title: All\n  pages:\n  - a\n  - b\n---\n\nW.\n",
        "content/en/a.md",
    ).header.meta
    assert meta.print_sizes == {"giant-print": 28}
    assert meta.booklet is not None and meta.booklet.pages == ("a", "b") and meta.booklet.places == ((7, 5), (8, 5))


def test_three_sizes_share_one_template() -> None:
    """Clear, large and giant print differ in name and size alone. The booklet in Easy Read has a page of its own."""
    sized = {name: (format.points, format.folder) for name, format in format_infos().items() if format.points}
    assert sized == {
        "clear-print": (14, "large-print"),
        "easy-read": (16, "large-print"),
        "large-print": (18, "large-print"),
        "giant-print": (24, "large-print"),
    }


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("Phone 0300 303 5678 now", ["0300 303 5678"]),
        ("By 6 August 2026.", ["6 August 2026"]),
        ("XX1 1XX", ["XX1 1XX"]),
        ("at 8 am or 5pm", ["8 am", "5pm"]),
        ("the NHS App", ["NHS App"]),
        ("an opt-out", ["opt-out"]),
        ("call +44 (0)20 7450 4000", ["+44 (0)20 7450 4000"]),
        ("13 or over", []),
        ("word " * 9, []),
        ("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15", []),
        ("as of May 2027", ["May 2027"]),
        ("Hubinta: Maayo 21, 2027", ["Maayo 21, 2027"]),
        ("পরের যাচাই: 21 মে, 2027", ["21 মে, 2027"]),
        ("ਜਾਂਚ: 21 ਮਈ 2027", ["21 ਮਈ 2027"]),
        ("21ی تشرینی دووەمی 2026", ["21ی تشرینی دووەمی 2026"]),
    ],
)
def test_what_belongs_together_stays_on_one_line(words: str, kept: list[str]) -> None:
    """Numbers, days, postcodes and names are kept whole, no longer than a line of the largest print, and no letter is
    lost."""
    html = keep_together(words)
    joined = {each: each.replace(" ", "\u00a0").replace("-", "-\u2060") for each in kept}
    assert [each for each, whole in joined.items() if whole in html] == kept
    assert html.replace("\u00a0", " ").replace("\u2060", "") == words
    assert html.count("\u00a0") == sum(each.count(" ") for each in kept)


def test_days_of_other_writings_stay_on_one_line() -> None:
    """Chinese would break before and after each sign of a date; in right-to-left words only days are joined here."""
    assert keep_together("下次核查：2027年5月21日").replace("\u2060", "~") == "下次核查：2027~年~5~月~21~日"
    assert days_together("اگلی جانچ: 21 مئی، 2027 کو").replace("\u00a0", "~") == "اگلی جانچ: 21~مئی،~2027 کو"
    assert days_together("بعد 21 مايو 2027.").replace("\u00a0", "~") == "بعد 21~مايو~2027."


@pytest.mark.slow
@pytest.mark.parametrize("piece", ["1", "(1", "1 ", "1.", "+", "a-", "a", "12 ab"])
def test_no_words_keep_a_build_at_work_for_ever(piece: str) -> None:
    """A page of digits or signs takes no longer than one of words: with a pattern that starts again at each, this would
    never end."""
    words = piece * 60_000
    for found in (keep_together(words), days_together(words), isolate(words)):
        assert re.sub("<[^>]*>|\u2060", "", found).replace("\u00a0", " ") == words


def test_addresses_break_after_a_slash_only() -> None:
    """Each part of an address is a piece of its own."""
    assert (
        printed_address("www.a-b.example/c-d/e", 18).replace("\u200b", "|").replace("\u2060", "~")
        == "www.~a-~b.~example/|c-~d/|e"
    )
    assert room(32) >= 24, "what is kept together must fit at every size"


def table(columns: int, words: str, *addresses: str) -> list[list[CellWords]]:
    """Return the columns of a table with the same words in each of its cells."""
    return [[CellWords(words, addresses)] * 2] * columns


@pytest.mark.parametrize(
    ("columns", "words", "points", "as_list"),
    [
        (3, "A few words", 18, False),
        (4, "A", 14, True),
        (3, "A sentence that is longer than one line", 24, True),
        (3, "A few words", 24, False),
        (2, "w" * 500, 14, True),
        (2, "Words", 32, False),
    ],
)
def test_tables_that_do_not_fit_are_lists(columns: int, words: str, points: int, as_list: bool) -> None:
    """More than three columns, or words too long for them, are set as a list."""
    assert is_list(table(columns, words), points) == as_list
    assert is_list(table(columns, words), points, "rtl")


@pytest.mark.parametrize(
    ("rows", "widest"),
    [
        (
            [
                ["Way", "Contact", "When"],
                ["Phone", "08081 570142", "Monday to Friday, 8am to 6pm, not on bank holidays"],
            ],
            2,
        ),
        ([["Way", "Address"], ["Web", "www.trust.example/\u200ben/\u200ba-long-name.html"]], 1),
        ([["What it is called in full, and by whom it is kept", "Number"], ["x", "1"]], 0),
        ([["A"], [""]], 0),
    ],
)
def test_columns_are_as_wide_as_what_they_hold_needs(rows: list[list[str]], widest: int) -> None:
    """No column is narrower than its longest word, and sentences get the room that a number leaves."""
    shares = column_shares(rows, 55)
    assert shares.index(max(shares)) == widest and 90 < sum(shares) <= 100
    for at, share in enumerate(shares):
        assert share * 55 / 100 >= max(len(word) for row in rows for word in re.split("[\\s\u200b]", row[at]))


def test_short_cells_stay_on_one_line() -> None:
    """A name of two words beside sentences; where the page has no room for all of them, no word is torn all the
    same."""
    sentence = "Plain words that tell you what we do. " * 3
    shares = column_shares([["Choice", "What happens"], ["Opt out", sentence]], 51)
    assert shares[0] * 51 / 100 >= len("Opt out") + 2.5
    shares = column_shares([["Phone", "When", "Where"], ["01632 960140", sentence, "Ward 3"]], 51)
    assert shares[2] * 51 / 100 >= len("Ward 3") + 2.5
    narrow = column_shares([["A narrow one", sentence, "Ward number", "Ward letter"]], 40)
    assert 90 < sum(narrow) <= 100 and narrow[0] * 40 / 100 >= len("narrow")


HOME = Path(__file__).parents[2]


@pytest.mark.parametrize("tag", sorted(path.parent.name for path in HOME.glob("locales/*/locale.yml")))
def test_paper_does_not_say_which_website_opens(tag: str) -> None:
    """Nothing opens there, and the address is in the same place. Other brackets stay, and so does all of a web page."""
    opens = read_locale(tag, {f"locales/{tag}/locale.yml": (HOME / "locales" / tag / "locale.yml").read_bytes()}).opens
    said = {
        words
        for page in HOME.glob(f"content/{tag}/*.md")
        for words in re.findall(r"\[([^]]*[(（][^()（）]*[)）])\]\(\{\{ [\w-]*web \}\}", page.read_text("utf-8"))
    }
    assert said and opens
    assert [words for words in said if not words[: end_before_place(words, opens)] or words[-1] not in ")）"] == []
    assert [words for words in said if end_before_place(words, opens) == len(words)] == []
    assert end_before_place("NHS App (2)", opens) == len("NHS App (2)")


def test_words_in_style_sheets_are_safe() -> None:
    """Quotes, ends of elements and line ends cannot leave a string."""
    assert css_text('a"b\\</style>\n') == '"a\\22 b\\5c \\3c /style>\\a "'
    assert css_content("Page {page} of {pages}") == '"Page " counter(page) " of " counter(pages)'
    assert short_title("The opt-out: your choice", 30) == "The opt-out"
    assert short_title("A very long title of a page", 14) == "A very long …"


def test_contents_can_be_taken_out() -> None:
    """What is between the marks goes, and nothing else."""
    assert without_contents(f"a{CONTENTS[0]}b{CONTENTS[1]}c") == "ac"
    assert without_contents("abc") == "abc"


def test_joined_blocks_have_ids_of_their_own_and_lower_headings() -> None:
    """Each id and target gets the prefix once, and headings stay in their order."""
    source = parse_source(
        b"---\ntitle: A\n---\n\n## One {#one}\n\n- [b](#one) {{ x }}\n\n| A | B |\n|---|---|\n| c | d |\n\n### Six\n",
        "content/en/a.md",
    )
    moved = decode_document(encode(Document(moved_blocks(source.document.blocks, "a~"))))
    ids = re.findall(r'"id":"([^"]*)"', encode(moved).decode())
    assert ids and all(id.startswith("a~") and id.count("~") == 1 for id in ids)
    assert [block.level for block in moved.blocks if hasattr(block, "level")] == [3, 4]
    assert '"target":"a~#one"' in encode(moved).decode() and msgspec.json.decode(encode(moved))


@pytest.mark.parametrize(
    ("address", "points", "as_list"),
    [
        ("www.long-trust.example/page.html", 24, True),
        ("www.long-trust.example/page.html", 14, False),
        ("a.example/b/c/d/e/f/g/h/i/j/k/l/m/n", 24, False),
    ],
)
def test_a_table_has_room_for_the_addresses_that_stand_in_it(address: str, points: int, as_list: bool) -> None:
    """What may not be broken of an address counts as a long word: else the last column runs over the edge of the
    paper."""
    assert is_list(table(2, "Documents", address), points) == as_list


@pytest.mark.parametrize(("rights", "forbidden"), [(0, False), (2, True), (4, False), (8, False), (0x102, True)])
def test_a_font_that_forbids_it_is_not_embedded(rights: int, forbidden: bool, tmp_path: Path) -> None:
    """What the licence field of a font says is heeded (OpenType, OS/2, fsType)."""
    from fontTools.ttLib import TTFont

    font = TTFont(font_path("NotoSans-Regular.ttf"))
    font["OS/2"].fsType = rights
    font.save(tmp_path / "font.ttf")
    assert forbids_embedding(str(tmp_path / "font.ttf")) is forbidden
