"""Puts the print kit into its folder of the project: QR codes and sheets for staff, which are no part of the site.

`kit.json` lists what the build has put there, with digests, so that what somebody else has put or changed there is
never overwritten or deleted.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Collection, Mapping
from pathlib import Path

import msgspec

LIST = "kit.json"


class PutKit(msgspec.Struct, frozen=True):
    """What was done in the folder."""

    written: tuple[str, ...]
    deleted: tuple[str, ...]
    left: tuple[str, ...]
    """Files of somebody else, or changed by somebody, where the build would have put or deleted one."""


class Listed(msgspec.Struct, frozen=True):
    """One file that the build has put there."""

    made_from: str
    """A digest of what it was made from."""
    sha256: str


def put_kit(folder: Path, wanted: Mapping[str, tuple[str, Callable[[], bytes]]], kept: Collection[str] = ()) -> PutKit:
    """Put files into the folder, those alone that are not there as they should be, and delete those of an earlier
    build that are not wanted. wanted: by path, a digest of what it is made from, and what makes it. kept: paths at
    which what stands is left alone. Errors: OSError."""
    before, now = _read(folder), dict[str, Listed]()
    written, left, deleted = [], [], []
    for path, (made_from, make) in wanted.items():
        target, known = folder / path, before.get(path)
        there = target.read_bytes() if target.is_file() else None
        ours = there is None or (known is not None and hashlib.sha256(there).hexdigest() == known.sha256)
        if known and there is not None and ours and known.made_from == made_from:
            now[path] = known
            continue
        data = make()
        if not ours and there != data:
            left.append(path)
            continue
        _write(target, data)
        written.append(path)
        now[path] = Listed(made_from, hashlib.sha256(data).hexdigest())
    now |= {path: before[path] for path in kept if path in before and path not in wanted}
    for path in sorted(before.keys() - wanted.keys() - now.keys()):
        target = folder / path
        if target.is_file() and hashlib.sha256(target.read_bytes()).hexdigest() == before[path].sha256:
            target.unlink()
            deleted.append(path)
        elif target.exists():
            left.append(path)
    if now != before or not (folder / LIST).is_file():
        _write(folder / LIST, msgspec.json.format(msgspec.json.encode(now, order="sorted"), indent=1) + b"\n")
    return PutKit(tuple(written), tuple(deleted), tuple(left))


def _write(target: Path, data: bytes) -> None:
    """Write a file whole, or not at all."""
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f".{target.name}.part")
    part.write_bytes(data)
    os.replace(part, target)


def _read(folder: Path) -> dict[str, Listed]:
    """Return what an earlier build has put there; a list that is not there or is damaged counts as empty."""
    try:
        found = msgspec.json.decode((folder / LIST).read_bytes(), type=dict[str, Listed])
    except (OSError, msgspec.DecodeError):
        return {}
    return {path: one for path, one in found.items() if ".." not in path.split("/") and not path.startswith("/")}
