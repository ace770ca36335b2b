"""Reads captions (WebVTT, W3C) and says what is wrong with them: order, length, lines and speed."""

from __future__ import annotations

import re
from typing import NamedTuple

MOST_LINES, LONGEST_LINE, MOST_WORDS = 2, 42, 180
"""Lines at once, letters a line, and words a minute: what people can read while they look at the picture."""

_TIME = re.compile(r"(?:(\d{2,4}):)?([0-5]\d):([0-5]\d)\.(\d{3})")
_ARROW = re.compile(r"^\s*(\S+)\s+-->\s+(\S+)(?:\s.*)?$")
_MARKS = re.compile(r"<[^>]*>")


class Cue(NamedTuple):
    """A caption. start, end: in seconds."""

    line: int
    start: float
    end: float
    words: tuple[str, ...]


class Amiss(NamedTuple):
    """What is wrong at a line, and what to do."""

    line: int
    message: str
    remedy: str


def read_captions(text: str, seconds: float = 0) -> tuple[list[Cue], list[Amiss]]:
    """Return the captions of a file and what is wrong with them. seconds: how long the film is, or 0 where nobody
    knows."""
    lines = text.lstrip("\ufeff").splitlines()
    if not lines or not re.match(r"WEBVTT(?:[ \t]|$)", lines[0]):
        return [], [Amiss(1, "This is no WebVTT: its first line is not WEBVTT.", "Ask for captions as WebVTT (.vtt).")]
    cues: list[Cue] = []
    amiss: list[Amiss] = []
    for number, line in enumerate(lines, 1):
        if "-->" not in line:
            continue
        match = _ARROW.match(line)
        start, end = (_seconds(match[1]), _seconds(match[2])) if match else (None, None)
        if start is None or end is None:
            amiss.append(
                Amiss(
                    number,
                    f"No player reads this time: {line.strip()[:60]}",
                    "Write it as 00:00:01.000 --> 00:00:04.000.",
                )
            )
            continue
        words = []
        for following in lines[number:]:
            if not following.strip():
                break
            words.append(_MARKS.sub("", following).strip())
        cues.append(Cue(number, start, end, tuple(words)))
    return cues, [*amiss, *_faults(cues, seconds)] or (
        [] if cues else [Amiss(1, "There is no caption in it.", "Ask for the captions once more.")]
    )


def is_readable(data: bytes) -> bool:
    """Say whether a player finds at least one caption in a file: WebVTT is UTF-8."""
    try:
        return bool(read_captions(data.decode())[0])
    except UnicodeDecodeError:
        return False


def _seconds(time: str) -> float | None:
    match = _TIME.fullmatch(time)
    if not match:
        return None
    hours, minutes, seconds, parts = (int(part or 0) for part in match.groups())
    return hours * 3600 + minutes * 60 + seconds + parts / 1000


def _faults(cues: list[Cue], seconds: float) -> list[Amiss]:
    found: list[Amiss] = []
    last = 0.0
    for cue in cues:
        if cue.end <= cue.start:
            found.append(Amiss(cue.line, "This caption ends before it begins.", "Correct its times."))
        elif cue.start < last:
            found.append(
                Amiss(
                    cue.line,
                    "This caption begins before the one above it.",
                    "Put captions in the order of their times.",
                )
            )
        elif seconds and cue.end > seconds + 0.5:
            found.append(
                Amiss(
                    cue.line,
                    f"This caption ends after the film, which is {seconds:.1f} seconds long.",
                    "Ask for captions of this cut of the film.",
                )
            )
        elif not any(cue.words):
            found.append(Amiss(cue.line, "This caption has no words.", "Write them, or delete it."))
        elif len(cue.words) > MOST_LINES or max(map(len, cue.words)) > LONGEST_LINE:
            found.append(
                Amiss(
                    cue.line,
                    f"This caption is longer than {MOST_LINES} lines of {LONGEST_LINE} letters.",
                    "Part it into two.",
                )
            )
        elif (speed := _speed(cue)) > MOST_WORDS:
            found.append(
                Amiss(
                    cue.line,
                    f"This caption asks people to read {speed:.0f} words a minute; {MOST_WORDS} is the most.",
                    "Give it more time, or fewer words.",
                )
            )
        last = max(last, cue.start)
    return found


def _speed(cue: Cue) -> float:
    """Return how many words a minute a caption asks people to read; one that is very short counts as it is seen."""
    words = sum(len(line.split()) for line in cue.words)
    return words / max(cue.end - cue.start, 0.001) * 60 if words > 1 else 0
