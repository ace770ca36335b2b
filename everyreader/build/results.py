"""What the second half of a build gives back."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from everyreader.build.request import Gap
from everyreader.build.steps import Step
from everyreader.finding import Finding
from everyreader.publish import Output
from everyreader.resolve import FormatLink
from everyreader.site import PageKey


class KitFile(msgspec.Struct, frozen=True):
    """A file for staff, which is no part of the site."""

    made_from: str
    """A digest of what it is made from."""
    make: Callable[[], bytes]


class Result(msgspec.Struct):
    """What a build made."""

    outputs: dict[str, Output] = {}
    findings: list[Finding] = []
    gaps: list[Gap] = []
    steps: dict[str, Step] = {}
    """By address, how and from what it was made."""
    watched: set[str] = set()
    """Paths outside the project."""
    kept: set[str] = set()
    """Addresses at which what was published stays, because we failed at what would be there."""
    lacks: dict[str, str] = {}
    """By source, what a finished page lacks of what it must hold."""
    panels: dict[PageKey, list[FormatLink]] = {}
    """What is vouched for beside the web page, by page."""

    kit: dict[str, KitFile] = {}
    """What staff print, by its path in their folder."""
    kept_kit: set[str] = set()
    """Paths there at which what stands is left alone."""

    def add(self, step: Step, output: Output) -> None:
        """Take in a file, with the step that made it."""
        self.outputs[step.target], self.steps[step.target] = output, step

    def take(self, other: Result) -> None:
        """Take in what was found, watched and kept before."""
        self.findings += other.findings
        self.watched |= other.watched
        self.kept |= other.kept
