"""Changes how processors of Python-Markdown work, so that none reads the rest of a page for each sign, copies an item
for each line, loses a letter or makes cells that nobody wrote."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Callable
from functools import partial

from markdown.util import AtomicString

from everyreader.untyped import Untyped

_BRACKETS = re.compile(r"[\[\]]")
_STASHED = re.compile("\x02klzzwxh:(\\d+)\x03")
DEEPEST_BRACKETS = 20
LONGEST_TARGET = 2500
"""Characters of the target of a link; browsers and servers take about 2,000."""


def _text_of_link(data: str, index: int) -> tuple[str, int, bool]:
    """Return what is between brackets from index on, as the library does, but without reading on to the end of the
    page for each bracket that nobody closed."""
    depth = 1
    for bracket in _BRACKETS.finditer(data, index):
        depth += 1 if bracket[0] == "[" else -1
        if depth == 0:
            return data[index : bracket.start()], bracket.end(), True
        if depth > DEEPEST_BRACKETS:
            break
    return "", len(data), False


def bound_links(processor: Untyped) -> None:
    """Keep a processor of links from reading the rest of the page again and again."""
    read = processor.getLink

    def target_of_link(data: str, index: int) -> tuple[str, str | None, int, bool]:
        near = data[: index + LONGEST_TARGET]
        found: tuple[str, str | None, int, bool] = (
            read(near, index) if near.find(")", index) >= 0 else ("", None, index, False)
        )
        return ("", None, index, False) if found[3] and holds_link(near[index : found[2]]) else found

    def holds_link(target: str) -> bool:
        """Say whether a link or a picture that was found before is in a target: its words would be lost."""
        if "\x02" not in target:
            return False
        stash = processor.md.treeprocessors["inline"].stashed_nodes
        return any(getattr(stash.get(number), "tag", "") in ("a", "img") for number in _STASHED.findall(target))

    processor.getText, processor.getLink = _text_of_link, target_of_link


def keep_code(processor: Untyped, line_end: re.Pattern[str]) -> None:
    """Let the name of a reference hold code: [`pl`][] leads to what [`pl`]: says. The library has put it aside.
    line_end: what is a space in a name."""
    processor.NEWLINE_CLEANUP_RE = line_end
    read = processor.evalId

    def written(mark: re.Match[str]) -> str:
        node = processor.md.treeprocessors["inline"].stashed_nodes.get(mark[1])
        return f"`{node.text.lower()}`" if getattr(node, "tag", "") == "code" else mark[0]

    def name_of_link(data: str, index: int, text: str) -> tuple[str | None, int, bool]:
        name, end, handled = read(data, index, text)
        return _STASHED.sub(written, name) if name and "\x02" in name else name, end, handled

    processor.evalId = name_of_link


def keep_letters(processor: Untyped) -> None:
    """Keep the processor of stars from losing letters, as that of Python-Markdown 3.11 does where pairs cross: the
    signs stay as they were typed."""
    pair = processor.handleMatch

    def handle(match: re.Match[str], data: str) -> tuple[etree.Element | None, int | None, int | None]:
        node, start, end = pair(match, data)
        if node is None or _STARS.sub("", "".join(node.itertext())) == _STARS.sub("", data[start:end]):
            return node, start, end
        processor.reset()
        run = _STARS.match(data, match.start())
        return None, match.start(), run.end() if run else match.end()

    def next_sign(data: str, start: int) -> re.Match[str] | None:
        """Return the next sign, as the library does letter by letter, which takes five times as long (2026-11-30)."""
        for sign in _STAR.finditer(data, start):
            delimiter = processor.delimiters[sign[0]]
            found: re.Match[str] | None = delimiter.boundary.match(data, sign.start())
            if found and (delimiter.stack or (found.lastgroup or "")[0] != "e"):
                return found
        return None

    processor.handleMatch, processor.search = handle, next_sign


_STAR, _STARS = re.compile(r"[*_]"), re.compile(r"[*_]+")


def settle_words(processor: Untyped, openings: Callable[[], re.Pattern[str]]) -> None:
    """Let words that a processor found be, where they hold nothing that others look for: the library asks each of these
    again (2026-11-30: a tenth of its time). openings: returns the pattern of that."""
    find = processor.handleMatch

    def handle(match: re.Match[str], data: str) -> tuple[etree.Element | str | None, int | None, int | None]:
        node, start, end = find(match, data)
        if isinstance(node, etree.Element) and not len(node) and node.text and not openings().search(node.text):
            node.text = AtomicString(node.text)
        return node, start, end

    processor.handleMatch = handle


def own_items(processors: Untyped) -> None:
    """Keep those of lists among some processors from copying an item for each of its lines, and that of headings from
    a line that begins with a number, as `#92` does where it is one of a list elsewhere."""

    def items_of(processor: Untyped, block: str) -> list[str]:
        items: list[list[str]] = []
        for line in block.split("\n"):
            if match := processor.CHILD_RE.match(line):
                if not items and processor.TAG == "ol":
                    processor.STARTSWITH = re.match(r"\d+", match[1])[0]  # type: ignore[index]  # by its pattern
                items.append([match[3]])
            elif processor.INDENT_RE.match(line) and not items[-1][0].startswith(" " * processor.tab_length):
                items.append([line])  # one that is indented: the library looks at it as its own
            else:
                items[-1].append(line)
        return ["\n".join(lines) for lines in items]

    for name in ("ulist", "olist"):
        processors[name].get_items = partial(items_of, processors[name])
    headings = processors["hashheader"]
    headings.RE = re.compile(headings.RE.pattern.replace("#{1,6}", r"#{2,6}|#(?![#\d])", 1))


def own_cells(processor: Untyped) -> None:
    """Keep a processor of tables from filling up short rows: writers know how many cells a row lacks."""

    def build_row(row: str, parent: etree.Element, align: list[str | None]) -> None:
        line, head = etree.SubElement(parent, "tr"), parent.tag == "thead"
        words = processor._split_row(row)
        for number, side in enumerate(align if head else align[: len(words)]):
            cell = etree.SubElement(line, "th" if head else "td", {"align": side} if side else {})
            cell.text = words[number].strip(" ").replace("\\|", "|") if number < len(words) else ""
        if surplus := [word for word in words[len(align) :] if word.strip(" ")]:
            line.set("surplus", " | ".join(word.strip(" ") for word in surplus))

    processor._build_row = build_row
