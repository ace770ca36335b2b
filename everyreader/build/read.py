"""The first half of a build: from files to a Project, and from that to the Site."""

from __future__ import annotations

import datetime
import errno
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path

import msgspec

from everyreader import facts, locale
from everyreader.baseline import NO_BASELINE, Baseline
from everyreader.build.approvals import read_approvals
from everyreader.build.headers import read_headers
from everyreader.build.recordings import read_recordings
from everyreader.build.remembered import survey_of
from everyreader.build.search_words import search_words
from everyreader.build.settings import purposes_of, settings_of
from everyreader.build.task_runner import NOTHING, TaskRunner
from everyreader.build.template_files import template_messages, template_sizes
from everyreader.document import Position, encode
from everyreader.engine.task import Task
from everyreader.facts import Facts
from everyreader.finding import Finding
from everyreader.format import format_infos
from everyreader.layout import (
    FACTS,
    LOCALES,
    PUBLISHERS,
    PURPOSES,
    REDIRECTS,
    SETTINGS,
    TEMPLATES,
    locale_path,
)
from everyreader.locale import Locale
from everyreader.parse import Header
from everyreader.plan import given_and_kept_back, used_documents, used_pictures
from everyreader.site import (
    Approved,
    PageKey,
    Publishers,
    Purpose,
    Settings,
    Site,
    is_other_site,
    read_publishers,
    read_redirects,
)
from everyreader.site import index as index_site
from everyreader.site.redirects import Redirect
from everyreader.source import Discovery, read_bytes
from everyreader.source.authors import COST as AUTHORS_COST
from everyreader.source.authors import authors_task
from everyreader.source.media import COST as MEDIA_COST
from everyreader.source.media import Media, media_task


class Project(msgspec.Struct, frozen=True):
    """All that was read of a project."""

    files: dict[str, str]
    settings: Settings
    headers: tuple[Header, ...]
    locales: dict[str, Locale]
    facts: Facts
    purposes: tuple[Purpose, ...]
    redirects: tuple[Redirect, ...]
    publishers: Publishers
    messages: tuple[str, ...]
    findings: tuple[Finding, ...]
    """What was found on the way."""
    positions: dict[str, str]
    """By source, the key under which the positions of its blocks are kept."""
    whole: bool
    """Every file could be read."""
    failed_pages: frozenset[PageKey]
    """Pages at which we failed; their headers are those of the last build, or stand in for one."""
    beneath: dict[str, str] = {}
    """By path, the digest of the engine's file in whose place the project has its own."""
    approvals: dict[str, Approved] = {}
    """By source, who has approved a page."""


def read(
    runner: TaskRunner, discovery: Discovery, out: Path | None = None, ahead: Mapping[str, Iterable[Task]] = NOTHING
) -> Project:
    """Read a project: every page parsed, and beside them languages, facts and settings.

    out: the site, of which the last build has kept what it read. ahead: what else workers can do meanwhile
    (`TaskRunner.make`). Errors: BuildFailed where we fail at what every page needs, OSError where that changes
    meanwhile.
    """
    files = {file.path: file.digest for file in discovery.files}
    settings = runner.guard.must(SETTINGS, partial(settings_of, runner, files))
    languages, register = _locale_tasks(discovery), _facts_task(files)
    approvals = runner.guard.must(
        SETTINGS, lambda: read_approvals(partial(read_bytes, runner.project), files, settings)
    )
    held = {source: (each.path, each.digest) for source, each in approvals.items() if each.held}
    headers, positions, findings, failed_pages = read_headers(
        runner, discovery, {"locale": languages.values(), "facts": register, **ahead}, out, held
    )
    locales, known = _locales(runner, languages), _facts(runner, register)
    if any(finding.path == FACTS for finding in discovery.findings):  # there, and unreadable: no project without one
        known = msgspec.structs.replace(known, usable=False)
    purposes, faults = runner.guard.must(PURPOSES, partial(purposes_of, runner, files))
    redirects, wrong = (
        runner.guard.must(REDIRECTS, lambda: read_redirects(runner.read(REDIRECTS, files[REDIRECTS])))
        if REDIRECTS in files
        else ((), [])
    )
    publishers, amiss = (
        runner.guard.must(PUBLISHERS, lambda: read_publishers(runner.read(PUBLISHERS, files[PUBLISHERS])))
        if PUBLISHERS in files
        else (Publishers(), [])
    )
    whole = discovery.whole and not runner.changed
    findings = [*faults, *wrong, *amiss, *discovery.findings, *settings.findings, *known.findings, *findings]
    for found in locales.values():
        findings += found.findings
    for header in headers:
        findings += header.findings
    return Project(
        files,
        settings,
        tuple(headers),
        locales,
        known,
        purposes,
        redirects,
        publishers,
        template_messages(runner, discovery),
        tuple(findings),
        positions,
        whole,
        failed_pages,
        discovery.beneath,
        approvals,
    )


