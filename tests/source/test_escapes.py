"""A control character that YAML writes as an escape is treated as a typed one, in every key: told, and replaced."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from everyreader.source.yaml_tree import read_yaml
from everyreader.testing import SMALLEST, make_project, published, run

SITE = (SMALLEST / "content/site.yml").read_text("utf-8")
ESCAPES = {
    r"\e": "source/control-character",
    r"\0": "source/control-character",
    r"\b": "source/control-character",
    r"\x07": "source/control-character",
    r"\x7f": "source/control-character",
    r"\uFFFE": "source/control-character",
    r"\U000F0001": "source/control-character",
    r"\uFDD0": "source/control-character",
    r"\uFFF9": "source/control-character",
    r"\U0001FFFF": "source/control-character",
    r"\x81": "source/lost-letters",
    r"\x9f": "source/lost-letters",
    r"\N": "source/line-end",
    r"\x85": "source/line-end",
    r"\L": "source/line-end",
    r"\u2029": "source/line-end",
    r"\u202E": "source/bidi-control",
    r"\uFEFF": "source/byte-order-mark",
}
GOOD = ("\\n", "\\u00a0", "\\u00e9", "\\u0644", "\\\\", "\\u200d", "é", "\u200b")


@pytest.mark.parametrize(("escape", "rule"), ESCAPES.items())
def test_an_escape_is_told_where_it_stands_and_replaced(escape: str, rule: str) -> None:
    """In keys, values, lists and mappings alike."""
    root, faults = read_yaml(f'a: [b, "C{escape}D"]\n"e{escape}": f\ng:\n  h: "i{escape}"\n', first_line=7)
    assert root and [(fault.rule, fault.line, fault.column) for fault in faults] == [
        (rule, 7, 8),
        (rule, 8, 1),
        (rule, 10, 6),
    ]
    gap = {"source/control-character": "\ufffd", "source/lost-letters": "\ufffd", "source/line-end": " "}.get(rule, "")
    assert root.entries[0][1].items[1].text == f"C{gap}D" and root.entries[1][0].text == f"e{gap}"


@pytest.mark.parametrize("good", GOOD)
def test_other_escapes_are_taken(good: str) -> None:
    """Line ends, blanks, letters and joiners are words."""
    root, faults = read_yaml(f'a: "b{good}c"\n')
    assert root and not faults and len(root.entries[0][1].text) == 3


def test_a_tab_is_taken_as_a_blank() -> None:
    """Between two letters it is told: nobody writes one there."""
    root, faults = read_yaml('a: "b\\tc"\nd: "e\\t f"\n')
    assert root and [entry[1].text for entry in root.entries] == ["b\tc", "e\t f"]
    assert [(fault.rule, fault.line) for fault in faults] == [("source/slipped-line", 1)]


def test_a_feed_stays_a_feed(tmp_path: Path) -> None:
    """Title, description and change of a news page, and the name of the trust, are read by any reader of XML."""
    news = (
        '---\ntitle: "A\\eB"\ndescription: "C\\x07D"\nkind: news\ndate: 2026-11-20\n'
        'changes: [{date: 2026-11-20, note: "E\\0F"}]\n---\n\nWords.\n'
    )
    site = SITE.replace("name: Larkmere Example NHS Foundation Trust", 'name: "Lark\\emere"')
    project = make_project(tmp_path, {"content/site.yml": site, "content/en/news/a.md": news})
    said = run(project)
    places = [line.split(": ")[0] for line in said.found.splitlines() if "[source/control-character]" in line]
    assert {place.split(":")[0] for place in places} == {"content/site.yml", "content/en/news/a.md"} and len(
        places
    ) == 4
    feed = published(project, "en/feed.xml")
    assert (
        ElementTree.fromstring(feed) is not None
        and "A\ufffdB" in feed
        and "Lark\ufffdmere" in published(project, "en/index.html")
    )
