"""What is known of a page and its stored tree in, the page that its readers get out: nothing after this looks anything
up."""

from everyreader.resolve.model import (
    FilmValue,
    FormatLink,
    FormatState,
    LanguageLink,
    LinkValue,
    Offer,
    OthersLink,
    PageLink,
    PageModel,
    PictureValue,
    note_gap,
)
from everyreader.resolve.page import ContentsEntry, ResolvedPage
from everyreader.resolve.resolve import resolve

__all__ = [
    "ContentsEntry",
    "FilmValue",
    "FormatLink",
    "FormatState",
    "LanguageLink",
    "LinkValue",
    "Offer",
    "OthersLink",
    "PageLink",
    "PageModel",
    "PictureValue",
    "ResolvedPage",
    "note_gap",
    "resolve",
]