def index(
    runner: TaskRunner,
    project: Project,
    today: datetime.date,
    before: frozenset[str] = frozenset(),
    baseline: Baseline = NO_BASELINE,
    preview: bool = False,
    outline: str = "",
) -> tuple[Site, list[Finding]]:
    """Return the Site of a project, with its pictures made fit to be published, and what was wrong with these. before:
    the addresses that earlier builds have published; what could not be read today is not gone: its page stays as it is.
    baseline: what stood in the project then. preview: as a BuildRequest has it. outline: that of the project."""
    before -= frozenset(baseline.short)
    known = before if project.whole and not is_other_site(project.settings, baseline) else frozenset()
    site = runner.guard.must(
        SETTINGS,
        lambda: index_site(
            project.headers,
            project.settings,
            project.locales,
            project.facts,
            project.files,
            today,
            project.messages,
            project.purposes,
            project.redirects,
            known,
            format_infos(),
            NO_BASELINE if baseline.demonstration and not project.settings.demonstration else baseline,
            preview,
            partial(survey_of, runner, outline),
        ),
    )
    if not project.whole:  # but what its author keeps back goes all the same
        site = msgspec.structs.replace(site, before=given_and_kept_back(site, before))
    recordings, amiss, unseen = read_recordings(runner, site)
    site = msgspec.structs.replace(site, recordings=recordings, unseen=unseen)
    media, faults = _media(runner, site)
    words, wrong = search_words(runner, project.files)
    site = msgspec.structs.replace(
        site,
        media=media,
        publishers=project.publishers,
        templates=template_sizes(runner, project.files),
        search_words=words,
        beneath=project.beneath,
        approvals=project.approvals,
    )
    return site, [*faults, *wrong, *amiss, *_people(runner, site)]


def _locale_tasks(discovery: Discovery) -> dict[str, Task]:
    """Return the task that reads each language, by its folder."""
    by_tag: dict[str, list[tuple[str, str]]] = {}
    for file in discovery.under(LOCALES, "locale.yml", "messages.po"):
        by_tag.setdefault(file.path.split("/")[1], []).append((file.path, file.digest))
    for file in discovery.under(TEMPLATES, ".po"):
        tag = file.path.removesuffix(".po").rsplit(".", 1)[-1]
        if tag in by_tag:
            by_tag[tag].append((file.path, file.digest))
    tags = sorted(tag for tag, found in by_tag.items() if any(path.endswith("/locale.yml") for path, _ in found))
    return {
        tag: Task(
            "everyreader.locale:run",
            encode(locale.Arguments(tag, tuple(sorted(by_tag[tag])))),
            tuple(path for path, _ in by_tag[tag]),
        )
        for tag in tags
    }


def _locales(runner: TaskRunner, tasks: dict[str, Task]) -> dict[str, Locale]:
    keys = runner.make(tasks.values(), "locale", 0.008, "Languages")
    for tag, key in zip(tasks, keys, strict=True):
        if runner.need(key, locale_path(tag, "locale.yml")) in runner.changed:
            raise _changed(locale_path(tag))
    return {tag: runner.value(f"locale:{key}", Locale) for tag, key in zip(tasks, keys, strict=True)}


def _media(runner: TaskRunner, site: Site) -> tuple[dict[str, Media], list[Finding]]:
    """Return every picture that published pages use, made fit to be published, and what was wrong with them."""
    media: dict[str, Media] = {}
    findings: list[Finding] = []
    paths = used_pictures(site)
    keys = runner.make([media_task(path, site.files) for path in paths], "media", MEDIA_COST, "Pictures")
    for path, key in zip(paths, keys, strict=True):
        if key in runner.changed:
            findings.append(
                Finding("source/unreadable", path, "This picture changed while it was being read.", "Build again.")
            )
            continue
        if key in runner.broken:
            runner.guard.note_failure(path, runner.broken[key])
            continue
        media[path] = runner.value(f"media:{key}", Media)
        runner.used.add(f"blob:{media[path].digest}")
        findings += media[path].findings
    return media, findings


def _people(runner: TaskRunner, site: Site) -> list[Finding]:
    """Return what documents that are published tell of the people who made them."""
    tasks = [authors_task(path, site.files[path], site.settings.name) for path in used_documents(site)]
    keys = runner.make(tasks, "people", AUTHORS_COST, "Documents")
    return [
        finding
        for key in keys
        if key not in runner.changed and key not in runner.broken
        for finding in runner.value(f"people:{key}", list[Finding])
    ]


def _facts_task(files: dict[str, str]) -> list[Task]:
    """Return the task that reads the facts, where there are any."""
    return [Task("everyreader.facts:run", encode(facts.Arguments(files[FACTS])), (FACTS,))] if FACTS in files else []


def _facts(runner: TaskRunner, tasks: list[Task]) -> Facts:
    register = Facts({})
    for key in runner.make(tasks, "facts", 0.05, "Facts"):
        if runner.need(key, FACTS) in runner.changed:
            raise _changed(FACTS)
        register = runner.value(f"facts:{key}", Facts)
    return register


def _changed(path: str) -> OSError:
    """Return what stops a build whose facts or languages change while they are read: no page could be right."""
    return OSError(errno.EBUSY, "a file changed while it was being read, so build again", path)


def places(runner: TaskRunner, project: Project, path: str) -> dict[str, Position]:
    """Return the positions of the blocks of a source, by id; none for a file that is not a page."""
    key = project.positions.get(path)
    known = key and key not in runner.changed and key not in runner.broken
    return runner.value(f"positions:{key}", dict[str, Position]) if known else {}
