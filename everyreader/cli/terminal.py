"""Shows progress on a terminal, and plain lines elsewhere. What a command finds goes to standard output, this does
not."""

from __future__ import annotations

import os
import re
import shlex
import sys
import time

from everyreader.finding import Level

SURE = 3.0
"""Seconds of work after which the rest can be guessed."""
_COLOURS: dict[Level, str] = {"error": "31", "warning": "33", "advice": "36"}
"""Red, yellow and cyan (ECMA-48, 8.3.117)."""


class Terminal:
    """Says how far the work is. On a terminal one line is written over; elsewhere a line every few seconds."""

    def __init__(self) -> None:
        self.live = sys.stderr.isatty()
        self.shown = self.began = time.monotonic()
        self.width = 0
        self.first = ("", 0, 0.0)
        """What is being made, how many of it were done when that was first told, and when."""

    def progress(self, what: str, done: int, total: int, now: float | None = None) -> None:
        """Say that some of what is made are done, and how long the rest will take. now: on the clock."""
        now = time.monotonic() if now is None else now
        if what != self.first[0]:
            self.first = (what, done, now)
        if now - self.shown < (0.1 if self.live else 5) or (now - self.began < 0.5):
            return
        self.shown = now
        line = f"{what}: {done} of {total}{time_left(now - self.first[2], done - self.first[1], total - done)}"
        if self.live:
            sys.stderr.write("\r" + line.ljust(self.width))
            self.width = len(line)
        else:
            sys.stderr.write(line + "\n")
        sys.stderr.flush()

    def say(self, line: str) -> None:
        """Write one line, in place of any progress."""
        self.clear()
        sys.stderr.write(as_called(line) + "\n")
        sys.stderr.flush()

    def clear(self) -> None:
        """Take the line of progress away."""
        if self.width:
            sys.stderr.write("\r" + " " * self.width + "\r")
            self.width = 0


def time_left(seconds: float, done: int, left: int) -> str:
    """Return how long the rest will take at the pace so far; nothing while that cannot be said, or is not worth it.

    >>> time_left(20, 10, 60)
    ', about 2 minutes left'
    """
    rest = left * seconds / done if done else 0.0
    if seconds < SURE or rest < SURE:
        return ""
    if rest >= 90:
        return f", about {round(rest / 60)} minutes left"
    return f", about {max(5, round(rest / 5) * 5)} seconds left"


def coloured(line: str, level: Level) -> str:
    """Return the line of a finding with its level in colour, on a terminal whose owner has not refused it
    (no-color.org)."""
    if not sys.stdout.isatty() or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return line
    return line.replace(f": {level}: ", f": \x1b[{_COLOURS[level]}m{level}\x1b[0m: ", 1)


def as_called(words: str) -> str:
    """Return words in which each command stands as the reader has to type it: where everyreader was installed there is
    no build.py.

    words: with commands as in this repository, `python3 build.py --setup check`.
    """
    if "build.py" not in words:
        return words
    named = re.compile(r"(?:\b(?:python3|py) )?(?<![\w./\\-])build\.py\b(?P<setup> --setup\b)?")
    return named.sub(lambda found: setup_command() if found["setup"] else typed_command(), words)


INSTALLED = "everyreader"
"""The command where the package was installed."""


def setup_command(*words: str) -> str:
    """Return the command that installs what is missing, for people to type. words: what it is needed for."""
    installed = os.environ.get("EVERYREADER_TYPED") == INSTALLED
    return typed_command("setup" if installed else "--setup", *words)


def typed_command(*words: str) -> str:
    """Return a command for people to type: build.py as they called it (it says that before it becomes another process),
    and words."""
    called = os.environ.get("EVERYREADER_TYPED") or ("py build.py" if os.name == "nt" else "python3 build.py")
    if not words:
        return called
    if os.name == "nt":
        from subprocess import list2cmdline  # 3 ms for one line, where the shell is not that of Unix (2026-11-29)

        return f"{called} {list2cmdline(words)}"
    return f"{called} {shlex.join(words)}"
