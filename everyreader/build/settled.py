"""Pages that are settled: nothing that their files are made from has changed since the last build, so no model is made
of them.

What a page's files are made from is known by one digest, its basis: what was read of the page itself, where its links
lead, its versions in other languages, what is withheld, and what it shares with all others. Of the other pages a model
knows what is in their front matter; what only the page itself shows of that is no part of it. Whatever is no page
(facts, languages, templates, pictures, settings) counts for every page, so a change there makes all models again: that
is rare, and sure to be right.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

import msgspec

from everyreader.build.read import Project
from everyreader.build.record import Known, watch
from everyreader.build.request import BuildRequest
from everyreader.document import digest
from everyreader.engine.cache import Cache
from everyreader.parse import Header
from everyreader.plan import booklet_pages
from everyreader.plan.changes import changes_of
from everyreader.plan.language_parts import LanguageParts
from everyreader.plan.navigation import easy_read_state
from everyreader.plan.versions import Versions
from everyreader.publish import Output, Stamp, unchanged
from everyreader.report import Decisions
from everyreader.resolve import FormatLink
from everyreader.search.index import index_gap
from everyreader.site import PageKey, Site

_encoder = msgspec.json.Encoder(order="deterministic")
"""The same bytes for the same values in every process: sets have an order of their own in each."""


class Common(msgspec.Struct, frozen=True):
    """What the models of pages share."""

    lang_parts: Mapping[str, LanguageParts]
    """By language."""
    versions: Mapping[str, Versions]
    """By page."""


class Settled(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What the last build made of a page."""

    basis: str
    """Nothing where it was not worked out, as the frame had stayed."""
    outputs: tuple[Output, ...]
    """Its files, in every format."""
    links: tuple[FormatLink, ...] = ()
    """What its panel lists."""
    files: tuple[str, ...] = ()
    """The pictures and other files that it shows or leads to."""
    alternates: tuple[tuple[str, str], ...] | None = None
    """Its versions, as search engines may list them; None where they may not."""
    words: str = ""
    """What was read of it, and of the pages that its booklet joins."""


class Sourceless(msgspec.Struct, frozen=True, array_like=True):
    """What the last build made of the pages that no source stands for, but for the home page at the root."""

    outputs: tuple[Output, ...]
    sources: tuple[str, ...]
    """The files that these pages are counted to."""


class Last(msgspec.Struct, frozen=True, array_like=True):
    """What the last build made, as the next asks for it."""

    frame: str = ""
    """The digest of all that it was made from but words; nothing where that is not known."""
    pages: dict[str, Settled] = {}
    """By source."""
    sourceless: Sourceless | None = None


class Basis(NamedTuple):
    """What a page's files are made from."""

    digest: str
    """Nothing where it was not worked out."""
    words: str
    """As `Settled` has it."""


class Kept(msgspec.Struct, frozen=True):
    """What stays of the last build, and what this one leaves to the next."""

    pages: dict[PageKey, Settled] = {}
    bases: dict[PageKey, Basis] = {}
    """Of each other page that can be settled next time."""
    frame: str = ""
    sourceless: Sourceless | None = None


def settled_name(out: Path) -> str:
    """Return the name of the cache entry that keeps what the last build made of each page of a site."""
    return f"settled:{digest(str(out).encode())}"


def load_settled(cache: Cache, request: BuildRequest, known: Known) -> Last:
    """Return what the last build made of each page; nothing where something outside the project has changed since."""
    if known.state is None or any(watch(path) != found for path, found in known.state.watched.items()):
        return Last()
    data = cache.get(settled_name(request.out))
    try:
        return msgspec.json.decode(data, type=Last) if data else Last()
    except msgspec.DecodeError:
        return Last()


def kept_in_frame(site: Site, last: Last, can: Mapping[PageKey, str], stamps: Mapping[str, Stamp], out: Path) -> Kept:
    """Return what stays where nothing but words has changed. can: of each page at which we have not failed, its words
    as `words_of` returns them."""
    bases, pages = {}, {}
    for key, words in can.items():
        found = last.pages.get(site.pages[key].source)
        same = words != "" and found is not None and found.words == words
        if found and same and stand(found.outputs, stamps, out):
            pages[key] = found
        elif words:
            bases[key] = Basis(found.basis if found and same else "", words)
    others = last.sourceless if last.sourceless and stand(last.sourceless.outputs, stamps, out) else None
    return Kept(pages, bases, last.frame, others)


def settled_by_basis(
    site: Site, last: Last, of_all: Mapping[PageKey, Basis], stamps: Mapping[str, Stamp], out: Path
) -> dict[PageKey, Settled]:
    """Return the pages whose files are made from the same as those of the last build."""
    return {
        key: found
        for key, basis in of_all.items()
        if basis.digest
        and (found := last.pages.get(site.pages[key].source))
        and found.basis == basis.digest
        and stand(found.outputs, stamps, out)
    }


