"""A picture takes a bounded amount of memory and time, whatever its file says, and no more of a reader's device than it
needs."""

from __future__ import annotations

import io
import struct
import subprocess
import sys
import time
import zlib
from pathlib import Path

import pytest
from effort import takes_less
from mutated_pictures import chunk, notes, plain_profile, saved
from PIL import Image

from everyreader.layout import ENGINE
from everyreader.source import raster
from everyreader.source.media import read_media
from everyreader.source.one_at_a_time import one_at_a_time
from everyreader.source.svg import Broken, make_safe

SIZES = {
    "wide": ((2600, 1300), (1280, 640)),
    "tall": ((1280, 46_000), (114, 4096)),
    "one line": ((30_000, 1), (1280, 1)),
    "one column": ((1, 30_000), (1, 4096)),
    "as large as may be": ((1280, 4096), (1280, 4096)),
    "one dot": ((1, 1), (1, 1)),
}


@pytest.mark.slow
@pytest.mark.parametrize(("size", "published"), SIZES.values(), ids=SIZES)
def test_pictures_have_limits_in_both_directions(size: tuple[int, int], published: tuple[int, int]) -> None:
    """A few kilobytes of a file can be hundreds of megabytes in a phone: what is made smaller is reported."""
    for ending, kind in raster.KINDS.items():
        if kind != "WEBP" or max(size) < 16384:
            media, data = read_media(f"content/media/a{ending}", saved(Image.new("L", size, 200), kind), None)
            assert (media.width, media.height) == published and Image.open(io.BytesIO(data)).size == published
            told = [finding for finding in media.findings if finding.rule == "source/picture-large"]
            assert bool(told) == (size != published) and (
                "several pictures" in told[0].help if size[1] > 40_000 else True
            )


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "P"])
def test_a_picture_that_would_take_too_much_memory_is_told(mode: str) -> None:
    """The head of a file is enough to say so: it is not unpacked."""
    kind = {"RGB": 2, "RGBA": 6, "P": 3}[mode]
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 9000, 9000 if mode == "P" else 7700, 8, kind, 0, 0, 0))
    data = (
        b"\x89PNG\r\n\x1a\n"
        + head
        + (chunk(b"PLTE", bytes(6)) if mode == "P" else b"")
        + chunk(b"IDAT", zlib.compress(bytes(1000)))
        + chunk(b"IEND", b"")
    )
    media, published = read_media("content/media/a.png", data, None)
    assert not published and "memory" in media.findings[0].message


HEAVY = {
    "RGB": (".png", lambda: saved(Image.new("RGB", (7000, 7000), "teal"), "PNG", compress_level=1)),
    "RGBA": (".png", lambda: saved(Image.new("RGBA", (7000, 7000), "teal"), "PNG", compress_level=1)),
    "RGB, another profile": (
        ".png",
        lambda: saved(Image.new("RGB", (7000, 7000), "teal"), "PNG", compress_level=1, icc_profile=plain_profile()),
    ),
    "JPEG, turned": (
        ".jpg",
        lambda: saved(Image.new("RGB", (7700, 7700), "teal"), "JPEG", exif=notes(), icc_profile=plain_profile()),
    ),
    "CMYK": (".jpg", lambda: saved(Image.new("CMYK", (7000, 7000), "teal"), "JPEG")),
    "palette": (".png", lambda: saved(Image.new("P", (7700, 7700), 3), "PNG", compress_level=1)),
    "16 bits": (".png", lambda: saved(Image.new("I;16", (7000, 7000), 999), "PNG", compress_level=1)),
    "JPEG": (".jpg", lambda: saved(Image.new("RGB", (7700, 7700), "teal"), "JPEG")),
    "JPEG in waves": (
        ".jpg",
        lambda: saved(Image.new("RGB", (6200, 6200), "teal"), "JPEG", progressive=True, subsampling=0),
    ),
    "GIF": (".gif", lambda: saved(Image.new("P", (7700, 7700), 3), "GIF")),
    "WebP": (".webp", lambda: saved(Image.new("RGB", (4100, 4100), "teal"), "WEBP", method=0)),
}
CHILD = """
import re, sys
from everyreader.source.media import read_media
import PIL.Image, PIL.ImageCms
data = open(sys.argv[1], "rb").read()
def most(): return int(re.search(r"VmHWM:\\s*(\\d+)", open("/proc/self/status").read())[1])
before = most()
media, published = read_media("content/media/" + sys.argv[1].rsplit("/", 1)[1], data, None)
print(most() - before, len(published), *[finding.message for finding in media.findings])
"""


