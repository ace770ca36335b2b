"""Works out what a page must say, section by section, from its Document, the register and the settings.

Nothing that builds a page is asked: notices, withheld blocks, days and ways to the trust are decided here anew. See `piece` for
what a Piece is and `parity` for the comparison with a finished file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce
from typing import assert_never

import msgspec

from everyreader.document import Block, Callout, Link, Paragraph
from everyreader.format_info import FormatInfo, Section
from everyreader.language import ENGLISH
from everyreader.plan import notices
from everyreader.plan.fill import filled_of
from everyreader.proof.expected_blocks import piece_of, said_blocks
from everyreader.proof.expected_inlines import Printed, Run, Said, Where, page_words, said
from everyreader.proof.lookups import Part, days_of, withheld_in
from everyreader.proof.piece import Piece, folded


class Wanted(msgspec.Struct, frozen=True):
    """A file: the pages in it, one or those of a booklet. carrier: the page at whose address it stands; title: of a booklet."""

    carrier: Part
    parts: tuple[Part, ...]
    title: str = ""


def wanted_page(part: Part) -> Wanted:
    """Return the file of a single page."""
    return Wanted(part, (part,))


def wanted_booklet(carrier: Part, parts: Sequence[Part], title: str) -> Wanted:
    """Return the file of a booklet that joins several pages."""
    return Wanted(carrier, tuple(msgspec.structs.replace(part, prefix=f"{part.key[0]}~") for part in parts), title)


def expected_text(
    wanted: Wanted, format: FormatInfo, points: int = 0, printed: Printed = Printed()
) -> tuple[Piece, ...]:
    """Return the smallest blocks of a file in the order of its format. points: the size of its text."""
    found: list[Piece] = []
    contents_at = -1
    for section in format.order:
        if section == "contents":
            contents_at = len(found)
        else:
            found += _section(section, wanted, format, points, printed)
    if format.medium == "print" and contents_at >= 0:
        found[contents_at:contents_at] = _contents(
            wanted, printed, found, _where(wanted.carrier, wanted, format, points, printed)
        )
    return tuple(found)


def _where(part: Part, wanted: Wanted, format: FormatInfo, points: int, printed: Printed) -> Where:
    filled = (
        {} if part.down else {id: box.blocks for id, box in filled_of(part.site, part.header, part.locale, {}).items()}
    )
    blocks = [*part.document.blocks, *(block for blocks in filled.values() for block in blocks)]
    inside = {each.address: each.prefix for each in wanted.parts} if wanted.title else {}
    return Where(
        part,
        format.medium,
        printed,
        points or 18,
        wanted.carrier.address,
        frozenset() if part.down else frozenset(withheld_in(part, blocks)),
        filled,
        inside,
    )


def _section(section: Section, wanted: Wanted, format: FormatInfo, points: int, printed: Printed) -> Iterator[Piece]:
    part, site, locale = wanted.carrier, wanted.carrier.site, wanted.carrier.locale
    where = msgspec.structs.replace(_where(part, wanted, format, points, printed), withheld=frozenset(), filled={})
    match section:
        case "trust":
            yield piece_of((), "front", locale.lang, Said(((ENGLISH, site.settings.name),)))
        case "title":
            words, lang = _title(wanted)
            yield Piece((), "title", words, lang, 1, ((lang, words),))
        case "about":
            yield from _about(wanted, format, points, printed)
        case "published":
            if day := part.header.meta.date:
                words = locale.message("Published: {date}")[0].replace("{date}", locale.date(day))
                yield piece_of((), "published", locale.lang, Said(((locale.lang, words),)))
        case "interpreter":
            if words_of_it := notices.interpreter(site, locale):
                yield piece_of((), "others", locale.lang, said(words_of_it, locale.lang, where))
        case "other_formats":
            yield piece_of((), "others", locale.lang, said(notices.others(site, locale), locale.lang, where))
        case "notices":
            yield from said_blocks(_notices(wanted), (), locale.lang, where)
        case "closing":
            yield from said_blocks(notices.talk(site, locale), (), locale.lang, where)
        case "body":
            for each in wanted.parts:
                yield from _body(each, _where(each, wanted, format, points, printed))
        case "review":
            yield from _review(wanted)
        case "contents" | "neighbours":
            return
        case _:
            assert_never(section)


def _title(wanted: Wanted) -> Run:
    """Return the title of a file and its language."""
    if wanted.title:
        return wanted.title, wanted.carrier.locale.lang
    return _title_of(wanted.carrier)


def _title_of(part: Part) -> Run:
    if part.down:
        return part.locale.message("This page is being checked")
    return part.header.meta.title or part.key[0].rsplit("/", 1)[-1].replace("-", " ").capitalize(), part.locale.lang


def _body(part: Part, where: Where) -> Iterator[Piece]:
    """Yield the text of a page; in a booklet, below its title."""
    if part.prefix:
        words, lang = _title_of(part)
        yield piece_of((part.prefix,), "heading", part.locale.lang, Said(((lang, words),)), 2)
    blocks = notices.taken_down(part.site, part.locale) if part.down else part.document.blocks
    yield from said_blocks(blocks, (), part.locale.lang, where)


def _notices(wanted: Wanted) -> tuple[Block, ...]:
    """Return what must be said first: that it is a demonstration, and that it is a draft; if a computer translated any page of a
    booklet, that."""
    carrier, site, locale = wanted.carrier, wanted.carrier.site, wanted.carrier.locale
    drafts = [part for part in (carrier, *wanted.parts) if part.is_draft]
    by_machine = [part for part in drafts if (told := part.header.meta.translation) and told.made_by == "machine"]
    first = notices.demonstration(site, locale)
    if not drafts:
        return first
    chosen = (by_machine or drafts)[0]
    translation = chosen.header.meta.translation
    assert translation is not None
    words = notices.draft(site, locale, translation.made_by)
    english = chosen.english if chosen.key == carrier.key else None
    link = (
        [
            Paragraph(
                "draft/paragraph-3",
                (Link(f"page:{english[1]}/{english[0]}", notices.fill(locale, "Read this page in English")),),
            )
        ]
        if english
        else []
    )
    return (*first, Callout("draft", "draft", notices.fill(locale, "Draft translation"), (*words, *link)))


def _about(wanted: Wanted, format: FormatInfo, points: int, printed: Printed) -> Iterator[Piece]:
    """Yield what a printed page says of itself on its first page."""
    locale = wanted.carrier.locale

    def told(message: str, **values: object) -> Run:
        words, lang = locale.message(message)
        return lang, reduce(lambda text, each: text.replace("{" + each[0] + "}", str(each[1])), values.items(), words)

    name = f": {locale.name}"
    english: tuple[Run, ...] = ((locale.lang, f"{name} ("), (ENGLISH, locale.english_name), (locale.lang, ")"))
    names = ((locale.lang, name),) if locale.name == locale.english_name else english
    dot = (locale.lang, " · ")
    reviews = [(dot, told(message, date=locale.date(day))) for message, day in days_of(wanted.parts)]
    lines: list[tuple[Run, ...]] = [
        (told(format.sized_label, size=points),),
        (told("Number of pages"), (locale.lang, f": {printed.pages}"), dot, told("Language"), *names),
        *([tuple(run for pair in reviews for run in pair)[1:]] if reviews else []),
        (told("Print this at full size (100%)."),),
    ]
    yield from (piece_of((), "front", locale.lang, Said(runs)) for runs in lines)


def _contents(wanted: Wanted, printed: Printed, found: Sequence[Piece], where: Where) -> Iterator[Piece]:
    """Yield the contents of a printed page: each heading of the second level, with its page."""
    headings = [
        piece
        for piece in found
        if piece.kind == "heading" and (piece.level == 2 or (piece.level == 3 and wanted.title))
    ]
    if not printed.contents or len(headings) < 2:
        return
    locale = wanted.carrier.locale
    words, lang = locale.message("Contents")
    yield piece_of((), "contents", locale.lang, Said(((lang, words),)), 2)
    page, lang = page_words(where)
    for heading in headings:
        place = f": {page.replace('{page}', str(printed.places.get(heading.id, 0)))}"
        yield piece_of(
            (),
            "contents",
            locale.lang,
            Said((*heading.runs, (lang, place)), ((folded(heading.text + place), f"#{heading.id}"),)),
        )


def _review(wanted: Wanted) -> Iterator[Piece]:
    """Yield when the page was and will be checked; without the first, nothing."""
    locale, days = wanted.carrier.locale, list(days_of(wanted.parts))
    if days and days[0][0].startswith("Last"):
        lines = [(locale.message(message), locale.date(day)) for message, day in days]
        yield piece_of(
            (),
            "review",
            locale.lang,
            Said(
                tuple(
                    (lang, ("\n" if number else "") + words.replace("{date}", day))
                    for number, ((words, lang), day) in enumerate(lines)
                )
            ),
        )
