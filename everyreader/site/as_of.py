"""Tells how old the words are that a page dates itself: “As of November 2026”."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable

from everyreader.facts import Facts
from everyreader.parse import Reference
from everyreader.site.days import after
from everyreader.source import Node, as_date

AGE = datetime.timedelta(days=365)
"""What is dated longer ago than this has to be looked at again."""

_FACT = re.compile(r"\{\{ ([^{}:]+?)(?::[^{}]+)? \}\}")

_EXTRA = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b|,")


def as_of_day(words: str, facts: Facts) -> datetime.date | None:
    """Return the day of a date such as `November 2026`, `5th Nov 2026`, `2026-11-5` or `{{ fact }}`, or None where it
    is none."""
    name = _FACT.fullmatch(words)
    entry = facts.entries.get(name[1]) if name else None
    text = _EXTRA.sub("", (entry.value if entry else "") if name else words)
    day = as_date(Node("scalar", 1, 1, text if text[:1].isdigit() else f"1 {text}"))
    return day if isinstance(day, datetime.date) else None


def too_old_from(uses: Iterable[Reference], facts: Facts) -> set[datetime.date]:
    """Return the days from which dated words count as old."""
    return {old for use in uses if (old := after(as_of_day(use.form or use.name, facts), AGE.days))}
