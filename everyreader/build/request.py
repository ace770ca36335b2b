"""What a build is asked for, what it answers, and to whom it speaks meanwhile."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

import msgspec

from everyreader.finding import Reported


class BuildRequest(msgspec.Struct, frozen=True):
    """What to build."""

    project: Path
    out: Path
    """`project` and `out`: folders."""
    today: datetime.date
    """The day that decides what holds."""
    languages: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    """`languages` and `formats`: names; empty for all."""
    jobs: int = 1
    """How many processes may work."""
    strict: bool = False
    """Publish nothing where there is an error."""
    publish: bool = True
    """Without it a build only looks, and writes nothing."""
    changed: tuple[str, ...] | None = None
    """The paths of the project that may have changed since the last build of the same session, where whoever asks knows
    them; None to look at every file."""
    start: str = ""
    """How Python starts other processes, or nothing for the quickest safe way."""
    yes: bool = False
    """Somebody has said that what looks like an accident is meant."""
    out_anyway: bool = False
    """And that what others have put into the folder of the site may be replaced."""
    preview: bool = False
    """Build it as its author looks at it: pages that readers do not get yet are there too, nothing is remembered of
    what readers were given before, and of the files that take long only those in `wanted` are made, and those that the
    cache has already."""
    wanted: tuple[str, ...] = ()
    """The addresses of files that a preview makes although they take long."""
    looked_at: tuple[str, ...] = ()
    """The addresses of web pages that somebody looks at: where many are due, a preview has these before the others."""

    @property
    def whole(self) -> bool:
        """Say whether all languages and formats are asked for."""
        return not self.languages and not self.formats

    @property
    def web_first(self) -> bool:
        """Say whether web pages are published before what takes long is made. Whether there is an error is known only
        at the end. A preview makes nothing long unless somebody waits for it."""
        return self.publish and not self.strict and not self.preview and self.format("html")

    def language(self, tag: str) -> bool:
        """Say whether pages of a language are asked for."""
        return not self.languages or tag in self.languages

    def format(self, name: str) -> bool:
        """Say whether a format is asked for."""
        return not self.formats or name in self.formats


class WrongRequest(Exception):
    """What is asked for cannot be done. args: one plain sentence."""


class Gap(msgspec.Struct, frozen=True):
    """Something that the site asks for and this machine cannot make."""

    what: str
    """In words."""
    why: str
    """In words."""


def by_cause(gaps: Iterable[Gap]) -> tuple[Gap, ...]:
    """Return one gap a cause, which names all that is lacking for it.

    >>> by_cause([Gap("large print", "Pango is missing"), Gap("order sheets", "Pango is missing")])
    (Gap(what='large print and order sheets', why='Pango is missing'),)
    """
    found: dict[str, list[str]] = {}
    for gap in gaps:
        found.setdefault(gap.why, []).append(gap.what)
    return tuple(Gap(" and ".join(filter(None, (", ".join(what[:-1]), what[-1]))), why) for why, what in found.items())


class BuildReport(msgspec.Struct, frozen=True):
    """What a build has to say."""

    exit_code: int
    """0 clean; 1 published with errors; 2 nothing published, or the web pages alone; 3 published with gaps."""
    reported: tuple[Reported, ...]
    gaps: tuple[Gap, ...] = ()
    pages: int = 0
    """How many files the site has."""
    written: tuple[str, ...] = ()
    deleted: tuple[str, ...] = ()
    """`written` and `deleted`: paths in the site."""
    published: bool = True
    """Whether the site is what this build made of it."""
    failures: tuple[str, ...] = ()
    """Details of each failure of our own, for those who look after everyreader."""
    next_build: datetime.date | None = None
    """The first day on which what readers get changes by itself."""


class Reporter(Protocol):
    """Hears of a build while it works."""

    def progress(self, what: str, done: int, total: int) -> None:
        """Hear how many of something are made."""

    def say(self, line: str) -> None:
        """Hear a sentence that people should read."""


class Silence:
    """A reporter that keeps everything to itself."""

    def progress(self, what: str, done: int, total: int) -> None:
        """Do nothing."""

    def say(self, line: str) -> None:
        """Do nothing."""
