"""What stood in a project when its site was last published: kept in the site's manifest, for the next build to compare
with.

A source that shrinks to nothing is not a wish: an editor that crashed, a full disk and a file that was moved all look
like one.
"""

from __future__ import annotations

import msgspec


class Baseline(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the last publish had, by which this build is judged."""

    id: str = ""
    """The id of the project."""
    demonstration: bool = False
    """Whether the site said that nothing in it is real."""
    settings: tuple[str, ...] = ()
    """The keys of its settings, such as `name` and `contact: phone`."""
    facts: tuple[str, ...] = ()
    """Names of the register's entries."""
    contacts: tuple[str, ...] = ()
    """Places in the settings that named a fact which was there."""
    templates: dict[str, tuple[int, bool]] = {}
    """By path, size in bytes, and whether the file ended with a line end."""
    catalogues: tuple[str, ...] = ()
    """The languages that brought messages."""
    messages: dict[str, int] = {}
    """How many messages each of these languages brought."""
    anchors: tuple[str, ...] = ()
    """A line for each page, as `site/anchors.py` writes it."""
    purposes: tuple[str, ...] = ()
    """The ids of the purposes for which information is used."""
    short: tuple[str, ...] = ()
    """Addresses of the short pages that said that a page is in another language only: nobody was given them."""
    overrides: dict[str, tuple[str, str]] = {}
    """By path, the digest of a file in the place of one of the engine's, and that of the engine's when it was first
    seen."""
    redirects: tuple[str, ...] = ()
    """The old addresses of the table of redirects, from `/`."""
    keys: dict[str, tuple[str, ...]] = {}
    """By file and entry, such as `content/purposes.yml: your-care`, the keys that tell readers something."""
    values: dict[str, tuple[str, str, str]] = {}
    """By name of a fact, its type, a digest of its value and the day on which somebody had checked it."""
    base_url: str = ""
    """The address of the site."""
    name: str = ""
    """The name of the organisation."""
    named: dict[str, tuple[str, str]] = {}
    """By place in the settings, the name of the fact that stood there, and a digest of its value."""

    def has_lost_messages(self, tag: str, count: int) -> bool:
        """Say whether a language that brought messages lacks more than half of them now. count: those that it has."""
        return tag in self.catalogues and count * 2 < self.messages.get(tag, 1)


NO_BASELINE = Baseline()
"""What stood before the first publish."""
