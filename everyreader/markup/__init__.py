"""Turns blocks and inlines into HTML. A renderer gets a View and looks nothing up elsewhere."""

from everyreader.markup.blocks import Look, compile_look, load_look, render_blocks
from everyreader.markup.inlines import render_inlines
from everyreader.markup.values import FormatLink, LanguageLink, LinkValue, PageLink, PictureValue, View
from everyreader.markup.words import fill_markup, link_from, relative, say

__all__ = ["FormatLink", "LanguageLink", "LinkValue", "Look", "PageLink", "PictureValue", "View",
           "compile_look", "fill_markup", "link_from", "load_look", "relative", "render_blocks", "render_inlines", "say"]
