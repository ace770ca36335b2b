"""Makes PDFs out of HTML: page, setting, tag tree and text layer. What every format that is a PDF shares."""

from everyreader.pdf.pages import render
from everyreader.pdf.typeset import finish, gap, materials

__all__ = ["finish", "gap", "materials", "render"]
