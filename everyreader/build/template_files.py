"""Reads what the Site has to know of templates and style sheets: how long each is, and which words they ask for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from everyreader.build.task_runner import TaskRunner
from everyreader.layout import TEMPLATES, is_template
from everyreader.site import template_size
from everyreader.source import Discovery

_MESSAGE = re.compile(r"""\b(?:_|plain)\(\s*(["'])(.+?)\1""", re.DOTALL)


def messages_of(template: str) -> list[tuple[int, str]]:
    """Return the English messages that a template asks for, each with the place at which it begins. One that goes on
    over a line end is the same with a space."""
    return [(match.start(), " ".join(match[2].split())) for match in _MESSAGE.finditer(template)]


def template_sizes(runner: TaskRunner, files: Mapping[str, str]) -> dict[str, tuple[int, bool]]:
    """Return what the next build has to know of every template, style sheet and script. files: digests by path."""
    found = {}
    for path, known in files.items():
        if is_template(path) and path.endswith((".html", ".css", ".js")):
            try:
                found[path] = template_size(runner.read_template(path, known))
            except OSError:
                continue  # said when the templates themselves are read
    return found


def template_messages(runner: TaskRunner, discovery: Discovery) -> tuple[str, ...]:
    """Return the English words that the templates ask for in the page's language."""
    found: set[str] = set()
    for file in discovery.under(TEMPLATES, ".html"):
        try:
            data = runner.read_template(file.path, file.digest)
        except OSError:
            continue  # said when the templates themselves are read
        found.update(_messages_in(data))
    return tuple(sorted(found))


@lru_cache(maxsize=100)  # 1 of the 25 ms of a small build (2026-11-30)
def _messages_in(template: bytes) -> frozenset[str]:
    return frozenset(message for _, message in messages_of(template.decode("utf-8", "replace")))
