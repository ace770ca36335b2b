"""Every web page is well-formed HTML: elements nest as the HTML Living Standard's parser wants them, and ids are unique."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from tinyhtml5.parser import HTMLParser

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
    """A strict Content-Security-Policy needs no exception: no script, style or handler stands in any page."""
    inline = re.compile(r"<script|<style|\sstyle=|\son[a-z]+=|javascript:", re.IGNORECASE)
    assert [path.name for path in built_site.rglob("*.html") if inline.search(path.read_text("utf-8"))] == []


@pytest.mark.parametrize("body", [
    "<p>a<div>b</div></p>", '<p id="a">a</p><p id="a">b</p>', '<a href="x">a<a href="y">b</a></a>', "<b>a</i></b>",
    '<nav aria-labelledby="nothing"></nav>', "<table><p>a</p></table>",
])
def test_faults_are_seen(body: str) -> None:
    """Wrong nesting, two equal ids, a link in a link and a dead reference are each found."""
    assert faults(f'<!DOCTYPE html><html lang="en"><head><title>x</title></head><body>{body}</body></html>')
    assert faults('<!DOCTYPE html><html lang="en"><head><title>x</title></head><body><p>a</p></body></html>') == []
