"""Small pieces of HTML: addresses, messages, and words that must not be turned round."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

from markupsafe import Markup, escape

from everyreader.document import Fact, Inline, Link, Table, walk_inlines
from everyreader.facts import shown_address
from everyreader.format_info import Medium
from everyreader.language import Direction
from everyreader.locale import Locale
from everyreader.markup.printed import is_list
from everyreader.markup.values import LinkValue, View


def address_of(value: LinkValue, view: View, medium: Medium) -> str:
    """Return the address of a link as it is written in a page: relative on screen, whole in print."""
    if value.url:
        return value.url
    anchor = f"#{quote(value.anchor)}" if value.anchor else ""
    if value.address == view.address and value.anchor:
        return f"#{value.anchor}" if medium == "print" else anchor  # page numbers are looked up by the name as it is
    if medium == "print":
        return f"{view.base_url}/{quote(value.address)}{anchor}"
    return link_from(view, value.address) + anchor


def is_set_as_list(table: Table, view: View, medium: Medium) -> bool:
    """Say whether a table of a page is set as a list (`is_list`): only on paper."""
    return medium == "print" and is_list(table, view.points or 18, view.direction, lambda inlines: _addresses(inlines, view))


def _addresses(inlines: tuple[Inline, ...], view: View) -> Iterator[str]:
    """Yield the addresses that stand on paper after the links among inlines, or in their place."""
    for inline in walk_inlines(inlines):
        if isinstance(inline, Link) and (value := view.links.get(inline.target)):
            href = address_of(value, view, "print")
            yield shown_address(href) if href.startswith("http") else ""
        elif isinstance(inline, Fact) and (fact := view.fact(inline.name, inline.form)):
            yield fact.text if fact.type == "email" else shown_address(fact.href) if fact.href.startswith("http") else ""


def link_from(view: View, address: str) -> str:
    """Return the address of a file of the site as a page writes it: relative, but for a page that stands at any address."""
    return view.root + quote(address) if view.root else relative(address, view.address)


def relative(address: str, origin: str) -> str:
    """Return the relative address of one file of the site from another, so that the site opens from disk."""
    folders, parts = origin.split("/")[:-1], address.split("/")
    shared = 0
    while shared < min(len(folders), len(parts) - 1) and folders[shared] == parts[shared]:
        shared += 1
    return quote("/".join([".."] * (len(folders) - shared) + parts[shared:]))


# A sign before a number and letters after it are of one piece with it: two isolates side by side would change places.
_LATIN = re.compile(r"(?:(?<!\w)[£$€#−-])?(?:(?:[0-9]|[+(](?=[ (]{0,3}[0-9]))[0-9 ()+/:.,–-]*[0-9)]|[0-9])[A-Za-zÀ-ɏ]*"
                    r"|[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ0-9 .,'’&/@:_-]*[A-Za-zÀ-ɏ0-9][+#]*|[A-Za-zÀ-ɏ][+#]*")


_GROUPS = re.compile(r"(?=.* )[0-9 ()+/:.,–-]{3,24}")


def escaped(text: str) -> str:
    """Return words as `markupsafe.escape` does, but as an ordinary string, of which a page is joined from very many."""
    return (text.replace("&", "&amp;").replace(">", "&gt;").replace("<", "&lt;").replace("'", "&#39;")
            .replace('"', "&#34;"))


def isolate(text: str, number: str = "") -> str:
    """Return words of a right-to-left page as HTML, with each run of digits or Latin letters in an isolate of its own.

    Without that, `0300 303 5678` is shown as `5678 303 0300` (Unicode Standard Annex 9, rule W2 and the rules for
    neutral characters): a wrong number. number: class of a run that is a number in groups.
    """
    found = []
    end = 0
    for match in _LATIN.finditer(text):
        kind = f' class="{number}"' if number and _GROUPS.fullmatch(match[0]) else ""
        found += [escaped(text[end:match.start()]), f'<bdi dir="ltr"{kind}>', escaped(match[0]), "</bdi>"]
        end = match.end()
    return "".join([*found, escaped(text[end:])])


def direction_of(lang: str, view: View) -> Direction:
    """Return the direction in which words of a page in another language are written."""
    return "rtl" if lang in view.right_to_left else "ltr"


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
    return Markup("").join(escape(part) if index % 2 == 0 else values.get(part, escape("{" + part + "}"))
                           for index, part in enumerate(parts))
