"""Says in plain words why the system refused a file."""

from __future__ import annotations

import errno
import os
from typing import NamedTuple


class Refusal(NamedTuple):
    """What was refused, and what somebody can do about it."""

    what: str
    """A sentence without its full stop, with the path of the file where it is known."""
    remedy: str
    """The beginning of a sentence, or nothing."""


def refusal_of(error: OSError) -> Refusal:
    """Return what the system's words for an error mean to an editor.

    >>> refusal_of(PermissionError(13, "Permission denied", "site"))
    Refusal(what='This cannot be written or read: site', remedy='Check that you are allowed to')
    """
    where = f": {os.fspath(error.filename)}" if error.filename else ""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return Refusal(f"The disk is full{where}", "Make room")
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return Refusal(f"This cannot be written or read{where}", "Check that you are allowed to")
    is_in_the_way = error.errno in (errno.EEXIST, errno.EISDIR, errno.ENOTDIR)
    return Refusal(f"{error.strerror or error}{where}", "Move it away" if is_in_the_way else "")
