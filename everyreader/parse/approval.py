"""What somebody has approved of a page, as it lies beside the page."""

from __future__ import annotations

import datetime

import msgspec

ENDING = ".approval.yml"
"""What takes the place of `.md` in the name of the file beside a page."""


class ApprovedBlock(msgspec.Struct, frozen=True):
    """One block of a page as it was approved."""

    digest: str
    """Of its words."""
    words: str
    """How it begins."""


class Approval(msgspec.Struct, frozen=True):
    """Who has approved which text of a page."""

    role: str
    name: str
    day: datetime.date
    source: str
    """The digest of the file that was approved."""
    blocks: tuple[ApprovedBlock, ...]
    text: str
    """The whole of it."""


def approval_path(source: str) -> str:
    """Return the path of the file that says who has approved a page. source: the page's."""
    return source.removesuffix(".md") + ENDING


def read_approval(data: bytes) -> Approval | None:
    """Return what a file says, or None where it is not as `approve` has written it."""
    try:
        return msgspec.yaml.decode(data, type=Approval)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
