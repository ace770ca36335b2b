"""Source in, Page out: Python-Markdown makes an element tree, and this turns it into our Document with positions."""

from everyreader.parse.changes import Change
from everyreader.parse.grammar import EXTENSIONS
from everyreader.parse.header import Header, PageKey, Reference
from everyreader.parse.inlines import Note
from everyreader.parse.links import Target, read_target
from everyreader.parse.meta import UNQUALIFIED, Audience, Kind, Maker, Meta, Translation, as_print_sizes
from everyreader.parse.page import Page, identity, is_page, parse_source
from everyreader.parse.source_search import all_lines, lines_of, piece_in, piece_of_link
from everyreader.parse.spoken import Spoken

__all__ = [
    "EXTENSIONS",
    "UNQUALIFIED",
    "Audience",
    "Change",
    "Header",
    "Kind",
    "Maker",
    "Meta",
    "Note",
    "Page",
    "PageKey",
    "Reference",
    "Spoken",
    "Target",
    "Translation",
    "all_lines",
    "as_print_sizes",
    "identity",
    "is_page",
    "lines_of",
    "parse_source",
    "piece_in",
    "piece_of_link",
    "read_target",
]
