"""What authors type out of habit from another system is told at its line, whatever is around it."""

from __future__ import annotations

import random

import pytest
from counts import COUNT
from typed_kinds import AROUND, LINES, typed

from everyreader.parse import parse_source

pytestmark = pytest.mark.generated

PATH = "content/en/page.md"


def told(body: str) -> dict[str, list[str]]:
    """Return what is said of a body, by rule."""
    found: dict[str, list[str]] = {}
    for finding in parse_source(f"---\ntitle: A page\n---\n\n{body}\n".encode(), PATH).header.findings:
        found.setdefault(finding.rule, []).append(finding.message)
    return found


@pytest.mark.parametrize(("rule", "shape"), [(rule, shape) for rule, shapes in LINES.items() for shape in shapes])
def test_each_shape_is_told(rule: str, shape: str) -> None:
    """By the rule that knows it."""
    assert rule in told(shape.replace("{n}", "7").format(*["Ask the ward"] * 3))


def test_shapes_made_at_random_are_told() -> None:
    """Among other words, and by no other rule twice."""
    chance = random.Random("typed kinds")
    for _ in range(COUNT):
        rule, lines = typed(chance)
        body = chance.choice(AROUND).replace("{}", lines)
        assert rule in told(body), body
