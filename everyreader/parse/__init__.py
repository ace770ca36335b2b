"""Source in, Page out: Python-Markdown makes an element tree, and this turns it into our Document with positions."""

from everyreader.parse.convert import Note
from everyreader.parse.grammar import EXTENSIONS
from everyreader.parse.meta import Meta, Translation
from everyreader.parse.page import Header, Page, Use, identity, parse_source

__all__ = ["EXTENSIONS", "Header", "Meta", "Note", "Page", "Translation", "Use", "identity", "parse_source"]
