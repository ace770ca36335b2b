"""Tells lines of settings from words, in whatever dialect they are written."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable

from everyreader.parse.publication_keys import key_name

Known = Callable[[str], bool]

DASHES = re.compile(
    r"^[ \t\u00a0\ufeff\u200b]*(?:-[- ]*-|-*[–—−‐‑‒―－﹣][-–—−‐‑‒―－﹣ ]*)(?:yaml|json|toml)?[ \t\u00a0]*$"
)
CLOSED = re.compile(DASHES.pattern[:-1] + r"|^\.\.\.[ \t]*$")
PLUS = re.compile(r"^[ \t]*\+{3,}[ \t]*$")
OPENERS = (
    (DASHES, CLOSED),
    (PLUS, PLUS),
    (re.compile(r"^[ \t]*;{3,}[ \t]*$"),) * 2,
    (re.compile(r"^[ \t]*(?:[*_=~][ \t]*){3,}$"),) * 2,
    (
        re.compile(r"^[ \t]*(?:`{3,}|~{3,})[ ]*(?:ya?ml|toml|json|front-?matter)?[ \t]*$"),
        re.compile(r"^[ \t]*(?:`{3,}|~{3,})[ \t]*$"),
    ),
    (re.compile(r"^[ \t]*<!--+[ \t]*$"), re.compile(r"^[ \t]*--+>[ \t]*$")),
)
"""What people put above settings, and what ends each. Other signs than dashes and `+` count only where a name in
between is known."""
KEY = re.compile(
    r"""^[ \t\ufeff]*[:@"']?([^\W\d_][\w.-]*(?:[ ][\w.-]+)?)["']?[ \t]*(?:::?(?=[ \t]|$)|：|=(?=[ \t]*\S))[ \t]*(.*)$"""
)
MORE = re.compile(r"^(?:[ \t]+\S|-[ ]|#|\[\[?[\w.-]+\]\]?[ \t]*$|[\]}],?[ \t]*$)")


def as_yaml(line: str) -> str:
    """Return a line of TOML as YAML has it; other lines as they are, but for a wide colon."""
    if re.match(r"^[ \t]*\[\[?[\w.-]+\]\]?[ \t]*$", line):
        return ""
    line = re.sub(r"^([ \t]*)[:@](?=\w)", r"\1", line)
    match = re.match(r"^([ \t]*[\"']?[\w.-]+[\"']?)[ \t]*=[ \t]*(\S.*)$", line)
    return (
        f"{match[1].strip()}: {match[2]}"
        if match
        else re.sub(r"^([ \t]*[\w.-]+)(?:：|::)[ \t]*", r"\1: ", line).lstrip("\u00a0")
        if KEY.match(line)
        else line
    )


def undressed_line(line: str) -> str:
    """Return a line of settings without what an editor or a converter made of it: dashes behind backslashes, the signs
    of a quote or an item, and a name in bold.

    >>> undressed_line("**Draft:** yes"), undressed_line("- draft: yes"), undressed_line("\\\\---")
    ('Draft: yes', 'draft: yes', '---')
    """
    line = re.sub(r"^[ \t]*>[ \t]?", "", line)
    if re.fullmatch(r"[ \t]*(?:\\?[-+]){2,}[ \t]*", line):
        return line.replace("\\", "")
    line = re.sub(r"^[-*+•][ \t]+(?=[\w*])", "", line)
    return re.sub(r"^(\*\*|__|[*_])([^\W\d_][\w.-]*)(?:[ ]?:\1|\1[ ]?:)[ \t]*", r"\2: ", line)


def title_block(lines: list[str]) -> list[str]:
    """Return lines with settings in place of the title, the author and the day that are at the top of some files.

    >>> title_block(["% Your choice", "% A. Khan", "", "Words."])
    ['title: "Your choice"', 'author: "A. Khan"', '', 'Words.']
    """
    found = list(lines)
    for number, name in enumerate(("title", "author", "date")):
        if number >= len(lines) or not lines[number].startswith("% "):
            break
        found[number] = f'{name}: "{lines[number][2:].strip()}"'.replace("\\", "")
    return found


def end_of_settings(lines: list[str], start: int) -> int:
    """Return the number of the first line from a start on that is no line of settings."""
    number = start
    while number < len(lines) and (KEY.match(lines[number]) or (number > start and MORE.match(lines[number]))):
        number += 1
    return number


def is_settings(
    lines: list[str], known: Known, plain: bool = False, all_known: bool = False, titled: bool = False
) -> bool:
    """Say whether all lines are those of settings and one has a known name. plain: names must be in small letters:
    `Date: 6 May` is what letters begin with. titled: capitals may begin those of a title and of publication. all_known:
    every name must be known."""
    lines = textwrap.dedent("\n".join(lines)).split("\n")
    keys = [match[1] for line in lines if (match := KEY.match(line)) and not line[:1].isspace()]
    if not keys or not all(not line.strip() or KEY.match(line) or MORE.match(line) for line in lines):
        return False
    names = [
        key
        for key in keys
        if known(key)
        and (
            not plain
            or key[:1].islower()
            or (titled and key_name(key) in ("title", "draft", "published", "unpublished", "status"))
        )
    ]
    return len(names) == len(keys) if all_known else bool(names)


def is_json(lines: list[str]) -> bool:
    """Say whether lines are one object of JSON."""
    text = "\n".join(lines).strip()
    return text.startswith("{") and text.endswith("}")
