"""Nothing goes out with a picture but what readers see of it: of each kind of file, words are hidden in each place that
it has."""

from __future__ import annotations

import io
import random
import struct
import zlib

import pytest
from mutated_pictures import SIZE, apart, chunk, notes, plain_profile, png_with, ramp, saved, seen, shown
from PIL import Image

SECRET = b"SECRET: Taken by A. Sample at 51.5N 0.1W"


def part(name: bytes, body: bytes) -> bytes:
    """Return a chunk of a WebP."""
    return name + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)


def riff(*parts: bytes) -> bytes:
    """Return a WebP of chunks."""
    body = b"WEBP" + b"".join(parts)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def segment(mark: int, body: bytes) -> bytes:
    """Return a segment of a JPEG."""
    return bytes((0xFF, mark)) + struct.pack(">H", len(body) + 2) + body


def words_in_palette(kind: str) -> bytes:
    """Return a picture of two colours, the rest of whose palette is words."""
    image = ramp().convert("L").point([0] * 128 + [1] * 128)
    made = Image.frombytes("P", SIZE, image.tobytes())
    made.putpalette(bytes((20, 40, 60, 200, 210, 220)) + SECRET.ljust(60, b" "))
    return saved(made, kind, optimize=False)


def profile() -> bytes:
    """Return a profile of colours whose description is words."""
    made = plain_profile()
    return made.replace("sRGB built-in".encode("utf-16-be"), "SECRET person".encode("utf-16-be")) + SECRET


def clear(kind: str) -> bytes:
    """Return a picture that was hidden by making it transparent: its colours are words."""
    image = ramp().convert("RGBA")
    hidden = Image.frombytes("RGB", (20, 1), SECRET.ljust(60)[:60]).convert("RGBA")
    hidden.putalpha(0)
    image.paste(hidden, (0, 0))
    return saved(image, kind, **({"lossless": True, "exact": True} if kind == "WEBP" else {"compress_level": 0}))


JPEG, FLAT = saved(ramp(), "JPEG"), saved(Image.new("RGB", SIZE, "teal"), "JPEG")
WAVES, GIF = saved(ramp(), "JPEG", progressive=True), saved(ramp().quantize(64), "GIF")
WEBP, EXACT = saved(ramp(), "WEBP"), saved(ramp(), "WEBP", lossless=True)
FLAGS = struct.pack("<I", 0) + (SIZE[0] - 1).to_bytes(3, "little") + (SIZE[1] - 1).to_bytes(3, "little")
JFIF = b"JFIF\0\1\1\0\0\1\0\1"
SECOND = ramp().rotate(180)

LEAKS = {
    "PNG: text": (".png", png_with(before=chunk(b"tEXt", b"Author\0" + SECRET))),
    "PNG: international text behind the pixels": (".png", png_with(after=chunk(b"iTXt", b"A\0\0\0\0\0" + SECRET))),
    "PNG: Exif": (".png", saved(ramp(), "PNG", exif=notes())),
    "PNG: Exif that is no TIFF": (".png", png_with(before=chunk(b"eXIf", SECRET))),
    "PNG: a chunk that nobody knows": (".png", png_with(before=chunk(b"prVt", SECRET))),
    "PNG: a chunk that is too long": (".png", png_with(before=chunk(b"gAMA", struct.pack(">I", 45455) + SECRET))),
    "PNG: a suggested palette": (".png", png_with(before=chunk(b"PLTE", SECRET[:39]))),
    "PNG: a profile": (".png", saved(ramp(), "PNG", icc_profile=profile())),
    "PNG: behind the pixels": (".png", png_with(pixels=SECRET)),
    "PNG: behind the packed pixels": (".png", png_with(packed=SECRET)),
    "PNG: more packed pixels": (".png", png_with(after=chunk(b"IDAT", SECRET))),
    "PNG: behind the end": (".png", png_with() + SECRET),
    "PNG: a palette": (".png", words_in_palette("PNG")),
    "PNG: below transparency": (".png", clear("PNG")),
    "JPEG: a comment": (".jpg", JPEG[:2] + segment(0xFE, SECRET) + JPEG[2:]),
    "JPEG: Exif": (".jpg", saved(ramp(), "JPEG", exif=notes())),
    "JPEG: Exif that is no TIFF": (".jpg", JPEG[:2] + segment(0xE1, b"Exif\0\0" + SECRET) + JPEG[2:]),
    "JPEG: data of a program": (".jpg", JPEG[:2] + segment(0xEB, SECRET) + JPEG[2:]),
    "JPEG: a thumbnail of JFIF": (".jpg", JPEG[:2] + segment(0xE0, JFIF + b"\5\3" + SECRET.ljust(45)[:45]) + JPEG[20:]),
    "JPEG: a thumbnail of JFXX": (
        ".jpg",
        JPEG[:20] + segment(0xE0, b"JFXX\0\x13\5\3" + SECRET.ljust(45)[:45]) + JPEG[20:],
    ),
    "JPEG: a mark of Adobe": (".jpg", JPEG[:20] + segment(0xEE, b"Adobe\0d\0\0\0\0\1" + SECRET) + JPEG[20:]),
    "JPEG: a profile": (".jpg", saved(ramp(), "JPEG", icc_profile=profile())),
    "JPEG: behind the end": (".jpg", JPEG + SECRET),
    "JPEG: behind the pixels": (".jpg", JPEG[:-2] + SECRET + JPEG[-2:]),
    "JPEG: behind the pixels of one colour": (".jpg", FLAT[:-2] + SECRET + FLAT[-2:]),
    "JPEG: behind the pixels of the last scan": (".jpg", WAVES[:-2] + SECRET + WAVES[-2:]),
    "JPEG: behind the pixels of another scan": (".jpg", (SECRET + b"\xff\xc4").join(WAVES.rsplit(b"\xff\xc4", 1))),
    "JPEG: a table that nothing uses": (".jpg", JPEG[:2] + segment(0xDB, b"\3" + SECRET.ljust(64)) + JPEG[2:]),
    "JPEG: a second picture": (".jpg", JPEG + JPEG[:2] + segment(0xFE, SECRET) + JPEG[2:]),
    "GIF: a comment": (".gif", saved(ramp().quantize(64), "GIF", comment=SECRET)),
    "GIF: a comment behind the picture": (".gif", GIF[:-1] + b"\x21\xfe" + bytes([len(SECRET)]) + SECRET + b"\0;"),
    "GIF: data of a program": (".gif", GIF[:-1] + b"\x21\xff\x0bXMP DataXMP" + bytes([len(SECRET)]) + SECRET + b"\0;"),
    "GIF: behind the end": (".gif", GIF + SECRET),
    "GIF: a palette": (".gif", words_in_palette("GIF")),
    "GIF: a comment of the second frame": (
        ".gif",
        saved(ramp().quantize(64), "GIF", save_all=True, append_images=[SECOND.quantize(64)], comment=SECRET),
    ),
    "WebP: Exif": (".webp", saved(ramp(), "WEBP", exif=notes())),
    "WebP: Exif that is no TIFF": (".webp", riff(part(b"VP8X", b"\x08" + FLAGS[1:]), WEBP[12:], part(b"EXIF", SECRET))),
    "WebP: Exif without its flag": (".webp", riff(part(b"VP8X", FLAGS), WEBP[12:], part(b"EXIF", SECRET))),
    "WebP: XMP without its flag": (".webp", riff(part(b"VP8X", FLAGS), WEBP[12:], part(b"XMP ", SECRET))),
    "WebP: a chunk that nobody knows": (".webp", riff(part(b"VP8X", FLAGS), WEBP[12:], part(b"PRVT", SECRET))),
    "WebP: a profile": (".webp", saved(ramp(), "WEBP", icc_profile=profile())),
    "WebP: behind the end": (".webp", WEBP + SECRET),
    "WebP: behind the pixels": (".webp", riff(part(b"VP8 ", WEBP[20:] + SECRET))),
    "WebP: behind the pixels, without loss": (".webp", riff(part(b"VP8L", EXACT[20:] + SECRET))),
    "WebP: below transparency": (".webp", clear("WEBP")),
}


