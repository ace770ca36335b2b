"""How a fact is written in words, in sources, data and headings alike: `{{ name }}`, or `{{ name:form }}` in one of its forms."""

from __future__ import annotations

import re
from collections.abc import Callable

_NAME = r"([^{}:\s\x02](?:[^{}:\n\x02]*[^{}:\n\x02 ])?+)"  # given up as a whole: a name with many spaces is read once
FACT = rf"\{{\{{ *{_NAME} *+(?:: *{_NAME} *+)?\}}\}}"
"""A fact in words, as a regular expression with its name and its form. Python-Markdown's own marks (U+0002) are never in one."""

FACT_MARK = re.compile(FACT)


def fact_mark(name: str, form: str = "") -> str:
    """Return a fact as it is written in words.

    >>> fact_mark("trust-phone", "hours")
    '{{ trust-phone:hours }}'
    """
    return f"{{{{ {name}:{form} }}}}" if form else f"{{{{ {name} }}}}"


def marks_in(words: str) -> list[tuple[str, str]]:
    """Return name and form of each fact in words."""
    return [(match[1], match[2] or "") for match in FACT_MARK.finditer(words)] if "{{" in words else []


def fill_marks(words: str, say: Callable[[str, str], str]) -> str:
    """Return words with what each fact says in its place. say: gets name and form."""
    return FACT_MARK.sub(lambda match: say(match[1], match[2] or ""), words) if "{{" in words else words
