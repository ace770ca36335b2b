"""What a format is, and where the formats are found: one file in `formats/` each, and a folder in `templates/`, which
formats that differ in size alone share."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType

import msgspec

from everyreader.markup import Medium

FOLDER = Path(__file__).parent.parent / "formats"


class Format(msgspec.Struct, frozen=True):
    """One form that a page can have.

    name: as in settings. extension: of its files, after the path of the page. label: English words for the formats
    panel. medium: what the block templates render for. last: made after all others, from their records (web pages).
    look: its folder in `templates/`, where that is not its name. points: the size of its text where nobody asks for
    another one, 0 where it has none; smallest: below which its label would not be true.

    Its module has `render(view, document, look, locale) -> str`. A format that needs a heavy tool also has
    `gap() -> str` (why this machine cannot make it, or nothing), `materials(view, locale, files, others) -> Materials | str` (what
    enters the tool besides the text, or why it is not there) and
    `finish(text, style, materials, project) -> (bytes, pages)`, may have `unknown(text, materials) -> str` (letters that it
    cannot draw), and may name in ENGINE the folder of the package whose
    code makes it.
    """

    name: str
    extension: str
    media_type: str
    label: str
    medium: Medium
    last: bool = False
    look: str = ""
    points: int = 0
    smallest: int = 0

    @property
    def folder(self) -> str:
        """Return its folder in `templates/`."""
        return self.look or self.name

    @property
    def sized_label(self) -> str:
        """Return the English words that say its size too, with `{size}` in its place; the label where it has none."""
        return f"{self.label}, {{size}} point" if self.points else self.label


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


class Made(msgspec.Struct, frozen=True, omit_defaults=True):
    """The record of one rendition. digest: of its bytes, which are kept as `blob:<digest>`; size: in bytes; pages: 0
    where it has none. fault: (template, line, message) where a template could not be rendered. unknown: letters that
    could not be drawn."""

    digest: str
    size: int = 0
    pages: int = 0
    fault: tuple[str, int, str] | None = None
    unknown: str = ""


@cache
def find_formats() -> dict[str, Format]:
    """Return every format by name, in the order in which they are listed: web pages first, the smaller print before the larger, then by name."""
    found = [format_module(module.name).FORMAT for module in iter_modules([str(FOLDER)])]
    return {format.name: format for format in sorted(found, key=lambda format: (not format.last, format.points, format.name))}


def format_module(name: str) -> ModuleType:
    """Return the module of a format. Errors: ModuleNotFoundError."""
    return import_module(f"everyreader.formats.{name.replace('-', '_')}")
