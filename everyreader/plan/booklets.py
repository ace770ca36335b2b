"""Joins several pages into one: a booklet, which print formats render like any page.

The joined tree has the title of each page one level below the booklet's own and all its headings one level down. Ids
and targets carry the path of their page, so that two pages may use the same; links between the pages lead inside.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable

import msgspec

from everyreader.document import (
    Block,
    Document,
    Foreign,
    Heading,
    Inline,
    Text,
    decode_document,
    digest,
    encode,
    parted,
)
from everyreader.resolve import LinkValue, PageModel
from everyreader.site import PageKey, Site

DEEPEST = 6


def join_pages(site: Site, key: PageKey, models: list[PageModel], documents: list[bytes]) -> tuple[PageModel, bytes]:
    """Return the PageModel of a page's booklet, and the bytes of its Document.

    models, documents: of the pages that it joins, in order; one of them is that of the page itself.
    """
    carrier = next((model for model in models if model.page == key[0]), models[0])
    booklet = site.pages[key].meta.booklet
    title = booklet.title if booklet and booklet.title else carrier.title
    parts = {model.address: _prefix(model) for model in models}
    blocks = [
        block for model, data in zip(models, documents, strict=True) for block in _blocks(model, decode_document(data))
    ]
    document = encode(Document(tuple(blocks)))
    links = {
        _prefix(model) + name: _inside(link, carrier.address, parts)
        for model in models
        for name, link in model.links.items()
    }
    dates = [site.pages[model.key].meta for model in models]
    first = _earliest([meta.reviewed for meta in dates])
    due = _earliest([meta.review_due for meta in dates])
    # One notice of each kind, the carrier's, but if a computer translated any page that is what must be said.
    by_machine = [
        model
        for model in (carrier, *models)
        if (told := site.pages[model.key].meta.translation) and told.made_by == "machine"
    ]
    chosen = (*by_machine, carrier, *models)
    return msgspec.structs.replace(
        carrier,
        page=key[0],
        title=title,
        title_lang=carrier.lang,
        booklet=title,
        document=digest(document),
        notices=_one_of_each(model.notices for model in (carrier, *models)),
        in_full=_one_of_each(model.in_full for model in chosen),
        foot=max((model.foot for model in models), key=len),
        reviewed=models[first].reviewed if first >= 0 else "",
        next_review=models[due].next_review if due >= 0 else "",
        withheld=tuple(_prefix(model) + id for model in models for id in model.withheld),
        withheld_notice=next((model.withheld_notice for model in models if model.withheld_notice), None),
        generated={
            _prefix(model) + id: tuple(moved_blocks(blocks, _prefix(model)))
            for model in models
            for id, blocks in model.generated.items()
        },
        facts={name: fact for model in models for name, fact in model.facts.items()},
        links={**carrier.links, **links},
        pictures={_prefix(model) + name: picture for model in models for name, picture in model.pictures.items()},
        foreign=tuple(sorted({lang for model in models for lang in model.foreign})),
        right_to_left=tuple(sorted({lang for model in models for lang in model.right_to_left})),
    ), document


def _one_of_each(notices: Iterable[tuple[Block, ...]]) -> tuple[Block, ...]:
    """Return the first notice of each kind, in the order of kinds."""
    found: dict[str, Block] = {}
    for block in (block for some in notices for block in some):
        found.setdefault(block.id, block)
    return tuple(found.values())


def _prefix(model: PageModel) -> str:
    return f"{model.page}~"


def _blocks(model: PageModel, document: Document) -> list[Block]:
    """Return the title of a page as a heading, and its blocks below it."""
    words: tuple[Inline, ...] = tuple(
        Foreign(lang, (Text(words),)) if lang else Text(words) for words, lang in parted(model.title, model.borrowed)
    )
    if model.title_lang != model.lang:
        words = (Foreign(model.title_lang, words),)
    return [Heading(_prefix(model), 2, words), *moved_blocks(document.blocks, _prefix(model))]


def moved_blocks(blocks: tuple[Block, ...], prefix: str) -> tuple[Block, ...]:
    """Return blocks with a prefix before each id and target, and each heading one level down."""

    def move(value: object) -> object:
        if isinstance(value, list | tuple):
            return [move(item) for item in value]
        if not isinstance(value, dict):
            return value
        changed = {name: move(item) for name, item in value.items()}
        changed |= {name: prefix + value[name] for name in ("id", "target") if value.get(name)}
        return changed | ({"level": min(DEEPEST, value["level"] + 1)} if "level" in value else {})

    found: Document = msgspec.convert(move(msgspec.to_builtins(Document(blocks))), Document)
    return found.blocks


def _inside(link: LinkValue, address: str, parts: dict[str, str]) -> LinkValue:
    """Return where a link leads in the booklet: to a page that is in it, or else where it led before."""
    if link.address not in parts:
        return link
    anchor = "" if link.anchor in ("main", "top") else link.anchor
    return LinkValue(address=address, anchor=parts[link.address] + anchor)


def _earliest(days: list[datetime.date | None]) -> int:
    """Return the place of the earliest of several days; -1 where one is missing: nobody can vouch for that page
    then."""
    known = [day for day in days if day]
    return days.index(min(known)) if known and len(known) == len(days) else -1
