"""The rules of the house, for our own code: who imports whom, how long a file may be, what is never written."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "everyreader"
ORDER = tuple(
    """
    version untyped patterns disk layout baseline entities blank looks signs day finding document language usual_words
    identify print_fonts alphabet engine memory_cache source fact_forms fact_keys hours dates format_info catalogue
    locale_names locale fact_kinds phones typed_targets facts fact_values parse resolve markup site publish plan proof
    format search pdf epub pieces report preview build scaffold audit serve cli launch testing
    """.split()
)
"""Each of these imports only those before it. `engine` is after `document`, whose digest it uses; `publish`, which
needs nothing of the site, before `plan`, which must know the name of its manifest."""
CORE = set(ORDER) - {"build", "scaffold", "audit", "cli", "testing"}
LONGEST_FILE, LONGEST_FUNCTION = 300, 60
SEARCH_SCRIPT = '<script src="{{ link(view.search_script) }}" defer></script>'  # the one of a site
OUR_BASES = {"msgspec.Struct", "Value", "NamedTuple", "Exception", "BaseException"}
CATCHES_ALL = {
    "everyreader/build/guard.py",
    "everyreader/build/tasks.py",
    "everyreader/cli/main.py",
    "everyreader/engine/worker_pool.py",
    "everyreader/serve/loop.py",
    "everyreader/source/raster.py",
    "everyreader/source/pixels.py",
}
"""Where every exception may be caught: what a template raises, our own failure at the border of a task or of a question
to the whole, the last line before an author would see a traceback, a preview that must outlive it, and what Pillow
raises at a damaged picture."""

TEMPLATE_RULE = {
    "everyreader/build/themes.py",
    "everyreader/rules/templates/style.py",
    "everyreader/rules/templates/remote_style.py",
    "everyreader/rules/templates/unknown_property.py",
}
"""Where a word looks like a path and is the name of a rule."""

CODE = sorted([*PACKAGE.rglob("*.py"), ROOT / "build.py"])
TESTS = sorted((ROOT / "tests").rglob("*.py"))


def name_of(path: Path) -> str:
    """Return a path from the root of the project, or as it is where it is not in it."""
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.as_posix()


@cache
def nodes_of(path: Path) -> tuple[ast.AST, ...]:
    """Return all nodes of a file's syntax tree, the whole file first: each rule looks at all of them."""
    return tuple(ast.walk(ast.parse(path.read_text(encoding="utf-8"), str(path))))


def imported(path: Path) -> Iterator[tuple[int, str]]:
    """Yield line and full name of every module of ours that a file imports, also inside functions."""
    for node in nodes_of(path):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name_of(path)}:{node.lineno}: write the whole name of what you import"
            names = [node.module or ""]
            if node.module == "everyreader":
                names = [f"everyreader.{alias.name}" for alias in node.names]
        else:
            continue
        yield from ((node.lineno, name) for name in names if name.split(".")[0] == "everyreader")


def fault_of_import(path: Path, name: str) -> str:
    """Return why a file may not import a module, or nothing."""
    place = path.relative_to(PACKAGE).with_suffix("").parts
    own, other = place[0], (name.split(".")[1:] or [""])[0]
    if own == other:
        apart = own in ("formats", "rules") and name != f"everyreader.{own}"
        return "formats and rules do not know one another" if apart and name.split(".")[1:] != list(place) else ""
    if own == "setup":
        return "the set-up runs before any package is there, so it imports only itself"
    if own in ("formats", "rules"):
        return "" if other in CORE else "formats and rules import core modules only"
    if own in ("build", "scaffold") and other == "rules":
        return ""  # a build is above all rules, and what is started has what they ask for
    if (own, other) == ("cli", "setup"):
        return ""  # the command `test` asks whether what tests need is there
    if own not in ORDER:
        return "" if own == "__init__" else "this module has no place in the order"
    return "" if other in ORDER[: ORDER.index(own)] else f"{own} comes before {other}"


def test_every_module_imports_only_those_before_it() -> None:
    """The order of the modules holds; formats and rules know core only; the command line is known to nobody."""
    faults = [
        f"{name_of(path)}:{line}: {name}: {fault}"
        for path in CODE
        if path.name != "build.py"
        for line, name in imported(path)
        if (fault := fault_of_import(path, name))
    ]
    assert faults == []


