"""Works out what the panel says of one page: values alone, which `panel` writes as HTML."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from pathlib import Path

import msgspec

from everyreader.build.headers import parse_task
from everyreader.document import Document, Position, decode_document
from everyreader.engine.cache import Cache
from everyreader.finding import Reported
from everyreader.format import find_formats
from everyreader.layout import CACHE
from everyreader.parse import Header
from everyreader.plan import address, asked_formats
from everyreader.serve.board import State
from everyreader.serve.compare import Difference, differences
from everyreader.serve.places import Place, find_file, key_at
from everyreader.site import PageKey, Site, reader_dates
from everyreader.source import File

WHY = {
    "unpublished": "its settings say so ({words})",
    "waiting": "it waits for {day}",
    "easy-read-draft": "this Easy Read page is a draft, and the settings let no draft be published",
    "draft": "nobody qualified has checked this translation, and the settings let no such draft be published",
    "unmarked": "its settings do not say who made this translation",
}
"""Why readers do not get a page that the preview shows."""


class Version(msgspec.Struct, frozen=True):
    """The page in another language."""

    name: str
    path: str
    source: str
    unready: bool
    differences: tuple[Difference, ...] = ()


class FormatFile(msgspec.Struct, frozen=True):
    """A file of the page in another format."""

    label: str
    path: str
    is_there: bool


class UsedFact(msgspec.Struct, frozen=True):
    """A fact that the page uses."""

    name: str
    value: str
    """As it holds on the day of the preview; nothing where it does not."""
    line: int
    """In the register."""
    checked: datetime.date | None
    until: datetime.date | None


class About(msgspec.Struct, frozen=True):
    """What the panel says of a page."""

    source: str = ""
    """Its file; nothing where the address is that of no page of the project."""
    unready: str = ""
    """Why readers do not get it, or nothing."""
    found: tuple[Reported, ...] = ()
    elsewhere: tuple[Reported, ...] = ()
    """`found` and `elsewhere`: findings on this page and on others."""
    versions: tuple[Version, ...] = ()
    formats: tuple[FormatFile, ...] = ()
    facts: tuple[UsedFact, ...] = ()
    dates: tuple[tuple[str, datetime.date], ...] = ()
    """What each is, and the day."""
    hidden_links: tuple[str, ...] = ()
    """Sources of pages that it leads to and readers do not get."""
    next_change: datetime.date | None = None
    """The first day on which what readers get of the site changes by itself."""


def about(state: State, project: Path, folder: Path, place: Place, code: str) -> About:
    """Return what the panel says. folder: of the preview. code: the digest of our code, by which the cache knows what
    it holds."""
    site = state.site
    key = key_at(site, place.path) if site else None
    if site is None or key is None:
        return About(elsewhere=state.reported)
    header = site.pages[key]
    own = tuple(item for item in state.reported if item.path == header.source)
    return About(
        header.source,
        why_unready(site, key),
        own,
        tuple(item for item in state.reported if item.path != header.source),
        _versions(site, key, project, code),
        _formats(site, key, folder),
        _facts(site, header),
        _dates(header),
        _hidden_links(site, key),
        min((day for day in reader_dates(site) if day > state.today), default=None),
    )


def why_unready(site: Site, key: PageKey) -> str:
    """Return why readers do not get a page that the preview shows, or nothing."""
    meta = site.pages[key].meta
    return WHY.get(site.unready.get(key, ""), "").format(words=meta.unpublished, day=meta.starts())


def _versions(site: Site, key: PageKey, project: Path, code: str) -> tuple[Version, ...]:
    """Return the page in its other languages. A translation is compared with the page in the site's own language, so
    what is told of the languages of that page is all, and of a translation its own."""
    first = PageKey(key.page, site.default)
    cache = Cache(project / CACHE, read_only=True)
    try:
        found = []
        for tag in site.languages.get(key.page, ()):
            other = PageKey(key.page, tag)
            compared = first in site.published and other != first and key in (first, other)
            told = _compare(cache, site, other, first, code) if compared else ()
            if other != key or told:
                name = site.locale(tag).english_name
                found.append(Version(name, address(*other), site.pages[other].source, other in site.unready, told))
        return tuple(found)
    finally:
        cache.close()


def _compare(cache: Cache, site: Site, key: PageKey, first: PageKey, code: str) -> tuple[Difference, ...]:
    """Return where a translation differs from its original; nothing where one of the two cannot be read."""
    header = site.pages[key]
    own, original = _document(cache, header), _document(cache, site.pages[first])
    if own is None or original is None:
        return ()
    name = f"positions:{parse_task(File(header.source, site.files[header.source], 0)).key(code)}"
    data = cache.get(name)
    lines = msgspec.json.decode(data, type=dict[str, Position]) if data else {}
    return tuple(differences(own.blocks, original.blocks, lines))


def _document(cache: Cache, header: Header) -> Document | None:
    data = cache.get(f"document:{header.digest}") if header.digest and not header.broken else None
    return decode_document(data) if data else None


def _formats(site: Site, key: PageKey, folder: Path) -> tuple[FormatFile, ...]:
    found = []
    for name in asked_formats(site, key):
        format = find_formats().get(name)
        if format and not format.info.after_others:
            path = address(*key, format.info.extension)
            found.append(FormatFile(format.info.label, path, find_file(folder, path) is not None))
    return tuple(found)


def _facts(site: Site, header: Header) -> tuple[UsedFact, ...]:
    found = []
    for name in sorted({use.name for use in header.facts}):
        if entry := site.facts.entries.get(name):
            value = entry.value if site.fact(name) else ""
            found.append(UsedFact(name, value, entry.line, entry.checked, entry.valid_until))
    return tuple(found)


def _dates(header: Header) -> tuple[tuple[str, datetime.date], ...]:
    meta = header.meta
    days: Iterable[tuple[str, datetime.date | None]] = (
        ("News of", meta.date),
        ("Readers get it from", meta.publish_from),
        ("Last reviewed", meta.reviewed),
        ("Next review by", meta.review_due),
        ("Last day", meta.expires),
    )
    return tuple((what, day) for what, day in days if day)


def _hidden_links(site: Site, key: PageKey) -> tuple[str, ...]:
    targets = {PageKey(target.page, target.tag) for target in site.links[key].values() if target.page}
    return tuple(sorted(site.pages[other].source for other in targets & site.unready.keys() - {key}))
