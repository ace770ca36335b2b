"""Easy Read pages say how far they have come, lead from part to part, and stay drafts until somebody answers for
them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from everyreader.testing import make_project, page, published, run

WORDS = (
    "You can choose.\n\n## One {#one}\n\nAsk us.\n\n## Two {#two}\n\nWe help.\n\n## Three {#three}\n\nThat is all.\n"
)
SETTINGS = "name: Example Trust\ndemonstration: yes\nreal-service: {web: optout-web, phone: optout-phone}\n"
CHECKED = "{state: checked, by: Speak Up Larkmere, date: 2026-08-06}"


def easy(state: str = "") -> str:
    """An Easy Read page in a state."""
    return page(WORDS, "kind: easy-read\n" + (f"easy-read: {state}\n" if state else ""))


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ("", "People with a learning disability have not checked this yet."),
        ("made", "People with a learning disability have not checked this yet."),
        (CHECKED, "People with a learning disability checked this: Speak Up Larkmere, 6 August 2026."),
    ],
)
def test_a_page_says_how_far_it_has_come(tmp_path: Path, state: str, said: str) -> None:
    """Under the title, in words of Easy Read; where nothing is written, nobody has checked it."""
    project = make_project(tmp_path, {"content/en/page.md": easy(state)})
    assert run(project).code == 0
    html = published(project)
    assert said in html and html.index("</h1>") < html.index(said) < html.index("You can choose.")


def test_a_page_of_another_kind_says_nothing_of_it(tmp_path: Path) -> None:
    """Only Easy Read pages have a state and parts."""
    project = make_project(tmp_path, {"content/en/page.md": page(WORDS)})
    assert run(project).code == 0
    assert "learning disability" not in published(project) and "next-part" not in published(project)


def test_a_draft_waits_until_somebody_answers_for_it(tmp_path: Path) -> None:
    """It is published only where the settings let drafts be, and says that it is one."""
    files = {"content/en/page.md": easy("draft"), "content/en/index.md": page("Home.", title="Home")}
    said = run(make_project(tmp_path / "held", {**files, "content/site.yml": SETTINGS}))
    assert "site/easy-read-draft" in said.found and not (tmp_path / "held/project/site/en/page.html").exists()
    allowed = SETTINGS + "drafts: {publish: yes, approved-by: A. Sample, until: 2099-12-31}\n"
    project = make_project(tmp_path / "out", {**files, "content/site.yml": allowed})
    assert "site/easy-read-draft" not in run(project).found
    assert "This is a draft. We are still working on it." in published(project)
    assert 'content="noindex"' in published(project)


def test_each_part_leads_to_the_next(tmp_path: Path) -> None:
    """What is before the first heading is a part too; the last one leads nowhere."""
    project = make_project(tmp_path, {"content/en/page.md": easy()})
    assert run(project).code == 0
    assert re.findall(r'class="next-part"><a href="#(\w+)"><b>Next</b>: (\w+)', published(project)) == [
        ("two", "Two"),
        ("three", "Three"),
    ]
    assert published(project).count('<div class="part">') == 3


@pytest.mark.parametrize(
    "words",
    ["", "Words.\n" * 3, "| A | B |\n| --- | --- |\n| 1 | 2 |\n", "word " * 200, "![](../media/none.svg)\n\nAsk us.\n"],
)
def test_what_is_no_easy_read_is_told_and_published(tmp_path: Path, words: str) -> None:
    """Ordinary paragraphs, a table, a step of 200 words and a picture that is missing never stop a build."""
    project = make_project(
        tmp_path, {"content/en/page.md": page(f"{words}\n\nOne.\n\nTwo.\n\nThree.\n\nFour.\n", "kind: easy-read\n")}
    )
    said = run(project)
    assert "document/easy-read-pictures" in said.found and "Four." in published(project)
