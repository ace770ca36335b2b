"""Reads lines of settings that start with a tab, which YAML refuses."""

from __future__ import annotations


def without_tabs(text: str) -> tuple[str, list[tuple[int, str, str]]]:
    """Return a text without tabs at the start of its lines; and for each that had one its number from 0, as what the
    tab was read, and the line as it was read.

    >>> without_tabs("a:\\n\\tb: c")
    ('a:\\n  b: c', [(1, 'two spaces', '  b: c')])
    >>> without_tabs("a:\\n  b: c\\n\\td:\\n  b: e")[0]
    'a:\\n  b: c\\nd:\\n  b: e'
    """
    lines = text.split("\n")
    found = []
    for index, line in enumerate(lines):
        words = line.lstrip()
        indent = line[: len(line) - len(words)]
        if "\t" in indent:
            is_name = words.rstrip().endswith(":") and not _opens(lines, index) and _indent(lines, index) == 2
            lines[index] = words if is_name else indent.replace("\t", "  ") + words
            found.append((index, "nothing" if is_name else "two spaces", lines[index]))
    return "\n".join(lines), found


def _opens(lines: list[str], index: int) -> bool:
    """Say whether the last line with words before one begins something that stands below it."""
    before = (lines[number] for number in range(index - 1, -1, -1))
    return next(filter(str.strip, before), "").rstrip().endswith(":")


def _indent(lines: list[str], index: int) -> int:
    """Return the spaces before the next line with words behind one."""
    behind = (lines[number] for number in range(index + 1, len(lines)))
    line = next(filter(str.strip, behind), "")
    return len(line) - len(line.lstrip(" "))
