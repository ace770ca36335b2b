"""In right-to-left pages every number, address and English phrase is seen in its own order, in each place where words
go.

Seen positions of letters in a browser and on paper are compared with what an independent implementation of Unicode
Standard Annex 9 shows of the same line with an isolate around each run (`mixed_lines`).
"""

from __future__ import annotations

import json
import random
import re
import shutil
import unicodedata
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest
from counts import COUNT
from expected import HOME
from mixed_lines import OWN, Line, escaped, mixed_line, one_run, right, seen
from seen_letters import seen_in_browser, seen_in_pdf

from everyreader.testing import build

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = [pytest.mark.pdf, pytest.mark.browser, pytest.mark.generated]

TODAY = "2026-11-21"
HEAD = (
    "---\ntitle: {title}\ndescription: {description}\nkind: {kind}\naudience: everyone\nowner: A\nreviewed: "
    "2026-11-21\n"
    "{more}---\n\n{words}\n"
)
CHECKED = "translation: {made-by: qualified, name: A. Sample, date: 2026-11-01}\n"
PLACES_OF_TITLES = (
    "h1",
    "nav.contents li",
    "nav.menu li",
    "nav.above li",
    "nav.beside span",
    "section.formats li",
    "footer li",
)
PLACES = 8
"""Shapes of blocks that `written` gives to lines in turn."""


def written(lines: list[Line]) -> str:
    """Return lines as Markdown: in paragraphs, headings, items, cells, links, boxes, box titles and in bold words."""
    blocks = []
    for number, line in enumerate(lines):
        text = escaped(line.text)
        blocks.append(
            (
                text,
                f"## {text}",
                f"- {text}\n- {OWN['ar'][0]}",
                f"| {OWN['ar'][0]} | {text} |\n|---|---|\n| {text} | {OWN['ar'][1]} |",
                f"[{text}](mixed.md)",
                f"!!! note\n    {text}",
                f'!!! note "{text}"\n    {OWN["ar"][0]}' if '"' not in text and "\\" not in text else text,
                f"**{text}**",
            )[number % PLACES]
        )
    return "\n\n".join(blocks)


def plain(text: str) -> str:
    """Return words as a page says them, without letters that isolate."""
    return " ".join(re.sub("[\u2066-\u2069]", "", unicodedata.normalize("NFC", text)).split())


@pytest.fixture(scope="module")
def lines() -> dict[str, list[Line]]:
    """Lines of each language, the same each time."""
    return {tag: [mixed_line(random.Random(f"{tag} {number}"), tag) for number in range(3 * COUNT)] for tag in OWN}


@pytest.fixture(scope="module")
def titles() -> dict[str, list[Line]]:
    """A few short ones for titles of pages."""
    found = {}
    for tag, words in OWN.items():
        chance = random.Random(f"title {tag}")
        runs = [one_run(chance) for _ in range(40)]
        runs = [run for run in runs if len(run) < 16 and not set(run) & set("[]<>:") and ", " not in run][:6]
        found[tag] = [Line(((False, f"{words[5]} "), (True, run), (False, f" {words[6]}"))) for run in runs]
    return found


