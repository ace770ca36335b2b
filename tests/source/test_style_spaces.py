"""A style sheet without needless spaces is the same to a browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from everyreader.layout import ENGINE
from everyreader.source.style_spaces import without_spaces

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SHEETS = {
    "around signs": ("a ,\n  b { top: 0 ; left: 0 ; }\n", "a,b{top: 0;left: 0;}"),
    "between words": ("a  b > c { margin: 1px\n 2px }", "a b > c{margin: 1px 2px}"),
    "an empty comment": ("a/**/.b { margin: 1px /**/ 2px }", "a/**/.b{margin: 1px 2px}"),
    "in a string": ("a { content: ' ,  { ' }", "a{content: ' ,  { '}"),
    "in an address": ("a { background: url( x,  y ) }", "a{background: url( x,  y )}"),
    "a string without an end": ("a { content: 'b\n } c { top: 0 }", "a{content: 'b\n}c{top: 0}"),
    "behind an escape": (".a\\31  .b\\,  i { top: 0 }", ".a\\31  .b\\, i{top: 0}"),
    "an empty property": ("a { --x: ; --y:  1 }", "a{--x: ;--y: 1}"),
    "a licence": ("/*! a,  b */ a { top: 0 }", "/*! a,  b */ a{top: 0}"),
    "a condition": ("@media (a) and (b) , print { a { top: 0 } }", "@media (a) and (b),print{a{top: 0}}"),
}
RULES = (
    "sheet => { const s = new CSSStyleSheet(); s.replaceSync(sheet);"
    " return [...s.cssRules].map(r => r.cssText.replace(/,\\s+/g, ',')) }"
)


@pytest.mark.parametrize(("sheet", "left"), SHEETS.values(), ids=SHEETS)
def test_spaces_that_part_nothing_go(sheet: str, left: str) -> None:
    """Those that part two words stay, and strings, addresses and escapes keep theirs."""
    assert without_spaces(sheet) == left == without_spaces(left)


@pytest.mark.browser
def test_a_browser_reads_the_same_rules(chromium: Browser) -> None:
    """In each sheet above and in all of the project's. It keeps the spaces behind the commas of a calculation."""
    page = chromium.new_page()
    sheets = [path.read_text("utf-8") for path in (ENGINE / "templates").rglob("*.css")]
    for sheet in [*sheets, *(sheet for sheet, _ in SHEETS.values())]:
        assert page.evaluate(RULES, without_spaces(sheet)) == page.evaluate(RULES, sheet)
    page.close()
    assert len(sheets) > 2
