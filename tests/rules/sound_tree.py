"""A tree of tags that is right in all that the rules ask for, and what the page of it says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from everyreader.proof.piece import Piece

TITLE = "Your choice – Larkmere Trust"


class Node(NamedTuple):
    """One element. facts: entries of its dictionary, `scope` and `link` (the address) besides; kids: words or nodes."""

    kind: str
    facts: dict[str, Any]
    kids: tuple[Any, ...]


def node(kind: str, *kids: Any, **facts: Any) -> Node:
    """Return an element."""
    return Node(kind, facts, kids)


BREAK = "\f"
"""Among the kids of an element: what follows is on the next page."""


def sound_tree() -> Node:
    """Return a page with all that the rules look at: headings, lists, a table, a picture, links, languages, a page
    break."""
    return node(
        "Document",
        node("H1", "Your choice"),
        node(
            "P",
            "You can ",
            node("Link", "opt ", "out", link="https://www.nhs.uk/"),
            " at any time, and ",
            BREAK,
            "change your mind.",
            ID="choice/paragraph-1",
        ),
        node("H2", "What to do", ID="what-to-do"),
        node(
            "L",
            node("LI", node("Lbl", "1."), node("LBody", "Read this page."), ID="list/item-1"),
            node("LI", node("Lbl", "2."), node("LBody", "Phone us."), ID="list/item-2"),
            ID="list",
        ),
        node("L", node("LI", node("Lbl", "Opt out"), node("LBody", "To say no."), ID="terms/1"), ID="terms"),
        node(
            "Table",
            node("THead", node("TR", node("TH", "Way", scope="Column"), node("TH", "Number", scope="Column"))),
            node("TBody", node("TR", node("TH", "Phone", scope="Row"), node("TD", "0300 303 5678"), ID="table/row-1")),
            ID="table",
        ),
        node("P", node("Figure", "[]", Alt="A person who signs"), ID="picture"),
        node("P", "In Polish: ", node("Span", "Zadzwon", Lang="pl"), ".", ID="polish"),
        node("P", "Go to ", node("Link", "What to do", link="#2"), ".", ID="inside"),
    )


def sound_pieces() -> tuple[Piece, ...]:
    """Return what the page says, as `pieces` would tell it."""

    def piece(ids: str, kind: str, text: str, level: int = 0, **more: Any) -> Piece:
        return Piece(
            tuple(ids.split(">") if ids else ()),
            kind,
            text,
            "en-GB",
            level,
            more.get("runs", (("en-GB", text),)),
            more.get("links", ()),
        )

    return (
        piece("", "title", "Your choice", 1),
        piece(
            "choice/paragraph-1",
            "paragraph",
            "You can opt out at any time, and change your mind.",
            links=(("opt out", "https://www.nhs.uk/"),),
        ),
        piece("what-to-do", "heading", "What to do", 2),
        piece("list>list/item-1", "item", "Read this page."),
        piece("list>list/item-2", "item", "Phone us."),
        piece("terms>terms/1", "term", "Opt out"),
        piece("terms>terms/1", "meaning", "To say no."),
        piece("table", "header", "Way"),
        piece("table", "header", "Number"),
        piece("table>table/row-1", "header", "Phone"),
        piece("table>table/row-1", "cell", "0300 303 5678"),
        piece("picture", "picture", "A person who signs"),
        piece(
            "polish",
            "paragraph",
            "In Polish: Zadzwon.",
            runs=(("en-GB", "In Polish: "), ("pl", "Zadzwon"), ("en-GB", ".")),
        ),
        piece("inside", "paragraph", "Go to What to do.", links=(("What to do", "#page=2"),)),
    )


def changed_tree(tree: Node, kind: str, change: Callable[[Node], Node | None], number: int = 0) -> Node:
    """Return a tree in which one element of a kind is changed, or taken out where the change returns none."""
    seen = -1

    def walk(each: Node) -> Node | None:
        nonlocal seen
        seen += each.kind == kind
        if each.kind == kind and seen == number:
            return change(each)
        return each._replace(
            kids=tuple(kept for kid in each.kids if (kept := walk(kid) if isinstance(kid, Node) else kid) is not None)
        )

    found = walk(tree)
    assert found is not None
    return found
