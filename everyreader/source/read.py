"""Turns the bytes of a source into text, and text into front matter and body."""

from __future__ import annotations

import re

from everyreader.finding import Finding
from everyreader.source.letters import odd_letters

_FENCE = re.compile(r"\A---[ \t]*\n(.*?)(?:\n)?^(---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\U000f0000-\U0010ffff]")


def decode_text(data: bytes, path: str) -> tuple[str | None, list[Finding]]:
    """Return the text of a source with one kind of line end, and what was wrong with its bytes.

    A UTF-8 byte order mark and CRLF are taken as they are. UTF-16 with its mark is understood too. Text is None where
    the bytes are in no coding that can be told for certain.
    """
    findings: list[Finding] = []
    coding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = data.decode(coding)
    except UnicodeDecodeError as error:
        return None, [_not_utf8(data, path, error)]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text, findings = odd_letters(text, path)
    match = _CONTROLS.search(text)
    if match:
        line = text.count("\n", 0, match.start()) + 1
        column = match.start() - (text.rfind("\n", 0, match.start()) + 1) + 1
        findings.append(
            Finding(
                "source/control-character",
                path,
                f"There is a character here that no reader can see (U+{ord(match[0]):04X}).",
                "Delete it and type the words again.",
                line=line,
                column=column,
            )
        )
        text = _CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text)
    return text, findings


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
