"""What a start returns, how it is written to the disk, and how words of a person become YAML."""

from __future__ import annotations

import json
import re
from pathlib import Path

import msgspec

from everyreader.source import read_yaml


class CannotStart(Exception):
    """What was asked for cannot be made. args: one plain sentence."""


class Draft(msgspec.Struct, frozen=True):
    """Files of a project, and what is said about them."""

    files: dict[str, bytes]
    """By path in the project, with forward slashes."""
    told: tuple[str, ...] = ()
    """What was left out or is to be known, each a sentence."""
    asked: tuple[str, ...] = ()
    """The questions that the trust has to answer."""
    following: tuple[str, ...] = ()
    """What to do next, each a command after `build.py`, or a sentence."""


def save(project: Path, draft: Draft, replace: tuple[str, ...] = ()) -> None:
    """Write the files of a draft. replace: the paths that may be there already. Errors: CannotStart where another is
    there, and then nothing is written; OSError."""
    taken = [path for path in draft.files if path not in replace and (project / path).exists()]
    if taken:
        raise CannotStart(f"{taken[0]} is there already, and is left as it is.")
    for path, data in draft.files.items():
        target = project / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


def as_yaml(words: str) -> str:
    """Return words as a YAML scalar that is read back as these words: bare where that can be, else in quotes.

    >>> as_yaml("Marram Coast NHS Trust"), as_yaml("Ward: 3")
    ('Marram Coast NHS Trust', '"Ward: 3"')
    """
    words = " ".join(words.split())
    if re.fullmatch(r"[^\W\d_][\w .,'’()/&-]*", words) and words.lower() not in (
        "yes",
        "no",
        "on",
        "off",
        "true",
        "false",
    ):
        node, faults = read_yaml(f"name: {words}\n")
        if node and not faults and node.entries[0][1].text == words:
            return words
    return json.dumps(words, ensure_ascii=False)


def words_of(name: str) -> str:
    """Return the words of a name of a file or a fact, with a capital: a title until somebody writes one.

    >>> words_of("make-a-complaint")
    'Make a complaint'
    """
    words = re.sub(r"[-_]+", " ", name).strip()
    return words[:1].upper() + words[1:]
