"""A finding about words of a page points at those that readers see, also where the same letters stand earlier: in code,
behind a backslash or within a longer word."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from rule_examples import PAGE, TODAY
from test_examples import modules_of

from everyreader.finding import Finding
from everyreader.parse import Page, parse_source
from everyreader.pieces import places_of
from everyreader.report import report
from everyreader.site import Settings

MARKS = "*_[]{}<>`#:=+~^|!"
PAGES = modules_of("document")
FEWEST = 200
"""So many examples at least have an earlier place to be led astray by."""


def _decoys(piece: str, is_whole: bool) -> Iterator[str]:
    """Yield the same letters as code, behind backslashes and, of whole words, within a longer one."""
    if "`" not in piece:
        yield f"`{piece}`"
    if any(sign in piece for sign in MARKS):
        yield "".join(f"\\{sign}" if sign in MARKS else sign for sign in piece)
    if is_whole and piece[0].isascii() and piece[0].isalnum() and piece[-1].isalnum():
        yield f"Q{piece}q"


def _alone(name: str, page: Page) -> Finding | None:
    """Return what a rule finds in a page, where that is one thing with words in a block."""
    found = [finding for finding in page.header.findings if finding.rule == name]
    return found[0] if len(found) == 1 and found[0].piece and found[0].block else None


def _place(page: Page, finding: Finding) -> tuple[int, int]:
    [item] = report([finding], Settings(), TODAY, lambda _: page.positions, lambda _: page.text)
    return item.line, item.column


def _led_astray(name: str, example: str) -> Iterator[tuple[str, tuple[int, int], tuple[int, int]]]:
    """Yield an example with each decoy before its words, where the finding is at, and where it should be."""
    page = parse_source(example.encode(), PAGE)
    finding = _alone(name, page)
    if finding is None:
        return
    line, column = _place(page, finding)
    lines = example.split("\n")
    words = lines[line - 1].lstrip(" >")
    at = len(lines[line - 1]) - len(words)
    if not words[:1].isalpha() or "\n" in finding.piece or column <= at:
        return
    beside = f" {lines[line - 1]} "[column - 1 :][:: len(finding.piece) + 1][:2]
    for decoy in _decoys(finding.piece, not any(map(str.isalnum, beside))):
        before = f"Words {decoy} then "
        changed = [*lines[: line - 1], f"{lines[line - 1][:at]}{before}{words}", *lines[line:]]
        other = parse_source("\n".join(changed).encode(), PAGE)
        again = _alone(name, other)
        if again and again.piece == finding.piece:
            yield "\n".join(changed), _place(other, again), (line, column + len(before))


@pytest.mark.slow
def test_no_finding_is_led_astray_by_the_same_letters() -> None:
    """Of every rule about pages, each example that can be led astray."""
    found = [
        (name, *case)
        for name, module in PAGES
        for example in module.FAILED
        if isinstance(example, str)
        for case in _led_astray(name, example)
    ]
    assert len(found) > FEWEST
    assert [case for case in found if case[2] != case[3]] == []


@pytest.mark.parametrize(
    ("piece", "text", "places"),
    [
        ("here", "There is [here](here.md) and `here`.", [10, 1, 16, 30]),
        ("here", "Where? <!-- here --> here", [21, 1, 12]),
        ("a`b", "`a`b` and a`b", [1, 10]),
        ("[x]", r"\[x] and \\[x]", [11, 1]),
        ("31 June", "QA31 June, 31 June 2027 and 31 June", [11, 28, 2]),
        ("ward:", "old-ward: a\nward: b", [12, 4]),
        ("out", "Opt-out, out-patient or opt out", [28, 4, 9]),
        ("选择", "您的选择", [2]),
        ("say", "We may", []),
        ("", "Words", []),
    ],
)
def test_words_come_before_the_same_letters_elsewhere(piece: str, text: str, places: list[int]) -> None:
    """All places are there, so that nothing is without one."""
    assert [*places_of(piece, text)] == places
