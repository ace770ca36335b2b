"""Weighs what a reader's phone fetches for each page of the project's own site: bytes, requests, pictures, scripts."""

from __future__ import annotations

import gzip
import re
import statistics
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from figures import Figure, figure
from timing import Spread

MOST_PAGE, MOST_PICTURE = 16, 60
"""Kilobytes (1,000 bytes): of HTML and style sheet, compressed; of one picture, as it is sent
(docs/requirements, H-30, allows 60 for all)."""
MOST_PICTURES = 40
"""Kilobytes: of all pictures of a page together. An Easy Read page has one for each idea."""
MOST_FIRST, MOST_REQUESTS = 3, 6
"""Requests before a browser draws a page, and all requests of a page without Easy Read pictures."""
NAMES, EASY_READ = "search.html", "easy-read"
"""The page of the A to Z, and the folder of Easy Read pictures."""

_SCRIPT = re.compile(r"<script|\son[a-z]+=|javascript:", re.IGNORECASE)
_LOADED = re.compile(
    r'<img [^>]*?src="([^"]+)"|<link (?=[^>]*rel="(?:stylesheet|icon|apple-touch-icon)")[^>]*?href="([^"]+)"'
)


class Weight(NamedTuple):
    """What one page costs. text: bytes of HTML and style sheets, compressed. first: requests before it is drawn, for
    the page itself and its style sheets. requests: all of them. picture, pictures: bytes of its largest one and of all.
    scripts: how many there are. easy_read: it has pictures of Easy Read."""

    text: int
    first: int
    requests: int
    picture: int
    pictures: int
    scripts: int
    easy_read: bool


def packed(path: Path) -> int:
    """Return how many bytes of a file travel, compressed as hosts do."""
    return len(gzip.compress(path.read_bytes(), 6, mtime=0))


def weigh(page: Path, site: Path) -> Weight:
    """Return what one page costs. Errors: FileNotFoundError where it loads what is not there."""
    html = page.read_text("utf-8")
    found = dict.fromkeys(_place(first or second, page, site) for first, second in _LOADED.findall(html))
    styles = [path for path in found if path.suffix == ".css"]
    pictures = [
        packed(path) if path.suffix == ".svg" else path.stat().st_size for path in found if path.suffix != ".css"
    ]
    return Weight(
        packed(page) + sum(map(packed, styles)),
        1 + len(styles),
        1 + len(found),
        max(pictures, default=0),
        sum(pictures),
        len(_SCRIPT.findall(html)),
        any(path.parent.name == EASY_READ for path in found),
    )


def _place(link: str, page: Path, site: Path) -> Path:
    path = unquote(urlsplit(link).path)
    return ((site / path.lstrip("/")) if path.startswith("/") else page.parent / path).resolve()


def weight_figures(site: Path) -> list[Figure]:
    """Return the figures of a built site."""
    weights = {page: weigh(page, site) for page in sorted(site.rglob("*.html"))}
    names = [one for page, one in weights.items() if page.name == NAMES]
    found = [one for page, one in weights.items() if page.name != NAMES]
    size = f"{len(found):,} pages of our own site"
    return [
        figure("weight", f"HTML and style sheet, compressed, {size}: the heaviest", "KB", texts(found), MOST_PAGE),
        figure(
            "weight-usual",
            "The same, the usual page (half are lighter)",
            "KB",
            middle(one.text / 1000 for one in found),
        ),
        figure("weight-names", "The same, the heaviest A to Z", "KB", texts(names), MOST_PAGE),
        figure("first", "Requests before a page is drawn, the most", "", most(one.first for one in found), MOST_FIRST),
        figure(
            "requests",
            "All requests of a page without Easy Read pictures, the most",
            "",
            most(one.requests for one in found if not one.easy_read),
            MOST_REQUESTS,
        ),
        figure("requests-usual", "The same, the usual page", "", middle(one.requests for one in found)),
        figure(
            "picture",
            "The largest picture, as it is sent",
            "KB",
            most(one.picture / 1000 for one in found),
            MOST_PICTURE,
        ),
        figure(
            "pictures",
            "All pictures of one page (Easy Read), the most",
            "KB",
            most(one.pictures / 1000 for one in found),
            MOST_PICTURES,
        ),
        figure(
            "scripts",
            "Scripts on all pages but the search",
            "",
            most([sum(one.scripts for one in found)]),
            0,
            bounded=True,
        ),
    ]


def texts(weights: Iterable[Weight]) -> Spread:
    """Return what HTML and style sheets of the heaviest page weigh, in kilobytes."""
    return most(one.text / 1000 for one in weights)


def most(values: Iterable[float]) -> Spread:
    """Return the largest of all pages, beside the lightest and the heaviest."""
    known = list(values) or [0]
    return Spread(max(known), min(known), max(known))


def middle(values: Iterable[float]) -> Spread:
    """Return the median of all pages, beside the lightest and the heaviest."""
    known = list(values)
    return Spread(statistics.median(known), min(known), max(known))
