"""Which section of a page comes first, in a browser: each place of a word counts, and small words do."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from searched_site import searched

from everyreader import preview
from everyreader.testing import page, run, write

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = [pytest.mark.browser, pytest.mark.slow]

FIND = "words => window.everyreaderFind(words).then(found => found.map(one => one.address))"


@pytest.mark.parametrize(
    ("typed", "anchor"), [("lost parcel", "two"), ("who has the keys", "one"), ("by when keys", "three")]
)
def test_of_a_page_the_section_is_first_that_has_all_words(
    typed: str, anchor: str, chromium: Browser, tmp_path: Path
) -> None:
    """Each place of a word counts, not only the first on its page; and words that say little tell names apart."""
    text = "".join(f"## {name} {{#{name.lower()}}}\n\nWords.\n\n" for name in ("One", "Two", "Three"))
    words = "one: [lost letter, who minds keys], two: [lost blue parcel], three: [small parcel, keys by noon]"
    project = searched(tmp_path)
    names = re.sub(r"(\w+): ", r"things#\1: ", words).replace("], ", "]\n  ")
    content = f"small: [who, has, the, by, when]\nwords:\n  {names}\n"
    write(project, {"content/en/things.md": page(text, title="Things"), "content/en/search.yml": content})
    run(project)
    with preview.serve(project / "site") as address:
        found = chromium.new_page()
        found.goto(f"{address.rstrip('/')}/en/search.html")
        assert found.evaluate(FIND, typed)[0] == f"en/things.html#{anchor}"
        found.close()


def test_a_word_in_heading_and_name_says_more_than_in_a_name_alone(chromium: Browser, tmp_path: Path) -> None:
    """Whichever section is first on the page."""
    project = searched(tmp_path)
    write(
        project,
        {"content/en/things.md": page("## Two {#two}\n\nWords.\n\n## Parcels {#one}\n\nWords.\n", title="Things")},
    )
    words = "words:\n  things#two: [parcels by post]\n  things#one: [parcels by boat]\n"
    write(project, {"content/en/search.yml": words})
    run(project)
    with preview.serve(project / "site") as address:
        found = chromium.new_page()
        found.goto(f"{address.rstrip('/')}/en/search.html")
        assert found.evaluate(FIND, "parcels")[0] == "en/things.html#one"
        found.close()


@pytest.mark.parametrize(
    ("typed", "first"), [("lost small blue parcels", "things"), ("staff lost small blue parcels", "desk")]
)
def test_a_page_for_staff_is_worth_as_much_as_others_where_it_is_called_by_its_name(
    typed: str, first: str, chromium: Browser, tmp_path: Path
) -> None:
    """Patients ask for parcels; who says "staff" as well wants the page for staff."""
    project = searched(tmp_path)
    patients = page("## Parcels {#one}\n\nParcels for patients.\n", title="Things")
    staff = page("## Parcels {#one}\n\nParcels.\n", "audience: staff\n", title="Desk")
    write(project, {"content/en/things.md": patients, "content/en/desk.md": staff})
    words = "words:\n  things#one: [lost small blue parcels]\n  desk#one: [lost small blue parcels]\n  desk: [staff]\n"
    write(project, {"content/en/search.yml": words})
    run(project)
    with preview.serve(project / "site") as address:
        found = chromium.new_page()
        found.goto(f"{address.rstrip('/')}/en/search.html")
        assert found.evaluate(FIND, typed)[0].partition("#")[0] == f"en/{first}.html"
        found.close()
