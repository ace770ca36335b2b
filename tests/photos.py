"""Makes pictures, and tells what was found in them."""

from __future__ import annotations

import io
import random

from PIL import Image

from everyreader.source.media import Media
from everyreader.testing import page

DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="20" '
    'viewBox="0 0 40 20">{}<circle r="4"/></svg>'
)
SHOWN = page("![A sign](../media/sign.{})")
NOTE = "licence: MIT\ncredit: A. Sample\n"


def photo(kind: str, size: tuple[int, int] = (60, 40), mode: str = "RGB", **settings: object) -> bytes:
    """Return a picture whose left half is red and whose right half is noise-free blue."""
    image = Image.new("RGB", size, "blue")
    image.paste("red", (0, 0, size[0] // 2, size[1]))
    out = io.BytesIO()
    image.convert(mode).save(out, kind, **settings)
    return out.getvalue()


def noise(kind: str, size: tuple[int, int], **settings: object) -> bytes:
    """Return a picture that no coding makes small, the same each time."""
    image = Image.frombytes("RGB", size, random.Random(1).randbytes(size[0] * size[1] * 3))
    out = io.BytesIO()
    image.save(out, kind, **settings)
    return out.getvalue()


def rules_of(media: Media) -> list[str]:
    """Return the names of the rules that something was found by."""
    return [finding.rule for finding in media.findings]
