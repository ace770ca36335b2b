"""The day on which pages begin and end is the trust's, whatever the machine's zone."""

from __future__ import annotations

import datetime
import time
from pathlib import Path

import pytest

from everyreader.cli.command import chosen_day
from everyreader.day import LONDON, day_in, zone_of
from everyreader.testing import make_project, run, write

UTC = datetime.UTC


@pytest.mark.parametrize(
    ("zone", "moment", "day"),
    [
        (LONDON, "2026-11-21T23:59:00", "2026-11-21"),
        (LONDON, "2026-07-01T22:59:59", "2026-07-01"),
        (LONDON, "2026-07-01T23:00:00", "2026-07-02"),
        (LONDON, "2026-03-28T23:30:00", "2026-03-28"),
        (LONDON, "2026-03-29T23:30:00", "2026-03-30"),
        (LONDON, "2026-10-24T23:30:00", "2026-10-25"),
        (LONDON, "2026-10-25T23:30:00", "2026-10-25"),
        ("Pacific/Auckland", "2026-11-21T12:00:00", "2026-11-22"),
        ("UTC", "2026-07-01T23:30:00", "2026-07-01"),
        ("Nowhere/Atall", "2026-07-01T23:30:00", "2026-07-02"),
    ],
)
def test_the_day_in_a_zone(zone: str, moment: str, day: str) -> None:
    """Summer time begins and ends in the night to the last Sunday of March and October; an unknown zone counts as
    London."""
    assert str(day_in(zone, datetime.datetime.fromisoformat(moment).replace(tzinfo=UTC))) == day


def test_summer_time_is_that_of_the_list_of_zones() -> None:
    """Every hour around both changes of many years."""
    import zoneinfo

    london = zoneinfo.ZoneInfo(LONDON)
    for year in range(2024, 2036):
        for month in (3, 10):
            for hour in range(24 * 8):
                moment = datetime.datetime(year, month, 24, tzinfo=UTC) + datetime.timedelta(hours=hour)
                assert day_in(LONDON, moment) == moment.astimezone(london).date()


@pytest.mark.parametrize("machine", ["Pacific/Kiritimati", "America/Los_Angeles", "UTC"])
def test_the_zone_of_the_machine_does_not_matter(machine: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither for the clock nor for a moment that is given."""
    project = make_project(tmp_path)
    monkeypatch.setenv("TZ", machine)
    time.tzset()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(datetime.datetime(2026, 7, 1, 23, 30, tzinfo=UTC).timestamp())))
    assert str(chosen_day(None, project)) == "2026-07-02"
    write(project, {"content/site.yml": "name: Trust\ntime-zone: Asia/Kolkata\n"})
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(datetime.datetime(2026, 7, 1, 18, 30, tzinfo=UTC).timestamp())))
    assert str(chosen_day(None, project)) == "2026-07-02" and zone_of(project) == "Asia/Kolkata"
    monkeypatch.undo()
    time.tzset()


def test_a_zone_that_nobody_knows_is_told(tmp_path: Path) -> None:
    """At its line; the day is that of London."""
    project = make_project(tmp_path)
    settings = (project / "content/site.yml").read_text("utf-8")
    write(project, {"content/site.yml": settings + "time-zone: Larkmere\n"})
    said = run(project)
    assert (
        said.place("source/wrong-type") == f"content/site.yml:{settings.count(chr(10)) + 1}:12"
        and "Europe/London" in said.found
    )
