"""What the pages have in common that no source stands for: no versions, no formats, no dates, and no search engine
lists them."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from everyreader.document import Block, Document, Foreign, digest, encode, inlines_of
from everyreader.language import direction_of
from everyreader.plan.changes import CHANGES
from everyreader.plan.notice_lines import draft_line
from everyreader.plan.page_address import address
from everyreader.resolve import LanguageLink, Offer, PageLink, PageModel
from everyreader.site import Site

Keep = Callable[[str, bytes], str]
"""Keeps bytes under a name in the cache."""

Recall = Callable[[str, bytes, Callable[[], bytes]], bytes]
"""Gets what is made, by name, and its inputs; makes it where the cache does not hold it."""


def simple_page(
    keep: Keep,
    model: PageModel,
    path: str,
    title: str,
    blocks: tuple[Block, ...] | bytes,
    foreign: tuple[str, ...] = (),
    **fields: object,
) -> PageModel:
    """Return a page with a title and blocks of the build's. model: of any page in its language. blocks: those, or
    the document of them, encoded. foreign: the languages of words in that. fields: what else differs from that page."""
    document = blocks if isinstance(blocks, bytes) else encode(Document(blocks))
    keep(f"document:{digest(document)}", document)
    if isinstance(blocks, tuple):
        found = {inline.lang for _, inline in inlines_of(blocks) if isinstance(inline, Foreign)}
        foreign = tuple(sorted({*foreign, *found}))
    own = {"closing": tuple(block for block in model.closing if block.id != CHANGES)}  # not those of that page
    return msgspec.structs.replace(
        model,
        address=path,
        title=title,
        title_lang=model.lang,
        document=digest(document),
        description="",
        languages=(),
        alternates=(),
        formats=(),
        films=(),
        by_others=(),
        offer=Offer(),
        reviewed="",
        next_review="",
        indexed=False,
        withheld=(),
        foreign=foreign,
        right_to_left=tuple(lang for lang in foreign if direction_of(lang) == "rtl"),
        navigation=_links_to_other_pages(model.navigation),
        footer=_links_to_other_pages(model.footer),
        **(own | fields),
    )


def _links_to_other_pages(links: tuple[PageLink, ...]) -> tuple[PageLink, ...]:
    """Return links none of which is to the page that they are on."""
    return tuple(msgspec.structs.replace(link, here=False) for link in links)


def in_other_languages(model: PageModel, page: str) -> tuple[LanguageLink, ...]:
    """Return the way to a page that the build makes in every language. model: of any page in its language."""
    return tuple(
        msgspec.structs.replace(link, address=address(page, link.address.split("/")[0])) for link in model.languages
    )


def notices_without_english(site: Site, model: PageModel) -> tuple[Block, ...]:
    """Return the notices of a page without the way to its English version: it would be that of another page."""
    locale = site.locale(model.tag)
    return tuple(draft_line(site, locale, "") if block.id == "draft" else block for block in model.notices)
