"""How a fact is written in words, in sources, data and headings alike: `{{ name }}`, or `{{ name:form }}` in one of its
forms."""

from __future__ import annotations

import re
from collections.abc import Callable

from everyreader.looks import looks

_NAME = (
    r"([^{}:：\s\x02](?:[^{}:：\n\x02]*[^{}:：\n\x02 ])?+)"  # given up as a whole: a name with many spaces is read once
)
_GAP = r"[ \u00a0\u202f\u3000]*"
FACT = rf"\{{\{{{_GAP}{_NAME}{_GAP}+(?:[:：]{_GAP}{_NAME}{_GAP}+)?\}}\}}"
"""A fact in words, as a regular expression with its name and its form. Python-Markdown's own marks (U+0002) are never
in one."""

FACT_MARK = re.compile(FACT)


def fact_mark(name: str, form: str = "") -> str:
    """Return a fact as it is written in words.

    >>> fact_mark("trust-phone", "hours")
    '{{ trust-phone:hours }}'
    """
    return f"{{{{ {name}:{form} }}}}" if form else f"{{{{ {name} }}}}"


def fact_name(written: str | None) -> str:
    """Return the name of a fact, or of a form, as it is meant: with plain hyphens, and without signs that nobody
    sees."""
    return looks(written).strip() if written else ""


def marks_in(words: str) -> list[tuple[str, str]]:
    """Return name and form of each fact in words."""
    return [(fact_name(match[1]), fact_name(match[2])) for match in FACT_MARK.finditer(words)] if "{{" in words else []


def fill_marks(words: str, say: Callable[[str, str], str]) -> str:
    """Return words with what each fact says in its place. say: gets name and form."""
    return FACT_MARK.sub(lambda match: say(fact_name(match[1]), fact_name(match[2])), words) if "{{" in words else words


def parted(title: str, borrowed: tuple[tuple[str, str], ...]) -> list[tuple[str, str]]:
    """Return a title as stretches of words, each with its language, or nothing where that is the title's own.

    borrowed: words that may stand in it, each with its language.

    >>> parted("About A Trust, today", (("A Trust", "en"),))
    [('About ', ''), ('A Trust', 'en'), (', today', '')]
    """
    known = dict(sorted(borrowed, key=lambda each: -len(each[0])))
    if not any(words in title for words in known):
        return [(title, "")]
    parts = re.split(f"({'|'.join(map(re.escape, known))})", title)
    return [(part, known.get(part, "")) for part in parts if part]
