"""Lets a rule see one of its examples, in the way that a build asks the rules of its subject."""

from __future__ import annotations

import datetime
import tempfile
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
import pytest

from everyreader.baseline import NO_BASELINE, Baseline
from everyreader.build.approvals import read_approvals
from everyreader.build.guard import Guard
from everyreader.build.recordings import Reading, judge_recordings
from everyreader.document import Position, digest
from everyreader.facts import read_facts
from everyreader.finding import Finding, Reported
from everyreader.format import format_infos
from everyreader.layout import ENGINE, REDIRECTS
from everyreader.locale import Locale, read_locale
from everyreader.parse import is_page, parse_source
from everyreader.parse.spoken import Spoken
from everyreader.plan import is_picture, used_pictures
from everyreader.publish import MANIFEST, published_before, read_baseline
from everyreader.site import Site, index, read_purposes, read_redirects, read_search_words, read_settings, template_size
from everyreader.site.search_words import tag_of
from everyreader.source import StyleSheet, discover
from everyreader.source.authors import find_people
from everyreader.source.media import beside, read_media
from everyreader.testing import make_project, run, smallest_files

TODAY = datetime.date(2026, 11, 21)
PAGE = "content/en/page.md"


class Texts:
    """Today's texts of a project, by path, as `report` asks for them."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self.files = files

    def get(self, path: str) -> str:
        """Return a text; what is not there, or is no text, is empty."""
        data = self.files.get(path, b"")
        coding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
        return data.decode(coding, "replace").replace("\r\n", "\n").replace("\r", "\n")


Seen = tuple["list[Finding] | None", Texts, dict[str, dict[str, Position]]]
"""Findings, the texts that they are about, and the positions of their blocks."""


def look(name: str, module: ModuleType, example: Any, request: pytest.FixtureRequest) -> Seen:
    """Let a rule see one of its examples, in the way that the rules of its subject are asked."""
    subject = name.split("/")[0]
    check = module.RULE.check
    if subject == "document":
        return _look_at_page(check, example)
    if subject == "engine":
        return (check(example) if check else _fail_at(example)), Texts({}), {}
    if subject == "site":
        return _look_at_site(module.RULE, {path: as_bytes(text) for path, text in example.items()})
    # A folder for each example takes time: it is made only here.
    folder = Path(tempfile.mkdtemp(dir=request.getfixturevalue("tmp_path")))
    if subject == "templates":
        return _look_at_templates(check, {path: as_bytes(text) for path, text in example.items()}, folder)
    return _look_at_files(example, folder)


def _fail_at(question: Any) -> list[Finding] | None:
    """Ask a question at which we may fail."""
    guard = Guard()
    if question:
        guard.attempt(PAGE, question, None)
    return guard.findings() if question else None


def _look_at_page(check: Any, example: str | bytes) -> Seen:
    page = parse_source(as_bytes(example), PAGE)
    found = check(page)
    spoken = [finding for finding in page.header.findings if found and finding.rule == found[0].rule]
    assert spoken == (found or []), "what the rule finds is what the build says"
    return found, Texts({PAGE: as_bytes(example)}), {PAGE: page.positions}


def _look_at_site(rule: Any, changes: dict[str, bytes]) -> Seen:
    """Ask a rule about the site; one that does not say that it reads words gets none."""
    files = {path: data for path, data in {**_smallest(), **changes}.items() if data}  # an empty file stands for none
    pages = [_page(data, path) for path, data in files.items() if is_page(path)]
    headers = [page.header for page in pages]
    if not rule.reads_words:
        headers = [msgspec.structs.replace(header, spoken=Spoken(), digest="") for header in headers]
    site = site_of(files, headers)
    return (
        (rule.check(site) if rule.check else None),
        Texts(files),
        {page.header.source: page.positions for page in pages},
    )


def site_of(files: dict[str, bytes], headers: list[Any]) -> Site:
    """Return the Site of a project whose files are given as bytes by path."""
    settings = read_settings(files.get("content/site.yml"))
    tags = {path.split("/")[1] for path in files if path.startswith("locales/")}
    locales = {
        tag: _locale(
            tag,
            tuple(
                (path, data)
                for path, data in files.items()
                if path.startswith(f"locales/{tag}/") and path.endswith(("locale.yml", "messages.po"))
            ),
        )
        for tag in tags
    }
    manifest = files.get("site/manifest.json", b"{}")
    site = index(
        headers,
        settings,
        locales,
        _facts(files.get("content/facts.yml", b"")),
        {path: digest(data) for path, data in files.items()},
        TODAY,
        purposes=read_purposes(files.get("content/purposes.yml", b""))[0],
        formats=format_infos(),
        redirects=read_redirects(files[REDIRECTS])[0] if REDIRECTS in files else (),
        before=_stood(manifest)[0],
        baseline=_stood(manifest)[1],
    )
    site = msgspec.structs.replace(
        site,
        templates={path: template_size(data) for path, data in files.items() if path.startswith("templates/")},
        search_words={tag_of(path): read_search_words(data, path) for path, data in files.items() if tag_of(path)},
        approvals=read_approvals(files.__getitem__, {path: digest(data) for path, data in files.items()}, settings),
        beneath={path: ours for path in files if (ours := _digest_of_ours(path))},
    )
    return msgspec.structs.replace(
        site, media={path: read_media(path, files[path], files.get(beside(path)))[0] for path in used_pictures(site)}
    )


_smallest, _page, _facts = cache(smallest_files), lru_cache(50)(parse_source), lru_cache(50)(read_facts)
"""What most examples have in common is read once."""


@lru_cache(50)
def _locale(tag: str, files: tuple[tuple[str, bytes], ...]) -> Locale:
    return read_locale(tag, dict(files))


@cache
def _digest_of_ours(path: str) -> str:
    """Return the digest of the engine's file in whose place a project has its own, or nothing where there is none."""
    is_override = path.startswith(("templates/", "locales/")) and (ENGINE / path).is_file()
    return digest((ENGINE / path).read_bytes()) if is_override else ""


