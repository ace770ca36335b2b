"""What the second half of a build is asked for, and what it gives back."""

from __future__ import annotations

import msgspec

from everyreader.finding import Finding
from everyreader.resolve import View
from everyreader.publish import Output


class Gap(msgspec.Struct, frozen=True):
    """Something that the site asks for and this machine cannot make. what: in words; why: in words."""

    what: str
    why: str


class Label(msgspec.Struct, frozen=True):
    """What an output was made from: the task in words, the page, and names of what it shares with others."""

    task: str
    view: View | None = None
    shared: dict[str, str] = {}


class Result(msgspec.Struct):
    """What a build made. labels: by address, what it was made from. watched: paths outside the project."""

    outputs: dict[str, Output]
    findings: list[Finding]
    gaps: list[Gap]
    labels: dict[str, Label]
    watched: set[str]


class Wanted(msgspec.Struct, frozen=True):
    """Which languages and formats this build makes; empty for all."""

    languages: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()

    def language(self, tag: str) -> bool:
        """Say whether pages of a language are made."""
        return not self.languages or tag in self.languages

    def format(self, name: str) -> bool:
        """Say whether a format is made."""
        return not self.formats or name in self.formats
