"""What authors type out of habit from another system is told at its line, whatever is around it."""

from __future__ import annotations

import random

import pytest
from counts import COUNT
from typed_kinds import AROUND, AS_HEADINGS, HEADINGS, LINES, NO_HEADINGS, typed

from everyreader.parse import parse_source

pytestmark = pytest.mark.generated


def told(body: str, tag: str = "en") -> dict[str, list[str]]:
    """Return what is said of a body, by rule."""
    found: dict[str, list[str]] = {}
    for finding in parse_source(
        f"---\ntitle: A page\n---\n\n{body}\n".encode(), f"content/{tag}/page.md"
    ).header.findings:
        found.setdefault(finding.rule, []).append(finding.message)
    return found


@pytest.mark.parametrize(("rule", "shape"), [(rule, shape) for rule, shapes in LINES.items() for shape in shapes])
def test_each_shape_is_told(rule: str, shape: str) -> None:
    """By the rule that knows it."""
    assert rule in told(shape.replace("{n}", "7").format(*["Ask the ward"] * 4))


def test_shapes_made_at_random_are_told() -> None:
    """Among other words, and by no other rule twice."""
    chance = random.Random("typed kinds")
    for _ in range(COUNT):
        rule, lines = typed(chance)
        body = chance.choice(AROUND).replace("{}", lines)
        assert rule in told(body), body


@pytest.mark.parametrize("tag", HEADINGS)
def test_a_line_that_looks_like_a_heading_is_told_in_every_language(tag: str) -> None:
    """And what is a heading, a sentence or a label is not."""
    chance = random.Random(tag)
    for _ in range(COUNT):
        shape = chance.choice(AS_HEADINGS + NO_HEADINGS)
        body = chance.choice(AROUND).replace("{}", shape.format(*HEADINGS[tag]))
        assert ("document/bold-heading" in told(body, tag)) == (shape in AS_HEADINGS), body
