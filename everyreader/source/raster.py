"""Turns a photograph or another picture of dots into the one that is published: small enough, upright, without
metadata.

Metadata tell where and when a photograph was taken, and of whom. A picture stays byte for byte where nothing but its
pixels is in it (`plain`), and is drawn again from its pixels otherwise. Pillow, which comes with WeasyPrint, is
imported only when a picture is read; whatever it raises at a damaged file ends here.
"""

from __future__ import annotations

import contextlib
import io
import warnings
from collections.abc import Iterator
from typing import Any

import msgspec

from everyreader.source.one_at_a_time import one_at_a_time
from everyreader.source.pixels import (
    ORIENTATION,
    in_screen_colours,
    ordinary,
    orientation,
    upright,
    used_palette,
    without_hidden,
)
from everyreader.source.plain_images import has_end, plain_jpeg, plain_png

WIDEST, TALLEST, HEAVIEST = 1280, 4096, 300_000
"""Pixels across, pixels down and bytes that a published picture may have (docs/requirements, H-30)."""
MOST_PIXELS = 60_000_000
"""Above this a picture is taken for an attack on memory; cameras of today have 50 million."""
MOST_MEMORY, LIGHT = 280_000_000, 12_000_000
"""Bytes that a picture may take in memory when it is read; and those above which one is read after the other."""
KINDS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".gif": "GIF", ".webp": "WEBP"}


class Broken(Exception):
    """A picture cannot be used. args: why, in words."""


class Fitted(msgspec.Struct, frozen=True):
    """A picture as it is published."""

    data: bytes
    width: int
    height: int
    """`width` and `height`: in pixels."""
    was: int
    was_high: int
    """`was` and `was_high`: as it lies in the project, upright."""
    moves: bool = False
    """It has several frames, of which the first was taken."""
    inks: bool = False
    """Its colours were those of a printing press."""


def fit(data: bytes, ending: str) -> Fitted:
    """Return a picture made fit to be published. ending: of its name, such as `.png`. Errors: Broken."""
    if not data:
        raise Broken("the file is empty")
    kind = KINDS[ending]
    with _guarded(kind):
        image = _open(data, kind)
        held = orientation(image) if kind != "PNG" else 1  # of a PNG it may be behind the pixels
        size = image.size[::-1] if held > 4 else image.size
        small = _within(size)
        with one_at_a_time() if _make_light(image, small) > LIGHT else contextlib.nullcontext():
            image.load()
            if kind == "PNG" and (held := orientation(image)) > 4:
                size, small = size[::-1], _within(size[::-1])
            moves = _moves(image)
            if held == 1 and not moves and small == size and (plain := _plain(data, image)) and len(plain) <= HEAVIEST:
                return Fitted(plain, *size, *size)
            said, inks = dict(image.info), image.mode == "CMYK"
            drawn = _resized(ordinary(image), small[::-1] if held > 4 else small)
            del image  # what it takes in memory must be free before the next process reads its own
        drawn = in_screen_colours(upright(drawn, held), said)
        settings = _settings(kind, kind == "WEBP" and b"VP8L" in data[12:200], small == size)
        return msgspec.structs.replace(_light_enough(drawn, kind, settings, size, moves), inks=inks)


@contextlib.contextmanager
def _guarded(kind: str) -> Iterator[None]:
    """Let nothing out but Broken. Pillow has no list of what it raises at a damaged file, so all counts as damage."""
    from PIL import Image, ImageFile, UnidentifiedImageError

    lenient = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False  # WeasyPrint sets it for the whole process; here a cut picture is a finding
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except Broken:
        raise
    except (Image.DecompressionBombError, MemoryError) as error:
        raise Broken("it has more pixels than a device can hold in memory") from error
    except UnidentifiedImageError as error:
        raise Broken(f"it is not a picture that can be read as {kind}") from error
    except Exception as error:
        raise Broken("it is damaged or cut short") from error
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = lenient


def _open(data: bytes, kind: str) -> Any:
    """Return a picture of which only the head has been read. Errors: Broken, and what Pillow raises."""
    from PIL import Image

    image = Image.open(io.BytesIO(data))
    if image.format != kind:
        raise Broken(f"it is a {image.format}, not the {kind} that the end of its name says")
    if image.width * image.height > MOST_PIXELS:
        raise Broken(f"it has {image.width:,} by {image.height:,} pixels, more than a device can hold in memory")
    if kind == "PNG" and not has_end(data):
        raise Broken("it is damaged or cut short")
    return image


def _within(size: tuple[int, int]) -> tuple[int, int]:
    """Return the size that a picture is published in: of the same shape, and within both limits."""
    wide, high = size
    share = min(1.0, WIDEST / wide, TALLEST / high)
    return max(1, round(wide * share)), max(1, round(high * share))


