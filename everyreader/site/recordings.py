"""The films and recordings of a page as they may be offered: what there is of each, and whether it still says what the
page says."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Literal

import msgspec

from everyreader.document import Block, Callout, Fact, digest, inlines_of, own_inlines, text_of, walk
from everyreader.facts import Facts
from everyreader.source.recording import Gives, MadeByOthers, Recording, RecordingKind

RecordingState = Literal["", "stale", "withdrawn"]
"""stale: words of the page have changed since. withdrawn: a fact that it says, or a warning, has."""

SAFETY = "safety"
"""The kind of box whose words keep somebody from harm."""
UNSEEN = datetime.timedelta(days=92)
"""After so long nobody knows whether what somebody else has made is still there."""
SHORT = 8
"""Letters of a digest: enough to tell two texts of one page apart, and to copy."""


class OfferedRecording(msgspec.Struct, frozen=True):
    """A film or a recording that readers get, or that was taken away from them."""

    record: Recording
    state: RecordingState
    files: tuple[tuple[str, str, int], ...] = ()
    """Path, media type and bytes of each that there is."""
    captions: str = ""
    transcript: str = ""
    poster: str = ""
    """`captions`, `transcript` and `poster`: paths of those that there are."""
    seconds: float = 0
    width: int = 0
    height: int = 0

    @property
    def kind(self) -> RecordingKind:
        """Return what sort of recording it is."""
        return self.record.kind


class PageRecordings(msgspec.Struct, frozen=True):
    """What the record beside a page says that readers get."""

    path: str
    recordings: tuple[OfferedRecording, ...]
    others: tuple[MadeByOthers, ...]

    def has(self, kind: RecordingKind) -> bool:
        """Say whether readers get a recording of a kind."""
        return any(each.kind == kind and each.state != "withdrawn" for each in self.recordings)


def gives_of(blocks: tuple[Block, ...], facts: Facts, today: datetime.date) -> Gives:
    """Return which text a recording of a page gives now. A fact that does not hold today is left out, as one that has
    changed: nobody must be told it."""
    names = sorted({inline.name for _, inline in inlines_of(blocks) if isinstance(inline, Fact)})
    boxes = [block for block in walk(blocks) if isinstance(block, Callout) and block.kind == SAFETY]
    return Gives(
        _digest(_words(blocks)),
        _digest([word for box in boxes for word in _words((box,))]) if boxes else "",
        {name: _digest([entry.value]) for name in names if (entry := facts.current(name, today))},
    )


def _words(blocks: Iterable[Block]) -> list[str]:
    return [text_of(own_inlines(block)) for block in walk(blocks)]


def _digest(words: Iterable[str]) -> str:
    return digest("\n".join(words).encode())[:SHORT]


def state_of(given: Gives | None, now: Gives) -> RecordingState:
    """Return whether a recording still says what a page says now. Without a note of what it gives, nobody knows."""
    if given is None:
        return "stale"
    if given.safety != now.safety or any(now.facts.get(name) != value for name, value in given.facts.items()):
        return "withdrawn"
    return "" if given.text == now.text else "stale"


def as_line(gives: Gives) -> str:
    """Return what a recording gives as a line of the record."""
    facts = ", ".join(f"{name}: {value}" for name, value in gives.facts.items())
    parts = [f"text: {gives.text}", *([f"safety: {gives.safety}"] if gives.safety else []), f"facts: {{{facts}}}"]
    return f"gives: {{{', '.join(parts)}}}"
