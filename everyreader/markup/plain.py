"""Turns a page into its smallest blocks as plain words, without any template: what every format must give its reader.

The tree is walked here a second time on purpose: a word that a template drops, or says twice, shows as a difference. See
`piece` for what a Piece is and `parity` for the comparison.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import reduce
from urllib.parse import unquote

from everyreader.document import (CALLOUT_TITLES, FACT_MARK, Block, Break, Callout, Cell, Code, Definitions, Document, Emphasis, Example, Fact, Foreign, Heading,
                                  Image, Inline, Link, Listing, Pair, Paragraph, Picture, Quote, Separator, Strong, Table, Text,
                                  Value, text_of, walk_inlines)
from everyreader.facts import FactValue, shown_address
from everyreader.format_info import Medium
from everyreader.language import ENGLISH
from everyreader.locale import Locale
from everyreader.markup.piece import Piece, folded
from everyreader.markup.printed import OF_A_FACT, CellWords, is_list
from everyreader.markup.words import Place, address_of
from everyreader.resolve import View

Run = tuple[str, str]
"""Language and words."""


class Printed(Value, frozen=True):
    """What only the finished paper knows. pages: how many; places: page of each heading by its id;
    contents: it has a list of them."""

    pages: int = 0
    places: dict[str, int] = {}
    contents: bool = False


class _Where(Value, frozen=True):
    """What the words of a block are read against."""

    view: View
    locale: Locale
    medium: Medium
    printed: Printed

    @property
    def place(self) -> Place:
        """Return where the words stand."""
        view = self.view
        return Place(self.medium, view.lang, view.address, view.base_url, view.root, view.points or 18)


class _Said(Value, frozen=True):
    """Inlines as words. links: words and address of each link among them."""

    runs: tuple[Run, ...] = ()
    links: tuple[tuple[str, str], ...] = ()


def pieces(view: View, document: Document, locale: Locale, medium: Medium, printed: Printed = Printed()) -> tuple[Piece, ...]:
    """Return the smallest blocks of a page in reading order."""
    where = _Where(view, locale, medium, printed)
    title = Piece((), "title", view.title, view.title_lang, 1, ((view.title_lang, view.title),))
    others = [_piece((), "others", view.lang, _said(view.others, view.lang, where))] if view.others else []
    notices, closing = (tuple(_blocks(blocks, (), view.lang, where)) for blocks in (view.notices, view.closing))
    body = tuple(_blocks(document.blocks, (), view.lang, where))
    if medium == "print":
        front = _blocks(view.front, (), view.lang, where)
        ways = [_piece((), "others", view.lang, _said(view.interpreter, view.lang, where))] if view.interpreter else []
        trust = _piece((), "front", view.lang, _Said(((ENGLISH, view.site_name),)))
        return (trust, title, *_about(where, printed), *ways, *others, *notices, *front, *closing,
                *_contents(where, printed, (*notices, *body)), *body)
    published = [_piece((), "published", view.lang, _Said(((view.lang, view.published),)))] if view.published else []
    return (title, *published, *notices, *body, *closing, *others, *_review(view, locale))


def _about(where: _Where, printed: Printed) -> Iterator[Piece]:
    """Yield what a printed page says of itself on its first page."""
    view, locale = where.view, where.locale

    def said(message: str, **values: object) -> Run:
        words, lang = locale.message(message)
        return lang, reduce(lambda text, each: text.replace("{" + each[0] + "}", str(each[1])), values.items(), words)

    name = f": {locale.name}"
    english: tuple[Run, ...] = ((view.lang, f"{name} ("), (ENGLISH, locale.english_name), (view.lang, ")"))
    names = ((view.lang, name),) if locale.name == locale.english_name else english
    dot = (view.lang, " · ")
    reviews = [(dot, (locale.message(message)[1], words)) for message, words in _reviews(view) if words]
    lines: list[tuple[Run, ...]] = [
        (said(view.label, size=view.points),),
        (said("Number of pages"), (view.lang, f": {printed.pages}"), dot, said("Language"), *names),
        *([tuple(run for pair in reviews for run in pair)[1:]] if reviews else []),
        (said("Print this at full size (100%)."),)]
    yield from (_piece((), "front", view.lang, _Said(runs)) for runs in lines)


def _contents(where: _Where, printed: Printed, body: tuple[Piece, ...]) -> Iterator[Piece]:
    """Yield the contents of a printed page: each heading of the second level, with its page."""
    headings = [piece for piece in body if piece.level == 2 or (piece.level == 3 and where.view.booklet)]
    if not printed.contents or len(headings) < 2:
        return
    words, lang = where.locale.message("Contents")
    yield _piece((), "contents", where.view.lang, _Said(((lang, words),)), 2)
    page, lang = _page_words(where)
    for heading in headings:
        place = f": {page.replace('{page}', str(printed.places.get(heading.id, 0)))}"
        yield _piece((), "contents", where.view.lang, _Said((*heading.runs, (lang, place)), ((folded(heading.text + place), f"#{heading.id}"),)))


def _page_words(where: _Where) -> Run:
    """Return the words before the number of a page, and their language: none where they would be in another than the page's."""
    words, lang = where.locale.message("page {page}")
    return (words, lang) if lang == where.view.lang else ("{page}", where.view.lang)