@pytest.mark.parametrize(("ending", "data"), LEAKS.values(), ids=LEAKS)
def test_nothing_goes_out_but_the_picture(ending: str, data: bytes) -> None:
    """Whatever the place, the words are gone, and readers see the same picture."""
    published = shown(data, ending)
    words = (b"SECRET", "SECRET".encode("utf-16-be"), b"Sample")
    pixels = Image.open(io.BytesIO(published)).convert("RGBA").tobytes()
    for bytes_of in (published, pixels, b"".join(_unpacked(published))):
        assert not any(word in bytes_of for word in words)
    assert (before := seen(data)) and (after := seen(published)) and apart(before, after) < 4


def _unpacked(data: bytes) -> list[bytes]:
    """Return what is packed in the chunks of a PNG."""
    found, place = [], 8
    while data.startswith(b"\x89PNG") and place + 8 < len(data):
        length = int.from_bytes(data[place : place + 4], "big")
        if data[place + 4 : place + 8] == b"IDAT":
            found.append(zlib.decompress(data[place + 8 : place + 8 + length]))
        place += 12 + length
    return found


@pytest.mark.parametrize("progressive", [False, True], ids=["in lines", "in waves"])
def test_a_photograph_that_is_right_stays_as_it_is(progressive: bool) -> None:
    """What is within the limits and has nothing to hide is not coded a second time: not one dot changes."""
    noise = Image.frombytes("RGB", (200, 120), random.Random(1).randbytes(72_000)).resize((400, 240))
    before = saved(noise, "JPEG", progressive=progressive, quality=60)
    assert shown(before, ".jpg") == before
    for mode in ("L", "RGB", "RGBA", "LA", "1"):
        exact = saved(noise.convert(mode), "PNG")
        assert shown(exact, ".png") == exact


@pytest.mark.parametrize("depth", [1, 2, 4, 8])
def test_a_woven_png_that_is_right_stays_as_it_is(depth: int) -> None:
    """Some programs save the lines of a PNG in seven turns, and few greys in few bits; what is behind those pixels is
    found too."""
    wide, high = 21, 13
    passes = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
    lines = b""
    for column, row, across, down in passes:
        columns, rows = range(column, wide, across), range(row, high, down)
        for _ in rows if len(columns) else ():
            bits = "".join(f"{(place * 37) % 2**depth:0{depth}b}" for place in columns)
            lines += b"\0" + int(bits.ljust(-(-len(bits) // 8) * 8, "0"), 2).to_bytes(-(-len(bits) // 8), "big")
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", wide, high, depth, 0, 0, 0, 1))
    for hidden in (b"", SECRET):
        data = b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(lines + hidden, 0)) + chunk(b"IEND", b"")
        assert (shown(data, ".png") == data) == (hidden == b"") and (not hidden or SECRET not in shown(data, ".png"))
