"""The first half of a build: from files to the Site."""

from __future__ import annotations

import datetime
import errno
import re
from collections.abc import Iterable, Mapping

import msgspec

from everyreader import facts, locale
from everyreader.build.workshop import NOTHING, Workshop
from everyreader.document import Position, encode
from everyreader.facts import Facts
from everyreader.finding import Finding
from everyreader.format import format_infos
from everyreader.layout import FACTS, LOCALES, PUBLISHERS, PURPOSES, REDIRECTS, SETTINGS, TEMPLATES, locale_path
from everyreader.locale import Locale
from everyreader.parse import Header, is_page
from everyreader.parse.once import share
from everyreader.parse.page import Arguments as ParseArguments
from everyreader.plan import used_documents, used_pictures
from everyreader.site import Publishers, Settings, Site, index, read_publishers, read_purposes, read_redirects, read_settings
from everyreader.source import Discovery, File, read_bytes
from everyreader.source.authors import COST as AUTHORS_COST
from everyreader.source.authors import authors_task
from everyreader.source.media import COST as MEDIA_COST
from everyreader.source.media import Media, media_task
from everyreader.task import Task

PARSE_COST = 0.006
SPOKEN_IN_TEMPLATES = re.compile(r"""\b(?:_|plain)\(\s*(["'])(.+?)\1""")


class Gathered(msgspec.Struct, frozen=True):
    """The Site, what was found on the way, and the key under which the positions of each source are kept."""

    site: Site
    findings: tuple[Finding, ...]
    positions: dict[str, str]


def gather(shop: Workshop, discovery: Discovery, today: datetime.date, before: frozenset[str] = frozenset(),
           ahead: Mapping[str, Iterable[Task]] = NOTHING) -> Gathered:
    """Return the Site of a project: every page parsed, and beside them languages and facts, then the index. before: the
    addresses that earlier builds have published. ahead: what else workers can do meanwhile (`Workshop.make`)."""
    files = {file.path: file.digest for file in discovery.files}
    settings = _settings(shop, files)
    languages, register = _locale_tasks(discovery), _facts_task(files)
    headers, positions, findings = _pages(shop, discovery, {"locale": languages.values(), "facts": register, **ahead})
    locales, known = _locales(shop, languages), _facts(shop, register)
    purposes, faults = read_purposes(read_bytes(shop.project, PURPOSES)) if PURPOSES in files else ((), [])
    if shop.changed or any(finding.rule == "source/unreadable" for finding in (*discovery.findings, *findings)):
        before = frozenset()  # what could not be read today is not gone: its page stays as it is
    redirects, wrong = read_redirects(read_bytes(shop.project, REDIRECTS)) if REDIRECTS in files else ((), [])
    site = index(headers, settings, locales, known, files, today, _messages(shop, discovery), purposes, redirects, before,
                 format_infos())
    publishers, amiss = read_publishers(read_bytes(shop.project, PUBLISHERS)) if PUBLISHERS in files else (Publishers(), [])
    findings = [*faults, *wrong, *amiss, *discovery.findings, *settings.findings, *known.findings, *findings]
    media, faults = _media(shop, site)
    site = msgspec.structs.replace(site, media=media, publishers=publishers)
    findings += faults + _people(shop, site)
    for found in locales.values():
        findings += found.findings
    for header in headers:
        findings += header.findings
    return Gathered(site, tuple(findings), positions)


def _settings(shop: Workshop, files: dict[str, str]) -> Settings:
    if SETTINGS not in files:
        return read_settings(None)
    try:
        return read_settings(read_bytes(shop.project, SETTINGS))
    except OSError:
        return read_settings(None)


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
    return {tag: Task("everyreader.locale:run", encode(locale.Arguments(tag, tuple(sorted(by_tag[tag])))),
                      tuple(path for path, _ in by_tag[tag])) for tag in tags}


