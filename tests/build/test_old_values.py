"""Which files had an old value of a fact: `was:` in the register, the record of what was published, and what
`explain fact X --since DATE` makes of them."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from everyreader.build.fact_record import Line, said_old
from everyreader.testing import make_project, page, run, write

RECORD = "public-record/facts.jsonl"
SITE = "name: Trust\ncontact: {phone: desk}\nformats: [html]\nbase-url: https://www.trust.example\n"
FACTS = """\
desk:
  type: phone
  value: 01632 960001
ward:
  type: phone
  value: {value}
{was}"""
WAS = "  was: [{value: 01632 960002, until: 2026-11-09}]\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project that is no demonstration, with a fact on one of two pages."""
    return make_project(
        tmp_path,
        {
            "content/site.yml": SITE,
            "content/facts.yml": FACTS.format(value="01632 960002", was=""),
            "content/en/index.md": page("Words.", title="Home"),
            "content/en/page.md": page("Phone {{ ward }}."),
        },
    )


def asked(project: Path, since: str, name: str = "ward") -> list[str]:
    """Return what is told of a fact since a day."""
    return run(project, "explain", "fact", name, "--since", since, "--today", "2026-11-29").found.splitlines()


def test_every_file_with_the_old_number_is_found_after_it_has_changed(project: Path) -> None:
    """Those of pages that say it, with the days; those of pages that no longer do, too; and no other page."""
    run(project, "--today", "2026-11-01")
    write(project, {"content/en/two.md": page("Ward: {{ ward }}")})
    run(project, "--today", "2026-11-04")
    write(
        project,
        {"content/en/two.md": page("No number."), "content/facts.yml": FACTS.format(value="01632 960003", was=WAS)},
    )
    run(project, "--today", "2026-11-10")
    told = asked(project, "2026-11-02")
    assert "  value: 01632 960003" in told
    assert "  was 01632 960002 until 2026-11-09, and since 2026-11-02 published in:" in told
    assert "    en/page.html (2026-11-01 to 2026-11-09)" in told
    assert "    en/two.html (2026-11-04 to 2026-11-09)" in told
    assert not [line for line in told if "en/index.html" in line or "record begins" in line]
    assert asked(project, "2026-11-12")[-1].startswith("  It had no other value since 2026-11-12")


def test_a_fact_of_every_page_is_found_in_every_file(project: Path) -> None:
    """The phone number of the panel is on each page of the site, also on those that no source stands for, and in the
    list of formats; without `was:` the record alone tells the old value."""
    run(project, "--today", "2026-11-01")
    facts = (project / "content/facts.yml").read_text("utf-8")
    write(project, {"content/facts.yml": facts.replace("960001", "960009")})
    run(project, "--today", "2026-11-10")
    told = " ".join(asked(project, "2026-11-01", "desk"))
    assert "was 01632 960001 until 2026-11-10" in told
    for file in ("en/index.html", "en/page.html", "index.html", "404.html", "formats.json"):
        assert f" {file} (2026-11-01 to 2026-11-10)" in told, file


def test_before_the_record_begins_todays_pages_are_named(project: Path) -> None:
    """What was published before anything was recorded is told as a guess, with the lines to look at."""
    write(project, {"content/facts.yml": FACTS.format(value="01632 960003", was=WAS)})
    told = asked(project, "2026-10-01")
    assert "    nothing is recorded yet; for the days before, look at what says the fact today:" in told
    assert "      content/en/page.md:5 (html)" in told
    run(project, "--today", "2026-11-20")
    assert "    the record begins on 2026-11-20; for the days before, look at what says the fact today:" in asked(
        project, "2026-10-01"
    )


def test_the_record_grows_only_by_what_has_changed(project: Path) -> None:
    """A build that changes no fact and no page adds nothing; a damaged line harms no other."""
    run(project, "--today", "2026-11-01")
    first = (project / RECORD).read_bytes()
    write(project, {"content/en/page.md": page("Other words. Phone {{ ward }}.")})
    run(project, "--today", "2026-11-02")
    assert (project / RECORD).read_bytes() == first
    (project / RECORD).write_bytes(b"{broken\n" + first)
    (project / "content/en/page.md").unlink()
    run(project, "--today", "2026-11-03")
    added = (project / RECORD).read_bytes().removeprefix(b"{broken\n" + first)
    assert b'"page":"en/page"}' in added and added.count(b"\n") < first.count(b"\n")


def test_a_demonstration_records_nothing(tmp_path: Path) -> None:
    """Nobody was told anything."""
    made = make_project(tmp_path, {"content/en/page.md": page("Words.")})
    run(made)
    assert not (made / "public-record").exists()


def day(number: int) -> datetime.date:
    """Return a day of November 2026."""
    return datetime.date(2026, 11, number)


def test_days_of_a_file_that_comes_and_goes() -> None:
    """A file counts from the day on which it says a fact to the day on which it does not, each time."""
    lines = [
        Line(day(1), page="p", facts=("a",), files=("p.html",)),
        Line(day(3), page="p", facts=("a",), files=("p.html", "p.pdf")),
        Line(day(5), page="p", facts=("b",), files=("p.html", "p.pdf")),
        Line(day(7), page="p", facts=("a",), files=("p.html",)),
    ]
    found = [(each.file, each.first, each.last) for each in said_old(lines, "a", day(9), day(1))]
    assert found == [("p.html", day(1), day(5)), ("p.html", day(7), None), ("p.pdf", day(3), day(5))]
    assert [each.file for each in said_old(lines, "a", day(6), day(5))] == []
    assert [each.file for each in said_old(lines, "a", day(2), day(1))] == ["p.html"]


@pytest.mark.parametrize(
    ("was", "told"),
    [
        ("  was: [{value: 01632 960002}]\n", "An old value needs the value itself and the last day"),
        ("  was: [{value: 01632 960002, until: 31 June 2026}]\n", "There is no such day as 31 June 2026"),
    ],
)
def test_an_old_value_that_cannot_be_read_is_told_and_the_fact_stays(project: Path, was: str, told: str) -> None:
    """A slip in what was must not take today's number from a page."""
    write(project, {"content/facts.yml": FACTS.format(value="01632 960003", was=was)})
    assert told in run(project).found
    assert "01632 960003" in (project / "site/en/page.html").read_text("utf-8")


def test_since_takes_a_day_and_a_fact(project: Path) -> None:
    """What was typed wrong is told in words."""
    assert "--since takes a date" in run(project, "explain", "fact", "ward", "--since", "last week").told
    assert "--since takes a fact" in run(project, "explain", "en/page.html", "--since", "2026-11-01").told
