"""Reads front matter as a page has it, and tells what is wrong with it."""

from __future__ import annotations

from everyreader.parse import Header, parse_source

PATH = "content/en/page.md"


def header(front: str | bytes, body: str = "Words.\n") -> Header:
    """Return the header of a page with some front matter."""
    source = b"---\n" + (front if isinstance(front, bytes) else front.encode()) + b"\n---\n\n" + body.encode()
    return parse_source(source, PATH).header


def faults(found: Header) -> list[tuple[str, int, int]]:
    """Return rule, line and column of what is wrong with front matter, but for a title that is missing."""
    return [
        (
            finding.rule,
            finding.line,
            finding.column,
        )
        for finding in found.findings
        if finding.rule != "document/no-title"
    ]
