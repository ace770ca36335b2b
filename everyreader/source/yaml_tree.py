"""Turns YAML into a tree of plain strings with their places.

Nothing is given a type here: `no` stays the letters n and o until the reader of that key says what it wants, so that a
language code never becomes a boolean. Aliases are refused, and with them the documents that grow without end.
"""

from __future__ import annotations

import re
from typing import Literal

import msgspec
import yaml

from everyreader.finding import Finding, check_all
from everyreader.source.odd_letters import readable
from everyreader.source.read import Source
from everyreader.source.slipped_lines import DOUBLED, RULE, quoted_facts, slipped, stray_sign
from everyreader.source.tabs import without_tabs
from everyreader.source.yaml_remedy import place_of, remedy

DEEPEST = 16
LONGEST = 2_000_000
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_ENTRY = re.compile(r"^(?P<start>[ ]*(?:- )?[\w-]+:[ ]+)(?P<value>[^\s'\"\[{|>&*!#%@`].*?)[ ]*$")


_FACT_FIRST = re.compile(
    r"^(?P<start>[ ]*(?:- +(?:[\w-]+:[ ]+)?|[\w-]+:[ ]+))(?P<value>\{\{[^\n]*?\}\}[^\n]*?)[ ]*$", re.MULTILINE
)
_REMARK = re.compile(r"[ \t]+#(.*)$")
_YAML = "tag:yaml.org,2002:"
_TYPES = {_YAML + name for name in ("str", "int", "float", "bool", "null", "timestamp")}
_NO_WORDS = re.compile(r"[a-z0-9_./:@~*-]+|\d{1,2} [A-Za-z]+ \d{4}")
"""Values behind which a remark is one: numbers, dates, names of facts and files. Behind words it may belong to them."""

_SIGNED = re.compile(
    r"^(?P<start>[ ]*(?:- )?[\w-]+:[ ]+)(?P<value>(?:[&*@%`]|\[[^\]]*\][ ]*[^\s#,\]}]|\{[^}]*\}[ "
    r"]*[^\s#,\]}]|[|>][ ]?[^\W\d_]).*?)[ ]*$"
)
"""Values that begin with a sign of YAML and are words all the same: `[Draft] Our plan`, `*Important*`. Looked for where
they cannot be read."""


class Node(msgspec.Struct, frozen=True):
    """One value of a YAML document."""

    kind: Literal["scalar", "list", "mapping"]
    line: int
    column: int
    """`line` and `column`: counted from 1."""
    text: str = ""
    plain: bool = True
    """Written without quotes."""
    items: tuple[Node, ...] = ()
    entries: tuple[tuple[Node, Node], ...] = ()
    tail: str = ""
    """What is behind a `#` that follows a plain value and is no remark, such as `#3` of `Ward #3`; it is in the text
    too."""

    @property
    def bare(self) -> str:
        """Return the text for a reader that wants no words: what is behind a `#` is a remark to it."""
        return self.text.removesuffix(self.tail).strip()


class Fault(msgspec.Struct, frozen=True):
    """Why a setting cannot be taken."""

    rule: str
    """The rule's name."""
    message: str
    help: str
    line: int
    column: int
    """`line` and `column`: counted from 1 in the whole file."""
    slight: bool = False
    """What is there could be read all the same."""

    def found_in(self, path: str) -> Finding:
        """Return the finding of this fault in a file of the project."""
        return Finding(self.rule, path, self.message, self.help, line=self.line, column=self.column)


_ODD_SPACES = re.compile(
    r"^[ \u00a0\u3000]*(?:-[ \u00a0\u3000]+)?(?:[\w.-]+[ \u00a0]*:[ \u00a0\u3000]*)?|"
    r"[{,][ \u00a0]*[\w.-]+:[\u00a0\u3000]+",
    re.MULTILINE,
)
"""What may stand before a value, with the spaces that Word and the keyboards of Mac and China put there."""


def read_yaml(text: str, first_line: int = 1) -> tuple[Node | None, list[Fault]]:
    """Return the tree of a YAML text and what was wrong with it; first_line is the line at which the text starts.

    Some slips are understood where the meaning is plain: a tab or a no-break space as indentation, a colon inside a
    value without quotes, a fact at the start of one, `Ward #3`, `!Important`. Words that YAML would drop in silence are
    reported. The tree is None where the text cannot be read at all, or holds nothing.
    """
    faults: list[Fault] = []
    if len(text) > LONGEST:
        return None, [Fault("source/yaml", "This is too long to be settings.", "Keep it under 2 MB.", first_line, 1)]
    if "\t" in text:
        text, faults = _without_tabs(text, first_line)
    if "\u00a0" in text or "\u3000" in text:
        text = _ODD_SPACES.sub(lambda start: re.sub("[\u00a0\u3000]", " ", start[0]), text)
    if "{{" in text:
        faults += [
            Fault(RULE, *(slipped(text[at:].split("\n", 1)[0].strip(), ()) or ("", "")), line, 1, slight=True)
            for at in quoted_facts(text)
            for line in (text.count("\n", 0, at) + first_line,)
        ]
        text = _FACT_FIRST.sub(lambda line: line["start"] + _in_quotes(line["value"]), text)
    try:
        return _build(text, first_line, faults), faults
    except yaml.YAMLError as error:
        mended = "\n".join(_quoted(line) for line in text.split("\n"))
        try:
            if mended != text:
                return _build(mended, first_line, faults), faults
        except (yaml.YAMLError, _Refused):
            pass  # the first error is the one that the author can see
        fault = _explain(error, text, first_line)
        return None, [*(one for one in faults if one.line != fault.line), fault]  # one line, one message
    except _Refused as refusal:
        return None, [*faults, refusal.fault]


