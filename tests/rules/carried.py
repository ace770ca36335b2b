"""Carries the examples of rules that fail into other languages: behind real words of a page in each of them."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

from babel import Locale
from babel.dates import format_date

from everyreader.dates import western
from everyreader.layout import ENGINE
from everyreader.parse import parse_source

TAGS = tuple("ar bn pa pl ro so tr ur zh".split())
"""The languages of our pages besides English."""
EN_PAGE = "content/en/page.md"
ALIKE = {
    rule: ("document/author-voice", "document/unfilled-place", "document/translator-note")
    for rule in ("document/author-voice", "document/unfilled-place", "document/translator-note")
}
"""Rules of which one tells in other languages what another tells in English."""


@cache
def passage(tag: str) -> str:
    """Return some real words of a page in a language, without links, facts and lists."""
    path = ENGINE / f"content/{tag}/questions.md"
    if not path.is_file():
        return ""
    body = path.read_text("utf-8").split("\n---\n", 1)[1]
    parts = [
        part for part in body.split("\n\n") if part and not set("{[").intersection(part) and part[0] not in "#!-|1"
    ]
    return "\n\n".join(parts[:3])


def told(words: str, tag: str) -> Counter[str]:
    """Return how often each rule tells something on a page in a language. words: a page without its passage."""
    words = f"---\n{words.strip()}\n---\n" if words.startswith("title: ") else words
    front = re.match(r"---\n(.*?)\n---\n", words, re.DOTALL)
    top, body = (front[1], words[front.end() :]) if front else ("title: A", words)
    source = f"---\n{top}\n---\n\n{passage(tag)}\n\n{body}"
    return Counter(finding.rule for finding in parse_source(source.encode(), f"content/{tag}/page.md").header.findings)


@cache
def _nothing(tag: str) -> Counter[str]:
    return told("", tag)


def is_told(rule: str, words: str, tag: str) -> bool:
    """Say whether a rule, or one that tells the same in other languages, finds something in words."""
    new = told(words, tag) - _nothing(tag)
    return any(new[name] for name in ALIKE.get(rule, (rule,)))


def examples(module: ModuleType) -> Iterator[str]:
    """Yield the examples of a rule for pages that fail and are words."""
    yield from (example for example in module.FAILED if isinstance(example, str) and example.strip())


@cache
def table() -> dict[str, dict[str, str]]:
    """Return for the words of English examples the same fault in other languages, by tag."""
    found: dict[str, dict[str, str]] = {}
    for part in (Path(__file__).parent / "carried.txt").read_text("utf-8").split("\n\n")[1:]:
        lines = [line.partition(" ") for line in part.strip().split("\n")]
        carried = {tag: words for tag, _, words in lines if tag in TAGS}
        for line in part.strip().split("\n"):
            if line.partition(" ")[0] not in TAGS:
                found[line] = carried
    return found


def carried(example: str) -> dict[str, str]:
    """Return the same fault as that of an English example in each language that has it, by tag; nothing where the
    table has no words of it."""
    keys = [words for words in table() if words in example]
    return table()[max(keys, key=len)] if keys else {}


OTHERS = tuple(
    "cy fr es pt it de nl sv da nb fi is ru uk bg sr cs sk sl hr hu lt lv et el hi gu ta te ml kn mr ne "
    "fa ps ckb ku am ti sw yo ha ig vi th ja ko id ms fil ka hy az kk uz sq eu ca ga gd".split()
)
"""Other languages that people in this country speak, or that CLDR writes in another order."""
UNREAD = {
    "full": tuple("ps te ti ckb fi hy gd ku th".split()),
    "long": tuple("gd ku".split()),
}
"""Those whose days are not read in a form of CLDR: words stand between the day of the week and the date."""


def site_example(example: dict[str, str], words: str, tag: str) -> dict[str, str | bytes]:
    """Return the files of an example of a rule on the site with other words, on a page in another language."""
    files: dict[str, str | bytes] = {path: text for path, text in example.items() if path != EN_PAGE}
    for name in ("locale.yml", "messages.po"):
        files[f"locales/{tag}/{name}"] = (ENGINE / f"locales/{tag}/{name}").read_bytes()
    files[f"content/{tag}/page.md"] = f"---\ntitle: A\n---\n\n{passage(tag)}\n\n{words}\n"
    return files


def days(tag: str) -> Iterator[str]:
    """Yield a day that is none, and one on another day of the week, as CLDR has a language write them."""
    language = Locale.parse(tag)
    if tag not in UNREAD["long"]:
        yield _shown(datetime.date(2026, 11, 30), "long", language).replace("30", "31")
    if tag not in UNREAD["full"]:  # 29 November is a Sunday, and the 30th a Monday
        yield _shown(datetime.date(2026, 11, 29), "full", language).replace("29", "30")


def good_days(tag: str) -> Iterator[str]:
    """Yield good days as CLDR has a language write them."""
    for day in (datetime.date(2026, 11, 30), datetime.date(2028, 2, 29), datetime.date(2027, 5, 1)):
        yield from (_shown(day, style, Locale.parse(tag)) for style in ("long", "full"))


def _shown(day: datetime.date, style: str, language: Locale) -> str:
    return western(format_date(day, style, language))
