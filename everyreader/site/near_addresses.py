"""Tells which web and e-mail addresses are one letter off one that is known: a letter that is wrong, missing, too many
or swapped with the next, or a dot, hyphen or slash too few or too many.

Addresses are looked up by what is left of them when one part is taken out, so that a thousand links cost no time beside
a hundred facts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import msgspec

from everyreader.source import distance

_SIGN = re.compile(r"[^\w%]|_")
_HOST = re.compile(r"(?:[^/?#@]*@)?([^/?#:]*)")
_SLIPPED = re.compile(r"w{1,5}\.(?=[^/]*\.)")
"""`www.` with a letter too few or too many."""
_LEAST = 5
"""Letters of a part in which one may be another: `rcm` and `rcn`, `ward-a` and `ward-b` are two names. One letter fewer
where one is missing or too many, and two where two are swapped."""
_LOOK_ALIKE = str.maketrans("10il5", "lolls")
"""Signs that are taken for others: 1, i and l, 0 and o, 5 and s."""


class KnownAddresses(msgspec.Struct, frozen=True):
    """Addresses by their letters alone, and by what is left of each when one part is taken out."""

    all: frozenset[str]
    letters: dict[str, list[str]]
    rests: dict[tuple[str, str], list[tuple[str, str]]]
    """To what is before a part and what is after it, the part and the whole address."""


def known_addresses(plain: Iterable[str]) -> KnownAddresses:
    """Return addresses so that others can be held against them. plain: as `plain_web` and `plain_email` give them."""
    all, letters = frozenset(plain), dict[str, list[str]]()
    rests: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for address in sorted(all):
        letters.setdefault(_SIGN.sub("", address), []).append(address)
        for rest, part in _parts(address):
            rests.setdefault(rest, []).append((part, address))
    return KnownAddresses(all, letters, rests)


def near_address(known: KnownAddresses, plain: str, itself: bool = True) -> str:
    """Return the known address that is one letter off another one, or nothing. itself: one that is known is near
    none."""
    written = _SLIPPED.sub("", plain)
    if itself and plain in known.all:
        return ""
    for same in known.letters.get(_SIGN.sub("", written), ()):
        if same != plain:
            return same
    return next(
        (
            address
            for rest, part in _parts(written)
            for other, address in known.rests.get(rest, ())
            if address != plain and _is_near(part, other)
        ),
        "",
    )


def _parts(address: str) -> Iterator[tuple[tuple[str, str], str]]:
    """Yield each part of an address in which a letter may be another, with what is before and after it."""
    start = 0
    for end in [*(match.start() for match in _SIGN.finditer(address)), len(address)]:
        if end - start >= _LEAST - 2:
            yield (address[:start], address[end:]), address[start:end]
        start = end + 1


def _is_near(part: str, other: str) -> bool:
    if part.translate(_LOOK_ALIKE) == other.translate(_LOOK_ALIKE):
        return True
    if [*filter(str.isdigit, part)] != [*filter(str.isdigit, other)]:
        return False
    is_swapped = len(part) == len(other) and sorted(part) == sorted(other)
    least = _LEAST - 2 * is_swapped - (len(part) != len(other))
    return max(len(part), len(other)) >= least and distance(part, other, 1) == 1


def host_of(plain: str) -> str:
    """Return the name of the website or of the mail server in an address.

    >>> host_of("trust.example/ask"), host_of("ask@trust.example")
    ('trust.example', 'trust.example')
    """
    match = _HOST.match(plain)
    return match[1] if match else ""
