"""The rules of the house for tests: they use what is public, so that what is private can change."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
FILES = sorted(TESTS.rglob("*.py"))
parsed = cache(ast.parse)
MOST_REPLACED = 10
"""What may be replaced in all tests together: what makes a mistake of ours, a disk of its own and a short wait, what
looks for everything, what watches which tasks, models and rules are run and how long they take, and how lenient Pillow
is."""
IMITATED = {"build/like_windows.py"}
"""What imitates another system, for a whole process of its own."""
PRIVATE = re.compile(r"[.\"']_[^\W_]|^from everyreader.*\b_|^ +_\w+( as \w+)?,$", re.MULTILINE)
REPLACED = re.compile(r"setattr|\.\w+ *=")
"""What every file has that asks for a private name, or that replaces something: most are not looked through further."""
OF_PYTHON = {"_replace", "_asdict", "_fields", "_make"}
"""Methods of a named tuple, whose names begin so that no field has the same."""


def private_names(text: str) -> list[str]:
    """Return every private name of the package that a test imports, asks for or replaces."""
    found = []
    for node in ast.walk(parsed(text)) if PRIVATE.search(text) else ():
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "everyreader":
            found += [alias.name for alias in node.names if alias.name.startswith("_")]
        elif isinstance(node, ast.Attribute) and not (isinstance(node.value, ast.Name) and node.value.id == "self"):
            found.append(node.attr)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "setattr":
            words = [word.value for word in node.args[:2] if isinstance(word, ast.Constant)]
            found += [str(word).rsplit(".", 1)[-1] for word in words]
    return [name for name in found if name.startswith("_") and not name.startswith("__") and name not in OF_PYTHON]


def replacements(text: str) -> list[int]:
    """Return each line in which something of a module or a class is replaced: by a fixture, whatever it is called, by
    Python's own `setattr`, or by an assignment to a name in a module."""
    if not REPLACED.search(text):
        return []
    tree = parsed(text)
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]
    imported = {alias.asname or alias.name.partition(".")[0] for node in imports for alias in node.names}
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and "setattr" in (getattr(node.func, "attr", ""), getattr(node.func, "id", "")):
            found.append(node.lineno)
        elif isinstance(node, ast.Assign):
            owners = [each.value for each in node.targets if isinstance(each, ast.Attribute)]
            found += [node.lineno for owner in owners if isinstance(owner, ast.Name) and owner.id in imported]
    return sorted(found)


def test_tests_use_what_is_public() -> None:
    """A test that needs a private name asks for what nobody promises: make it public, or ask from outside."""
    found = {path.relative_to(TESTS).as_posix(): private_names(path.read_text("utf-8")) for path in FILES}
    assert {path: names for path, names in found.items() if names} == {}


def test_few_tests_replace_what_they_test() -> None:
    """A test that puts something else in its place holds how the code is made: give it an argument, a file that is
    damaged, an environment in which something is missing."""
    found = {path.relative_to(TESTS).as_posix(): len(replacements(path.read_text("utf-8"))) for path in FILES}
    assert sum(number for path, number in found.items() if path not in IMITATED) <= MOST_REPLACED, {
        path: number for path, number in found.items() if number
    }


def test_a_replacement_is_seen() -> None:
    """By a fixture of another name, by Python's own function, and by an assignment."""
    assert replacements("patch.setattr(a, 'b', c)\nmonkeypatch.setattr('a.b', c)") == [1, 2]
    assert replacements("import os\nsetattr(os, 'unlink', c)\nos.unlink = c\nos.environ['A'] = own.unlink = c") == [
        2,
        3,
    ]
    assert replacements("monkeypatch.setenv('A', 'b')\nsettled.attr(a)") == []


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
