"""Pictures become what is published of them: safe, whole, small and without anything that nobody needs to know."""

from __future__ import annotations

import io
import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin
from tiny_project import built, make, page, run, write

from everyreader.source import raster
from everyreader.source.media import Media, read_media
from everyreader.source.svg import Broken, make_safe

DRAWING = ('<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="20" '
           'viewBox="0 0 40 20">{}<circle r="4"/></svg>')
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


ATTACKS = {
    "script": "<script>alert(1)</script>",
    "script of another namespace": '<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>',
    "command": '<g onload="alert(1)" onClick="alert(1)"/>',
    "link": '<a xlink:href="javascript:alert(1)"><path d="M0 0"/></a>',
    "link in disguise": '<a href="java&#x0A;script:alert(1)"><path d="M0 0"/></a>',
    "picture from elsewhere": '<image xlink:href="https://far.example/alert.png"/>',
    "shape from elsewhere": '<use href="https://far.example/alert.svg#a"/>',
    "data": '<use href="data:image/svg+xml;base64,alert"/>',
    "import": '<style>@import "https://far.example/alert.css";</style>',
    "import in CDATA": '<style><![CDATA[ @import url(https://far.example/alert.css); ]]></style>',
    "import after a comment": '<style>/* { } */@import "//far.example/alert.css";circle{fill:red}</style>',
    "address in a sheet": "<style>circle { fill: url(https://far.example/alert) }</style>",
    "address without url": '<style>circle { fill: image-set("https://far.example/alert" 1x) }</style>',
    "font from elsewhere": '<style>@font-face { font-family: a; src: url("//far.example/alert") }</style>',
    "address in style": '<rect style="fill:url(//far.example/alert)"/>',
    "address in a comment in style": '<rect style="fill:u/**/rl(//far.example/alert)"/>',
    "escaped address": r'<rect style="fill:\75 rl(//far.example/alert)"/>',
    "address in an attribute": '<rect fill="url(https://far.example/alert#a)"/>',
    "page inside": '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><iframe src="alert"/></body></foreignObject>',
    "set": '<set attributeName="href" to="javascript:alert(1)"/>',
    "animation": '<animate attributeName="href" values="javascript:alert(1)"/>',
    "filter": '<filter id="f"><feImage href="https://far.example/alert"/></filter>',
    "handler element": '<handler type="text/javascript">alert(1)</handler>',
}


@pytest.mark.parametrize("attack", ATTACKS)
def test_what_can_act_is_left_out_of_a_drawing(attack: str) -> None:
    """Nothing of it is in the published bytes, the shapes are, and a second washing changes nothing more."""
    media, data = read_media("content/media/sign.svg", DRAWING.format(ATTACKS[attack]).encode(), None)
    text = data.decode()
    for word in ("alert", "script:", "far.example", "@import", "onload", "onClick", "foreignObject", "<image", "<set", "xlink"):
        assert word not in text
    assert '<circle r="4"/>' in text and (media.width, media.height) == (40, 20)
    assert attack == "script of another namespace" or set(rules_of(media)) == {"source/picture-unsafe"}
    assert make_safe(data) == (data, (40, 20), [])


