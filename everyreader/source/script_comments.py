"""Takes comments out of a script that fill lines of their own: every reader of its page would fetch them (ECMAScript,
section 12.4)."""

from __future__ import annotations

import re

_OWN_LINES = re.compile(r"^[ \t]*/\*(?!!)(?:[^*]|\*(?!/))*\*/[ \t]*\n", re.MULTILINE)


def without_comment_lines(text: str) -> str:
    r"""Return a script without its comments that fill whole lines, but those that begin with `/*!`, as licences do. A
    script with a template literal, which may hold what looks like one, stays as it is.

    >>> without_comment_lines("  /* Why\n so */\nlet a = 1; /* b */\n")
    'let a = 1; /* b */\n'
    """
    return text if "`" in text else _OWN_LINES.sub("", text)
