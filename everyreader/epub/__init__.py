"""Makes electronic books (EPUB 3.3) out of pages: parts of a book as HTML, then the file with its list of contents."""

from everyreader.epub.book import finish, gap, materials
from everyreader.epub.pages import writer
from everyreader.epub.read import read_blocks
from everyreader.format import Tool

TOOL = Tool(gap, materials, finish, engine="epub", beside="large-print")

__all__ = ["TOOL", "read_blocks", "writer"]
