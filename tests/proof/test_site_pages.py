"""Every page of the built site passes every rule about live pages, in all states."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from everyreader.finding import Finding, rule_names, run_rule
from everyreader.preview import live_pages
from everyreader.testing import write

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = [pytest.mark.browser, pytest.mark.apart]

TAG = re.compile(r"<[^>]*>")
OWN = re.compile(r"""\s(?:href|src|content|datetime|id|for|title|alt|value|data-[a-z-]+)=(?:"[^"]*"|'[^']*'|[^\s>]+)""")
"""An attribute that may differ between pages that look and work alike."""
ASKS = re.compile(
    r"\s(?:src|srcset|data|poster|background|href|style|http-equiv|ping|on[a-z]+)\s*=|<(?:script|style)\b"
)
"""What a browser acts on by itself, in a tag."""
FOLLOWED = re.compile(r"""<(?:a|area)\b|<link\b[^>]*\srel=["']?(?:alternate|canonical)["'\s>]""")
"""A link that nobody follows but a reader or a search engine."""
ADDRESS = re.compile(r"""(\s(?:src|href))=["']?([^"'\s>]*)["']?""")
WORDS = re.compile(r"""\s(?:content|title|alt|lang|hreflang|id|aria-[a-z]+)=(?:"[^"]*"|'[^']*'|[^\s>]+)""")
"""An attribute that loads nothing."""
PARTS = 8
"""Into how many tests the pages are divided."""
RULES = rule_names("page")


@pytest.fixture(scope="module")
def pages(built_site: Path) -> list[Path]:
    """Every web page of the site, in order of its address."""
    found = sorted(built_site.rglob("*.html"))
    assert len(found) > 3, "The site has hardly any pages, so nothing would be proved."
    return found


def one_of_each_shape(pages: list[Path]) -> list[Path]:
    """One of all pages that have the same elements in the same order, with the same classes, languages and roles."""
    return list({shape(page.read_text(encoding="utf-8")): page for page in reversed(pages)}.values())


def shape(html: str) -> str:
    """All tags of a page, without what differs between pages that look and work alike."""
    return "".join(OWN.sub("", tag) for tag in TAG.findall(html))


def asked_by(page: Path, site: Path) -> set[str]:
    """All tags of a page by which a browser may load something, run something or go elsewhere by itself, with their
    addresses from the root of the site."""
    folder = page.parent.relative_to(site)

    def rooted(match: re.Match[str]) -> str:
        return f"{match[1]}={posixpath.normpath(folder / match[2]) if '://' not in match[2] else match[2]}"

    tags = [ADDRESS.sub("", tag) if FOLLOWED.match(tag) else tag for tag in TAG.findall(page.read_text("utf-8"))]
    return {ADDRESS.sub(rooted, WORDS.sub("", tag)) for tag in tags if ASKS.search(tag)}


def all_that_is_asked(pages: list[Path], site: Path) -> list[Path]:
    """Pages that together ask for all that any page asks for, and every page with a script, which may do anything."""
    known: set[str] = set()
    found = []
    for page in pages:
        asked = asked_by(page, site)
        if asked - known or any(tag.startswith("<script") for tag in asked):
            known |= asked
            found.append(page)
    return found


def told(findings: list[Finding], site: Path) -> str:
    """The findings as a list that a person can read, without the folder of the test."""
    return "\n" + "\n".join(
        f"{f.path.removeprefix(site.as_posix() + '/')}: {f.message} [{f.piece}] {f.help}" for f in findings
    )


def test_pages_of_one_shape_differ_in_words_and_addresses_alone() -> None:
    """A class, a language, a role or an element more makes another shape."""
    page = '<p id="a" class="b"><a href="c.html">Words</a></p>'
    assert shape(page) == shape(page.replace("Words", "Others").replace("c.html", "d.html").replace('"a"', '"z"'))
    others = (
        *(
            page.replace('class="b"', "class=c"),
            page.replace("<a ", '<a lang="ur" '),
            page.replace("Words", "<b>W</b>"),
        ),
        *(page.replace("<p", '<p role="note"'), page.replace("<p", '<p style="color: #ccc"')),
    )
    assert len({shape(other) for other in (page, *others)}) == 1 + len(others)


def test_each_thing_that_pages_ask_for_is_asked_for(tmp_path: Path) -> None:
    """A link is followed by nobody, and another word asks for nothing; another file, a script, a style or the same file
    under a wrong address does."""
    sheet = '<link rel="stylesheet" href="../a.css"><p>Words <a class="b" href="c.html">on</a></p>'
    write(tmp_path, {"en/a.html": sheet, "en/b.html": sheet.replace("Words", "More").replace("c.html", "d.html")})
    write(tmp_path, {"en/deep/c.html": sheet.replace("../a", "../../a"), "en/deep/d.html": sheet})
    write(tmp_path, {"e.html": "<p onclick='a()'>", "f.html": "<p style=''>", "g.html": "<script>a()</script>"})
    write(
        tmp_path,
        {
            "z.html": "<script>a()</script>",
            "h.html": '<a href="b.html" ping="https://a.example">',
            "i.html": '<img alt="A" src="i.png">',
        },
    )
    found = all_that_is_asked(sorted(tmp_path.rglob("*.html")), tmp_path)
    assert [page.stem for page in found] == ["e", "a", "d", "f", "g", "h", "i", "z"]


@pytest.mark.parametrize("part", range(PARTS))
def test_every_page_passes(part: int, pages: list[Path], built_site: Path, chromium: Browser) -> None:
    """No page of the site fails a rule. What a rule cannot tell is for a person and does not fail it.

    One page of each shape is enough: pages that say which page a language lacks are alike. Only how wide their words
    are may differ, so each is looked at for that; and what a page asks of others follows from what is in its tags, so
    each thing that is asked for is asked for once. All rules are put to a page before the next is opened.
    """
    asks, of_each_shape = {*all_that_is_asked(pages, built_site)}, {*one_of_each_shape(pages)}
    found: dict[str, list[Finding]] = {}
    with live_pages(pages[part::PARTS], built_site, chromium) as live:
        for page in live:
            for name in RULES:
                if page.path not in {"page/reflow": {page.path}, "page/requests": asks}.get(name, of_each_shape):
                    continue
                findings = run_rule(name, (page,))
                if findings is not None:
                    found.setdefault(name, []).extend(findings)
    alike = {*RULES} - {"page/requests"}  # of few pages each thing is asked for, and some parts have none of these
    assert found.keys() >= alike, "A rule found nothing that it applies to."
    assert ("page/requests" in found) == any(page in asks for page in pages[part::PARTS])
    failed = [finding for findings in found.values() for finding in findings if finding.outcome == "failed"]
    assert not failed, told(failed, built_site)