@pytest.fixture(scope="module")
def project(
    tmp_path_factory: pytest.TempPathFactory, lines: dict[str, list[Line]], titles: dict[str, list[Line]]
) -> Path:
    """A project with those lines on pages and in titles of pages and news, built for the screen and for paper."""
    folder = tmp_path_factory.mktemp("direction") / "project"
    shutil.copytree(HOME / "tests/sites/languages", folder)
    shutil.copytree(HOME / "templates", folder / "templates")
    for tag in OWN:
        shutil.copytree(HOME / "locales" / tag, folder / "locales" / tag, dirs_exist_ok=True)
        home = folder / "content" / tag
        home.mkdir(exist_ok=True)
        draft = "translation: machine\n"
        own = OWN[tag][0]
        pages = {"mixed": HEAD.format(title=own, description=own, kind="guide", more=draft, words=written(lines[tag]))}
        for number, line in enumerate(titles[tag]):
            title = json.dumps(line.text, ensure_ascii=False)
            news = f"{CHECKED}date: 2026-11-0{number + 1}\n"  # a feed tells no drafts
            kind, more = ("news", news) if number > 3 else ("page", f"{draft}order: {number + 1}\n")
            others = "".join(f"## {own} {part}\n\n{own}\n\n" for part in (2, 3, 4))  # four make a list of contents
            words = f"## {escaped(line.text)}\n\n{own}\n\n{others}![{escaped(line.text)}](../media/a.svg)\n"
            pages[f"t{number}"] = HEAD.format(title=title, description=title, kind=kind, more=more, words=words)
        above = json.dumps(f"{titles[tag][1].text} {own}", ensure_ascii=False)
        for name, title in (("part/index", above), ("part/below", own)):
            pages[name] = HEAD.format(title=title, description=own, kind="page", more=draft, words=own)
        for name, text in pages.items():
            (home / name).parent.mkdir(exist_ok=True)
            (home / f"{name}.md").write_text(text, "utf-8")
            english = text.replace(draft, "").replace(CHECKED, "")
            head, _, _ = english.rpartition("---")
            (folder / "content/en/part").mkdir(exist_ok=True)
            (folder / "content/en" / f"{name}.md").write_text(
                re.sub("(title|description): .*", rf"\1: {name}", head) + "---\n\nWords.\n", "utf-8"
            )
    settings = folder / "content/site.yml"
    settings.write_text(
        f"{settings.read_text('utf-8')}guides: [[t0, t1, t2, t3]]\nfooter: [t0, t1]\n".replace(", text]", ", epub]"),
        "utf-8",
    )
    (folder / "content/media").mkdir(exist_ok=True)
    (folder / "content/media/a.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>', "utf-8"
    )
    formats = [part for name in ("html", "large-print", "epub") for part in ("--format", name)]
    build(folder, *formats, today=TODAY, jobs=2)
    return folder


@pytest.mark.parametrize("tag", OWN)
def test_the_body_of_a_web_page(tag: str, project: Path, lines: dict[str, list[Line]], chromium: Browser) -> None:
    """Paragraphs, headings, items, cells, links, boxes and bold words."""
    page = chromium.new_page(viewport={"width": 3000, "height": 900}, bypass_csp=True)
    page.goto((project / f"site/{tag}/mixed.html").as_uri())
    page.add_style_tag(content="main * { white-space: nowrap !important }")
    found = seen_in_browser(page, "main :is(p, h2, h3, li, td, th)")
    wrong = {
        line.text: found.get(plain(line.text)) for line in lines[tag] if found.get(plain(line.text)) != right(line)
    }
    page.close()
    assert wrong == {}


@pytest.mark.parametrize("tag", OWN)
def test_the_body_of_an_e_book(
    tag: str, project: Path, lines: dict[str, list[Line]], chromium: Browser, tmp_path: Path
) -> None:
    """The same lines, as a reading program shows them; a link's address may stand behind it."""
    with zipfile.ZipFile(project / f"site/{tag}/mixed.epub") as book:
        book.extractall(tmp_path)
    page = chromium.new_page(viewport={"width": 3000, "height": 900})
    found: dict[str, str] = {}
    for file in tmp_path.rglob("*.xhtml"):
        page.goto(file.as_uri())
        page.add_style_tag(content="body * { white-space: nowrap !important }")
        found |= seen_in_browser(page, "body :is(p, h1, h2, h3, li, td, th)")
    page.close()
    wanted = [line for number, line in enumerate(lines[tag]) if number % PLACES != 4]
    assert [line.text for line in wanted if found.get(plain(line.text)) != right(line)] == []


