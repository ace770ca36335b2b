"""The search of a language: what its pages say, section by section, and the index that a reader's browser looks it up
in."""

from everyreader.search.page_text import PageText, Section, page_text

__all__ = ["PageText", "Section", "page_text"]
