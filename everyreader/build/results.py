"""What the second half of a build gives back."""

from __future__ import annotations

import msgspec

from everyreader.build.request import Gap
from everyreader.build.steps import Step
from everyreader.finding import Finding
from everyreader.publish import Output
from everyreader.resolve import FormatLink
from everyreader.site import PageKey


class Result(msgspec.Struct):
    """What a build made. steps: by address, how and from what it was made. watched: paths outside the project. kept: addresses
    at which what was published stays, because we failed at what would stand there. lacks: by source, what a finished page
    lacks of what it must hold. panels: what is vouched for beside the web page, by page."""

    outputs: dict[str, Output] = {}
    findings: list[Finding] = []
    gaps: list[Gap] = []
    steps: dict[str, Step] = {}
    watched: set[str] = set()
    kept: set[str] = set()
    lacks: dict[str, str] = {}
    panels: dict[PageKey, list[FormatLink]] = {}

    def add(self, step: Step, output: Output) -> None:
        """Take in a file, with the step that made it."""
        self.outputs[step.target], self.steps[step.target] = output, step

    def take(self, other: Result) -> None:
        """Take in what was found, watched and kept before."""
        self.findings += other.findings
        self.watched |= other.watched
        self.kept |= other.kept
