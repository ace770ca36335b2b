"""Whether a page is in the language of its folder."""

from __future__ import annotations

from collections import Counter

from everyreader.language import name_of_language
from everyreader.parse import Header, PageKey
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
    foreign = sum(passage.words for passage in spoken.foreign)
    told = spoken.own + foreign
    if foreign and foreign > SHARE * told and foreign > LEAST_SHARE * (told + spoken.unsure):
        words = Counter[str]()
        for passage in spoken.foreign:
            words[passage.language] += passage.words
        return f"most of its words are {in_language(words.most_common(1)[0][0])}"
    same, lines = copied_lines(site, header.key)
    return (
        f"{same} of its {lines} long lines stand word for word in {_source(site, header)}"
        if same > SHARE * lines
        else ""
    )


def why_doubtful(site: Site, header: Header) -> str:
    """Return what editors should know of the lines of a page that stand in that of the default language, or nothing."""
    same, lines = copied_lines(site, header.key)
    return (
        f"{same} of its {lines} long lines stand word for word in {_source(site, header)}" if same > FEW * lines else ""
    )


def copied_lines(site: Site, key: PageKey) -> tuple[int, int]:
    """Return how many long lines of a page stand in that of the default language, and how many it has; nothing where
    its language can be told by its words, or is the same."""
    source = site.pages.get(PageKey(key.page, site.default))
    if source is None or key.tag.split("-")[0] in ("en", site.default.split("-")[0]):
        return 0, 0
    return site.pages[key].spoken.lines_in(source.spoken)


def english_name(site: Site, tag: str) -> str:
    """Return what a language of the site is called in English."""
    return site.locale(tag).english_name or tag


def in_language(tag: str) -> str:
    """Return a language in words for editors."""
    return "in another script" if tag == "und" else f"in {name_of_language(tag) or tag}"


def _source(site: Site, header: Header) -> str:
    return site.pages[PageKey(header.page, site.default)].source
