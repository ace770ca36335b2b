"""A picture is no larger than a page needs.

What: it is at most 1,280 pixels wide, 4,096 pixels tall and, as it is published, 300 KB large. A larger photograph is
made smaller by the build.

Why: many readers have an old phone and pay for each megabyte. A photograph as it comes from a camera takes as much data
as all our pages together. A tall one fills the memory of a phone, however small its file is.

How to put it right: mostly nothing has to be done. Where the picture is still heavy, save it as a JPEG, or choose a
simpler one. Cut a very tall picture into several, since its details are lost when it is made smaller.
"""

import struct
import zlib

from everyreader.finding import Rule

RULE: Rule[object] = Rule("advice", reported_by="source/media")


def _png(width: int, height: int) -> bytes:
    """Return a white PNG of a size."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    lines = (b"\0" + b"\xff" * width) * height
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
        + chunk(b"IDAT", zlib.compress(lines))
        + chunk(b"IEND", b"")
    )


PASSED = ({"content/media/wide.png": _png(1280, 2)},)
FAILED = ({"content/media/wide.png": _png(1281, 2)}, {"content/media/tall.png": _png(2, 4097)})
INAPPLICABLE = ({"content/media/form.txt": "A form.\n"},)
