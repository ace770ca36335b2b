"""Large print: a tagged A4 PDF at 18 point, for people with low vision (RNIB, UKAAF: at least 16)."""

from everyreader.format import Format
from everyreader.format_info import ON_PAPER, FormatInfo, PrintSizes
from everyreader.pdf import TOOL, read_blocks, writer

INFO = FormatInfo(
    "large-print",
    ".large-print.pdf",
    "application/pdf",
    "Large print",
    "print",
    sizes=PrintSizes(18, 16),
    joins_booklets=True,
    features=("largePrint", "readingOrder", "structuralNavigation", "taggedPDF"),
    order=ON_PAPER,
)
FORMAT = Format(INFO, writer(INFO), read_blocks, TOOL)
