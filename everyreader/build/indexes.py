"""Makes what is beside the pages of a whole site: settings for hosts, what search engines read, and feeds."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

import msgspec

from everyreader.build.feeds import feed_of
from everyreader.build.format_list import NAME, list_of_formats
from everyreader.build.pages import Pages
from everyreader.build.search_page import has_index, index_folder, searched_languages
from everyreader.build.steps import Step
from everyreader.build.task_runner import TaskRunner
from everyreader.document import digest, encode
from everyreader.fact_values import fact_value
from everyreader.layout import MEDIA, REDIRECTS, SETTINGS
from everyreader.plan import (
    SEARCH,
    address,
    forms_of,
    in_place_of,
    lost_renditions,
    moved_paths,
    old_paths,
    paths_of,
    redirect_address,
    redirects_of,
    resolve_redirects,
    vanished,
)
from everyreader.plan.notices import is_draft
from everyreader.publish import Output
from everyreader.publish.favicon import DEFAULT, favicon
from everyreader.publish.feed import feed
from everyreader.publish.hosting import host_files
from everyreader.publish.policy import Hosting
from everyreader.publish.sitemaps import Listed, robots, security, sitemaps
from everyreader.resolve import FormatLink, PageModel
from everyreader.site import PageKey, Site, security_expires
from everyreader.source.file_types import TYPES

Panels = dict[PageKey, list[FormatLink]]
INDEX_TYPES = {
    ".js": "text/javascript",
    **dict.fromkeys((".pagefind", ".pf_meta", ".pf_index", ".pf_fragment"), "application/octet-stream"),
}
"""What the files of a search are, for servers that send none whose ending they do not know."""


def indexes(runner: TaskRunner, pages: Pages, panels: Panels) -> list[tuple[Step, Output]]:
    """Return what is made from all pages together: made again only when more than words of theirs has changed."""

    def made() -> bytes:
        listed = []
        for what, files in _all(runner, pages, panels):
            for path, data in files.items():
                name = runner.keep(f"blob:{digest(data)}", data).removeprefix("blob:")
                listed.append(_Listing(what, path, name, len(data)))
        return encode(listed)

    settings = digest(encode(pages.site.settings))
    known = runner.recall("lists", encode((pages.frame, sorted(panels.items()))), made) if pages.frame else made()
    found = []
    for what, path, name, size in msgspec.json.decode(known, type=list[_Listing]):
        runner.used.add(f"blob:{name}")
        inputs = {"what it lists": name, "the site's settings": settings}
        step = Step(path, what, SETTINGS, stage=2, more_inputs=inputs)
        found.append((step, Output(path, name, size, 2, task=f"{what}:{name}")))
    return found


class _Listing(NamedTuple):
    """A file that is made from all pages: what it is, its address, its digest and its size."""

    what: str
    path: str
    name: str
    size: int


def _host_files(runner: TaskRunner, hosting: Hosting) -> dict[str, bytes]:
    """Return the files for hosts, kept while what they are made from stays: 8 ms of an edit of 1,000 pages
    (2026-11-29)."""
    made = runner.recall("hosts", encode(hosting), lambda: encode(host_files(hosting)))
    return msgspec.json.decode(made, type=dict[str, bytes])


def _all(runner: TaskRunner, pages: Pages, panels: Panels) -> Iterator[tuple[str, dict[str, bytes]]]:
    site, models, lost = pages.site, pages.models, pages.lost
    base = site.settings.base_url
    yield "settings for hosts", _host_files(runner, hosting_of(site, models, panels, lost))
    yield "list of formats", {NAME: list_of_formats(pages, panels)}
    yield "picture of the tab", {"favicon.ico": favicon(site.settings.colours.get("brand", DEFAULT))}
    listed = [
        Listed(address(*key), site.pages[key].meta.reviewed, alternates)
        for key in models
        if base and (alternates := pages.alternates(key)) is not None
    ]
    yield "rules for robots", {"robots.txt": robots(base if listed else "", site.settings.demonstration)}
    if listed:
        yield "sitemap", sitemaps(listed, base)
    if base:
        yield "contact for security researchers", _security(site)
        yield (
            "feed of news",
            {
                f"{tag}/feed.xml": feed(made)
                for tag in sorted({tag for _, tag in models})
                if (made := feed_of(site, models, tag))
            },
        )


def hosting_of(
    site: Site, models: Mapping[PageKey, PageModel], panels: Panels, lost: Collection[tuple[str, str]]
) -> Hosting:
    """Return what the settings of hosts are made from."""
    settings = site.settings
    tags = sorted({tag for _, tag in models}, key=lambda tag: (tag != site.default, tag))
    drafts = {} if settings.demonstration else {key: is_draft(site.pages[key], site.locale(key[1])) for key in models}
    whole = [tag for tag in tags if drafts and all(found for key, found in drafts.items() if key[1] == tag)]
    searched = tuple(
        file
        for tag in searched_languages(site)
        if tag in tags and has_index(site, tag)
        for file in (address(SEARCH, tag), f"{index_folder(tag)}/pagefind-worker.js")
    )
    single = [key for key, found in drafts.items() if found and key[1] not in whole]
    return Hosting(
        settings.base_url,
        settings.form_action,
        settings.demonstration,
        tuple(
            sorted(file for key in single for file in (address(*key), *(link.address for link in panels.get(key, ()))))
        ),
        tuple(whole),
        {link.address: address(*key) for key, links in sorted(panels.items()) for link in links}
        if settings.base_url
        else {},
        moved_of(site, models, panels, lost),
        tuple(tags),
        {
            **{format.extension: format.media_type for format in site.formats.values() if not format.after_others},
            **_types(site),
            **(INDEX_TYPES if searched else {}),
        },
        ("index.html", *sorted(address(*key) for key in models)),
        settings.https.redirect,
        settings.https.subdomains,
        searched,
    )


def _types(site: Site) -> dict[str, str]:
    """Return the media types of files to download that some servers do not know, by ending."""
    there = {posixpath.splitext(path)[1].lower() for path in site.files if path.startswith(MEDIA)}
    return {ending: kind for ending, kind in TYPES.items() if ending in there}


def moved_of(
    site: Site, models: Mapping[PageKey, PageModel], panels: Panels, lost: Collection[tuple[str, str]]
) -> dict[str, str]:
    """Return the new path of every old one, both from the root of the host; also of the other formats of a page that
    moved within the site, and of those that a page offers no more, which lead to the page."""
    prefix = Hosting(site.settings.base_url).prefix
    moved: dict[str, str] = {}
    for key in models:
        granted = set(redirects_of(site, key, lost))
        for old in old_paths(site, site.pages[key]):
            if redirect_address(old, site.settings.base_url) in granted:
                for path in moved_paths(site, site.pages[key], old):
                    moved.setdefault(path, address(*key))
        for file in sorted(file for file in granted if file.endswith(".html")):
            for link in panels.get(key, ()):
                end = link.address.removeprefix(address(*key, ""))
                moved.setdefault("/" + file.removesuffix(".html") + end, link.address)
    for move in resolve_redirects(site):
        if not move.fault and (move.file, REDIRECTS) not in lost:
            new = address(*move.key) + (f"#{move.anchor}" if move.anchor else "")
            for path in paths_of(move.redirect.old, move.file):
                moved.setdefault(path, new)
    stubs = {address(*key) for key in models} | set(vanished(site))
    for path, page in lost_renditions(site).items():
        if page in stubs or f"/{page}" in moved:
            moved.setdefault(f"/{path}", in_place_of(site, path, page) or moved.get(f"/{page}", page))
    if not moved:  # else every form of every address would be asked for
        return {}
    made = {f"/{link.address}" for links in panels.values() for link in links}
    made |= {form for key in models for form in forms_of(f"/{address(*key)}")}
    return {f"{prefix}{old}": f"{prefix}/{new}" for old, new in moved.items() if old not in made and old.strip("/")}


def _security(site: Site) -> dict[str, bytes]:
    """Return `security.txt`, where facts that hold today say whom to tell and until when that is so."""
    entry, expires = site.fact(site.settings.security.contact), security_expires(site)
    contact = fact_value(entry, "", site.locale(site.default))[0].href if entry else ""
    if not contact or not expires or expires < site.today:
        return {}
    return {
        ".well-known/security.txt": security(contact, expires, [site.locale(site.default).lang], site.settings.base_url)
    }
