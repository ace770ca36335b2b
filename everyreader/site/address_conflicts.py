"""Settles who gets an address of the site that two files ask for."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache


def resolve_conflicts(addresses: Iterable[str]) -> dict[int, int]:
    """Return, by the number of each address that cannot be had, the number of the earlier one that is in its way.

    Two addresses are one where they differ only in case or in how accents are coded: Windows and Macs take the two for
    one file. A file also is in the way of everything that would need a folder of its name.
    """
    every = [
        address.lower() if address.isascii() else unicodedata.normalize("NFC", address).casefold()
        for address in addresses
    ]
    in_folders = {above for folder in {each.rpartition("/")[0] for each in every} for above in _folders(folder)}
    if len(set(every)) == len(every) and in_folders.isdisjoint(every):
        return {}  # as nearly always: a fourth of the time of what follows (2026-11-30)
    files: dict[str, int] = {}
    folders: dict[str, int] = {}
    lost: dict[int, int] = {}
    for number, folded in enumerate(every):
        above = _folders(folded.rpartition("/")[0])
        winner = next((files[path] for path in (folded, *above) if path in files), folders.get(folded))
        if winner is not None:
            lost[number] = winner
            continue
        files[folded] = number
        for path in above:
            folders.setdefault(path, number)
    return lost


@lru_cache(maxsize=1000)
def _folders(folder: str) -> tuple[str, ...]:
    """Return a folder and all that it is in, from the outermost; nothing for the root."""
    return tuple(folder[:index] for index, char in enumerate(f"{folder}/") if char == "/" and index)
