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
    files: dict[str, int] = {}
    folders: dict[str, int] = {}
    lost: dict[int, int] = {}
    for number, address in enumerate(addresses):
        folded = address.lower() if address.isascii() else unicodedata.normalize("NFC", address).casefold()
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
