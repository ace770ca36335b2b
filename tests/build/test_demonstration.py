"""Nobody publishes a demonstration as real, and a demonstration leaves nothing behind."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_old_site_stays import site_of

from everyreader.testing import SMALLEST, make_project, page, published, run, write

SITE = (SMALLEST / "content/site.yml").read_text("utf-8")
FACTS = (SMALLEST / "content/facts.yml").read_text("utf-8")
REAL_SITE = SITE.replace("demonstration: yes\n", "")
REAL_FACTS = FACTS.replace("  demonstration: yes\n", "")
OFF = {
    "no": SITE.replace("demonstration: yes", "demonstration: no"),
    "gone": REAL_SITE,
    "misspelt": SITE.replace("demonstration:", "demonstraton:"),
    "empty": SITE.replace("demonstration: yes", "demonstration:"),
}
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" viewBox="0 0 40 40"><circle cx="20" cy="20" '
    'r="9"/></svg>\n'
)


@pytest.mark.parametrize("text", OFF.values(), ids=OFF)
@pytest.mark.parametrize("before", [False, True], ids=["first", "later"])
def test_a_demonstration_that_is_turned_off_is_not_published(text: str, before: bool, tmp_path: Path) -> None:
    """What is left is listed with what clears it; nobody can wave it through. After a slip in the name of the switch,
    that is told first."""
    project = make_project(tmp_path, {"content/en/page.md": page("Phone {{ trust-phone }}.")})
    if before:
        assert run(project).code == 0
    baseline = site_of(project)
    write(project, {"content/site.yml": text})
    said = run(project, "--yes")
    assert said.code == 2 and site_of(project) == baseline
    if text == OFF["misspelt"]:
        assert said.help("site/switch-unread").startswith("Write demonstration: there")
    else:
        assert "trust-phone (content/facts.yml, line 15), trust-post" in said.help("site/demonstration-left")
    assert run(project, "check").code == 2


LEFT = {
    "a page": {"content/en/page.md": page("Words.", "demonstration: yes\n")},
    "words in a box": {"content/en/page.md": page("Words.\n\n!!! made-up\n    Our ward is on the moon.\n")},
    "the approval": {"content/site.yml": REAL_SITE.replace("{publish: yes,", "{publish: yes, demonstration: yes,")},
    "the logo": {
        "content/site.yml": f"{REAL_SITE}logo: media/logo.svg\n",
        "content/media/logo.svg": SVG,
        "content/media/logo.yml": "licence: MIT\ncredit: Us\ndemonstration: yes\n",
    },
}


@pytest.mark.parametrize("files", LEFT.values(), ids=LEFT)
def test_one_made_up_thing_that_is_left_is_named(files: dict[str, str | bytes], tmp_path: Path) -> None:
    """While the site says that it is a demonstration, the same is published."""
    project = make_project(tmp_path, {"content/site.yml": REAL_SITE, "content/facts.yml": REAL_FACTS, **files})
    said = run(project)
    path = next(path for path in files if path != "content/site.yml" or len(files) == 1).replace("logo.yml", "logo.svg")
    assert said.code == 2 and path in said.help("site/demonstration-left"), said.found
    site = (project / "content/site.yml").read_text("utf-8")
    write(project, {"content/site.yml": f"demonstration: yes\n{site}"})
    assert run(project).code == 0


DESK = "desk:\n  type: phone\n  value: 01632 960009\n  source: https://a.example\n  checked: 2026-11-20\n  owner: Us\n"
MARKS = (
    "demonstation: yes",
    "demonstrations: true",
    "demo: yes",
    "made-up: yes",
    "demonstration: ja",
    "demonstration: [yes]",
    "demonstration:",
)
BOXES = ("made up", "madeup", "mad-up", "invented", "demonstration")


@pytest.mark.parametrize("mark", MARKS)
def test_a_slip_in_a_mark_puts_nothing_up_as_real(mark: str, tmp_path: Path) -> None:
    """Of a fact, a page and a picture: the safe side is that it is made up."""
    files = {
        "content/site.yml": f"{REAL_SITE}logo: media/logo.svg\n",
        "content/facts.yml": f"{REAL_FACTS}\n{DESK}  {mark}\n",
        "content/en/page.md": page("Phone {{ desk }}.", f"{mark}\n"),
        "content/media/logo.svg": SVG,
        "content/media/logo.yml": f"licence: MIT\ncredit: Us\n{mark}\n",
    }
    said = run(make_project(tmp_path, files))
    named = said.help("site/demonstration-left")
    assert said.code == 2 and all(part in named for part in ("desk (", "content/en/page.md", "logo.svg")), said.found


@pytest.mark.parametrize("kind", BOXES)
def test_a_slip_in_the_name_of_the_box_puts_no_words_up_as_real(kind: str, tmp_path: Path) -> None:
    """No reader gets them."""
    words = page(f"Words.\n\n!!! {kind}\n    Our ward is on the moon.")
    files = {"content/site.yml": REAL_SITE, "content/facts.yml": REAL_FACTS, "content/en/page.md": words}
    said = run(make_project(tmp_path, files))
    assert said.code == 2 and "content/en/page.md" in said.help("site/demonstration-left")


def test_what_is_said_to_be_real_is_published(tmp_path: Path) -> None:
    """With `no` at the mark, and in boxes of other kinds."""
    files = {
        "content/site.yml": REAL_SITE,
        "content/facts.yml": f"{REAL_FACTS}\n{DESK}  demonstration: no\n",
        "content/en/page.md": page('Phone {{ desk }}.\n\n!!! important "A"\n    Words.', "demonstration: no\n"),
    }
    project = make_project(tmp_path, files)
    assert run(project).code == 0 and "tel:+441632960009" in published(project)


def test_a_box_round_made_up_words_has_no_frame(tmp_path: Path) -> None:
    """Readers get the words as if nothing stood round them."""
    project = make_project(
        tmp_path,
        {
            "content/en/page.md": page(
                '!!! made-up\n    Our *ward* is on the moon.\n\n    - one\n\n!!! made-up "Our doctors"\n    They fly.'
            )
        },
    )
    assert run(project).code == 0
    html = published(project)
    assert "<p>Our <em>ward</em> is on the moon.</p>" in html and "Our doctors" in html and "They fly." in html
    assert "made-up" not in html.lower()


def test_a_demonstration_has_no_memory(tmp_path: Path) -> None:
    """The site that takes its place neither redirects its addresses nor is told of them, and nothing of it stays."""
    project = make_project(
        tmp_path, {f"content/en/p{number}.md": page("Words.", title=f"Page {number}") for number in range(4)}
    )
    assert run(project).code == 0
    for path in (project / "content/en").glob("p*.md"):
        path.unlink()
    write(
        project,
        {"content/site.yml": REAL_SITE.replace("Larkmere Example", "Marram Coast"), "content/facts.yml": REAL_FACTS},
    )
    said = run(project)
    assert said.code == 0 and "vanished" not in said.found, said.found
    assert not list((project / "site").rglob("p?.html")) and "p1" not in published(project, "_redirects")
    assert "made up" not in published(project, "en/index.html") and "demonstration" not in published(
        project, "en/index.html"
    )
