"""Says how a project stands: which page readers get in which language and format, and what awaits a person."""

from __future__ import annotations

import msgspec

from everyreader.baseline import NO_BASELINE
from everyreader.build.editors import Part, awaiting
from everyreader.build.read import index, read
from everyreader.build.request import BuildRequest
from everyreader.build.session import Session
from everyreader.build.task_runner import TaskRunner
from everyreader.layout import CACHE
from everyreader.memory_cache import MemoryCache, in_memory
from everyreader.plan import asked_formats
from everyreader.publish import published_before, read_baseline
from everyreader.site import PageKey, Site

REASONS = {
    "unpublished": "kept back",
    "waiting": "waits for its day",
    "no-language": "waits for its language",
    "unmarked": "waits: it does not say who translated it",
    "easy-read-draft": "waits: it is a draft in Easy Read",
    "draft": "waits: drafts are not published",
    "no-notice": "waits for the notice on drafts",
    "duplicate": "its address is taken",
}
"""Why readers do not get a page, by what the Site says of it."""


class PageStatus(msgspec.Struct, frozen=True, omit_defaults=True, rename="kebab"):
    """One page in one language."""

    page: str
    language: str
    source: str
    title: str
    published: bool
    formats: tuple[str, ...] = ()
    """Those that it is made in."""
    draft: bool = False
    """No qualified translator has checked it."""
    expired: bool = False
    """Its last day is over."""
    reason: str = ""
    """Why readers do not get it."""


def look_at(request: BuildRequest, session: Session | None = None) -> Site:
    """Return the Site of a project as it is now, and write nothing. Errors: OSError, BuildFailed."""
    session = session or Session()
    request = msgspec.structs.replace(request, jobs=1, publish=False)  # what is in memory alone, no other could see

    def look(cache: MemoryCache) -> Site:
        with session.pool(request) as pool:
            runner = TaskRunner(request.project, cache, pool, session.code, lambda *_: None, set(), set(), set())
            project = read(runner, session.discover(request))
            before, baseline = published_before(request.out, {}), read_baseline(request.out)
            return index(runner, project, request.today, before, baseline or NO_BASELINE)[0]

    return in_memory(request.project / CACHE, look, session.forget)


def statuses(site: Site) -> list[PageStatus]:
    """Return every page in every language that has it, by page, the default language first."""
    keys = sorted(site.pages, key=lambda key: (key.page, key.tag != site.default, key.tag))
    return [_status(site, key) for key in keys]


def _status(site: Site, key: PageKey) -> PageStatus:
    header = site.pages[key]
    meta, published = header.meta, key in site.published
    return PageStatus(
        key.page,
        key.tag,
        header.source,
        meta.title,
        published,
        tuple(name for name in asked_formats(site, key) if name in site.formats) if published else (),
        draft=key.tag != site.default and meta.is_unchecked,
        expired=bool(meta.expires and meta.expires < site.today),
        reason="" if published else REASONS.get(site.held.get(key, ""), "not published"),
    )


def status_lines(site: Site, found: list[PageStatus]) -> list[str]:
    """Return how a project stands in words: a line for each page, then what awaits a person."""
    lines = [f"{site.settings.name or 'This site'}, {site.today.isoformat()}", ""]
    by_page: dict[str, list[PageStatus]] = {}
    for each in found:
        by_page.setdefault(each.page, []).append(each)
    tags = sorted({each.language for each in found}, key=lambda tag: (tag != site.default, tag))
    lines += [_language(site, tag, [each for each in found if each.language == tag]) for tag in tags]
    lines += ["", *(f"{page}: {'; '.join(map(_in_words, versions))}" for page, versions in by_page.items())]
    expired = [f"- {each.source}: {each.title}." for each in found if each.expired]
    for title, entries in (*awaiting(site), ("Pages whose last day is over", expired)):
        lines += _part((title, entries))
    return lines


def _language(site: Site, tag: str, found: list[PageStatus]) -> str:
    count, drafts = sum(each.published for each in found), sum(each.draft and each.published for each in found)
    more = [f"{drafts} of them drafts"] * bool(drafts) + [f"{len(found) - count} not published"] * (len(found) > count)
    return f"{site.locale(tag).english_name} ({tag}): {', '.join([f'{count} published', *more])}"


def _in_words(each: PageStatus) -> str:
    signs = ["draft"] * (each.draft and each.published) + ["expired"] * each.expired
    made = ", ".join(each.formats) or each.reason
    return f"{each.language} {made}" + (f" ({' and '.join(signs)})" if signs else "")


def _part(part: Part) -> list[str]:
    title, entries = part
    count = sum(1 for entry in entries if entry.startswith("- "))
    told = [entry for entry in entries if entry and not entry.startswith("#")]
    return ["", f"{title} ({count})", *told] if count else []
