"""Gathers the films and recordings of a site from the records beside its pages: which files there are, what ffprobe
finds in them, and whether they still say what their pages say."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

import msgspec

from everyreader.build import recording_checks as checks
from everyreader.build.task_runner import TaskRunner
from everyreader.document import Document, decode_document
from everyreader.finding import Finding
from everyreader.parse import Header
from everyreader.plan import is_picture
from everyreader.site import PageKey, Site
from everyreader.site.recordings import OfferedRecording, PageRecordings, gives_of, state_of
from everyreader.source import probe as probing
from everyreader.source import read_bytes
from everyreader.source.captions import is_readable
from everyreader.source.file_types import why_not_published
from everyreader.source.probe import Probe, begins_as_named
from everyreader.source.recording import (
    ENDING,
    PLAYED,
    THIS_PAGE,
    MadeByOthers,
    Record,
    Recording,
    is_of_others,
    media_path,
    read_record,
)

Found = tuple[dict[PageKey, PageRecordings], list[Finding], int]
"""What readers get of each page, what is wrong, and how many files nobody could look into."""


def read_recordings(runner: TaskRunner, site: Site) -> Found:
    """Return the films and recordings of every page that has a record. Errors: OSError."""
    if not any(path.endswith(ENDING) for path in site.files):
        return {}, [], 0

    def head(path: str) -> bytes:
        with (runner.project / path).open("rb") as file:
            return file.read(16)

    files = Reading(
        lambda path: read_bytes(runner.project, path),
        head,
        lambda path: (runner.project / path).stat().st_size,
        lambda header: decode_document(runner.data(f"document:{header.digest}")),
    )
    records, findings = _records(site, files)
    named = {file for _, record in records.values() for one in record.recordings for file in one.files}
    there = sorted(named & site.files.keys())
    probes = _probes(runner, site, there) if probing.tool() else {}
    found = {
        header.key: _of_page(site, path, header, record, probes, findings, files)
        for path, (header, record) in records.items()
    }
    return found, findings, 0 if probing.tool() else len(there)


class Reading(NamedTuple):
    """How files are read: all of one, its beginning and its size, by path; and the tree of a page."""

    all: Callable[[str], bytes]
    head: Callable[[str], bytes]
    size: Callable[[str], int]
    document: Callable[[Header], Document]


def judge_recordings(site: Site, files: Reading) -> tuple[dict[PageKey, PageRecordings], list[Finding]]:
    """Return the films and recordings of every page that has a record, and what is wrong, without a look into the
    files by another program."""
    records, findings = _records(site, files)
    return {
        header.key: _of_page(site, path, header, record, {}, findings, files)
        for path, (header, record) in records.items()
    }, findings


def _records(site: Site, files: Reading) -> tuple[dict[str, tuple[Header, Record]], list[Finding]]:
    """Return the record beside each page that can be read, by its path, and what is wrong with how it is written."""
    sources = {header.source.removesuffix(".md") + ENDING: header for header in site.pages.values()}
    findings: list[Finding] = []
    records: dict[str, tuple[Header, Record]] = {}
    for path in sorted(path for path in site.files if path.endswith(ENDING) and path in sources):
        record, wrong = read_record(files.all(path), path)
        own, refused = _without_players(path, record)
        findings += [*wrong, *refused]
        if not sources[path].broken:
            records[path] = sources[path], msgspec.structs.replace(record, recordings=own)
    return records, findings


def _without_players(path: str, record: Record) -> tuple[tuple[Recording, ...], list[Finding]]:
    """Return recordings with the paths of their files, and what is refused: players of other websites follow readers
    around."""
    kept, findings = [], []
    for one in record.recordings:
        others = [file for file in (*one.files, one.captions, one.transcript, one.poster) if is_of_others(file)]
        findings += [
            Finding(
                "source/recording",
                path,
                f"This is on another website, whose player would follow readers around: {file[:80]}",
                "Put the file itself into content/media/; if it is not yours, list it at made-by-others:.",
                line=one.line,
                column=1,
            )
            for file in others
        ]
        own = {name: _own(getattr(one, name)) for name in ("captions", "transcript", "poster")}
        files = tuple(media_path(file) for file in one.files if not is_of_others(file))
        kept.append(msgspec.structs.replace(one, files=files, **own))
    return tuple(kept), findings


def _own(file: str) -> str:
    return file if file in ("", THIS_PAGE) else "" if is_of_others(file) else media_path(file)


def _probes(runner: TaskRunner, site: Site, paths: list[str]) -> dict[str, Probe]:
    """Return what ffprobe finds in each file."""
    keys = runner.make(
        [probing.probe_task(path, site.files[path]) for path in paths], "probe", probing.COST, "Films and recordings"
    )
    return {
        path: runner.value(f"probe:{key}", Probe)
        for path, key in zip(paths, keys, strict=True)
        if key not in runner.changed and key not in runner.broken
    }


def _of_page(
    site: Site,
    path: str,
    header: Header,
    record: Record,
    probes: dict[str, Probe],
    findings: list[Finding],
    files: Reading,
) -> PageRecordings:
    """Return what readers get of a page. findings: gets what is wrong."""
    now = gives_of(files.document(header).blocks, site.facts, site.today)
    offered = []
    for one in record.recordings:
        state = state_of(one.gives, now)
        findings += checks.missing_parts(path, one, site.today)
        findings += checks.file_name_findings(path, one, frozenset(site.files))
        looked = {file: _looked_at(file, probes, files) for file in one.files if file in site.files}
        for file, found in looked.items():
            findings += checks.file_findings(file, one, found)
        shown = OfferedRecording(one, state, *_parts(site, one, looked, files))
        if shown.files or state != "stale":  # of what nobody gets, nobody is told that it is stale
            findings += checks.state_findings(path, one, state, now)
        if one.captions in site.files:
            findings += checks.caption_findings(one.captions, files.all(one.captions), shown.seconds)
        if shown.files or state == "withdrawn":
            offered.append(shown)
    findings += [each for other in record.made_by_others for each in checks.others_findings(path, other, site.today)]
    return PageRecordings(path, tuple(offered), tuple(_whole(record.made_by_others)))


def _looked_at(file: str, probes: dict[str, Probe], files: Reading) -> Probe | None:
    """Return what is known of a file: by ffprobe, or else by how it begins; None where that says nothing against it."""
    if file in probes:
        return probes[file]
    return None if begins_as_named(files.head(file), file) else Probe(fault="it is damaged, or no film or recording")


def _parts(
    site: Site, one: Recording, looked: dict[str, Probe | None], files: Reading
) -> tuple[tuple[tuple[str, str, int], ...], str, str, str, float, int, int]:
    """Return the files of a recording that can be played, those beside it, how long it lasts and how large it is."""
    there = [
        (path, kind)
        for path in one.files
        for ending, kind in PLAYED[one.kind].items()
        if path.lower().endswith(ending) and path in site.files and not why_not_published(path)
    ]
    played = [(path, kind) for path, kind in there if not ((known := looked[path]) and known.fault)]
    first = (looked[played[0][0]] if played else None) or Probe()
    offered = tuple((path, kind, files.size(path)) for path, kind in played)
    captions = one.captions if one.captions in site.files and is_readable(files.all(one.captions)) else ""
    transcript = one.transcript if one.transcript in site.files else ""
    poster = one.poster if one.poster in site.files and is_picture(one.poster) else ""
    return offered, captions, transcript, poster, first.seconds, first.width, first.height


def _whole(others: tuple[MadeByOthers, ...]) -> Iterator[MadeByOthers]:
    """Yield the entries that say all that readers need."""
    for other in others:
        said = all((other.title, other.owner, other.form, other.language, other.licence, other.seen))
        if said and other.address.startswith("https://"):
            yield other
