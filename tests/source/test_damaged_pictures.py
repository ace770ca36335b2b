"""Whatever is wrong with a picture, a build goes on, and readers see what was meant or its words: never white, never
noise."""

from __future__ import annotations

import io
import random
import struct
import zlib
from pathlib import Path
from xml.etree import ElementTree

import pytest
from counts import COUNT
from mutated_pictures import (
    SIZE,
    apart,
    chunk,
    grey_16,
    mutated,
    notes,
    plain_profile,
    png_with,
    ramp,
    samples,
    saved,
    seen,
    shown,
)
from PIL import Image

from everyreader.layout import ENGINE
from everyreader.source.media import read_media
from everyreader.source.svg import make_safe
from everyreader.testing import make_project, page, published, run

pytestmark = pytest.mark.generated

SECRET = b"SECRET: Taken by A. Sample at 51.5N 0.1W"
SECOND = ramp().rotate(180)
MOST_APART = 40.0
"""Levels of 255 by which readers may see another picture than the file holds; white or noise in its place are further
away."""


def test_pictures_with_broken_notes_are_shown_upright() -> None:
    """Exif that is no TIFF, or holds a value of a kind that it cannot have, says nothing; an order that can be read is
    kept."""
    odd = bytearray(saved(ramp(), "JPEG", exif=notes()))
    place = odd.index(b"\x01\x0f", 0) if b"\x01\x0f" in odd[:60] else odd.index(b"\x0f\x01", 0)
    odd[place + 2 : place + 4] = b"\xff\xff"
    assert Image.open(io.BytesIO(shown(bytes(odd), ".jpg"))).size in (SIZE, SIZE[::-1])
    for ending, kind in ((".png", "PNG"), (".webp", "WEBP"), (".jpg", "JPEG")):
        turned = Image.Exif()
        turned[0x0112] = 6
        assert Image.open(io.BytesIO(shown(saved(ramp(), kind, exif=turned), ending))).size == SIZE[::-1]
        turned[0x0112] = 77
        assert Image.open(io.BytesIO(shown(saved(ramp(), kind, exif=turned), ending))).size == SIZE


def test_a_gif_that_breaks_off_in_its_second_frame_shows_the_first() -> None:
    """At every place where it can break off, a build goes on, and the editor is told."""
    whole = saved(ramp().quantize(64), "GIF", save_all=True, append_images=[SECOND.quantize(64)], duration=90)
    start = whole.rindex(b"\x2c")
    for cut in range(start - 8, len(whole) - 1, 7):
        media, data = read_media("content/media/a.gif", whole[:cut], None)
        assert data and apart(seen(whole), seen(data)) < 2  # type: ignore[arg-type]
        assert cut < start + 10 or [finding.rule for finding in media.findings] == ["source/picture-moves"]


GREYS = {
    "16 bits": (SIZE, {}),
    "16 bits, wide": ((2000, 9), {}),
    "16 bits, one grey transparent": (SIZE, {"transparency": 0}),
    "16 bits, wide and transparent": ((2000, 9), {"transparency": 0}),
}


