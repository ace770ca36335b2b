"""What the text of a book is before its file is made: its parts as HTML, and what the package says of it."""

from __future__ import annotations

from everyreader.document import Value
from everyreader.language import Direction

NOWHERE = "site:/"
"""What is before the address of a file of the site where nobody knows where the site is."""


class BookText(Value, frozen=True):
    """The text of a book."""

    title: str
    lang: str
    direction: Direction
    creator: str
    identifier: str
    """The address of its web page, whole where the site has one."""
    source: str
    """The same, where a browser can open it."""
    modified: str
    """The day on which its words were last checked, or nothing."""
    root: str
    """What is before the address of a file of the site."""
    contents: str
    """What its list of contents is called, as HTML."""
    start: str
    """What its first words are called in the list of places."""
    parts: tuple[str, ...]
    """HTML."""
