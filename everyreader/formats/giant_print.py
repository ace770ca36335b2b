"""Giant print: a tagged A4 PDF at 24 point, for people to whom large print is not enough (RNIB: 24 and more)."""

from everyreader.format import Format
from everyreader.format_info import ON_PAPER, FormatInfo, PrintSizes
from everyreader.pdf import TOOL, read_blocks, writer

INFO = FormatInfo(
    "giant-print",
    ".giant-print.pdf",
    "application/pdf",
    "Giant print",
    "print",
    theme="large-print",
    sizes=PrintSizes(24, 24),
    joins_booklets=True,
    features=("largePrint", "readingOrder", "structuralNavigation", "taggedPDF"),
    order=ON_PAPER,
)
FORMAT = Format(INFO, writer(INFO), read_blocks, TOOL)
