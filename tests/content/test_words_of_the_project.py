"""What the project's own content says is true, in every language, and the mistakes of real pages are not in it."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from everyreader.document import Fact, Heading, Listing, Table, text_of
from everyreader.fact_values import fact_value
from everyreader.facts import read_facts
from everyreader.locale import Locale
from everyreader.parse import Page, parse_source

HOME = Path(__file__).parents[2]
CONTENT = HOME / "content"
ENGLISH = sorted(path.relative_to(CONTENT).as_posix() for path in (CONTENT / "en").rglob("*.md"))
TRANSLATED = sorted(
    path.relative_to(CONTENT).as_posix()
    for folder in CONTENT.iterdir()
    if folder.is_dir() and folder.name not in ("en", "media")
    for path in folder.rglob("*.md")
)
ABOUT_THE_OPT_OUT = (
    "national-data-opt-out",
    "what-you-need",
    "young-people",
    "carers",
    "myths",
    "type-1-and-type-2",
    "easy-read",
    "secure-settings",
    "questions",
)


@cache
def page(path: str) -> Page:
    """Return a page of the content."""
    return parse_source((CONTENT / path).read_bytes(), f"content/{path}")


@cache
def words(path: str) -> str:
    """Return all words of a page, with facts as names."""
    found = page(path)
    own = [text_of((inline,)) for _, inline in found.inlines]
    return " ".join([found.header.meta.title, found.header.meta.description, *own])


FACTS = read_facts((CONTENT / "facts.yml").read_bytes()).entries
ENGLISH_WORDS = Locale("en", "en-GB", "English", "English")


@cache
def told(path: str) -> str:
    """Return all words of a page as an English reader gets them: facts in place of their names."""

    def value(match: re.Match[str]) -> str:
        return fact_value(FACTS[match[1]], match[2] or "", ENGLISH_WORDS)[0].text

    return re.sub(r"\{\{ ([^{}:]+?)(?::([^{}]+?))? \}\}", value, words(path))


@pytest.mark.parametrize("path", TRANSLATED)
def test_translation_has_the_blocks_facts_and_digits_of_the_english(path: str) -> None:
    """The same headings, lists and tables, the same facts as often, the same digits, the same anchors and links."""
    own, english = page(path), page("en/" + path.split("/", 1)[1])
    kinds = [[type(block).__name__ for block in found.blocks] for found in (own, english)]
    assert kinds[0] == kinds[1]
    facts = [
        Counter(inline.name for _, inline in found.inlines if isinstance(inline, Fact)) for found in (own, english)
    ]
    assert facts[0] == facts[1]
    assert [use.name for use in own.header.links] == [use.name for use in english.header.links]
    anchors = [[block.id for block in found.blocks if isinstance(block, Heading)] for found in (own, english)]
    assert anchors[0] == anchors[1]
    sizes = [
        [
            len(block.items if isinstance(block, Listing) else block.rows)
            for block in found.blocks
            if isinstance(block, Listing | Table)
        ]
        for found in (own, english)
    ]
    assert sizes[0] == sizes[1]
    digits = [Counter(re.findall(r"\d+", words(name))) for name in (path, "en/" + path.split("/", 1)[1])]
    assert digits[0] == digits[1]
    assert own.header.meta.translation is not None
    assert own.header.meta.translation.made_by != "qualified", "nobody qualified has checked this"


@pytest.mark.parametrize("path", ENGLISH + TRANSLATED)
def test_numbers_dates_and_addresses_are_facts(path: str) -> None:
    """No phone number, year, postcode or web address is typed into a page."""
    typed = re.sub(r"\{\{[^{}]*\}\}", "", words(path))
    assert re.findall(r"\d[\d ]{5,}\d|\b(?:19|20)\d\d\b|\b[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}\b|www\.|https?:", typed) == []


@pytest.mark.parametrize("path", ENGLISH + TRANSLATED)
def test_easy_read_and_young_people_get_the_form_that_was_made_for_them(path: str) -> None:
    """Where a fact has words for them, such as the limits of the choice, the page does not give them the words for
    adults."""
    meta = page(path).header.meta
    wanted = "easy" if meta.kind == "easy-read" else "young" if meta.audience == "young-people" else ""
    assert [
        inline.name
        for _, inline in page(path).inlines
        if isinstance(inline, Fact)
        and inline.form != wanted
        and wanted in FACTS[inline.name].forms.get(path.split("/")[0], {})
    ] == []


@pytest.mark.parametrize("path", ENGLISH)
def test_opening_hours_come_from_the_facts(path: str) -> None:
    """No page types when a line is open or closed: the words would stay as they are when the hours of the fact
    change."""
    assert (
        re.findall(
            r"[Bb]ank holidays?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day to|\b\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b",
            words(path),
        )
        == []
    )


@pytest.mark.parametrize("path", [f"en/{name}.md" for name in ABOUT_THE_OPT_OUT])
def test_page_about_the_opt_out_says_that_the_choice_can_be_changed(path: str) -> None:
    """A patient may change their mind at any time, and no page says otherwise (docs/requirements, C-18 and mistake
    8)."""
    assert re.search(r"change your (mind|choice)|change this choice|You can change", told(path))


@pytest.mark.parametrize(
    ("mistake", "wrong", "where"),
    [
        (
            "bodies that are gone",
            r"NHS Digital|Public Health England|\bCCGs?\b|Health Education England",
            ("en/type-1-and-type-2.md", "en/staff/index.md"),
        ),  # which say what became of it
        ("the wrong Act", r"[Ss]ection 251 of the Health and Care", ()),
        ("an exception that has ended", r"[Cc]oronavirus|COVID", ("en/questions.md",)),  # which says when it ended
        ("an outdated name for people", r"\bB(A)?ME\b", ()),
        ("old deadlines", r"30 September 2020|31 March 202[12]|end of March", ()),
        ("a link that says nothing", r"[Cc]lick here", ()),
        ("an app that is still to come", r"as this becomes available", ()),
        ("the complaint that must come first", r"must (complain|come) to us first", ()),
    ],
)
def test_mistakes_of_real_pages_are_not_repeated(mistake: str, wrong: str, where: tuple[str, ...]) -> None:
    """The twelve mistakes that real notices make (docs/requirements/content.md) are in no English page."""
    assert [path for path in ENGLISH if path not in where and re.search(wrong, told(path))] == [], mistake


def test_what_must_be_said_is_said() -> None:
    """The final date, the limits of the choice, who may choose, both complaint routes and the true Act are there."""
    guide, benefit = told("en/national-data-opt-out.md"), told("en/public-benefit.md")
    assert "31 July 2022" in told("en/compliance-statement.md") or "2022-07-31" in told("en/compliance-statement.md")
    assert re.search(r"law|court", guide) and re.search(r"agreed|agree to", guide)
    assert re.search(r"13", guide) and re.search(r"parental responsibility", guide)
    assert re.search(r"only because|just because", told("en/carers.md"))
    complaint = told("en/complaint.md")
    assert re.search(r"30 days", complaint) and re.search(r"Information Commissioner", complaint)
    assert re.search(r"does not make a use legal", benefit) and re.search(r"does not cancel anyone's opt-out", benefit)
    assert "National Health Service Act 2006" in " ".join(entry.value for entry in FACTS.values())


def test_every_subject_of_real_pages_has_its_page() -> None:
    """What trusts publish on the subject is all here: each page is there, and says something."""
    wanted = [
        "index",
        "national-data-opt-out",
        "what-you-need",
        "myths",
        "type-1-and-type-2",
        "young-people",
        "carers",
        "questions",
        "glossary",
        "secure-settings",
        "easy-read",
        "other-formats",
        "contact",
        "complaint",
        "privacy-notice",
        "young-people-privacy-notice",
        "compliance-statement",
        "public-benefit",
        "disclosure-log",
        "accessibility-statement",
        "cookies",
        "staff/index",
        "staff/switchboard",
        "staff/guidance",
        "staff/supporting-patients",
        "staff/gp-practices",
        "staff/secure-estates",
        "staff/understanding",
        "staff/statistics",
        "staff/research",
        "news/index",
        "site-map",
        "languages",
        "formats",
    ]
    assert [name for name in wanted if f"en/{name}.md" not in ENGLISH] == []
    assert sum(page(path).header.meta.kind == "news" for path in ENGLISH) >= 2


@pytest.mark.parametrize("tag", ["ar", "bn", "pa", "pl", "ro", "so", "tr", "ur", "zh"])
def test_language_has_the_pages_that_patients_need_first(tag: str) -> None:
    """Home, the opt-out, what you need, young people, carers, formats and contact are there in each language."""
    names = {"index", "national-data-opt-out", "what-you-need", "young-people", "carers", "other-formats", "contact"}
    assert names <= {path.stem for path in (CONTENT / tag).glob("*.md")}


def test_every_fact_has_a_source_and_a_day_of_check() -> None:
    """Somebody can answer for each fact."""
    assert [name for name, entry in FACTS.items() if not (entry.source and entry.checked and entry.owner)] == []
