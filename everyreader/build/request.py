"""What a build is asked for."""

from __future__ import annotations

import datetime
from pathlib import Path

import msgspec


class Options(msgspec.Struct, frozen=True):
    """What a command was asked to do. languages, formats: empty for all. words: what stands after the command."""

    command: str
    words: tuple[str, ...]
    project: Path
    out: Path
    today: datetime.date
    languages: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    jobs: int = 1
    strict: bool = False
    json: bool = False
    start: str = ""


class WrongUse(Exception):
    """What is asked for cannot be done. args: one plain sentence."""
