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

MOST_PAGE, MOST_PICTURE = 30, 60
"""Kilobytes (1,000 bytes): of HTML and style sheet, compressed; of one picture, as it is sent (docs/requirements, H-30,
allows 60 for both)."""
MOST_REQUESTS = 40
"""An Easy Read page has a picture for each idea; every other page asks for five files at most."""

_SCRIPT = re.compile(r"<script|\son[a-z]+=|javascript:", re.IGNORECASE)
_LOADED = re.compile(
    r'<img [^>]*?src="([^"]+)"|<link (?=[^>]*rel="(?:stylesheet|icon|apple-touch-icon)")[^>]*?href="([^"]+)"'
)


class Weight(NamedTuple):
    """What one page costs. text: bytes of HTML and style sheets, compressed. requests: with that for the page itself.
    picture: bytes of its largest one. scripts: how many there are."""

    text: int
    requests: int
    picture: int
    scripts: int


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
        packed(page) + sum(map(packed, styles)), 1 + len(found), max(pictures, default=0), len(_SCRIPT.findall(html))
    )


def _place(link: str, page: Path, site: Path) -> Path:
    path = unquote(urlsplit(link).path)
    return ((site / path.lstrip("/")) if path.startswith("/") else page.parent / path).resolve()


def weight_figures(site: Path) -> list[Figure]:
    """Return the figures of a built site."""
    found = [weigh(page, site) for page in sorted(site.rglob("*.html"))]
    size = f"{len(found):,} pages of our own site"
    return [
        figure(
            "weight",
            f"HTML and style sheet, compressed, {size}: the heaviest",
            "KB",
            most(one.text / 1000 for one in found),
            MOST_PAGE,
        ),
        figure(
            "weight-usual",
            "The same, the usual page (half are lighter)",
            "KB",
            middle(one.text / 1000 for one in found),
        ),
        figure(
            "requests",
            "Requests for one page, the most (Easy Read)",
            "",
            most(one.requests for one in found),
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
            "scripts", "Scripts on all of these pages", "", most([sum(one.scripts for one in found)]), 0, bounded=True
        ),
    ]


def most(values: Iterable[float]) -> Spread:
    """Return the largest of all pages, beside the lightest and the heaviest."""
    known = list(values)
    return Spread(max(known), min(known), max(known))


def middle(values: Iterable[float]) -> Spread:
    """Return the median of all pages, beside the lightest and the heaviest."""
    known = list(values)
    return Spread(statistics.median(known), min(known), max(known))
