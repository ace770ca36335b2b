"""Large print: a tagged A4 PDF at 18 point, for people with low vision (RNIB, UKAAF: at least 16)."""

from everyreader.pdf import finish, gap, materials, read_blocks, render, unknown
from everyreader.plan import Format

FORMAT = Format("large-print", ".large-print.pdf", "application/pdf", "Large print", "print", points=18, smallest=16)
ENGINE = "pdf"

__all__ = ["FORMAT", "finish", "gap", "materials", "read_blocks", "render", "unknown"]