def _look_at_templates(check: Any, changes: dict[str, bytes], folder: Path) -> Seen:
    """Ask a rule about style sheets, or check a whole project that has templates of its own."""
    if check:
        sheets = [check(StyleSheet(path, data.decode())) for path, data in changes.items() if path.endswith(".css")]
        asked = [found for found in sheets if found is not None]
        return [each for found in asked for each in found] if asked else None, Texts(changes), {}
    project = make_project(folder, changes)
    found = [
        Finding(item.rule, item.path, item.message, item.help, line=item.line, column=item.column)
        for item in msgspec.convert(run(project, "check", "--json").findings, list[Reported])
    ]
    return found, Texts({path: (project / path).read_bytes() for path in {item.path for item in found}}), {}


def _look_at_files(example: Any, folder: Path) -> Seen:
    """Let the readers see files on disk, as a build does."""
    if callable(example):
        example(folder)
    else:
        for path, text in ({PAGE: example} if isinstance(example, str | bytes) else example).items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(as_bytes(text))
    discovery = discover(folder)
    files = {file.path: (folder / file.path).read_bytes() for file in discovery.files}
    return [*discovery.findings, *_read(files)], Texts(files), {}


@lru_cache(50)
def _stood(manifest: bytes) -> tuple[frozenset[str], Baseline]:
    """Return what an earlier build has published, and what stood then, as its manifest says."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / MANIFEST).write_bytes(manifest)
        return published_before(Path(folder), {}), read_baseline(Path(folder)) or NO_BASELINE


def _read(files: dict[str, bytes]) -> Iterator[Finding]:
    for path, data in files.items():
        if is_page(path):
            yield from parse_source(data, path).header.findings
        elif path == "content/facts.yml":
            yield from read_facts(data).findings
        elif tag_of(path):
            yield from read_search_words(data, path).findings
        elif path == REDIRECTS:
            yield from read_redirects(data)[1]
        elif path == "content/purposes.yml":
            yield from read_purposes(data)[1]
        elif path == "content/site.yml":
            yield from read_settings(data).findings
        elif is_picture(path):
            yield from read_media(path, data, files.get(beside(path)))[0].findings
        elif path.startswith("content/media/"):
            yield from find_people(path, data)
    if any(path.endswith(".recordings.yml") for path in files):
        pages = {
            header.source: page
            for path, data in files.items()
            if is_page(path)
            for page in [parse_source(data, path)]
            for header in [page.header]
        }
        reading = Reading(
            files.__getitem__,
            lambda path: files[path][:16],
            lambda path: len(files[path]),
            lambda header: pages[header.source].document,
        )
        yield from judge_recordings(site_of(files, [page.header for page in pages.values()]), reading)[1]
    for tag in {path.split("/")[1] for path in files if path.startswith("locales/")}:
        yield from read_locale(
            tag, {path: data for path, data in files.items() if path.startswith(f"locales/{tag}/")}
        ).findings


def as_bytes(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode()
