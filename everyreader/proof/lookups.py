"""Looks up what a page needs of its site, from headers, register and settings alone, for the proof of what pages say.

Whatever builds pages has its own way to facts, links, pictures and withheld blocks. Nothing of that is used here, so
that what it forgets is missed.
"""

from __future__ import annotations

import datetime
import posixpath
import re
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from urllib.parse import quote

import msgspec

from everyreader.document import (
    Abbreviation,
    Block,
    Document,
    EasyReadStep,
    Fact,
    Image,
    Inline,
    Picture,
    own_inlines,
    walk,
    walk_inlines,
)
from everyreader.fact_values import FactValue, fact_value
from everyreader.format_info import Medium
from everyreader.layout import CONTENT, MEDIA, site_path
from everyreader.locale import Locale
from everyreader.parse import Header, Target, read_target
from everyreader.plan.short_names import short_faults
from everyreader.site import PageKey, Site


class Part(msgspec.Struct, frozen=True):
    """A page as it was written, or one of those that a booklet joins."""

    site: Site
    key: PageKey
    document: Document
    withheld: frozenset[str] = frozenset()
    """Ids of blocks that rules have withheld."""
    down: bool = False
    """The whole page is."""
    source_down: bool = False
    """So is the page in the default language that it was translated from."""
    prefix: str = ""
    """What is before its ids in a booklet."""

    @property
    def header(self) -> Header:
        """Return what other pages know of the page."""
        return self.site.pages[self.key]

    @property
    def locale(self) -> Locale:
        """Return its language."""
        return self.site.locale(self.key[1])

    @property
    def address(self) -> str:
        """Return the address of its web page, from the root of the site."""
        return f"{self.key[1]}/{self.key[0]}.html"

    @property
    def is_draft(self) -> bool:
        """Say whether readers must be told that nobody qualified has checked it."""
        translation = self.header.meta.translation
        return translation is not None and translation.made_by != "qualified" and not self.locale.is_english

    @property
    def signed(self) -> bool:
        """Say whether readers get it in British Sign Language."""
        found = self.site.recordings.get(self.key)
        return found is not None and any(each.kind == "bsl" and each.state != "withdrawn" for each in found.recordings)

    @property
    def english(self) -> PageKey | None:
        """Return the page in the default language that readers of a draft are led to."""
        key = (self.key[0], self.site.default)
        return key if key in self.site.published else None


class ExpectedLink(msgspec.Struct, frozen=True):
    """Where a link leads, as readers follow it."""

    address: str
    anchor: str = ""
    outside: bool = False
    note: str = ""
    """What is said of it, in a language."""
    note_lang: str = ""


def fact_of(part: Part, name: str, form: str) -> FactValue | None:
    """Return a fact as the register has it and as it holds on the day; None where it does not."""
    entry, today = part.site.facts.entries.get(name), part.site.today
    if entry is None or (entry.valid_from or today) > today or (entry.valid_until or today) < today:
        return None
    return fact_value(entry, form, part.locale)[0]


def words_of_picture(part: Part, alt: str) -> str | None:
    """Return the words of a picture with what its facts say; None where one of them does not hold."""
    pieces = re.split(r"\{\{ *([^{}:]+?) *(?:: *([^{}]+?) *)?\}\}", alt)
    facts = [fact_of(part, name, form or "") for name, form in zip(pieces[1::3], pieces[2::3], strict=True)]
    said = [fact.text for fact in facts if fact]
    return (
        None
        if len(said) < len(facts)
        else "".join(words for pair in zip_longest(pieces[::3], said, fillvalue="") for words in pair)
    )


def withheld_in(part: Part, blocks: Iterable[Block]) -> set[str]:
    """Return the ids of blocks that readers do not get: those of the rules, and those with a fact that does not
    hold."""
    return {
        *part.withheld,
        *(
            block.id
            for block in walk(blocks)
            if any(_is_hole(part, place) for place in (block, *walk_inlines(own_inlines(block))))
        ),
    }


def _is_hole(part: Part, place: Block | Inline) -> bool:
    match place:
        case Fact(name, form):
            return fact_of(part, name, form) is None
        case Abbreviation(_, title):
            return words_of_picture(part, title) is None
        case Image(alt=alt) | Picture(alt=alt) | EasyReadStep(alt=alt):
            return words_of_picture(part, alt) is None
        case _:
            return False


def link_of(part: Part, target: str) -> ExpectedLink | None:
    """Return where an author's link leads; None where its words stand alone."""
    found = part.site.links[part.key].get(target)
    return None if found is None or found.fault else _expected_link(part, found)


def _expected_link(part: Part, target: Target) -> ExpectedLink | None:
    site, own = part.site, part.key[1]
    if target.facts:
        return _lead_of_facts(part, target)
    if target.path:
        is_picture = posixpath.splitext(target.path)[1].lower() in (".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp")
        if (
            is_picture
            and target.path.startswith(MEDIA)
            and not (target.path in site.media and site.media[target.path].digest)
        ):
            return None
        return ExpectedLink(site_path(target.path))
    if target.page:
        words, lang = part.locale.message("(in English)") if target.tag == site.default != own else ("", "")
        return ExpectedLink(f"{target.tag}/{target.page}.html", target.anchor, note=words, note_lang=lang)
    return ExpectedLink(target.url, outside=True)


