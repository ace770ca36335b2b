"""A build that follows another on a later day, or on an earlier one where a clock was wrong, without a change in
between: it ends where a build from nothing ends."""

from __future__ import annotations

import datetime
import random
import re
from pathlib import Path

import pytest
from test_incremental import assert_as_clean

from everyreader.testing import write

pytestmark = pytest.mark.slow

ONE_DAY = datetime.timedelta(days=1)
DAYS = {
    "content/facts.yml": """
  checked: 2026-12-03
  seen: stored copy
  seen-on: 2026-12-05
  valid-from: 2026-12-02
  valid-until: 2079-03-01
  was: [{value: 01632 960009, until: 2026-12-08}]
""",
    "content/en/index.md": "reviewed: 2026-12-10\nreview-due: 2039-01-31\n",
    "content/en/choice.md": "date: 2026-12-12\nexpires: 2027-02-01\nchanges: [{date: 2026-12-14, note: New words.}]\n",
    "content/en/guides/help.md": "publish-from: 2026-12-16\n",
    "content/pl/index.md": "translation: {made-by: qualified, name: A. Khan, date: 2026-12-18}\n",
    "content/pl/choice.md": "kind: easy-read\neasy-read: {state: checked, by: A group, date: 2026-12-20}\n",
    "content/pl/guides/help.md": "expires: 2026-12-22\nreviewed: 2026-05-01\n",
    "content/ur/index.md": "review-due: 2026-12-24\n",
    "content/media/round.yml": "understood: [{by: A group, on: 2026-12-28}]\nmeans: [Last]\nlicence: CC BY 4.0\n",
}
"""Lines with days, each at its file: of the register, behind its first fact."""


def project_of_days(project: Path) -> list[datetime.date]:
    """Write each of these days into a small project; return the days."""
    for path, lines in DAYS.items():
        file = project / path
        text = file.read_text("utf-8") if file.exists() else ""
        if path.endswith(".md"):
            for name in re.findall(r"^([\w-]+):", lines, re.MULTILINE):
                text = re.sub(rf"^{name}:.*\n", "", text, flags=re.MULTILINE)
            text = text.replace("---\n", f"---\n{lines}", 1)
        elif text:
            facts = text.split("\n\n") if "\n\n" in text else [text]
            text = re.sub(r'(value: "01632 960001"\n)', rf"\1{lines.lstrip(chr(10))}", "\n\n".join(facts), count=1)
        else:
            text = lines
        write(project, {path: text})
    return sorted({datetime.date.fromisoformat(day) for day in re.findall(r"\d{4}-\d\d-\d\d", "".join(DAYS.values()))})


def test_each_day_that_is_named_is_told_when_it_comes(project: Path) -> None:
    """Before each such day, on it and behind it, a build says and makes what a clean one does."""
    days = {day + step * ONE_DAY for day in project_of_days(project) for step in (-1, 0, 1)}
    far = {datetime.date(2029, 1, 1), datetime.date(2028, 12, 31), datetime.date(2030, 1, 1)}
    for day in sorted(day for day in days | far if day < datetime.date(2040, 1, 1)):
        assert_as_clean(project, day.isoformat(), [f"build on {day}"])


def test_a_clock_that_was_wrong_leaves_nothing_behind(project: Path) -> None:
    """The same in any order of days."""
    days = [day for day in project_of_days(project) if day.year < 2030]
    for day in random.Random(1).choices(days, k=12):
        assert_as_clean(project, day.isoformat(), [f"build on {day}"])
