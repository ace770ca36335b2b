"""Which files beside those of a project are nobody's: systems and editors put them there, most of them for a moment."""

from __future__ import annotations

NAMES = frozenset((".git", ".DS_Store", "Thumbs.db", "desktop.ini", "__pycache__", "4913"))
"""4913 is what Vim writes to see whether it may write at all."""
ENDINGS = ("~", ".swp", ".tmp", "___jb_tmp___", "___jb_old___")
"""Copies and temporary files of Emacs, Vim and JetBrains editors."""


def is_ignored(name: str) -> bool:
    """Say whether a name is that of what systems and editors put beside the files of a project.

    >>> [is_ignored(name) for name in ("page.md", "page.md~", ".#page.md", "#page.md#", "page.md.tmp")]
    [False, True, True, True, True]
    """
    return (
        name in NAMES
        or name.startswith(".")
        or name.endswith(ENDINGS)
        or (name.startswith("#") and name.endswith("#"))  # what Emacs saves by itself
    )
