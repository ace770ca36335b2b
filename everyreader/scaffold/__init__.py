"""Writes what somebody starts: a project, a page, a translation, a language, a fact.

Each function returns a Draft, files by their path with what has to be said about them, and writes nothing. Nothing is
made up: what nobody gave is left out and told. What is new is kept from readers until somebody has written it.
"""

from everyreader.scaffold.demonstration import ALIASES, borrowed
from everyreader.scaffold.draft import CannotStart, Draft, save
from everyreader.scaffold.facts import new_fact
from everyreader.scaffold.language import language_folders, new_language
from everyreader.scaffold.page import new_page
from everyreader.scaffold.site import Given, new_site
from everyreader.scaffold.translation import new_translation

__all__ = [
    "ALIASES",
    "CannotStart",
    "Draft",
    "Given",
    "borrowed",
    "language_folders",
    "new_fact",
    "new_language",
    "new_page",
    "new_site",
    "new_translation",
    "save",
]
