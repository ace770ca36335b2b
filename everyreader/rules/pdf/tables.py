"""Tables in a PDF are tagged as tables, and each cell has its headers.

What: a Table holds rows, in THead, TBody and TFoot or directly, and a Caption; a row holds TH and TD; every row is as
wide as the others; every TH says whether it heads a row or a column (Scope); every TD has a header (Matterhorn Protocol
09-004, 15-003; ISO 14289-1, 7.5).

Why: a screen reader says the header before each cell, “Phone: 0300 303 5678”. Without Scope it guesses, and a row that
lacks a cell shifts all others under wrong headers: a number that belongs to somebody else.

How to put it right: write `th` with `scope` in the template, fill short rows with empty cells, and see that the tag
tree has both.
"""

from __future__ import annotations

from collections.abc import Iterator

from everyreader.finding import Finding, Rule
from everyreader.pdf.read import Element, elements, may_hold, read_tags, report, text_of
from everyreader.proof.artefacts import PdfFile

HELP = "Tag it as Table > THead, TBody > TR > TH with Scope, and TD."
HOLD = {
    "Table": {"THead", "TBody", "TFoot", "TR", "Caption"},
    "THead": {"TR"},
    "TBody": {"TR"},
    "TFoot": {"TR"},
    "TR": {"TH", "TD"},
}
INSIDE = {
    "THead": {"Table"},
    "TBody": {"Table"},
    "TFoot": {"Table"},
    "TR": {"Table", "THead", "TBody", "TFoot"},
    "TH": {"TR"},
    "TD": {"TR"},
}


def check(file: PdfFile) -> list[Finding] | None:
    """Look at every table of one PDF."""
    tags = read_tags(file.path, file.data)
    if not may_hold(tags, *HOLD, *INSIDE):
        return None
    return report("pdf/tables", tags, _faults(tags.root) if tags.root else (), HELP)


def _faults(root: Element) -> Iterator[tuple[str, str]]:
    for node, above in elements(root):
        words = text_of(node)[:40]
        parent = above[-1].kind if above else ""
        kinds = [kid.kind if isinstance(kid, Element) else "words" for kid in node.kids]
        if node.kind in HOLD and (wrong := sorted(set(kinds) - HOLD[node.kind])):
            yield f"The {node.kind} “{words}” holds {' and '.join(wrong)}.", words
        if node.kind in INSIDE and parent not in INSIDE[node.kind]:
            yield f"“{words}” is tagged {node.kind} and is in {parent or 'nothing'}.", words
        if node.kind == "TH" and node.scope not in ("Row", "Column", "Both"):
            yield f"The header cell “{words}” does not say whether it heads a row or a column.", words
        if node.kind == "Table":
            single = [kind for kind in ("THead", "TFoot", "Caption") if kinds.count(kind) > 1]
            yield from ((f"The table “{words}” has {kinds.count(kind)} {kind}.", words) for kind in single)
            yield from ((fault, words) for fault in _faults_of_table(node, words))


def _faults_of_table(table: Element, words: str) -> Iterator[str]:
    rows = [
        node for node, above in elements(table) if node.kind == "TR" and not any(each.kind == "Table" for each in above)
    ]
    places = _places(rows)
    widths = {row: max((column + 1 for at, column in places if at == row), default=0) for row in range(len(rows))}
    if len(set(widths.values())) > 1:
        yield f"The table “{words}” has rows of {', '.join(str(width) for width in widths.values())} cells."
    if not rows:
        yield f"The table “{words}” has no rows."
    heads = {place for place, cell in places.items() if cell.kind == "TH"}
    columns = {column for row, column in heads if places[row, column].scope in ("Column", "Both")}
    lines = {row for row, column in heads if places[row, column].scope in ("Row", "Both")}
    ids = {cell.id for cell in places.values() if cell.kind == "TH" and cell.id}
    for (row, column), cell in places.items():
        if cell.kind == "TD" and column not in columns and row not in lines and not ids & set(cell.headers):
            yield f"The cell “{text_of(cell)[:40]}” of the table “{words}” has no header."


def _places(rows: list[Element]) -> dict[tuple[int, int], Element]:
    """Return the cell at each row and column, wide and high cells at all theirs."""
    places: dict[tuple[int, int], Element] = {}
    for number, row in enumerate(rows):
        column = 0
        for cell in row.kids:
            if isinstance(cell, Element):
                while (number, column) in places:
                    column += 1
                wide, high = cell.span
                places.update({(number + down, column + along): cell for down in range(high) for along in range(wide)})
                column += wide
    return places


RULE = Rule("error", check=check)
