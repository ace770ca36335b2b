"""The panel of formats says of each form what it is, how big, how old and in what state, and `formats.json` says the
same to programs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from samples import make_trust, words_format

from everyreader.formats.html import begins_with_label
from everyreader.publish.format_list import ListedFile, ListedPage, format_list
from everyreader.testing import build, make_project, page, published, run, write

EASY = "kind: easy-read\nversion-of: page\nreviewed: {day}\n"
STEP = '!!! easy-read-step ""\n    Words.\n'


def panel(html: str) -> str:
    """Return the words of the panel of a page, its elements replaced by blanks."""
    part = html[html.index('<section class="formats"') :]
    return " ".join(re.sub(r"<[^>]+>", " ", part[: part.index("</section>")]).split())


@pytest.fixture
def trust(tmp_path: Path) -> Iterator[Path]:
    """A small project in three languages with one more format."""
    with words_format(tmp_path / "formats"):
        yield make_trust(tmp_path / "project")


@pytest.mark.slow
def test_a_form_of_a_draft_says_so_beside_its_link(trust: Path) -> None:
    """Type and size are in the link; that nobody has checked it, beside it; a page that is no draft says nothing."""
    build(trust)
    html = (trust / "site/ur/index.html").read_text("utf-8")
    link = re.search(r'<li><a href="index.words.txt">.*?</li>', html)
    assert link and re.search(r"TXT.*KB", link[0].partition("</a>")[0])
    assert "مسودہ" in link[0].partition("</a>")[2]
    said = panel((trust / "site/en/index.html").read_text("utf-8"))
    assert "Last checked: 20 November 2026" in said and "draft" not in said


@pytest.mark.parametrize(("day", "stale"), [("2026-11-01", True), ("2026-11-10", False), ("2026-11-12", False)])
def test_an_easy_read_page_older_than_a_change_says_so(tmp_path: Path, day: str, stale: bool) -> None:
    """A change that is noted of a page, later than the last check of its Easy Read, is told beside the link to it, also
    where only the Easy Read is edited since the last build."""
    changed = "changes:\n  - {date: 2026-11-10, note: A new number.}\n"
    project = make_project(
        tmp_path,
        {
            "content/en/page.md": page("Words.", changed),
            "content/en/easy.md": page("Words.", EASY.format(day="2026-11-11")),
        },
    )
    run(project)
    write(project, {"content/en/easy.md": page("Words.", EASY.format(day=day))})
    run(project)
    said = panel(published(project))
    assert f"Last checked: {int(day[-2:])} November 2026" in said
    assert ("It does not have our latest changes." in said) == stale
    assert "Easy Read: A page" in said


@pytest.mark.parametrize(
    ("title", "label", "says"),
    [
        ("Easy Read: how to complain", "Easy Read", True),
        ("آسان تحریر: آپ کا انتخاب", "Easy Read (آسان تحریر)", True),
        ("易读版：投诉", "易读版（Easy Read）", True),
        ("How to complain: Easy Read", "Easy Read", False),
        ("Easy Read and more", "Easy Read", False),
        (": how to complain", "Easy Read", False),
    ],
)
def test_a_link_does_not_say_easy_read_twice(title: str, label: str, says: bool) -> None:
    """Where the title begins with it, in either of the languages of the label."""
    assert begins_with_label(title, label) == says


@pytest.mark.slow
def test_the_list_of_formats_names_every_file_as_it_is(trust: Path) -> None:
    """Every page and every file beside it, each with its true size, its type, and names that schema.org knows."""
    build(trust)
    site = trust / "site"
    listed: Any = json.loads((site / "formats.json").read_bytes())
    base = listed["url"]
    files = {one["contentUrl"].removeprefix(base): one for part in listed["hasPart"] for one in part["encoding"]}
    assert {path for path in files if path.endswith(".txt")} == {
        path.relative_to(site).as_posix() for path in site.rglob("*.words.txt")
    }
    for path, one in files.items():
        size = (site / path).stat().st_size
        assert one.get("contentSize", str(size)) == str(size) and ("contentSize" in one) == path.endswith(".txt")
        assert set(one["accessMode"]) <= {"textual", "visual"} and one["accessibilityFeature"]
    states = {part["inLanguage"]: part["creativeWorkStatus"] for part in listed["hasPart"]}
    assert states["ur"] == "Draft" and states["en-GB"] == "Published"


def test_the_list_of_formats_without_an_address_of_the_site_leads_from_itself() -> None:
    """Nothing is made up: no address, no time and no size that nobody knows."""
    made = json.loads(
        format_list(
            "A trust", "", [ListedPage("Page", "en", (ListedFile("en/page.html", "text/html", "Web page"),))], ()
        )
    )
    assert "url" not in made and made["hasPart"][0]["url"] == "en/page.html"
    file = made["hasPart"][0]["encoding"][0]
    assert (
        file["accessibilityFeature"] == ["none"]
        and "contentSize" not in file
        and "dateModified" not in made["hasPart"][0]
    )
