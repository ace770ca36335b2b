"""Giant print: a tagged A4 PDF at 24 point, for people to whom large print is not enough (RNIB: 24 and more)."""

from everyreader.pdf import finish, gap, materials, read_blocks, render, unknown
from everyreader.plan import Format

FORMAT = Format("giant-print", ".giant-print.pdf", "application/pdf", "Giant print", "print", look="large-print", points=24, smallest=24)
ENGINE = "pdf"

__all__ = ["FORMAT", "finish", "gap", "materials", "read_blocks", "render", "unknown"]
