"""Clear print: a tagged A4 PDF at 14 point, for letters and leaflets that most people can read (RNIB, UKAAF: at least 12)."""

from everyreader.pdf import finish, gap, materials, read_blocks, render, unknown
from everyreader.plan import Format

FORMAT = Format("clear-print", ".clear-print.pdf", "application/pdf", "Clear print", "print", look="large-print", points=14, smallest=12)
ENGINE = "pdf"

__all__ = ["FORMAT", "finish", "gap", "materials", "read_blocks", "render", "unknown"]
