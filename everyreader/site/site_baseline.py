"""What is in a project now, in the form in which the next build compares with it; and which facts its pages use."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from everyreader.baseline import Baseline
from everyreader.document import digest
from everyreader.finding import Finding
from everyreader.format_info import FormatInfo
from everyreader.layout import template_path
from everyreader.site.contacts import contact_places, is_there
from everyreader.site.entry_baseline import facts_looked_up, name_and_address, value_digest
from everyreader.site.index import Site
from everyreader.site.settings import Settings
from everyreader.site.switches import is_unclear

TAKES = {
    "name": "the name",
    "base-url": "the list for search engines and the links between languages",
    "default-language": "pages",
    "formats": "formats",
    "contact": "contacts",
    "contact: phone": "a contact",
    "contact: post": "a contact",
    "contact: form": "a contact",
    "contact: email": "a contact",
    "contact: text": "a contact",
    "contact: relay": "a contact",
    "real-service": "a notice",
    "real-service: web": "a notice",
    "real-service: phone": "a notice",
    "interpreter-phone": "the way to an interpreter",
    "national-body": "a contact",
    "footer": "the links at the foot of every page",
    "drafts": "translations",
    "drafts: publish": "translations",
    "drafts: approved-by": "translations",
    "drafts: until": "translations",
}
"""Keys that count when they go alone, and what goes with each."""


def baseline_of(
    site: Site,
    anchors: tuple[str, ...],
    keys: dict[str, tuple[str, ...]],
    short: tuple[str, ...] = (),
    yes: bool = False,
) -> Baseline:
    """Return what the next build has to know of this one. anchors: as `anchor_lines` returns them. keys: as `keys_said`
    returns them. short: addresses of the short pages in place of those that a language lacks. yes: somebody has said
    that what is told of lost keys and other names is meant; without it, the next build compares with what stood
    before."""
    contacts = tuple(place.place for place in contact_places(site) if place.fact and is_there(site, place))
    other = () if yes else other_facts(site)
    messages = {tag: _messages(site, tag) for tag in site.locales}
    return Baseline(
        project_id(site.settings),
        site.settings.demonstration,
        site.settings.keys,
        tuple(sorted(site.facts.entries)),
        contacts,
        dict(site.templates),
        tuple(tag for tag in sorted(messages) if messages[tag] or tag in site.baseline.catalogues),
        messages,
        anchors,
        tuple(purpose.id for purpose in site.purposes),
        short,
        {path: _override(site, path) for path in sorted(site.beneath)},
        tuple(sorted(redirect.old for redirect in site.redirects)),
        keys,
        facts_looked_up(site),
        *name_and_address(site, yes),
        {place: site.baseline.named[place] if place in other else fact for place, fact in named_facts(site).items()},
    )


def named_facts(site: Site) -> dict[str, tuple[str, str]]:
    """Return by place in the settings the name of the fact there, where there is one, and a digest of its value."""
    places = [(place.place, place.fact) for place in contact_places(site)] + [("main-site", site.settings.main_site)]
    known = site.facts.entries
    return {place: (name, value_digest(known[name].value)) for place, name in places if name in known}


def other_facts(site: Site) -> dict[str, tuple[str, str]]:
    """Return the places in the settings that name a fact which has both another name and another value than what stood
    there at the last publish, with name and digest."""
    stood = site.baseline.named
    return {
        place: fact
        for place, fact in named_facts(site).items()
        if place in stood and fact[0] != stood[place][0] and fact[1] != stood[place][1]
    }


def _messages(site: Site, tag: str) -> int:
    """Return how many messages a language has, or had where it has lost most of them since."""
    count = len(site.locales[tag].messages)
    return site.baseline.messages.get(tag, 0) if site.baseline.has_lost_messages(tag, count) else count


def _override(site: Site, path: str) -> tuple[str, str]:
    """Return the digests of a file of the project and of the engine's file that it was written against: the one that
    was there when this text of it was first published."""
    before = site.baseline.overrides.get(path)
    return before if before and before[0] == site.files[path] else (site.files[path], site.beneath[path])


def overtaken(site: Site) -> list[str]:
    """Return the files of the project that are older than the engine's file in whose place they are."""
    return [path for path, ours in sorted(site.beneath.items()) if _override(site, path)[1] != ours]


def project_id(settings: Settings) -> str:
    """Return what tells a project from others: what its settings say, or else a digest of its name and address."""
    return settings.id or digest(f"{settings.name}\n{settings.base_url}".encode())


def is_other_site(settings: Settings, baseline: Baseline) -> bool:
    """Say whether what was published before is nothing to this site: a demonstration, and this is none or another
    one."""
    return baseline.demonstration and (not settings.demonstration or baseline.id != project_id(settings))


def used_facts(site: Site) -> dict[str, list[str]]:
    """Return the facts that pages name, in text and as targets of links, each with the sources of these pages."""
    used: dict[str, dict[str, None]] = {}  # of a fact on a thousand pages, each page is asked for once
    for header in site.pages.values():
        for name in dict.fromkeys([use.name for use in header.facts]):
            used.setdefault(name, {})[header.source] = None
    for header, _, target in site.linked(lambda target: bool(target.facts)):
        for name in target.facts:
            used.setdefault(name, {})[header.source] = None
    return {name: list(sources) for name, sources in used.items()}


def template_size(data: bytes) -> tuple[int, bool]:
    """Return what is remembered of a template: its size without blanks around it, and whether it ended with a line
    end."""
    return len(data.strip()), data.endswith(b"\n")


def lost_settings(site: Site, keys: Mapping[str, str]) -> list[str]:
    """Return the keys that stood in the settings at the last publish and do not now, without those of a switch that
    cannot be read. keys: those that count when they go alone, and what goes with each; any two together look like a
    file that was cut, and count too."""
    given = site.settings
    gone = [key for key in site.baseline.settings if key not in given.keys and not is_unclear(key, given)]
    return gone if len([key for key in gone if ": " not in key]) > 1 or any(key in keys for key in gone) else []


def lost_overrides(site: Site, concerns: Callable[[str], bool], rule: str, remedy: str) -> list[Finding] | None:
    """Return a finding for each file that took the place of one of the engine's at the last publish and is gone; one
    that said the same says nothing by going. None where there were no such files. concerns: says of a path whether the
    rule is about it."""
    if not site.baseline.overrides:
        return None
    said = "This file of yours was there when the site was last published; now everyreader's own takes its place."
    return [
        Finding(rule, path, said, remedy, line=1, column=1)
        for path, (own, ours) in sorted(site.baseline.overrides.items())
        if own != ours and path not in site.beneath and concerns(path)
    ]


def has_templates(site: Site, format: FormatInfo) -> bool:
    """Say whether pages can be made in a format: web pages, those that have a template, or had one when the site was
    last published, and those whose folder needs none, because their text is written without. One page that asks for
    another must not hold back the rest; a template that is lost must."""
    folder = template_path(f"{format.folder}/")
    if format.after_others or f"{folder}page.html" in {*site.templates, *site.baseline.templates}:
        return True
    held = [path for path in site.files if path.startswith(folder)]
    return bool(held) and site.templates.keys().isdisjoint(held)
