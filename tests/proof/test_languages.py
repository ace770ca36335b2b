"""Every block of a page is in the language that it says it is in (WCAG 3.1.1, 3.1.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import py3langid
import pytest
from tinyhtml5.parser import HTMLParser

pytestmark = pytest.mark.browser

NAMESPACE = "{http://www.w3.org/1999/xhtml}"
BLOCKS = {"p", "li", "dt", "dd", "td", "th", "h1", "h2", "h3", "figcaption"}
OUTER = {*BLOCKS, "ul", "ol", "dl", "div", "table", "section", "nav"}
LEAST = 20
"""Words that a block must have for a guess to be worth anything."""


def blocks(element: Any, lang: str) -> Iterator[tuple[str, str]]:
    """Yield the language and the words of every block; words marked as another language are left out."""
    lang = element.attrib.get("lang", lang)
    inner = [str(child.tag).replace(NAMESPACE, "") for child in element]
    if str(element.tag).replace(NAMESPACE, "") in BLOCKS and not OUTER & set(inner):
        yield lang, own_words(element, lang)
        return
    for child in element:
        yield from blocks(child, lang)


def own_words(element: Any, lang: str) -> str:
    """Return the words of an element that are in its own language."""
    parts = [element.text or ""]
    for child in element:
        parts += [own_words(child, lang) if child.attrib.get("lang", lang) == lang else "", child.tail or ""]
    return " ".join("".join(parts).split())


def length(words: str) -> int:
    """Return how many words there are; two Chinese characters count as one."""
    return len(words.split()) + len(re.findall("[\u4e00-\u9fff]", words)) // 2


def false_claims(text: str) -> list[str]:
    """Return every long block of a page that is in another language than it says. Parts of addresses, such as `/ur`,
    are in none."""
    found = [
        (lang, words, py3langid.classify(words)[0])
        for lang, block in blocks(HTMLParser().parse(text), "")
        if (words := re.sub(r"(?<!\S)/\w+", "", block)) and length(words) >= LEAST
    ]
    return [f"{lang} is {guess}: {words[:60]}" for lang, words, guess in found if guess != lang.split("-")[0]]


def test_every_block_is_in_the_language_that_it_says(built_site: Path) -> None:
    """An identifier that knows nothing of the build agrees with `lang` on every block of 20 words or more."""
    assert {
        path.name: found for path in built_site.rglob("*.html") if (found := false_claims(path.read_text("utf-8")))
    } == {}


def test_false_claim_is_seen() -> None:
    """English under `lang="pl"` is found, and so is Polish that is not marked in an English page."""
    english = "You can choose now or later, and you can change your mind at any time, as often as you like to do so."
    polish = (
        "Możesz dokonać wyboru teraz lub później i możesz zmienić zdanie w każdej chwili, tak często, jak tylko "
        "chcesz to zrobić."
    )
    assert false_claims(f'<html lang="pl"><body><p>{english}</p></body></html>')
    assert false_claims(f'<html lang="en"><body><p>{polish}</p></body></html>')
    assert false_claims(f'<html lang="en"><body><p lang="pl">{polish}</p><p>{english}</p></body></html>') == []
