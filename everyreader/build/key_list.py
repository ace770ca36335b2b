"""Writes the list of all keys that people may write, from the places where each is declared.

`python -m everyreader.build.key_list` prints it; it is kept in content/KEYS.md, and a test compares the two.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from types import NoneType, UnionType
from typing import Literal, Union, get_args, get_origin

import msgspec

from everyreader.facts import Entry
from everyreader.locale import Locale
from everyreader.parse import Meta, Translation
from everyreader.site import Purpose, SearchWords, Settings
from everyreader.source import keys_of
from everyreader.source.picture_note import PictureNote
from everyreader.source.recording import Record

PLACES: tuple[tuple[str, type[msgspec.Struct]], ...] = (
    ("At the top of a page", Meta),
    ("Who made a translation: `translation:`", Translation),
    ("`content/site.yml`", Settings),
    ("A fact in `content/facts.yml`", Entry),
    ("A purpose in `content/purposes.yml`", Purpose),
    ("The words that people use: `content/…/search.yml`", SearchWords),
    ("Beside a picture in `content/media/`", PictureNote),
    ("Films and recordings beside a page: `content/…/page.recordings.yml`", Record),
    ("A language: `locales/…/locale.yml`", Locale),
)


def key_list() -> str:
    """Return the list as Markdown."""
    return "\n".join(
        ["# Every key that you may write", "", *(line for title, struct in PLACES for line in _place(title, struct))]
    )


def _place(title: str, struct: type[msgspec.Struct]) -> Iterator[str]:
    yield from (f"## {title}", "", *_lines(struct, ""), "")


def _lines(struct: type[msgspec.Struct], indent: str) -> Iterator[str]:
    for key in keys_of(struct):
        words = _words_of(key.kind)
        yield f"{indent}- `{key.name}`: {key.says}{f' ({words})' if words else ''}"
        inner = _parts(key.kind)[0] if get_origin(key.kind) is not tuple else get_args(key.kind)[0]
        if isinstance(inner, type) and issubclass(inner, msgspec.Struct) and inner is not Translation:
            yield from _lines(inner, f"{indent}  ")


def _parts(kind: object) -> list[object]:
    return (
        [part for part in get_args(kind) if part is not NoneType] if get_origin(kind) in (Union, UnionType) else [kind]
    )


def _words_of(kind: object) -> str:
    """Return how a value is written, where its key does not say it."""
    [kind] = _parts(kind)
    if get_origin(kind) is Literal:
        return ", ".join(f"`{word}`" for word in get_args(kind))
    words: dict[object, str] = {
        bool: "`yes` or `no`",
        datetime.date: "a day",
        int: "a number",
        tuple[str, ...]: "a list",
    }
    return words.get(kind, "")


if __name__ == "__main__":
    print(key_list(), end="")
