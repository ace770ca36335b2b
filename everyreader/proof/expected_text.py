"""Works out what a page must say, section by section, from its Document, the register and the settings.

Nothing that builds a page is asked: notices, withheld blocks, days and ways to the trust are decided here again. See
`piece` for what a Piece is and `parity` for the comparison with a finished file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce
from typing import assert_never

import msgspec

from everyreader.document import Block, Callout, Foreign, Inline, Text, parted
from everyreader.format_info import ON_DEVICES, FormatInfo, Section
from everyreader.language import ENGLISH
from everyreader.plan import notice_lines, notices
from everyreader.plan.generated import generated_for
from everyreader.plan.purposes import items
from everyreader.proof.expected_blocks import expected_pieces, piece_of
from everyreader.proof.expected_contents import contents_of
from everyreader.proof.expected_hard_words import hard_words
from everyreader.proof.expected_inlines import ExpectedWords, Printed, ProofContext, Run, expected_words
from everyreader.proof.expected_plain import with_numbers
from everyreader.proof.lookups import Part, changes_of, days_of, short_url, withheld_in
from everyreader.proof.piece import Piece


class ExpectedFile(msgspec.Struct, frozen=True):
    """A file: the pages in it, one or those of a booklet."""

    carrier: Part
    """The page at whose address it stands."""
    parts: tuple[Part, ...]
    title: str = ""
    """The title of a booklet."""


def file_of_page(part: Part) -> ExpectedFile:
    """Return the file of a single page."""
    return ExpectedFile(part, (part,))


def file_of_booklet(carrier: Part, parts: Sequence[Part], title: str) -> ExpectedFile:
    """Return the file of a booklet that joins several pages."""
    return ExpectedFile(
        carrier, tuple(msgspec.structs.replace(part, prefix=f"{part.key[0]}~") for part in parts), title
    )


_NOT_PRINTED = Printed()


def expected_text(
    expected_file: ExpectedFile, format: FormatInfo, points: int = 0, printed: Printed = _NOT_PRINTED
) -> tuple[Piece, ...]:
    """Return the smallest blocks of a file in the order of its format. points: the size of its text."""
    found: list[Piece] = []
    contents_at = -1
    for section in format.order:
        if section == "contents":
            contents_at = len(found)
        else:
            found += _section(section, expected_file, format, points, printed)
    if format.medium == "print" and contents_at >= 0:
        context = _context(expected_file.carrier, expected_file, format, points, printed)
        before, after = contents_of(found, context, format.contents, bool(expected_file.title))
        found[contents_at:contents_at] = before
        found += after
    return tuple(with_numbers(found) if format.medium == "text" else found)


def _context(
    part: Part, expected_file: ExpectedFile, format: FormatInfo, points: int, printed: Printed
) -> ProofContext:
    generated = (
        {}
        if part.down
        else {id: box.blocks for id, box in generated_for(part.site, part.header, part.locale, {}).items()}
    )
    blocks = [*part.document.blocks, *(block for blocks in generated.values() for block in blocks)]
    inside = {each.address: each.prefix for each in expected_file.parts} if expected_file.title else {}
    return ProofContext(
        part,
        format.medium,
        printed,
        points or 18,
        expected_file.carrier.address,
        frozenset() if part.down else frozenset(withheld_in(part, blocks)),
        generated,
        inside,
    )


def _section(
    section: Section, expected_file: ExpectedFile, format: FormatInfo, points: int, printed: Printed
) -> Iterator[Piece]:
    part, site, locale = expected_file.carrier, expected_file.carrier.site, expected_file.carrier.locale
    context = msgspec.structs.replace(
        _context(part, expected_file, format, points, printed), withheld=frozenset(), generated={}
    )
    match section:
        case "trust":
            yield piece_of((), "front", locale.lang, ExpectedWords(((ENGLISH, site.settings.name),)))
        case "title":
            words, lang = _title(expected_file)
            runs = title_runs(words, lang, expected_file.carrier)
            yield Piece((), "title", words, lang, 1, runs)
        case "about":
            yield from _about(expected_file, format, points, printed)
        case "published":
            if day := part.header.meta.date:
                words = locale.message("Published: {date}")[0].replace("{date}", locale.date(day))
                yield piece_of((), "published", locale.lang, ExpectedWords(((locale.lang, words),)))
        case "interpreter":
            if words_of_it := notices.interpreter(site, locale):
                yield piece_of((), "others", locale.lang, expected_words(words_of_it, locale.lang, context))
        case "other_formats":
            yield piece_of(
                (),
                "others",
                locale.lang,
                expected_words(notices.other_formats_note(site, locale, part.signed), locale.lang, context),
            )
        case "web_address":
            if words_of_it := notice_lines.web_address(short_url(part), locale):
                yield piece_of((), "others", locale.lang, expected_words(words_of_it, locale.lang, context))
        case "notices" | "demonstration" | "draft" | "state" | "in_full":
            for notice in _notices(expected_file, section):
                yield from _notice(notice, section, locale.lang, context)
        case "closing":
            if not part.down:
                yield from expected_pieces(_what_changed(part), (), locale.lang, context)
            yield from expected_pieces(notices.interpreter_box(site, locale), (), locale.lang, context)
        case "body" | "text":
            for each in expected_file.parts:
                yield from _body(each, _context(each, expected_file, format, points, printed))
        case "review":
            yield from _review(expected_file)
        case "hard_words":
            yield from hard_words(part, context, printed)
        case (
            "contents" | "neighbours" | "formats_line" | "lead"
        ):  # no block is between the lead and the rest of the text
            return
        case _:
            assert_never(section)


def _what_changed(part: Part) -> Iterator[Block]:
    """Yield the box that says what has changed on a page."""
    lines: list[tuple[Inline, ...]] = []
    for day, note, lang in changes_of(part):
        words = Text(note)
        lines.append(
            (
                Text(f"{part.locale.date(day)}{part.locale.punctuation.colon}"),
                Foreign(lang, (words,)) if lang else words,
            )
        )
    if lines:
        title = notices.format_message(part.locale, "What changed")
        yield Callout("changes", "inset", title, (items("changes/list", lines),))


def _title(expected_file: ExpectedFile) -> Run:
    """Return the title of a file and its language."""
    if expected_file.title:
        return expected_file.title, expected_file.carrier.locale.lang
    return _title_of(expected_file.carrier)


def _title_of(part: Part) -> Run:
    if part.down:
        return part.locale.message("This page is being checked")
    return part.header.meta.title or part.key[0].rsplit("/", 1)[-1].replace("-", " ").capitalize(), part.locale.lang


def title_runs(words: str, lang: str, part: Part) -> tuple[Run, ...]:
    """Return a title as words with their languages: a fact in it may be told in another."""
    pages = part.site.pages.items()
    borrowed = {each for key, header in pages if key.tag == part.key.tag for each in header.borrowed}
    return tuple((own or lang, each) for each, own in parted(words, tuple(borrowed)))


def _body(part: Part, context: ProofContext) -> Iterator[Piece]:
    """Yield the text of a page; in a booklet, below its title."""
    if part.prefix:
        context = msgspec.structs.replace(context, level=2)
        words, lang = _title_of(part)
        yield piece_of((part.prefix,), "heading", part.locale.lang, ExpectedWords(title_runs(words, lang, part)), 2)
    blocks = notices.withheld_page(part.site, part.locale) if part.down else part.document.blocks
    yield from expected_pieces(blocks, (), part.locale.lang, context)


def _notice(notice: Block, section: Section, lang: str, context: ProofContext) -> Iterator[Piece]:
    """Yield the lines of a notice; of those that are said first, the last one alone leads away."""
    if not isinstance(notice, Callout) or section != "notices" or context.medium in ON_DEVICES:
        yield from expected_pieces((notice,), (), lang, context)
        return
    for number, line in enumerate(notice.blocks, 1):
        told = msgspec.structs.replace(context, told=number < len(notice.blocks))
        yield from expected_pieces((msgspec.structs.replace(notice, blocks=(line,)),), (), lang, told)


def _notices(expected_file: ExpectedFile, section: Section) -> tuple[Block, ...]:
    """Return what must be said first, a line each, or what that means: that it is a demonstration, and that it is a
    draft. If a computer translated any page of a booklet, that is said. A web page has what the line of a draft means
    right behind that line."""
    carrier, site, locale = expected_file.carrier, expected_file.carrier.site, expected_file.carrier.locale
    drafts = [part for part in (carrier, *expected_file.parts) if part.is_draft]
    found: list[Block] = []
    if section in ("notices", "demonstration"):
        found += notice_lines.demonstration(site, locale)
    if section == "in_full":
        found += notices.demonstration_in_full(site, locale)
    if drafts and section in ("notices", "draft"):
        english = carrier.english if drafts[0].key == carrier.key else None
        found.append(notice_lines.draft_line(site, locale, f"page:{english[1]}/{english[0]}" if english else ""))
    if section in ("notices", "state"):
        parts = [part for part in (carrier, *expected_file.parts) if not part.down]
        said = [notice_lines.easy_read_state(part.header.meta, locale) for part in parts]
        found += next(filter(None, said), ())
    if drafts and section in ("in_full", "draft"):
        made = [part.header.meta.translation.made_by for part in drafts if part.header.meta.translation]
        words = notices.draft(site, locale, "machine" if "machine" in made else made[0])
        found.append(Callout("draft-in-full", "draft", notices.format_message(locale, "Draft translation"), words))
    return tuple(found)


def _about(expected_file: ExpectedFile, format: FormatInfo, points: int, printed: Printed) -> Iterator[Piece]:
    """Yield what a printed page, or plain text, says of itself before its own words."""
    locale = expected_file.carrier.locale

    def message_run(message: str, **values: object) -> Run:
        words, lang = locale.message(message)
        return lang, reduce(lambda text, each: text.replace("{" + each[0] + "}", str(each[1])), values.items(), words)

    name = f"{locale.punctuation.colon}{locale.name}"
    english: tuple[Run, ...] = ((locale.lang, f"{name} ("), (ENGLISH, locale.english_name), (locale.lang, ")"))
    names = ((locale.lang, name),) if locale.name == locale.english_name else english
    dot = (locale.lang, " · ")
    reviews = [(dot, message_run(message, date=locale.date(day))) for message, day in days_of(expected_file.parts)]
    colon, of_paper = locale.punctuation.colon, format.medium == "print"
    full_size = (dot, message_run("Print this at full size (100%).")) if of_paper else ()
    pages = (message_run("Number of pages"), (locale.lang, f"{colon}{printed.pages}"), dot) if of_paper else ()
    base = expected_file.carrier.site.settings.base_url
    place = f"{base}/{expected_file.carrier.address}"
    lines: list[tuple[Run, ...]] = [
        (message_run(format.sized_label, size=points), *full_size),
        (*pages, message_run("Language"), *names),
        *([tuple(run for pair in reviews for run in pair)[1:]] if reviews else []),
    ]
    yield from (piece_of((), "front", locale.lang, ExpectedWords(runs)) for runs in lines)
    if base and not of_paper:
        words = (message_run("Web page"), (locale.lang, colon), (locale.lang, place))
        links = ((place, place),) if format.medium in ON_DEVICES else ()
        yield piece_of((), "front", locale.lang, ExpectedWords(words, links))


def _review(expected_file: ExpectedFile) -> Iterator[Piece]:
    """Yield when the page was and will be checked; without the first, nothing."""
    locale, days = expected_file.carrier.locale, list(days_of(expected_file.parts))
    if days and days[0][0].startswith("Last"):
        lines = [(locale.message(message), locale.date(day)) for message, day in days]
        yield piece_of(
            (),
            "review",
            locale.lang,
            ExpectedWords(
                tuple(
                    (lang, ("\n" if number else "") + words.replace("{date}", day))
                    for number, ((words, lang), day) in enumerate(lines)
                )
            ),
        )
