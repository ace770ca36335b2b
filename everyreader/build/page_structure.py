"""Says what is broken in the structure of a finished web page, whatever its template is like: a landmark, menu or list
of which one end is lost, a part that has no words any more, a name that leads to nothing.

A designer may leave out a whole part; half of one, or an empty one, is an accident.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterable
from urllib.parse import unquote

_ENDS = re.compile(r"<(/?(?:nav|header|footer|main|section|details|summary|ul|ol|dl|div|table|h[1-6]))\b")
"""Tags that HTML never lets a page leave out (HTML, 13.1.2.4)."""
_EMPTY = re.compile(
    r"<(?:(a)\s[^>]*href=[^>]*>(?:\s|<(?!/a>|(?:img|svg|object)\b)[^>]*>)*</a>"
    r"|(bdi|summary|button|label|ul|li)\b[^>]*>\s*</)"
)
"""What has no words. In the main part an item may be empty for a reason that was told, such as a link without words."""
_EMPTY_VALUE = re.compile(r'\s(?:href|dir|lang|hreflang|aria-label|aria-labelledby|id|for)=""')
_NAMED = 'aria-labelledby="'
_ID = re.compile(r'\sid="([^"]*)"')
SHOWN = 60
"""Letters of a link that a message quotes."""


def broken_structure(finished: str, start: int, links: Iterable[str]) -> str:
    """Return what is broken in a page, in words that follow "it has", or nothing. start: where its main part begins;
    links: the targets of its links."""
    if finished[:80].lstrip()[:14].lower() != "<!doctype html":
        return "no <!DOCTYPE html>"
    counts = Counter(_ENDS.findall(finished))
    for tag, count in counts.items():
        name = tag.removeprefix("/")
        if counts[f"/{name}" if name == tag else name] != count:
            return f"lost one end of <{name}>"
    if counts["details"] > counts["summary"]:
        return "<details> without a <summary>"
    end = finished.find("</main>")
    if empty := next(
        (one for one in _EMPTY.finditer(finished) if one[2] != "li" or not start < one.start() < end), None
    ):
        tag = next(filter(None, empty.groups()))
        return f"a link without words, {empty[0][:SHOWN]}" if tag == "a" else f"<{tag}> without words"
    if finished.count('=""') > finished.count('alt=""') and (value := _EMPTY_VALUE.search(finished)):
        return f"nothing at {value[0].strip()}"
    if "#" in links:
        return 'lost where a link leads, href="#"'
    named = [part[: part.index('"')] for part in finished.split(_NAMED)[1:]]
    named += [link[1:] for link in links if len(link) > 1 and link[0] == "#"]
    own = {part[: part.find('"')] for part in finished.split(' id="')[1:]}  # a quarter of a pattern's time (2026-11-30)
    lost = [name for name in named if name not in own]
    if lost:  # by its letters alone; an address may have them in another coding
        there = {*map(html.unescape, _ID.findall(finished))}
        lost = [name for name in lost if not {*html.unescape(unquote(name)).split()} <= there]
    if lost:
        return f"lost what #{lost[0]} refers to"
    main = _ID.search(finished, start, finished.find(">", start))
    if not main or f'href="#{main[1]}"' not in finished[:start]:
        return "lost the link that skips to its main part"
    return ""
