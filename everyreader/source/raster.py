"""Turns a photograph or another picture of dots into the one that is published: small enough, upright, without metadata.

Metadata tell where and when a photograph was taken, and of whom. They are cut out of JPEG and PNG without touching the
picture; other pictures are written anew. Pillow, which comes with WeasyPrint, is imported only when a picture is read.
"""

from __future__ import annotations

import io
import struct
import warnings
import zlib
from typing import Any

import msgspec

WIDEST, HEAVIEST = 1280, 300_000
"""CSS pixels and bytes that a published picture may have (formats.md H-30)."""
MOST_PIXELS = 60_000_000
"""Above this a picture is taken for an attack on memory; cameras of today have 50 million."""
KINDS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".gif": "GIF", ".webp": "WEBP"}
ORIENTATION = 0x0112
"""The tag that says how the camera was held (Exif 2.32, section 4.6.5)."""


class Broken(Exception):
    """A picture cannot be used. args: why, in words."""


class Fitted(msgspec.Struct, frozen=True):
    """A picture as it is published. width, height: in pixels; was: width as it lies in the project; moves: it has
    several frames, of which the first was taken."""

    data: bytes
    width: int
    height: int
    was: int
    moves: bool = False


def fit(data: bytes, ending: str) -> Fitted:
    """Return a picture made fit to be published. ending: of its name, such as `.png`. Errors: Broken."""
    image = _open(data, KINDS[ending])
    plain = _without_metadata(data, image)
    turned = image.getexif().get(ORIENTATION, 1) not in (0, 1)
    moves = getattr(image, "n_frames", 1) > 1
    was = image.height if image.getexif().get(ORIENTATION, 1) in (5, 6, 7, 8) else image.width
    if not turned and not moves and image.width <= WIDEST:
        if plain and len(plain) <= HEAVIEST:
            return Fitted(plain, image.width, image.height, was)
    return _drawn_anew(image, KINDS[ending], was, moves)


def _open(data: bytes, kind: str) -> Any:
    """Return the picture, read to its end. Errors: Broken."""
    from PIL import Image, ImageFile, UnidentifiedImageError
    lenient = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False  # WeasyPrint sets it for the whole process; here a cut picture is a finding
    if not data:
        raise Broken("the file is empty")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            image = Image.open(io.BytesIO(data))
            if image.format != kind:
                raise Broken(f"it is a {image.format}, not the {kind} that the end of its name says")
            if image.width * image.height > MOST_PIXELS:
                raise Broken(f"it has {image.width} by {image.height} pixels, more than a device can hold in memory")
            image.load()
    except Image.DecompressionBombError as error:
        raise Broken("it has more pixels than a device can hold in memory") from error
    except UnidentifiedImageError as error:
        raise Broken(f"it is not a picture that can be read as {kind}") from error
    except (OSError, SyntaxError, ValueError, EOFError, IndexError, OverflowError, struct.error, zlib.error) as error:
        raise Broken(f"it is damaged or cut short ({error})") from error
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = lenient
    return image


def _drawn_anew(image: Any, kind: str, was: int, moves: bool) -> Fitted:
    """Return a picture upright and no larger than need be. Nothing of its file but the dots is taken."""
    from PIL import ImageCms, ImageOps
    image = ImageOps.exif_transpose(image)
    if profile := image.info.get("icc_profile"):
        image = _in_srgb(image, profile, ImageCms)
    best: Fitted | None = None
    for width in (WIDEST, 1024, 800, 640):
        size = (min(width, image.width), max(1, round(image.height * min(1.0, width / image.width))))
        for quality in (85, 70) if kind in ("JPEG", "WEBP") else (0,):
            data = _written(image, kind, size, quality)
            if best is None or len(data) < len(best.data):
                best = Fitted(data, *size, was, moves)
            if len(best.data) <= HEAVIEST:
                return best
    assert best is not None
    return best


def _in_srgb(image: Any, profile: bytes, cms: Any) -> Any:
    """Return a picture in the colours that every screen takes for granted, since its own profile is not written."""
    mode = {"L": "L", "RGBA": "RGBA"}.get(image.mode, "RGB")
    try:
        made: Any = cms.profileToProfile(image, cms.ImageCmsProfile(io.BytesIO(profile)), cms.createProfile("sRGB"),
                                         outputMode="RGB" if mode == "L" else mode)
    except (cms.PyCMSError, OSError, ValueError):
        return image  # a profile that cannot be read is none
    return made


