"""Plain text: the words of a page and nothing else, for e-mail and messages, notetakers with braille, old devices, and
anybody who sets letters and colours in a program of their own. UTF-8 without a byte-order mark, and line feeds, which
Windows Notepad reads too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import assert_never

from everyreader.document import Code, Text
from everyreader.format import Format
from everyreader.format_info import IN_A_FILE, FormatInfo, Section
from everyreader.language import ENGLISH
from everyreader.locale import Locale
from everyreader.markup import Theme, output_context
from everyreader.markup.notice_ways import ways_once
from everyreader.markup.plain_text import Leaf, PlainContext, leaf, leaves, plain_text
from everyreader.proof.piece import CONTROLS, LeafBlock
from everyreader.resolve import ResolvedPage
from everyreader.resolve.tree import Foreign, Inline

INFO = FormatInfo(
    "text",
    ".plain.txt",
    "text/plain",
    "Plain text",
    "text",
    joins_booklets=True,
    features=("displayTransformability", "readingOrder"),
    order=IN_A_FILE,
)


def write(page: ResolvedPage, theme: Theme, locale: Locale) -> str:
    """Return the text of a page."""
    context = PlainContext(output_context(page, "text", locale), locale, page.model.direction)
    found = (
        each._replace(apart=section in _AFTER and not number)
        for section in INFO.order
        for number, each in enumerate(_section(section, page, context))
    )
    return plain_text(found, page.model.direction)


_AFTER = ("closing", "other_formats", "in_full")
"""What follows the last part of the page and is none of it."""


def _section(section: Section, page: ResolvedPage, context: PlainContext) -> Iterator[Leaf]:
    model = page.model
    match section:
        case "trust":
            yield leaf((Text(model.site_name),), context._replace(direction="ltr"))
        case "title":
            yield leaf(page.title, context)
        case "published":
            yield leaf((Text(model.published),), context)
        case "notices":
            yield from leaves(map(ways_once, page.notices), context)
        case "web_address":
            yield leaf(page.web_address, context)
        case "interpreter":
            yield leaf(page.interpreter, context)
        case "about":
            yield from (leaf(line, context) for line in _about(page, context))
        case "body":
            yield from leaves(page.body, context)
        case "closing":
            yield from leaves(page.closing, context)
        case "other_formats":
            yield leaf(page.other_formats, context)
        case "in_full":
            yield from leaves(page.in_full, context)
        case (
            "demonstration"
            | "draft"
            | "state"
            | "lead"
            | "formats_line"
            | "contents"
            | "hard_words"
            | "text"
            | "neighbours"
            | "review"
        ):  # of screens
            raise ValueError(section)
        case _:
            assert_never(section)


def _about(page: ResolvedPage, context: PlainContext) -> Iterator[tuple[Inline, ...]]:
    """Yield what the file says of itself: its form, its language, where its web page is, when it was checked."""
    model, locale, colon = page.model, context.locale, context.output.colon

    def named(message: str, *after: Inline) -> tuple[Inline, ...]:
        words, lang = locale.message(message)
        return (Text(words) if lang == model.lang else Foreign(lang, "ltr", (Text(words),)), *after)

    yield named(INFO.label)
    english = (Text(" ("), Foreign(ENGLISH, "ltr", (Text(locale.english_name),)), Text(")"))
    other = locale.name != locale.english_name
    yield named("Language", Text(f"{colon}{locale.name}"), *(english if other else ()))
    if days := [Text(day) for day in (model.reviewed, model.next_review) if day]:
        yield (days[0], *(part for day in days[1:] for part in (Text(" · "), day)))
    if model.base_url:
        yield named("Web page", Text(colon), Code(f"{model.base_url}/{model.address}"))


_ITEM = re.compile(r" *(?:- |\d+\. )")


def read_back(data: bytes) -> list[LeafBlock]:
    """Return each smallest block of a finished file: an empty line, or the sign of an item, begins another one."""
    found: list[list[str]] = []
    inside = False
    for line in data.decode().split("\n"):
        if inside and not _ITEM.match(CONTROLS.sub("", line)) and line:
            found[-1].append(line)
        elif line:
            found.append([line])
        inside = bool(line)
    return [LeafBlock("", " ".join(lines)) for lines in found]


FORMAT = Format(INFO, write, read_back)