@pytest.mark.parametrize("tag", OWN)
def test_the_body_on_paper(tag: str, project: Path, lines: dict[str, list[Line]]) -> None:
    """The same lines, by the boxes of their letters; those in a table are parted into rows, and those in links have an
    address."""
    found = seen_in_pdf(project / f"site/{tag}/mixed.large-print.pdf")
    wanted = [line for number, line in enumerate(lines[tag]) if number % PLACES in (0, 1, 5, 7) and len(line.text) < 36]
    assert len(wanted) > COUNT and [line.text for line in wanted if right(line) not in found] == []


@pytest.mark.parametrize("tag", OWN)
def test_titles_wherever_they_go(tag: str, project: Path, titles: dict[str, list[Line]], chromium: Browser) -> None:
    """In the heading, the contents, the menu, the trail, neighbours, the footer and the formats panel of web pages."""
    wrong, places = {}, dict.fromkeys(PLACES_OF_TITLES, 0)
    page = chromium.new_page(viewport={"width": 3000, "height": 900}, bypass_csp=True)
    for name in (*(f"t{number}" for number in range(len(titles[tag]))), "part/below"):
        page.goto((project / f"site/{tag}/{name}.html").as_uri())
        page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
        for place in places:
            for words, order in seen_in_browser(page, place).items():
                for line in titles[tag]:
                    if plain(line.text) in words:
                        places[place] += 1
                        if right(line).strip("W") not in order:
                            wrong[f"{place}: {words}"] = order
    page.close()
    assert wrong == {} and min(places.values()) >= 1


@pytest.mark.parametrize("tag", OWN)
def test_titles_on_paper(tag: str, project: Path, titles: dict[str, list[Line]]) -> None:
    """The title of the file, its bookmarks, its first page and its running heads."""
    import pikepdf

    for number, line in enumerate(titles[tag]):
        path = project / f"site/{tag}/t{number}.large-print.pdf"
        assert seen_in_pdf(path).count(right(line)) >= 2, line.text
        with pikepdf.open(path) as pdf:
            assert seen(str(pdf.docinfo["/Title"])).find(right(line).strip("W")) >= 0
            with pdf.open_outline() as outline:
                marks = [str(item.title) for top in outline.root for item in (top, *top.children)]
        for mark in marks:
            if plain(mark) == plain(line.text):
                assert seen(mark) == right(line)


@pytest.mark.parametrize("tag", OWN)
def test_where_only_plain_words_fit(tag: str, project: Path, titles: dict[str, list[Line]]) -> None:
    """The title of the window, the description, texts of pictures, labels of narrow tables and the feed isolate by
    letters."""
    for number, line in enumerate(titles[tag]):
        html = (project / f"site/{tag}/t{number}.html").read_text("utf-8")
        for pattern in (
            "<title>([^<]*) – ",
            'name="description" content="([^"]*)"',
            '<img src="[^"]*a.svg" alt="([^"]*)"',
        ):
            words = re.search(pattern, html)
            assert words and plain(words[1]) == plain(line.text) and seen(words[1]) == right(line), (pattern, words)
    feed = ElementTree.fromstring((project / f"site/{tag}/feed.xml").read_bytes())
    told = [title.text or "" for title in feed.iter("{http://www.w3.org/2005/Atom}title")]
    assert {seen(words) for words in told} >= {right(line) for line in titles[tag][4:]}
    labels = re.findall('data-label="([^"]*)"', (project / f"site/{tag}/mixed.html").read_text("utf-8"))
    assert any("\u2066" in label for label in labels)


def test_the_measure_notices_a_number_that_is_turned(tmp_path: Path, chromium: Browser) -> None:
    """Without isolates the groups of a number, and the parts of a law, change places."""
    page = chromium.new_page(viewport={"width": 3000, "height": 900})
    line = Line(((False, "یہاں "), (True, "6(1)(e)")))
    page.set_content(f'<html lang="ur" dir="rtl"><p>{line.text}</p><p>یہاں <bdi dir="ltr">6(1)(e)</bdi> پر</p>')
    bare, isolated = seen_in_browser(page, "p").values()
    page.close()
    assert bare != right(line) and isolated == f"W{right(line)}" and seen(line.text) != right(line)