_FIRST = re.compile(
    r"((?:tel|sms|mailto):(?://)?|https?://)?\s*(18001[ -]*)?\{\{ *([^{}:]+?) *(?::[^{}]*)?\}\}(.*)", re.IGNORECASE
)


def _lead_of_facts(part: Part, target: Target) -> ExpectedLink | None:
    """Return where a target with facts in it leads: first one that holds an address, in the form of the scheme before
    it, or else words."""
    facts = {name: fact for name in target.facts if (fact := fact_of(part, name, ""))}
    if len(facts) < len(set(target.facts)):
        return None
    found, first = target.url, _FIRST.fullmatch(target.url)
    if first and facts[first[3]].href:
        before, relay, name, after = first.groups("")
        own, scheme = facts[name].href, before.partition(":")[0].lower().removesuffix("s")
        if not own.startswith(scheme) or (after and own.startswith("http") and after[0] not in "/?#"):
            return None
        own = own.removesuffix("/") if after.startswith("/") else own
        found = (own.replace(":+44", ":180010") if relay else own) + after
    elif not target.url.startswith(("http://", "https://")):
        return None
    for name, fact in facts.items():
        found = re.sub(rf"\{{\{{ *{re.escape(name)} *(?::[^{{}}]*)?\}}\}}", quote(fact.text, safe=""), found)
    return ExpectedLink(found, outside=True)


def short_url(part: Part) -> str:
    """Return the short address of a page: the name that its page in the default language gives, and behind that the
    language; nothing where there is none."""
    site, key = part.site, part.key
    source = site.pages.get(PageKey(key.page, site.default))
    if part.down or source is None or not source.meta.short or source.key in dict(short_faults(site)):
        return ""
    return f"{site.settings.base_url}/{source.meta.short}" + ("" if key.tag == site.default else f"/{key.tag}")


def generated_link(target: str) -> ExpectedLink:
    """Return where a link leads that the build has written itself: `page:tag/page`."""
    return ExpectedLink(f"{target.removeprefix('page:')}.html")


def href(link: ExpectedLink, place: str, base: str, medium: Medium) -> str:
    """Return the address of a link as it is in a file. place: the address of the page; base: that of the site."""
    if link.outside:
        return link.address
    anchor = f"#{quote(link.anchor)}" if link.anchor else ""
    if link.address == place and link.anchor:
        return anchor if medium == "screen" else f"#{link.anchor}"
    if medium != "screen":
        return f"{base}/{quote(link.address)}{anchor}"
    return quote(posixpath.relpath(link.address, posixpath.dirname(place) or ".")) + anchor


def has_picture(part: Part, target: str) -> bool:
    """Say whether a picture can be shown."""
    return _picture(part, target) in part.site.media and bool(part.site.media[_picture(part, target)].digest)


def _picture(part: Part, target: str) -> str:
    found = read_target(target, part.key[1], part.key[0])
    if found.fault:
        return ""
    folder, name = part.site.settings.picture_set.strip("/"), posixpath.basename(found.path)
    if folder and part.header.meta.kind == "easy-read":  # the trust's own picture of that name
        own = f"{CONTENT}/{folder}/{posixpath.splitext(name)[0]}."
        return next((path for path in sorted(part.site.media) if path.startswith(own)), found.path)
    return found.path


def credit_of(part: Part, target: str) -> tuple[str, str]:
    """Return the words, and their language, that say whose a picture is, where a page must: news, and Creative Commons
    licences that ask for it."""
    media = part.site.media[_picture(part, target)]
    asked = part.header.meta.kind == "news" or media.licence.upper().replace("-", " ").startswith("CC BY")
    if not media.credit or not asked:
        return "", ""
    words, lang = part.locale.message("Picture: {credit}")
    return words.replace("{credit}", f"{media.credit} ({media.licence})" if media.licence else media.credit), lang


def days_of(parts: Iterable[Part]) -> Iterator[tuple[str, datetime.date]]:
    """Yield what is said of when pages were and will be checked: the earliest day of several, where each has one."""
    metas, today = [part.header.meta for part in parts], next(iter(parts)).site.today
    reviewed, due = [meta.reviewed for meta in metas], [meta.review_due for meta in metas]
    if all(reviewed):
        yield "Last checked: {date}", min(day for day in reviewed if day)
    if all(due) and (first := min(day for day in due if day)) > today:
        yield "Next check: {date}", first


def changes_of(part: Part) -> Iterator[tuple[datetime.date, str, str]]:
    """Yield day, note and language of each change that a page tells, the newest first. A day that its own front matter
    does not know is told in the words, and the language, of the page that it was translated from."""
    told = [(change.date, change.note, "") for change in part.header.meta.changes]
    days, english = {day for day, _, _ in told}, part.english
    if english and english != part.key and not part.source_down:
        lang = part.site.locale(english[1]).lang
        noted = part.site.pages[english].meta.changes
        told += [(change.date, change.note, lang) for change in noted if change.date not in days]
    yield from sorted((each for each in told if each[0] <= part.site.today), key=lambda each: each[0], reverse=True)
