"""Small pieces of HTML: addresses, messages, and words that must not be turned round."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from urllib.parse import quote

import msgspec
from markupsafe import Markup
from markupsafe import _escape_inner as _escape  # type: ignore[attr-defined]  # in C: a page calls it hundreds of times

from everyreader.catalogue import LANGUAGE_MARK, unmarked
from everyreader.document import Value
from everyreader.format_info import Medium
from everyreader.locale import Locale
from everyreader.markup.runs import left_to_right_runs
from everyreader.resolve import LinkValue, PageModel, ResolvedPage


class OutputContext(Value, frozen=True):
    """Where words are written: on which page, for which medium."""

    medium: Medium
    lang: str
    address: str
    base_url: str
    root: str
    """Set for a page that is at any address."""
    points: int
    colon: str = ": "
    """What is between a label and what it says."""
    latin: str = ""
    """The language of words in Latin letters, where those of the page are others."""
    dates: tuple[str, ...] = ()
    """How the language writes a date, one sample a month."""
    unbroken: tuple[str, ...] = ()
    """Terms that no line parts, on a web page."""
    opens: tuple[str, ...] = ()
    """But on screen, with what a bracket begins or ends that says which website a link opens."""

    def inside(self) -> OutputContext:
        """Return the same for words that are marked as another language than the page's already."""
        return msgspec.structs.replace(self, latin="", unbroken=()) if self.latin or self.unbroken else self


def output_context(page: ResolvedPage, medium: Medium, locale: Locale) -> OutputContext:
    """Return where the words of a page are written."""
    model = page.model
    latin = latin_words(locale) if medium == "screen" else ""
    points, dates = model.points or 18, locale.dates if medium == "print" else ()
    return OutputContext(
        medium,
        model.lang,
        model.address,
        model.base_url,
        model.root,
        points,
        locale.punctuation.colon,
        latin,
        dates,
        locale.unbroken if medium == "screen" else (),
        () if medium == "screen" else locale.opens,
    )


def latin_words(locale: Locale) -> str:
    """Return the language of words in Latin letters on a page in another script, which are names and terms of English;
    else nothing."""
    return "" if locale.script == "Latn" else "en"


def address_of(to: LinkValue, context: OutputContext) -> str:
    """Return the address of a link as it is written in a page: relative on screen, else whole."""
    if to.url:
        return to.url
    anchor = f"#{quote(to.anchor)}" if to.anchor else ""
    if to.address == context.address and to.anchor:
        return (
            anchor if context.medium == "screen" else f"#{to.anchor}"
        )  # page numbers are looked up by the name as it is
    if context.medium != "screen":
        return f"{context.base_url}/{quote(to.address)}{anchor}"
    return link_from(context, to.address) + anchor


def link_from(context: OutputContext | PageModel, address: str) -> str:
    """Return the address of a file of the site as a page writes it: relative, but for a page that is at any
    address."""
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
    words: str = _escape(text)
    return words


def as_markup(html: str) -> Markup:
    """Return HTML of ours as what templates write as it is. `Markup(html)` first looks whether it is a string."""
    return str.__new__(Markup, html)


_REST = r"(?:['’&/.-]?[A-Za-z])+"
_LATIN = re.compile(
    rf"[A-Za-z](?<![A-Za-zÀ-ɏ].){_REST}(?: (?:[A-Za-z]{_REST}|[A-Za-z](?![A-Za-z])|[0-9]{{1,3}}(?![0-9])))*"
    "(?![A-Za-zÀ-ɏ])"
)
"""Words in Latin letters, with the numbers that are part of a name, such as NHS 111 or Type 1. What is before them is
looked at second: a page in Bengali took a tenth longer otherwise (2026-11-30)."""


_ACCENT = re.compile("[À-ɏ]")


def marked(text: str, latin: str) -> str:
    """Return words that read from left to right as HTML, those in Latin letters marked with their language. latin: as
    in a context."""
    if not latin or (text.isascii() and not text.strip(" .,:;()/-0123456789")):
        return escaped(text)
    found = []
    end = 0
    for match in _LATIN.finditer(text):
        found += [escaped(text[end : match.start()]), f'<span lang="{latin}">{escaped(match[0])}</span>']
        end = match.end()
    return "".join([*found, escaped(text[end:])])


def isolate(text: str, number: str = "", latin: str = "") -> str:
    """Return words of a right-to-left page as HTML, with each run that reads from left to right in an isolate of its
    own.

    number: class of a run that is a number in groups. latin: as in a context.
    """
    found = []
    end = 0
    for start, stop in left_to_right_runs(text):
        found += [escaped(text[end:start]), in_isolate(text[start:stop], escaped(text[start:stop]), number, latin)]
        end = stop
    return "".join([*found, escaped(text[end:])])


def in_isolate(text: str, html: str, number: str = "", latin: str = "") -> str:
    """Return words that read from left to right in an isolate of their own. html: the same as HTML. number, latin: as
    for `isolate`."""
    kind = f' class="{number}"' if number and _GROUPS.fullmatch(text) else ""
    lang = f' lang="{latin}"' if latin and _LATIN.search(text) and not _ACCENT.search(text) else ""
    return f'<bdi dir="ltr"{lang}{kind}>{html}</bdi>'


def say(locale: Locale, message: str, lang: str, latin: str, **values: object) -> Markup:
    """Return a message as HTML, marked with its true language where that is not the page's. latin: as in a context."""
    if not message:
        return Markup("")
    text, found = locale.marked_message(message)
    return said(fill(text, values), locale, found, lang, latin)


def said(text: str, locale: Locale, found: str, lang: str, latin: str = "") -> Markup:
    """Return a text that the build says as HTML. found: its language. lang: that of the page. latin: as in a
    context."""
    if found != lang:
        text = unmarked(text)
        return Markup(f'<span lang="{found}" dir="ltr">{escaped(text)}</span>')
    if LANGUAGE_MARK.search(text):  # half of a mark is words
        pieces = LANGUAGE_MARK.split(text)  # words, words in another language, that language, words …
        shown = [said(piece, locale, found, lang, latin) for piece in pieces[::3]]
        for number, (words, other) in enumerate(zip(pieces[1::3], pieces[2::3], strict=True)):
            shown[number] += Markup(f'<bdi lang="{escaped(other)}">{escaped(words)}</bdi>')
        return Markup("").join(shown)
    return Markup(isolate(text, latin=latin) if locale.direction == "rtl" else marked(text, latin))


_NAME = re.compile(r"\{(\w+)\}")


def fill(text: str, values: Mapping[str, object]) -> str:
    """Return a text with `{name}` replaced; a name that is not given stays as it is."""
    return _NAME.sub(lambda name: str(values.get(name[1], name[0])), text) if values else text
