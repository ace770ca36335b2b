"""Keeps which fact had which value from when on, and which page, with which files, said it: when a number changes, a
trust must find every poster, file and page that has the old one.

The record is a file of lines for git. It only grows by what has changed: a line says what a page says from its day on,
or which value a fact has from its day on.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import msgspec

from everyreader.layout import RECORD
from everyreader.site import Site

NAME = "facts.jsonl"


class Line(msgspec.Struct, frozen=True, omit_defaults=True):
    """What is so from a day on."""

    day: datetime.date
    fact: str = ""
    value: str = ""
    """What a fact says; nothing where it is gone."""
    page: str = ""
    facts: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    """Of a page, the facts that it says, and the files in which it does; none where it is gone."""


_lines = msgspec.json.Decoder(Line)


def read_record(project: Path) -> list[Line]:
    """Return the lines of the record, in their order; a line that is damaged is left out."""
    try:
        data = (project / RECORD / NAME).read_bytes()
    except OSError:
        return []
    found = []
    for line in data.splitlines():
        try:
            found.append(_lines.decode(line))
        except msgspec.DecodeError:
            continue
    return found


Uses = Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]
"""By page, or what else readers or staff get, the facts that it says and its files."""


def keep_facts(project: Path, site: Site, uses_now: Callable[[], Uses]) -> None:
    """Add to the record what is published today and was not so at its last line. uses_now: returns all that is
    published. Errors: OSError."""
    if site.settings.demonstration:
        return  # nobody was told anything
    known, uses = read_record(project), uses_now()
    values = {line.fact: line.value for line in known if line.fact}
    pages = {line.page: (line.facts, line.files) for line in known if line.page}
    named = {name for facts, _ in uses.values() for name in facts}
    now = {name: entry.value for name in sorted(named) if (entry := site.facts.entries.get(name))}
    lines = [Line(site.today, fact=name, value=value) for name, value in now.items() if values.get(name) != value]
    lines += [
        Line(site.today, page=page, facts=facts, files=files)
        for page, (facts, files) in sorted(uses.items())
        if pages.get(page, ((), ())) != (facts, files)
    ]
    lines += [Line(site.today, page=page) for page in sorted(pages.keys() - uses.keys()) if pages[page] != ((), ())]
    if lines:
        folder = project / RECORD
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / NAME).open("ab") as file:
            file.write(b"".join(msgspec.json.encode(line) + b"\n" for line in lines))


class Said(msgspec.Struct, frozen=True):
    """A file that said a value of a fact."""

    file: str
    first: datetime.date
    last: datetime.date | None
    """None where it still may."""


def said_old(lines: Iterable[Line], name: str, until: datetime.date, since: datetime.date) -> list[Said]:
    """Return each file that said a fact on a day from `since` to `until`, with the days between which it did."""
    begun: dict[str, dict[str, datetime.date]] = {}
    found: list[Said] = []
    for line in lines:
        if line.page:
            before, now = begun.get(line.page, {}), line.files if name in line.facts else ()
            found += [Said(file, first, line.day) for file, first in before.items() if file not in now]
            begun[line.page] = {file: before.get(file, line.day) for file in now}
    found += [Said(file, first, None) for files in begun.values() for file, first in files.items()]
    meant = [said for said in found if said.first <= until and (said.last is None or said.last > since)]
    return sorted(meant, key=lambda said: (said.file, said.first))
