"""How a fact is written in words, in sources, data and headings alike: `{{ name }}`, or `{{ name:form }}` in one of its forms."""

from __future__ import annotations

import re

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
