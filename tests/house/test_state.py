"""What a process keeps is bounded, and what costs clarity for speed says what it gains."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "everyreader").rglob("*.py"))
BOUNDED = {
    "all_rules": "nothing asked for",
    "find_rule": "our own rules",
    "rule_names": "subjects of our own rules",
    "_checks": "subjects of our own rules",
    "keys_of": "our own kinds of settings",
    "_compiled": "our own patterns",
    "_function": "our own tasks",
    "format_code": "our own formats",
    "blocks": "lives as long as one audit",
    "pieces": "lives as long as one audit",
}
"""Functions with arguments whose answers are all kept, and why there can only be few."""
LATE = {
    "babel",
    "fcntl",
    "fontTools",
    "msvcrt",
    "phonenumbers",
    "pikepdf",
    "PIL",
    "playwright",
    "pydyf",
    "pypdfium2",
    "tinycss2",
    "tinyhtml5",
    "weasyprint",
    "zoneinfo",
}
"""Packages that are imported where they are needed: the table in ARCHITECTURE.md says what that gains."""
parsed = cache(ast.parse)
LATE_IMPORT = re.compile(r"^(?!from |import ).*\bimport\b", re.MULTILINE)
"""What every file has that imports something inside a function: a line that does not begin with it."""
KEEPS = re.compile(r"cache|^\w[^\n]*=\s*[\[{]\s*[\]}]", re.MULTILINE)
"""What every file has that keeps something: a cache, or an empty list or dictionary of the module."""
DATED = re.compile(r"\(\d{4}-\d\d-\d\d\)|\d{4}-\d\d-\d\d")


def name_of(path: Path) -> str:
    """Return the path of a file in the project."""
    return path.relative_to(ROOT).as_posix()


def unbounded(source: str) -> Iterator[str]:
    """Yield each function whose answers are all kept for ever, and each value of a module that can grow."""
    if not KEEPS.search(source):
        return
    tree = parsed(source)
    for node in ast.walk(tree) if "cache" in source else ():
        if isinstance(node, ast.FunctionDef):
            kept = {ast.unparse(decorator) for decorator in node.decorator_list}
            arguments = node.args.args or node.args.kwonlyargs or node.args.vararg
            if (kept & {"cache", "functools.cache"} and arguments and node.name not in BOUNDED) or any(
                re.fullmatch(r"(functools\.)?lru_cache(\(maxsize=None\))?", words) for words in kept
            ):
                yield node.name
    for node in tree.body:
        value = node.value if isinstance(node, ast.Assign | ast.AnnAssign) else None
        fixed = isinstance(node, ast.AnnAssign) and ast.unparse(node.annotation).startswith("Mapping[")
        if isinstance(value, ast.Dict | ast.List | ast.Set) and not ast.unparse(value).strip("{}[]") and not fixed:
            yield ast.unparse(node)


def unmeasured(source: str, path: str) -> Iterator[str]:
    """Yield each import inside a function whose gain nobody has written down. A command's own imports need
    none: all commands are imported for each build."""
    if "/cli/commands/" in path:
        return
    if not LATE_IMPORT.search(source):
        return
    lines = source.split("\n")
    for function in ast.walk(parsed(source)):
        if not isinstance(function, ast.FunctionDef):
            continue
        block = "\n".join(lines[function.lineno - 1 : function.end_lineno])
        for node in ast.walk(function):
            if isinstance(node, ast.Import | ast.ImportFrom):
                module = node.module if isinstance(node, ast.ImportFrom) else node.names[0].name
                if (module or "").split(".")[0] not in LATE and not DATED.search(block):
                    yield f"{module} in {function.name}"


def test_what_a_process_keeps_is_bounded() -> None:
    """A preview that lives for weeks must not grow with each edit."""
    found = {name_of(path): [*unbounded(path.read_text("utf-8"))] for path in FILES}
    assert {name: faults for name, faults in found.items() if faults} == {}


def test_an_import_inside_a_function_says_what_it_gains() -> None:
    """Whoever reads a module must see at its top what it needs, unless that costs every build more than it gives."""
    found = {name_of(path): [*unmeasured(path.read_text("utf-8"), name_of(path))] for path in FILES}
    assert {name: faults for name, faults in found.items() if faults} == {}


def test_late_packages_are_told() -> None:
    """ARCHITECTURE.md says of each what it would cost a build at its start, and when that was measured."""
    text = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    table = text.partition("## State and speed")[2].partition("\n## ")[0]
    assert {name for name in LATE if f"`{name}`" not in table} == set()
    assert DATED.search(table)


@pytest.mark.parametrize(
    "source",
    [
        "@cache\ndef f(a): pass",
        "@lru_cache(maxsize=None)\ndef f(a): pass",
        "@lru_cache\ndef f(a): pass",
        "_known = {}",
        "_known: list[str] = []",
    ],
)
def test_the_check_of_caches_sees_what_grows(source: str) -> None:
    """The check itself tells right from wrong."""
    assert list(unbounded(source))
    assert not list(unbounded("@cache\ndef f(): pass\n@lru_cache(maxsize=9)\ndef g(a): pass\n_known = {1: 2}"))


def test_the_check_of_imports_sees_one_without_a_figure() -> None:
    """The check itself tells right from wrong."""
    assert list(unmeasured("def f():\n    import json\n", "a.py"))
    assert not list(unmeasured("def f():\n    import json  # 9 ms (2026-11-29)\n", "a.py"))
    assert not list(unmeasured("def f():\n    import pikepdf\n", "a.py"))
