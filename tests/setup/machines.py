"""Machines that run nothing, for tests of the set-up."""

from __future__ import annotations

from typing import NamedTuple

from everyreader.setup.commands import Machine


class Recorded(NamedTuple):
    """A machine that runs nothing, and the commands that it was given."""

    machine: Machine
    calls: list[list[str]]


def recording(*programs: str, is_root: bool = True, fails: str = "") -> Recorded:
    """Return a machine with these programs and this user. fails: a word; a command that holds it fails."""
    calls: list[list[str]] = []

    def run(command: list[str]) -> str:
        calls.append(command)
        return f"This command failed: {fails}" if fails and any(fails in word for word in command) else ""

    return Recorded(Machine(run, lambda name: name if name in programs else None, lambda: is_root), calls)