BOMBS = {
    "entities": '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + DRAWING.format("<text>&b;</text>"),
    "entity of a file": '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + DRAWING.format("<text>&a;</text>"),
    "entity of nobody": DRAWING.format("<text>&nbsp;</text>"),
    "uses of uses": DRAWING.format('<g id="g0"/>' + "".join(
        f'<g id="g{number + 1}">{f"<use href=%s#g{number}%s/>" % (chr(34), chr(34)) * 10}</g>' for number in range(9))),
    "use of itself": DRAWING.format('<g id="a"><use href="#a"/></g>'),
    "pattern of itself": DRAWING.format('<pattern id="a"><rect fill="url(#a)"/></pattern>'),
    "very deep": DRAWING.format("<g>" * 500 + "</g>" * 500),
    "many": DRAWING.format("<g/>" * 30_000),
    "cut short": DRAWING[:60], "empty": "", "page": "<html></html>", "no namespace": "<svg/>",
    "unknown coding": '<?xml version="1.0" encoding="klingon"?><svg/>',
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_drawing_that_cannot_be_shown_has_no_bytes(bomb: str) -> None:
    """It is one finding with a place, and nothing is published."""
    media, data = read_media("content/media/sign.svg", BOMBS[bomb].encode(), None)
    assert (data, media.digest, rules_of(media)) == (b"", "", ["source/picture-broken"])
    assert media.findings[0].line >= 1 and media.findings[0].help
    with pytest.raises(Broken):
        make_safe(BOMBS[bomb].encode())


HARMLESS = {
    "doctype of old programs": '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
                               + DRAWING.format(""),
    "notes of a drawing program": DRAWING.format('<metadata>x</metadata><i:view xmlns:i="http://www.inkscape.org/" i:zoom="1"/>'),
    "gradient": DRAWING.format('<linearGradient id="a"/><rect style="fill:url(#a);-inkscape-font:x" stroke="url(\'#a\')"/>'),
    "sheet": DRAWING.format("<style>.a > b { fill: #fff; transform: rotate(3deg) }</style>"),
    "words": DRAWING.format('<text xml:lang="ur" x="1">آپ &amp; <tspan>I</tspan></text>'),
}


@pytest.mark.parametrize("kind", HARMLESS)
def test_harmless_drawing_passes_in_silence(kind: str) -> None:
    """A false alarm costs an editor's time; what the look needs is kept."""
    data, _, removed = make_safe(HARMLESS[kind].encode())
    assert removed == [] and b"inkscape" not in data and b"<circle" in data
    assert kind != "gradient" or data.count(b"url(") == 2
    assert kind != "words" or "آپ &amp; <tspan>I</tspan>" in data.decode()


@pytest.mark.parametrize(("head", "size"), [
    ('width="30" height="20"', (30, 20)), ('viewBox="0 0 300 150"', (300, 150)), ('width="60" viewBox="0 0 300 150"', (60, 30)),
    ('width="1in" height="72pt"', (96, 96)), ('width="100%" viewBox="0,0,9,8"', (9, 8)), ('width="9"', (0, 0)), ("", (0, 0))])
def test_size_of_a_drawing(head: str, size: tuple[int, int]) -> None:
    """It is in CSS pixels, from width and height or from the viewBox; where nothing says it, that is advice."""
    media, _ = read_media("content/media/a.svg", f'<svg xmlns="http://www.w3.org/2000/svg" {head}/>'.encode(), None)
    assert (media.width, media.height) == size
    assert rules_of(media) == ([] if size[0] else ["source/picture-size"])


@pytest.mark.parametrize(("name", "data"), [
    ("a.png", b""), ("a.png", photo("PNG")[:-20]), ("a.png", photo("PNG")[:60] + b"zz" + photo("PNG")[62:]),
    ("a.jpg", photo("JPEG")[:400]), ("a.jpg", photo("PNG")), ("a.gif", photo("WEBP")), ("a.webp", b"RIFF\4\0\0\0WEBP"),
    ("a.png", b"<html><script>alert(1)</script></html>"), ("a.bmp", photo("BMP")), ("a", photo("PNG"))])
def test_broken_picture_has_no_bytes(name: str, data: bytes) -> None:
    """Empty, cut short, damaged, of another kind or of one that no browser must show: one finding that says what to do."""
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
@pytest.mark.parametrize(("kind", "mode"), [("JPEG", "RGB"), ("JPEG", "L"), ("JPEG", "CMYK"), ("PNG", "RGB"), ("PNG", "RGBA"),
                                            ("PNG", "P"), ("PNG", "LA"), ("WEBP", "RGBA"), ("GIF", "P")])
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
    for ending, before in ((".jpg", photo("JPEG", exif=notes, comment=b"SECRET", progressive=True)), (".jpg", photo("JPEG", exif=notes)),
                           (".png", photo("PNG", pnginfo=text, exif=notes)), (".webp", photo("WEBP", exif=notes, lossless=True)),
                           (".gif", photo("GIF", comment=b"SECRET"))):
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


PLACES: dict[str, tuple[str, Callable[[str], bool]]] = {
    "alone": ("![A sign](../media/sign.svg)", lambda tag: 'alt="A sign"' in tag),
    "in a line": ("See ![a sign](../media/sign.svg) here.", lambda tag: 'alt="a sign"' in tag),
    "beside words": ("![](../media/sign.svg)\n\nThis is your choice.", lambda tag: 'alt=""' in tag),
}


@pytest.mark.parametrize("place", PLACES)
def test_pages_say_how_large_a_picture_is(tmp_path: Path, place: str) -> None:
    """Width and height stand in every page, so that nothing jumps while it loads; the safe bytes lie beside it."""
    words, holds = PLACES[place]
    project = make(tmp_path, {"content/en/page.md": page(words, "kind: easy-read\n" if place == "beside words" else ""),
                              "content/media/sign.svg": DRAWING.format("<script>alert(1)</script>"), "content/media/sign.yml": NOTE})
    said = run(project)
    assert (said.code, said.place("source/picture-unsafe")) == (0, "content/media/sign.svg:1:127")
    [tag] = re.findall(r'<img src="../media/sign.svg"[^>]*>', built(project))
    assert 'width="40" height="20"' in tag and holds(tag)
    assert "alert" not in built(project, "media/sign.svg") and "<circle" in built(project, "media/sign.svg")


def test_picture_that_cannot_be_shown_leaves_its_words(tmp_path: Path) -> None:
    """Neither a page nor a link leads to a file that is not there, and the next build, with a whole one, is right."""
    project = make(tmp_path, {"content/en/page.md": page("![A sign](../media/sign.png)\n\nSee [the map](../media/map.png)."),
                              "content/media/sign.png": photo("PNG")[:60], "content/media/map.png": b""})
    said = run(project)
    assert said.code == 1 and said.found.count("source/picture-broken") == 2
    assert "<p>A sign</p>" in built(project) and "the map" in built(project) and "media/" not in built(project)
    assert not (project / "site/media").exists()
    write(project, {"content/media/sign.png": photo("PNG"), "content/media/map.png": photo("PNG")})
    assert run(project).code == 0
    assert 'width="60" height="40"' in built(project) and (project / "site/media/map.png").read_bytes() == photo("PNG")


def test_licence_and_credit_are_asked_for_and_shown_where_they_must_be(tmp_path: Path) -> None:
    """News name whose picture it is, and so does every page under a licence that asks for the name."""
    files: dict[str, str | bytes] = {"content/en/page.md": SHOWN.format("svg"), "content/media/sign.svg": DRAWING.format("")}
    project = make(tmp_path, files)
    assert run(project).place("site/picture-licence") == "content/media/sign.svg:1:1"
    for kind, note, shown in (("page", NOTE, False), ("news", NOTE, True), ("page", NOTE.replace("MIT", "CC BY-SA 4.0"), True)):
        write(project, {"content/media/sign.yml": note, "content/en/page.md": page("![A sign](../media/sign.svg)", f"kind: {kind}\n")})
        assert run(project).place("site/picture-licence") == ""
        assert ("Picture: A. Sample" in built(project)) == shown


def test_logo_has_its_size_and_is_there(tmp_path: Path) -> None:
    """The trust's logo is a picture like any other."""
    settings = make(tmp_path).joinpath("content/site.yml")
    settings.write_text(settings.read_text("utf-8") + "logo: media/sign.svg\n", "utf-8")
    write(settings.parents[1], {"content/media/sign.svg": DRAWING.format("")})
    assert run(settings.parents[1]).code == 0
    assert re.search(r'<img src="../media/sign.svg" alt=""[^>]* width="40" height="20"', built(settings.parents[1], "en/index.html"))
    assert (settings.parents[1] / "site/media/sign.svg").is_file()
