"""Each PDF is examined as soon as it is made."""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec
import pikepdf
import pytest
from effort import takes_less

from everyreader.build import examined
from everyreader.finding import Finding
from everyreader.pdf.typeset import gap
from everyreader.testing import SMALLEST, build, language, make_project, write

pytestmark = pytest.mark.pdf

TABLE = "---\ntitle: A table\nformats: [html, large-print]\n---\n\n| Way | Number |\n| --- | --- |\n| Phone | 5 |\n"
CELLS = "templates/blocks/table.html"
ENGINE = Path(__file__).parents[2]
PRINT = {path.relative_to(ENGINE).as_posix(): path.read_bytes() for path in ENGINE.glob("templates/large-print/*")}
FONTS = ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf")


def rules_of(data: bytes, *fonts: str) -> set[str]:
    """Return the rules that fail in a file."""
    task = examined.examine_task("d", fonts, "")
    ((_, said),) = examined.examine(task.arguments, "", lambda name: data)
    return {finding.rule for finding in msgspec.json.decode(said, type=list[Finding])}


def told(project: Path) -> list[str]:
    """Build a project; return where it says that tables are tagged wrongly."""
    found = build(project).findings
    return [f"{item['path']}: {item['message']}" for item in found if item["rule"] == "pdf/tables"]


def test_a_template_that_breaks_the_tags_is_told_at_the_page(tmp_path: Path) -> None:
    """Of a new file and of one in the cache; it takes a small part of the time."""
    sound = (ENGINE / CELLS).read_text("utf-8")
    project = make_project(tmp_path, {"content/en/table.md": TABLE, CELLS: sound, **PRINT, **language("en")})
    assert told(project) == []
    file = project / "site/en/table.large-print.pdf"
    data = file.read_bytes()
    assert rules_of(data, *FONTS) == set() and takes_less(0.3, lambda: rules_of(data, *FONTS))
    assert rules_of(data, "Other.ttf") == {"pdf/fonts"}
    write(
        project,
        {
            CELLS: sound.replace('<th scope="col"', "<td").replace(
                "</th>{% endfor %}</tr>{% end", "</td>{% endfor %}</tr>{% end"
            )
        },
    )
    first = told(project)
    assert first and all(said.startswith("content/en/table.md: In en/table.large-print.pdf: ") for said in first)
    assert told(project) == first
    with pikepdf.open(file, allow_overwriting_input=True) as pdf:
        del pdf.Root["/StructTreeRoot"]
        pdf.save(file)
    assert rules_of(file.read_bytes(), *FONTS) != set()


def test_a_booklet_that_is_too_long_is_told_at_its_page(tmp_path: Path) -> None:
    """Of Easy Read alone: 20 pages are the most; the build says so, and gives readers all of it."""
    parts = "\n\n".join(f"## Part {number}\n\nAsk us." for number in range(19))
    files = {
        f"content/en/{kind}.md": f"---\ntitle: A {kind}\nkind: {kind}\n---\n\n{parts}\n"
        for kind in ("easy-read", "page")
    }
    settings = (
        (SMALLEST / "content/site.yml")
        .read_text("utf-8")
        .replace("formats: [html]", "formats: [html, large-print, easy-read]")
    )
    project = make_project(tmp_path, {"content/site.yml": settings, **files})
    found = [item for item in build(project).findings if item["rule"] == "pdf/easy-read-booklet"]
    assert [item["path"] for item in found] == ["content/en/easy-read.md"] and "20 are the most" in found[0]["message"]
    assert (project / "site/en/easy-read.easy-read.pdf").is_file()


def test_without_what_reads_them_no_pdf_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A packages' folder that is older than the locks: web pages are made, and what is missing is named."""
    project = make_project(tmp_path, {"content/en/table.md": TABLE, **PRINT, **language("en")})
    monkeypatch.setitem(sys.modules, "pikepdf", None)
    gap.cache_clear()
    try:
        report = build(project)
    finally:
        gap.cache_clear()
    assert report.code == 3 and "pikepdf is missing" in report.found + report.told
    assert (project / "site/en/table.html").is_file() and not list((project / "site").rglob("*.pdf"))
