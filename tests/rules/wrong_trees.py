"""Trees of tags with one fault each, as programs that make PDFs leave them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sound_tree import BREAK, Node, changed_tree, node, sound_tree


def without(kind: str, number: int = 0) -> Node:
    """Return the sound tree without one element."""
    return changed_tree(sound_tree(), kind, lambda each: None, number)


def other(kind: str, change: Callable[[Node], Node], number: int = 0) -> Node:
    """Return the sound tree with one element changed."""
    return changed_tree(sound_tree(), kind, change, number)


def facts(**values: Any) -> Callable[[Node], Node]:
    """Return a change of what is known of an element; None takes it away."""
    return lambda each: each._replace(
        facts={name: value for name, value in {**each.facts, **values}.items() if value is not None}
    )


def kids(*values: Any) -> Callable[[Node], Node]:
    """Return a change of what is in an element."""
    return lambda each: each._replace(kids=values)


def split(each: Node) -> Node:
    """Return the document with its first paragraph in two elements, one a page, as WeasyPrint makes it (#2903)."""
    first, rest = each.kids[1], each.kids[2:]
    halves = first._replace(kids=first.kids[:3]), node("P", *first.kids[3:])
    return each._replace(kids=(each.kids[0], *halves, *rest))


def two_lists(each: Node) -> Node:
    """Return the document with its list in two, the second without an ID."""
    whole = each.kids[3]
    return each._replace(
        kids=(*each.kids[:3], whole._replace(kids=whole.kids[:1]), node("L", *whole.kids[1:]), *each.kids[4:])
    )


WRONG_TREES: dict[str, tuple[str, Node, str]] = {
    "a split paragraph": ("one-element", other("Document", split), "goes on in a second P"),
    "a split list": ("one-element", other("Document", two_lists), "goes on in a second L"),
    "an ID twice": ("one-element", other("P", facts(ID="list")), "stands 2 times"),
    "a term as an item": (
        "lists",
        other("L", kids(node("LI", "Opt out"), node("LI", node("LBody", "To say no."))), 1),
        "has no LBody",
    ),
    "an item outside a list": ("lists", other("L", lambda each: each._replace(kind="Div")), "is in Div"),
    "words in a list": (
        "lists",
        other("L", lambda each: each._replace(kids=(*each.kids, "stray"))),
        "words that are in no item",
    ),
    "a paragraph in a list": (
        "lists",
        other("L", lambda each: each._replace(kids=(*each.kids, node("P", "stray")))),
        "holds P",
    ),
    "an item without a label": ("lists", other("LI", kids(node("LBody", "Read this page."))), "without a label"),
    "a list that counts wrong": ("lists", other("Lbl", kids("3."), 1), "has the numbers 1, 3"),
    "an empty paragraph": (
        "empty-element",
        other("Document", lambda each: each._replace(kids=(*each.kids, node("P")))),
        "has no content",
    ),
    "a useless span": ("empty-element", other("Span", facts(Lang=None)), "A Span in P"),
    "a NonStruct": (
        "empty-element",
        other("P", lambda each: each._replace(kids=(node("NonStruct", *each.kids),)), 2),
        "NonStruct",
    ),
    "a blank paragraph": ("empty-element", other("P", kids(" "), 2), "holds no words"),
    "no scope": ("tables", other("TH", facts(scope=None)), "does not say whether"),
    "a short row": ("tables", without("TD"), "rows of 2, 1 cells"),
    "a cell without a header": (
        "tables",
        other("Table", kids(node("TR", node("TD", "a"), node("TD", "b")))),
        "has no header",
    ),
    "a paragraph in a row": ("tables", other("TD", lambda each: each._replace(kind="P")), "holds P"),
    "a skipped level": ("headings", other("H2", lambda each: each._replace(kind="H3")), "is an H3 under an H1"),
    "a heading lost": ("headings", other("H2", lambda each: each._replace(kind="P")), "where the page has H2"),
    "no first heading": ("headings", other("H1", lambda each: each._replace(kind="H2")), "not an H1"),
    "a picture without words": ("figures", other("Figure", facts(Alt=None)), "has no words"),
    "another picture": ("figures", other("Figure", facts(Alt="A cat")), "where the page has"),
    "a caption of nothing": ("figures", other("P", lambda each: each._replace(kind="Caption"), 3), "beside no picture"),
    "a link in two": (
        "links",
        other(
            "P",
            lambda each: each._replace(
                kids=(
                    "You can ",
                    node("Link", "opt ", link="https://www.nhs.uk/"),
                    node("Link", "out", link="https://www.nhs.uk/"),
                    *each.kids[2:],
                )
            ),
        ),
        "goes on in a second Link",
    ),
    "a link without a box": ("links", other("Link", facts(link=None)), "has no box"),
    "a link elsewhere": ("links", other("Link", facts(link="https://www.example.com/")), "where the page has"),
    "a link to no page": ("links", other("Link", facts(link="https://x"), 1), "where the page has"),
    "a foreign word unmarked": ("part-language", other("Span", facts(Lang="en-GB")), "is in “pl”"),
    "a block in another order": (
        "reading-order",
        other("Document", lambda each: each._replace(kids=(*each.kids[:-2], each.kids[-1], each.kids[-2]))),
        "where the page has",
    ),
    "a block without its ID": ("reading-order", other("P", facts(ID=None), 2), "no block with an ID"),
    "a block lost": ("reading-order", without("P", 2), "where the page has"),
    "joined words": (
        "tag-text",
        other("P", kids("In Polish:", node("Span", "Zadzwon", Lang="pl"), "."), 2),
        "“In Polish:Zadzwon.”",
    ),
    "words turned round": ("tag-text", other("LBody", kids(".su enohP"), 1), "“Phone us.”"),
    "other words said": ("tag-text", other("LBody", facts(ActualText="Do not phone us."), 1), "Do not phone us"),
    "page furniture told": (
        "tag-text",
        other("Document", lambda each: each._replace(kids=(*each.kids, node("P", "Page 2")))),
        "Page 2",
    ),
    "other words drawn": ("extracted-text", other("LBody", kids("Phone them."), 1), "where the page says"),
    "too many pages": (
        "easy-read-booklet",
        other("Document", lambda each: each._replace(kids=(*each.kids, BREAK, node("P", "More.")))),
        "has 3 pages; 2 are the most",
    ),
    "words that are not the page's": (
        "extracted-text",
        other("Document", lambda each: each._replace(kids=(*each.kids, node("P", "Draft only")))),
        "of no block",
    ),
}
