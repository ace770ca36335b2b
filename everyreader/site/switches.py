"""Settings that do harm when they fall back to off: which of them have a value, or a name, that cannot be read."""

from __future__ import annotations

from collections.abc import Iterable

from everyreader.site.settings import Drafts, Settings
from everyreader.source.close_names import near_name
from everyreader.source.keys import readers_of
from everyreader.source.made_up import MARK, means_made_up

DRAFTS = "drafts"
SWITCHES = {
    MARK: "whether all of this is made up",
    DRAFTS: "whether translations that nobody has checked are published",
    "base-url": "where the site stands",
}
"""Switches by their keys, and what each decides."""
UNREAD = {**SWITCHES, "name": "what the organisation is called"}
"""Keys whose value must be read, and what each decides."""
IN_DRAFTS = {f"{DRAFTS}: {key}": SWITCHES[DRAFTS] for key in readers_of(Drafts)}


def top_of(key: str) -> str:
    """Return the outer key of one such as `drafts: until`."""
    return key.partition(":")[0]


def slips(settings: Settings) -> dict[str, str]:
    """Return the keys that nobody knows and that are nearly the name of a switch which is not there, each with that
    switch."""
    switches = {key: decides for key, decides in (SWITCHES | IN_DRAFTS).items() if key not in settings.keys}
    known = {*readers_of(Settings), *IN_DRAFTS}
    found = {}
    for key in settings.keys:
        is_inner = ":" in key and top_of(key) != DRAFTS
        meant = near_name(key, switches) or (MARK if MARK in switches and means_made_up(key) else "")
        if meant and not (is_inner or key in known):
            found[key] = meant
    return found


def unread_switches(settings: Settings) -> list[str]:
    """Return the keys whose value must be read and cannot be, for another reason than a slip in a name inside of it."""
    inside = {top_of(meant) for meant in slips(settings).values() if ":" in meant}
    return [key for key in UNREAD if key in settings.unread and key not in inside]


def is_unclear(key: str, settings: Settings) -> bool:
    """Say whether a key is, or is inside of, a switch that cannot be read: whoever misses it has been told why."""
    unclear = {*unread_switches(settings), *slips(settings).values()}
    return key in unclear or top_of(key) in unclear


def nearly(key: str, words: Iterable[str], settings: Settings) -> str:
    """Return which of some words of the settings that nobody knows is nearly a key, or nothing."""
    known = readers_of(Settings)
    return near_name(key, [word for word in words if ":" not in word and word not in known])
