"""Clear print: a tagged A4 PDF at 14 point, for letters and leaflets that most people can read (RNIB, UKAAF: at least
12)."""

from everyreader.format import Format
from everyreader.format_info import ON_PAPER, FormatInfo, PrintSizes
from everyreader.pdf import TOOL, read_blocks, writer

INFO = FormatInfo(
    "clear-print",
    ".clear-print.pdf",
    "application/pdf",
    "Clear print",
    "print",
    theme="large-print",
    sizes=PrintSizes(14, 12),
    joins_booklets=True,
    features=("readingOrder", "structuralNavigation", "taggedPDF"),
    order=ON_PAPER,
)
FORMAT = Format(INFO, writer(INFO), read_blocks, TOOL)
