"""Looks where each link of a page leads: whether the page, the place in it or the file is there, and what was meant
where it is not."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

import msgspec

from everyreader.layout import CONTENT
from everyreader.looks import looks
from everyreader.parse import Header, PageKey, Target
from everyreader.parse.anchors import OF_THE_PAGE, near_anchor
from everyreader.source import Near, near_name

MOST_PROPOSALS = 50
"""Wrong links of one page for which what was meant is looked for: each is compared with all names there are."""

_ENDING = re.compile(r"\.(md|html?)(?=/index$|$)", re.IGNORECASE)


class Known(msgspec.Struct, frozen=True):
    """What a link is held against."""

    pages: Mapping[PageKey, Header]
    published: frozenset[PageKey]
    """The pages that readers get."""
    older: Mapping[PageKey, Mapping[str, tuple[str, ...]]]
    """Of a page, by anchor, the older ones that lead to the same heading."""
    names: frozenset[str]
    """The names of all pages."""
    alike: dict[str, str]
    """The same by what they look like, where only one looks so."""
    files: dict[str, str]
    """By what their names look like."""
    languages: frozenset[str]
    """The folders of the site's languages, of which `default` is one."""
    default: str
    near: Near
    near_media: Near
    """`near` and `near_media`: find the nearest name."""


def links_of(
    pages: Mapping[PageKey, Header],
    published: frozenset[PageKey],
    files: Iterable[str],
    languages: Iterable[str],
    default: str,
    older: Mapping[PageKey, Mapping[str, tuple[str, ...]]],
) -> dict[PageKey, dict[str, Target]]:
    """Return by page, as they are written there, the links that lead elsewhere than they say, or nowhere, and where
    that is. older: of a page, by anchor, the older ones that lead to the same heading."""
    names = frozenset(page for page, _ in pages)
    media = {looks(path): path for path in files if "/media/" in path}
    known = Known(
        pages,
        published,
        older,
        names,
        _alike(names),
        media,
        frozenset({*languages, default}),
        default,
        Near(names),
        Near(list(media.values())),
    )
    without = msgspec.structs.replace(known, near=Near(()), near_media=Near(()))
    looked: dict[tuple[Target, bool, str, bool], Target] = {}
    links: dict[PageKey, dict[str, Target]] = {}
    # By language, targets that lead where they say: most pages have no others.
    right: defaultdict[str, set[Target]] = defaultdict(set)
    for key, header in pages.items():
        sound = right[key.tag]
        others: dict[str, Target] = {}
        wrong = 0
        for written, target in () if sound.issuperset(header.targets.values()) else header.targets.items():
            if target in sound:
                continue
            asked = (target, written.startswith("/"), key.tag, wrong < MOST_PROPOSALS)
            if asked not in looked:  # many pages link to the same ones
                looked[asked] = _resolve_target(*asked[:3], known if asked[3] else without)
                if looked[asked] == target:  # then it does not matter whether it is written with a slash in front
                    sound.add(target)
            if looked[asked] != target:
                others[written] = looked[asked]
            wrong += bool(looked[asked].fault)
        if others:
            links[key] = others
    return links


def _alike(names: frozenset[str]) -> dict[str, str]:
    """Return names by what they look like, but for those of which two look the same."""
    found: dict[str, str] = {}
    twice = set()
    for name in names:
        if found.setdefault(looks(name), name) != name:
            twice.add(looks(name))
    return {look: name for look, name in found.items() if look not in twice}


def _resolve_target(target: Target, rooted: bool, own: str, known: Known) -> Target:
    """Return a target after a look whether it is there: the page in its language, or else in the default language.
    rooted: written with a leading slash, so that it may begin with the folder of a language. own: the language of the
    page that links."""
    if target.path:
        if found := known.files.get(looks(target.path)):
            return target if found == target.path else msgspec.structs.replace(target, path=found)
        return msgspec.structs.replace(target, fault="no-file", near=known.near_media(target.path))
    if not target.page:
        return target
    if not target.anchor and (target.page, target.tag) in known.published and target.tag in known.languages:
        return target  # as nearly all
    first, _, rest = target.page.partition("/")
    if rooted and not _pages(target.page, known) and first in known.languages:
        target = msgspec.structs.replace(target, tag=first, page=rest or "index")
    if target.tag not in known.languages:  # a folder beside those of the languages, or one step too far up
        page = f"{target.tag}/{target.page}"
        page = page.removeprefix(f"{CONTENT}/")
        page = page.partition("/")[2] if page.partition("/")[0] in known.languages else page
        meant = next((name for name in _pages(page, known) if (name, own) in known.published), "")
        return msgspec.structs.replace(target, fault="no-page", near=meant or known.near(_ENDING.sub("", page)))
    for page in _pages(target.page, known):
        tag = next((tag for tag in (target.tag, known.default) if (page, tag) in known.published), "")
        if tag:
            return _anchored(msgspec.structs.replace(target, page=page, tag=tag), known)
    first, _, rest = target.page.removeprefix(f"{CONTENT}/").partition("/")
    inner = rest if first in known.languages else ""  # the way from the root of the project, or of the site
    if inner and (found := next((page for page in _pages(inner, known)), "")):
        return msgspec.structs.replace(target, fault="no-page", near=found)
    meant = next(iter(_pages(target.page, known)), target.page)
    return msgspec.structs.replace(target, page=meant, fault="no-page", near=known.near(_ENDING.sub("", meant)))


def _pages(page: str, known: Known) -> list[str]:
    """Return the pages that an address may mean, the likeliest first: `other/` is the page of a folder, or `other.md`;
    `sub` is `sub.md`, or the page of the folder; and what looks the same is the same."""
    plain = _ENDING.sub("", looks(page) if page not in known.names else page)
    wanted = (page, plain, plain.removesuffix("/index"), f"{plain}/index")
    found = [name if name in known.names else known.alike.get(looks(name), "") for name in wanted]
    return [name for name in dict.fromkeys(found) if name]


def _anchored(target: Target, known: Known) -> Target:
    """Return a target in a page that is there, after a look for its place in it."""
    if not target.anchor or target.anchor in OF_THE_PAGE:
        return target
    key = PageKey(target.page, target.tag)
    olds = known.older.get(key, {}).values()
    anchors = frozenset(
        [*(anchor for _, anchor, _ in known.pages[key].headings), *(old for each in olds for old in each)]
    )
    if target.anchor in anchors:
        return target
    if found := near_anchor(target.anchor, anchors):
        return msgspec.structs.replace(target, anchor=found)
    return msgspec.structs.replace(target, fault="no-anchor", near=near_name(target.anchor, anchors))
