"""Writes what was made into the site's folder so that, whenever it stops, no link of a page leads nowhere.

Order: what pages link to (assets, other formats), new pages, changed pages, the home page and other indexes, and last
of all, of a full build only, deletions. Each file is written whole beside the site and then put in its place in one
step. `manifest.json` lists what the build made, with digests: what is not the file that a build wrote is never deleted.
Whose the folder is, `ownership` says before.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path

import msgspec

from everyreader.baseline import Baseline
from everyreader.document import digest
from everyreader.publish.manifest import MANIFEST, PARTS, Written, is_ours, read_baseline, read_manifest, write_manifest
from everyreader.publish.places import check_places, clear, delete, make_folder, make_way, same_file
from everyreader.publish.replace import replace, wait_for
from everyreader.publish.stamps import Output, Stamp, unchanged
from everyreader.publish.strangers import has_strange_manifest, is_strange
from everyreader.publish.swap import is_empty, put_whole, recover


class Published(msgspec.Struct, frozen=True):
    """What a publish did."""

    stamps: dict[str, Stamp]
    """By path, for the next build."""
    written: tuple[str, ...]
    deleted: tuple[str, ...]
    """`written` and `deleted`: paths."""
    left: tuple[str, ...] = ()
    """The left of files that would have been deleted, had nobody put others in their places."""
    held: tuple[str, ...] = ()
    """Files that could not be replaced or deleted, as another program has them open."""
    strange: tuple[str, ...] = ()
    """Files that were not as a build wrote them, and gave way."""

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
            later.held,
            tuple(dict.fromkeys((*self.strange, *later.strange))),
        )


Read = Callable[[Output], bytes]


def known_files(out: Path, stamps: dict[str, Stamp]) -> dict[str, Written]:
    """Return what earlier builds made here: by the manifest, and where it is not as it was written, by the files
    too."""
    known = read_manifest(out)
    if MANIFEST not in stamps or not unchanged(out, MANIFEST, stamps[MANIFEST]):
        for path, stamp in stamps.items():
            if path != MANIFEST and unchanged(out, path, stamp):
                data = (out / path).read_bytes()
                known[path] = Written(hashlib.sha256(data).hexdigest(), len(data))
    return known


def published_before(out: Path, stamps: dict[str, Stamp]) -> frozenset[str]:
    """Return the addresses that readers may have been given: what earlier builds have put here. What a build only meant
    to write when it died has no digest in the manifest and does not count. stamps: speak where the manifest is lost,
    for what stands."""
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
    standing: Collection[str] = (),
) -> Published:
    """Put outputs in their places. stamps: what is known of files there. complete: remove what earlier builds made and
    this one did not. kept: addresses at which what stands is left alone. remembered: addresses that stay in the
    manifest when what stood there is removed. withdrawn: what is removed in any case, because readers must not get it
    now. baseline: what the manifest says of the project. standing: addresses at which this build has just found what is
    wanted there: they are not looked at again, which takes 50 ms of 10,000 (2026-11-30). Errors: OSError, such as a
    full disk; the site is then whole, in part old and in part new, and a first one not there."""

    every = list(outputs)

    def put(folder: Path) -> Published:
        return _publish(every, read, folder, stamps, complete, remembered, kept, withdrawn, baseline, standing)

    recover(out)
    return put_whole(out, put) if is_empty(out) else put(out)


def _publish(
    outputs: Iterable[Output],
    read: Read,
    out: Path,
    stamps: dict[str, Stamp],
    complete: bool,
    remembered: Collection[str],
    kept: Collection[str],
    withdrawn: Collection[str],
    baseline: Baseline | None,
    standing: Collection[str],
) -> Published:
    wanted = {output.path: output for output in outputs}
    before = known_files(out, stamps)
    fresh = [
        output for output in wanted.values() if output.path not in standing and not _is_unchanged(out, output, stamps)
    ]
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
    check_places(out, [MANIFEST, *(output.path for output in fresh)], before)
    clear(parts)
    parts.mkdir(parents=True, exist_ok=True)
    listed = {path: before.get(path, Written("", 0)) for path in [*before, *wanted]}
    listed |= {output.path: msgspec.structs.replace(listed[output.path], meant=output.digest) for output in fresh}
    now = {path: stamps[path] for path in (*wanted, *kept) if path in stamps}
    strange = [MANIFEST] if has_strange_manifest(out) else []
    make_way(out, MANIFEST, before)
    # first: a file that is written but not listed could never be cleared away
    _write_manifest(out, parts, listed, _meanwhile(read_baseline(out), baseline, before))
    held = _put_all(out, fresh, read, stamps, before, now, listed, strange)
    if held:  # what stays as it was may lead to anything that stood with it
        gone = [path for path in gone if path in withdrawn]
    left, open_ = _remove(out, gone, wanted, stamps, before, len(held))
    for path in set(gone) - set(open_):
        listed.pop(path, None)
        if path in remembered:
            listed[path] = Written("", 0, gone=True)
    now[MANIFEST] = _write_manifest(out, parts, listed, baseline)
    clear(parts)
    parts.rmdir()
    return Published(
        now,
        tuple(output.path for output in fresh if output.path not in held),
        tuple(path for path in gone if path not in (*left, *open_)),
        tuple(left),
        (*held, *open_),
        tuple(strange),
    )


def _meanwhile(old: Baseline | None, new: Baseline | None, before: Mapping[str, Written]) -> Baseline | None:
    """Return what a manifest says of the project while files are put in their places. Short pages that are new are
    known as such from the first: after a stop, the next build must not take them for pages that readers were given."""
    short = {path for path in (new.short if new else ()) if path not in before}
    return msgspec.structs.replace(old, short=tuple(sorted({*old.short, *short}))) if old else None


def _put_all(
    out: Path,
    fresh: Iterable[Output],
    read: Read,
    stamps: dict[str, Stamp],
    before: Mapping[str, Written],
    now: dict[str, Stamp],
    listed: dict[str, Written],
    strange: list[str],
) -> list[str]:
    """Put new files in their places, in an order in which each link leads somewhere. now, listed, strange: get what is
    so. Return what another program holds open."""
    ready: set[str] = set()
    held: list[str] = []
    for output in sorted(
        # All that is new comes before what is changed: a page that readers know may lead to any of it.
        fresh,
        key=lambda output: (os.path.exists(os.path.join(out, output.path)), output.stage, output.path),
    ):
        data, path = read(output), output.path
        known = path in stamps and unchanged(out, path, stamps[path])
        if not known and is_strange(out, path, data, before.get(path)):
            strange.append(path)
        stamp = put_file(out, out / PARTS, output, data, before, ready, wait_for(len(held)))
        if stamp is None:
            held.append(path)
            listed[path] = before.get(path, Written("", 0))
            continue
        now[path] = stamp
        listed[path] = Written(hashlib.sha256(data).hexdigest(), len(data))
    return held


def _remove(
    out: Path,
    gone: Iterable[str],
    wanted: Iterable[str],
    stamps: dict[str, Stamp],
    ours: Mapping[str, Written],
    held: int,
) -> tuple[list[str], list[str]]:
    """Delete what earlier builds made and this one did not. Return what is left there, since somebody has put other
    files in the places of ours; and what another program holds open. held: how many files were waited for in vain."""
    folded = {path.casefold(): path for path in wanted}
    left: list[str] = []
    open_: list[str] = []
    for path in gone:
        if same_file(out, path, folded.get(path.casefold())):
            continue
        if (
            not os.path.lexists(out / path)
            or (path in stamps and unchanged(out, path, stamps[path]))
            or is_ours(out / path, ours.get(path))
        ):
            if not delete(out, path, wait_for(held + len(open_))):
                open_.append(path)
        else:
            left.append(path)
    return left, open_


def _is_unchanged(out: Path, output: Output, stamps: dict[str, Stamp]) -> bool:
    stamp = stamps.get(output.path)
    return stamp is not None and stamp.digest == output.digest and unchanged(out, output.path, stamp)


def _is_no_page(path: str) -> tuple[bool, str]:
    """Sort pages before what they link to: a page that goes must not lose its style or its PDF before."""
    return not path.endswith(".html"), path


def is_whole(out: Path, stamps: dict[str, Stamp]) -> bool:
    """Say whether the last publish came to its end, and every file that is known of is as it was written."""
    return (
        MANIFEST in stamps
        and all(unchanged(out, path, stamp) for path, stamp in stamps.items())
        and not os.path.exists(os.path.join(out, PARTS))
    )


def put_file(
    out: Path, parts: Path, output: Output, data: bytes, ours: Mapping[str, Written], ready: set[str], wait: float
) -> Stamp | None:
    """Write one file and put it in its place; None where another program has the old one open. ours: files of earlier
    builds; a folder of them gives way to a file. ready: folders that this publish has made sure of; gets this one's.
    wait: seconds."""
    target = os.path.join(out, output.path)
    part = os.path.join(parts, hashlib.blake2b(output.path.encode(), digest_size=16).hexdigest())
    with open(part, "wb") as file:
        file.write(data)
    if (folder := os.path.dirname(target)) not in ready:
        make_folder(Path(folder), out, ours)
        ready.add(folder)
    if os.path.isdir(target) and not os.path.islink(target):
        make_way(out, output.path, ours)
    if not replace(part, target, wait):
        return None
    found = os.stat(target)
    return Stamp(output.digest, found.st_size, found.st_mtime_ns)


def _write_manifest(out: Path, parts: Path, listed: dict[str, Written], baseline: Baseline | None) -> Stamp:
    data = write_manifest(out, parts, listed, baseline)
    found = os.stat(out / MANIFEST)
    return Stamp(digest(data), found.st_size, found.st_mtime_ns)
