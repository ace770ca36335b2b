"""Marked content: which stretch of a page's content stream is which piece of a text (ISO 32000-1, 14.6 and 14.7.4).

What a stretch is can be said only when the whole document is laid out and drawn. So the stream holds a Mark, which is
filled in later.
"""

from __future__ import annotations

PAGINATION = "/Artifact <</Type /Pagination>> BDC"
"""Running titles, page numbers and repeated heads of tables (ISO 32000-1, 14.8.2.2.2)."""


class Mark:
    """The beginning of one stretch of content. shown: something of it can be seen or read. words: what it
    says, where that is not simply the letters in the order in which they are stored."""

    def __init__(self) -> None:
        self.shown = False
        self.words = ""
        self.text = "/Artifact BMC"

    def __str__(self) -> str:
        return self.text

    def be_artifact(self, operator: str = "/Artifact BMC") -> None:
        """Make the stretch decoration."""
        self.text = operator

    def be_content(self, type: str, number: int) -> None:
        """Make the stretch content of a structure element. number: counted from 0 on its page."""
        self.text = f"/{type} <</MCID {number}>> BDC"
