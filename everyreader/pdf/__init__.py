"""Makes PDFs out of HTML: setting, tag tree and text layer. What every format that is a PDF shares."""

from everyreader.pdf.typeset import gap, materials, typeset

__all__ = ["gap", "materials", "typeset"]
