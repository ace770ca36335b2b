"""What entries of the settings, the register, the purposes and the languages say to readers, in the form in which the
next build compares with it: a line that is gone is good YAML, and may take what a reader needs. What is told of a loss
or another value is compared with what stood before until somebody has answered."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from everyreader.document import digest
from everyreader.facts import Entry
from everyreader.layout import FACTS, PURPOSES, SETTINGS, locale_path
from everyreader.parse import Meta
from everyreader.site.index import Site

_OF_FACT = ("label", "hours", "valid_from", "valid_until")
_OF_PAGE = (
    *("audience", "names", "owner", "reviewed", "review_due", "expires", "formats", "order", "always_published"),
    *("co_produced", "articles", "print_sizes", "booklet"),
)
_OF_PURPOSE = (
    *("what", "article_6", "article_9", "confidentiality", "recipients", "keeping", "source", "opt_out_words"),
)
_OF_SEARCH = ("skip", "small", "weak", "turn", "same", "letters", "misspellings")
_OF_LANGUAGE = ("spoken", "months", "unbroken", "opens", "date_pattern", "hours")


class Said(NamedTuple):
    """An entry of a file, with the keys that tell readers something."""

    path: str
    entry: str
    """Its name; nothing where the file is one entry."""
    keys: tuple[str, ...]
    piece: str
    """By what it is found in the file."""
    answered: bool = False
    """Somebody has looked at it since, so that what is gone is meant: at a fact, or at a page today."""


def entries_said(site: Site) -> Iterator[Said]:
    """Yield every entry whose keys the next build compares."""
    given = site.settings
    unread = [key for key in site.baseline.settings if key.partition(":")[0] in given.unread]
    yield Said(SETTINGS, "", tuple(dict.fromkeys((*given.keys, *unread))), "")
    for entry in site.facts.entries.values():
        stood = site.baseline.keys.get(f"{FACTS}: {entry.name}", ()) if "forms" in entry.unread else ()
        forms = tuple(key for key in stood if key.startswith("forms: ")) or _forms(entry)
        yield Said(FACTS, entry.name, (*_given(entry, _OF_FACT), *forms), f"{entry.name}:", _is_looked_up(site, entry))
    for purpose in site.purposes:
        yield Said(PURPOSES, purpose.id, _given(purpose, _OF_PURPOSE), f"id: {purpose.id}")
    for tag, locale in sorted(site.locales.items()):
        path = locale_path(tag, "locale.yml")
        stood = site.baseline.keys.get(path, ()) if "hours" in locale.unread else ()
        inner = tuple(key for key in stood if key not in _OF_LANGUAGE) or (locale.hours.given if locale.hours else ())
        yield Said(path, "", (*_given(locale, _OF_LANGUAGE), *inner), "")
    for header in site.pages.values():
        keys = site.baseline.keys.get(header.source, ()) if header.is_down else _of_page(header.meta)
        yield Said(header.source, "", keys, "", header.meta.reviewed == site.today)
    for words in site.search_words.values():
        pages = tuple(f"{each.page}{each.anchor and '#'}{each.anchor}" for each in words.words)
        yield Said(words.path, "", (*_given(words, _OF_SEARCH), *pages), "")


def _given(value: Any, names: tuple[str, ...]) -> tuple[str, ...]:
    pairs = [(name, name.replace("_", "-")) for name in names]
    return tuple([key for name, key in pairs if getattr(value, name) or key in value.unread])


def _of_page(meta: Meta) -> tuple[str, ...]:
    """Return the keys of a page that tell readers or editors something, and go without anything else telling it."""
    usual, pairs = Meta(), [(name, name.replace("_", "-")) for name in ("kind", *_OF_PAGE)]
    return tuple([key for name, key in pairs if getattr(meta, name) != getattr(usual, name) or key in meta.unread])


def _forms(entry: Entry) -> Iterator[str]:
    """Yield the keys by which a fact has its words in other languages, the inner ones after the outer."""
    for tag, forms in entry.forms.items():
        yield from (f"forms: {tag}", *(f"forms: {tag}: {form}" for form in forms))


def label(said: Said) -> str:
    """Return by what the keys of an entry are kept."""
    return f"{said.path}: {said.entry}" if said.entry else said.path


def keys_lost(site: Site, said: Said) -> tuple[str, ...]:
    """Return the keys that an entry had when somebody last said that it is as it should be, and has not now."""
    stood = site.baseline.keys.get(label(said))
    if stood is None:
        stood = site.baseline.settings if said.path == SETTINGS else ()
    gone = tuple(key for key in stood if key not in said.keys)
    return () if gone and said.answered else gone


def keys_said(site: Site, yes: bool) -> dict[str, tuple[str, ...]]:
    """Return the keys of all entries that have any, with those that are missed. yes: none is."""
    kept = ((said, said.keys if yes else (*said.keys, *keys_lost(site, said))) for said in entries_said(site))
    return {label(said): keys for said, keys in kept if keys}


def facts_looked_up(site: Site) -> dict[str, tuple[str, str, str]]:
    """Return of each fact its type, digests of value and times, and the day on which it was checked; of one that has
    changed and was not looked up, as they stood."""
    return {
        name: site.baseline.values[name]
        if changes_of(site, entry)
        else (entry.type, fact_digest(entry), str(entry.checked or ""))
        for name, entry in site.facts.entries.items()
    }


def changes_of(site: Site, entry: Entry) -> tuple[str, ...]:
    """Return what of a fact is not what it was when somebody looked it up: its type, its value, or where it has them as
    before, its hours and the days from and until which it holds."""
    stood = site.baseline.values.get(entry.name)
    if not stood or _is_looked_up(site, entry) or entry.checked == site.today:
        return ()
    type, digests, _ = stood
    value, *times = digests.split("/")
    now, *times_now = fact_digest(entry).split("/")
    recorded = any(value_digest(old.value) == value for old in entry.was)
    changed = [key for key, one, other in zip(_TIMES, times, times_now, strict=False) if one and other and one != other]
    return (*("type",) * (entry.type != type), *("value",) * (now != value and not recorded), *changed)


_TIMES = ("hours", "valid-from", "valid-until")


def fact_digest(entry: Entry) -> str:
    """Return digests of the value of a fact and of its times, with a slash between; nothing for times that it has
    not."""
    hours = entry.hours
    written = hours and f"{hours.first} {hours.last} {hours.opens} {hours.closes} {hours.bank_holidays}"
    times = (digest(str(time).encode())[:6] if time else "" for time in (written, entry.valid_from, entry.valid_until))
    return "/".join((value_digest(entry.value), *times))


def _is_looked_up(site: Site, entry: Entry) -> bool:
    """Say whether the day at `checked:` of a fact is another one than it was."""
    stood = site.baseline.values.get(entry.name)
    return bool(stood and entry.checked and stood[2] != str(entry.checked))


def name_and_address(site: Site, yes: bool) -> tuple[str, str]:
    """Return address and name of the site by which the next build judges. yes: they are what they should be."""
    stood, given = site.baseline, site.settings
    address, name = given.base_url, given.name
    return (address, name) if yes else ((address and stood.base_url) or address, (name and stood.name) or name)


def value_digest(value: str) -> str:
    """Return a digest of a value, in which blanks make no difference."""
    return digest("".join(value.split()).encode())[:12]
