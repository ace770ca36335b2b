"""A date of the settings has all its digits, where the others beside it have.

What: among dates such as `2026-11-20` in the front matter of a page, the settings or the facts, none has a month or a
day of one digit (`2026-1-20`).

Why: such a date is read, and it may be another one. Where a 1 was lost, `2026-1-20` stands for `2026-11-20`; a fact
counts as checked ten months too early, or ends before it should.

How to put it right: look the day up, and write the month and the day with two digits. Where all dates of a file are
short, nothing is said.
"""

from __future__ import annotations

import re

from everyreader.finding import Finding, Rule
from everyreader.source import Source

_PAGE = "content/en/page.md"
PASSED = (
    "---\ntitle: A\nreviewed: 2026-11-20\nreview-due: 2027-01-20\n---\n\nOn 2026-1-20.\n",
    "---\ntitle: A\nreviewed: 2026-1-20\nreview-due: 2027-1-20\n---\n\nWords.\n",
    "---\ntitle: A\nreviewed: 2026-1-20\n---\n\nOn 2026-11-20.\n",
    '---\ntitle: A\nreviewed: 2026-11-20\ndescription: "Part 2026-1-20 of it"\n---\n\nWords.\n',
)
FAILED = (
    "---\ntitle: A\nreviewed: 2026-1-20\nreview-due: 2027-05-20\n---\n\nWords.\n",
    "---\ntitle: A\nkind: news\ndate: 2026-11-2\nreviewed: 2026-11-20\n---\n\nWords.\n",
    {
        "content/facts.yml": "a:\n  type: phone\n  value: 01632 960001\n  checked: 2026-1-20\n"
        "b:\n  type: phone\n  value: 01632 960002\n  checked: 2026-11-20\n"
    },
)
INAPPLICABLE = ("Words.\n",)

_DATE = re.compile(r": ['\"]?(\d{4}-(?:\d-\d{1,2}|\d\d-\d))['\"]?[ \t]*(?=$|[,}#])", re.MULTILINE)
_WHOLE = re.compile(r": ['\"]?\d{4}-\d\d-\d\d(?!\d)")
_FRONT = re.compile(r"---\n.*?\n---(?:\n|$)", re.DOTALL)


def check(source: Source) -> list[Finding] | None:
    """Look at the front matter of a page, and at the whole of other settings."""
    is_page = source.path.endswith(".md")
    if not is_page and not source.path.endswith((".yml", ".yaml")):
        return None
    front = _FRONT.match(source.text) if is_page else None
    if is_page and not front:
        return None
    text = front[0] if front else source.text
    if not _WHOLE.search(text):
        return []
    return [
        Finding(
            "source/short-date",
            source.path,
            f"A digit of this date may be lost: {match[1]}",
            f"Write {_whole(match[1])} if that is the day, or the month that was meant.",
            line=text.count("\n", 0, match.start(1)) + 1,
            column=match.start(1) - text.rfind("\n", 0, match.start(1)),
        )
        for match in _DATE.finditer(text)
    ]


def _whole(date: str) -> str:
    """Return a date with two digits for month and day.

    >>> _whole("2026-1-20")
    '2026-01-20'
    """
    year, month, day = date.split("-")
    return f"{year}-{month:0>2}-{day:0>2}"


RULE = Rule("warning", check=check)
