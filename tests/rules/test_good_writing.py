"""Good writing that comes near to what rules look for is left alone, by all rules about a page."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path

import pytest

from everyreader.finding import Finding
from everyreader.parse import Page, parse_source
from everyreader.rules import document

PARTS = tuple(
    (tag, words.strip("\n"))
    for part in (Path(__file__).parent / "good_writing.txt").read_text("utf-8").split("\n%%\n")[1:]
    for tag, _, words in (part.partition("\n"),)
)
CHECKS = tuple(
    importlib.import_module(f"everyreader.rules.document.{module.name}").RULE.check
    for module in pkgutil.iter_modules(document.__path__)
)


def told(page: Page) -> list[str]:
    """Return what is said of a page: rule and message."""
    found: list[Finding] = [finding for check in CHECKS for finding in check(page) or ()]
    return [f"{finding.rule}: {finding.message}" for finding in found]


def test_there_are_enough() -> None:
    """The file is read, in ten languages."""
    assert len(PARTS) > 60
    assert len({tag for tag, _ in PARTS}) == 10


@pytest.mark.parametrize("tag", sorted({tag for tag, _ in PARTS}))
def test_good_writing_is_left_alone(tag: str) -> None:
    """Nothing is told of any part."""
    wrong = {}
    for own, words in PARTS:
        page = parse_source(f"---\ntitle: Larkmere\n---\n\n{words}\n".encode(), f"content/{own}/page.md")
        if own == tag and (said := told(page)):
            wrong[words] = said
    assert wrong == {}
