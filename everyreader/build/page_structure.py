"""Says what is broken in the structure of a finished web page, whatever its template is like: a landmark, menu or list
of which one end is lost, a part that has no words any more, a name that leads to nothing.

A designer may leave out a whole part; half of one, or an empty one, is an accident.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterable

_ENDS = re.compile(r"<(/?)(nav|header|footer|section|details|ul|ol|div)\b")
"""Tags that HTML never lets a page leave out (HTML, 13.1.2.4)."""
_EMPTY = re.compile(
    r"<(a(?=\s[^>]*\bhref=)|bdi|li|ul|summary|h[1-6]|button|label)\b[^>]*>"
    r"(?:\s|<(?!/\1>|(?:img|input|svg|audio|video|object)\b)[^>]*>)*</\1>"
)
_NAMED = 'aria-labelledby="'
_ID = re.compile(r'\sid="([^"]*)"')
SHOWN = 60
"""Letters of what is empty that a message quotes."""


def broken_structure(finished: str, start: int, links: Iterable[str]) -> str:
    """Return what is broken in a page, in words that follow "it has", or nothing. start: where its main part begins;
    links: the targets of its links."""
    counts = Counter(_ENDS.findall(finished))
    for (end, tag), count in counts.items():
        if counts["" if end else "/", tag] != count:
            return f"lost one end of <{tag}>"
    if empty := _EMPTY.search(finished):
        what = "a link" if empty[1] == "a" else f"<{empty[1]}>"
        return f"{what} without words, {empty[0][:SHOWN]}"
    if 'aria-label=""' in finished or ' lang=""' in finished:
        return 'lost a name or a language: aria-label="" or lang=""'
    names = [part[: part.index('"')] for part in finished.split(_NAMED)[1:]]
    names += [html.unescape(link[1:]) for link in links if len(link) > 1 and link[0] == "#"]
    lost = next((name for name in names if f' id="{name}"' not in finished), "")
    if lost and lost not in map(html.unescape, _ID.findall(finished)):
        return f"lost what #{lost} refers to"
    main = _ID.search(finished, start, finished.find(">", start))
    if not main or f'href="#{main[1]}"' not in finished[:start]:
        return "lost the link that skips to its main part"
    return ""
