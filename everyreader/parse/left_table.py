"""Reads the lists of what people who make pages leave in them, by language and slot."""

from __future__ import annotations

from functools import cache, lru_cache

import msgspec

from everyreader.parse.left_words import LISTS


class Words(msgspec.Struct, frozen=True):
    """The words of a language by slot."""

    draft: tuple[str, ...] = ()
    alone: frozenset[str] = frozenset()
    label: frozenset[str] = frozenset()
    begins: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    both: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    round: frozenset[str] = frozenset()
    ask: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()
    inside: tuple[str, ...] = ()
    verb: frozenset[str] = frozenset()
    text: frozenset[str] = frozenset()
    thing: frozenset[str] = frozenset()
    here: frozenset[str] = frozenset()
    call: tuple[str, ...] = ()
    until: tuple[str, ...] = ()
    scanned: tuple[tuple[str, str], ...] = ()
    """What is looked for anywhere: begins, ask, starts and inside, each in small letters and as it is."""
    labels_in_small: frozenset[str] = frozenset()
    of_places: frozenset[str] = frozenset()
    """verb, text, thing and here."""


@lru_cache(maxsize=100)
def words_of_language(tag: str) -> Words:
    """Return the words of a language; none where it has no list."""
    return _all_words().get(tag.split("-")[0], Words())


@cache
def words_of_all() -> Words:
    """Return the words of all languages together."""
    slots: dict[str, list[str]] = {}
    for listed in _lists().values():
        for slot, words in listed.items():
            slots.setdefault(slot, []).extend(words)
    return _made(slots)


@cache
def _all_words() -> dict[str, Words]:
    return {tag: _made(slots) for tag, slots in _lists().items()}


def _made(slots: dict[str, list[str]]) -> Words:
    words = msgspec.convert(slots, Words)
    return msgspec.structs.replace(
        words,
        scanned=tuple((one.lower(), one) for one in (*words.inside, *words.starts, *words.begins, *words.ask)),
        labels_in_small=frozenset(label.replace("İ", "i").lower() for label in words.label),
        of_places=words.verb | words.text | words.thing | words.here,
    )


@cache
def _lists() -> dict[str, dict[str, list[str]]]:
    found: dict[str, dict[str, list[str]]] = {}
    tag = slot = ""
    for line in LISTS.strip().split("\n"):
        if not line.startswith(" "):
            tag = line
            found[tag] = {}
            continue
        if not line.startswith("  "):
            slot, line = line.strip().split(" ", 1)
        words = [word.removesuffix("_") + " " * word.endswith("_") for word in line.strip().split("|") if word]
        found[tag].setdefault(slot, []).extend(words)
    return found
