"""Works out which files say which facts: of a page, those in its words and those that every page of its language
has."""

from __future__ import annotations

from collections.abc import Iterable

from everyreader.build.fact_record import Uses
from everyreader.build.format_list import NAME, WAYS_TOLD
from everyreader.build.pages import Pages
from everyreader.layout import KIT
from everyreader.parse import Header
from everyreader.plan.notices import WAYS
from everyreader.site import Purpose, Site


def facts_of(header: Header, purposes: Iterable[Purpose] = ()) -> set[str]:
    """Return the names of the facts that a page says, or that its links lead to. purposes: of the site, which a box of
    the page may list."""
    names = {use.name for use in header.facts} | {name for target in header.targets.values() for name in target.facts}
    if any(use.name == "purposes" for use in header.generated):
        names |= {value for purpose in purposes for value in words_of(purpose)}
    return names


def words_of(purpose: Purpose) -> set[str]:
    """Return what a purpose says, each value as text."""
    return {str(getattr(purpose, name)) for name in getattr(purpose, "__struct_fields__", ())}


def uses_of(pages: Pages, outputs: Iterable[str], kit: Iterable[str]) -> Uses:
    """Return which files of the site and of the print kit say which facts. outputs, kit: their paths."""
    site, stems = pages.site, dict[str, list[str]]()
    for path in sorted(outputs):
        folder, _, name = path.rpartition("/")
        stems.setdefault(f"{folder}/{name.partition('.')[0]}", []).append(path)
    common = {tag: {name.partition(":")[0] for name in parts.facts} for tag, parts in pages.common.lang_parts.items()}
    found: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}
    for key in pages.models:
        facts = facts_of(site.pages[key], site.purposes) | common.get(key.tag, set())
        files = stems.pop(f"{key.tag}/{key.page}", [])
        found[f"{key.tag}/{key.page}"] = (_known(site, facts), tuple(files))
    for files in stems.values():
        web = [path for path in files if path.endswith(".html")]
        tag = files[0].partition("/")[0]
        if web:  # the pages that no source stands for
            found[web[0]] = (_known(site, common.get(tag, common.get(site.default, set()))), tuple(web))
    contact = site.settings.contact
    ways = {getattr(contact, way) for way in (*WAYS, "format_time")}
    found[NAME] = (_known(site, {getattr(contact, way) for way in (*WAYS_TOLD, "post", "format_time")}), (NAME,))
    for path in kit:
        if path.startswith("sheets/"):
            found[f"{KIT}/{path}"] = (_known(site, ways | {site.settings.interpreter_phone}), (f"{KIT}/{path}",))
    return {page: (facts, files) for page, (facts, files) in found.items() if facts and files}


def _known(site: Site, names: set[str]) -> tuple[str, ...]:
    return tuple(sorted(name for name in names if name in site.facts.entries))
