"""Writes blocks and inlines as HTML: how a thing is said, and nothing of what."""

from everyreader.markup.blocks import Look, compile_look, load_look, write_blocks
from everyreader.markup.inlines import write_inlines
from everyreader.markup.isolates import isolated_words
from everyreader.markup.words import Place, link_from, place_of, relative, said, say

__all__ = [
    "Look",
    "Place",
    "compile_look",
    "isolated_words",
    "link_from",
    "load_look",
    "place_of",
    "relative",
    "said",
    "say",
    "write_blocks",
    "write_inlines",
]
