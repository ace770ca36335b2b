"""A copy beside a page is kept from readers and told; a page of its own with such a name is none."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from counts import COUNT

from everyreader.source.not_pages import copies_beside, why_no_page
from everyreader.testing import make_project, page, published, run

pytestmark = pytest.mark.generated

COPIES = (
    "choice 2|choice 3|Choice 2|choice-copy|choice_copy|choice copy|choicecopy|choice-copy-2|choice_copy2|"
    "choice - Copy|choice - Copy (2)|choice – kopia|choice (copy)|choice (1)|choice[1]|choice-old|"
    "choice_old|choice.old|choice old|choice (old)|choice-backup|choice_bak|choice_v2|choice-v2|choice v2|"
    "choice-final|choice-draft|draft-choice|copy-of-choice|copy_of_choice|Copy of choice|copy-choice|old-choice|"
    "~choice|choice~|choice-new|choice_new|choice (new)|choice neu|choice-revised|choice_FINAL_v2|"
    "choice-final-final|choice v1.2|choice-rev3|choice_latest|choice updated|choice (updated)|choice - Shortcut|"
    "DO NOT USE choice|choice-do-not-use|choice副本|choice - копия|zz_choice|x_choice|choice final (2)|new_choice_v3|"
    "visiting-draft|DRAFT visiting|visiting (draft)|visiting_DRAFT_2|guides - Copy/choice|guides (1)/choice"
).split("|")
PAGES = (
    "step-2|phase 2|ward-1|covid-19|form-a|copy|my-copy|final|type-1-and-type-2|get-a-copy|old-age|"
    "original-research|choice-2|choice_1|choice-for-carers|choices|old|v2|2|draft|draft-guidance|final-year|choice-test|"
    "choice-update|choice-latest|new-choice|new choice|ward-live|new|new-step-2|choice-news|renewed-choice|xchoice|"
    "final-choice-of-words|step-by-step|"
    "index-of-wards|your copy/page|get-a-copy/page"
).split("|")


def is_kept(name: str) -> bool:
    """Say whether a page is kept from readers for its name, beside others."""
    path = f"content/en/{name}.md"
    beside = [f"content/en/{other}.md" for other in ("choice", "step", "index", "ward", "age", "year")]
    return bool(why_no_page(path)) or path in copies_beside([*beside, path])


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_beside_its_page_is_none(name: str) -> None:
    """As file managers, mail programs and people name them."""
    assert is_kept(name)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_of_its_own_stays_one(name: str) -> None:
    """A number or a word alone says nothing where no page of that name lies beside it; a hyphen and a number never
    do."""
    assert not is_kept(name)


def test_a_copy_alone_is_a_page() -> None:
    """Somebody may have given a page that name; in another folder nothing lies beside it."""
    assert not copies_beside(["content/en/choice 2.md", "content/pl/choice.md", "content/en/guides/choice.md"])


def test_a_copy_is_told_and_in_no_file(tmp_path: Path) -> None:
    """Its words are nowhere in the site; the page beside it is."""
    secret = page("Qqwords.", title="Other")
    project = make_project(tmp_path, {"content/en/page.md": page("Words."), "content/en/page 2.md": secret})
    said = run(project)
    assert "content/en/page 2.md:1:1: warning" in said.found and published(project)
    assert "Qqwords" not in "".join(file.read_text("utf-8") for file in (project / "site").rglob("*.html"))
    assert "page 2.md" in (project / "editors-report.md").read_text("utf-8")


def test_copies_made_at_random_are_known() -> None:
    """Of any name, in any case, with any sign between."""
    chance = random.Random("copies")
    for _ in range(COUNT):
        stem = chance.choice(["index", "your-choice", "ward-5", "guide 1", "আপনার", "wybór"])
        word = chance.choice(
            ["copy", "Copy", "kopia", "COPY", "backup", "old", "v2", "final", "bak", "new", "NEW", "revised"]
        )
        sign = chance.choice([" ", "-", "_", " - ", " – ", "."])
        number = chance.choice(["", " 2", " (2)", "2"])
        again = f"{chance.choice('_- ')}{chance.choice(['final', 'v3', 'COPY'])}"
        name = chance.choice(
            [
                f"{stem}{sign}{word}{number}",
                f"{stem}{sign}{word}{again}",
                f"{stem} {chance.randrange(2, 20)}",
                f"{'old' if word.lower() in ('new', 'final') else word.lower()} {stem}",
            ]
        )
        paths = [f"content/en/{stem}.md", f"content/en/{name}.md"]
        assert why_no_page(paths[1]) or copies_beside(paths) == {paths[1]}, name
