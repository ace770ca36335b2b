"""Reads the record of films and recordings beside a page: `choice.recordings.yml` beside `choice.md`.

A trust owns these and has them made by people: a BSL translator, a narrator. The record says which files there are, who
did what, and which text they give, so that the build can tell when that text has changed.
"""

from __future__ import annotations

import datetime
import posixpath
from typing import Annotated, Literal, TypeVar

import msgspec

from everyreader.finding import Finding
from everyreader.layout import MEDIA, content_path
from everyreader.source.keys import Key, made_of, readers_of
from everyreader.source.no_value import as_somebody, blank_file, left_empty
from everyreader.source.read import decode_text
from everyreader.source.typed import as_mapping, read_fields
from everyreader.source.yaml_tree import Fault, Node, read_yaml

ENDING = ".recordings.yml"
"""What takes the place of `.md` in the name of the file beside a page."""

RecordingKind = Literal["bsl", "film", "audio"]
PLAYED: dict[RecordingKind, dict[str, str]] = {
    "bsl": {".mp4": "video/mp4", ".webm": "video/webm"},
    "film": {".mp4": "video/mp4", ".webm": "video/webm"},
    "audio": {
        ".mp3": "audio/mpeg",
        ".m4a": "audio/mp4",
        ".opus": "audio/ogg",
        ".ogg": "audio/ogg",
        ".wav": "audio/wav",
    },
}
"""By kind, the endings of files that browsers play by themselves, with their media types."""

Entry = TypeVar("Entry", bound=msgspec.Struct)

THIS_PAGE = "page"
"""In the place of a transcript: the words of the page are its words."""


def _as_digests(node: Node) -> dict[str, str] | Fault:
    entries = as_mapping(node)
    return (
        entries if isinstance(entries, Fault) else {name.strip(): value.text.strip() for name, value in entries.items()}
    )


class Person(msgspec.Struct, frozen=True):
    """Somebody who made or checked a recording. Their registration is evidence for the trust."""

    name: Annotated[str, Key("their name", as_somebody)] = ""
    role: Annotated[str, Key("what they are, such as registered sign language translator")] = ""
    register: Annotated[str, Key("the register that they are in, such as NRCPD; never printed")] = ""
    number: Annotated[str, Key("their number in it; never printed")] = ""
    printed: Annotated[bool, Key("yes where they agree that their name and role are on the page")] = False


class Gives(msgspec.Struct, frozen=True):
    """Which text a recording gives, by digests. `build.py check` says the line to copy."""

    text: Annotated[str, Key("the digest of the words of the page")] = ""
    safety: Annotated[str, Key("that of the words in its boxes !!! safety")] = ""
    facts: Annotated[dict[str, str], Key("that of the value of each fact in it", _as_digests)] = {}


class Recording(msgspec.Struct, frozen=True):
    """A film or a recording that gives the text of a page."""

    kind: Annotated[RecordingKind, Key("bsl, film or audio")]
    files: Annotated[tuple[str, ...], Key("its files in content/media/, the one that most devices play first")] = ()
    captions: Annotated[str, Key("the file with its captions (WebVTT)")] = ""
    transcript: Annotated[
        str, Key("the file with all that is said, signed and shown; or page, where the page says it")
    ] = ""
    poster: Annotated[str, Key("a picture that stands there until it plays")] = ""
    presenter: Annotated[Person | None, Key("who signs or speaks in it")] = None
    checker: Annotated[Person | None, Key("who checked it, another person")] = None
    date: Annotated[datetime.date | None, Key("the day on which it was made")] = None
    gives: Annotated[Gives | None, Key("which text it gives; `build.py check` says the line to write")] = None
    line: int = 1
    """Where it is in the file."""


class MadeByOthers(msgspec.Struct, frozen=True):
    """A film or a format of somebody else, which the page leads to and never embeds."""

    title: Annotated[str, Key("what it is called")] = ""
    owner: Annotated[str, Key("whose it is")] = ""
    form: Annotated[str, Key("what it is, such as BSL film or Easy Read")] = ""
    language: Annotated[str, Key("the tag of its language: en, or bfi for British Sign Language")] = ""
    address: Annotated[str, Key("its web address")] = ""
    licence: Annotated[str, Key("under which licence it may be used")] = ""
    seen: Annotated[datetime.date | None, Key("the day on which somebody last opened it")] = None
    line: int = 1


def _as_recordings(node: Node) -> tuple[Recording, ...] | Fault:
    return _as_entries(node, Recording)


def _as_others(node: Node) -> tuple[MadeByOthers, ...] | Fault:
    return _as_entries(node, MadeByOthers)


def _as_entries(node: Node, struct: type[Entry]) -> tuple[Entry, ...] | Fault:
    """Return a list of entries, each of which knows its line."""
    found = []
    for item in node.items if node.kind == "list" else (node,):
        values, faults = read_fields(item, readers_of(struct))
        if faults:
            return faults[0]
        if struct is Recording and "kind" not in values:
            return Fault(
                "source/recording",
                "This does not say what sort of recording it is.",
                "Write kind: bsl, kind: film or kind: audio.",
                item.line,
                item.column,
            )
        found.append(made_of(struct, values, line=item.line))
    return tuple(found)


class Record(msgspec.Struct, frozen=True):
    """All that the file beside a page says."""

    recordings: Annotated[tuple[Recording, ...], Key("films and recordings of your own", _as_recordings)] = ()
    made_by_others: Annotated[tuple[MadeByOthers, ...], Key("films and formats of others", _as_others)] = ()


def read_record(data: bytes, path: str) -> tuple[Record, list[Finding]]:
    """Return what the record at a path says, and what is wrong with how it is written."""
    text, findings = decode_text(data, path)
    node, faults = read_yaml(text or "")
    values, wrong = read_fields(node, readers_of(Record)) if node else ({}, [])
    findings += [fault.found_in(path) for fault in (*faults, *wrong, *blank_file(node, faults))]
    findings += [fault.found_in(path) for fault in (left_empty(node, tuple(readers_of(Record))) if node else [])]
    return made_of(Record, values), findings


def is_of_others(file: str) -> bool:
    """Say whether what stands in the place of a file is an address: a player of somebody else's website."""
    return "://" in file or file.startswith("//") or file.lower().startswith("www.")


def media_path(file: str) -> str:
    """Return the path of a file that a record names: from the folder of the content, or from that of the media."""
    bare = posixpath.normpath(file.strip().lstrip("/"))
    path = content_path(bare)
    return path if path.startswith(MEDIA) else f"{MEDIA}{bare}"
