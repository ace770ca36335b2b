"""The files of a built site that can be examined: each with its page, its source and a key that says when it is another
file."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote, urlsplit

import msgspec

from everyreader.audit.expected import Expected, made
from everyreader.document import digest, encode
from everyreader.format import format_infos
from everyreader.layout import template_path
from everyreader.publish import Stamp
from everyreader.site import PageKey

Stamps = Mapping[str, Stamp]
"""What the last build wrote, by address."""


class Case(msgspec.Struct, frozen=True):
    """One file to examine."""

    address: str
    """Where it is in the site."""
    path: Path
    """Where it is on disk."""
    source: str
    """The file of the project that it is made from; the templates, where it says nothing of any page."""
    key: str
    """Changes with all that the answer of a rule depends on, but for our own code."""
    page: Expected | None = None
    """What it says."""
    format: str = ""
    """The name of its format."""

    @property
    def template(self) -> str:
        """Return the folder of the templates that it is made with."""
        return template_path(format_infos()[self.format].folder if self.format else "html")


def file_cases(suffix: str, expected: list[Expected], out: Path, stamps: Stamps) -> list[Case]:
    """Return the files of a site that the last build has written and that end in a suffix, such as `.pdf`."""
    found = []
    for page, format, file in made(expected, out):
        address = file.relative_to(out).as_posix()
        if file.suffix == suffix and address in stamps:
            said = [
                page.model,
                page.locale.fonts,
                [(part.header.digest, sorted(part.withheld), part.down) for part in page.expected_file.parts],
            ]
            found.append(Case(address, file, source_of(page), _key(stamps[address].digest, encode(said)), page, format))
    return found


def page_cases(expected: list[Expected], out: Path, stamps: Stamps) -> list[Case]:
    """Return the web pages of a site that the last build has written."""
    known = {page.model.address: page for page in expected if not page.model.booklet}
    home = next(
        (
            page
            for page in expected
            if not page.model.booklet and (page.model.page, page.model.tag) == ("index", page.site.default)
        ),
        None,
    )
    found = []
    for address in sorted(path for path in stamps if path.endswith((".html", ".htm"))):
        page = home if address == "index.html" else known.get(address)
        found.append(
            Case(
                address,
                out / address,
                source_of(page) if page else template_path("html"),
                _key(stamps[address].digest, encode(sorted(_loaded(out, address, stamps)))),
                page,
                "html",
            )
        )
    return found


def style_cases(out: Path, stamps: Stamps) -> list[Case]:
    """Return the style sheets of a site."""
    return [
        Case(address, out / address, template_path("html"), _key(stamps[address].digest, b""))
        for address in sorted(stamps)
        if address.endswith(".css")
    ]


def source_of(page: Expected) -> str:
    """Return the file that a page is written in."""
    return page.site.pages[PageKey(page.model.page, page.model.tag)].source


def _key(digest_of_file: str, more: bytes) -> str:
    return digest(digest_of_file.encode() + b"\0" + more)


_LOADED = re.compile(rb"""\s(?:src|srcset|href|data|poster)=["']([^"']+)["']""")


def _loaded(out: Path, address: str, stamps: Stamps) -> Iterator[tuple[str, str]]:
    """Yield the files that decide how a page looks, with their digests: those that it names, and all that style sheets
    may load."""
    named = {
        unquote(urlsplit(part.split()[0].decode("utf-8", "replace")).path)
        for match in _LOADED.findall((out / address).read_bytes())
        for part in match.split(b",")
        if part.split()
    }
    places = {posixpath.normpath(posixpath.join(posixpath.dirname(address), name)) for name in named if name}
    for path, stamp in stamps.items():
        if path.startswith("assets/") or (path in places and not path.endswith((".html", ".htm", ".pdf"))):
            yield path, stamp.digest
