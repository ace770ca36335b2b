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
            is_name = words.rstrip().endswith(":") and not _opens(lines[:index]) and _indent(lines[index + 1 :]) == 2
            lines[index] = words if is_name else indent.replace("\t", "  ") + words
            found.append((index, "nothing" if is_name else "two spaces", lines[index]))
    return "\n".join(lines), found


def _opens(before: list[str]) -> bool:
    """Say whether the last line with words begins something that stands below it."""
    return next((line for line in reversed(before) if line.strip()), "").rstrip().endswith(":")


def _indent(after: list[str]) -> int:
    """Return the spaces before the next line with words."""
    line = next((line for line in after if line.strip()), "")
    return len(line) - len(line.lstrip(" "))
