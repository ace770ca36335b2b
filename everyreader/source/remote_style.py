"""Takes out of a style sheet what it would fetch from elsewhere: `@import` and `url()` with the address of another
website.

A page of this site loads nothing from others: it would tell them who reads what, and the policy of the site stops it in
browsers anyway, after a wait (CSS Syntax Module Level 3; CSS Values 4, section 4.5).
"""

from __future__ import annotations

import re
from typing import Any

from everyreader.source.style_sheet import endless_number

Removed = tuple[int, int, str]
"""Line, column and what was taken out, in words."""

_MAYBE = re.compile(r"url|import|image|cross-fade|src\(|\\[0-9a-z]{1,6}\s?[\w-]*\(|@[\w-]*\\", re.IGNORECASE)
_REMOTE = re.compile(r"(?!data:)[a-z][a-z0-9+.-]*:|[\\/]{2}", re.IGNORECASE)
_FETCH = ("url", "src", "image", "image-set", "-webkit-image-set", "cross-fade", "-webkit-cross-fade")
"""Functions whose strings are addresses."""
DEEPEST = 100


def without_remote(text: str) -> tuple[str, list[Removed]]:
    """Return a style sheet without what it would fetch from elsewhere, and what that was. Where there is nothing of
    that kind, and in a sheet that cannot be read and is not published (`templates/style`), the text is the same."""
    if not _MAYBE.search(text) or endless_number(text) is not None:
        return text, []
    import tinycss2  # comes with WeasyPrint and is slow to import

    removed: list[Removed] = []
    kept = _cleaned(tinycss2.parse_component_value_list(text), removed, tinycss2.ast, False)
    return (tinycss2.serialize(kept), removed) if removed else (text, [])


def _cleaned(nodes: list[Any], removed: list[Removed], ast: Any, fetches: bool, deep: int = 0) -> list[Any]:
    """Return the parts of a sheet that may stay. fetches: they are in a function whose strings are addresses. deep:
    in how many brackets; what lies deeper than any sheet needs goes."""
    if deep > DEEPEST:
        removed.append((nodes[0].source_line, nodes[0].source_column, "brackets in brackets without end"))
        return []
    kept: list[Any] = []
    place, own = 0, False
    while place < len(nodes):
        node = nodes[place]
        own = own and node != ";"  # in a value with a name, --name: "…", which a function may put into an address
        own = own or (node.type == "ident" and node.value.startswith("--") and _is_declared(nodes, place + 1))
        place += 1
        if node.type == "at-keyword" and node.lower_value in ("import", "namespace"):
            end = next(
                (at for at in range(place, len(nodes)) if nodes[at] == ";" or nodes[at].type == "{} block"), len(nodes)
            )
            address = next((found for found in map(_address, nodes[place:end]) if found), "")
            if node.lower_value == "import" and (_is_remote(address) or address.lstrip()[:5].lower() == "data:"):
                removed.append((node.source_line, node.source_column, f"@import of {address[:60]}"))
                place = end + 1
                continue
            kept += [node, *nodes[place:end]]
            place = end
        elif _is_remote(address := _fetched(node, fetches or own)):
            removed.append((node.source_line, node.source_column, address[:60]))
            kept.append(ast.IdentToken(node.source_line, node.source_column, "none"))
        else:
            for inside in ("content", "arguments"):
                if inner := getattr(node, inside, None):
                    setattr(
                        node,
                        inside,
                        _cleaned(inner, removed, ast, fetches or getattr(node, "lower_name", "") in _FETCH, deep + 1),
                    )
            kept.append(node)
    return kept


def _is_declared(nodes: list[Any], place: int) -> bool:
    """Say whether a name before a place is given a value there."""
    while place < len(nodes) and nodes[place].type in ("whitespace", "comment"):
        place += 1
    return place < len(nodes) and bool(nodes[place] == ":")


def _fetched(node: Any, fetches: bool) -> str:
    """Return the address that a part of a sheet is put in the place of, or nothing."""
    if node.type == "url" or (fetches and node.type == "string"):
        return str(node.value)
    return _address(node) if node.type == "function" and node.lower_name in ("url", "src") else ""


def _address(node: Any) -> str:
    """Return the address that a part of `@import` names, or nothing."""
    if node.type in ("url", "string"):
        return str(node.value)
    if node.type == "function" and node.lower_name in _FETCH:
        return next((str(inner.value) for inner in node.arguments if inner.type == "string"), "")
    return ""


def _is_remote(address: str) -> bool:
    """Say whether an address leads out of the site, as the most forgiving of browsers reads it (URL, section 4.4)."""
    return bool(_REMOTE.match(re.sub(r"[\t\n\r]", "", address).lstrip("".join(map(chr, range(33))))))
