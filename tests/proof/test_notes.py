"""Notes, captions and abbreviations in every format: nothing in them is lost, each note is led to and leads back."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest
from expected import Expected, declared, expected_of, told
from samples import make_trust

from everyreader.cli.main import main
from everyreader.finding import run_rule
from everyreader.format import find_formats
from everyreader.proof.parity import compare
from everyreader.testing import TODAY, build, write

pytestmark = pytest.mark.pdf

FORMATS = ("html", "clear-print", "large-print", "giant-print")
WORDS = """\
Phone us.[^1] The NHS helps.^[Not in **August**: {{ phone-a }}.] Again.[^1]

## What the GP does[^two] {#gp}

[A link to the NHS](choice.md) of [polski GP]{lang=pl}.

Table 1: What it costs, {{ phone-b }}

| A | B[^3] |
| --- | --- |
| c | the GP |

| D | E |
| --- | --- |
| f | g |

: Phones of **the** NHS

![Seven people](../media/round.svg "Ask {{ phone-a }}")

| Eins[^3] | Zwei | Drei | Vier | 55555555555 | 66666666666 | 77777777777 |
| --- | --- | --- | --- | --- | --- | --- |
| 11111111111 | 22222222222 | 33333333333 | 44444444444 | 5 | 6 | {{ phone-a }} |
| 1 | 2 | 3 | 4 | 5 | 6 | 7 |

Table 3: 12345

- One[^3]

    > [^3]: In a quote: [choice](choice.md).

[^two]: Doctors.

    - They phone {{ phone-a }}

    And more of the NHS.

[^1]: Only from 9 to 5.
*[NHS]: National Health Service, {{ phone-b }}
*[GP]: doctor
"""
URDU = {
    "Phone us": "ہمیں فون کریں",
    "The NHS helps": "ادارہ NHS مدد کرتا ہے",
    "Not in **August**": "**اگست** میں نہیں",
    "Again": "دوبارہ",
    "What the GP does": "ڈاکٹر GP کیا کرتا ہے",
    "A link to the NHS": "ادارے NHS کا ربط",
    "Table 1: What it costs": "جدول 1: اس کی قیمت",
    "the GP |": "ڈاکٹر GP |",
    "Phones of **the** NHS": "ادارے NHS کے **تمام** فون",
    "Seven people": "سات لوگ",
    "Ask {{": "پوچھیں {{",
    "One": "ایک",
    "In a quote": "اقتباس میں",
    "Doctors": "ڈاکٹر",
    "They phone": "وہ فون کرتے ہیں",
    "And more of the NHS": "اور NHS کے بارے میں مزید",
    "Only from 9 to 5": "صرف 9 سے 5 تک",
    ": doctor": ": ڈاکٹر",
}
"""A page that is mostly in English would not be published as Urdu."""
TAGS = ("en", "pl", "ur")
PAGE = "content/en/notes.md"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small project in three languages with a page of notes, built in every format that there is, and a booklet."""
    project = make_trust(tmp_path_factory.mktemp("notes"))
    site = (project / "content/site.yml").read_text("utf-8")
    write(project, {"content/site.yml": site.replace("[html, words]", "[html]")})
    booklet = "booklet: {title: Both, pages: [notes, choice]}\n"
    for tag in TAGS:
        words = WORDS
        for english, urdu in URDU.items() if tag == "ur" else ():
            assert english in words
            words = words.replace(english, urdu)
        more = "" if tag == "en" else "translation: machine\n"
        settings = f"title: Notes {tag}\nreviewed: 2026-11-20\nformats: [{', '.join(FORMATS)}]\n{more}{booklet}"
        write(project, {f"content/{tag}/notes.md": f"---\n{settings}---\n\n{words}"})
    build(project, jobs=2)
    return project


@pytest.fixture(scope="module")
def found(project: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Expected]:
    """What all pages must say."""
    return expected_of(project, TODAY, tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="module")
def pages(found: list[Expected]) -> dict[str, Expected]:
    """What the pages of notes must say."""
    return {page.model.tag: page for page in found if page.model.page == "notes" and not page.model.booklet}


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("tag", TAGS)
def test_a_format_says_all_of_it(tag: str, format: str, pages: dict[str, Expected], project: Path) -> None:
    """Words, numbers, facts and links; the notes and what leads to them; captions."""
    page = pages[tag]
    file = page.file(project / "site", format)
    wanted = page.pieces(format, file)
    assert sum("[" in piece.text for piece in wanted) >= 8
    assert sum(piece.kind == "caption" for piece in wanted) == 4
    assert compare(wanted, find_formats()[format].read_back(file.read_bytes()), declared(format)) == []


@pytest.mark.parametrize("tag", TAGS)
def test_a_booklet_says_all_of_it(tag: str, found: list[Expected], project: Path) -> None:
    """Notes stand at the end of their page; nothing leads to those of another."""
    [page] = [each for each in found if each.model.booklet and each.model.tag == tag]
    file = page.file(project / "site", "large-print")
    wanted = page.pieces("large-print", file)
    assert compare(wanted, find_formats()["large-print"].read_back(file.read_bytes()), declared("large-print")) == []
    assert {address for piece in wanted for _, address in piece.links if "page.note-" in address} == {
        f"#notes~page.note-{number}" for number in range(1, 5)
    }


@pytest.mark.parametrize(
    "name",
    ["pdf/tag-text", "pdf/links", "pdf/part-language", "pdf/reading-order", "pdf/extracted-text", "pdf/pdf-ua"],
)
@pytest.mark.parametrize("tag", TAGS)
def test_large_print_passes_the_rule(tag: str, name: str, pages: dict[str, Expected], project: Path) -> None:
    """By the tag tree and by what other programs read."""
    file = pages[tag].file(project / "site", "large-print")
    findings = run_rule(name, [pages[tag].pdf("large-print", file)])
    assert findings == (), told(findings or ())


@pytest.mark.parametrize("tag", TAGS)
def test_every_note_is_led_to_and_leads_back(tag: str, project: Path) -> None:
    """Each address on the page itself has its place there, once."""
    html = (project / f"site/{tag}/notes.html").read_text("utf-8")
    ids = re.findall(r' id="([^"]+)"', html)
    places = re.findall(r'href="#(page\.(?:note|mark)[^"]+)"', html)
    assert len(ids) == len({*ids}) and {*places} <= {*ids}
    assert len(places) == 7 + 4, "seven marks, and four notes that lead back"


def test_the_long_form_is_said_where_an_abbreviation_is_first(project: Path) -> None:
    """In the text, with its number; every other place has it as title."""
    html = (project / "site/en/notes.html").read_text("utf-8")
    phone = re.search(r"National Health Service, <a[^>]*><bdi[^>]*>([^<]+)</bdi></a>\)", html)
    assert phone and html.count(f'<abbr title="National Health Service, {phone[1]}">NHS</abbr>') == 4
    assert html.count("National Health Service, <a") == 1


@pytest.mark.browser
@pytest.mark.slow
def test_a_browser_finds_no_fault(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every mark can be reached and seen, in the head of a table on a phone too."""
    main(["check", "--pages", "--project", str(project), "--today", TODAY, "--jobs", "1", "--json", PAGE])
    said = msgspec.json.decode(capsys.readouterr().out)
    assert said["findings"], "advice at least: pages were looked at"
    assert [item["message"] for item in said["findings"] if item["level"] in ("error", "warning")] == []
