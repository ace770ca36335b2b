"""Small pieces of HTML: addresses, messages, and words that must not be turned round."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from urllib.parse import quote

from markupsafe import Markup

from everyreader.document import Value
from everyreader.format_info import Medium
from everyreader.locale import Locale
from everyreader.markup.runs import left_to_right_runs
from everyreader.resolve import LinkValue, ResolvedPage


class OutputContext(Value, frozen=True):
    """Where words are written: on which page, for which medium. root: set for a page that stands at any address."""

    medium: Medium
    lang: str
    address: str
    base_url: str
    root: str
    points: int


def output_context(page: ResolvedPage, medium: Medium) -> OutputContext:
    """Return where the words of a page are written."""
    model = page.model
    return OutputContext(medium, model.lang, model.address, model.base_url, model.root, model.points or 18)


def address_of(to: LinkValue, context: OutputContext) -> str:
    """Return the address of a link as it is written in a page: relative on screen, whole in print."""
    if to.url:
        return to.url
    anchor = f"#{quote(to.anchor)}" if to.anchor else ""
    if to.address == context.address and to.anchor:
        return (
            f"#{to.anchor}" if context.medium == "print" else anchor
        )  # page numbers are looked up by the name as it is
    if context.medium == "print":
        return f"{context.base_url}/{quote(to.address)}{anchor}"
    return link_from(context, to.address) + anchor


def link_from(context: OutputContext, address: str) -> str:
    """Return the address of a file of the site as a page writes it: relative, but for a page that stands at any address."""
    return context.root + quote(address) if context.root else relative(address, context.address)


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


_GROUPS = re.compile(r"(?=.* )[0-9 ()+/:.,–-]{3,24}")


def escaped(text: str) -> str:
    """Return words as `markupsafe.escape` does, but as an ordinary string, of which a page is joined from very many."""
    return (
        text.replace("&", "&amp;").replace(">", "&gt;").replace("<", "&lt;").replace("'", "&#39;").replace('"', "&#34;")
    )


def isolate(text: str, number: str = "") -> str:
    """Return words of a right-to-left page as HTML, with each run that reads from left to right in an isolate of its own.

    number: class of a run that is a number in groups.
    """
    found = []
    end = 0
    for start, stop in left_to_right_runs(text):
        found += [escaped(text[end:start]), in_isolate(text[start:stop], escaped(text[start:stop]), number)]
        end = stop
    return "".join([*found, escaped(text[end:])])


def in_isolate(text: str, html: str, number: str = "") -> str:
    """Return words that read from left to right in an isolate of their own. html: the same as HTML. number: as for `isolate`."""
    kind = f' class="{number}"' if number and _GROUPS.fullmatch(text) else ""
    return f'<bdi dir="ltr"{kind}>{html}</bdi>'


def say(locale: Locale, message: str, lang: str, **values: object) -> Markup:
    """Return a message as HTML, marked with its true language where that is not the page's."""
    if not message:
        return Markup("")
    text, found = locale.message(message)
    return said(fill(text, values), locale, found, lang)


def said(text: str, locale: Locale, found: str, lang: str) -> Markup:
    """Return a text that the build says as HTML. found: its language. lang: that of the page."""
    if found != lang:
        return Markup(f'<span lang="{found}" dir="ltr">{escaped(text)}</span>')
    return Markup(isolate(text) if locale.direction == "rtl" else escaped(text))


def fill(text: str, values: Mapping[str, object]) -> str:
    """Return a text with `{name}` replaced; a name that is not given stays as it is."""
    return re.sub(r"\{(\w+)\}", lambda name: str(values.get(name[1], name[0])), text)
