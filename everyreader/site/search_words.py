"""Turns `content/<tag>/search.yml` into typed entries: the words that people use for a page, which its author did not
write."""

from __future__ import annotations

from typing import Annotated, NamedTuple

import msgspec

from everyreader.document import encode
from everyreader.engine.task import Fetch, Task, Values, read_checked
from everyreader.finding import Finding
from everyreader.layout import CONTENT
from everyreader.source import (
    Fault,
    Key,
    Node,
    as_list,
    as_mapping,
    as_text,
    blank_file,
    decode_text,
    made_of,
    read_fields,
    read_yaml,
    readers_of,
)
from everyreader.source.told_keys import told_keys

NAME = "search.yml"


class WordsFor(NamedTuple):
    """Words that lead to a page, or to a heading in it."""

    page: str
    """As front matter names it."""
    anchor: str
    """Of a heading, or nothing."""
    words: tuple[str, ...]
    line: int
    """Where it is written."""


def _as_words(node: Node) -> tuple[WordsFor, ...] | Fault:
    """Return lines of `page: [words]` or `page#heading: [words]`."""
    entries = as_mapping(node)
    if isinstance(entries, Fault):
        return entries
    found = []
    for target, value in entries.items():
        words = as_list(as_text)(value)
        if isinstance(words, Fault):
            return words
        page, _, anchor = target.strip().partition("#")
        found.append(WordsFor(page.strip().removesuffix(".md"), anchor.strip(), words, value.line))
    return tuple(found)


def _as_groups(node: Node) -> tuple[tuple[str, ...], ...] | Fault:
    """Return lines of words that mean the same: `[mum, mother]`."""
    return as_list(as_list(as_text))(node)


class SearchWords(msgspec.Struct, frozen=True):
    """What a language adds to its search and its A to Z."""

    skip: Annotated[
        tuple[str, ...], Key("words at the beginning of a title by which nobody looks it up, such as the, your, how")
    ] = ()
    small: Annotated[tuple[str, ...], Key("words that say little in a question, such as can, need, want")] = ()
    weak: Annotated[
        tuple[str, ...],
        Key("words that say less than others beside them, such as mother or doctor: who it is, not what it is about"),
    ] = ()
    turn: Annotated[
        tuple[str, ...],
        Key("small words that say what is asked of the others, such as who, where, when: names that have one need it"),
    ] = ()
    same: Annotated[
        tuple[tuple[str, ...], ...],
        Key("lists of words that mean the same in a question, such as mum and mother: first a single word", _as_groups),
    ] = ()
    letters: Annotated[
        tuple[str, ...], Key("letters that people type for one another, each after the one that stands for all")
    ] = ()
    words: Annotated[
        tuple[WordsFor, ...], Key("by page, or by page#heading: words that people use and the page does not", _as_words)
    ] = ()
    misspellings: Annotated[
        tuple[WordsFor, ...],
        Key(
            "the same for words as people mistype them, or say them another way: found, and never shown",
            _as_words,
        ),
    ] = ()
    path: str = ""
    findings: tuple[Finding, ...] = ()
    unread: tuple[str, ...] = ()
    """Keys that cannot be read, of which something is told already."""


def read_search_words(data: bytes, path: str) -> SearchWords:
    """Return the words of a language from the bytes of its file."""
    text, findings = decode_text(data, path)
    node, faults = read_yaml(text or "")
    values, wrong = read_fields(node, readers_of(SearchWords)) if node else ({}, [])
    findings += [fault.found_in(path) for fault in (*faults, *wrong, *blank_file(node, faults))]
    told = told_keys(node, wrong, readers_of(SearchWords))
    unread = tuple([key for key in told if key not in values])
    return made_of(SearchWords, values, path=path, findings=tuple(findings), unread=unread)


class Arguments(msgspec.Struct, frozen=True):
    """A file of words: its path and digest."""

    path: str
    digest: str


def search_words_task(path: str, digest: str) -> Task:
    """Return the task that reads a file of words."""
    return Task("everyreader.site.search_words:run", encode(Arguments(path, digest)), (path,), path)


def run(arguments: bytes, project: str, fetch: Fetch) -> Values:
    """Read a file of words, as a task. Errors: Changed where it is not that of its digest."""
    wanted = msgspec.json.decode(arguments, type=Arguments)
    found = read_search_words(read_checked(project, wanted.path, wanted.digest), wanted.path)
    return (("search-words", encode(found)),)


def words_path(tag: str) -> str:
    """Return where the words of a language lie."""
    return f"{CONTENT}/{tag}/{NAME}"


def tag_of(path: str) -> str:
    """Return the folder of the language whose words lie at a path, or nothing for any other file.

    >>> tag_of("content/pl/search.yml")
    'pl'
    """
    parts = path.split("/")
    return parts[1] if len(parts) == 3 and parts[0] == CONTENT and parts[2] == NAME else ""
