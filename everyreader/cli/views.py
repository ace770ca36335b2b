"""Turns the View of a page into that of another format, or into that of a build which makes a part of the site only."""

from __future__ import annotations

from collections.abc import Collection

import msgspec

from everyreader.markup import View


def for_print(view: View, points: int = 0, label: str = "") -> View:
    """Return a View without what only a web page shows, so that a change of the menu makes no new PDF. points: the
    size of its text; label: what the format is called."""
    return msgspec.structs.replace(view, languages=(), alternates=(), navigation=(), contents=(), home="",
                                   description="", indexed=True, points=points, label=label)


def without_unknown(view: View, made: Collection[str], standing: Collection[str]) -> View:
    """Return a View without versions in other languages that are neither made now nor stand in the site.

    made: the folders of the languages that this build makes. standing: addresses of what stands.
    """
    def known(address: str) -> bool:
        return address.split("/")[0] in made or address in standing

    return msgspec.structs.replace(view, languages=tuple(link for link in view.languages if known(link.address)),
                                   alternates=tuple(pair for pair in view.alternates if known(pair[1])))
