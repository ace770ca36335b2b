"""What a preview adds to a page on its way to the browser. The files of the preview stay as a build made them."""

from __future__ import annotations

import re
from html import escape, unescape

from everyreader.serve.places import OWN, Place

_POLICY = re.compile(r'(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(">)')
_STYLE = re.compile(r'<link rel="stylesheet"[^>]*>\n?')
_SCHEME = re.compile(r'(<meta name="color-scheme" content=")[^"]*(">)')
_QUERY = re.compile(r"@media[^{;]*", re.IGNORECASE)
_LETTERS = re.compile(r"(\d*\.?\d+)(r?em)\b", re.IGNORECASE)
_HEAD = re.compile(r"</head>", re.IGNORECASE)


def widened(policy: str) -> str:
    """Return a page's policy with what the preview's script needs, and nothing more: to come from the preview itself,
    and to ask it for pages.

    >>> widened("default-src 'none'; script-src 'none'")
    "default-src 'none'; script-src 'self'; connect-src 'self'"
    """
    rules = {name: rest for name, _, rest in (rule.strip().partition(" ") for rule in policy.split(";")) if name}
    for name in ("script-src", "connect-src"):
        sources = [source for source in rules.get(name, "").split() if source != "'none'"]
        rules[name] = " ".join(dict.fromkeys(("'self'", *sources)))
    return "; ".join(f"{name} {rest}".strip() for name, rest in rules.items())


def for_author(page: str, place: Place, number: int) -> str:
    """Return a web page as its author gets it: with the script of the preview, and looked at as the place says.

    number: of the build that was done before the page was read; the script asks whether there is a later one."""
    page = _POLICY.sub(lambda found: found[1] + escape(widened(unescape(found[2]))) + found[3], page)
    more = f'<script src="/{OWN}/panel.js" data-number="{number}" data-path="{escape(place.path)}"'
    more += f' data-views="{"+".join(place.views)}" defer></script>\n'
    if "dark" in place.views:
        page = _SCHEME.sub(r"\1dark\2", page)
    if "plain" in place.views:
        page = _STYLE.sub("", page)
    found = _HEAD.search(page)
    return page[: found.start()] + more + page[found.start() :] if found else page + more


def always_dark(style: str) -> str:
    """Return a style sheet as a reader gets it who prefers dark colours: what asks for these always holds.

    >>> always_dark("@media (prefers-color-scheme: dark) {a{}} @media (prefers-color-scheme:light){}")
    '@media (min-width: 0) {a{}} @media (max-width: 0){}'
    """
    style = re.sub(r"\(\s*prefers-color-scheme\s*:\s*dark\s*\)", "(min-width: 0)", style)
    return re.sub(r"\(\s*prefers-color-scheme\s*:\s*light\s*\)", "(max-width: 0)", style)


def enlarged(style: str) -> str:
    """Return a style sheet as a reader gets it whose letters have twice the usual size: what it asks of the width of
    the window in letters (`em`) is asked of a window with room for half as many (Media Queries 4, 1.3).

    >>> enlarged("@media (min-width: 40.5em) and (max-width:60rem) {a{margin:2em}}")
    '@media (min-width: 81em) and (max-width:120rem) {a{margin:2em}}'
    """
    return _QUERY.sub(lambda found: _LETTERS.sub(lambda size: f"{2 * float(size[1]):g}{size[2]}", found[0]), style)


def narrow_frame(place: Place, number: int) -> str:
    """Return the page that shows another one 320 pixels wide (WCAG 1.4.10)."""
    inner = place.seen_as(*(view for view in place.views if view != "narrow"), "bare")
    return (
        '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>320 pixels wide</title>\n'
        f'<link rel="stylesheet" href="/{OWN}/own.css">\n'
        f'<script src="/{OWN}/panel.js" data-number="{number}" data-path="{escape(place.path)}"'
        f' data-views="{"+".join(place.views)}" defer></script>\n'
        f'</head>\n<body class="frame">\n<main><h1>320 pixels wide</h1>\n'
        f'<iframe title="The page, 320 pixels wide" width="320" height="640" src="{escape(inner.href)}"></iframe>\n'
        "</main>\n</body>\n</html>\n"
    )
