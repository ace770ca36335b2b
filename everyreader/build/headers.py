"""Reads every page: its header as parsed now, as the last build kept it, or as one that stands in for a page at which
we failed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from everyreader.build.header_pack import PACK, ReadPage, pack, unpack
from everyreader.build.task_runner import TaskRunner
from everyreader.document import digest, encode
from everyreader.engine.long_lived import long_lived
from everyreader.engine.task import Task
from everyreader.finding import Finding
from everyreader.parse import Header, Meta, identity, is_page
from everyreader.parse.intern import intern_headers
from everyreader.parse.page import Arguments as ParseArguments
from everyreader.site import PageKey
from everyreader.source import Discovery, File
from everyreader.source.not_pages import copies_beside

PARSE_COST = 0.006

FEW = 20
"""So many headers are read one by one before all are packed anew."""


def read_headers(
    runner: TaskRunner,
    discovery: Discovery,
    ahead: Mapping[str, Iterable[Task]],
    out: Path | None,
    held: Mapping[str, tuple[str, str]],
) -> tuple[list[Header], dict[str, str], list[Finding], frozenset[PageKey]]:
    """Return the headers of all pages; by source, the key under which each was parsed; what was found on the way; and
    the pages at which we failed. ahead: what else workers can do meanwhile. out: the site, of which the last build has
    kept what it read. held: by source, path and digest of the file with the text that readers keep."""
    known = runner.headers or _packed(runner)
    sources = _sources(runner, discovery)
    bytes_of = {file.path: _bytes(file, held) for file in sources}
    lacking = [file for file in sources if (page := known.get(file.path)) is None or page.bytes != bytes_of[file.path]]
    tasks = (parse_task(file, held.get(file.path)) for file in lacking)
    what = "Reading pages and languages"
    keys = runner.make(tasks, "header", PARSE_COST, what, ("positions",), len(lacking), ahead, noted=False)
    fresh = {file.path: key for file, key in zip(lacking, keys, strict=True)}
    parsed = {path: fresh.get(path) or known[path].key for path in bytes_of}
    findings = [
        Finding("source/unreadable", path, "This file changed while it was being read.", "Build again.")
        for path, key in parsed.items()
        if key in runner.changed
    ]
    headers = _sound(runner, known, bytes_of, fresh)
    failed = [path for path, key in parsed.items() if key in runner.broken]
    before = _parsed_before(runner, out) if failed and out else {}
    for path in failed:
        runner.guard.note_failure(path, runner.broken[parsed[path]])
        headers.append(_stand_in(runner, path, before.get(path, "")))
    return headers, parsed, findings, frozenset(header.key for header in headers if header.source in set(failed))


def _sources(runner: TaskRunner, discovery: Discovery) -> list[File]:
    """Return the sources of pages. Names are judged anew only where there are others than before: of 10,000 pages that
    took 0.13 of the 1.83 s of an edit (2026-11-30)."""
    paths = [file.path for file in discovery.files]

    def found() -> bytes:
        copies = copies_beside(paths)
        return encode([number for number, path in enumerate(paths) if is_page(path) and path not in copies])

    numbers = msgspec.json.decode(runner.recall("sources", encode(paths), found), type=list[int])
    return [discovery.files[number] for number in numbers]


def _packed(runner: TaskRunner) -> dict[str, ReadPage]:
    data = runner.cache.get(PACK)
    with long_lived():
        return unpack(data, runner.code)


def _bytes(file: File, held: Mapping[str, tuple[str, str]]) -> str:
    """Return what says which bytes are read. With the source it stands for the key of the task, which takes eight times
    as long to work out, 40 of the 1,350 ms of an edit of 10,000 pages (2026-11-30). held: as `read_headers` has it."""
    return " ".join((file.digest, *held[file.path])) if file.path in held else file.digest


def _sound(
    runner: TaskRunner, known: Mapping[str, ReadPage], bytes_of: Mapping[str, str], fresh: Mapping[str, str]
) -> list[Header]:
    """Return the headers of the pages that could be read: those that are known, and others one by one. The pack is made
    anew when it lacks too many. bytes_of: by source, as `_bytes` returns it. fresh: by source, the keys of the tasks
    that have read these pages now."""
    sound = {path: key for path, key in fresh.items() if key not in runner.changed and key not in runner.broken}
    read = intern_headers(runner.each((f"header:{key}" for key in sound.values()), Header))
    found = {
        path: ReadPage(bytes_of[path], key, header) for (path, key), header in zip(sound.items(), read, strict=True)
    }
    kept = {path: found.get(path) or known[path] for path in bytes_of if path in found or path not in fresh}
    runner.headers.clear()
    runner.headers.update(kept)
    runner.used.add(PACK)
    if len(found) > max(FEW, len(kept) // 20):
        runner.cache.put([(PACK, pack(kept, runner.code))])
    return [page.header for page in kept.values()]


def parsed_name(out: Path) -> str:
    """Return the name of the cache entry that keeps, by source, the key of the task that read each page of a site."""
    return f"parsed:{digest(str(out).encode())}"


def _parsed_before(runner: TaskRunner, out: Path) -> dict[str, str]:
    data = runner.cache.get(parsed_name(out))
    try:
        return msgspec.json.decode(data, type=dict[str, str]) if data else {}
    except msgspec.DecodeError:
        return {}


def _stand_in(runner: TaskRunner, path: str, key: str) -> Header:
    """Return the header of a page at which we failed: that of the last build, so that others can still link to it, or
    one that says no more than that it cannot be read."""
    data = runner.cache.get(f"header:{key}") if key else None
    try:
        found = msgspec.json.decode(data, type=Header) if data else None
    except msgspec.DecodeError:
        found = None
    if found and runner.cache.has(f"document:{found.digest}"):
        runner.used.add(f"document:{found.digest}")
        return msgspec.structs.replace(found, findings=())
    tag, page = identity(path)
    return Header(path, tag, page, Meta(), broken=True)


def parse_task(file: File, approval: tuple[str, str] | None = None) -> Task:
    """Return the task that reads a page. file: as it was found, so that its digest is in the key. approval: path and
    digest of the file whose text stands in the place of the page's."""
    arguments = ParseArguments(file.path, file.digest, approval or ("", ""))
    paths = (file.path, approval[0]) if approval else (file.path,)
    return Task("everyreader.parse.page:run", encode(arguments), paths, file.path)
