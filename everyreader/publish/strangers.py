"""Finds what lies in the folder of a site and is not as a build has left it: files of others, and pages of ours that
nobody lists."""

from __future__ import annotations

import os
import re
from collections.abc import Collection
from pathlib import Path

from everyreader.publish.manifest import MANIFEST, PARTS, Written, is_ours, read_baseline, read_manifest

_OURS = re.compile(rb'<link rel="stylesheet" href="[^"]*assets/html\.[0-9a-f]{10}\.css"')
_HEAD = 4096


def is_strange(out: Path, path: str, data: bytes, written: Written | None) -> bool:
    """Say whether a file that is to give way to other bytes is not as a build wrote it: somebody may miss it. written:
    what the manifest says of it."""
    target = out / path
    if not target.is_file() or is_ours(target, written):
        return False
    try:
        return target.read_bytes() != data
    except OSError:
        return True


def has_strange_manifest(out: Path) -> bool:
    """Say whether a file called like our list is not such a list: another program's, or a damaged one."""
    return (out / MANIFEST).is_file() and read_baseline(out) is None and not read_manifest(out)


def unlisted_pages(out: Path, listed: Collection[str], extensions: Collection[str]) -> list[str]:
    """Return pages, and files of other formats, that a build of ours has made here and that no list knows any more:
    readers can still open them. listed: what the manifest has. extensions: of the other formats."""
    found = []
    for folder, folders, names in os.walk(out):
        here = Path(folder).relative_to(out)
        folders[:] = sorted(name for name in folders if name not in (PARTS, ".git"))
        for name in sorted(names):
            path = (here / name).as_posix()
            if path not in listed and (
                name.endswith(tuple(extensions)) if not name.endswith(".html") else _is_page(out / path)
            ):
                found.append(path)
    return found


def _is_page(file: Path) -> bool:
    try:
        with open(file, "rb") as opened:
            return bool(_OURS.search(opened.read(_HEAD)))
    except OSError:
        return False