def _make_light(image: Any, small: tuple[int, int]) -> int:
    """Let a JPEG be read in a smaller size where that is enough; return the bytes that a picture will take in memory,
    roughly.

    Errors: Broken where that is too much."""
    size, pixels, parts = image.size, image.width * image.height, 0.0
    if image.format == "JPEG":
        if image.info.get("progressive"):  # all of its numbers are kept until the last scan is read
            most = max(layer[1] * layer[2] for layer in image.layer)
            parts = 2 * pixels * sum(layer[1] * layer[2] for layer in image.layer) / most
        side = 2 * max(small)
        if max(image.size) > side:
            image.draft(image.mode, (max(1, side * size[0] // max(size)), max(1, side * size[1] // max(size))))
    each = 16 if image.format == "WEBP" else {"1": 1, "L": 1, "P": 1}.get(image.mode, 4)
    needed = int(parts) + image.width * image.height * each
    if needed > MOST_MEMORY:
        raise Broken(f"it has {size[0]:,} by {size[1]:,} pixels, and would take {needed // 1_000_000} MB of memory")
    return int(needed)


def _moves(image: Any) -> bool:
    """Say whether a picture has several frames; one that breaks off in its second frame has."""
    try:
        return bool(getattr(image, "n_frames", 1) > 1)
    except Exception:  # see `_guarded`
        return True


def _plain(data: bytes, image: Any) -> bytes:
    """Return the same picture without what its pixels do not need, or nothing where it must be drawn again."""
    if image.format == "JPEG" and image.mode in ("L", "RGB"):
        return plain_jpeg(data)
    return plain_png(data, image) if image.format == "PNG" else b""


def _resized(image: Any, size: tuple[int, int]) -> Any:
    """Return a picture in a size. image: as `ordinary` returns it."""
    from PIL import Image

    if size == image.size:
        return image
    if image.mode in ("1", "P"):
        image = image.convert("L" if image.mode == "1" else "RGBA" if "transparency" in image.info else "RGB")
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)


def _clean(image: Any) -> Any:
    """Return a picture with nothing in it that cannot be seen."""
    return used_palette(image) if image.mode == "P" else without_hidden(image)


def _settings(kind: str, exact: bool, same: bool) -> list[dict[str, Any]]:
    """Return how a picture is coded, the best first. exact: it was coded without loss; same: it keeps its size."""
    if kind == "JPEG":
        return [
            {"quality": quality, "optimize": True, "progressive": True} for quality in ([92] if same else []) + [85, 70]
        ]
    if kind == "WEBP":
        return [
            *([{"lossless": True, "method": 4}] if exact else []),
            *({"quality": quality, "method": 4} for quality in (85, 70)),
        ]
    return [{"optimize": True}] if kind == "PNG" else [{}]


def _light_enough(image: Any, kind: str, settings: list[dict[str, Any]], was: tuple[int, int], moves: bool) -> Fitted:
    """Return a picture in the largest size and best coding in which it is not too heavy, or else the lightest."""
    best: Fitted | None = None
    for width in (image.width, 1024, 800, 640):
        if width > image.width:
            continue
        size = (width, max(1, round(image.height * width / image.width)))
        for one in settings:
            data = _written(_clean(_resized(image, size)), kind, one)
            if best is None or len(data) < len(best.data):
                best = Fitted(data, *size, *was, moves)
            if len(best.data) <= HEAVIEST:
                return best
    assert best is not None
    return best


def _written(image: Any, kind: str, settings: dict[str, Any]) -> bytes:
    """Return the bytes of a picture. The same dots give the same bytes: nothing of the day enters."""
    from PIL import Image

    if kind == "JPEG" and image.mode not in ("L", "RGB"):
        image = image.convert("RGBA")
        image = Image.alpha_composite(Image.new("RGBA", image.size, "white"), image).convert("RGB")
    elif kind == "GIF" and image.mode not in ("P", "L"):
        image = used_palette(image.convert("RGBA").quantize(256, Image.Quantize.FASTOCTREE))
    elif kind == "WEBP" and image.mode not in ("RGB", "RGBA"):
        image = image.convert("RGBA" if image.mode == "LA" else "RGB")
    kept = {name: image.info[name] for name in ("transparency",) if name in image.info}
    out = io.BytesIO()
    try:
        image.save(out, kind, **settings, **kept)
    except OSError:  # pixels that no coding makes small do not fit into what Pillow keeps ready for the better coding
        out = io.BytesIO()
        image.save(out, kind, **{**settings, "optimize": False, "progressive": False}, **kept)
    return out.getvalue()


__all__ = ["HEAVIEST", "KINDS", "ORIENTATION", "TALLEST", "WIDEST", "Broken", "Fitted", "fit"]
