"""Keeps where the references of a text lead, `[name]: address`, and which of them nobody asks for."""

from __future__ import annotations

from typing import NamedTuple


class References(dict[str, tuple[str, str | None]]):
    """Where references lead: of two with one name, the first counts (CommonMark 0.31, 4.7). used: those that some words
    have asked for. others: those that came too late."""

    def __init__(self) -> None:
        super().__init__()
        self.used: set[str] = set()
        self.others: list[tuple[str, str, str | None]] = []

    def __setitem__(self, name: str, target: tuple[str, str | None]) -> None:
        if self.setdefault(name, target) != target:
            self.others.append((name, *target))

    def __getitem__(self, name: str) -> tuple[str, str | None]:
        self.used.add(name)
        return super().__getitem__(name)

    def clear(self) -> None:
        super().clear()
        self.used.clear()
        self.others.clear()


class Unused(NamedTuple):
    """What says where a reference leads, and nobody asks."""

    name: str
    """In small letters."""
    target: str
    title: str