def stand(outputs: Iterable[Output], stamps: Mapping[str, Stamp], out: Path) -> bool:
    """Say whether files are in the site as they were written."""
    for output in outputs:
        stamp = stamps.get(output.path)
        if stamp is None or stamp.digest != output.digest or not unchanged(out, output.path, stamp):
            return False
    return True


def frame_of(
    code: str,
    request: BuildRequest,
    site: Site,
    outline: str,
    decisions: Decisions,
    published_now: Mapping[str, str],
    failed: Iterable[PageKey],
) -> str:
    """Return the digest of all that the site is made from but the words of its pages; nothing where it is not known.
    outline, published_now: as `Pages` has them. failed: the pages at which we failed."""
    asked = (request.formats, request.wanted, request.preview, index_gap())
    values = (code, outline, asked, decisions, _vouched(site, published_now), sorted(failed))
    return digest(_encoder.encode(values)) if outline else ""


def words_of(project: Project, site: Site, key: PageKey) -> str:
    """Return what was read of a page, and of those that its booklet joins: the keys of the tasks that read them.
    Nothing where it is not known, or where a box lists files of other pages, which may be made or not."""
    header = site.pages[key]
    if header.broken or (header.generated and any(use.name == "formats" for use in header.generated)):
        return ""
    if header.meta.booklet is None:
        return project.positions.get(header.source, "")
    joined = (site.pages.get(PageKey(page, key.tag)) for page in booklet_pages(site, key))
    read = [project.positions.get(each.source, "") for each in (header, *filter(None, joined))]
    return " ".join(read) if all(read) else ""


def can_settle(header: Header) -> bool:
    """Say whether the basis tells all that a page is made from: boxes that list the whole site and booklets are made
    from other pages."""
    return not header.generated and header.meta.booklet is None and not header.broken


_ALONE: dict[str, object] = {
    "description": "",
    "owner": "",
    "reviewed": None,
    "review_due": None,
    "expires": None,
    "editors_note": "",
    "articles": {},
}
"""The front matter that no page but its own shows."""


def bases(
    project: Project,
    site: Site,
    decisions: Decisions,
    common: Common,
    shared: bytes,
    wanted: Iterable[str] = (),
) -> dict[PageKey, str]:
    """Return the basis of every page that can settle. shared: as `shared_by_all` returns it. wanted: as a BuildRequest
    has it."""
    of_language = {
        tag: digest(shared + _encoder.encode(msgspec.structs.replace(found, shown={})))
        for tag, found in common.lang_parts.items()
    }
    of_versions = {id(found): digest(_encoder.encode(found)) for found in common.versions.values()}
    found = {}
    for key in site.published:
        header = site.pages[key]
        parsed = project.positions.get(header.source)
        if parsed and can_settle(header):
            links = site.links[key]
            due = header.meta.review_due
            parts = [
                parsed,
                of_language[key.tag],
                of_versions[id(common.versions[key.page])],
                "due" if due and due > site.today else "",
                "down" if header.source in decisions.pages else "",
                str(len(changes_of(site, key))),
                *easy_read_state(site, header),
                *(path for path in wanted if path.startswith(f"{key.tag}/{key.page}.")),
                *decisions.blocks.get(header.source, ()),
            ]
            own = _encoder.encode(
                (None if links is header.targets else links, site.older.get(key), site.recordings.get(key))
            )
            found[key] = digest("\0".join(parts).encode() + own)
    return found


def shared_by_all(
    code: str, request: BuildRequest, site: Site, lost: Iterable[tuple[str, str]], published_now: Mapping[str, str]
) -> bytes:
    """Return the digest of what the files of every page are made from: code, what was asked for, all that is no page,
    and what pages know of each other. published_now: as `Pages` has it."""
    sources = {header.source for header in site.pages.values()}
    files = sorted((path, digest) for path, digest in site.files.items() if path not in sources)
    faces = [
        (key, key in site.published, header.broken, msgspec.structs.replace(header.meta, **_ALONE))
        for key, header in site.pages.items()
    ]
    values = (
        code,
        request.formats,
        files,
        sorted(site.media.items()),
        sorted(lost),
        _vouched(site, published_now),
        sorted(site.waiting),
        sorted(site.unwarned),
        faces,
    )
    return digest(_encoder.encode(values)).encode()


def _vouched(site: Site, published_now: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return the files of formats that panels may list."""
    ends = tuple(format.extension for format in site.formats.values() if not format.after_others)
    return sorted((path, value) for path, value in published_now.items() if path.endswith(ends))
