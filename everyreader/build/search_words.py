"""Reads the words by which people look for pages, of every language that has some."""

from __future__ import annotations

from collections.abc import Mapping

from everyreader.build.task_runner import TaskRunner
from everyreader.finding import Finding
from everyreader.site import SearchWords
from everyreader.site.search_words import search_words_task, tag_of


def search_words(runner: TaskRunner, files: Mapping[str, str]) -> tuple[dict[str, SearchWords], list[Finding]]:
    """Return the words by language, and what was wrong with their files. files: digest by path of every file of the
    project."""
    paths = [path for path in sorted(files) if tag_of(path)]
    keys = runner.make(
        [search_words_task(path, files[path]) for path in paths], "search-words", 0.01, "Words that people look for"
    )
    found: dict[str, SearchWords] = {}
    findings: list[Finding] = []
    for path, key in zip(paths, keys, strict=True):
        if key in runner.broken:
            runner.guard.note_failure(path, runner.broken[key])
        elif key not in runner.changed:
            found[tag_of(path)] = runner.value(f"search-words:{key}", SearchWords)
            findings += found[tag_of(path)].findings
    return found, findings
