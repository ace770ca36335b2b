"""Turns a drawing (SVG) into one that can do nothing but be looked at.

The drawing is read by an XML parser that takes no document type with entities, and is written again from a list of
elements and attributes that are known to be harmless (SVG 2, chapters 5, 8 to 14). What is not on the list is not
written. Paths and words stay as they are; scripts, handlers, links, pictures from elsewhere, moving parts and style
with addresses go.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.parsers import expat

SVG = "http://www.w3.org/2000/svg"
XLINK, XML = "http://www.w3.org/1999/xlink", "http://www.w3.org/XML/1998/namespace"
MOST_ELEMENTS, DEEPEST = 20_000, 60
"""Elements that a drawing may have, those drawn again by `use` counted each time, and how deep they may lie."""
LARGEST = 20_000
"""CSS pixels that a drawing may say it is wide or high; one that says more is taken to say nothing."""

ELEMENTS = frozenset(
    """svg g path rect circle ellipse line polyline polygon text tspan title desc defs symbol use style
linearGradient radialGradient stop clipPath mask pattern marker""".split()
)
WORDY = frozenset(("text", "tspan", "title", "desc", "style"))
ATTRIBUTES = frozenset(
    """id class style transform d x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy width height viewBox
preserveAspectRatio points pathLength offset rotate textLength lengthAdjust gradientUnits gradientTransform spreadMethod
clipPathUnits maskUnits maskContentUnits patternUnits patternContentUnits patternTransform markerUnits markerWidth
markerHeight refX refY orient href role aria-label aria-labelledby aria-describedby aria-hidden lang version""".split()
)
PROPERTIES = frozenset(
    """alignment-baseline baseline-shift clip-path clip-rule color color-interpolation direction display
