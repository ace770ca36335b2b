"""Signs that mean nothing where they stand, so that readers see them: those of other systems in words, and those of
Markdown where nothing reads Markdown."""

from __future__ import annotations

import re
from typing import NamedTuple


class Sign(NamedTuple):
    """A sign of other systems. found: as a regular expression. message: what it is. help: what to write."""

    found: re.Pattern[str]
    message: str
    help: str


def mark(found: str, message: str, help: str) -> Sign:
    """Return a sign. found: a regular expression."""
    return Sign(re.compile(found), message, help)


BOX = 'Write !!! important "Title", and the words of the box below it, each line with four spaces before it.'
LIST = "Begin each line with - and a space, or with 1. and a space, and leave an empty line above the list."
TABLE = "Write each row as | a | b |, with | --- | --- | below the first, and an empty line above and below the table."
_STYLE = "Take it away. What a part looks like follows from what it is, and {lang=pl} belongs behind [words]."
NO_STYLE = "Take the signs away. For words that matter, write **words**."

IN_WORDS = (
    mark(r"\[\^[^\[\]\n]*\s[^\[\]\n]*\]", "A footnote with a space in its name", "Write a name without "
          "spaces, such as [^1], here and before its note."),
    mark(r"\{:?\s*toc\b[^{}]*\}|\[TOC\]|\[\[_?(?i:toc)_?\]\]|\$TOC\b", "A place for a list of contents",
          "Take it away: each page has its contents of itself."),
    mark(r"\{\s*:?\s*(?!:?\s*lang\s*[=:])(?:[.#][\w-]|[\w-]+\s*=)[^{}\n]*\}|\{-\}", "An attribute", _STYLE),
    mark(r"\[!\w+\][+-]?", "The sign of a box", BOX),
    mark(r"\[\[[^\[\]\n]+\]\]", "A link between double brackets", "Write [words](page.md)."),
    mark(r"(?<![=\w/?&])==(?=[^\s=])[^=\n]*[^\s=]==(?![=\w])", "A marked word", NO_STYLE),
    mark(r"(?<![+\w])\+\+(?=[^\s+])[^+\n]*[^\s+]\+\+(?![+\w])", "An underlined word", NO_STYLE),
    mark(r"(?<=\w)~[^\s~]{1,9}~(?!~)|(?<=\w)\^[^\s^]{1,9}\^", "A raised or lowered sign", "Write the word out, or the "
          "sign itself, such as ² or ₂."),
    mark(r"(?<![\w:/.]):[a-z][a-z0-9_+-]*[a-z0-9]:(?![\w:/])", "The name of a picture sign", "Take it away, or say it "
          "in words."),
    mark(r"\{%.*?%\}|<%.*?%>", "A command of a template", "Write the words themselves, or a fact: {{ name }}."),
    mark(r"\*\*|＊＊|(?<![\w_])__(?!\w*__)(?=\w)", "A sign for bold words that is shown as it is", "Write **words**, "
          "with no space inside the stars."),
    mark(r"\[[^\[\]\n]+\] \((?:https?:|www\.|mailto:|tel:|[\w./-]+\.md\b|\.\.?/|$)|\]（|］\s?[（(]",
          "A link that is none",
          "Write [words](address), with plain brackets and no space between them."),
    mark(r"\([^()\n]+\)\[(?:https?:|www\.|mailto:|[\w./-]+\.md\b|$)", "A link with its brackets the wrong way round",
          "Write [words](address)."),
    mark(r"\[[^\[\]^\n]+\]\[[^\[\]^\n]*\]", "A link that leads nowhere", "Write [words](address), or say where it "
          "leads on a line of its own: [name]: address"),
    mark(r"&(?:nbsp|copy|reg|amp|lt|gt|quot|pound|euro|ndash|mdash|hellip)\b(?![;=])",
          "The name of a sign without its semicolon", "Write the sign itself."),
    mark(r"\\(?:newpage|pagebreak|clearpage|vspace|hspace|textbf|emph)\b(?:\{[^{}]*\})?", "A command of LaTeX", "Take "
          "it away."),
)  # fmt: skip
"""Looked for in each stretch of words."""

_MARKDOWN = re.compile(
    r"(?<![\w*])\*{1,3}(?=[^\s*])[^*\n]*[^\s*]\*{1,3}(?![\w*])|\*\*"
    r"|(?<!\w)_{1,3}(?=[^\s_])[^_\n]*[^\s_]_{1,3}(?!\w)|(?<!\w)~~(?=\S)[^~\n]*~~"
    r"|!?\[[^\[\]\n]*\]\([^()\n]*\)|\[[^\[\]\n]*\]\{[^{}\n]*\}|\[\^[^\[\]\s]+\]"
    r"|`[^`\n]+`|</?[a-zA-Z][^<>\n]*>|^#{1,6}(?= )|\\$"
)
_HINT = re.compile(r"[*_~\[`<#\\{:=+^&]")


def shown_sign(words: str) -> str:
    """Return the first sign that readers would see among words that stand as they are, or nothing."""
    if not _HINT.search(words):
        return ""
    match = _MARKDOWN.search(words)
    found = (match, *(sign.found.search(words) for sign in IN_WORDS))
    return next((place[0] for place in found if place), "")
