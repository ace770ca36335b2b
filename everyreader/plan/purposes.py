"""Tells in words why the trust uses information, purpose by purpose."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from everyreader.document import (
    FACT_MARK,
    Block,
    Definition,
    Definitions,
    Fact,
    Heading,
    Inline,
    Item,
    Listing,
    Paragraph,
    Text,
    fact_name,
)
from everyreader.locale import Locale
from everyreader.parse import Header
from everyreader.plan.notices import format_message
from everyreader.site import Purpose, Site
from everyreader.site.purposes import OptOut


def items(id: str, entries: Iterable[tuple[Inline, ...]]) -> Listing:
    """Return words as a list, an item for each."""
    return Listing(
        id,
        tuple(
            Item(f"{id}/item-{number}", (Paragraph(f"{id}/paragraph-{number}", entry),))
            for number, entry in enumerate(entries, 1)
        ),
    )


def purposes(site: Site, id: str, locale: Locale) -> tuple[Block, ...]:
    """Return why the trust uses information, purpose by purpose, told in words (Articles 13 and 14 of the UK GDPR)."""
    blocks: list[Block] = []
    for purpose in site.purposes:
        blocks += _purpose(purpose, f"{id}/{purpose.id}", locale)
    return tuple(blocks)


def purpose_anchor(purpose: Purpose) -> str:
    """Return the anchor of the heading of a purpose."""
    return f"purpose-{purpose.id}"


def purpose_anchors(site: Site, header: Header, withheld: Collection[str] = ()) -> set[str]:
    """Return the anchors of the headings that the box `purposes` of a page makes. withheld: ids of blocks of the page
    that readers do not get."""
    shown = any(box.name == "purposes" and box.block not in withheld for box in header.generated)
    return {purpose_anchor(purpose) for purpose in site.purposes} if shown else set()


_ANSWERS: dict[OptOut, str] = {"applies": "Yes", "does-not-apply": "No", "depends": "It depends"}


def _purpose(purpose: Purpose, id: str, locale: Locale) -> list[Block]:
    laws = [words for words in (purpose.article_6, purpose.article_9, purpose.confidentiality) if words]
    recipients = [parse_facts(name) for name in purpose.recipients]
    told: list[tuple[str, tuple[Block, ...]]] = [
        ("Law that lets us", tuple(_words(f"{id}/law-{number}", law) for number, law in enumerate(laws, 1))),
        ("Who we share it with", (items(f"{id}/recipients", recipients),) if recipients else ()),
        ("How long we keep it", (_words(f"{id}/keeping", purpose.keeping),) if purpose.keeping else ()),
        ("Where it comes from", (_words(f"{id}/source", purpose.source),) if purpose.source else ()),
        (
            "Does the opt-out apply?",
            (
                Paragraph(
                    f"{id}/opt-out",
                    (
                        *format_message(locale, _ANSWERS[purpose.opt_out]),
                        Text(". "),
                        *parse_facts(purpose.opt_out_words),
                    ),
                ),
            ),
        ),
    ]
    entries = tuple(
        Definition(f"{id}/definition-{number}", (format_message(locale, name),), blocks)
        for number, (name, blocks) in enumerate(told, 1)
        if blocks  # nobody hears a question without an answer
    )
    return [
        Heading(purpose_anchor(purpose), 3, parse_facts(purpose.name)),
        _words(f"{id}/what", purpose.what),
        Definitions(f"{id}/definitions", entries),
    ]


def _words(id: str, text: str) -> Paragraph:
    return Paragraph(id, parse_facts(text))


def parse_facts(text: str) -> tuple[Inline, ...]:
    """Return words of data with their facts: `{{ name }}` and `{{ name:form }}`."""
    found: list[Inline] = []
    end = 0
    for match in FACT_MARK.finditer(text):
        found += [Text(text[end : match.start()]), Fact(fact_name(match[1]), fact_name(match[2]))]
        end = match.end()
    return tuple(inline for inline in (*found, Text(text[end:])) if inline != Text(""))
