"""Whether a page is in the language of its folder."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from everyreader.language import name_of_language, script_of
from everyreader.parse import Header, PageKey
from everyreader.parse.spoken import Passage
from everyreader.site.index import Site

SHARE = 0.5
"""Part of the judged words, or of the long lines, beyond which a page is in another language."""

LEAST_SHARE = 0.4
"""Part of all its words that must be judged to be in another language, so that a page of many words of which nobody can
tell is not judged by a few others."""

FEW = 0.1
"""Part of the long lines beyond which editors are told that they stand word for word in another page."""


def why_false(site: Site, header: Header) -> str:
    """Return what shows that a page is in another language than its folder, or nothing."""
    spoken = header.spoken
    passages = foreign_passages(site, header)
    foreign = sum(passage.words for passage in passages)
    told = spoken.own + sum(passage.words for passage in spoken.foreign)
    if foreign and foreign > SHARE * told and foreign > LEAST_SHARE * (told + spoken.unsure):
        words = Counter[str]()
        for passage in passages:
            words[passage.language] += passage.words
        return f"most of its words are {in_language(site, words.most_common(1)[0][0])}"
    same, lines = copied_lines(site).get(header.key, (0, 0))
    return (
        f"{same} of its {lines} long lines stand word for word in {_source(site, header)}"
        if same > SHARE * lines
        else ""
    )


def foreign_passages(site: Site, header: Header) -> tuple[Passage, ...]:
    """Return the passages of a page that are in another language than its folder. A folder `zh` may be that of either
    Chinese script, as its locale has it."""
    found = header.spoken.foreign
    if not found or header.tag.split("-")[0] != "zh":
        return found
    own = script_of(site.locale(header.tag).lang or header.tag)
    return tuple(passage for passage in found if passage.language not in ("zh", f"zh-{own}"))


def why_doubtful(site: Site, header: Header) -> str:
    """Return what editors should know of the lines of a page that stand in that of the default language, or nothing."""
    same, lines = copied_lines(site).get(header.key, (0, 0))
    return (
        f"{same} of its {lines} long lines stand word for word in {_source(site, header)}" if same > FEW * lines else ""
    )


@lru_cache(maxsize=1)
def copied_lines(site: Site) -> dict[PageKey, tuple[int, int]]:
    """Return how many long lines of a page stand in that of the default language, and how many it has, of each page in
    which some do and whose language cannot be told by its words. Two rules ask for it, of each page twice."""
    compared = {tag for _, tag in site.pages if _has_source(site, tag)}
    found = {}
    for key, header in site.pages.items():
        if header.spoken.lines and key.tag in compared:  # as few have
            source = site.pages.get(PageKey(key.page, site.default))
            same, lines = header.spoken.lines_in(source.spoken) if source else (0, 0)
            if same:
                found[key] = (same, lines)
    return found


def _has_source(site: Site, tag: str) -> bool:
    return tag.split("-")[0] not in ("en", site.default.split("-")[0])


def judged_pages(site: Site) -> list[Header] | None:
    """Return, in their order, the pages in which something may be in another language: nearly all have no passage that
    is, and no line of the page of the default language. None where nothing can be told of any page."""
    if not any(header.spoken.own or header.spoken.foreign or header.spoken.lines for header in site.pages.values()):
        return None
    copied = copied_lines(site)
    found = {key: header for key, header in site.pages.items() if header.spoken.foreign or key in copied}
    return [found[key] for key in sorted(found)]


def english_name(site: Site, tag: str) -> str:
    """Return what a language of the site is called in English."""
    return site.locale(tag).english_name or tag


def in_language(site: Site, tag: str) -> str:
    """Return a language in words for editors. The site's own languages know their names; CLDR takes 12 ms to load."""
    if tag == "und":
        return "in another script"
    if tag == "und-Latn":
        return "in Latin letters"
    own = next((locale.english_name for locale in site.locales_for([tag]).values()), "")
    return f"in {own or name_of_language(tag) or tag}"


def _source(site: Site, header: Header) -> str:
    return site.pages[PageKey(header.page, site.default)].source
