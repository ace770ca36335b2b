"""Answers about the whole site that hold as long as its outline stays: after an edit of words nobody works them out
again. Of 10,000 pages that took 0.2 of the 1.83 s of such an edit (2026-11-30)."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import TypeVar

import msgspec

from everyreader.build.task_runner import TaskRunner
from everyreader.document import encode
from everyreader.plan import address_conflicts, short_addresses, withdrawn_renditions
from everyreader.site import Site, Survey, anchor_lines, decision_dates, keys_said, reader_dates

T = TypeVar("T")


class Dates(msgspec.Struct, frozen=True):
    """The days on which something about the site changes by itself."""

    readers: set[datetime.date]
    """For readers."""
    decided: set[datetime.date]
    """Those, and the days on which something is decided again."""


def survey_of(runner: TaskRunner, outline: str, look: Callable[[], Survey]) -> Survey:
    """Return what a survey of all pages finds. outline: of the project, as `project_outline` returns it. look: does the
    survey. It took 0.1 of the 1.35 s of an edit of 10,000 pages (2026-11-30)."""
    return _remembered(runner, "survey", outline, look, Survey)


def lost_claims(runner: TaskRunner, site: Site, outline: str) -> frozenset[tuple[str, str]]:
    """Return (address, source) of the claims that are not granted. outline:
    of the site, as `Pages` has it, here and below."""

    def found() -> frozenset[tuple[str, str]]:
        return frozenset((lost.address, lost.source) for lost, _ in address_conflicts(site))

    return _remembered(runner, "lost", outline, found, frozenset[tuple[str, str]])


def keys_of(runner: TaskRunner, site: Site, outline: str, yes: bool) -> dict[str, tuple[str, ...]]:
    """Return the keys of all entries, as `keys_said` does."""
    name = "keys-meant" if yes else "keys"
    return _remembered(runner, name, outline, lambda: keys_said(site, yes), dict[str, tuple[str, ...]])


def short_of(runner: TaskRunner, site: Site, outline: str) -> tuple[str, ...]:
    """Return the addresses of short pages, as `short_addresses` does."""
    return _remembered(runner, "short", outline, lambda: short_addresses(site), tuple[str, ...])


def dates_of(runner: TaskRunner, site: Site, outline: str) -> Dates:
    """Return the days on which something about the site changes by itself."""
    return _remembered(runner, "dates", outline, lambda: Dates(reader_dates(site), decision_dates(site)), Dates)


def anchors_of(runner: TaskRunner, site: Site, outline: str) -> tuple[str, ...]:
    """Return what the next build is told of anchors, as `anchor_lines` does."""

    def found() -> tuple[str, ...]:
        return anchor_lines(site.pages, site.published, site.older, site.baseline.anchors)

    return _remembered(runner, "anchors", outline, found, tuple[str, ...])


def withdrawn_of(runner: TaskRunner, site: Site, outline: str) -> frozenset[str]:
    """Return the addresses of files that go with pages which are kept back, as `withdrawn_renditions` does."""
    return _remembered(runner, "withdrawn", outline, lambda: withdrawn_renditions(site), frozenset[str])


def _remembered(runner: TaskRunner, name: str, outline: str, find: Callable[[], T], kind: type[T]) -> T:
    if not outline:
        return find()
    return msgspec.json.decode(runner.recall(name, outline.encode(), lambda: encode(find())), type=kind)
