"""Turns where the links of pages lead into what a View has of them, once for all pages of a language."""

from __future__ import annotations

from collections.abc import Iterator

from everyreader.facts import show
from everyreader.markup import LinkValue
from everyreader.plan.names import address
from everyreader.plan.pictures import is_picture
from everyreader.site import Site, Target
from everyreader.source.endings import why_not_published


def links_from(site: Site, tag: str) -> dict[Target, LinkValue]:
    """Return the value of every target to which pages of a language link, but of those that lead nowhere."""
    targets = {target for key, found in site.links.items() if key[1] == tag for target in found.values()}
    return dict(_usable(site, tag, targets))


def _usable(site: Site, tag: str, targets: set[Target]) -> Iterator[tuple[Target, LinkValue]]:
    for target in targets:
        if not target.fault and (value := link_value(site, tag, target)):
            yield target, value


def link_value(site: Site, tag: str, target: Target) -> LinkValue | None:
    """Return a target as pages of a language link to it, or None where it cannot be shown to readers."""
    if target.fact:
        entry = site.facts.entries.get(target.fact)
        usable = entry is not None and entry.valid(site.today)
        value = show(entry, "", site.locale(tag))[0] if entry and usable else None
        return LinkValue(url=value.href) if value and value.href else None
    if target.path:
        if why_not_published(target.path):
            return None
        media = site.media.get(target.path)
        if is_picture(target.path) and not (media and media.digest):
            return None  # a picture that cannot be shown is not published: the words stay
        return LinkValue(address=target.path.removeprefix("content/"))
    if target.page:
        other = target.tag != tag
        lang = site.locale(target.tag).lang if other else ""
        substitute = other and target.tag == site.default and not tag == site.default
        note, note_lang = site.locale(tag).message("(in English)") if substitute else ("", "")
        return LinkValue(address=address(target.page, target.tag), anchor=target.anchor, lang=lang, note=note,
                         note_lang=note_lang)
    return LinkValue(url=target.url)
