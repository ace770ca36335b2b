"""The tree of a page: blocks and inlines, structure and no look; and the ways through it."""

from everyreader.document.tree import (CALLOUTS, FILLED, LEGAL_WORDING, Block, Break, Callout, Cell, Code, Definition, Definitions,
    Document, Emphasis, Example, Fact, Foreign, Heading, Image, Inline, Item, Link, Listing, Pair, Paragraph, Picture,
    Position, Quote, Row, Separator, Strong, Table, Text, Value, decode_document, digest, encode)
from everyreader.document.walk import (inlines_of, inner_blocks, own_inlines, text_of, walk, walk_inlines)

__all__ = ["Block", "Break", "CALLOUTS", "Callout", "Cell", "Code", "Definition", "Definitions", "Document", "Emphasis",
           "Example", "FILLED", "Fact", "Foreign", "Heading", "Image", "Inline", "Item", "LEGAL_WORDING", "Link", "Listing", "Pair",
           "Paragraph", "Picture", "Position", "Quote", "Row", "Separator", "Strong", "Table", "Text", "Value",
           "decode_document", "digest", "encode", "inlines_of", "inner_blocks", "own_inlines", "text_of", "walk",
           "walk_inlines"]
