"""Pictures of every kind that is published, damaged at random places by a seeded generator, and what readers see of
them."""

from __future__ import annotations

import contextlib
import io
import random
import struct
import warnings
import zlib
from functools import cache

import pytest
from PIL import Image, ImageCms, ImageFile, ImageOps, PngImagePlugin

from everyreader.source import raster
from everyreader.source.media import read_media

SIZE = (48, 36)


def ramp(size: tuple[int, int] = SIZE) -> Image.Image:
    """Return a picture that is dark on its left, light on its right and green at its foot."""
    wide, high = size
    image = Image.new("RGB", size)
    image.putdata([(255 * x // wide, 128 * y // high + 100, 255 * x // wide) for y in range(high) for x in range(wide)])
    return image


def saved(image: Image.Image, kind: str, **settings: object) -> bytes:
    """Return a picture as the bytes of a file."""
    out = io.BytesIO()
    image.save(out, kind, **settings)
    return out.getvalue()


def notes() -> Image.Exif:
    """Return what a camera writes: who, where, and that it was held upright on its side."""
    exif = Image.Exif()
    exif[0x0112], exif[0x010F], exif[0x013B] = 6, "SECRET camera", "SECRET person"
    exif.get_ifd(0x8825)[2] = (51.0, 30.0, 0.0)
    return exif


def grey_16(size: tuple[int, int] = SIZE) -> bytes:
    """Return a PNG of 16-bit grey, as scanners write it."""
    image = Image.new("I;16", size)
    image.putdata([65535 * x // size[0] for _ in range(size[1]) for x in range(size[0])])
    return saved(image, "PNG")


def plain_profile() -> bytes:
    """Return a profile of the colours that screens take for granted, without the time at which it was made."""
    made = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return made[:24] + bytes(12) + made[36:]


@cache
def samples() -> tuple[tuple[str, bytes], ...]:
    """Return pictures by the ends of their names: each kind in the modes and with the additions that it can have."""
    image, text = ramp(), PngImagePlugin.PngInfo()
    text.add_text("Author", "SECRET person")
    clear = image.convert("RGBA")
    clear.putalpha(Image.linear_gradient("L").resize(SIZE))
    profile = plain_profile()
    frames = [image.quantize(64), image.rotate(180).quantize(64)]
    exif = notes()
    return (
        (".png", saved(image, "PNG", pnginfo=text, exif=exif)),
        (".png", saved(clear, "PNG", icc_profile=profile)),
        (".png", saved(image.quantize(16), "PNG")),
        (".png", saved(image.convert("L"), "PNG")),
        (".png", grey_16()),
        (".png", saved(image.convert("1"), "PNG")),
        (".png", saved(frames[0], "PNG", save_all=True, append_images=frames[1:])),
        (".jpg", saved(image, "JPEG", exif=exif, comment=b"SECRET")),
        (".jpg", saved(image.convert("L"), "JPEG")),
        (".jpg", saved(image.convert("CMYK"), "JPEG")),
        (".jpg", saved(image, "JPEG", progressive=True, icc_profile=profile)),
        (".gif", saved(frames[0], "GIF", comment=b"SECRET")),
        (".gif", saved(frames[0], "GIF", save_all=True, append_images=frames[1:], duration=90)),
        (".webp", saved(image, "WEBP", exif=exif, icc_profile=profile)),
        (".webp", saved(clear, "WEBP", lossless=True)),
        (".webp", saved(frames[0].convert("RGB"), "WEBP", save_all=True, append_images=[frames[1].convert("RGB")])),
    )


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Return a file with one to four things wrong with it; the check sums of a PNG are made right again half of the
    time, so that what they guard is reached."""
    made, png = bytearray(data), data.startswith(b"\x89PNG")
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        place = chance.randrange(len(made)) if made else 0
        how = chance.choice(("bit", "byte", "byte", "number", "cut", "double", "drop", "swap", "noise"))
        if how == "cut":
            del made[place:]
        elif how == "double":
            made[place:place] = made[place : place + chance.randint(1, 40)]
        elif how == "drop":
            del made[place : place + chance.randint(1, 20)]
        elif how == "noise":
            made[place:place] = chance.randbytes(chance.randint(1, 30))
        elif how == "number" and place + 4 <= len(made):
            made[place : place + 4] = struct.pack(
                chance.choice("<>") + "I", chance.choice((0, 1, 0x7FFFFFFF, 0xFFFFFFFF, 65536))
            )
        elif made and how == "bit":
            made[place] ^= 1 << chance.randrange(8)
        elif made and how == "byte":
            made[place] = chance.choice((0, 1, 127, 128, 255, chance.randrange(256)))
        elif made and how == "swap":
            other = chance.randrange(len(made))
            made[place], made[other] = made[other], made[place]
    return with_sums(bytes(made)) if png and chance.random() < 0.5 else bytes(made)


def with_sums(data: bytes) -> bytes:
    """Return a PNG in which the check sum of each chunk is right."""
    made, place = bytearray(data), 8
    while place + 12 <= len(made):
        end = place + 8 + int.from_bytes(made[place : place + 4], "big")
        if end + 4 > len(made):
            break
        made[end : end + 4] = struct.pack(">I", zlib.crc32(made[place + 4 : end]))
        place = end + 4
    return bytes(made)


def seen(data: bytes) -> Image.Image | None:
    """Return a small copy of what a reader sees of a file on white, by another way than ours; None where that cannot be
    said."""
    with pytest.MonkeyPatch.context() as patch, contextlib.suppress(Exception):
        patch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
        warnings.simplefilter("ignore")
        image = Image.open(io.BytesIO(data))
        image.load()
        if image.mode.startswith("I"):
            image = Image.frombytes("L", image.size, image.convert("I").tobytes()[1::4])
        try:
            image = ImageOps.exif_transpose(image)
        except Exception:  # broken notes, of which the turn may still be right
            with contextlib.suppress(Exception):
                image = image.rotate(-90, expand=True) if image.getexif().get(0x0112) == 6 else image
        image = image.convert("RGBA")
        return (
            Image.alpha_composite(Image.new("RGBA", image.size, "white"), image)
            .convert("RGB")
            .resize((8, 8), Image.Resampling.BOX)
        )
    return None


def apart(one: Image.Image, other: Image.Image) -> float:
    """Return by how many levels of 255 two small copies differ on average."""
    left, right = one.tobytes(), other.tobytes()
    return sum(abs(a - b) for a, b in zip(left, right, strict=True)) / len(left)


def chunk(name: bytes, body: bytes) -> bytes:
    """Return a chunk of a PNG."""
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png_with(**more: bytes) -> bytes:
    """Return a PNG with something in its packed pixels, behind them, or in a chunk before or after them."""
    image = ramp()
    lines = b"".join(b"\0" + image.crop((0, row, SIZE[0], row + 1)).tobytes() for row in range(SIZE[1]))
    packed = zlib.compress(lines + more.get("pixels", b"")) + more.get("packed", b"")
    head = struct.pack(">IIBBBBB", *SIZE, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + more.get("before", b"")
        + chunk(b"IDAT", packed)
        + more.get("after", b"")
        + chunk(b"IEND", b"")
    )


def shown(data: bytes, ending: str) -> bytes:
    """Return the published bytes of a picture, after a look at what readers see."""
    media, published = read_media(f"content/media/a{ending}", data, None)
    assert published, media.findings
    image = Image.open(io.BytesIO(published))
    assert image.size == (media.width, media.height) and image.format == raster.KINDS[ending]
    assert raster.fit(published, ending).width == media.width, "what is published can be published again"
    return published