def _locales(shop: Workshop, tasks: dict[str, Task]) -> dict[str, Locale]:
    keys = shop.make(tasks.values(), "locale", 0.008, "Languages")
    for tag, key in zip(tasks, keys, strict=True):
        if key in shop.changed:
            raise _changed(locale_path(tag))
    return {tag: shop.value(f"locale:{key}", Locale) for tag, key in zip(tasks, keys, strict=True)}


def _media(shop: Workshop, site: Site) -> tuple[dict[str, Media], list[Finding]]:
    """Return every picture that published pages use, made fit to be published, and what was wrong with them."""
    media: dict[str, Media] = {}
    findings: list[Finding] = []
    paths = used_pictures(site)
    keys = shop.make([media_task(path, site.files) for path in paths], "media", MEDIA_COST, "Pictures")
    for path, key in zip(paths, keys, strict=True):
        if key in shop.changed:
            findings.append(Finding("source/unreadable", path, "This picture changed while it was being read.", "Build again."))
            continue
        media[path] = shop.value(f"media:{key}", Media)
        shop.used.add(f"blob:{media[path].digest}")
        findings += media[path].findings
    return media, findings


def _people(shop: Workshop, site: Site) -> list[Finding]:
    """Return what documents that are published tell of the people who made them."""
    tasks = [authors_task(path, site.files[path], site.settings.name) for path in used_documents(site)]
    keys = shop.make(tasks, "people", AUTHORS_COST, "Documents")
    return [finding for key in keys if key not in shop.changed for finding in shop.value(f"people:{key}", list[Finding])]


def _facts_task(files: dict[str, str]) -> list[Task]:
    """Return the task that reads the facts, where there are any."""
    return [Task("everyreader.facts:run", encode(facts.Arguments(files[FACTS])), (FACTS,))] if FACTS in files else []


def _facts(shop: Workshop, tasks: list[Task]) -> Facts:
    register = Facts({})
    for key in shop.make(tasks, "facts", 0.05, "Facts"):
        if key in shop.changed:
            raise _changed(FACTS)
        register = shop.value(f"facts:{key}", Facts)
    return register


def _changed(path: str) -> OSError:
    """Return what stops a build whose facts or languages change while they are read: no page could be right."""
    return OSError(errno.EBUSY, "a file changed while it was being read, so build again", path)


def _messages(shop: Workshop, discovery: Discovery) -> tuple[str, ...]:
    """Return the English words that the templates ask for in the page's language."""
    found: set[str] = set()
    for file in discovery.under(TEMPLATES, ".html"):
        try:
            text = read_bytes(shop.project, file.path).decode("utf-8", "replace")
        except OSError:
            continue  # said when the templates themselves are read
        found.update(match[2] for match in SPOKEN_IN_TEMPLATES.finditer(text))
    return tuple(sorted(found))


def _pages(shop: Workshop, discovery: Discovery,
           ahead: Mapping[str, Iterable[Task]]) -> tuple[list[Header], dict[str, str], list[Finding]]:
    sources = [file for file in discovery.files if is_page(file.path)]
    tasks = [_parse_task(file) for file in sources]
    keys = shop.make(tasks, "header", PARSE_COST, "Reading pages and languages", ("positions",), len(tasks), ahead)
    findings = [Finding("source/unreadable", file.path, "This file changed while it was being read.", "Build again.")
                for file, key in zip(sources, keys, strict=True) if key in shop.changed]
    headers = list(share(shop.each((f"header:{key}" for key in keys if key not in shop.changed), Header)))
    shop.used.update(f"document:{header.digest}" for header in headers)
    return headers, {file.path: key for file, key in zip(sources, keys, strict=True)}, findings


def _parse_task(file: File) -> Task:
    return Task("everyreader.parse.page:run", encode(ParseArguments(file.path, file.digest)), (file.path,), file.path)


def places(shop: Workshop, gathered: Gathered, path: str) -> dict[str, Position]:
    """Return the positions of the blocks of a source, by id; none for a file that is not a page."""
    key = gathered.positions.get(path)
    return shop.value(f"positions:{key}", dict[str, Position]) if key and key not in shop.changed else {}
