"""Reads how far a page in Easy Read has come: whether it is finished, and who with a learning disability has checked
it."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal, get_args

import msgspec

from everyreader.source import Fault, Key, Node, as_choice, as_somebody, made_of, read_fields, readers_of

Stage = Literal["draft", "made", "checked"]
"""draft: still being written; made: finished, and checked by nobody with a learning disability; checked: by people with
a learning disability."""

_HELP = "Write: easy-read: {state: checked, by: Speak Up Larkmere, date: 2026-08-06}"


class EasyReadState(msgspec.Struct, frozen=True, omit_defaults=True):
    """How far an Easy Read page has come; where it was checked, by which group and on which day."""

    state: Annotated[Stage, Key("draft, made or checked")] = "made"
    by: Annotated[str, Key("the group of people with a learning disability that checked it", as_somebody)] = ""
    date: Annotated[datetime.date | None, Key("the day on which they checked it")] = None


def as_easy_read_state(node: Node) -> EasyReadState | Fault:
    """Return what `easy-read:` says: draft or made, or else who checked the page, and when."""
    if node.kind == "scalar":
        stage: Stage | Fault = as_choice(*get_args(Stage))(node)
        if stage == "checked":
            return Fault(
                "source/wrong-type", "This does not say who checked the page, and when.", _HELP, node.line, node.column
            )
        return stage if isinstance(stage, Fault) else EasyReadState(stage)
    values, faults = read_fields(node, readers_of(EasyReadState))
    if faults:
        return faults[0]
    found = made_of(EasyReadState, values)
    if "state" not in values or (found.state == "checked") != bool(found.by and found.date):
        return Fault(
            "source/wrong-type",
            "Only a page that people with a learning disability have checked has the name of their group and the day.",
            _HELP,
            node.line,
            node.column,
        )
    return found
