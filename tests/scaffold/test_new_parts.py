"""`new page`, `new translation`, `new language` and `new fact`: clean, and kept from readers until somebody has written
them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.localedata import locale_identifiers
from starts import new

from everyreader.catalogue import plural_form
from everyreader.scaffold.language import from_cldr
from everyreader.scaffold.page import KINDS
from everyreader.testing import build, language, make_project, page, published, run, write


def test_a_new_page_is_clean_and_the_second_time_refused(tmp_path: Path) -> None:
    """It has no finding but that it is kept back."""
    project = make_project(tmp_path)
    said = new(project, "page", "en/visiting")
    path = "content/en/visiting.md"
    assert said.code == 0 and (project / path).is_file() and "unpublished: yes" in said.told
    rules = set(re.findall(r"\[(\S+/\S+)\]", run(project, "check", path).found))
    assert rules == {"site/page-unpublished"}
    before = (project / path).read_bytes()
    again = new(project, "page", "en/visiting")
    assert again.code == 2 and "is there already" in again.told and (project / path).read_bytes() == before


@pytest.mark.parametrize(
    "kind",
    [kind for kind in KINDS if kind != "home"],
)
def test_a_new_page_of_each_kind_is_clean(kind: str, tmp_path: Path) -> None:
    """A notice has a place for each duty, a statement one for each part of the model."""
    project = make_project(tmp_path)
    assert new(project, "page", "en/new-page", "--kind", kind).code == 0
    said = run(project, "check", "content/en/new-page.md")
    assert said.code == 0 and "warning" not in said.found, said.found


def test_news_has_a_day(tmp_path: Path) -> None:
    """A page below news/ is news of today."""
    project = make_project(tmp_path)
    assert new(project, "page", "news/new-number", "--title", "Our number: new").code == 0
    text = (project / "content/en/news/new-number.md").read_text("utf-8")
    assert "kind: news\ndate: 2026-11-21\n" in text and 'title: "Our number: new"' in text


def test_a_translation_keeps_facts_and_anchors_and_its_english_is_never_public(tmp_path: Path) -> None:
    """Also after somebody has taken the line away that keeps it back."""
    words = "Phone {{ optout-phone }} if you want to talk to somebody about what we do with your information.\n\n"
    project = make_project(
        tmp_path,
        {
            "content/en/carers.md": "---\ntitle: A guide for carers\nowner: Team\n"
            "reviewed: 2026-11-20\nkind: guide\n---\n\n"
            f"{words}## How to help\n\n{words}```\n# no heading\n```\n\n## When you decide {{#decide}}\n\n{words}"
        },
    )
    said = new(project, "translation", "ur/carers")
    path = project / "content/ur/carers.md"
    text = path.read_text("utf-8")
    assert (
        said.code == 0 and "## How to help {#how-to-help}" in text and "{#decide}" in text and "# no heading\n" in text
    )
    assert text.count("{{ optout-phone }}") == 3 and "reviewed" not in text and "kind: guide" in text
    path.write_text(text.replace("unpublished: yes\n", ""), "utf-8")
    said = run(project)
    assert said.place("site/false-language").startswith("content/ur/carers.md")
    assert "talk to somebody" not in published(project, "ur/carers.html")


def test_a_translation_of_nothing_is_refused(tmp_path: Path) -> None:
    """With the page that was meant."""
    said = new(make_project(tmp_path), "translation", "ur/indx")
    assert said.code == 2 and 'Did you mean "ur/index"?' in said.told


def test_a_new_language_is_that_of_cldr(tmp_path: Path) -> None:
    """Welsh has its name, six forms for numbers, every message, and its pages are Welsh."""
    project = make_project(tmp_path)
    said = new(project, "language", "cy")
    locale, catalogue = (project / "locales/cy" / name for name in ("locale.yml", "messages.po"))
    assert said.code == 0 and "lang: cy\n" in locale.read_text("utf-8") and "Cymraeg" in locale.read_text("utf-8")
    text = catalogue.read_text("utf-8")
    assert "nplurals=6" in text and text.count("\nmsgid ") >= 60 and 'msgstr[5] ""' in text
    write(
        project,
        {
            "content/cy/index.md": "---\ntitle: Gwybodaeth\ntranslation: {made-by: qualified, name: A. Khan, "
            "date: 2026-11-20}\n---\n\n"
            "Gallwch ddewis a ddefnyddir eich gwybodaeth at ymchwil a chynllunio.\n"
        },
    )
    assert run(project).code == 0 and '<html lang="cy"' in published(project, "cy/index.html")


def test_every_language_of_cldr_has_a_rule_for_plurals_that_can_be_used() -> None:
    """Also where CLDR has a form for a million that is written short, as in French, Spanish, Italian and Portuguese."""
    wrong = []
    for tag in (known for known in locale_identifiers() if "_" not in known):
        _, _, rule, forms = from_cldr(tag)
        choose = plural_form(rule.partition("plural=")[2].rstrip(";"))
        wrong += [tag for count in (0, 1, 2, 5, 21, 100, 1_000_000) if not 0 <= choose(count) < forms]
    assert not wrong


@pytest.mark.parametrize("tag", ["fr", "es", "pt"])
def test_a_language_with_a_form_for_millions_starts_clean(tag: str, tmp_path: Path) -> None:
    """Its catalogue is one that a build can read."""
    project = make_project(tmp_path)
    assert new(project, "language", tag).code == 0
    assert not [found for found in build(project).findings if found["rule"] == "locale/catalogue"]


def test_a_language_that_has_its_locale_gets_its_messages_alone(tmp_path: Path) -> None:
    """What somebody has written stays."""
    project = make_project(tmp_path, {"locales/gu/locale.yml": "lang: gu\nname: ગુજરાતી\nenglish-name: Gujarati\n"})
    before = (project / "locales/gu/locale.yml").read_bytes()
    assert new(project, "language", "gu").code == 0 and (project / "locales/gu/messages.po").is_file()
    assert (project / "locales/gu/locale.yml").read_bytes() == before


@pytest.mark.parametrize(("tag", "words"), [("ur", "new translation ur/index"), ("xx", "xx"), ("phr", "by hand")])
def test_a_language_that_cannot_be_started_is_said(tag: str, words: str, tmp_path: Path) -> None:
    """One that we bring, one that is none, one that the Unicode locale data do not know."""
    project = make_project(tmp_path)
    said = new(project, "language", tag)
    assert said.code == 2 and words in said.told and not (project / "locales" / tag).exists()


@pytest.mark.parametrize(
    ("words", "entry"),
    [
        (["ward-phone"], 'ward-phone:\n  type: phone\n  question: "What is the phone number for “ward”?"\n'),
        (["ward-phone", "--value", "01632 960 102"], '  value: "01632 960 102"\n'),
        (["opening", "--value", "2027-03-01", "--owner", "Team"], "  type: date\n"),
    ],
)
def test_a_new_fact_is_an_entry_more(words: list[str], entry: str, tmp_path: Path) -> None:
    """All others stay as they are, and check has no error."""
    project = make_project(tmp_path)
    before = (project / "content/facts.yml").read_text("utf-8")
    assert new(project, "fact", *words).code == 0
    text = (project / "content/facts.yml").read_text("utf-8")
    assert text.startswith(before.rstrip("\n")) and entry in text
    assert run(project, "check").code == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["optout-phone"], "already"),
        (["Ward Phone"], "cannot be the name"),
        (["ward-phone", "--value", "12"], "12"),
        (["ward-phone", "--type", "phoen"], 'Did you mean "phone"?'),
    ],
)
def test_a_fact_that_cannot_be_is_said(words: list[str], said: str, tmp_path: Path) -> None:
    """And the register stays as it is."""
    project = make_project(tmp_path)
    before = (project / "content/facts.yml").read_bytes()
    ran = new(project, "fact", *words)
    assert ran.code == 2 and said in ran.told and (project / "content/facts.yml").read_bytes() == before


def test_new_alone_says_what_can_be_started(tmp_path: Path) -> None:
    """With a line for each, and with that line alone where the sort was said."""
    project = make_project(tmp_path)
    said = run(project, "new")
    assert said.code == 2 and "new site ../our-trust; " in said.told and "new fact ward-phone" in said.told
    said = run(project, "new", "language")
    assert said.code == 2 and said.told.strip().endswith("new language cy") and "ward-phone" not in said.told


@pytest.mark.parametrize("typed", ["en/Visiting Hours", "en/visiting hours"])
def test_a_name_that_makes_an_awkward_address_is_refused(typed: str, tmp_path: Path) -> None:
    """With the one that was meant; nothing is written. A page that has such a name already can be translated."""
    project = make_project(tmp_path, {**language("pl"), "content/en/Old Name.md": page("Words.")})
    said = new(project, "page", typed)
    assert said.code == 2 and 'Did you mean "en/visiting-hours"?' in said.told
    assert not (project / f"content/{typed}.md").exists()
    assert new(project, "translation", "pl/Old Name").code == 0
