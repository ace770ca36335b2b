"""Makes PDFs out of HTML: page, setting, tag tree and text layer. What every format that is a PDF shares."""

from everyreader.format import Tool
from everyreader.pdf.pages import writer
from everyreader.pdf.typeset import finish, gap, materials
from everyreader.proof.piece import LeafBlock


def read_blocks(data: bytes) -> list[LeafBlock]:
    """Return each smallest block of a finished file by its tag tree, for the proof of parity."""
    from everyreader.pdf.leaf_blocks import read_pdf_blocks  # 22 ms: a build reads no PDF (2026-11-29)

    return read_pdf_blocks(data)


TOOL = Tool(gap, materials, finish, engine="pdf", leaves_threads=True)

__all__ = ["TOOL", "read_blocks", "writer"]
