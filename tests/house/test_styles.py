"""The style sheets turn with the script of a page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def name_of(path: Path) -> str:
    """Return what a test is called by: its path in the project."""
    return path.relative_to(ROOT).as_posix()


PHYSICAL = re.compile(
    r"(?:^|[{;\s])((?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)[\w-]*\s*:|"
    r"(?:left|right)\s*:|(?:float|clear|text-align)\s*:\s*(?:left|right)|"
    r"border-(?:top|bottom)-(?:left|right)-radius\s*:)"
)


SIDES = re.compile(r"((?:margin-|padding-|(?<![\w-])))(left|right)\s*:\s*([^;}]+)")


def one_sided(text: str) -> str:
    """Return a style sheet without what it says of both sides alike, and of one side where `[dir="rtl"]` sets it to
    `auto`."""
    turned = {
        selector.strip().removeprefix('[dir="rtl"] ')
        for rule in re.findall(r"([^{}]+)\{[^{}]*(?<![\w-])left: auto[^{}]*\}", text)
        for selector in rule.split(",")
        if selector.strip().startswith('[dir="rtl"] ')
    }

    def without(rule: re.Match[str]) -> str:
        found = {(kind, side): value.strip() for kind, side, value in SIDES.findall(rule[2])}
        mirrored = {selector.strip().removeprefix('[dir="rtl"] ') for selector in rule[1].split(",")} & turned
        both = {
            kind
            for kind, side in found
            if found[kind, side] == found.get((kind, "left" if side == "right" else "right"))
        }
        return (
            rule[1]
            + "{"
            + SIDES.sub(lambda one: "" if one[1] in both or (mirrored and not one[1]) else one[0], rule[2])
            + "}"
        )

    return re.sub(r"([^{}]+)\{([^{}]*)\}", without, text)


def test_a_side_that_does_not_turn_is_seen() -> None:
    """One side alone is a mistake; both alike are none, nor is one that a rule for right-to-left pages turns."""
    assert "left" in one_sided("a { margin-left: 1px }") and "left" in one_sided("a { left: 0; right: 1px }")
    assert "left:" not in one_sided("a { left: 0; right: 0 }")
    assert "left:" not in one_sided('.a { left: 2px } [dir="rtl"] .a { left: auto; right: 2px }')


@pytest.mark.parametrize("path", sorted((ROOT / "templates").rglob("*.css")), ids=name_of)
def test_styles_have_no_left_and_right(path: Path) -> None:
    """Only logical properties, so that a style turns with the script. The exceptions: WeasyPrint's alignment, and in
    web pages what browsers of 2018 lack: both sides alike, and one side where a rule for right-to-left pages sets the
    other."""
    text = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    if path.parent.name == "html":
        text = one_sided(text)
    if path.parent.name == "large-print":
        text = re.sub(
            r'html\[dir="rtl"\][^{]*\{[^}]*\}', lambda rule: re.sub(r"text-align:\s*right;?", "", rule[0]), text
        )
    assert PHYSICAL.findall(text) == []