def _reviews(view: View) -> tuple[tuple[str, str], ...]:
    return ("Last checked: {date}", view.reviewed), ("Next check: {date}", view.next_review)


def _review(view: View, locale: Locale) -> list[Piece]:
    lines = [(locale.message(message)[1], words) for message, words in _reviews(view) if words and view.reviewed]
    runs = tuple((lang, ("\n" if number else "") + words) for number, (lang, words) in enumerate(lines))
    return [_piece((), "review", view.lang, _Said(runs))] if runs else []


def _piece(ids: tuple[str, ...], kind: str, lang: str, said: _Said, level: int = 0) -> Piece:
    return Piece(ids, kind, "".join(words for _, words in said.runs), lang, level, said.runs, said.links)


def _blocks(blocks: Iterable[Block], ids: tuple[str, ...], lang: str, where: _Where) -> Iterator[Piece]:
    for block in blocks:
        yield from _block(block, ids, lang, where)


def _block(block: Block, ids: tuple[str, ...], lang: str, where: _Where) -> Iterator[Piece]:
    view = where.view
    if block.id in view.withheld and view.excuse is not None:
        block = view.excuse
    if block.id in view.filled:
        yield from _blocks(view.filled[block.id], ids, lang, where)
        return
    inner = (*ids, block.id)
    match block:
        case Paragraph(_, (Foreign(own, children),)) if own:
            yield _piece(inner, "paragraph", own, _said(children, own, where))
        case Paragraph(_, children):
            yield _piece(inner, "paragraph", lang, _said(children, lang, where))
        case Heading(_, level, children):
            yield _piece(inner, "heading", lang, _said(children, lang, where), level)
        case Listing(_, items, _, _, tight):
            for item in items:
                yield from _held(item.blocks, tight, (*inner, item.id), "item", lang, where)
        case Table():
            yield from _table(block, inner, lang, where)
        case Callout(_, kind, title, blocks, own):
            said = _said(title, own or lang, where) if title else _message(CALLOUT_TITLES.get(kind, ""), where)
            yield _piece(inner, "callout-title", own or lang, said)
            yield from _blocks(blocks, inner, own or lang, where)
        case Quote(_, blocks):
            yield from _blocks(blocks, inner, lang, where)
        case Definitions(_, entries):
            for entry in entries:
                own_ids = (*inner, entry.id)
                yield from (_piece(own_ids, "term", lang, _said(term, lang, where)) for term in entry.terms)
                single = sum(isinstance(each, Paragraph) for each in entry.blocks) < 2
                yield from _held(entry.blocks, single, own_ids, "meaning", lang, where)
        case Pair(_, target, alt, blocks):
            if alt and target in view.pictures:
                yield _piece(inner, "picture", lang, _Said(((lang, alt),)))
            yield from _blocks(blocks, inner, lang, where)
        case Picture(_, target, alt):
            yield from _picture(target, alt, ids, inner, lang, where)
        case Example(_, text):
            yield _piece(inner, "example", lang, _Said(((lang, text),)))
        case Separator():
            return


def _message(message: str, where: _Where) -> _Said:
    if not message:
        return _Said()
    words, lang = where.locale.message(message)
    return _Said(((lang, words),))


def _held(blocks: tuple[Block, ...], tight: bool, ids: tuple[str, ...], kind: str, lang: str, where: _Where) -> Iterator[Piece]:
    """Yield what stands in an item or a meaning: paragraphs of a tight one are words of the item itself, in one stretch."""
    waiting: list[_Said] = []
    for block in (*blocks, None):
        if tight and isinstance(block, Paragraph) and block.id not in where.view.withheld:
            waiting.append(_said(block.children, lang, where))
            continue
        if waiting:
            runs = tuple(run for number, said in enumerate(waiting) for run in (*([(lang, "\n")] if number else []), *said.runs))
            yield _piece(ids, kind, lang, _Said(runs, tuple(link for said in waiting for link in said.links)))
            waiting = []
        if block is not None:
            yield from _block(block, ids, lang, where)


def _table(table: Table, ids: tuple[str, ...], lang: str, where: _Where) -> Iterator[Piece]:
    def cell(value: Cell, ids: tuple[str, ...], kind: str) -> Piece:
        return _piece(ids, kind, lang, _said(value.children, lang, where))

    columns = [[_cell_words(row[number].children, where) for row in (table.head, *(row.cells for row in table.rows)) if number < len(row)]
               for number in range(len(table.head))]
    if where.medium == "print" and is_list(columns, where.place.points, where.view.direction):
        yield from _rows(table, ids, lang, where)
        return
    yield from (cell(each, ids, "header") for each in table.head)
    for row in table.rows:
        for number, each in enumerate(row.cells):
            yield cell(each, (*ids, row.id), "cell" if number else "header")