@pytest.mark.parametrize(("size", "settings"), GREYS.values(), ids=GREYS)
def test_grey_of_16_bits_looks_as_before(size: tuple[int, int], settings: dict[str, int]) -> None:
    """Scanners write it. It goes from dark to light as in the file, neither white nor black."""
    image = Image.open(io.BytesIO(grey_16(size)))
    data = shown(saved(image, "PNG", **settings), ".png")
    found = Image.open(io.BytesIO(data))
    assert found.mode == ("LA" if settings else "L")
    row = found.convert("L").resize((8, 1), Image.Resampling.BOX).tobytes()
    assert all(abs(value - (255 * place // 8 + 16)) < 6 for place, value in enumerate(row))
    assert not settings or found.getchannel("A").getpixel((0, 0)) < 128 < found.getchannel("A").getpixel((9, 0))  # type: ignore[operator]


def test_colours_of_another_gamma_look_as_before() -> None:
    """A PNG may say that its values are of light itself (gamma 1): what is drawn again says the same with other
    values."""
    lines = b"".join(b"\0" + bytes((0, 0, 128, 128) * 20) for _ in range(4))
    data = (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", 40, 4, 16, 0, 0, 0, 0))
        + chunk(b"gAMA", struct.pack(">I", 100_000))
        + chunk(b"IDAT", zlib.compress(lines))
        + chunk(b"IEND", b"")
    )
    found = Image.open(io.BytesIO(shown(data, ".png")))
    assert found.getpixel((0, 0)) == 0 and abs(found.getpixel((1, 0)) - 186) < 3  # type: ignore[operator]


@pytest.mark.slow
def test_a_damaged_profile_makes_no_picture_white_or_noisy() -> None:
    """A profile is a small program, and with one number wrong it can make anything of a picture."""
    good, chance, worst = plain_profile(), random.Random(3), 0.0
    before = seen(saved(ramp(), "PNG"))
    for _ in range(COUNT * 2):
        bad = bytearray(good)
        bad[chance.randrange(128, len(bad))] = chance.choice((0, 1, 127, 128, 255))
        after = seen(shown(saved(ramp(), "PNG", icc_profile=bytes(bad)), ".png"))
        assert before and after
        worst = max(worst, apart(before, after))
    assert worst < MOST_APART
    wide = good.replace(good[good.index(b"rXYZ") :][:4], b"rXYZ")
    assert shown(saved(ramp().convert("CMYK"), "JPEG", icc_profile=wide), ".jpg")


def mutate(count: int, seed: int) -> tuple[int, int]:
    """Look at mutations of the samples; return how many were shown and how many told."""
    chance, shown_, told = random.Random(seed), 0, 0
    for number in range(count):
        ending, data = chance.choice(samples())
        bad = mutated(data, chance)
        media, published = read_media(f"content/media/a{ending}", bad, None)
        if not published:
            assert [finding.rule for finding in media.findings] == ["source/picture-broken"], (seed, number)
            told += 1
            continue
        shown_ += 1
        assert ending == ".gif" or b"SECRET" not in published, (seed, number)  # there they may have become colours
        before, after = seen(bad), seen(published)
        assert after is not None and (before is None or apart(before, after) < MOST_APART), (seed, number)
    return shown_, told


def test_mutations_of_pictures_end_no_build() -> None:
    """Each is shown as it is, or told: no picture goes white or noisy, and nothing of Pillow's comes out."""
    count = COUNT * (20 if COUNT <= 50 else 200)  # 1,000 in everyday runs, 100,000 in a deep one
    assert min(mutate(count, 20261128)) > count / 10


def test_mutations_of_drawings_end_no_build() -> None:
    """What is shown is well-formed, and a second washing changes nothing more."""
    chance, count = random.Random(20261130), 0
    drawings = [path.read_bytes() for path in sorted((ENGINE / "content/media").rglob("*.svg"))]
    for _ in range(COUNT * 20):
        _, published = read_media("content/media/a.svg", mutated(chance.choice(drawings), chance), None)
        if published:
            assert ElementTree.fromstring(published) is not None and make_safe(published)[0] == published
            count += 1
    assert count > COUNT


def test_samples_hold_what_must_go_and_are_seen() -> None:
    """The generator can find something: its pictures hold secrets, and white or noise in their place would be seen."""
    assert sum(b"SECRET" in data for _, data in samples()) >= 4
    for _, data in samples():
        before = seen(data)
        assert before and apart(before, Image.new("RGB", (8, 8), "white")) > MOST_APART
        noise = Image.frombytes("RGB", (8, 8), random.Random(1).randbytes(192))
        assert apart(before, noise) > MOST_APART


def test_a_damaged_picture_ends_no_build(tmp_path: Path) -> None:
    """Its page and all others are published, and a file that is no picture can be shown and linked at once."""
    words = "![A](../media/a.pdf) and [the form](../media/a.pdf).\n\n![B](../media/b.gif)\n\n![C](../media/c.png)"
    whole = saved(ramp().quantize(64), "GIF", save_all=True, append_images=[SECOND.quantize(64)], duration=90)
    project = make_project(
        tmp_path,
        {
            "content/en/page.md": page(words),
            "content/media/a.pdf": b"%PDF-1.7\n%%EOF\n",
            "content/media/b.gif": whole[: whole.rindex(b"\x2c") + 30],
            "content/media/c.png": png_with(before=chunk(b"eXIf", SECRET)),
        },
    )
    said = run(project)
    assert said.place("source/picture-broken") == "content/media/a.pdf:1:1" and said.place("source/picture-moves")
    assert (project / "site/media/a.pdf").read_bytes() == b"%PDF-1.7\n%%EOF\n"
    assert (
        'href="../media/a.pdf"' in published(project)
        and 'src="../media/b.gif"' in published(project)
        and 'src="../media/c.png"' in published(project)
    )
    assert b"SECRET" not in (project / "site/media/c.png").read_bytes()
