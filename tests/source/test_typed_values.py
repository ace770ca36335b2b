"""Values of settings get the type that is expected of them, or advice."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from headers import header

from everyreader.source import (
    Fault,
    as_choice,
    as_date,
    as_list,
    as_number,
    as_text,
    as_yes_no,
    read_yaml,
)


def value(text: str, reader: Any) -> Any:
    """Return what a reader makes of one value in YAML."""
    node, faults = read_yaml(f"key: {text}\n")
    assert node is not None and not faults
    return reader(node.entries[0][1])


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2026-08-06", (2026, 8, 6)),
        ("2026-8-6", (2026, 8, 6)),
        ("'2026-08-06'", (2026, 8, 6)),
        ("6 August 2026", (2026, 8, 6)),
        ("06 aug 2026", (2026, 8, 6)),
        ("6th August, 2026", (2026, 8, 6)),
        ("1st Sept. 2026", (2026, 9, 1)),
        ("29 February 2028", (2028, 2, 29)),
    ],
)
def test_dates_may_be_written_in_several_ways(written: str, day: tuple[int, int, int]) -> None:
    """As numbers with the year first, or in words."""
    assert value(written, as_date) == datetime.date(*day)


@pytest.mark.parametrize(
    ("written", "rule", "advice"),
    [
        ("06/08/2026", "source/wrong-type", "2026-08-06"),
        ("6.8.2026", "source/wrong-type", "2026-08-06"),
        ("soon", "source/wrong-type", "2026-08-06"),
        ("6 Ju 2026", "source/wrong-type", ""),
        ("2026", "source/wrong-type", ""),
        ("[2026-08-06]", "source/wrong-type", ""),
        ("2026-02-30", "source/impossible-date", ""),
        ("31 June 2026", "source/impossible-date", ""),
        ("2026-13-01", "source/impossible-date", ""),
        ("0000-01-01", "source/impossible-date", ""),
    ],
)
def test_doubtful_and_impossible_dates_are_refused(written: str, rule: str, advice: str) -> None:
    """A date that two people read in two ways, or that does not exist, is never guessed."""
    found = value(written, as_date)
    assert isinstance(found, Fault)
    assert found.rule == rule and advice in found.help and (found.line, found.column) == (1, 6)


@pytest.mark.parametrize(
    ("written", "reader", "expected"),
    [
        ("no", as_text, "no"),
        ("on", as_text, "on"),
        ("1.10", as_text, "1.10"),
        ("0300", as_text, "0300"),
        ("2026-08-06", as_text, "2026-08-06"),
        ("null", as_text, "null"),
        ("'a: b'", as_text, "a: b"),
        ("|\n  one\n  two", as_text, "one two"),
        ("yes", as_yes_no, True),
        ("NO", as_yes_no, False),
        ("True", as_yes_no, True),
        ("off", as_yes_no, False),
        ("10", as_number, 10),
        ("-3", as_number, -3),
        ("'10'", as_number, 10),
        ("[a, b]", as_list(as_text), ("a", "b")),
        ("a, b", as_list(as_text), ("a", "b")),
        ("a", as_list(as_text), ("a",)),
        ("\n  - a\n  - no", as_list(as_text), ("a", "no")),
        ("[]", as_list(as_text), ()),
        ("Young_People", as_choice("young-people"), "young-people"),
    ],
)
def test_values_get_the_type_that_is_expected_of_them(written: str, reader: Any, expected: object) -> None:
    """The key decides: `no` is a word for a language and an answer for a question."""
    assert value(written, reader) == expected


@pytest.mark.parametrize(
    ("written", "reader"),
    [
        ("[a]", as_text),
        ("{a: b}", as_text),
        ("ten", as_number),
        ("1.5", as_number),
        ("9999999999", as_number),
        ("maybe", as_yes_no),
        ("{a: b}", as_list(as_text)),
        ("[[a]]", as_list(as_text)),
        ("gide", as_choice("guide", "notice")),
    ],
)
def test_other_values_are_refused_with_advice(written: str, reader: Any) -> None:
    """A fault says what is wrong and what to write."""
    found = value(written, reader)
    assert isinstance(found, Fault) and found.rule == "source/wrong-type" and found.message and found.help


def test_a_near_miss_gets_a_suggestion() -> None:
    """For a value among some words and for the name of a setting."""
    assert 'Did you mean "guide"?' in value("gide", as_choice("guide", "notice")).help
    [finding] = header("title: A\nexpries: 2026-01-01").findings
    assert finding.rule == "source/unknown-key" and 'Did you mean "expires"?' in finding.help and finding.line == 3