def test_order_names_what_is_there() -> None:
    """Every module and folder of the package has its place: in the order, or as formats, rules or set-up."""
    there = {path.stem for path in PACKAGE.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    assert there - {"__init__"} == {*ORDER, "formats", "rules", "setup"}


def test_the_layers_are_told_as_they_are() -> None:
    """ARCHITECTURE.md lists the order in which modules may import one another, and each folder."""
    text = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    layers = text.partition("## Layers")[2].partition("Formats, rules and")[0]
    assert tuple(re.findall(r"`(\w+)`", layers)[-len(ORDER) :]) == ORDER
    folders = {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").exists()}
    assert folders == set(re.findall(r"^\| `everyreader/(\w+)/` \|", text, re.MULTILINE))


@pytest.mark.parametrize(
    ("path", "name", "allowed"),
    [
        ("source/read.py", "everyreader.parse", False),
        ("parse/page.py", "everyreader.source", True),
        ("rules/site/a.py", "everyreader.rules.site.b", False),
        ("formats/html.py", "everyreader.formats.large_print", False),
        ("rules/pdf/a.py", "everyreader.build.make", False),
        ("report.py", "everyreader.cli", False),
        ("setup/parts.py", "everyreader.engine.task", False),
        ("setup/parts.py", "everyreader.setup.packages", True),
        ("rules/site/a.py", "everyreader.site", True),
        ("build/make.py", "everyreader.plan", True),
        ("build/make.py", "everyreader.cli", False),
    ],
)
def test_import_rule_sees_what_is_wrong(path: str, name: str, allowed: bool) -> None:
    """The check of imports itself tells right from wrong."""
    assert (fault_of_import(PACKAGE / path, name) == "") == allowed


def faults_in(paths: Iterable[Path], faults: Callable[[Path], Iterable[object]]) -> dict[str, list[object]]:
    """Return what is wrong with each of some files, by name. One test for all: thousands take seconds to begin."""
    return {name_of(path): found for path in paths if (found := [*faults(path)])}


def too_long(path: Path) -> Iterator[tuple[str, int]]:
    """Yield a file and each function in it that has too many lines, with their number."""
    lines = path.read_text(encoding="utf-8").count("\n")
    if lines > LONGEST_FILE:
        yield "the file", lines
    for node in nodes_of(path) if lines >= LONGEST_FUNCTION else ():
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno + 1 > LONGEST_FUNCTION:
            yield node.name, (node.end_lineno or 0) - node.lineno + 1


def test_files_and_functions_are_short() -> None:
    """No file is longer than 300 lines and no function than 60."""
    assert faults_in([*CODE, *TESTS], too_long) == {}


def undocumented(path: Path) -> Iterator[str]:
    """Yield what is public in a file and has no docstring: the module, classes, functions, methods; of tests, the
    module and the tests. What a library's base class prescribes is documented there."""
    tree = nodes_of(path)[0]
    if not ast.get_docstring(tree):
        yield "the module itself"
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef) and not node.name.startswith("_")]
    own = [node for node in classes if {ast.unparse(base) for base in node.bases} <= OUR_BASES]
    for node in [*tree.body, *(node for kind in own for node in kind.body)]:
        if (
            isinstance(node, ast.FunctionDef | ast.ClassDef)
            and not ast.get_docstring(node)
            and node.name.startswith(
                "test_" if path in TESTS else tuple("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
            )
        ):
            yield node.name


def test_public_names_have_a_docstring() -> None:
    """Every public function, class and module says what it is; what another library's class prescribes need not."""
    written = [path for path in [*CODE, *TESTS] if path.name != "__init__.py" or path.read_text("utf-8").strip()]
    assert faults_in(written, undocumented) == {}


def caught_without_a_name(path: Path) -> Iterator[int]:
    """Yield each line with a bare `except`, or with `except Exception` where `CATCHES_ALL` does not allow it."""
    for node in nodes_of(path):
        if isinstance(node, ast.ExceptHandler):
            names = {part.id for part in ast.walk(node.type) if isinstance(part, ast.Name)} if node.type else set()
            if not node.type or (names & {"Exception", "BaseException"} and name_of(path) not in CATCHES_ALL):
                yield node.lineno


def test_exceptions_are_caught_by_name() -> None:
    """Name the exceptions that you expect."""
    assert faults_in(CODE, caught_without_a_name) == {}


def private_imports(path: Path) -> Iterator[str]:
    """Yield each name of another module of ours that is imported and begins with an underscore."""
    for node in nodes_of(path):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "everyreader":
            yield from (alias.name for alias in node.names if alias.name.startswith("_"))


def test_no_private_name_is_imported() -> None:
    """What is private can change without a look at other modules."""
    assert faults_in(CODE, private_imports) == {}


TYPED = ("build", "resolve", "formats", "publish", "rules")


def untyped(path: Path) -> Iterator[int]:
    """Yield each line with Any."""
    return (node.lineno for node in nodes_of(path) if isinstance(node, ast.Name) and node.id == "Any")


def test_joints_have_no_any() -> None:
    """Where parts of the house meet, every value has a type; what a library leaves without one is called Untyped."""
    joints = [path for path in CODE if path.relative_to(ROOT).parts[1:2] and path.relative_to(ROOT).parts[1] in TYPED]
    assert len(joints) > 100 and faults_in(joints, untyped) == {}


PLACE = re.compile(r"(?:content|templates|locales)/(?:[\w.-]+/?)*|\.everyreader(?:/.*)?")
"""A path in a project, or the beginning of one."""


def is_place(node: ast.AST) -> bool:
    """Say whether a node of a syntax tree is a path in a project."""
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and bool(PLACE.fullmatch(node.value))


def written_places(path: Path) -> Iterator[str]:
    """Yield each path of a project that a function writes out; of a rule, those outside its examples."""
    if not any(map(is_place, nodes_of(path))):
        return
    functions = [node for node in nodes_of(path) if isinstance(node, ast.FunctionDef)]
    if "rules" in path.parts:
        functions = [node for node in functions if node.name == "check" or node.name.startswith("_find")]
    for node in (node for function in functions for node in ast.walk(function)):
        if isinstance(node, ast.Constant) and is_place(node):
            yield f"{node.lineno}: {node.value}"


def test_one_module_knows_where_everything_lies() -> None:
    """Take a path from `everyreader.layout`."""
    others = [path for path in CODE if name_of(path) not in {"everyreader/layout.py", *TEMPLATE_RULE}]
    assert faults_in(others, written_places) == {}


@pytest.mark.parametrize(
    ("faults", "bad", "good"),
    [
        (too_long, "def f():\n" + "    a\n" * 60, "def f():\n" + "    a\n" * 59),
        (too_long, "a\n" * 301, "a\n" * 300),
        (undocumented, '"""Words."""\ndef f(): pass', '"""Words."""\ndef f():\n    """Words."""'),
        (undocumented, "a = 1", '"""Words."""\ndef _f(): pass'),
        (caught_without_a_name, "try:\n    a\nexcept:\n    b", "try:\n    a\nexcept KeyError:\n    b"),
        (caught_without_a_name, "try:\n    a\nexcept (A, Exception):\n    b", "try:\n    a\nfinally:\n    b"),
        (untyped, "a: Any = 1", "a: int = 1"),
        (private_imports, "from everyreader.a import _b", "from everyreader.a import b"),
        (written_places, "def f():\n    'content/en'", "def f():\n    'contents'"),
    ],
)
def test_what_is_wrong_in_code_is_seen(
    faults: Callable[[Path], Iterable[object]], bad: str, good: str, tmp_path: Path
) -> None:
    """Each of these looks tells right from wrong."""
    assert found(faults, tmp_path / "bad.py", bad) and not found(faults, tmp_path / "good.py", good)


def found(faults: Callable[[Path], Iterable[object]], path: Path, text: str) -> list[object]:
    """Return what is wrong with a text, as code of the project."""
    path.write_text(text, "utf-8")
    return [*faults(path)]


@pytest.mark.parametrize("path", sorted((ROOT / "templates").rglob("*.html")), ids=name_of)
def test_templates_have_no_script_and_no_style_of_their_own(path: Path) -> None:
    """Pages carry neither scripts nor inline styles nor handlers: a strict content security policy holds."""
    text = path.read_text(encoding="utf-8").replace(SEARCH_SCRIPT, "")
    assert not re.search(r"<script|\sstyle\s*=|\son\w+\s*=|javascript:", text, re.IGNORECASE)


@pytest.mark.slow
def test_types_hold() -> None:
    """mypy finds nothing in the package."""
    done = subprocess.run([sys.executable, "-m", "mypy"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
