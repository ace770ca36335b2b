"""Every kind of inline and block is read, gone through and said: a kind that somebody adds and forgets in one place is
named."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, get_args, get_type_hints

import msgspec
import pytest
from kinds import BLOCKS, INLINES

from everyreader.document import (
    Block,
    Foreign,
    Inline,
    Paragraph,
    Text,
    children_of,
    inlines_of,
    inner_blocks,
    own_inlines,
    text_of,
    walk,
    walk_inlines,
    with_children,
)
from everyreader.parse import Page, grammar, parse_source


def read(source: str) -> Page:
    """Return a page of these words."""
    return parse_source(f"---\ntitle: T\nkind: easy-read\n---\n\n{source}\n".encode(), "content/en/page.md")


def fields_of(kind: type[Any], held: object) -> set[str]:
    """Return the fields of a kind that hold something, by their types."""
    return {name for name, hint in get_type_hints(kind).items() if hint == held}


@pytest.mark.parametrize("kind", get_args(Inline))
def test_every_kind_of_inline_is_read(kind: type[Any]) -> None:
    """It comes out of a source; a paragraph with nothing else in it too."""
    assert kind in {type(inline) for _, inline in inlines_of(read(INLINES[kind]).document.blocks)}


@pytest.mark.parametrize("kind", get_args(Block))
def test_every_kind_of_block_is_read(kind: type[Any]) -> None:
    """It comes out of a source."""
    assert kind in {type(block) for block in walk(read(BLOCKS[kind]).document.blocks)}


@pytest.mark.parametrize("kind", [kind for kind in get_args(Inline) if fields_of(kind, tuple[Inline, ...])])
def test_nothing_inside_an_inline_is_lost(kind: type[Any]) -> None:
    """Its facts and links are seen by what gathers them, its words are among those of the page, and it can be changed
    inside."""
    page = read(INLINES[kind])
    assert [use.name for use in page.header.facts] == ["a-fact"]
    assert [use.name for use in page.header.links] == ["contact.md"] * (kind is not Foreign)
    [paragraph] = page.document.blocks
    inline = next(inline for inline in walk_inlines(own_inlines(paragraph)) if isinstance(inline, kind))
    [field] = fields_of(kind, tuple[Inline, ...])
    assert children_of(inline) == getattr(inline, field) != ()
    assert text_of([with_children(inline, lambda inner: (*inner, Text("more")))]) == text_of([inline]) + "more"


def sample(hint: Any) -> Any:
    """Return a value of a type with the words "here" in it, where it can hold any."""
    if hint == tuple[Inline, ...]:
        return (Text("here"),)
    if hint == tuple[Block, ...]:
        return (Paragraph("here", (Text("here"),)),)
    if getattr(hint, "__origin__", None) is tuple:
        return (sample(get_args(hint)[0]),)
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        return hint(**{name: sample(inner) for name, inner in get_type_hints(hint).items()})
    return {int: 2, bool: True}.get(hint, "here" if hint is str else "")


@pytest.mark.parametrize("kind", get_args(Block))
def test_nothing_inside_a_block_is_lost(kind: type[Any]) -> None:
    """Each of its fields that can hold words or blocks is gone through."""
    block = sample(kind)
    held = len(msgspec.json.encode(block).split(b'"type":"text","text":"here"')) - 1
    assert len(list(inlines_of([block]))) == held
    assert all(isinstance(inner, Paragraph) for inner in inner_blocks(block))


def test_every_inline_pattern_has_its_signs() -> None:
    """A pattern whose signs nobody knows would not be asked about words that hold nothing else."""
    patterns = grammar.markdown_parser().inlinePatterns
    assert len(patterns) == len(grammar.SIGNS) and all(name in patterns for name in grammar.SIGNS)


@pytest.mark.parametrize("name", sorted(grammar.SIGNS))
def test_a_pattern_finds_nothing_without_its_signs(name: str) -> None:
    """Of all sources here, none that the pattern finds something in lacks its signs there."""
    pattern = grammar.markdown_parser().inlinePatterns[name].getCompiledRegExp()
    sources = [
        *INLINES.values(),
        "<a@b.example> <b> <tel:1> <https://a.example/> \\* _x_ ![a][b] [a][b] [c]: d",
        "https://a.example",
        "www.a.example",
        "ask@a.example",
        "one\\\ntwo",
    ]
    found = [match[0] for source in sources for match in pattern.finditer(source)]
    assert found and all(any(sign in match for sign in grammar.SIGNS[name].opening) for match in found)


ROOT = Path(__file__).parents[2]
WRITERS = sorted(
    [
        *(ROOT / "everyreader/markup").glob("*.py"),
        *(ROOT / "everyreader/formats").glob("*.py"),
        ROOT / "everyreader/pdf/pages.py",
        *(ROOT / "templates").rglob("*.html"),
    ]
)
LOOKED_UP = (
    "facts|links|pictures|withheld|generated|withheld_notice|notices|closing|front|other_formats_note|"
    "interpreter|navigation|breadcrumbs|previous|next|footer|formats"
)


@pytest.mark.parametrize("path", WRITERS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_writer_looks_anything_up(path: Path) -> None:
    """What a page shows is in the resolved page; its model holds it by name, for whoever resolves."""
    assert re.findall(rf"\b(?:view|model)\.(?:{LOOKED_UP})\b", path.read_text("utf-8")) == []
