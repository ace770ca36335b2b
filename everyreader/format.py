"""What a format is: a value with its functions, made in one file in `formats/` each. Nobody lists them: the folder
does."""

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


class FileBeside(msgspec.Struct, frozen=True):
    """A file of the same page in another format."""

    address: str = ""
    """From the root of the site."""
    digest: str = ""
    """Of its bytes; nothing where there is no such file."""


class Materials(msgspec.Struct, frozen=True):
    """What enters a heavy tool besides the text and the style."""

    lang: str
    """The language of the page."""
    files: tuple[tuple[str, str], ...] = ()
    """(path, digest) of files of the project."""
    fonts: tuple[tuple[str, str], ...] = ()
    """(path on this machine, digest)."""
    tool: str = ""
    """Name and version of the tool and of what it is built on."""
    watched: tuple[str, ...] = ()
    """Paths outside the project whose change makes the rendition another one."""
    pictures: tuple[tuple[str, str], ...] = ()
    """(path, digest) of pictures as they are published; their bytes are in `loaded` by path when `finish` is called,
    and only then."""
    loaded: dict[str, bytes] = {}
    beside: FileBeside = FileBeside()
    """The file that the tool asks for, whose bytes are in `loaded` by its address."""


class Finished(msgspec.Struct, frozen=True):
    """What a heavy tool has made."""

    data: bytes
    pages: int = 0
    """0 where it has none."""
    unknown: str = ""
    """Letters that it could not draw."""


class Tool(msgspec.Struct, frozen=True):
    """The heavy program behind a format."""

    gap: Callable[[], str]
    """Returns why this machine cannot make the format, or nothing."""
    materials: Callable[[PageModel, Locale, dict[str, str], tuple[Locale, ...]], Materials | str]
    """Gets the page, its language, digests of the project's files by path and the other languages that its words are
    in; returns what enters the tool besides the text, or why it is not there."""
    finish: Callable[[str, str, Materials, str], Finished]
    """Gets the text, the style sheet, the materials and the project's folder."""
    engine: str = ""
    """The folder of the package whose code makes the file, beside the format's own."""
    beside: str = ""
    """The name of a format whose file of the same page enters too, where it is made; that format is listed before."""
    leaves_threads: bool = False
    """Whether a process that has run it keeps threads of its libraries."""


class Format(msgspec.Struct, frozen=True):
    """A format and what it can do."""

    info: FormatInfo
    write: Callable[[ResolvedPage, Theme, Locale], str]
    """Returns the text of a page."""
    read_back: Callable[[bytes], list[LeafBlock]]
    """Returns each smallest block of a finished file, for the proof that it says what the page says."""
    tool: Tool | None = None
    """Where it needs a heavy one."""


class Rendition(msgspec.Struct, frozen=True, omit_defaults=True):
    """The record of one rendition."""

    digest: str
    """The digest of its bytes, which are kept as `blob:<digest>`."""
    size: int = 0
    """In bytes."""
    pages: int = 0
    """0 where it has none."""
    fault: tuple[str, int, str] | None = None
    """(template, line, message) where a template could not be rendered."""
    unknown: str = ""
    """Letters that could not be drawn."""
    lacks: str = ""
    """What a web page lacks of what it must hold."""
    words: str = ""
    """The digest of what the page says, where readers can search it."""
    scripts: tuple[str, ...] = ()
    """Of a text that is set as print: the scripts of its words but Latin."""


@cache
def find_formats() -> dict[str, Format]:
    """Return every format by name, in the order in which they are listed: web pages first, then the smaller print
    before the larger, then all others by name.

    Errors: TypeError where a file of the folder has no FORMAT of its name.
    """
    found = [_format_in(module.name) for module in iter_modules(import_module("everyreader.formats").__path__)]
    found.sort(key=lambda format: (not format.info.after_others, format.info.points or 100, format.info.name))
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