def _written(image: Any, kind: str, size: tuple[int, int], quality: int) -> bytes:
    """Return the bytes of a picture in a size. The same dots give the same bytes: nothing of the day enters."""
    from PIL import Image
    modes = {"JPEG": ("RGB", "L"), "WEBP": ("RGB", "RGBA"), "PNG": ("RGB", "RGBA", "L", "LA", "P", "1", "I;16"), "GIF": ("P", "L")}
    clear = "transparency" in image.info or image.mode in ("RGBA", "LA", "PA")
    if size != image.size:
        image = image.convert("RGBA" if clear else "RGB").resize(size, Image.Resampling.LANCZOS)
    if kind == "JPEG" and clear:
        image = Image.alpha_composite(Image.new("RGBA", image.size, "white"), image.convert("RGBA"))
    if kind == "GIF" and image.mode not in modes["GIF"]:
        image = image.convert("RGBA").quantize(256, Image.Quantize.FASTOCTREE)
    elif image.mode not in modes[kind]:
        image = image.convert("RGBA" if clear and kind != "JPEG" else "RGB")
    kept = {"transparency": image.info["transparency"]} if "transparency" in image.info and image.mode in ("P", "L", "RGB") and (
        kind in ("PNG", "GIF")) else {}
    image.info = dict(kept)
    settings: dict[str, dict[str, Any]] = {"JPEG": {"quality": quality, "optimize": True, "progressive": True},
                                "WEBP": {"quality": quality, "method": 4}, "PNG": {"optimize": True}, "GIF": {}}
    out = io.BytesIO()
    image.save(out, kind, **settings[kind], **kept)
    return out.getvalue()


def _without_metadata(data: bytes, image: Any) -> bytes:
    """Return the same picture without metadata where that can be cut out, or nothing where it must be drawn anew."""
    if image.format == "PNG":
        return _plain_png(data)
    if image.format == "JPEG":
        return _plain_jpeg(data)
    spare = set(image.info) & {"exif", "xmp", "comment", "XML:com.adobe.xmp"}
    return b"" if spare or image.info.get("extension") else data


_PNG_KEPT = (b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"pHYs", b"bKGD")


def _plain_png(data: bytes) -> bytes:
    """Return a PNG with the chunks that its look needs and no others; what follows its end is left out (PNG, section 11).

    Errors: Broken where it has no end: Pillow forgives that, and other readers do not.
    """
    kept, place = [data[:8]], 8
    while place + 12 <= len(data):
        length, name = struct.unpack(">I4s", data[place:place + 8])
        if name in _PNG_KEPT:
            kept.append(data[place:place + 12 + length])
        place += 12 + length
        if name == b"IEND" and place <= len(data):
            return b"".join(kept)
    raise Broken("it is damaged or cut short")


def _plain_jpeg(data: bytes) -> bytes:
    """Return a JPEG without comments and application data, but for those that its colours need (ITU-T T.81, annex B)."""
    kept, place = [data[:2]], 2
    while place + 4 <= len(data) and data[place] == 0xFF:
        mark = data[place + 1]
        if mark in (0xFF, 0xD9):
            place += 1
            if mark == 0xD9:
                break
            continue
        end = place + 2 + struct.unpack(">H", data[place + 2:place + 4])[0]
        segment = data[place:end]
        profile = mark == 0xE2 and segment[4:15] == b"ICC_PROFILE"
        if not (0xE0 <= mark <= 0xEF or mark == 0xFE) or mark in (0xE0, 0xEE) or profile:
            kept.append(segment)
        place = end
        if mark == 0xDA:  # the dots follow, up to the next mark that is none of theirs
            start = place
            while (place := data.find(b"\xff", place)) >= 0 and place + 1 < len(data) and (
                    data[place + 1] == 0 or 0xD0 <= data[place + 1] <= 0xD7):
                place += 2
            if place < 0:
                return b""
            kept.append(data[start:place])
    return b"".join(kept) + b"\xff\xd9"
