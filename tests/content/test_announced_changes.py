"""What has been announced is one edit in the register of facts: each change is rehearsed on a copy of the content.

After it, no page of any language, on a screen or on paper, holds the old words; English sentences stay sentences; what
a translator has to write again is a finding; and nothing else is found that was not found before.
"""

from __future__ import annotations

import datetime
import os
import re
import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from expected import HOME, Expected, expected_of

from everyreader.build.read import index, read
from everyreader.build.task_runner import TaskRunner
from everyreader.engine.cache import Cache
from everyreader.engine.task import code_digest
from everyreader.engine.worker_pool import PoolSettings, WorkerPool
from everyreader.facts import read_facts
from everyreader.finding import Finding, check_all
from everyreader.format import format_infos
from everyreader.proof.expected_text import expected_text
from everyreader.proof.piece import Piece
from everyreader.source import discover

pytestmark = pytest.mark.slow
TODAY = "2026-11-28"


class Change(NamedTuple):
    """One announced change. fact: whose lines it edits; lines: the new ones, by key; old: words that must be gone; new:
    those that must be there in every language."""

    fact: str
    lines: dict[str, str]
    old: str
    new: str


DEPARTMENT, COMMISSION = "Department of Health and Social Care", "Information Commission"
CHANGES = {
    "the functions of the national body pass to the Department": Change(
        "optout-body",
        {"value": DEPARTMENT, "en": f'{{the: "the {DEPARTMENT}", start: "The {DEPARTMENT}"}}'},
        r"NHS England",
        DEPARTMENT,
    ),
    "the regulator becomes the Information Commission": Change(
        "ico",
        {"value": COMMISSION, "en": f"{{short: {COMMISSION}}}"},
        r"Information Commissioner's Office|\bICO\b",
        COMMISSION,
    ),
    "the number of the opt-out line changes": Change(
        "optout-phone", {"value": "0300 999 0199"}, r"0300[ \xa0]?303[ \xa0]?5678|3003035678", "0300 999 0199"
    ),
}


def edited(register: str, change: Change) -> str:
    """Return the register of facts with the lines of one fact written again; every other line stays as it is."""
    start = register.index(f"\n{change.fact}:\n") + 1
    end = re.search(r"^\S", register[start + len(change.fact) + 1 :], re.MULTILINE)
    stop = start + len(change.fact) + 1 + end.start() if end else len(register)
    entry = register[start:stop]
    for key, words in change.lines.items():
        line = f"{key}: {words}".replace("\\", "\\\\")
        entry, count = re.subn(rf"^( +){key}: .*$", rf"\g<1>{line}", entry, count=1, flags=re.MULTILINE)
        assert count == 1, f"{change.fact} has no line {key}:"
    return register[:start] + entry + register[stop:]


def copied(folder: Path, change: Change | None) -> Path:
    """Return a copy of the project's content, languages and templates, with a change."""
    for name in ("content", "locales", "templates"):
        shutil.copytree(HOME / name, folder / name, copy_function=os.link)
    facts = folder / "content/facts.yml"
    register = facts.read_text("utf-8")
    facts.unlink()  # it is one file with the project's own
    facts.write_text(edited(register, change) if change else register, encoding="utf-8")
    return folder


def findings_of(project: Path, cache: Path) -> set[tuple[str, str, str]]:
    """Return what the build finds in a project, without the lines: rule, file and message."""
    runner = TaskRunner(
        project, Cache(cache), WorkerPool(PoolSettings(1, "")), code_digest(), lambda *_: None, set(), set(), set()
    )
    known = read(runner, discover(project))
    site, faults = index(runner, known, datetime.date.fromisoformat(TODAY))
    found: list[Finding] = [*known.findings, *faults, *check_all("site", site)]
    return {(finding.rule, finding.path, finding.message) for finding in found}


class Rehearsal(NamedTuple):
    """What a change leads to. findings: those that were not there before."""

    pages: list[Expected]
    findings: set[tuple[str, str, str]]


@pytest.fixture(scope="module")
def rehearse(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Rehearsal]:
    """Makes each change once, on a copy of its own."""
    store = tmp_path_factory.mktemp("cache")
    before = findings_of(copied(tmp_path_factory.mktemp("before"), None), store)

    @cache
    def rehearsed(name: str) -> Rehearsal:
        project = copied(tmp_path_factory.mktemp("after"), CHANGES[name])
        return Rehearsal(expected_of(project, TODAY, store), findings_of(project, store) - before)

    return rehearsed


