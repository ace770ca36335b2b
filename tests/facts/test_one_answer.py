"""One question has one answer wherever it is asked: whether a fact holds, and which way a language runs."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel import Locale as CldrLocale
from babel import localedata
from samples import BARE_POLISH

from everyreader.document import FACT_MARK, Fact, Text, fact_mark
from everyreader.language import direction_of, is_english, script_of
from everyreader.locale import read_locale
from everyreader.plan.purposes import parse_facts
from everyreader.testing import SMALLEST, make_project, page, published, run

GONE = (
    "gone-phone:\n  type: phone\n  value: 01632 960123\n  source: https://a.example\n  checked: "
    "2026-11-01\n  owner: A\n"
    "  valid-until: 2026-01-01\n"
)
WAIVER = "waivers: [{rule: site/expired-fact, reason: it is known}]\n"
SARAIKI = {
    "locales/skr/locale.yml": "lang: skr\nname: سرائیکی\nenglish-name: Saraiki\n",
    "locales/skr/messages.po": BARE_POLISH["locales/pl/messages.po"],
}


def base(path: str) -> str:
    """Return a file of the smallest project."""
    return (SMALLEST / path).read_text("utf-8")


@pytest.mark.parametrize("waiver", ["", WAIVER])
def test_a_fact_that_holds_no_more_is_shown_nowhere(waiver: str, tmp_path: Path) -> None:
    """Not in a heading, nor in the list of contents, nor in a paragraph, an item or a cell; and no words stand around a
    hole."""
    words = (
        "## Phone {{ gone-phone }} today\n\n## Two\n\nPhone {{ gone-phone }} now.\n\n- Item {{ gone-phone "
        "}}\n- rest\n\n## Three\n\n"
        "| Way | Number |\n| --- | --- |\n| Line | {{ gone-phone }} |\n\n## Four\n\n## Five\n"
    )
    project = make_project(
        tmp_path,
        {
            "content/en/page.md": page(words),
            "content/facts.yml": base("content/facts.yml") + GONE,
            "content/site.yml": base("content/site.yml") + waiver,
        },
    )
    run(project)
    html = published(project)
    assert "960123" not in html and "Phone  today" not in html and "Phone  now" not in html
    assert html.count('class="callout withheld"') == 4
    assert "On this page" in html and "Three</a>" in html and "today</a>" not in html


def test_a_new_language_runs_its_own_way_on_every_page(tmp_path: Path) -> None:
    """CLDR has no texts of Saraiki, only its script: words in it, in its own pages and in English ones, run from right
    to left and their numbers are isolated."""
    project = make_project(
        tmp_path,
        {
            **SARAIKI,
            "content/skr/index.md": page("لفظ", "translation: machine\n", "سرائیکی"),
            "content/en/page.md": page("Say [فون 01632 960 001 کرو]{lang=skr} now."),
        },
    )
    said = run(project)
    assert "document/language-tag" not in said.found
    assert '<html lang="skr" dir="rtl">' in published(project, "skr/index.html")
    assert '<bdi lang="skr" dir="rtl">فون <bdi dir="ltr">01632 960 001</bdi> کرو</bdi>' in published(project)


def test_the_project_knows_its_own_language_best(tmp_path: Path) -> None:
    """Punjabi is written in Arabic letters here: words in it run as these run, not as the locale data expect."""
    project = make_project(
        tmp_path,
        {
            "locales/pa/locale.yml": "lang: pa\nname: پنجابی\nenglish-name: Punjabi\nscript: Arab\n",
            "content/en/page.md": page("Say [فون 01632 960 001 کرو]{lang=pa} now."),
        },
    )
    run(project)
    assert '<bdi lang="pa" dir="rtl">فون <bdi dir="ltr">01632 960 001</bdi> کرو</bdi>' in published(project)


@pytest.mark.slow
def test_directions_are_those_of_cldr() -> None:
    """Of every locale that CLDR has texts of, but for Mongolian in its own letters, which runs from top to bottom."""
    names = [name for name in localedata.locale_identifiers() if "Mong" not in name]
    assert len(names) > 1000
    assert [
        name for name in names if direction_of(name.replace("_", "-")) != CldrLocale.parse(name).text_direction
    ] == []


@pytest.mark.parametrize(
    ("tag", "script"),
    [
        ("ur", "Arab"),
        ("pa", "Guru"),
        ("pa-PK", "Arab"),
        ("pa-Arab", "Arab"),
        ("ur-Latn", "Latn"),
        ("zh", "Hans"),
        ("zh-TW", "Hant"),
        ("skr", "Arab"),
        ("ff-Adlm", "Adlm"),
        ("xx", ""),
        ("", ""),
    ],
)
def test_a_language_has_its_likely_script(tag: str, script: str) -> None:
    """The one in its tag, else that of its region, else that of the language."""
    assert script_of(tag) == script


@pytest.mark.parametrize(
    ("lines", "direction", "told"),
    [
        ("lang: ur\n", "rtl", False),
        ("lang: ur\ndirection: rtl\n", "rtl", False),
        ("lang: ur\ndirection: ltr\n", "rtl", True),
        ("lang: ur\nscript: Latn\n", "ltr", False),
        ("lang: ur\nscript: Latn\ndirection: rtl\n", "ltr", True),
        ("lang: pl\ndirection: ltr\n", "ltr", False),
        ("lang: pl\ndirection: rtl\n", "ltr", True),
        ("direction: rtl\n", "rtl", False),
    ],
)
def test_the_script_decides_the_direction(lines: str, direction: str, told: bool) -> None:
    """A line that says otherwise changes nothing, and is reported."""
    tag = "pl" if "pl" in lines else "ur"
    locale = read_locale(tag, {f"locales/{tag}/locale.yml": f"name: A\nenglish-name: A\n{lines}".encode()})
    found = [finding for finding in locale.findings if finding.rule == "locale/direction"]
    assert locale.direction == direction and len(found) == told
    assert not told or lines.split("\n")[found[0].line - 3].startswith("direction")


@pytest.mark.parametrize(
    ("tag", "english"), [("en", True), ("en-GB", True), ("EN-us", True), ("enm", False), ("pl", False)]
)
def test_english_is_english_of_any_country(tag: str, english: bool) -> None:
    """By the first part of the tag alone."""
    assert is_english(tag) == english


@pytest.mark.parametrize(
    ("words", "name", "form"),
    [
        ("{{ a }}", "a", ""),
        ("{{a}}", "a", ""),
        ("{{ a:b }}", "a", "b"),
        ("{{  a : b c  }}", "a", "b c"),
        ("{{ a b }}", "a b", ""),
    ],
)
def test_a_fact_is_written_alike_everywhere(words: str, name: str, form: str) -> None:
    """In data as in pages; what is written back reads the same."""
    match = FACT_MARK.fullmatch(words)
    assert match and (match[1], match[2] or "") == (name, form)
    assert parse_facts(f"x {words} y") == (Text("x "), Fact(name, form), Text(" y"))
    again = FACT_MARK.fullmatch(fact_mark(name, form))
    assert again and (again[1], again[2] or "") == (name, form)


@pytest.mark.parametrize("words", ["{{ }}", "{{", "{ a }", "{{ a: }}", "{{ :b }}", "{{ a\nb }}"])
def test_what_is_no_fact_stays_words(words: str) -> None:
    """Nobody meant a name by it."""
    assert parse_facts(words) == (Text(words),)


def test_a_box_of_the_build_has_no_hole_either(tmp_path: Path) -> None:
    """Where the number for interpreters holds no more, nobody is told to phone nothing."""
    settings = base("content/site.yml").replace("interpreter-phone: trust-phone", "interpreter-phone: gone-phone")
    project = make_project(
        tmp_path,
        {
            "locales/pl/locale.yml": "lang: pl\nname: polski\nenglish-name: Polish\n",
            "content/pl/index.md": page(
                "Słowa.", "translation: {made-by: qualified, name: A. Khan, date: 2026-08-06}\n"
            ),
            "content/facts.yml": base("content/facts.yml") + GONE,
            "content/site.yml": settings,
        },
    )
    said = run(project)
    assert "site/contact-missing" in said.found and 'class="callout talk"' not in published(project, "pl/index.html")