dominant-baseline fill fill-opacity fill-rule font font-family font-size font-stretch font-style font-variant
font-weight
isolation letter-spacing line-height marker marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity
overflow paint-order shape-rendering image-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset
stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-align text-anchor text-decoration
text-rendering transform unicode-bidi vector-effect visibility white-space word-spacing writing-mode""".split()
)
"""Properties of CSS that may stand as attributes and in style (SVG 2, section 6.6)."""

_VALUE = re.compile(
    r"""(?:[\w\s#.,%+'"/*!-]|\burl\(\s*(['"]?)#[\w.:-]+\1\s*\)|\b(?:rgba?|hsla?|translate[XY]?|rotate|scale[XY]?"""
    r"""|matrix|skew[XY]?)\([\w\s.,%+/-]*\))*""",
    re.IGNORECASE,
)
_LOCAL = re.compile(r"#[\w.:-]+")
_POINTER = re.compile(r"""url\(\s*['"]?#([\w.:-]+)""")
_SELECTOR = re.compile(r"""[\w\s.#,>~+*:()\[\]="'-]+""")
_RULE = re.compile(r"\s*+([^{}]++)\{([^{}]*+)\}\s*+")
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_NUMBER = r"(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?"
_BOX = re.compile(rf"[-+]?{_NUMBER}")
_LENGTH = re.compile(rf"\s*\+?({_NUMBER})\s*(px|pt|pc|mm|cm|in|)\s*")
_PIXELS = {"": 1.0, "px": 1.0, "pt": 96 / 72, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}

Removed = tuple[int, int, str]
"""Line, column and what was taken out, in words."""


class Broken(Exception):
    """A drawing cannot be used. args: why, in words; line; column."""


class Shape:
    """One element that is kept: its name, attributes, and what is in it."""

    def __init__(self, name: str, attributes: dict[str, str], line: int) -> None:
        self.name, self.attributes, self.line = name, attributes, line
        self.inside: list[Shape | str] = []

    def shapes(self) -> Iterator[Shape]:
        """Yield the elements that are directly in this one."""
        return (inner for inner in self.inside if isinstance(inner, Shape))


class _Reader:
    """Takes the events of the parser and keeps what is on the list."""

    def __init__(self) -> None:
        self.parser = parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler, parser.EndElementHandler = self.start, self.end
        parser.CharacterDataHandler = self.words
        parser.StartDoctypeDeclHandler, parser.EntityDeclHandler = self.doctype, self.entity
        parser.ProcessingInstructionHandler = self.instruction
        parser.SkippedEntityHandler = self.entity
        self.root: Shape | None = None
        self.open: list[Shape] = []
        self.count = self.ignored = 0
        self.removed: list[Removed] = []

    def say(self, what: str) -> None:
        self.removed.append((self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1, what))

    def stop(self, why: str) -> Broken:
        return Broken(why, self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)

    def doctype(self, name: str, system: str | None, public: str | None, internal: bool) -> None:
        if internal:
            raise self.stop("it defines words of its own for the XML reader (a DTD), which can be used to attack")

    def entity(self, *_: object) -> None:
        raise self.stop("it uses words of its own for the XML reader (entities), which can be used to attack")

    def instruction(self, target: str, data: str) -> None:
        self.say(f"an instruction for the XML reader ({target})")

    def start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        if self.ignored or space != SVG or (not self.open and local != "svg"):
            if not self.root and not self.open:
                raise self.stop('it does not start as a drawing: <svg xmlns="http://www.w3.org/2000/svg"> is missing')
            self.ignored += (
                1  # what drawing programs keep for themselves is in another namespace: nobody needs to be told
            )
            return
        if local == "a":
            self.say("a link, whose shapes stay")
            local, attributes = "g", {key: value for key, value in attributes.items() if not key.endswith("href")}
        if local not in ELEMENTS:
            if local != "metadata":
                self.say(f"<{local}>")
            self.ignored += 1
            return
        self.count += 1
        if self.count > MOST_ELEMENTS or len(self.open) >= DEEPEST:
            raise self.stop("it has more parts than a drawing can need")
        shape = Shape(local, dict(self.kept(attributes)), self.parser.CurrentLineNumber)
        if self.open:
            self.open[-1].inside.append(shape)
        else:
            self.root = shape
        self.open.append(shape)

    def end(self, name: str) -> None:
        if self.ignored:
            self.ignored -= 1
            return
        shape = self.open.pop()
        if shape.name == "style":
            css = "".join(inner for inner in shape.inside if isinstance(inner, str))
            safe = self.sheet(css)
            shape.inside = [safe]
            if not safe and self.open:
                self.open[-1].inside.remove(shape)

    def words(self, data: str) -> None:
        if self.open and not self.ignored and self.open[-1].name in WORDY:
            self.open[-1].inside.append(data)

    def kept(self, attributes: dict[str, str]) -> Iterator[tuple[str, str]]:
        """Yield the attributes that may stay, under the names that they are written with."""
        for key, value in attributes.items():
            space, _, name = key.rpartition(" ")
            if space == XML and name in ("lang", "space"):
                yield f"xml:{name}", value
            elif (space == XLINK and name != "href") or space not in ("", XLINK):
                continue  # what drawing programs keep for themselves
            elif name == "href":
                if _LOCAL.fullmatch(value.strip()):
                    yield name, value.strip()
                else:
                    self.say(f"an address, {value.strip()[:40]!r}")
            elif name == "style":
                if safe := self.declarations(value):
                    yield name, safe
            elif name in PROPERTIES:
                if _VALUE.fullmatch(value):
                    yield name, value
                else:
                    self.say(f"{name}={value[:40]!r}")
            elif name in ATTRIBUTES:
                yield name, value
            elif name.lower().startswith("on"):
                self.say(f"a command that runs by itself ({name})")

    def declarations(self, css: str) -> str:
        """Return the declarations of a style that may stay."""
        kept = []
        for part in _COMMENT.sub("", css).split(";"):
            name, _, value = (piece.strip() for piece in part.partition(":"))
            if not part.strip():
                continue
            if name.lower() in PROPERTIES and _VALUE.fullmatch(value):
                kept.append(f"{name.lower()}:{value}")
            elif not name.startswith("-"):  # those of one drawing program or browser
                self.say(f"style {part.strip()[:40]!r}")
        return ";".join(kept)

    def sheet(self, css: str) -> str:
        """Return the rules of a style sheet that may stay: plain ones, without addresses and without @."""
        css = re.sub(r"<!--|-->", "", _COMMENT.sub("", css))
        kept, place = [], 0
        while match := _RULE.match(css, place):
            selector, place = match[1].strip(), match.end()
            if not _SELECTOR.fullmatch(selector):
                self.say(f"style {selector[:40]!r}")
            elif inner := self.declarations(match[2]):
                kept.append(f"{selector}{{{inner}}}")
        if css[place:].strip():
            self.say(f"style {css[place:].strip()[:40]!r}")
        return "".join(kept)


def make_safe(data: bytes) -> tuple[bytes, tuple[int, int], list[Removed]]:
    """Return a drawing written again, its width and height in CSS pixels (0 where it says none), and what was taken
    out.

    Errors: Broken where it is no drawing, or would keep a reader's device busy for ever.
    """
    reader = _Reader()
    try:
        reader.parser.Parse(data, True)
    except expat.ExpatError as error:
        words = expat.ErrorString(error.code)
        raise Broken(f"it is not well-formed XML ({words})", error.lineno, error.offset + 1) from error
    except (ValueError, LookupError) as error:  # a coding that nobody knows
        raise Broken(f"its coding cannot be read ({error})", 1, 1) from error
    assert reader.root is not None
    _bounded(reader.root)
    text = f'<svg xmlns="{SVG}"' + _write(reader.root)[len("<svg") :] + "\n"
    return text.encode(), _size(reader.root.attributes), reader.removed


def _bounded(root: Shape) -> None:
    """Refuse a drawing in which a part holds itself, or parts multiply. Errors: Broken."""
    named: dict[str, Shape] = {}
    everything = [root]
    for shape in everything:
        named.setdefault(shape.attributes.get("id", ""), shape)
        everything += shape.shapes()
    counts: dict[int, int] = {}

    def count(shape: Shape, deep: int) -> int:
        found = counts.get(id(shape))
        if found is None:
            if deep > 4 * DEEPEST:
                raise Broken("its parts are in one another without end", shape.line, 1)
            counts[id(shape)] = MOST_ELEMENTS  # where this is met again below, the part holds itself
            names = [value.lstrip("#") for key, value in shape.attributes.items() if key == "href"]
            names += [name for value in shape.attributes.values() for name in _POINTER.findall(value)]
            found = 1 + sum(
                count(inner, deep + 1)
                for inner in (*shape.shapes(), *(named[name] for name in names if name and name in named))
            )
            counts[id(shape)] = found
        if found > MOST_ELEMENTS:
            raise Broken("a part of it holds itself, or its parts multiply", shape.line, 1)
        return found

    count(root, 0)


def _write(shape: Shape) -> str:
    head = shape.name + "".join(f' {name}="{_escape(value)}"' for name, value in shape.attributes.items())
    inner = "".join(_write(part) if isinstance(part, Shape) else _escape(part) for part in shape.inside)
    return f"<{head}>{inner}</{shape.name}>" if inner else f"<{head}/>"


def _escape(text: str) -> str:
    return (
        text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace('"', "&quot;")
        .replace("\n", "&#10;" if not text.strip() else "\n")
    )


def _size(attributes: dict[str, str]) -> tuple[int, int]:
    """Return width and height in CSS pixels (SVG 2, section 8.2), or zeros."""
    given = attributes.get("viewBox", "")
    box = [float(number) for number in _BOX.findall(given)] if len(given) < 2000 else []
    wide, high = _length(attributes.get("width", "")), _length(attributes.get("height", ""))
    if len(box) == 4 and box[2] > 0 and box[3] > 0:
        if not wide and not high:
            wide, high = box[2], box[3]
        share = box[2] / box[3]
        wide, high = wide or high * share, high or (wide / share if share else 0.0)
    if not (0 < wide <= LARGEST and 0 < high <= LARGEST):  # infinity too, and what is no number
        return 0, 0
    return max(1, round(wide)), max(1, round(high))


def _length(text: str) -> float:
    match = _LENGTH.fullmatch(text)
    return float(match[1]) * _PIXELS[match[2]] if match else 0.0
