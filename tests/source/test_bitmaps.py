"""Pictures become what is published of them: safe, whole, small and without anything that nobody needs to know."""

from __future__ import annotations

import io

import pytest
from photos import noise, photo, rules_of
from PIL import Image, PngImagePlugin

from everyreader.source import raster
from everyreader.source.media import read_media


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.png", b""),
        ("a.png", photo("PNG")[:-20]),
        ("a.png", photo("PNG")[:60] + b"zz" + photo("PNG")[62:]),
        ("a.jpg", photo("JPEG")[:400]),
        ("a.jpg", photo("PNG")),
        ("a.gif", photo("WEBP")),
        ("a.webp", b"RIFF\4\0\0\0WEBP"),
        ("a.png", b"<html><script>alert(1)</script></html>"),
        ("a.bmp", photo("BMP")),
        ("a", photo("PNG")),
    ],
)
def test_broken_picture_has_no_bytes(name: str, data: bytes) -> None:
    """Empty, cut short, damaged, of another kind or of one that no browser must show: one finding that says what to
    do."""
    media, published = read_media(f"content/media/{name}", data, None)
    assert (published, rules_of(media)) == (b"", ["source/picture-broken"])


@pytest.mark.slow
def test_picture_that_would_fill_the_memory_is_not_even_read() -> None:
    """A few kilobytes can say that they are a picture of gigabytes."""
    for size in ((20_000, 20_000), (8000, 8000)):
        out = io.BytesIO()
        Image.new("1", size).save(out, "PNG")
        media, published = read_media("content/media/a.png", out.getvalue(), None)
        assert published == b"" and "memory" in media.findings[0].message


@pytest.mark.slow
@pytest.mark.parametrize(
    ("kind", "mode"),
    [
        ("JPEG", "RGB"),
        ("JPEG", "L"),
        ("JPEG", "CMYK"),
        ("PNG", "RGB"),
        ("PNG", "RGBA"),
        ("PNG", "P"),
        ("PNG", "LA"),
        ("WEBP", "RGBA"),
        ("GIF", "P"),
    ],
)
def test_wide_picture_is_made_smaller(kind: str, mode: str) -> None:
    """It stays of its kind and shape, shows the same, and the same picture gives the same bytes."""
    ending = "." + kind.lower()
    before = photo(kind, (2600, 1300), mode)
    fitted = raster.fit(before, ending)
    image = Image.open(io.BytesIO(fitted.data))
    assert (image.format, image.size, fitted.was) == (kind, (1280, 640), 2600)
    for place, colour in (((100, 300), 0), ((1200, 300), 2)):
        found = image.convert("RGB").getpixel(place)
        assert mode in ("L", "LA") or (found[colour] > 180 and sum(found) - found[colour] < 100)
    assert raster.fit(before, ending) == fitted


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "ending"), [("PNG", ".png"), ("JPEG", ".jpg"), ("WEBP", ".webp")])
def test_heavy_picture_is_made_lighter(kind: str, ending: str) -> None:
    """A picture over the limit comes under it, or is as small as it gets and an editor is told."""
    before = noise(kind, (900, 600), **({"quality": 98} if kind != "PNG" else {}))
    media, data = read_media(f"content/media/a{ending}", before, None)
    assert len(before) > raster.HEAVIEST and len(data) < len(before)
    assert len(data) <= raster.HEAVIEST or "still has" in media.findings[0].message


def test_photograph_stands_upright_and_tells_no_secrets() -> None:
    """How the camera was held is worked into the dots; where and by whom the picture was taken is gone."""
    notes = Image.Exif()
    notes[raster.ORIENTATION], notes[0x010F], notes[0x013B] = 6, "SECRET camera", "SECRET person"
    fitted = raster.fit(photo("JPEG", exif=notes), ".jpg")
    image = Image.open(io.BytesIO(fitted.data))
    assert image.size == (fitted.width, fitted.height) == (40, 60) and b"SECRET" not in fitted.data
    assert image.getexif().get(raster.ORIENTATION, 1) == 1
    top, foot = image.convert("RGB").getpixel((20, 5)), image.convert("RGB").getpixel((20, 55))
    assert top[0] > 200 > 60 > top[2] and foot[2] > 200 > 60 > foot[0]


def test_metadata_go_and_the_dots_stay() -> None:
    """Of JPEG and PNG the metadata are cut out: not one dot changes; what hangs on behind the end goes too."""
    notes = Image.Exif()
    notes[0x010F] = "SECRET camera"
    text = PngImagePlugin.PngInfo()
    text.add_text("Author", "SECRET person")
    for ending, before in (
        (".jpg", photo("JPEG", exif=notes, comment=b"SECRET", progressive=True)),
        (".jpg", photo("JPEG", exif=notes)),
        (".png", photo("PNG", pnginfo=text, exif=notes)),
        (".webp", photo("WEBP", exif=notes, lossless=True)),
        (".gif", photo("GIF", comment=b"SECRET")),
    ):
        after = raster.fit(before + (b"SECRET" if ending in (".jpg", ".png") else b""), ending).data
        assert b"SECRET" in before and b"SECRET" not in after
        one, two = (Image.open(io.BytesIO(data)).convert("RGB") for data in (before, after))
        assert ending == ".webp" or one.tobytes() == two.tobytes()


def test_picture_that_moves_is_stopped() -> None:
    """The first frame is published, and the editor is told."""
    frames = [Image.new("RGB", (9, 9), colour) for colour in ("red", "blue", "white")]
    out = io.BytesIO()
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:], duration=100)
    media, data = read_media("content/media/a.gif", out.getvalue(), None)
    assert rules_of(media) == ["source/picture-moves"] and getattr(Image.open(io.BytesIO(data)), "n_frames", 1) == 1
