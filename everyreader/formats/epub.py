"""Electronic books: EPUB 3.3 with EPUB Accessibility 1.1, for reading apps and devices, offline, with the reader's own
letters and colours."""

from everyreader.epub import TOOL, read_blocks, writer
from everyreader.format import Format
from everyreader.format_info import IN_A_FILE, FormatInfo

INFO = FormatInfo(
    "epub",
    ".epub",
    "application/epub+zip",
    "E-book",
    "book",
    joins_booklets=True,
    features=("displayTransformability", "readingOrder", "structuralNavigation", "tableOfContents"),
    usual_for=("guide",),
    order=IN_A_FILE,
)
FORMAT = Format(INFO, writer(INFO), read_blocks, TOOL)
