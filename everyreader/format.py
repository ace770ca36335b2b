"""What a format is: a value with its functions, made in one file in `formats/` each. Nobody lists them: the folder does."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import msgspec

from everyreader.format_info import FormatInfo
from everyreader.locale import Locale
from everyreader.markup import Theme
from everyreader.proof.piece import LeafBlock
from everyreader.resolve import PageModel, ResolvedPage

FOLDER = Path(__file__).parent / "formats"


class Materials(msgspec.Struct, frozen=True):
    """What enters a heavy tool besides the text and the style.

    files: (path, digest) of files of the project. pictures: (path, digest) of pictures as they are published; their
    bytes are in `loaded` by path when `finish` is called, and only then. fonts: (path on this machine, digest).
    tool: name and version of the tool and of what it is built on. watched: paths outside the project whose change
    makes the rendition another one. lang: of the page.
    """

    lang: str
    files: tuple[tuple[str, str], ...] = ()
    fonts: tuple[tuple[str, str], ...] = ()
    tool: str = ""
    watched: tuple[str, ...] = ()
    pictures: tuple[tuple[str, str], ...] = ()
    loaded: dict[str, bytes] = {}


class Finished(msgspec.Struct, frozen=True):
    """What a heavy tool has made. pages: 0 where it has none. unknown: letters that it could not draw."""

    data: bytes
    pages: int = 0
    unknown: str = ""


class Tool(msgspec.Struct, frozen=True):
    """The heavy program behind a format.

    gap: returns why this machine cannot make the format, or nothing. materials: gets the page, its language, digests of the
    project's files by path and the other languages that its words are in; returns what enters the tool besides the text, or
    why it is not there. finish: gets the text, the style sheet, the materials and the project's folder. engine: the folder of the package whose
    code makes the file, beside the format's own.
    """

    gap: Callable[[], str]
    materials: Callable[[PageModel, Locale, dict[str, str], tuple[Locale, ...]], Materials | str]
    finish: Callable[[str, str, Materials, str], Finished]
    engine: str = ""


class Format(msgspec.Struct, frozen=True):
    """A format and what it can do. write: returns the text of a page. read_back: returns each
    smallest block of a finished file, for the proof that it says what the page says. tool: where it needs a heavy one."""

    info: FormatInfo
    write: Callable[[ResolvedPage, Theme, Locale], str]
    read_back: Callable[[bytes], list[LeafBlock]]
    tool: Tool | None = None


class Rendition(msgspec.Struct, frozen=True, omit_defaults=True):
    """The record of one rendition. digest: of its bytes, which are kept as `blob:<digest>`; size: in bytes; pages: 0
    where it has none. fault: (template, line, message) where a template could not be rendered. unknown: letters that
    could not be drawn. lacks: what a web page lacks of what it must hold."""

    digest: str
    size: int = 0
    pages: int = 0
    fault: tuple[str, int, str] | None = None
    unknown: str = ""
    lacks: str = ""


@cache
def find_formats() -> dict[str, Format]:
    """Return every format by name, in the order in which they are listed: web pages first, the smaller print before the larger, then by name.

    Errors: TypeError where a file of the folder has no FORMAT of its name.
    """
    found = [_format_in(module.name) for module in iter_modules([str(FOLDER)])]
    found.sort(key=lambda format: (not format.info.after_others, format.info.points, format.info.name))
    return {format.info.name: format for format in found}


def _format_in(stem: str) -> Format:
    found: object = getattr(import_module(f"everyreader.formats.{stem}"), "FORMAT", None)
    if not isinstance(found, Format) or found.info.name.replace("-", "_") != stem:
        raise TypeError(f"everyreader/formats/{stem}.py needs FORMAT = Format(…) with the name of the file")
    return found


def place_of(name: str) -> Path:
    """Return the file or folder of a format's own code."""
    place = Path(import_module(f"everyreader.formats.{name.replace('-', '_')}").__file__ or "")
    return place.parent if place.stem == "__init__" else place


def format_infos() -> dict[str, FormatInfo]:
    """Return the data of every format by name, in the same order."""
    return {name: format.info for name, format in find_formats().items()}
