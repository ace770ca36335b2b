"""Turns YAML into a tree of plain strings with their places.

Nothing is given a type here: `no` stays the letters n and o until the reader of that key says what it wants, so that a
language code never becomes a boolean. Aliases are refused, and with them the documents that grow without end.
"""

from __future__ import annotations

import re
from typing import Literal

import msgspec
import yaml

from everyreader.finding import Finding

DEEPEST = 16
LONGEST = 2_000_000
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_ENTRY = re.compile(r"^(?P<start>[ ]*(?:- )?[\w-]+:[ ]+)(?P<value>[^\s'\"\[{|>&*!#%@`].*?)[ ]*$")


class Node(msgspec.Struct, frozen=True):
    """One value of a YAML document. line, column: counted from 1. plain: written without quotes."""

    kind: Literal["scalar", "list", "mapping"]
    line: int
    column: int
    text: str = ""
    plain: bool = True
    items: tuple[Node, ...] = ()
    entries: tuple[tuple[Node, Node], ...] = ()


class Fault(msgspec.Struct, frozen=True):
    """Why a setting cannot be taken. rule: the rule's name; line, column: counted from 1 in the whole file.
    slight: what stands there could be read all the same."""

    rule: str
    message: str
    help: str
    line: int
    column: int
    slight: bool = False

    def found_in(self, path: str) -> Finding:
        """Return the finding of this fault in a file of the project."""
        return Finding(self.rule, path, self.message, self.help, line=self.line, column=self.column)


def read_yaml(text: str, first_line: int = 1) -> tuple[Node | None, list[Fault]]:
    """Return the tree of a YAML text and what was wrong with it; first_line is the line at which the text starts.

    Two plain slips are understood: a tab as indentation, and a colon inside a value without quotes.
    The tree is None where the text cannot be read at all, or holds nothing.
    """
    faults: list[Fault] = []
    if len(text) > LONGEST:
        return None, [Fault("source/yaml", "This is too long to be settings.", "Keep it under 2 MB.", first_line, 1)]
    if "\t" in text:
        text, faults = _without_tabs(text, first_line)
    try:
        return _build(text, first_line), faults
    except yaml.YAMLError as error:
        mended = "\n".join(_quoted(line) for line in text.split("\n"))
        try:
            if mended != text:
                return _build(mended, first_line), faults
        except (yaml.YAMLError, _Refused):
            pass  # the first error is the one that the author can see
        return None, [*faults, _explain(error, text, first_line)]
    except _Refused as refusal:
        return None, [*faults, refusal.fault]


class _Refused(Exception):
    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.message)
        self.fault = fault


def _without_tabs(text: str, first_line: int) -> tuple[str, list[Fault]]:
    lines = text.split("\n")
    faults = []
    for index, line in enumerate(lines):
        indent = line[: len(line) - len(line.lstrip())]
        if "\t" in indent:
            lines[index] = indent.replace("\t", "  ") + line.lstrip()
            faults.append(
                Fault(
                    "source/tab",
                    "This line starts with a tab; it was read as two spaces.",
                    f"Write it with spaces: {lines[index]!r}",
                    first_line + index,
                    1,
                    slight=True,
                )
            )
    return "\n".join(lines), faults


def _quoted(line: str) -> str:
    """Return a line with quotes around a value that holds a colon, where the meaning is plain."""
    match = _ENTRY.match(line)
    if not match or not re.search(r":(\s|$)| #", match["value"]):
        return line
    return match["start"] + "'" + match["value"].replace("'", "''") + "'"


def _explain(error: yaml.YAMLError, text: str, first_line: int) -> Fault:
    mark = getattr(error, "problem_mark", None)
    line, column = (mark.line, mark.column) if mark else (0, 0)
    lines = text.split("\n")
    shown = lines[min(line, len(lines) - 1)].strip()
    problem = getattr(error, "problem", None) or "it is not YAML"
    return Fault(
        "source/yaml",
        f"These settings cannot be read ({problem}): {shown[:60]!r}.",
        "Each line must read `name: value`; put a value with special signs in quotes, for example "
        f"{_suggest(shown)!r}.",
        first_line + line,
        column + 1,
    )


def _suggest(line: str) -> str:
    name, colon, value = line.partition(":")
    value = value.strip().strip("'\"[]{}")
    return f"{name.strip()}: '{value}'"[:80] if colon else 'title: "Your choice"'


class _Open:
    """A list or mapping that is being read: its node so far, and a key that waits for its value."""

    def __init__(self, kind: Literal["list", "mapping"], line: int, column: int) -> None:
        self.kind, self.line, self.column = kind, line, column
        self.items: list[Node] = []

    def close(self) -> Node:
        if self.kind == "list":
            return Node("list", self.line, self.column, items=tuple(self.items))
        pairs = zip(self.items[::2], self.items[1::2], strict=True)
        return Node("mapping", self.line, self.column, entries=tuple(pairs))


def _build(text: str, first_line: int) -> Node | None:
    """Return the tree of a YAML text, built from its events so that depth and aliases are bounded. Errors: YAMLError."""
    stack: list[_Open] = []
    for event in yaml.parse(text, Loader=_LOADER):
        line, column = event.start_mark.line + first_line, event.start_mark.column + 1
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _Refused(
                Fault(
                    "source/yaml-alias",
                    "Anchors (&) and aliases (*) are not used in these settings.",
                    "Write the value out, or put it in quotes.",
                    line,
                    column,
                )
            )
        node: Node | None = None
        match event:
            case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                if len(stack) >= DEEPEST:
                    raise _Refused(
                        Fault(
                            "source/yaml",
                            f"These settings are nested more than {DEEPEST} deep.",
                            "Write them flatter.",
                            line,
                            column,
                        )
                    )
                stack.append(_Open("list" if isinstance(event, yaml.SequenceStartEvent) else "mapping", line, column))
            case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                node = stack.pop().close()
            case yaml.ScalarEvent(value=value):
                node = Node("scalar", line, column, value, event.implicit[0])
            case yaml.DocumentEndEvent():
                continue
        if node is not None:
            if not stack:
                return None if node.kind == "scalar" and not node.text else node
            stack[-1].items.append(node)
    return None