def _cell_words(inlines: tuple[Inline, ...], where: _Where) -> CellWords:
    """Return a cell's words, and the addresses that are printed after them."""
    addresses = []
    for inline in walk_inlines(inlines):
        if isinstance(inline, Link) and (value := where.view.links.get(inline.target)):
            addresses.append(shown_address(href) if (href := address_of(value, where.place)).startswith("http") else "")
        elif isinstance(inline, Fact) and (fact := where.view.fact(inline.name, inline.form)):
            addresses.append(fact.text if fact.type == "email" else shown_address(fact.href) if fact.href.startswith("http") else "")
    return CellWords(FACT_MARK.sub(OF_A_FACT, text_of(inlines)), tuple(addresses))


def _rows(table: Table, ids: tuple[str, ...], lang: str, where: _Where) -> Iterator[Piece]:
    """Yield a table as paper tells one that is too wide: each row as lines, each line with the heading of its column."""
    for row in table.rows:
        for head, each in zip(table.head, row.cells, strict=True):
            name, body = _said(head.children, lang, where), _said(each.children, lang, where)
            named: tuple[Run, ...] = (*name.runs, (lang, ": ")) if name.runs else ()
            yield _piece((*ids, row.id), "cell", lang, _Said((*named, *(body.runs or ((lang, "–"),))), (*name.links, *body.links)))


def _picture(target: str, alt: str, ids: tuple[str, ...], inner: tuple[str, ...], lang: str, where: _Where) -> Iterator[Piece]:
    value = where.view.pictures.get(target)
    if value is None:
        if alt:  # the words stand in place of what cannot be shown
            yield _piece(inner, "paragraph", lang, _Said(((lang, alt),)))
        return
    if alt:
        yield _piece(inner, "picture", lang, _Said(((lang, alt),)))
    if value.credit and (alt or where.medium == "screen"):
        yield _piece(ids, "credit", value.credit_lang, _Said(((value.credit_lang, value.credit),)))


def _said(inlines: Iterable[Inline], lang: str, where: _Where, linked: bool = False) -> _Said:
    parts = [_inline(inline, lang, where, linked) for inline in inlines]
    return _Said(tuple(run for part in parts for run in part.runs if run[1]), tuple(link for part in parts for link in part.links))


def _inline(inline: Inline, lang: str, where: _Where, linked: bool) -> _Said:
    match inline:
        case Text(text) | Code(text) | Image(_, text):
            return _Said(((lang, text),))
        case Strong(children) | Emphasis(children):
            return _said(children, lang, where, linked)
        case Break():
            return _Said(((lang, "\n"),))
        case Foreign(own, children):
            return _said(children, own or lang, where, linked)
        case Link(target, children):
            return _link(target, children, lang, where, linked)
        case Fact(name, form):
            value = where.view.fact(name, form)
            return _fact(value, lang, where, linked) if value else _Said()


def _link(target: str, children: tuple[Inline, ...], lang: str, where: _Where, linked: bool) -> _Said:
    value = where.view.links.get(target)
    inner = _said(children, lang, where, True)
    if value is None or linked:
        return inner
    runs = (*inner.runs, *((((lang, value.gap), (value.note_lang or lang, value.note))) if value.note else ()))
    return _led(runs, address_of(value, where.place), lang, where)


def _led(runs: tuple[Run, ...], address: str, lang: str, where: _Where) -> _Said:
    """Return words with where they lead; in print, the address stands after them unless they say it already."""
    words = "".join(each for _, each in runs)
    shown = shown_address(address)
    if where.medium == "print" and address.startswith("http") and shown not in words:
        runs_shown: tuple[Run, ...] = (*runs, (lang, f" ({shown})"))
    elif where.medium == "print" and address.startswith("#"):
        page, own = _page_words(where)
        runs_shown = (*runs, (own, f" ({page.replace('{page}', str(where.printed.places.get(unquote(address[1:]), 0)))})"))
        words = "".join(each for _, each in runs_shown)
    else:
        runs_shown = runs
    return _Said(runs_shown, ((folded(words), address),))


def _fact(value: FactValue, lang: str, where: _Where, linked: bool) -> _Said:
    own = value.lang or lang
    words = "\n".join(value.lines) if value.type == "address" and value.lines else value.text
    runs: tuple[Run, ...] = ((own, words),)
    leads = value.type in ("email", "web", "link", "form") or (value.type == "phone" and where.medium == "screen")
    return _led(runs, value.href, lang, where) if leads and not linked else _Said(runs)