def on_screen(page: Expected) -> tuple[Piece, ...]:
    """Return the smallest blocks of a page as the web page is to have them."""
    return expected_text(page.expected_file, format_infos()["html"])


def said(page: Expected) -> Iterator[str]:
    """Yield all words of a page, on a screen and on paper, and where its links lead."""
    yield from (page.model.title, page.model.description)
    for name in ("html", "large-print"):
        for piece in expected_text(page.expected_file, format_infos()[name], 18):
            yield piece.text
            yield from (f"{words} {address}" for words, address in piece.links)


@pytest.mark.parametrize("name", CHANGES)
def test_no_page_holds_the_old_words(name: str, rehearse: Callable[[str], Rehearsal]) -> None:
    """In no language, neither on a screen nor on paper nor in an address, and every language has the new ones."""
    change, pages = CHANGES[name], rehearse(name).pages
    assert len(pages) > 90
    assert [(page.model.address, words) for page in pages for words in said(page) if re.search(change.old, words)] == []
    new = {page.model.tag for page in pages for words in said(page) if change.new in words.replace("\xa0", " ")}
    assert new == {page.model.tag for page in pages}


@pytest.mark.parametrize("name", [name for name, change in CHANGES.items() if not change.new[0].isdigit()])
def test_english_sentences_stay_sentences(name: str, rehearse: Callable[[str], Rehearsal]) -> None:
    """The new name has its article, once, and a capital at the beginning; as a term it stands alone."""
    new, pages = re.escape(CHANGES[name].new), rehearse(name).pages
    wrong = re.compile(
        rf"(?<![Tt]he ){new}(?!er)|\b[Tt]he [Tt]he\b|[.!?] the {new}|\bour [Tt]he {new}|[a-z,] The {new}"
    )
    english = {
        (page.model.address, piece.text)
        for page in pages
        if page.model.tag == "en"
        for piece in on_screen(page)
        if piece.text != CHANGES[name].new
    }
    assert sum(bool(re.search(new, words)) for _, words in english) > 5
    assert sorted((address, words) for address, words in english if wrong.search(words)) == []


@pytest.mark.parametrize("name", CHANGES)
def test_an_english_name_in_another_language_says_that_it_is_english(
    name: str, rehearse: Callable[[str], Rehearsal]
) -> None:
    """Until a translator has written the forms, readers get the English name, and a screen reader says it right."""
    change, pages = CHANGES[name], rehearse(name).pages
    runs = [
        (page.model.address, lang, words)
        for page in pages
        if page.model.tag != "en" and not change.new[0].isdigit()
        for piece in on_screen(page)
        for lang, words in piece.runs
        if change.new in words
    ]
    assert [run for run in runs if not run[1].startswith("en")] == []


@pytest.mark.parametrize("name", CHANGES)
def test_what_is_to_be_translated_anew_is_found_and_nothing_else(
    name: str, rehearse: Callable[[str], Rehearsal]
) -> None:
    """Each form that was made for the old words, once in the register, and each page that asks for one."""
    change, found = CHANGES[name], rehearse(name).findings
    assert {rule for rule, _, _ in found} <= {"facts/form-differs", "site/fact-form"}
    forms = {
        match[1]
        for rule, _, message in found
        if rule == "facts/form-differs" and (match := re.search(r'in "(\w+)" has', message))
    }
    entry = read_facts((HOME / "content/facts.yml").read_bytes()).entries[change.fact]
    assert forms == {
        tag
        for tag, own in entry.forms.items()
        if tag != "en" and any(re.search(change.old, words) for words in own.values())
    }
    assert {path.split("/")[1] for rule, path, _ in found if rule == "site/fact-form"} <= forms


def test_an_edit_touches_one_fact() -> None:
    """The rehearsal itself edits what it says, and nothing more."""
    register = (HOME / "content/facts.yml").read_text("utf-8")
    for change in CHANGES.values():
        before, after = register.split("\n"), edited(register, change).split("\n")
        assert sum(one != two for one, two in zip(before, after, strict=True)) == len(change.lines)
