"""What authors type out of habit from another system is told at its line, whatever is around it."""

from __future__ import annotations

import datetime
import random

import pytest
from counts import COUNT
from typed_kinds import AROUND, AS_HEADINGS, HEADINGS, LINES, NO_HEADINGS, typed

from everyreader.parse import parse_source

pytestmark = pytest.mark.generated


def told(body: str, tag: str = "en") -> dict[str, list[str]]:
    """Return what is said of a body, by rule."""
    found: dict[str, list[str]] = {}
    for finding in parse_source(
        f"---\ntitle: A page\n---\n\n{body}\n".encode(), f"content/{tag}/page.md"
    ).header.findings:
        found.setdefault(finding.rule, []).append(finding.message)
    return found


@pytest.mark.parametrize(("rule", "shape"), [(rule, shape) for rule, shapes in LINES.items() for shape in shapes])
def test_each_shape_is_told(rule: str, shape: str) -> None:
    """By the rule that knows it."""
    assert rule in told(shape.replace("{n}", "7").format(*["Ask the ward"] * 4))


def test_shapes_made_at_random_are_told() -> None:
    """Among other words, and by no other rule twice."""
    chance = random.Random("typed kinds")
    for _ in range(COUNT):
        rule, lines = typed(chance)
        body = chance.choice(AROUND).replace("{}", lines)
        assert rule in told(body), body


@pytest.mark.parametrize("tag", HEADINGS)
def test_a_line_that_looks_like_a_heading_is_told_in_every_language(tag: str) -> None:
    """And what is a heading, a sentence or a label is not."""
    chance = random.Random(tag)
    for _ in range(COUNT):
        shape = chance.choice(AS_HEADINGS + NO_HEADINGS)
        body = chance.choice(AROUND).replace("{}", shape.format(*HEADINGS[tag]))
        assert ("document/bold-heading" in told(body, tag)) == (shape in AS_HEADINGS), body


DATES = (
    "{0:%A} {1} {0:%B} {0:%Y}",
    "{0:%a} {1} {0:%b} {0:%Y}",
    "{0:%A}, {1} {0:%B} {0:%Y}",
    "{0:%A} {0:%B} {1}, {0:%Y}",
)
NUMERALS = ("{1}/{0:%m}/{0:%Y}", "{1}.{0:%m}.{0:%Y}", "{1}-{0:%m}-{0:%Y}", "{0:%Y}-{0:%m}-{1:02}", "{1} {0:%B} {0:%Y}")


def test_days_made_at_random_are_told_where_there_is_no_such_day() -> None:
    """A day of the week that is not that of the date, and a day beyond the end of its month; a true one never is."""
    chance = random.Random("days")
    for _ in range(COUNT):
        day = datetime.date(2026, 1, 1) + datetime.timedelta(chance.randrange(2000))
        other = day + datetime.timedelta(chance.randrange(1, 7))
        shape, numerals = chance.choice(DATES), chance.choice(NUMERALS)
        true = f"Come on {shape.format(day, day.day)} or {numerals.format(day, day.day)}, at 9.30am."
        assert "document/impossible-day" not in told(true), true
        false = f"Come on {shape.format(other, day.day).replace(f'{other:%B}', f'{day:%B}')}."
        same_month = (other.month, other.year) == (day.month, day.year)
        assert not same_month or "document/impossible-day" in told(false), false
        beyond = f"Come on {numerals.format(day, chance.randrange(32, 60))}."
        assert "document/impossible-day" in told(beyond), beyond


def test_numbers_of_people_made_at_random_are_told() -> None:
    """In each grouping; where the last digit is not that of the others, it is nobody's number."""
    chance = random.Random("numbers of people")
    for _ in range(COUNT):
        digits = [chance.choice((4, 6, 7)), *(chance.randrange(10) for _ in range(8))]
        check = -sum(digit * weight for digit, weight in zip(digits, range(10, 1, -1), strict=True)) % 11
        if check == 10:
            continue
        for last in (check, (check + 3) % 10):
            number = "".join(map(str, [*digits, last]))
            sign = chance.choice((" ", "-", ".", "\u00a0", "\u2009", "\u202f"))
            grouped = sign.join((number[:3], number[3:6], number[6:]))
            for words in (f"It was {grouped}.", f"NHS number: {number}", f"NHS no. {grouped} is yours."):
                assert ("document/health-number" in told(words)) == (last == check), words


BROKEN = (
    *("https:/{}", "https//{}", "http:{}", "htpps://{}", "https;//{}", "https://www. {}", "ww.{}", "wwww.{}", "www,{}"),
    *("me@@{}", "me(at){}", "me [at] {}", "me@ {}", "me @{}", "{}/choose", "WWW.{}", "https : //{}"),
)


def test_addresses_made_at_random_are_told_where_they_are_none() -> None:
    """Those that are links by themselves are not."""
    chance = random.Random("addresses")
    for _ in range(COUNT):
        name, end = chance.choice(("trust", "larkmere-trust", "ward5")), chance.choice(("nhs.uk", "org.uk", "example"))
        host = f"{name}.{end}"
        shape = chance.choice(BROKEN)
        body = chance.choice(AROUND).replace("{}", f"See {shape.format(host)} now.")
        assert "document/typed-address" in told(body), body
        good = f"See https://www.{host}/a, www.{host}, me@{host} or [us](https://{host}) now."
        assert "document/typed-address" not in told(good), good
