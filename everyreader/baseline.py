"""What stood in a project when its site was last published: kept in the site's manifest, for the next build to compare with.

A source that shrinks to nothing is not a wish: an editor that crashed, a full disk and a file that was moved all look like one.
"""

from __future__ import annotations

import msgspec


class Baseline(msgspec.Struct, frozen=True, omit_defaults=True):
    """id: of the project. demonstration: whether the site said that nothing in it is real. settings: the keys of its settings, such
    as `name` and `contact: phone`. facts: names of the register's entries. contacts: places in the settings that named a fact
    which was there. templates: by path, size in bytes, and whether the file ended with a line end.
    catalogues: the languages that brought messages. anchors: of each page a line, as `site/anchors.py` writes it."""

    id: str = ""
    demonstration: bool = False
    settings: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    templates: dict[str, tuple[int, bool]] = {}
    catalogues: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()


NO_BASELINE = Baseline()
"""What stood before the first publish."""
