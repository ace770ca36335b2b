"""What is known of a page and its stored tree in, the page that its readers get out: nothing after this looks anything up."""

from everyreader.resolve.model import FormatLink, LanguageLink, LinkValue, PageLink, PageModel, PictureValue
from everyreader.resolve.page import ContentsEntry, ResolvedPage
from everyreader.resolve.resolve import resolve

__all__ = [
    "ContentsEntry",
    "FormatLink",
    "LanguageLink",
    "LinkValue",
    "PageLink",
    "PictureValue",
    "ResolvedPage",
    "PageModel",
    "resolve",
]
