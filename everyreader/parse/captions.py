"""Makes a caption of a line above or below a table, or below a picture, that begins as captions do."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from everyreader.document import Block, Definitions, Inline, Paragraph, Picture, Position, Table, Text, text_of
from everyreader.parse.inlines import Note

_TABLE = "Table|TABLE|Tab\\.|Tabela|Tabelul|Tabel|Tablo|Shaxda|Jaantus|جدول|الجدول|সারণি|ਸਾਰਣੀ|表格|表"
_PICTURE = (
    "Figure|FIGURE|Fig|Picture|Photo|Photograph|Image|Illustration|Drawing|Diagram|Chart|Map|Rysunek|Zdjęcie|Figura|Imaginea|Şekil|Resim|Sawir|شكل|صورة|تصویر|شکل|চিত্র|"
    "ਚਿੱਤਰ|图|图片"
)
"""How captions begin in the languages of `locales/`."""
_NUMBER = r"(?:\.?[ \u00a0]?[A-Z]?[\d٠-٩۰-۹০-৯੦-੯]+(?:[.-]\d+)*[a-z]?)"
_OF_TABLE = re.compile(
    rf"(?:{_TABLE})(?:(?P<number>{_NUMBER})?\.? ?[:：] ?(?=\S)|{_NUMBER}(?:(?:\.? [–—-]|\.) (?=\S)|\.?$))|: +(?=\S)|"
    rf"表格?{_NUMBER}[ \u3000](?=\S)"
)
_OF_PICTURE = re.compile(
    rf"(?:{_PICTURE})(?:(?P<number>{_NUMBER}?)\.? ?[:：] ?(?=\S)|{_NUMBER}(?:\.? [–—-]|\.) (?=\S))"
)


def caption_of(block: Block | None, of: Block) -> tuple[Inline, ...]:
    """Return the words of a block that is the caption of a table or a picture beside it, or nothing. "Table:" alone is
    left out; "Table 1:" is part of the words."""
    if isinstance(block, Definitions) and len(block.entries) == 1 and not block.entries[0].terms:
        inner = block.entries[0].blocks  # `: words` below a table, as pandoc has it
        only = inner[0] if len(inner) == 1 and isinstance(of, Table) else None
        return only.children if isinstance(only, Paragraph) else ()
    if not isinstance(block, Paragraph):
        return ()
    match = (_OF_TABLE if isinstance(of, Table) else _OF_PICTURE).match(text_of(block.children))
    if not match:
        return ()
    first = block.children[0]
    whole = isinstance(of, Picture) or match["number"] or not match[0].rstrip().endswith((":", "："))
    if whole or not isinstance(first, Text):
        return block.children
    rest = first.text[match.end() :]
    return (*((Text(rest),) if rest else ()), *block.children[1:])


def captioned(blocks: Sequence[Block], positions: dict[str, Position], notes: list[Note]) -> tuple[Block, ...]:
    """Return blocks with captions in their tables and pictures. positions, notes: of all blocks; those of a caption
    become those of its table or picture here."""
    if len(blocks) < 2 or not any(isinstance(block, Table | Picture) for block in blocks):
        return tuple(blocks)
    found, moved = with_captions(blocks)
    for old, new in moved.items():
        lines, own = positions.pop(old), positions[new]
        positions[new] = Position(min(lines.first, own.first), max(lines.last, own.last))
        notes[:] = [msgspec.structs.replace(note, block=new) if note.block == old else note for note in notes]
    return found


def with_captions(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], dict[str, str]]:
    """Return blocks that stand beside each other with captions in their tables and pictures; and by the id of each
    block that was one, the id of its table or picture."""
    places = [place for place, block in enumerate(blocks) if isinstance(block, Table | Picture)]
    tables = [place for place in places if isinstance(blocks[place], Table)]

    def words(place: int, of: int) -> tuple[Inline, ...]:
        return caption_of(blocks[place], blocks[of]) if 0 <= place < len(blocks) else ()

    above = sum(bool(words(place - 1, place)) for place in tables)
    below = sum(bool(words(place + 1, place)) for place in tables)
    owner: dict[int, int] = {}
    captioned: dict[int, tuple[Inline, ...]] = {}
    for place in places:
        sides = (place + 1,) if place not in tables else (place - 1, place + 1)
        for side in sides if above >= below else sides[::-1]:
            if side not in owner and (found := words(side, place)) and not getattr(blocks[place], "caption", ()):
                owner[side], captioned[place] = place, found
                break
    joined = tuple(
        [
            msgspec.structs.replace(block, caption=captioned[place]) if place in captioned else block
            for place, block in enumerate(blocks)
            if place not in owner
        ]
    )
    return joined, {blocks[side].id: blocks[place].id for side, place in owner.items()}
