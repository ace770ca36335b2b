"""Reads the file beside a picture: whose it is, what it means in Easy Read, and who has understood it."""

from __future__ import annotations

import datetime
from typing import Annotated

import msgspec

from everyreader.finding import Finding
from everyreader.source.comments import take_notes
from everyreader.source.keys import Key, made_of, readers_of
from everyreader.source.made_up import is_marked
from everyreader.source.no_value import as_somebody, blank_file
from everyreader.source.read import decode_text
from everyreader.source.typed import as_list, read_fields
from everyreader.source.yaml_tree import Fault, Node, read_yaml


class Understood(msgspec.Struct, frozen=True):
    """That people with a learning disability have understood a picture without its words."""

    by: Annotated[str, Key("the group of people with a learning disability", as_somebody)]
    on: Annotated[datetime.date, Key("the day on which they understood it")]


def _as_understood(node: Node) -> Understood | Fault:
    """Return who has understood a picture; without a group and a day it is nobody's word."""
    values, faults = read_fields(node, readers_of(Understood))
    if faults or not (values.get("by") and values.get("on")):
        return Fault(
            "source/wrong-type",
            faults[0].message if faults else "This does not say which people understood the picture, and when.",
            "Write: understood: [{by: Speak Up Larkmere, on: 2026-08-06}]",
            node.line,
            node.column,
        )
    return made_of(Understood, values)


class PictureNote(msgspec.Struct, frozen=True):
    """What the file beside a picture says of it."""

    licence: Annotated[str, Key("under which licence the picture may be shown, such as CC BY 4.0")] = ""
    credit: Annotated[str, Key("whose picture it is")] = ""
    means: Annotated[tuple[str, ...], Key("what it stands for in Easy Read, in words that are beside it")] = ()
    not_beside: Annotated[tuple[str, ...], Key("words that it contradicts, so that it must not be beside them")] = ()
    understood: Annotated[
        tuple[Understood, ...],
        Key(
            "who with a learning disability has understood it without its words, and when",
            as_list(_as_understood),
        ),
    ] = ()
    drawn: Annotated[str, Key("who drew or took it, and when")] = ""
    source: Annotated[str, Key("where it comes from")] = ""
    alt: Annotated[str, Key("words for those who do not see it, to copy into pages")] = ""
    note: Annotated[str, Key("a note for editors, never published")] = ""
    demonstration: Annotated[bool, Key("yes where it is made up, such as the logo of a trust that does not exist")] = (
        False
    )


def read_note(where: str, note: bytes) -> tuple[PictureNote, bool, list[Finding]]:
    """Return what the file says, whether it is marked as made up, and what is wrong with it. where: its path."""
    text, findings = decode_text(note, where)
    node, faults = read_yaml(text or "")
    values, wrong = read_fields(node, readers_of(PictureNote)) if node else ({}, [])
    findings += [
        *(fault.found_in(where) for fault in (*faults, *wrong, *blank_file(node, faults))),
        *take_notes(values, where, ("licence", "credit", "means")),
    ]
    return made_of(PictureNote, values), is_marked(node), findings
