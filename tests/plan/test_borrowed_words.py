"""Words of another language carry it wherever they go: in titles that say a fact, and in messages of a catalogue."""

from __future__ import annotations

from pathlib import Path

import pytest

from everyreader.catalogue import read_catalogue
from everyreader.document import Fact, Foreign, Text, parted
from everyreader.finding import Finding
from everyreader.locale import Locale
from everyreader.markup.fragments import say
from everyreader.plan.notices import format_message
from everyreader.testing import make_project, page, published, run

FACTS = """\
body:
  type: text
  value: Example Body
  source: https://www.trust.example
  checked: 2026-11-20
  owner: A
  demonstration: yes
  forms:
    tr: {other: Örnek Kurum}
"""
LOCALE = "lang: {tag}\nname: {tag}\nenglish-name: {name}\n"
CHECKED = "translation: {made-by: qualified, name: A. Khan, date: 2026-08-06}\n"
MARKED = '<bdi lang="en-GB" dir="ltr">Example Body</bdi>'


def project(folder: Path, tag: str, name: str, form: str = "") -> Path:
    """A project with a page in another language whose title names a body, and a second page that leads to it."""
    files: dict[str, str | bytes] = {
        f"locales/{tag}/locale.yml": LOCALE.format(tag=tag, name=name),
        f"content/{tag}/page.md": page("Test.", f"order: 1\n{CHECKED}", f"X {{{{ body{form} }}}} Y"),
        f"content/{tag}/other.md": page("Test.", CHECKED, "Z"),
        "content/en/page.md": page("Words.", "order: 1\n", "About {{ body }}"),
        "content/en/other.md": page("Words.", "", "Other"),
        "content/facts.yml": (make_facts(folder) + FACTS),
    }
    return make_project(folder, files)


def make_facts(folder: Path) -> str:
    """Return the facts that the smallest project has."""
    return (make_project(folder / "base") / "content/facts.yml").read_text("utf-8")


def test_a_name_that_a_title_has_in_english_is_marked_in_the_title_and_in_menus(tmp_path: Path) -> None:
    """Where the language has words of its own for it, and in English, nothing is marked."""
    made = project(tmp_path, "pl", "Polish")
    run(made)
    html = published(made, "pl/page.html")
    assert f"<h1>X {MARKED} Y</h1>" in html and "<title>X Example Body Y" in html
    assert f">X {MARKED} Y</a>" in published(made, "pl/other.html")
    assert "<h1>About Example Body</h1>" in published(made)


def test_a_name_that_the_language_has_words_for_is_not_marked(tmp_path: Path) -> None:
    """A false mark would be read by a false voice."""
    made = project(tmp_path, "tr", "Turkish", ":other")
    run(made)
    assert "<h1>X Örnek Kurum Y</h1>" in published(made, "tr/page.html")


@pytest.mark.parametrize(
    ("title", "borrowed", "right"),
    [
        ("A B", (), [("A B", "")]),
        ("A B", (("B", "en"),), [("A ", ""), ("B", "en")]),
        ("A (B) B.", (("B.", "en"), ("(B)", "cy")), [("A ", ""), ("(B)", "cy"), (" ", ""), ("B.", "en")]),
        ("NHS England", (("NHS", "cy"), ("NHS England", "en")), [("NHS England", "en")]),
    ],
)
def test_a_title_is_parted_by_language(title: str, borrowed: tuple[tuple[str, str], ...], right: object) -> None:
    """The longest words win."""
    assert parted(title, borrowed) == right


POLISH = Locale("pl", "pl", "polski", "Polish", messages={"A {b}": ("([Easy Read]{lang=en}) {b}!",)})


def test_a_message_marks_its_words_of_another_language() -> None:
    """As inlines, as HTML, and without marks where only plain words fit."""
    assert format_message(POLISH, "A {b}", b=(Fact("x"),)) == (
        Text("("),
        Foreign("en", (Text("Easy Read"),)),
        Text(") "),
        Fact("x"),
        Text("!"),
    )
    assert say(POLISH, "A {b}", "pl", "", b=1) == '(<bdi lang="en">Easy Read</bdi>) 1!'
    assert POLISH.message("A {b}") == ("(Easy Read) {b}!", "pl")
    assert say(POLISH, "A {b}", "en-GB", "", b=1) == '<span lang="pl" dir="ltr">(Easy Read) 1!</span>'


@pytest.mark.parametrize(("mark", "told"), [("{lang=en}", 0), ("{lang=polish}", 1), ("{lang=xx1}", 1)])
def test_a_mark_in_a_message_must_be_the_tag_of_a_language(mark: str, told: int) -> None:
    """It holds no name that must be filled; a tag that is none is told."""
    findings: list[Finding] = []
    read_catalogue(f'msgid "A {{b}}"\nmsgstr "[C]{mark} {{b}}"\n', "a.po", findings)
    assert len(findings) == told
