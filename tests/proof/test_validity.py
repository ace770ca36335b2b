"""Every web page is valid HTML: to a parser by the HTML Living Standard, and to the Nu HTML checker, which knows
more."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tinyhtml5.parser import HTMLParser

from everyreader import preview
from everyreader.finding import run_rule
from everyreader.proof.artefacts import HtmlFile
from everyreader.rules.html import validity

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


def faults(text: str) -> list[str]:
    """Return the errors that a parser by the standard meets, ids that stand twice and references to ids that do not."""
    parser = HTMLParser()
    tree = parser.parse(text)
    found = [f"{position}: {name}" for position, name, *_ in parser.errors]
    elements = list(tree.iter())
    ids = Counter(element.attrib["id"] for element in elements if "id" in element.attrib)
    found += [f"id {name!r} stands {count} times" for name, count in ids.items() if count > 1]
    for element in elements:
        for name in ("aria-labelledby", "aria-describedby", "for"):
            found += [f"{name} speaks of {id!r}" for id in element.attrib.get(name, "").split() if id not in ids]
    return found


def test_every_page_is_well_formed(built_site: Path) -> None:
    """No page has a parse error, an id twice or a reference to an id that is not there."""
    found = {path.name: wrong for path in built_site.rglob("*.html") if (wrong := faults(path.read_text("utf-8")))}
    assert found == {}


def test_no_page_has_inline_code_or_style(built_site: Path) -> None:
    """A strict Content-Security-Policy needs no exception: no script, style or handler is in any page."""
    inline = re.compile(r"<script|<style|\sstyle=|\son[a-z]+=|javascript:", re.IGNORECASE)
    own = re.compile(r'<script src="\.\./assets/html\.[0-9a-f]+\.js" defer></script>')  # of a page with a search
    pages = {path: path.read_text("utf-8") for path in built_site.rglob("*.html")}
    assert {path.name for path, text in pages.items() if own.search(text)} == {"search.html"}
    assert [path.name for path, text in pages.items() if inline.search(own.sub("", text))] == []


@pytest.mark.parametrize(
    "body",
    [
        "<p>a<div>b</div></p>",
        '<p id="a">a</p><p id="a">b</p>',
        '<a href="x">a<a href="y">b</a></a>',
        "<b>a</i></b>",
        '<nav aria-labelledby="nothing"></nav>',
        "<table><p>a</p></table>",
    ],
)
def test_faults_are_seen(body: str) -> None:
    """Wrong nesting, two equal ids, a link in a link and a dead reference are each found."""
    assert faults(f'<!DOCTYPE html><html lang="en"><head><title>x</title></head><body>{body}</body></html>')
    assert faults('<!DOCTYPE html><html lang="en"><head><title>x</title></head><body><p>a</p></body></html>') == []


def test_every_page_and_style_is_valid(built_site: Path) -> None:
    """The Nu HTML checker has no error and no warning for any page in any language, nor for their style sheet."""
    pages = sorted(built_site.rglob("*.html"))
    styles = sorted(built_site.glob("assets/html.*.css"))
    assert len(pages) > 100 and styles
    found = run_rule("html/validity", [HtmlFile(path) for path in (*pages, *styles)])
    assert found == (), "\n".join(f"{f.path}:{f.line}:{f.column}: {f.message} [{f.piece}]" for f in found or ())


def test_checker_judges_the_examples_of_its_rule(tmp_path: Path) -> None:
    """What the rule's file calls passed or failed is so in the checker: all of them in one run; and so is a fault in a
    style."""
    files = {
        tmp_path / f"{outcome}-{number}.html": html
        for outcome, examples in validity.EXAMPLES.items()
        for number, html in enumerate(examples.values())
    }
    files |= {tmp_path / "passed.css": "p { color: red }", tmp_path / "failed.css": "p { colour: red }"}
    for path, text in files.items():
        path.write_text(text.replace("<title>", "\n\n<title>"), encoding="utf-8")
    found = run_rule("html/validity", [HtmlFile(path) for path in files]) or ()
    assert {f.path for f in found if f.outcome == "failed"} == {
        path.as_posix() for path in files if path.name.startswith("failed")
    }
    assert all(any(f.line for f in found if f.path.endswith(name)) for name in ("failed.css", "failed-0.html"))


def test_no_page_is_inapplicable() -> None:
    """A rule that is given nothing to look at does not say that all is well."""
    assert run_rule("html/validity", []) is None


@pytest.mark.parametrize(
    ("jar", "java", "words"),
    [(False, True, "vnu-jar, the Nu HTML checker, is not"), (True, False, "program java was not")],
)
def test_without_checker_nothing_passes(
    jar: bool, java: bool, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where Java or the checker is missing the rule says so loudly."""
    if not java:
        monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(validity.CheckerMissing, match=words):
        validity.validate([tmp_path / "a.html"], validity.JAR if jar else tmp_path / "vnu.jar")


def test_broken_checker_is_no_pass(tmp_path: Path) -> None:
    """A file that was not read, and a checker that does not start, are failures of the run and never a pass."""
    with pytest.raises(validity.CheckerFailed, match=r"did not examine every file: .*gone\.html"):
        run_rule("html/validity", [HtmlFile(tmp_path / "gone.html")])
    (tmp_path / "vnu.jar").write_bytes(b"no jar")
    with pytest.raises(validity.CheckerFailed, match="gave no answer"):
        validity.validate([tmp_path / "gone.html"], tmp_path / "vnu.jar")


def test_table_on_a_phone_is_a_table(built_site: Path, chromium: Browser) -> None:
    """The boxes of a phone are, to a screen reader, still a table with rows, headings of columns and of rows, and
    cells."""
    page = next(path for path in sorted((built_site / "en").rglob("*.html")) if "data-label" in path.read_text("utf-8"))
    with preview.open_tab(chromium, preview.PHONE) as tab:
        tab.goto(preview.address(page))
        assert tab.evaluate("() => getComputedStyle(document.querySelector('td')).display") == "block"
        tree = tab.context.new_cdp_session(tab).send("Accessibility.getFullAXTree")["nodes"]
    roles = {node["role"]["value"] for node in tree if not node["ignored"]}
    assert roles >= {"table", "row", "columnheader", "rowheader", "cell"}
