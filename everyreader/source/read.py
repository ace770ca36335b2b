"""Turns the bytes of a source into text, and text into front matter and body."""

from __future__ import annotations

import re

import msgspec

from everyreader.finding import Finding, check_all
from everyreader.source.odd_letters import readable

_FENCE = re.compile(r"\A---[ \t]*\n(.*?)(?:\n)?^(---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)


class Source(msgspec.Struct, frozen=True):
    """A text of the project as it was saved, but for its line ends: what rules on sources look at."""

    path: str
    text: str


def decode_text(data: bytes, path: str) -> tuple[str | None, list[Finding]]:
    """Return the text of a source with one kind of line end, and what was wrong with its bytes.

    A UTF-8 byte order mark and CRLF are taken as they are. UTF-16 with its mark is understood too. Text is None where
    the bytes are in no coding that can be told for certain, or hold hardly any letters.
    """
    try:
        text = _decoded(data)
    except UnicodeDecodeError as error:
        return None, [_not_utf8(data, path, error)]
    clean = readable(text)
    if _has_few_letters(clean):
        return None, [_no_text(path)]
    return clean, [*check_all("source", Source(path, text))]


def text_in(data: bytes) -> str | None:
    """Return the text of a source as `decode_text` does, for those who know already what is wrong with it."""
    try:
        clean = readable(_decoded(data))
    except UnicodeDecodeError:
        return None
    return None if _has_few_letters(clean) else clean


def _decoded(data: bytes) -> str:
    coding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    return data.decode(coding).replace("\r\n", "\n").replace("\r", "\n")


def _has_few_letters(clean: str) -> bool:
    return clean.count("\N{REPLACEMENT CHARACTER}") * _FEW > len(clean)


_FEW = 4
"""No text has so large a part of signs that nobody can read: a quarter. In UTF-16 without its mark it is half."""


def _no_text(path: str) -> Finding:
    return Finding(
        "source/encoding",
        path,
        "This file holds hardly any letters: a disk or a program has lost them.",
        'Take an older version of it, or open it in your editor and choose "Save as" and the encoding "UTF-8".',
        line=1,
        column=1,
    )


def _not_utf8(data: bytes, path: str, error: UnicodeDecodeError) -> Finding:
    before = data[: error.start]
    line = before.count(b"\n") + 1
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
    return Finding(
        "source/encoding",
        path,
        f"This file is not saved as UTF-8: byte {data[error.start]:#04x} here means nothing in UTF-8.",
        'Open it in your editor, choose "Save as" and the encoding "UTF-8", and check letters such as £ and é.',
        line=line,
        column=column,
    )


def split_front_matter(text: str) -> tuple[str | None, str, int]:
    """Return the front matter (None where there is none), the body, and the line at which the body starts."""
    match = _FENCE.match(text)
    if not match:
        return None, text, 1
    return match[1] or "", text[match.end() :], text.count("\n", 0, match.end()) + 1
