"""What entries of the register, the purposes and the languages say to readers, in the form in which the next build
compares with it: a line that is gone is good YAML, and may take what a reader needs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from everyreader.document import digest
from everyreader.facts import Entry
from everyreader.layout import FACTS, PURPOSES, locale_path
from everyreader.site.index import Site

_OF_FACT = ("label", "hours", "valid_from", "valid_until")
_OF_PURPOSE = (
    *("what", "article_6", "article_9", "confidentiality", "recipients", "keeping", "source", "opt_out_words"),
)
_OF_SEARCH = ("skip", "small", "weak", "same", "letters", "misspellings")
_OF_LANGUAGE = ("spoken", "months", "unbroken", "opens", "date_pattern", "hours")


class Said(NamedTuple):
    """An entry of a file, with the keys that tell readers something."""

    path: str
    entry: str
    """Its name; nothing where the file is one entry."""
    keys: tuple[str, ...]
    piece: str
    """By what it is found in the file."""


def entries_said(site: Site) -> Iterator[Said]:
    """Yield every entry whose keys the next build compares."""
    for entry in site.facts.entries.values():
        yield Said(FACTS, entry.name, _given(entry, _OF_FACT), f"{entry.name}:")
    for purpose in site.purposes:
        yield Said(PURPOSES, purpose.id, _given(purpose, _OF_PURPOSE), f"id: {purpose.id}")
    for tag, locale in sorted(site.locales.items()):
        yield Said(
            locale_path(tag, "locale.yml"),
            "",
            (*_given(locale, _OF_LANGUAGE), *(locale.hours.given if locale.hours else ())),
            "",
        )
    for words in site.search_words.values():
        pages = tuple(f"{each.page}{each.anchor and '#'}{each.anchor}" for each in words.words)
        yield Said(words.path, "", (*_given(words, _OF_SEARCH), *pages), "")


def _given(value: Any, names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name.replace("_", "-") for name in names if getattr(value, name))


def label(said: Said) -> str:
    """Return by what the keys of an entry are kept."""
    return f"{said.path}: {said.entry}" if said.entry else said.path


def keys_said(site: Site) -> dict[str, tuple[str, ...]]:
    """Return the keys of all entries that have any."""
    return {label(said): said.keys for said in entries_said(site) if said.keys}


def fact_values(entries: Mapping[str, Entry]) -> dict[str, tuple[str, str, str]]:
    """Return of each fact its type, a digest of its value and the day on which it was checked."""
    return {name: (entry.type, value_digest(entry.value), str(entry.checked or "")) for name, entry in entries.items()}


def value_digest(value: str) -> str:
    """Return a digest of a value, in which blanks make no difference."""
    return digest("".join(value.split()).encode())[:12]
