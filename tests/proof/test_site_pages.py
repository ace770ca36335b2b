"""Every page of the built site passes every rule about live pages, in all states."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from everyreader.finding import Finding, rule_names, run_rule
from everyreader.preview import live_pages

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = [pytest.mark.browser, pytest.mark.apart]

TAG = re.compile(r"<[^>]*>")
OWN = re.compile(r"""\s(?:href|src|content|datetime|id|for|title|alt|value|data-[a-z-]+)=(?:"[^"]*"|'[^']*'|[^\s>]+)""")
"""An attribute that may differ between pages that look and work alike."""
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


@pytest.mark.parametrize("part", range(PARTS))
def test_every_page_passes(part: int, pages: list[Path], built_site: Path, chromium: Browser) -> None:
    """No page of the site fails a rule. What a rule cannot tell is for a person and does not fail it.

    One page of each shape is enough: pages that say which page a language lacks are alike. Only how wide their words
    are may differ, so each is looked at for that. All rules are put to a page before the next is opened.
    """
    of_each_shape = {*one_of_each_shape(pages)}
    found: dict[str, list[Finding]] = {}
    with live_pages(pages[part::PARTS], built_site, chromium) as live:
        for page in live:
            for name in RULES if page.path in of_each_shape else ["page/reflow"]:
                findings = run_rule(name, (page,))
                if findings is not None:
                    found.setdefault(name, []).extend(findings)
    assert found.keys() == {*RULES}, "A rule found nothing that it applies to."
    failed = [finding for findings in found.values() for finding in findings if finding.outcome == "failed"]
    assert not failed, told(failed, built_site)
