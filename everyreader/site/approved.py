"""What the Site knows of approvals."""

from __future__ import annotations

import datetime

import msgspec

from everyreader.parse.approved_blocks import Difference


class Approved(msgspec.Struct, frozen=True):
    """Who has approved a page, and what has changed since."""

    path: str
    """The file that says so."""
    digest: str
    """The digest of that file."""
    role: str = ""
    name: str = ""
    """`role`, `name`: empty where the file cannot be read."""
    day: datetime.date | None = None
    changed: tuple[Difference, ...] = ()
    """Where the page differs from what was approved."""
    held: bool = False
    """Readers get the approved text."""
