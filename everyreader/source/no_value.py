"""Tells where a setting that somebody relies on says nothing: no name of anybody who could be asked, no day."""

from __future__ import annotations

import re
from collections.abc import Sequence

from everyreader.looks import looks
from everyreader.source.typed import as_text, is_empty, plain_key
from everyreader.source.yaml_tree import Fault, Node

_NOBODY = re.compile(
    r"\W*|(?:nobody|no[ -]?one|none|n/?a|not applicable|unknown|unassigned|tb[acd]\b.*|todo|to do|x+|test|owner|name|"
    r"to be (?:confirmed|decided|agreed)|your name|somebody|someone|anon(?:ymous)?|vacant|pending|"
    r"me|myself|i|the translator|translator|insert name|first(?:name)? last(?:name)?)",
    re.IGNORECASE,
)


_PROGRAM = re.compile(
    r".*\b(?:google(?: translate)?|deepl|chat ?gpt|gpt-?\d|bing translat\w+|(?:microsoft|amazon|online) translat\w+|"
    r"systran|(?:ai|machine|computer|automatic(?:ally)?|auto)[ -]translat\w+)\b.*|"
    r"(?:an? )?(?:machine|automatic|auto|computer|software|app|bot|a\.?i\.?|llm|copilot|claude|gemini|google)",
    re.IGNORECASE,
)
"""A program has made a draft at best: nobody who reads both languages has looked at it."""


def as_somebody(node: Node) -> str | Fault:
    """Return the name of a person, team or role; a word that stands for nobody is a fault, and so is a program."""
    text = as_text(node)
    if isinstance(text, Fault):
        return text
    plain = looks(text).strip(" ?.!-–—[](){}<>_*")
    if not _NOBODY.fullmatch(plain) and re.search(r"[^\W\d_]", plain) and not _PROGRAM.fullmatch(plain):
        return text
    what = "a program, and nobody" if _PROGRAM.fullmatch(plain) else "nobody"
    return Fault(
        "source/no-value",
        f"This names {what} who could be asked: {text[:40]}",
        "Write the team, the role or the person that answers for it, or delete the line.",
        node.line,
        node.column,
    )


def blank_file(node: Node | None, faults: Sequence[Fault]) -> list[Fault]:
    """Return a fault for a file of settings that has none. node, faults: what was read of it."""
    if faults or (node is not None and (node.entries or node.items or node.text)):
        return []
    help = "Write what belongs there, bring the file back as it was, or delete it."
    return [Fault("source/no-value", "There is nothing in this file, so it says nothing.", help, 1, 1)]


def left_empty(node: Node, names: Sequence[str]) -> list[Fault]:
    """Return a fault for each of some keys of a mapping that is there and has no value."""
    return [
        Fault(
            "source/no-value",
            f"{key.text.strip()}: has nothing behind it, so it says nothing.",
            "Write what belongs there, or delete the line.",
            key.line,
            key.column,
        )
        for key, value in (node.entries if node.kind == "mapping" else ())
        if plain_key(key.text) in names and is_empty(value)
    ]
