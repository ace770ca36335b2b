"""One declaration a key: what people may write, how it is read and what it means are at the field that holds it.

    class Contact(msgspec.Struct, frozen=True):
        phone: Annotated[str, Key("the fact with the phone number")] = ""

From this come the reader (by the type of the field, or as `read` says), the check for unknown keys, and the list of
keys for authors. A field without a Key is nobody's to write.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import msgspec

from everyreader.source.typed import Reader, as_choice, as_date, as_list, as_number, as_text, as_yes_no, read_fields
from everyreader.source.yaml_tree import Fault, Node

S = TypeVar("S", bound=msgspec.Struct)


class Key(msgspec.Struct, frozen=True):
    """Says that people may write a field."""

    says: str
    """What it means, for them."""
    read: Callable[[Node], Any] | None = None
    """How it is read where its type does not say it."""


class Declared(msgspec.Struct, frozen=True):
    """A key as it is declared."""

    name: str
    """As it is written."""
    field: str
    """The field of the struct."""
    kind: Any
    """The type of its values."""
    says: str
    read: Callable[[Node], Any]


@cache
def keys_of(struct: type[msgspec.Struct]) -> tuple[Declared, ...]:
    """Return the keys that a struct declares, in order. Errors: TypeError for a field of a type that nobody has said
    how to read."""
    found = []
    for field, hint in get_type_hints(struct, include_extras=True).items():
        if get_origin(hint) is Annotated and isinstance(key := hint.__metadata__[0], Key):
            kind = get_args(hint)[0]
            found.append(Declared(field.replace("_", "-"), field, kind, key.says, key.read or _reader(kind, field)))
    return tuple(found)


def readers_of(struct: type[msgspec.Struct]) -> dict[str, Reader]:
    """Return the reader of each key that a struct declares, by the name that is written."""
    return {key.name: key.read for key in keys_of(struct)}


def made_of(struct: type[S], values: dict[str, Any], **others: Any) -> S:
    """Return a struct from the values of its keys, by the names that are written. others: its other fields."""
    fields = {key.name: key.field for key in keys_of(struct)}
    return struct(**{fields[name]: value for name, value in values.items()}, **others)


def as_struct(struct: type[S]) -> Callable[[Node], S | Fault]:
    """Return a reader of lines of `key: value`, the keys of a struct."""

    def read(node: Node) -> S | Fault:
        values, faults = read_fields(node, readers_of(struct))
        return faults[0] if faults else made_of(struct, values)

    return read


_BY_TYPE: dict[Any, Reader] = {
    str: as_text,
    bool: as_yes_no,
    int: as_number,
    datetime.date: as_date,
    tuple[str, ...]: as_list(as_text),
}


def _reader(kind: Any, field: str) -> Reader:
    if get_origin(kind) in (Union, UnionType):
        [kind] = [part for part in get_args(kind) if part is not NoneType]
    if get_origin(kind) is Literal:
        return as_choice(*get_args(kind))
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return as_struct(kind)
    if kind not in _BY_TYPE:
        raise TypeError(f"the key of the field {field} must say how it is read")
    return _BY_TYPE[kind]
