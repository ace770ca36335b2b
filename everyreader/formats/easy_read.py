"""Easy Read booklet: a tagged A4 PDF at 16 point with a picture beside each step, for people with a learning disability
(Department of Health, 2010: at least 14 point, at most 20 pages)."""

from everyreader.format import Format
from everyreader.format_info import AS_BOOKLET, FormatInfo, PrintSizes
from everyreader.pdf import TOOL, read_blocks
from everyreader.pdf.easy_read import booklet_writer

INFO = FormatInfo(
    "easy-read",
    ".easy-read.pdf",
    "application/pdf",
    "Easy Read booklet",
    "print",
    theme="large-print",
    sizes=PrintSizes(16, 16),
    kinds=("easy-read",),
    contents="What is in this booklet",
    most_pages=20,
    features=("largePrint", "readingOrder", "structuralNavigation", "taggedPDF"),
    order=AS_BOOKLET,
)
FORMAT = Format(INFO, booklet_writer(INFO), read_blocks, TOOL)
