"""Compares the page numbers that a laid-out document tells with the pages where things are.

WeasyPrint 70 keeps the number that a heading had before it was moved to the next page with its text. A reader on paper
would be sent to the wrong page; so such a document is set once more, with the numbers written into its links.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from urllib.parse import unquote

from everyreader.untyped import Untyped


def wrong_pages(document: Untyped) -> dict[str, int]:
    """Return the true page of every place that has an id, by it, if some link tells another; else nothing."""
    places: dict[str, int] = {}
    told: list[tuple[str, str]] = []
    for number, page in enumerate(document.pages, 1):
        for box, ids in _words(page._page_box, ()):
            for id in ids:
                places.setdefault(id, number)
            if str(box.element_tag) == "a::after":
                told.append((unquote(box.element.get("href", "")[1:]), "".join(re.findall(r"\d+", box.text))))
    return places if any(number and places.get(id, int(number)) != int(number) for id, number in told) else {}


def with_pages(text: str, places: dict[str, int]) -> str:
    """Return the HTML of a document with the page of each place written into the links to it."""
    for id, number in places.items():
        text = text.replace(f'href="#{escape(id)}"', f'href="#{escape(id)}" data-page="{number}"')
    return text


def _words(box: Untyped, ids: tuple[str, ...]) -> Iterator[tuple[Untyped, tuple[str, ...]]]:
    """Yield every box of words with the ids of what it is in."""
    box = getattr(box, "_box", box)
    id = box.element.get("id", "") if hasattr(box.element, "get") else ""
    ids = (*ids, id) if id and id not in ids else ids
    if type(box).__name__ == "TextBox":
        yield box, ids
    for child in getattr(box, "children", ()):
        yield from _words(child, ids)