@pytest.mark.slow
@pytest.mark.parametrize(("ending", "made"), HEAVY.values(), ids=HEAVY)
def test_the_heaviest_picture_takes_a_bounded_amount_of_memory(ending: str, made: object, tmp_path: Path) -> None:
    """One at a time is read, so what eight workers take together is this, and a little each: under a gigabyte."""
    file = tmp_path / f"a{ending}"
    file.write_bytes(made())  # type: ignore[operator]
    said = subprocess.run(
        [sys.executable, "-c", CHILD, str(file)], cwd=ENGINE, capture_output=True, text=True, check=True
    ).stdout
    kilobytes = int(said.split()[0])
    assert kilobytes < 450_000 and said.split()[1] != "0", said


@pytest.mark.slow
def test_heavy_pictures_wait_for_one_another(tmp_path: Path) -> None:
    """A second process waits until the first has done; one that is killed keeps nobody waiting."""
    script = (
        "import sys; from everyreader.source.one_at_a_time import one_at_a_time\n"
        "with one_at_a_time(): print('in', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script], cwd=ENGINE, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout and other.stdout.readline() == "in\n"
        waiting = subprocess.Popen(
            [sys.executable, "-c", script], cwd=ENGINE, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True
        )
        time.sleep(0.5)
        assert waiting.poll() is None
        other.kill()
    assert waiting.communicate(timeout=120)[0] == "in\n"
    with one_at_a_time():
        pass


NUMBERS = ["9" * 400, "1e400", "1e-400", "-5", "0", "1" * 5000, "NaN", "inf", ".", "1e5", "20001"]


@pytest.mark.parametrize("number", NUMBERS)
def test_numbers_of_any_size_in_a_drawing(number: str) -> None:
    """Where a drawing cannot be as large as it says, that is advice, and it is shown all the same."""
    for head in (
        f'viewBox="0 0 {number} 10"',
        f'viewBox="0 0 10 {number}"',
        f'width="{number}" height="5"',
        f'height="{number}px" width="5"',
        f'width="{number}" viewBox="0 0 3 2"',
        f'width="9" viewBox="0 0 {number} {number}"',
    ):
        data = f'<svg xmlns="http://www.w3.org/2000/svg" {head}><circle r="4"/></svg>'.encode()
        media, published = read_media("content/media/a.svg", data, None)
        assert b"<circle" in published and 0 <= media.width <= 20_000 and 0 <= media.height <= 20_000
        assert bool(media.width) != bool(media.findings)


BOMBS = {
    "comments left open": "<style>" + "/*" * 50_000 + "</style>",
    "spaces": "<style>" + " " * 100_000 + "</style>",
    "brackets": '<g fill="' + "rgb(" * 25_000 + '"/>',
    "addresses": '<g fill="' + "url(#a" * 16_000 + '"/>',
    "rules": "<style>" + "a{fill:red}" * 9000 + "</style>",
    "declarations": '<g style="' + "a:b;" * 25_000 + '"/>',
    "words": "<text>" + "a\n" * 50_000 + "</text>",
    "elements": "<b/>" * 25_000,
    "a long number": f'<g d="{"1" * 100_000}"/>',
}


@pytest.mark.slow
@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS)
def test_drawings_take_time_by_their_size(bomb: str) -> None:
    """100 KB of a drawing take well under a second, whatever they say."""
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg">{bomb}</svg>'.encode()

    def make() -> None:
        try:
            make_safe(drawing)
        except Broken as broken:
            assert broken.args[0]

    assert takes_less(1, make)
