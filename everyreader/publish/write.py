"""Writes what was made into the site's folder so that, whenever it stops, no link of a page leads nowhere.

Order: what pages link to (assets, other formats), new pages, changed pages, the home page and other indexes, and last
of all, of a full build only, deletions. Each file is written whole beside the site and then put in its place in one
step. `manifest.json` lists what the build made, with digests: what is not the file that a build wrote is never deleted. Whose the
folder is, `ownership` says before.
"""

from __future__ import annotations

import errno
import hashlib
import os
from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path

import msgspec

from everyreader.document import digest
from everyreader.publish.manifest import MANIFEST, PARTS, Written, is_ours, read_manifest, read_baseline, write_manifest
from everyreader.baseline import Baseline


class Output(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One file of the site. path: from its root. digest: of its bytes. size: in bytes. stage: 0 what pages link to,
    1 pages, 2 indexes. source: the project's file that it is a copy of, or nothing. task: key of the task that made it."""

    path: str
    digest: str
    size: int
    stage: int
    source: str = ""
    task: str = ""


class Stamp(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What a file of the site was when we last wrote it. digest: of the output; size, time: as the file system has them."""

    digest: str
    size: int
    time: int


class Published(msgspec.Struct, frozen=True):
    """What a publish did. stamps: by path, for the next build. written, deleted: paths. left: of files that would have been
    deleted, had nobody put others in their places."""

    stamps: dict[str, Stamp]
    written: tuple[str, ...]
    deleted: tuple[str, ...]
    left: tuple[str, ...] = ()

    def over(self, stamps: Mapping[str, Stamp]) -> dict[str, Stamp]:
        """Return what is known of the files of the site after this publish. stamps: what was known before it."""
        gone = frozenset(self.deleted)
        return {**{path: stamp for path, stamp in stamps.items() if path not in gone}, **self.stamps}

    def then(self, later: Published) -> Published:
        """Return what this publish and a later one of the same build did together."""
        return Published(
            later.over(self.stamps),
            tuple(dict.fromkeys((*self.written, *later.written))),
            tuple(dict.fromkeys((*self.deleted, *later.deleted))),
            later.left,
        )


Read = Callable[[Output], bytes]


def known_files(out: Path, stamps: dict[str, Stamp]) -> dict[str, Written]:
    """Return what earlier builds made here: by the manifest, and where it is not as it was written, by the files too."""
    known = read_manifest(out)
    if MANIFEST not in stamps or not unchanged(out, MANIFEST, stamps[MANIFEST]):
        for path, stamp in stamps.items():
            if path != MANIFEST and unchanged(out, path, stamp):
                data = (out / path).read_bytes()
                known[path] = Written(hashlib.sha256(data).hexdigest(), len(data))
    return known


def published_before(out: Path, stamps: dict[str, Stamp]) -> frozenset[str]:
    """Return the addresses that readers may have been given: what earlier builds have put here. What a build only meant to
    write when it died has no digest in the manifest and does not count. stamps: speak where the manifest is lost, for what stands."""
    listed = {path for path, written in read_manifest(out).items() if written.sha256 or written.gone}
    if MANIFEST not in stamps or not unchanged(out, MANIFEST, stamps[MANIFEST]):
        listed |= {path for path in stamps if (out / path).exists()}
    return frozenset(listed - {MANIFEST})


def publish(
    outputs: Iterable[Output],
    read: Read,
    out: Path,
    stamps: dict[str, Stamp],
    complete: bool,
    remembered: Collection[str] = (),
    kept: Collection[str] = (),
    withdrawn: Collection[str] = (),
    baseline: Baseline | None = None,
) -> Published:
    """Put outputs in their places. stamps: what is known of files there. complete: remove what earlier builds made
    and this one did not. kept: addresses at which what stands is left alone. remembered: addresses that stay in the manifest
    when what stood there is removed. withdrawn: what is removed in any case, because readers must not get it now. stood: what the manifest says of the project. Errors: OSError,
    such as a full disk; the site is then whole, in part old and in part new."""
    wanted = {output.path: output for output in outputs}
    before = known_files(out, stamps)
    fresh = [output for output in wanted.values() if not _is_unchanged(out, output, stamps)]
    obsolete = (before.keys() | stamps.keys()) - {*wanted, *kept, MANIFEST}
    gone = sorted(
        (
            path
            for path in obsolete
            if (complete or path in withdrawn) and not (path in before and before[path].gone and path in remembered)
        ),
        key=_is_no_page,
    )
    if not fresh and not gone and is_whole(out, stamps) and (baseline is None or baseline == read_baseline(out)):
        return Published(
            {path: stamps[path] for path in (*wanted, MANIFEST, *(path for path in kept if path in stamps))}, (), ()
        )
    parts = out / PARTS
    _clear(parts)
    parts.mkdir(parents=True, exist_ok=True)
    listed = {path: before.get(path, Written("", 0)) for path in [*before, *wanted]}
    listed |= {output.path: msgspec.structs.replace(listed[output.path], meant=output.digest) for output in fresh}
    # first: a file that is written but not listed could never be cleared away
    _write_manifest(out, parts, listed, read_baseline(out))
    now = {path: stamps[path] for path in (*wanted, *kept) if path in stamps}
    ready: set[str] = set()
    for output in sorted(
        fresh, key=lambda output: (output.stage, os.path.exists(os.path.join(out, output.path)), output.path)
    ):
        data = read(output)
        now[output.path] = _put(out, parts, output, data, before, ready)
        listed[output.path] = Written(hashlib.sha256(data).hexdigest(), len(data))
    left = _remove(out, gone, wanted, stamps, before)
    for path in gone:
        listed.pop(path, None)
        if path in remembered:
            listed[path] = Written("", 0, gone=True)
    now[MANIFEST] = _write_manifest(out, parts, listed, baseline)
    parts.rmdir()
    return Published(
        now, tuple(output.path for output in fresh), tuple(path for path in gone if path not in left), tuple(left)
    )


def _remove(
    out: Path, gone: Iterable[str], wanted: Iterable[str], stamps: dict[str, Stamp], ours: Mapping[str, Written]
) -> list[str]:
    """Delete what earlier builds made and this one did not. Return what is left there: somebody has put other files in the
    places of ours."""
    folded = {path.casefold(): path for path in wanted}
    left = []
    for path in gone:
        if _same_file(out, path, folded.get(path.casefold())):
            continue
        if (
            not os.path.lexists(out / path)
            or (path in stamps and unchanged(out, path, stamps[path]))
            or is_ours(out / path, ours.get(path))
        ):
            delete(out, path)
        else:
            left.append(path)
    return left


def _is_unchanged(out: Path, output: Output, stamps: dict[str, Stamp]) -> bool:
    stamp = stamps.get(output.path)
    return stamp is not None and stamp.digest == output.digest and unchanged(out, output.path, stamp)


def _is_no_page(path: str) -> tuple[bool, str]:
    """Sort pages before what they link to: a page that goes must not lose its style or its PDF before."""
    return not path.endswith(".html"), path


def is_whole(out: Path, stamps: dict[str, Stamp]) -> bool:
    """Say whether the last publish came to its end, and every file that is known of stands as it was written."""
    return (
        MANIFEST in stamps
        and all(unchanged(out, path, stamp) for path, stamp in stamps.items())
        and not os.path.exists(os.path.join(out, PARTS))
    )


def unchanged(out: Path, path: str, stamp: Stamp) -> bool:
    """Say whether a file is as we wrote it, by size and time of change."""
    try:
        found = os.stat(os.path.join(out, path))
    except OSError:
        return False
    return found.st_size == stamp.size and found.st_mtime_ns == stamp.time


def _put(out: Path, parts: Path, output: Output, data: bytes, ours: Mapping[str, Written], ready: set[str]) -> Stamp:
    """Write one file and put it in its place. ours: files of earlier builds; a folder of them gives way to a file.
    ready: folders that this publish has made sure of; gets this one's."""
    target = os.path.join(out, output.path)
    part = os.path.join(parts, hashlib.blake2b(output.path.encode(), digest_size=16).hexdigest())
    with open(part, "wb") as file:
        file.write(data)
    if (folder := os.path.dirname(target)) not in ready:
        _make_folder(Path(folder), out, ours)
        ready.add(folder)
    if os.path.isdir(target) and not os.path.islink(target):
        _make_way(out, output.path, ours)
    os.replace(part, target)
    found = os.stat(target)
    return Stamp(output.digest, found.st_size, found.st_mtime_ns)


def _make_way(out: Path, path: str, ours: Mapping[str, Written]) -> None:
    """Take away an empty folder, or one with files of ours, that stands where a file must be."""
    target = out / path
    for other in ours:
        if other.startswith(path + "/") and is_ours(out / other, ours[other]):
            delete(out, other)
    if target.is_dir() and any(target.iterdir()):
        raise IsADirectoryError(
            errno.EISDIR, "a folder with files of somebody else stands where a file must be", str(target)
        )
    if target.is_dir():
        target.rmdir()


def _make_folder(folder: Path, out: Path, ours: Mapping[str, Written]) -> None:
    """Make a folder; a file of ours that stands where a folder must be gives way. Errors: OSError, where it is somebody else's."""
    for parent in [folder, *folder.parents]:
        if parent == out or out not in parent.parents:
            break
        if parent.is_symlink() or parent.is_file():
            if not parent.is_symlink() and not is_ours(parent, ours.get(parent.relative_to(out).as_posix())):
                raise FileExistsError(
                    errno.EEXIST, "a file of somebody else stands where a folder must be", str(parent)
                )
            parent.unlink()
    if not folder.is_dir():
        folder.mkdir(parents=True, exist_ok=True)


def _same_file(out: Path, path: str, other: str | None) -> bool:
    """Say whether a path that differs only in case is the same file, as it is on Windows and Macs."""
    return bool(other) and (out / path).exists() and (out / path).samefile(out / str(other))


def delete(out: Path, path: str) -> None:
    """Delete a file of the site, and the folders that it leaves empty. Errors: OSError."""
    target = out / path
    if any((out / folder).is_symlink() for folder in target.relative_to(out).parents):
        return  # what lies behind a link is not ours
    if target.is_symlink() or target.is_file():
        target.unlink()
    for folder in target.relative_to(out).parents:
        if folder != Path() and (out / folder).is_dir():
            if any((out / folder).iterdir()):
                return
            (out / folder).rmdir()


def _clear(parts: Path) -> None:
    if parts.is_dir():
        for part in parts.iterdir():
            part.unlink()


def _write_manifest(out: Path, parts: Path, listed: dict[str, Written], baseline: Baseline | None) -> Stamp:
    data = write_manifest(out, parts, listed, baseline)
    found = os.stat(out / MANIFEST)
    return Stamp(digest(data), found.st_size, found.st_mtime_ns)
