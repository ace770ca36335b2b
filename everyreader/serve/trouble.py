"""The page in place of one that cannot be shown: what is wrong, where, with the lines of the source around it."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from pathlib import Path
from urllib.parse import quote

from everyreader.finding import Reported
from everyreader.layout import is_template, open_path
from everyreader.serve.board import State
from everyreader.serve.places import OWN, Place, key_at
from everyreader.source import decode_text, read_bytes

AROUND = 3
"""Lines that are shown before and after the one that is meant."""
MOST = 10
"""Mistakes that are shown."""
LONGEST = 300
"""Letters of a line that are shown."""


def editor_link(project: Path, path: str, line: int, column: int = 1) -> str:
    """Return a link to a place in a file of the project, as Visual Studio Code and editors like it open it."""
    place = Path(open_path(project, path)).as_posix()
    return f"vscode://file{'' if place.startswith('/') else '/'}{quote(place)}:{line}:{column}"


def place_link(project: Path, path: str, line: int, column: int = 1) -> str:
    """Return a link to a place, as HTML, with its path and line as words, which people can copy."""
    href = editor_link(project, path, line, column)
    return f'<a class="place" href="{escape(href)}"><code>{escape(path)}:{line}</code></a>'


def excerpt(project: Path, path: str, line: int) -> str:
    """Return the lines around one of a file of the project, as HTML; nothing where there are none."""
    try:
        text = decode_text(read_bytes(project, path), path)[0] or ""
    except OSError:
        return ""
    lines = text.split("\n")
    first, last = max(1, line - AROUND), min(len(lines), line + AROUND)
    shown = "\n".join(
        f"{'→' if number == line else ' '} {number:4}  {escape(lines[number - 1].rstrip()[:LONGEST])}"
        for number in range(first, last + 1)
    )
    return f'<pre tabindex="0" aria-label="Lines {first} to {last} of {escape(path)}">{shown}</pre>' if shown else ""


def told(project: Path, items: Iterable[Reported]) -> str:
    """Return findings as HTML, each with its place and the lines around it."""
    return "".join(
        f'<section class="{item.level}"><h2>{escape(item.message)}</h2>'
        f"<p>{place_link(project, item.path, item.line, item.column)}</p>"
        f"{excerpt(project, item.path, item.line)}"
        f"{f'<p>{escape(item.help)}</p>' if item.help else ''}</section>\n"
        for item in items
    )


def own_page(title: str, words: str, state: State, path: str) -> str:
    """Return a page of the preview's own, which goes away by itself when there is something else to see."""
    return (
        '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(title)} – Preview</title>\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<link rel="stylesheet" href="/{OWN}/own.css">\n'
        f'<script src="/{OWN}/panel.js" data-number="{state.number}" data-path="{escape(path)}" data-views="" defer>'
        f"</script>\n</head>\n<body>\n<main>\n<h1>{escape(title)}</h1>\n{words}</main>\n</body>\n</html>\n"
    )


def trouble_page(state: State, project: Path, place: Place) -> tuple[int, str] | None:
    """Return status and page that stand in place of a page now, or None where the page can be shown."""
    if not state.number:
        said = escape(state.working or "This takes a moment the first time.")
        return 503, own_page("The preview is being built", f"<p>{said}</p>\n", state, place.path)
    errors = [item for item in state.reported if item.level == "error"]
    if state.failure and state.site is None:
        return 503, own_page("The preview waits", f"<p>{escape(state.failure)}</p>\n", state, place.path)
    if not state.stands:
        stops = [item for item in errors if item.consequence.startswith("publish nothing") or is_template(item.path)]
        words = "<p>All pages wait for this. Put it right and save: the page comes back by itself.</p>\n"
        return 500, own_page(
            "This keeps the site from being built",
            words + told(project, sorted(stops or errors, key=follows)[:MOST]),
            state,
            place.path,
        )
    key = key_at(state.site, place.path) if state.site else None
    if state.site and key and state.site.pages[key].broken:
        source = state.site.pages[key].source
        words = "<p>Put it right and save: the page comes back by itself.</p>\n"
        mine = [item for item in errors if item.path == source]
        return 500, own_page("This page cannot be read", words + told(project, mine[:MOST]), state, place.path)
    return None


def follows(item: Reported) -> int:
    """Return how late a mistake is to be told of: after what it follows from. A file that cannot be read has all else
    as its consequence, and that no page is left is one of whatever holds them back."""
    return 2 if item.rule == "site/no-pages" else 0 if item.rule.startswith("source/") else 1


def missing_page(state: State, project: Path, place: Place) -> str:
    """Return the page at an address at which nothing is."""
    errors = [item for item in state.reported if item.level == "error"]
    words = '<p>There is no page at this address. <a href="/">Go to the home page</a>.</p>\n'
    return own_page("No such page", words + told(project, errors[:MOST]), state, place.path)
