"""Turns `content/redirects.csv` into redirects: addresses of an old site, and the page of this one that takes their
place."""

from __future__ import annotations

import csv
import re
from urllib.parse import unquote, urlsplit

import msgspec

from everyreader.finding import Finding
from everyreader.layout import REDIRECTS
from everyreader.looks import without_unseen
from everyreader.source import decode_text

_COLUMN = re.compile(
    r"(?:(?:the|its|old|new|former|previous|current|from|to|source|target|destination|address|addresses|page|pages|url|"
    r"urls|path|link|links|redirect|redirects|alias|web|site|is|was|now|name|goes|leads|where|here)(?:[\s_-]++|$))+",
    re.IGNORECASE,
)
"""How a table calls its columns."""
_LINE = "Write the old address, a comma and the page, for example: /about-us/your-data/,en/privacy-notice"


class Redirect(msgspec.Struct, frozen=True):
    """One line."""

    old: str
    """The path of the old address as a server reads it, from `/`."""
    new: str
    """The page as it is written."""
    written: str
    """The old address as it is written."""
    line: int
    """Where it is."""


def read_redirects(data: bytes) -> tuple[tuple[Redirect, ...], list[Finding]]:
    """Return the redirects from the bytes of the file, and a finding for each line that cannot be used."""
    text, findings = decode_text(data, REDIRECTS)
    found: dict[str, Redirect] = {}
    lines = (text or "").split("\n")
    for number, line in enumerate(lines, 1):
        if not line.strip() or (number == 1 and _is_head(line)):
            continue
        redirect = _redirect(line, number)
        fault = redirect if isinstance(redirect, str) else ""
        if not isinstance(redirect, str):
            first = found.setdefault(redirect.old.casefold().rstrip("/"), redirect)
            fault = f"Line {first.line} redirects this old address already." if first is not redirect else ""
        if fault:
            findings.append(Finding("settings/redirect", REDIRECTS, fault, _help(line), line=number, column=1))
    if text is not None and not text.strip():
        findings.append(
            Finding(
                "settings/redirect",
                REDIRECTS,
                "This table is empty.",
                f"{_LINE}. Without old addresses, delete the file.",
                line=1,
                column=1,
            )
        )
    return tuple(sorted(found.values(), key=lambda redirect: redirect.line)), findings


def _cells(line: str) -> list[str]:
    try:
        return [cell.strip() for cell in next(csv.reader([line], strict=True), [])]
    except csv.Error:
        return []


def _is_head(line: str) -> bool:
    """Say whether a line names the columns: each of them in words for addresses and nothing else."""
    cells = _cells(line)
    return len(cells) == 2 and all(_COLUMN.fullmatch(cell) for cell in cells)


def _help(line: str) -> str:
    if ";" in line and "," not in line:
        return "Save the table with commas between the columns (CSV), not semicolons."
    return _LINE


def _redirect(line: str, number: int) -> Redirect | str:
    """Return a redirect, or why a line is none."""
    cells = [without_unseen(cell).strip() for cell in _cells(line)]
    if len(cells) != 2 or not all(cells):
        return (
            f"This line has {len(cells) if cells else 'no readable'} column{'s' * (len(cells) != 1)}; two are needed, "
            f"an old address and a page."
            if (len(cells) != 2)
            else "Here the old address or the page is missing."
        )
    try:
        parts = urlsplit(cells[0])
    except ValueError:
        return f"{cells[0]} is no address."
    if parts.query or "?" in cells[0]:
        return "An old address with a question mark cannot be redirected: hosts look at the path alone."
    if parts.fragment or "*" in parts.path:
        return f"An old address is one path, without {'#' if parts.fragment else '*'}."
    if parts.scheme not in ("", "http", "https") or bool(parts.scheme) != bool(parts.netloc):
        return f"{cells[0]} is no address of a page."
    return Redirect("/" + unquote(parts.path).lstrip("/"), cells[1], cells[0], number)