class _Refused(Exception):
    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.message)
        self.fault = fault


def _without_tabs(text: str, first_line: int) -> tuple[str, list[Fault]]:
    text, found = without_tabs(text)
    return text, [
        Fault(
            "source/tab",
            f"This line starts with a tab; it was read as {what}.",
            f"Write it {'without the tab' if what == 'nothing' else 'with spaces'}: {line!r}",
            first_line + index,
            1,
            slight=True,
        )
        for index, what, line in found
    ]


def _quoted(line: str) -> str:
    """Return a line with quotes around a value that holds a colon, where the meaning is plain."""
    match = _ENTRY.match(line)
    if (not match or not re.search(r":(\s|$)| #", match["value"])) and not (match := _SIGNED.match(line)):
        return line
    return match["start"] + _in_quotes(match["value"])


def _in_quotes(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def _explain(error: yaml.YAMLError, text: str, first_line: int) -> Fault:
    line, column = place_of(error)
    lines = text.split("\n")
    line = min(line, len(lines) - 1)
    problem = getattr(error, "problem", None) or "it is not YAML"
    place, todo = remedy(text, line, first_line)
    return Fault(
        "source/yaml",
        f"These settings cannot be read ({problem}): {lines[place].strip()[:60]!r}.",
        todo,
        first_line + place,
        column + 1 if place == line else 1,
    )


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

    def is_doubled(self) -> bool:
        """Say whether the last two entries of a list with lines of their own are the same."""
        last = self.items[-2:] if self.kind == "list" else []
        return len(last) == 2 and last[0].line != last[1].line and _plain(last[0]) == _plain(last[1])


def _plain(node: Node) -> tuple[object, ...]:
    """Return a node without its place."""
    pairs = tuple((key.text, _plain(value)) for key, value in node.entries)
    return node.text, *map(_plain, node.items), pairs


def _build(text: str, first_line: int, faults: list[Fault]) -> Node | None:
    """Return the tree of a YAML text, built from its events so that depth and aliases are bounded. faults: gets what is
    lost in silence. Errors: YAMLError."""
    stack: list[_Open] = []
    lines = text.split("\n")
    lost: list[Fault] = []
    root: Node | None = None
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
            case yaml.ScalarEvent():
                node = _scalar(event, lines, line, column, lost)
            case yaml.DocumentEndEvent():
                continue
        if node is None:
            continue
        if stack:
            stack[-1].items.append(node)
            if stack[-1].is_doubled():
                lost.append(Fault(RULE, *DOUBLED, node.line, node.column, slight=True))
        elif node.kind != "scalar" or node.text:
            if root:
                raise _Refused(
                    Fault(
                        "source/yaml",
                        "What is here, below a line --- or ..., would not be read.",
                        "Delete that line.",
                        node.line,
                        node.column,
                    )
                )
            root = node
    faults += lost
    return root


def _scalar(event: yaml.ScalarEvent, lines: list[str], line: int, column: int, lost: list[Fault]) -> Node:
    """Return a value with the words that YAML takes for something else: `!Important news` is no type, and `#3` of `Ward
    #3` no remark."""
    text = event.value
    if event.style == '"' and not text.isprintable():  # only an escape such as \e writes these
        told = check_all("source", Source("", text))
        lost += [Fault(one.rule, one.message, one.help, line, column, slight=True) for one in told]
        text = readable(text)
    if event.tag and event.tag not in _TYPES:
        text = f"{event.tag.replace(_YAML, '!!')} {text}".strip()
    end = event.end_mark
    wrong = None if event.style else slipped(text, lines[event.start_mark.line + 1 : end.line + 1])
    if wrong := wrong or stray_sign(text):
        lost.append(Fault(RULE, *wrong, line, column, slight=True))
    if event.style or end.line >= len(lines) or not (remark := _REMARK.match(lines[end.line], end.column)):
        return Node("scalar", line, column, text, event.implicit[0])
    words = remark[1].rstrip()
    if words[:1].strip(" \t#"):
        tail = f"#{words}"
        return Node("scalar", line, column, f"{text} {tail}".strip(), True, tail=tail)
    if words.strip(" \t#") and not _NO_WORDS.fullmatch(text):
        place = lines[end.line].index("#", end.column) + 1
        lost.append(
            Fault(
                "source/lost-words",
                f"What is behind this # is not read: {words.strip()[:60]}",
                "If it belongs to the words, put them all in quotes. If it is a remark, give it a line of "
                "its own that begins with #.",
                line + end.line - event.start_mark.line,
                place,
                slight=True,
            )
        )
    return Node("scalar", line, column, text, event.implicit[0])
