"""What a page in Easy Read says of how far it has come is read, and nobody can claim a check without a group and a
day."""

from __future__ import annotations

import datetime

import pytest

from everyreader.parse.easy_read_state import EasyReadState
from everyreader.parse.meta import read_meta


@pytest.mark.parametrize(
    ("written", "state"),
    [
        ("draft", EasyReadState("draft")),
        ("made", EasyReadState("made")),
        ("{state: made}", EasyReadState("made")),
        (
            "{state: checked, by: Speak Up Larkmere, date: 2026-08-06}",
            EasyReadState("checked", "Speak Up Larkmere", datetime.date(2026, 8, 6)),
        ),
    ],
)
def test_a_state_is_read(written: str, state: EasyReadState) -> None:
    """Each state, as an editor writes it."""
    meta, findings = read_meta(f"easy-read: {written}\n", "page.md")
    assert meta and meta.easy_read == state and not findings


@pytest.mark.parametrize(
    "written",
    [
        "checked",
        "{state: checked, by: Speak Up Larkmere}",
        "{state: checked, date: 2026-08-06}",
        "{state: made, by: Speak Up Larkmere, date: 2026-08-06}",
        "{by: Speak Up Larkmere, date: 2026-08-06}",
        "{state: checked, by: TBC, date: 2026-08-06}",
        "tested",
    ],
)
def test_a_check_without_people_is_none(written: str) -> None:
    """A claim that names no group or no day is told, and the page says nothing of a check."""
    meta, findings = read_meta(f"easy-read: {written}\n", "page.md")
    assert meta and meta.easy_read is None and findings
