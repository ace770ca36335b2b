"""Tells which names of files cannot be taken, because another machine could not hold the file under that name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from everyreader.finding import Finding

RESERVED = {"con", "prn", "aux", "nul", *(f"com{n}" for n in range(1, 10)), *(f"lpt{n}" for n in range(1, 10))}
"""Names that Windows keeps for devices (Microsoft, Naming Files, Paths, and Namespaces)."""
REFUSED = set('<>:"|?*\\')
LONGEST_NAME = 180
"""Bytes that a name may have, so that the names of all its formats stay under the 255 of most file systems."""


def name_fault(path: str, name: str) -> Finding | None:
    """Return what is wrong with the name of a file. path: where it is; name: the last part of that."""
    reason = _name_reason(name)
    return (
        Finding(
            "source/file-name",
            path.encode("utf-8", "replace").decode(),
            f"This file was left out: {reason}.",
            "Rename it, with small letters, numbers and hyphens only.",
        )
        if reason
        else None
    )


_PLAIN = re.compile(r"[A-Za-z0-9_-](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?")


def _name_reason(name: str) -> str:
    """Return why a name cannot be that of a file on every machine, or nothing."""
    stem = name.split(".")[0].lower()
    if _PLAIN.fullmatch(name) and stem not in RESERVED and len(name) <= LONGEST_NAME:
        return ""  # nearly every name, without a look at each letter
    if stem in RESERVED:
        return f'"{name.split(".")[0]}" is a name that Windows keeps for itself'
    if any("\ud800" <= char <= "\udfff" for char in name):
        return "the name is not written in UTF-8"
    if bad := sorted({char for char in name if char in REFUSED or ord(char) < 32}):
        return f"Windows does not allow {' '.join(repr(char) for char in bad)} in a name"
    if name.endswith((".", " ")) or name.startswith(" "):
        return "Windows does not allow a space or a full stop at the end of a name"
    if len(name.encode()) > LONGEST_NAME:
        return f"the name is longer than {LONGEST_NAME} letters"
    return ""


def safe_name(name: str) -> bool:
    """Say whether a name, which is not that of a hidden file, can be on every machine."""
    return bool(name) and not name.startswith(".") and not _name_reason(name)


def same_but_for_case(paths: Iterable[str]) -> list[Finding]:
    """Return a finding for every path that differs from an earlier one only in case or in how accents are coded."""
    seen: dict[str, str] = {}
    findings = []
    for path in paths:
        folded = path.lower() if path.isascii() else unicodedata.normalize("NFC", path).casefold()
        first = seen.setdefault(folded, path)
        if first != path:
            message = f"This name differs from {first} only in capital letters; to Windows and Macs they are one file."
            findings.append(Finding("source/same-but-for-case", path, message, "Rename one of the two."))
    return findings
