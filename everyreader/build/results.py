"""What the second half of a build gives back."""

from __future__ import annotations

import msgspec

from everyreader.build.request import Gap
from everyreader.finding import Finding
from everyreader.resolve import View
from everyreader.publish import Output


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
