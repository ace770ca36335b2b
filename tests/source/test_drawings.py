"""A drawing is published without what can act or fetch in it, with its size, or not at all."""

from __future__ import annotations

import pytest
from photos import DRAWING, rules_of

from everyreader.source.media import read_media
from everyreader.source.svg import Broken, make_safe

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
    "import in CDATA": "<style><![CDATA[ @import url(https://far.example/alert.css); ]]></style>",
    "import after a comment": '<style>/* { } */@import "//far.example/alert.css";circle{fill:red}</style>',
    "address in a sheet": "<style>circle { fill: url(https://far.example/alert) }</style>",
    "address without url": '<style>circle { fill: image-set("https://far.example/alert" 1x) }</style>',
    "font from elsewhere": '<style>@font-face { font-family: a; src: url("//far.example/alert") }</style>',
    "address in style": '<rect style="fill:url(//far.example/alert)"/>',
    "address in a comment in style": '<rect style="fill:u/**/rl(//far.example/alert)"/>',
    "escaped address": r'<rect style="fill:\75 rl(//far.example/alert)"/>',
    "address in an attribute": '<rect fill="url(https://far.example/alert#a)"/>',
    "page inside": "<foreignObject><body "
    'xmlns="http://www.w3.org/1999/xhtml"><iframe '
    'src="alert"/></body></foreignObject>',
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
    for word in (
        "alert",
        "script:",
        "far.example",
        "@import",
        "onload",
        "onClick",
        "foreignObject",
        "<image",
        "<set",
        "xlink",
    ):
        assert word not in text
    assert '<circle r="4"/>' in text and (media.width, media.height) == (40, 20)
    assert attack == "script of another namespace" or set(rules_of(media)) == {"source/picture-unsafe"}
    assert make_safe(data) == (data, (40, 20), [])


BOMBS = {
    "entities": '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + DRAWING.format("<text>&b;</text>"),
    "entity of a file": '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + DRAWING.format("<text>&a;</text>"),
    "entity of nobody": DRAWING.format("<text>&nbsp;</text>"),
    "uses of uses": DRAWING.format(
        '<g id="g0"/>'
        + "".join(
            f'<g id="g{number + 1}">{f"<use href=%s#g{number}%s/>" % (chr(34), chr(34)) * 10}</g>'
            for number in range(9)
        )
    ),
    "use of itself": DRAWING.format('<g id="a"><use href="#a"/></g>'),
    "pattern of itself": DRAWING.format('<pattern id="a"><rect fill="url(#a)"/></pattern>'),
    "very deep": DRAWING.format("<g>" * 500 + "</g>" * 500),
    "many": DRAWING.format("<g/>" * 30_000),
    "cut short": DRAWING[:60],
    "empty": "",
    "page": "<html></html>",
    "no namespace": "<svg/>",
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
    "doctype of old programs": '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" '
    '"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">' + DRAWING.format(""),
    "notes of a drawing program": DRAWING.format(
        '<metadata>x</metadata><i:view xmlns:i="http://www.inkscape.org/" i:zoom="1"/>'
    ),
    "gradient": DRAWING.format(
        '<linearGradient id="a"/><rect style="fill:url(#a);-inkscape-font:x" stroke="url(\'#a\')"/>'
    ),
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


@pytest.mark.parametrize(
    ("head", "size"),
    [
        ('width="30" height="20"', (30, 20)),
        ('viewBox="0 0 300 150"', (300, 150)),
        ('width="60" viewBox="0 0 300 150"', (60, 30)),
        ('width="1in" height="72pt"', (96, 96)),
        ('width="100%" viewBox="0,0,9,8"', (9, 8)),
        ('width="9"', (0, 0)),
        ("", (0, 0)),
    ],
)
def test_size_of_a_drawing(head: str, size: tuple[int, int]) -> None:
    """It is in CSS pixels, from width and height or from the viewBox; where nothing says it, that is advice."""
    media, _ = read_media("content/media/a.svg", f'<svg xmlns="http://www.w3.org/2000/svg" {head}/>'.encode(), None)
    assert (media.width, media.height) == size
    assert rules_of(media) == ([] if size[0] else ["source/picture-size"])
