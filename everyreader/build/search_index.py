"""The index of each language whose readers can search every word, made from the web pages of this build."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from everyreader.build.pages import Pages
from everyreader.build.request import Gap
from everyreader.build.results import Result
from everyreader.build.search_page import (
    gone_pages,
    idle_words,
    index_folder,
    is_all_gone,
    searched_languages,
    words_of,
)
from everyreader.build.steps import Step
from everyreader.build.task_runner import TaskRunner
from everyreader.engine.task import code_digest
from everyreader.format import Rendition
from everyreader.layout import SETTINGS
from everyreader.parse import Meta
from everyreader.plan import FOLLOW, address, asked_formats
from everyreader.plan.a_to_z import listed_pages
from everyreader.plan.generated import audience_words
from everyreader.plan.navigation import name_in
from everyreader.publish import Output
from everyreader.search.index import Index, IndexFile, index_gap, index_task
from everyreader.search.page_source import IndexedPage
from everyreader.site import PageKey, Site

COST = 0.5
"""Seconds that an index takes, roughly."""


def make_indexes(runner: TaskRunner, pages: Pages, result: Result) -> None:
    """Make the index of each language that has one, of the pages that this build publishes."""
    tags = [tag for tag in searched_languages(pages.site) if pages.shows(tag) and not is_all_gone(pages, tag)]
    why = index_gap()
    if not tags or why:
        if tags:
            result.gaps.append(Gap(f"the search of {len(tags)} language{'s' * (len(tags) != 1)}", why))
        return
    texts = _texts(runner, pages, result)
    gone = gone_pages(pages)
    indexes = {
        tag: Index(
            pages.site.locale(tag).lang,
            tuple(_indexed(pages.site, tag, listed_pages(pages.site, tag, gone), texts)),
            idle_words(pages.site, tag),
            words_of(pages.site, tag).same,
            words_of(pages.site, tag).letters,
            words_of(pages.site, tag).weak,
            idle_words(pages.site, pages.site.default) if tag != pages.site.default else (),
            words_of(pages.site, tag).turn,
        )
        for tag in tags
    }
    code = code_digest("search")
    names = {tag: index.name(code) for tag, index in indexes.items()}
    missing = [indexes[tag] for tag, name in names.items() if not runner.cache.has(name)]
    if missing:
        for key in runner.make([index_task(missing, code)], "indexes", COST, "Search"):
            if key in runner.broken:
                runner.guard.note_failure(SETTINGS, runner.broken[key])
    for tag, name in names.items():
        runner.used.add(name)
        if not runner.cache.has(name):
            result.kept.update(path for path in pages.site.before if path.startswith(f"{index_folder(tag)}/"))
            continue
        for file in runner.value(name, list[IndexFile]):
            path = f"{index_folder(tag)}/{file.path}"
            runner.used.add(f"blob:{file.digest}")
            step = Step(path, f"search of {tag}", SETTINGS, stage=2, more_inputs={"the pages' words": name})
            result.add(step, Output(path, file.digest, file.size, 2, task=name))


def _texts(runner: TaskRunner, pages: Pages, result: Result) -> dict[PageKey, str]:
    """Return the digest of what each page says, of those whose web page stands."""
    follow = (PageKey(FOLLOW, tag) for tag in pages.site.locales)
    tasks = {
        key: output.task
        for key in (*pages.models, *follow)
        if (output := result.outputs.get(address(*key))) is not None and output.task
    }
    made = runner.each((f"made:{task}" for task in tasks.values()), Rendition)
    found = {key: rendition.words for key, rendition in zip(tasks, made, strict=True) if rendition.words}
    runner.used.update(f"blob:{name}" for name in found.values())
    return found


def _indexed(site: Site, tag: str, keys: Iterable[PageKey], texts: Mapping[PageKey, str]) -> list[IndexedPage]:
    words: dict[str, dict[str, tuple[str, ...]]] = {}
    easy = _easy_read(site)
    own = words_of(site, tag)
    for line in (*own.words, *own.misspellings):
        there = words.setdefault(line.page, {})
        there[line.anchor] = (*there.get(line.anchor, ()), *line.words)
    found = [
        IndexedPage(
            address(*key),
            texts[key],
            words.get(key.page, {}),
            _more(site, key, tag, easy),
            site.locale(key.tag).lang if key.tag != tag else "",
            any(use.name != "purposes" for use in site.pages[key].generated),
            name_in(site, key.page, tag) if key.tag != tag else "",
            _worth(site.pages[key].meta),
        )
        for key in keys
        if key in texts
    ]
    follow = PageKey(FOLLOW, tag)
    if follow in texts and follow not in site.pages:  # a page that no source stands for; it lists what others say
        found.append(IndexedPage(address(*follow), texts[follow], words.get(FOLLOW, {}), brief=True))
    return found


def _worth(meta: Meta) -> str:
    """Return how much a page is worth beside those for all readers: who asks in common words wants these first."""
    if meta.audience == "staff":
        return "0.7"
    return "0.85" if meta.kind in ("easy-read", "news") else ""


def _easy_read(site: Site) -> frozenset[PageKey]:
    """Return the pages that have an Easy Read version, each in the languages of that version."""
    return frozenset(
        PageKey(found.meta.version_of, key.tag)
        for key in site.published
        for found in [site.pages[key]]
        if found.meta.kind == "easy-read" and found.meta.version_of
    )


def _more(site: Site, key: PageKey, tag: str, easy: Collection[PageKey]) -> str:
    """Return what a result says of a page in the reader's language: who it is for, its formats, and whether it is in
    another language. easy: the pages that have an Easy Read version."""
    header, locale = site.pages[key], site.locale(tag)
    names = [name for name in asked_formats(site, key) if name in site.formats and not site.formats[name].after_others]
    labels = [site.formats[name].label for name in names]
    if PageKey(key.page, tag) in easy or key in easy:
        labels.append("Easy Read")
    said = [audience_words(header.meta.audience), *labels, *(["(in English)"] if key.tag != tag else [])]
    return "\u00a0· ".join(locale.message(words)[0] for words in said)
