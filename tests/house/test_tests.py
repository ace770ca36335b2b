"""The rules of the house for tests: they use what is public, so that what is private can change."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
OF_PYTHON = {"_replace", "_asdict", "_fields", "_make"}
"""Methods of a named tuple, whose names begin so that no field has the same."""


def private_names(text: str) -> list[str]:
    """Return every private name of the package that a test imports, asks for or replaces."""
    found = []
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "everyreader":
            found += [alias.name for alias in node.names if alias.name.startswith("_")]
        elif isinstance(node, ast.Attribute) and not (isinstance(node.value, ast.Name) and node.value.id == "self"):
            found.append(node.attr)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "setattr":
            words = [word.value for word in node.args[:2] if isinstance(word, ast.Constant)]
            found += [str(word).rsplit(".", 1)[-1] for word in words]
    return [name for name in found if name.startswith("_") and not name.startswith("__") and name not in OF_PYTHON]


@pytest.mark.parametrize("path", sorted(TESTS.rglob("*.py")), ids=lambda path: path.relative_to(TESTS).as_posix())
def test_tests_use_what_is_public(path: Path) -> None:
    """A test that needs a private name asks for what nobody promises: make it public, or ask from outside."""
    assert private_names(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "line",
    [
        "from everyreader.plan.booklets import _moved",
        "grammar._SIGNS",
        'patch.setattr(Cache, "_insert", f)',
        'patch.setattr("everyreader.engine.cache.Cache._insert", f)',
    ],
)
def test_a_private_name_is_seen(line: str) -> None:
    """Imported, asked for or replaced."""
    assert private_names(line)
