"""Starts a page: its settings, and a skeleton of what pages of its kind have."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import get_args

from everyreader.layout import CONTENT
from everyreader.parse.meta import Kind
from everyreader.rules.site.article_missing import DUTIES
from everyreader.scaffold.draft import CannotStart, Draft, as_yaml, words_of
from everyreader.source import near_name, safe_name

KINDS: tuple[str, ...] = get_args(Kind)
NEWS = "news"

NO_NAME = "cannot be the name of a page: write small letters, numbers and hyphens."

_FIRST = "Say here in one sentence what readers can do or find out on this page.\n"
_EASY = (
    "Say here in one short sentence what this page is about.\n\n"
    "Use one idea in each sentence. Put a picture beside each step.\n\n"
    "Ask people with a learning disability to try the page.\n"
)
_STATEMENT = (
    "Which website the statement covers",
    "The commitment to an accessible website",
    "The status: fully, partially or not compliant",
    "The content that is not accessible, and why",
    "How the statement was prepared, and when",
    "How people report a problem, and who enforces the law",
)
"""What the model accessibility statement has (SI 2018/952, regulation 8)."""


def page_path(typed: str, default: str, tags: Iterable[str]) -> str:
    """Return the path of a page as somebody typed it: `en/visiting`, `visiting` in the default language, or the file
    itself. tags: the folders of languages. Errors: CannotStart."""
    path = typed.replace("\\", "/").removeprefix("./").removeprefix(f"{CONTENT}/").removesuffix(".md").strip("/")
    parts = path.split("/")
    if len(parts) == 1 or parts[0] not in (*tags, default):
        parts = [default, *parts]
    if not all(safe_name(part) for part in parts) or parts[0] == "media":
        raise CannotStart(f'"{typed}" {NO_NAME}')
    return f"{CONTENT}/{'/'.join(parts)}.md"


def new_page(
    typed: str, default: str, tags: Iterable[str], today: datetime.date, title: str = "", kind: str = ""
) -> Draft:
    """Return a page that is kept from readers until it is written. typed: its path; default: the folder of the default
    language; tags: those of all. kind: by default news below a folder news, else an ordinary page. Errors:
    CannotStart."""
    path = page_path(typed, default, tags)
    folder, _, file = path.rpartition("/")
    if file != (meant := "-".join(file.lower().split())):
        better = f"{folder}/{meant}".removeprefix(f"{CONTENT}/").removesuffix(".md")
        raise CannotStart(f'"{typed}" {NO_NAME} Did you mean "{better}"?')
    name = file.removesuffix(".md")
    kind = kind or (
        NEWS
        if f"/{NEWS}/" in path and name != "index"
        else "home"
        if path.count("/") == 2 and name == "index"
        else "page"
    )
    if kind not in KINDS:
        near = near_name(kind, KINDS)
        raise CannotStart(
            f'There is no kind "{kind}". ' + (f'Did you mean "{near}"?' if near else f"There are: {', '.join(KINDS)}.")
        )
    lines = [f"title: {as_yaml(title or words_of(name))}", "unpublished: yes"]
    lines += [f"kind: {kind}"] if kind != "page" else []
    lines += [f"date: {today.isoformat()}"] if kind == NEWS else []
    lines += _articles() if kind == "notice" else []
    lines += [
        "# order: 5, for example, gives it that place in the menu",
        "# owner: who answers for this page",
        "# reviewed: the day on which somebody checked it",
        "# review-due: the day by which somebody checks it again",
    ]
    body = _body(kind)
    return Draft(
        {path: f"---\n{chr(10).join(lines)}\n---\n\n{body}".encode()},
        following=(
            f"Write {path}, say who answers for it, and delete the line unpublished: yes when readers may have it.",
            *(
                ["A box !!! news on another page, such as the home page, lists the latest news."]
                if kind == NEWS
                else []
            ),
            f"check {path}",
        ),
    )


def _articles() -> list[str]:
    return ["articles:", *(f"  {duty}: {duty.lower()}" for duty in DUTIES)]


def _body(kind: str) -> str:
    """Return the words that stand on a new page of a kind: what is to be written there."""
    if kind == "notice":
        parts = [
            f"## {words[:1].upper()}{words[1:]} {{#{duty.lower()}}}\n\nSay here {words}.\n"
            for duty, words in DUTIES.items()
        ]
        return "\n".join([_FIRST, *parts])
    if kind == "statement":
        boxes = [f'!!! legal-wording "{words}"\n    The words of the model statement.\n' for words in _STATEMENT]
        return "\n".join(["Say here in one sentence how accessible this website is.\n", *boxes])
    if kind == "easy-read":
        return _EASY
    box = {"site-map": "site-map", "languages": "languages", "formats": "formats"}.get(kind, "")
    return f"{_FIRST}\n!!! {box}\n    This list cannot be shown now. Start at the home page.\n" if box else _FIRST
