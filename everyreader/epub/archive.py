"""Packs the files of a book into one (EPUB Open Container Format 3.3): always the same bytes for the same files."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

FIRST = "mimetype"
MEDIA_TYPE = "application/epub+zip"
_THEN = (1980, 1, 1, 0, 0, 0)  # the first day that a ZIP file knows; a book tells no time but that of its words
_LEVEL = 9


def packed(files: Mapping[str, bytes]) -> bytes:
    """Return a book. files: bytes by path, but for `mimetype`, which comes first and is not compressed."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr(_entry(FIRST, zipfile.ZIP_STORED), MEDIA_TYPE)
        for path in sorted(files):
            archive.writestr(_entry(path, zipfile.ZIP_DEFLATED), files[path], compresslevel=_LEVEL)
    return data.getvalue()


def _entry(path: str, kind: int) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(path, _THEN)
    entry.compress_type, entry.create_system, entry.external_attr = kind, 3, 0o100644 << 16
    return entry
