"""Starts a translation: the page of the default language block by block, its facts and anchors in place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from everyreader.layout import CONTENT
from everyreader.parse import parse_source
from everyreader.scaffold.draft import CannotStart, Draft
from everyreader.scaffold.page import page_path
from everyreader.source import near_name

_HEADING = re.compile(r"^(#{1,6})[ \t]+(\S.*?)[ \t]*$")
_FENCE = re.compile(r"^ {0,3}(```+|~~~+)")
_KEY = re.compile(r"^([A-Za-z][\w-]*):")
OWN = (
    "names",
    "redirects",
    "changes",
    "reviewed",
    "review-due",
    "editors-note",
    "unpublished",
    "publish-from",
    "translation",
    "co-produced",
)
"""Keys of a page that its translation does not take over: each says something of that page alone."""


def new_translation(typed: str, default: str, tags: Iterable[str], project: Path) -> Draft:
    """Return a page in another language with the words that are to be translated. typed: the page with the folder of
    its language, such as `ur/carers`; tags: the folders of all languages. Errors: CannotStart."""
    path = page_path(typed, default, tags)
    _, tag, name = path.split("/", 2)
    if tag == default:
        raise CannotStart(
            f'"{typed}" is in the language that the site begins with. Write the folder of the other language '
            f"first, such as ur/{name.removesuffix('.md')}."
        )
    source = f"{CONTENT}/{default}/{name}"
    if not (project / source).is_file():
        known = [
            file.relative_to(project / CONTENT / default).as_posix()
            for file in (project / CONTENT / default).rglob("*.md")
        ]
        near = near_name(name, known)
        raise CannotStart(
            f"There is no page {source} to translate."
            + (f' Did you mean "{tag}/{near.removesuffix(".md")}"?' if near else "")
        )
    text = (project / source).read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    return Draft(
        {path: translation_of(text, source).encode()},
        (
            f"The words in {path} are still those of {source}. Facts, links and the addresses of headings are "
            f"in place: leave what is in braces as it is.",
        ),
        following=(
            f"Translate {path}, say at translation: who did it, and delete the line unpublished: yes.",
            f"check {path}",
        ),
    )


def translation_of(text: str, source: str) -> str:
    """Return the text of a page with what its translation keeps: no day on which somebody checked it, an address at
    each heading that has none of its own, and a line that keeps it from readers."""
    head, body = _parts(text)
    settings = _kept(head)
    anchors = [anchor for _, anchor, _ in parse_source(text.encode(), source).header.headings]
    return "\n".join(
        [
            "---",
            *settings,
            "unpublished: yes",
            "translation: person-not-qualified",
            "---",
            *_with_anchors(body, anchors),
        ]
    )


def _parts(text: str) -> tuple[list[str], list[str]]:
    """Return the lines of the settings and those below them."""
    lines = text.split("\n")
    if lines and lines[0].strip() == "---":
        end = next((place for place, line in enumerate(lines[1:], 1) if line.strip() == "---"), 0)
        if end:
            return lines[1:end], lines[end + 1 :]
    return [], ["", *lines]


def _kept(head: list[str]) -> list[str]:
    kept, skipping = [], False
    for line in head:
        key = _KEY.match(line)
        if key or not line[:1].isspace():
            skipping = bool(key and key[1].lower().replace("_", "-") in OWN)
        if not skipping:
            kept.append(line)
    return kept


def _with_anchors(body: list[str], anchors: list[str]) -> list[str]:
    """Return lines in which each heading says its address, so that links to it lead there in every language."""
    found, fence = [], ""
    left = list(anchors)
    for line in body:
        mark = _FENCE.match(line)
        if mark and (not fence or mark[1].startswith(fence)):
            fence = "" if fence else mark[1]
        heading = None if fence else _HEADING.match(line)
        if heading and left:
            anchor = left.pop(0)
            line = line if "{#" in line else f"{heading[1]} {heading[2]} {{#{anchor}}}"
        found.append(line)
    return found
