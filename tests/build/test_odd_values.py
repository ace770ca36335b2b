"""One value that no calendar or number holds ends no build: the page is built, or told at its file, and others go
out."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from samples import goes_on
from seeds import seeds

from everyreader.testing import SMALLEST, make_project, page, published, run

pytestmark = pytest.mark.slow

FACTS = (SMALLEST / "content/facts.yml").read_text("utf-8")
SITE = (SMALLEST / "content/site.yml").read_text("utf-8")
LONG = "9" * 4301
BAD = "content/en/bad.md"
CHECKED = "  checked: 2026-11-21\n"
GOOD: dict[str, dict[str, str | bytes]] = {
    "an end that never comes": {BAD: page("Words.", "expires: 31 December 9999\n")},
    "a check that never comes": {BAD: page("Words.", "review-due: 9999-12-31\n")},
    "a fact for ever": {"content/facts.yml": FACTS.replace(CHECKED, f"{CHECKED}  valid-until: 9999-12-31\n", 1)},
    "a fact of the future": {"content/facts.yml": FACTS.replace(CHECKED, "  checked: 9999-12-31\n", 1)},
    "drafts for ever": {"content/site.yml": SITE.replace("2027-05-31", "9999-12-31")},
    "a waiver for ever": {
        "content/site.yml": f"{SITE}waivers: [{{rule: site/review-late, reason: x, until: 9999-12-31}}]\n"
    },
    "a number of entities": {BAD: page(f"Words &#{LONG}; and &#x{'f' * 4301};.")},
    "an entity in a fact": {
        "content/facts.yml": f'{FACTS}\nb:\n  type: text\n  value: "&#{LONG};"\n  '
        f"source: https://a.example\n{CHECKED}  owner: "
        f"Us\n",
        BAD: page("{{ b }}"),
    },
}
TOLD: dict[str, tuple[str, dict[str, str | bytes]]] = {
    "a check of long ago": ("source/impossible-date", {BAD: page("Words.", "review-due: 0001-01-01\n")}),
    "a list number": ("document/list-number", {BAD: page(f"{LONG}. Words")}),
    "a list in a quote": ("document/list-number", {BAD: page(f"> {LONG}. Words")}),
    "dated words": ("site/as-of-old", {BAD: page("As of 1 January 1801.\n\nAs of 31 December 9999.")}),
    "an order": ("source/wrong-type", {BAD: page("Words.", f"order: {LONG}\n")}),
    "a size": ("source/wrong-type", {BAD: page("Words.", f"print-sizes: {{large-print: {LONG}}}\n")}),
    "a year": ("source/wrong-type", {BAD: page("Words.", f"reviewed: {LONG}-01-01\n")}),
}


@pytest.mark.parametrize("files", GOOD.values(), ids=GOOD)
def test_what_people_write_for_never_is_good(files: dict[str, str | bytes], tmp_path: Path) -> None:
    """No finding but advice and those that any site of this size has."""
    project = make_project(tmp_path, files)
    said = run(project)
    assert said.code == 0 and goes_on(project) and (BAD not in files or published(project, "en/bad.html")), said.found
    assert run(project).code == 0


@pytest.mark.parametrize(("rule", "files"), TOLD.values(), ids=TOLD)
def test_what_nobody_can_mean_is_told_at_its_file(rule: str, files: dict[str, str | bytes], tmp_path: Path) -> None:
    """The build goes on, and so does the next."""
    project = make_project(tmp_path, files)
    said = run(project)
    assert said.code in (0, 1) and goes_on(project) and said.place(rule).startswith(BAD), said.found
    assert run(project).code == said.code


NAMES = {"no such day": ("31/02/2026", "02-31"), "an American day": ("08/13/2026", "2026-13-08")}


@pytest.mark.parametrize(("text", "wrong"), NAMES.values(), ids=NAMES)
def test_no_remedy_names_a_day_that_is_none(text: str, wrong: str, tmp_path: Path) -> None:
    """What a message says to write can be read."""
    said = run(make_project(tmp_path, {BAD: page("Words.", f"reviewed: {text}\n")}))
    assert said.place("source/wrong-type") == f"{BAD}:3:11" and wrong not in said.help("source/wrong-type")


@pytest.mark.parametrize("seed", seeds(20))
def test_odd_values_by_chance_end_no_build(seed: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Dates at the ends of the calendar and numbers of any length, in any key and anywhere in words."""
    chance = random.Random(seed)
    odd = [
        "9999-12-31",
        "0001-01-01",
        "31 December 9999",
        "0000-00-00",
        LONG,
        f"-{LONG}",
        f"&#{LONG};",
        f"{LONG}.",
        f"{LONG}%",
        "1e999",
        "٣" * 4400,
    ]
    keys = [
        "reviewed",
        "review-due",
        "expires",
        "date",
        "order",
        "publish-from",
        "print-sizes",
        "redirects",
        "title",
        "formats",
    ]
    more = "".join(f"{key}: {chance.choice(odd)}\n" for key in chance.sample(keys[:-2], 2))
    words = "\n\n".join(
        chance.choice(["{}", "As of {}.", "- {}", "{}. x", "> {}", "| a |\n| - |\n| {} |", "[a](#{})"]).format(
            chance.choice(odd)
        )
        for _ in range(4)
    )
    facts = FACTS.replace(
        CHECKED, f"{CHECKED}  {chance.choice(['valid-until', 'valid-from', 'seen-on'])}: {chance.choice(odd[:3])}\n", 1
    )
    project = make_project(
        tmp_path_factory.mktemp("odd"), {BAD: page(words, more), "content/facts.yml": facts if seed % 2 else FACTS}
    )
    assert run(project).code in (0, 1) and goes_on(project)
