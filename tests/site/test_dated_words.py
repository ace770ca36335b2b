"""Words that a page dates itself grow old: they are found, and the build knows the day."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from everyreader.facts import read_facts
from everyreader.parse import parse_source
from everyreader.site.as_of import as_of_day
from everyreader.testing import make_project, page, run

FACTS = read_facts(
    b"watched:\n  type: text\n  value: November 2026\nday:\n  type: date\n  value: 23 May 2024\nname:\n  "
    b"type: text\n  value: Us\n"
)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("As of November 2026, no.", ["November 2026"]),
        ("It is, as of 5 May 2024, **on hold**.", ["5 May 2024"]),
        ("As of {{ watched }}, no. As of {{ day }}, yes.", ["{{ watched }}", "{{ day }}"]),
        ("As of now, as of 2026.", []),
        ("As at 5th Nov 2026, no. AS OF May, 2024.", ["5th Nov 2026", "May, 2024"]),
        ("| a | b |\n| --- | --- |\n| x | As of May 2026 |", ["May 2026"]),
        ("Copies of November 2026 are here.", []),
    ],
)
def test_dated_words_are_found(words: str, found: list[str]) -> None:
    """A month or a day, typed or a fact, wherever it stands."""
    assert [use.name for use in parse_source(page(words).encode(), "content/en/page.md").header.as_of] == found


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("November 2026", datetime.date(2026, 11, 1)),
        ("5 May 2024", datetime.date(2024, 5, 5)),
        ("5th Nov 2024", datetime.date(2024, 11, 5)),
        ("May, 2024", datetime.date(2024, 5, 1)),
        ("{{ day }}", datetime.date(2024, 5, 23)),
        ("{{ watched }}", datetime.date(2026, 11, 1)),
        ("{{ name }}", None),
        ("{{ gone }}", None),
    ],
)
def test_dated_words_have_a_day(words: str, day: datetime.date | None) -> None:
    """A month counts from its first day; what is no date has none."""
    assert as_of_day(words, FACTS) == day


def test_the_day_on_which_words_grow_old_is_known(tmp_path: Path) -> None:
    """With nothing edited, the build says so on the first day that they are a year old."""
    project = make_project(tmp_path, {"content/en/page.md": page("As of 30 November 2025, we know of no change.")})
    assert "site/as-of-old" not in run(project, "build").found
    said = run(project, "build", "--today", "2026-11-30")
    assert said.place("site/as-of-old") == "content/en/page.md:5:7" and "30 November 2025" in said.found
