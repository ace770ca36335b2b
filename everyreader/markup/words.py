"""Small pieces of HTML: addresses, messages, and words that must not be turned round."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import quote

from markupsafe import Markup, escape

from everyreader.document import Value
from everyreader.format_info import Medium
from everyreader.locale import Locale
from everyreader.resolve import LinkValue, ResolvedPage


class Place(Value, frozen=True):
    """Where words are written: on which page, for which medium. root: set for a page that stands at any address."""

    medium: Medium
    lang: str
    address: str
    base_url: str
    root: str
    points: int


def place_of(page: ResolvedPage, medium: Medium) -> Place:
    """Return where the words of a page are written."""
    model = page.model
    return Place(medium, model.lang, model.address, model.base_url, model.root, model.points or 18)


def address_of(to: LinkValue, place: Place) -> str:
    """Return the address of a link as it is written in a page: relative on screen, whole in print."""
    if to.url:
        return to.url
    anchor = f"#{quote(to.anchor)}" if to.anchor else ""
    if to.address == place.address and to.anchor:
        return f"#{to.anchor}" if place.medium == "print" else anchor  # page numbers are looked up by the name as it is
    if place.medium == "print":
        return f"{place.base_url}/{quote(to.address)}{anchor}"
    return link_from(place, to.address) + anchor


def link_from(place: Place, address: str) -> str:
    """Return the address of a file of the site as a page writes it: relative, but for a page that stands at any address."""
    return place.root + quote(address) if place.root else relative(address, place.address)


def relative(address: str, origin: str) -> str:
    """Return the relative address of one file of the site from another, so that the site opens from disk."""
    return _from_folder(address, origin.rpartition("/")[0])


@lru_cache(
    maxsize=5000
)  # pages of a folder link to the same ones: a twentieth of the time of writing a page, 29 November 2026
def _from_folder(address: str, folder: str) -> str:
    folders, parts = folder.split("/") if folder else [], address.split("/")
    shared = 0
    while shared < min(len(folders), len(parts) - 1) and folders[shared] == parts[shared]:
        shared += 1
    return quote("/".join([".."] * (len(folders) - shared) + parts[shared:]))


# A sign before a number and letters after it are of one piece with it: two isolates side by side would change places.
_LATIN = re.compile(
    r"(?:(?<!\w)[£$€#−-])?(?:(?:[0-9]|[+(](?=[ (]{0,3}[0-9]))[0-9 ()+/:.,–-]*[0-9)]|[0-9])[A-Za-zÀ-ɏ]*"
    r"|[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ0-9 .,'’&/@:_-]*[A-Za-zÀ-ɏ0-9][+#]*|[A-Za-zÀ-ɏ][+#]*"
)


_GROUPS = re.compile(r"(?=.* )[0-9 ()+/:.,–-]{3,24}")


def escaped(text: str) -> str:
    """Return words as `markupsafe.escape` does, but as an ordinary string, of which a page is joined from very many."""
    return (
        text.replace("&", "&amp;").replace(">", "&gt;").replace("<", "&lt;").replace("'", "&#39;").replace('"', "&#34;")
    )


def latin_runs(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each run of digits or Latin letters in words of a right-to-left script."""
    return (match.span() for match in _LATIN.finditer(text))


def isolate(text: str, number: str = "") -> str:
    """Return words of a right-to-left page as HTML, with each run of digits or Latin letters in an isolate of its own.

    Without that, `0300 303 5678` is shown as `5678 303 0300` (Unicode Standard Annex 9, rule W2 and the rules for
    neutral characters): a wrong number. number: class of a run that is a number in groups.
    """
    found = []
    end = 0
    for match in _LATIN.finditer(text):
        kind = f' class="{number}"' if number and _GROUPS.fullmatch(match[0]) else ""
        found += [escaped(text[end : match.start()]), f'<bdi dir="ltr"{kind}>', escaped(match[0]), "</bdi>"]
        end = match.end()
    return "".join([*found, escaped(text[end:])])


def say(locale: Locale, message: str, lang: str, **values: object) -> Markup:
    """Return a message as HTML, marked with its true language where that is not the page's."""
    if not message:
        return Markup("")
    text, found = locale.message(message)
    filled = fill_markup(text, {name: Markup(escape(value)) for name, value in values.items()})
    return filled if found == lang else Markup(f'<span lang="{found}" dir="ltr">{filled}</span>')


def fill_markup(text: str, values: dict[str, Markup]) -> Markup:
    """Return a message with `{name}` replaced; a name that is not given stays as it is."""
    parts = re.split(r"\{(\w+)\}", text)
    return Markup("").join(
        escape(part) if index % 2 == 0 else values.get(part, escape("{" + part + "}"))
        for index, part in enumerate(parts)
    )
