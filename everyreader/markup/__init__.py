"""Writes blocks and inlines as HTML: how a thing is said, and nothing of what."""

from everyreader.markup.blocks import Theme, compile_theme, load_theme, write_blocks
from everyreader.markup.fragments import OutputContext, latin_words, link_from, output_context, relative, said, say
from everyreader.markup.inlines import write_inlines, write_line
from everyreader.markup.isolates import isolated_words

__all__ = [
    "OutputContext",
    "Theme",
    "compile_theme",
    "isolated_words",
    "latin_words",
    "link_from",
    "load_theme",
    "output_context",
    "relative",
    "said",
    "say",
    "write_blocks",
    "write_inlines",
    "write_line",
]
