"""Compares what a page says with what one of its formats gives the reader, block for block.

A format joins by its `read_back`, which returns each smallest block of a finished file in reading order, and by
`templates/<format>/parity.yml`, which says what it leaves out and adds on purpose, and why. What is not said there is a
difference.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Annotated, Literal

from everyreader.document import Value, digest
from everyreader.proof.piece import LeafBlock, Piece, first_difference, folded
from everyreader.source import Fault, Key, Node, as_mapping, made_of, read_fields, read_yaml, readers_of

FILE = "parity.yml"


def _as_reasons(node: Node) -> dict[str, str] | Fault:
    entries = as_mapping(node)
    return entries if isinstance(entries, Fault) else {name: value.text.strip() for name, value in entries.items()}


class Declared(Value, frozen=True):
    """What a format leaves out and adds on purpose."""

    ids: Annotated[Literal["all", "headings", "none"], Key("which blocks tell their id")] = "all"
    leaves_out: Annotated[dict[str, str], Key("kinds of pieces that are left out, each with why", _as_reasons)] = {}
    """Kinds of pieces, each with why."""
    adds: Annotated[dict[str, str], Key("ids of blocks that the source has not, each with why", _as_reasons)] = {}


class Difference(Value, frozen=True):
    """One place where a format differs."""

    id: str
    """The id of the block, where it is known."""
    message: str


def read_declared(text: str) -> Declared:
    """Return what a format's `parity.yml` says. Errors: ValueError with what is wrong in it."""
    node, faults = read_yaml(text)
    values, wrong = read_fields(node, readers_of(Declared)) if node else ({}, [])
    if faults or wrong:
        raise ValueError("; ".join(fault.message for fault in (*faults, *wrong)))
    return made_of(Declared, values)


def compare(expected: Iterable[Piece], found: Sequence[LeafBlock], declared: Declared) -> list[Difference]:
    """Return where a format's blocks are not those of the page: words, order and ids, by their digests, and links."""
    wanted = [piece for piece in expected if folded(piece.text) and piece.kind not in declared.leaves_out]
    marks = [_mark(folded(piece.text)) for piece in wanted]
    differences: list[Difference] = []
    at = 0
    for id, words, links in ((id, folded(words), links) for id, words, links in found):
        same = next((later for later in range(at, len(wanted)) if marks[later] == _mark(words)), None)
        other_links = same is not None and links is not None and links != wanted[same].links
        if (id in declared.adds and (same != at or other_links)) or not words:
            continue  # a list of contents says the very words of the heading that may follow it, and leads there
        if same is not None:
            differences += [_missing(piece) for piece in wanted[at:same]]
            if _is_declared(wanted[same], declared) and id != wanted[same].id:
                differences.append(
                    Difference(
                        wanted[same].id, f"“{words[:40]}” has the id “{id}” and should have “{wanted[same].id}”."
                    )
                )
            if links is not None and links != wanted[same].links:
                differences.append(
                    Difference(
                        wanted[same].id,
                        f"“{words[:40]}” leads to {_leads(links)} where the page leads to "
                        f"{_leads(wanted[same].links)}.",
                    )
                )
            at = same + 1
        elif at == len(wanted):
            differences.append(Difference(id, f"“{words[:60]}” is not in the page."))
        else:
            here, there = first_difference(words, folded(wanted[at].text))
            differences.append(Difference(wanted[at].id or id, f"It says “{here}” where the page says “{there}”."))
            at += not _is_declared(wanted[at], declared) or id == wanted[at].id
    return differences + [_missing(piece) for piece in wanted[at:]]


def _leads(links: Iterable[tuple[str, str]]) -> str:
    return ", ".join(address for _, address in links) or "nowhere"


def _missing(piece: Piece) -> Difference:
    return Difference(piece.id, f"“{folded(piece.text)[:60]}” is missing.")


def _mark(words: str) -> str:
    return digest(words.encode())


def _is_declared(piece: Piece, declared: Declared) -> bool:
    return declared.ids == "all" or (declared.ids == "headings" and piece.kind == "heading")


__all__ = ["Declared", "Difference", "compare", "read_declared"]
