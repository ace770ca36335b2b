"""A key that people write is declared once, at the field that holds it: reader, check and list for authors come from
there."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import msgspec
import pytest

from everyreader.build.key_list import PLACES, key_list
from everyreader.locale import Fonts
from everyreader.proof.parity import Declared
from everyreader.site.settings import Contact, Drafts, RealService, Security, Waiver
from everyreader.source import Fault, Key, keys_of, made_of, read_fields, read_yaml, readers_of

ROOT = Path(__file__).parents[2]
STRUCTS = [*(struct for _, struct in PLACES), Contact, Drafts, RealService, Security, Waiver, Fonts, Declared]


class Example(msgspec.Struct, frozen=True):
    """What somebody might add."""

    new_key: Annotated[tuple[str, ...], Key("several words")] = ()
    day: Annotated[datetime.date | None, Key("a day")] = None
    ours: int = 1


def test_a_field_with_a_key_is_all_that_a_key_needs() -> None:
    """It is read, checked, held and listed; what is not declared cannot be written."""
    node, _ = read_yaml("new-key: [a, b]\nday: 6 August 2026\nours: 2\n")
    assert node
    values, faults = read_fields(node, readers_of(Example))
    assert made_of(Example, values, ours=3) == Example(("a", "b"), datetime.date(2026, 8, 6), 3)
    assert [(fault.rule, fault.line) for fault in faults] == [("source/unknown-key", 3)]


def test_a_field_that_nobody_can_read_is_an_error() -> None:
    """Said when the program starts to read, with the name of the field."""

    class Wrong(msgspec.Struct):
        sizes: Annotated[set[float], Key("some sizes")]

    with pytest.raises(TypeError, match="sizes"):
        keys_of.__wrapped__(Wrong)


@pytest.mark.parametrize("struct", STRUCTS, ids=lambda struct: struct.__name__)
def test_a_reader_of_its_own_returns_what_its_field_holds(struct: type[msgspec.Struct]) -> None:
    """No type checker sees that a key and its reader agree."""
    for key in keys_of(struct):
        told: Any = get_type_hints(key.read).get("return")
        parts = (
            {part for part in get_args(key.kind) if part is not type(None)}
            if get_origin(key.kind) is not tuple
            else {key.kind}
        )
        if key.read.__module__ != "everyreader.source.typed" and key.read.__module__ != "everyreader.source.keys":
            assert told in (
                Union[(*get_args(key.kind), Fault)] if type(None) in get_args(key.kind) else None,
                key.kind | Fault,
                *(part | Fault for part in parts if isinstance(part, type)),
            ), key.name
        assert (key.says and not key.says.endswith(".") and key.says[0].islower()) or key.says[:2] == "BC", key.name


def test_the_list_for_authors_is_up_to_date() -> None:
    """`python -m everyreader.build.key_list > content/KEYS.md` writes it again."""
    assert (ROOT / "content/KEYS.md").read_text(encoding="utf-8") == key_list()


def test_every_key_is_named_once_in_the_list() -> None:
    """Of each place."""
    for part in key_list().split("\n## ")[1:]:
        names = [line.split("`")[1] for line in part.split("\n") if line.startswith("- ")]
        assert names and len(names) == len({*names})
