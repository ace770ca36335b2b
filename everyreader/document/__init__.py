"""The tree of a page: blocks and inlines, structure and no look; and the ways through it."""

from everyreader.document.fact_marks import FACT, FACT_MARK, fact_mark
from everyreader.document.tree import (CALLOUT_TITLES, CALLOUTS, FILLED, LEGAL_WORDING, MADE_UP, STRUCK, Block, Break, Callout, Cell, Code,
    Definition, Definitions, Document, Emphasis, Example, Fact, Foreign, Heading, Image, Inline, Item, Link, Listing, Pair, Paragraph, Picture,
    Position, Quote, Row, Separator, Strong, Struck, Table, Text, Value, decode_document, digest, encode)
from everyreader.document.walk import (children_of, inlines_of, inner_blocks, own_inlines, text_of, walk, walk_inlines, with_children)

__all__ = ["Block", "Break", "CALLOUTS", "CALLOUT_TITLES", "Callout", "Cell", "Code", "Definition", "Definitions", "Document", "Emphasis",
           "Example", "FACT", "FACT_MARK", "FILLED", "Fact", "Foreign", "Heading", "Image", "Inline", "Item", "LEGAL_WORDING", "Link", "Listing", "MADE_UP", "Pair",
           "Paragraph", "Picture", "Position", "Quote", "Row", "STRUCK", "Separator", "Strong", "Struck", "Table", "Text", "Value",
           "children_of", "decode_document", "digest", "encode", "fact_mark", "inlines_of", "inner_blocks", "own_inlines", "text_of", "walk",
           "walk_inlines", "with_children"]
