"""Nothing that a style sheet names is fetched from elsewhere, and what remains works as before."""

from __future__ import annotations

from pathlib import Path

import pytest
from effort import takes_less

from everyreader.layout import ENGINE
from everyreader.rules.templates.remote_style import FAILED
from everyreader.source.remote_style import without_remote
from everyreader.testing import make_project, page, run


@pytest.mark.parametrize("example", FAILED)
def test_what_leads_elsewhere_is_taken_out(example: dict[str, str]) -> None:
    """What is beside it stays, and a second look finds nothing more."""
    text = next(iter(example.values()))
    clean, removed = without_remote("p { margin: 0 }\n" + text + "a { color: red }\n")
    assert len(removed) == 1 and removed[0][0] == 2
    assert "far.example" not in clean and "p { margin: 0 }" in clean and "a { color: red }" in clean
    assert without_remote(clean) == (clean, [])


def test_sheets_of_the_project_stay_as_they_are() -> None:
    """Byte for byte: nothing is written again for nothing."""
    for path in (ENGINE / "templates").rglob("*.css"):
        text = path.read_text("utf-8")
        assert without_remote(text) == (text, [])


def test_a_remote_sheet_is_told_and_the_site_published(tmp_path: Path) -> None:
    """It is no reason to publish nothing."""
    sheet = (ENGINE / "templates/html/style.css").read_text("utf-8")
    own = f"@import url(http://far.example/a.css);\n{sheet}\nb {{ background: url('//far.example/b.png') red }}\n"
    project = make_project(tmp_path, {"content/en/page.md": page("Words."), "templates/html/style.css": own})
    said = run(project)
    assert said.code == 0 and said.found.count("templates/remote-style") == 2
    assert said.place("templates/remote-style") == "templates/html/style.css:1:1"
    [made] = (project / "site/assets").glob("*.css")
    assert "far.example" not in made.read_text("utf-8") and "background: none red" in made.read_text("utf-8")


@pytest.mark.slow
def test_a_long_sheet_takes_time_by_its_length() -> None:
    """Whatever it says."""
    texts = (
        "@import " * 20_000,
        "url(" * 20_000,
        "(" * 20_000,
        "a{b:url(https://x)}" * 5000,
        "\\75 " * 20_000,
        "image(" * 20_000,
        "@import {" * 20_000,
    )
    assert takes_less(5, lambda: [without_remote(text) for text in texts])
