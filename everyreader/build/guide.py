"""Writes the lists of the guide for editors from the data that checks use: boxes, kinds, audiences, formats and
settings.

`python -m everyreader.build.guide` writes them into content/README.md, between the two marks; a test compares the two.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from everyreader.document import CALLOUTS, GENERATED, LEGAL_WORDING, MADE_UP
from everyreader.format import format_infos
from everyreader.layout import CONTENT, ENGINE
from everyreader.parse import Meta
from everyreader.parse.meta import Audience, Kind
from everyreader.site import Settings
from everyreader.source import keys_of

FIRST, LAST = "<!-- lists: begin -->", "<!-- lists: end -->"

BOXES = {
    "inset": "something to notice, apart from the text",
    "important": "what a reader must not miss",
    "warning": "what can harm somebody",
    "do": "what to do, as a list",
    "dont": "what not to do",
    "contact": "an address or another way to reach somebody",
    "cards": "links to pages, each with a line below it that says what is there",
    "action": "the ways to act, as a list of links: the first is the main one",
    "ticks": "a question as its title, and a list of answers, each with a square to tick on paper",
    "safety": "words that keep somebody from harm: a film of the page that gives older ones is taken away",
    "purposes": "why you use information, from content/purposes.yml",
    "news": "the latest news",
    "site-map": "all pages, by who they are for",
    "languages": "the languages of the site, each with its pages",
    "language-names": "the names of all languages, each in its own words",
    "formats": "every page with the formats that it has",
    "short-addresses": "every page with a short address, and how it goes on in each language",
    LEGAL_WORDING: "where a person must fill in fixed legal words: no reader gets it, the editors' report lists it",
    MADE_UP: "words of a demonstration that somebody has made up; readers see no frame",
}
"""What each box is for."""
KINDS: dict[Kind, str] = {
    "page": "any page, where nothing is said",
    "home": "the first page of a language",
    "guide": "a page that is read in a row with others: see guides: in site.yml",
    "notice": "a privacy notice: it needs articles, and is never published as an unchecked translation",
    "contact": "how to reach you",
    "easy-read": "Easy Read: short sentences, each step with a picture; never published as an unchecked translation",
    "news": "news of a day, with date:",
    "statement": "an accessibility statement",
    "hub": "a page that leads to others",
    "site-map": "the list of all pages",
    "languages": "the list of all languages",
    "formats": "the list of all formats",
}
AUDIENCES: dict[Audience, str] = {
    "everyone": "for everyone, where nothing is said",
    "patients": "for patients",
    "young-people": "for young people",
    "carers": "for carers",
    "staff": "for staff and researchers",
}


def guide_lists() -> str:
    """Return the lists as Markdown."""
    return "\n".join([FIRST, "", *_parts(), LAST])


def _parts() -> Iterator[str]:
    yield from ("## Boxes", "")
    yield '`!!! important "A title"`, and below it lines that begin with four spaces. This is how they look:'
    yield from ("", "![Every box on one page, each under its name](boxes.png)", "")
    yield from _table("Box", [(name, BOXES[name]) for name in (*CALLOUTS, *GENERATED, LEGAL_WORDING, MADE_UP)])
    yield from ("## Kinds of page", "", "`kind: guide` at the top of a page.", "")
    yield from _table("Kind", [(name, KINDS[name]) for name in get_args(Kind)])
    yield from ("## Who a page is for", "", "`audience: patients` at the top of a page: its place in the site map.", "")
    yield from _table("Audience", [(name, AUDIENCES[name]) for name in get_args(Audience)])
    yield from ("## Formats", "", "`formats: [html, large-print, text]` in `site.yml`, or at the top of a page.", "")
    yield from _table("Format", [(info.name, info.label) for info in format_infos().values()])
    yield from ("## Settings at the top of a page", "")
    yield from _table("Setting", [(key.name, key.says) for key in keys_of(Meta)])
    yield from ("## Settings of the site", "", "In `site.yml`. [KEYS.md](KEYS.md) has what is inside each.", "")
    yield from _table("Setting", [(key.name, key.says) for key in keys_of(Settings)])


def _table(head: str, rows: list[tuple[str, str]]) -> Iterator[str]:
    yield from (f"| {head} | What it is |", "| --- | --- |")
    yield from (f"| `{name}` | {words.replace('|', chr(92) + '|')} |" for name, words in rows)
    yield ""


def with_lists(text: str) -> str:
    """Return the guide with the lists of today. Errors: ValueError where the marks are not there."""
    before, rest = text.split(FIRST)
    _, after = rest.split(LAST)
    return before + guide_lists() + after


GUIDE = ENGINE / CONTENT / "README.md"
"""The guide for editors."""


def _sections() -> dict[str, str]:
    """Return the parts of the guide by their headings; what stands in an example is no heading."""
    found, heading, example = dict[str, list[str]](), "", False
    for line in GUIDE.read_text("utf-8").split("\n"):
        example ^= line.startswith("```")
        if line.startswith(("# ", "## ")) and not example:
            heading = line[3:].strip() if line.startswith("## ") else ""
        found.setdefault(heading, []).append(line)
    return {heading: "\n".join(lines).strip() + "\n" for heading, lines in found.items() if heading}


def guide_parts(words: str) -> str:
    """Return the parts of the guide whose headings have some words, such as `picture`; nothing where none has."""
    return "\n".join(part for heading, part in _sections().items() if words.lower() in heading.lower())


def headings() -> list[str]:
    """Return the headings of the guide."""
    return [*_sections()]


if __name__ == "__main__":
    Path(GUIDE).write_text(with_lists(GUIDE.read_text("utf-8")), "utf-8")
