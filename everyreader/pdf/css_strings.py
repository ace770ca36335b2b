"""Turns words into what a style sheet says in the margins of a page."""

from __future__ import annotations

import re

from markupsafe import Markup

_COUNTERS = {
    "page": "counter(page)",
    "pages": "counter(pages)",
    "there": "target-counter(attr(href), page)",
    "told": "attr(data-page)",
}


def css_text(text: str) -> Markup:
    """Return words as a string of CSS (CSS Syntax Module Level 3, 4.3.5) that can be in a `style` element too."""
    return Markup('"' + re.sub(r'[\x00-\x1f"\\<&]', lambda sign: f"\\{ord(sign[0]):x} ", text) + '"')


def css_content(message: str) -> Markup:
    """Return a message as the value of `content`: `{page}`, `{pages}` and `{there}`, where a link leads, become
    counters; `{told}` is the page that the link itself says."""
    parts = re.split(r"\{(page|pages|there|told)\}", message)
    shown = [_COUNTERS[part] if number % 2 else css_text(part) for number, part in enumerate(parts) if part]
    return Markup(" ".join(shown) or '""')


def short_title(title: str, room: int) -> str:
    """Return the title as it runs above every page: its first part, and no more whole words of that than one line
    holds."""
    first = re.split(r": |：", title)[0]
    if len(first) <= room:
        return first
    cut = first[: room - 1].rpartition(" ")[0] or first[: room - 1]
    return f"{cut} …"
