"""Writes blocks and inlines as HTML: how a thing is said, and nothing of what."""

from everyreader.markup.blocks import Look, compile_look, load_look, write_blocks
from everyreader.markup.inlines import write_inlines
from everyreader.markup.words import Place, fill_markup, link_from, place_of, relative, say

__all__ = [
    "Look",
    "Place",
    "compile_look",
    "fill_markup",
    "link_from",
    "load_look",
    "place_of",
    "relative",
    "say",
    "write_blocks",
    "write_inlines",
]
