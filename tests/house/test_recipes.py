"""What somebody adds and does not finish is named, by mypy or by a test: tried in a scratch copy, one addition after
another."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.slow
RUN = "test_a_rule_is_run_by_something"
"""Of the tests of all rules, the one that names what is forgotten: all of them take seven seconds."""


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of everything that mypy and the tests need, with mypy's own notes of a first run in it."""
    copy = tmp_path_factory.mktemp("recipes") / "everyreader"
    copy.mkdir()
    for name in ("everyreader", "tests", "templates", "locales", "content"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    for path in [
        *ROOT.glob("*.py"),
        *ROOT.glob("*.toml"),
        *ROOT.glob("*.txt"),
        *ROOT.glob("*.md"),
        *ROOT.glob("*.json"),
    ]:
        shutil.copy(path, copy / path.name)
    assert types(copy) == {}
    return copy


@pytest.fixture
def scratch(whole: Path) -> Iterator[Path]:
    """The copy as it was, and put back afterwards."""
    before = {path: path.read_bytes() for path in (whole / "everyreader").rglob("*.py")}
    yield whole
    for path in (whole / "everyreader").rglob("*.py"):
        if path not in before:
            path.unlink()
    for path, data in before.items():
        if path.read_bytes() != data:
            path.write_bytes(data)


def change(scratch: Path, path: str, old: str, new: str) -> None:
    """Write new words in the place of old ones, which must be there."""
    file = scratch / path
    text = file.read_text("utf-8")
    assert old in text, f"{path} does not hold {old}"
    file.write_text(text.replace(old, new, 1), "utf-8")


def types(scratch: Path) -> dict[str, str]:
    """Return what mypy says, by file."""
    done = subprocess.run([sys.executable, "-m", "mypy"], cwd=scratch, capture_output=True, text=True, check=False)
    found = re.findall(r"^(\S+\.py):\d+: error: (.*)$", done.stdout, re.MULTILINE)
    assert found or done.returncode == 0, done.stdout + done.stderr
    return {path: "\n".join(message for other, message in found if other == path) for path, _ in found}


def failing(scratch: Path, *tests: str) -> set[str]:
    """Return the names of the quick tests of some files that fail."""
    done = subprocess.run(
        [
            sys.executable,
            "-B",
            "-m",
            "pytest",
            "-q",
            "-p",
            "no:cacheprovider",
            "-m",
            "not slow and not pdf and not browser",
            "--tb=no",
            "-rfE",
            *tests,
        ],
        cwd=scratch,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(scratch)},
    )
    assert done.returncode in (0, 1) and re.search(r"\d (?:passed|failed)", done.stdout), done.stdout + done.stderr
    return {
        match.partition("[")[0] for match in re.findall(r"^(?:FAILED|ERROR) \S+?::(\S+)", done.stdout, re.MULTILINE)
    }


def test_a_format_with_a_wrong_signature_is_named(scratch: Path) -> None:
    """Where its value is made."""
    (scratch / "everyreader/formats/wrong.py").write_text(
        '''"""Wrong."""
from everyreader.document import Document
from everyreader.format import Format
from everyreader.format_info import FormatInfo
from everyreader.proof.read_html import read_html_blocks
from everyreader.resolve import ResolvedPage


def write(page: ResolvedPage, document: Document) -> str:
    """Return nothing much."""
    return ""


FORMAT = Format(FormatInfo("wrong", ".wrong", "text/plain", "Wrong", "screen"), write, read_html_blocks)
''',
        "utf-8",
    )
    found = types(scratch)
    assert {*found} == {"everyreader/formats/wrong.py"} and '"Format" has incompatible type' in found[
        "everyreader/formats/wrong.py"
    ]


def test_a_new_type_of_fact_is_named(scratch: Path) -> None:
    """Where it must be said what it means."""
    change(
        scratch, "everyreader/fact_kinds.py", 'FactType = Literal["phone",', 'FactType = Literal["email-form", "phone",'
    )
    assert {*types(scratch)} == {"everyreader/fact_kinds.py"}


def test_a_new_way_to_say_a_fact_is_named(scratch: Path) -> None:
    """Where it is shown, and where it is written."""
    change(scratch, "everyreader/fact_kinds.py", 'Saying = Literal["phone",', 'Saying = Literal["map", "phone",')
    assert {*types(scratch)} == {"everyreader/fact_values.py", "everyreader/markup/inlines.py"}


def test_a_new_kind_of_reader_is_named(scratch: Path) -> None:
    """Where the site map has words for it."""
    change(
        scratch,
        "everyreader/parse/meta.py",
        'Audience = Literal["everyone",',
        'Audience = Literal["visitors", "everyone",',
    )
    assert {*types(scratch)} == {"everyreader/plan/generated.py"}


def test_a_new_key_of_front_matter_is_read_and_missed_in_the_list(scratch: Path) -> None:
    """Nothing else is needed for it to work; the list for authors must be written again."""
    change(
        scratch,
        "everyreader/parse/meta.py",
        "    owner: Annotated",
        '    nickname: Annotated[str, Key("what people call the page")] = ""\n    owner: Annotated',
    )
    assert types(scratch) == {}
    code = (
        "from everyreader.parse import parse_source\n"
        "page = parse_source(b'---\\ntitle: T\\nnickname: Nick\\n---\\n\\nWords.\\n', 'content/en/page.md')\n"
        "assert page.header.meta.nickname == 'Nick' and not page.header.findings, page.header.findings"
    )
    subprocess.run([sys.executable, "-c", code], cwd=scratch, check=True)
    assert failing(scratch, "tests/build/test_declared_keys.py") == {"test_the_list_for_authors_is_up_to_date"}


def test_a_key_that_nobody_can_read_is_named(scratch: Path) -> None:
    """Before any author writes it."""
    change(
        scratch,
        "everyreader/parse/meta.py",
        "    owner: Annotated",
        '    sizes: Annotated[frozenset[float], Key("some sizes")] = frozenset()\n    owner: Annotated',
    )
    done = subprocess.run(
        [sys.executable, "-B", "-c", "import everyreader.parse.meta"],
        cwd=scratch,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "the key of the field sizes must say how it is read" in done.stderr


KIND = '''class Raised(Value, frozen=True{tag}):
    """Words above the line."""

    children: tuple[Inline, ...]


class Code(Value'''
STORED = {
    "everyreader/document/walk.py",
    "everyreader/parse/header.py",
    "everyreader/parse/spoken.py",
    "everyreader/resolve/inlines.py",
    "everyreader/proof/expected_inlines.py",
}
RESOLVED = {
    "everyreader/resolve/inlines.py",
    "everyreader/markup/inlines.py",
    "everyreader/markup/isolates.py",
    "everyreader/markup/plain_words.py",
    "everyreader/markup/cell_words.py",
    "everyreader/search/page_text.py",
    "everyreader/build/completeness.py",
}


def test_a_new_kind_of_inline_is_named_wherever_it_is_forgotten(scratch: Path) -> None:
    """By mypy in each function that goes through inlines; by a test where no source of it is read."""
    change(scratch, "everyreader/document/tree.py", "class Code(Value", KIND.replace("{tag}", ', tag="raised"'))
    change(scratch, "everyreader/document/tree.py", "TypeAlias = (\n    Text |", "TypeAlias = (\n    Text | Raised |")
    assert {*types(scratch)} == STORED
    assert "test_every_kind_of_inline_is_read" in failing(scratch, "tests/parse/test_kinds.py")


def test_a_new_kind_of_block_is_named_wherever_the_recipe_says(scratch: Path) -> None:
    """By mypy, in each file that CONTRIBUTING.md lists for it with mypy, and in no other."""
    block = '\n    """Words."""\n\n    id: str\n    children: tuple[Inline, ...] = ()\n\n\nclass Quote(Value'
    for path, tag in (("everyreader/document/tree.py", ', tag="raised"'), ("everyreader/resolve/tree.py", "")):
        change(scratch, path, "class Quote(Value", f"class Raised(Value, frozen=True{tag}):{block}")
        change(scratch, path, "Block: TypeAlias = (\n    ", "Block: TypeAlias = (\n    Raised | ")
    listed = {path for row in rows_of_kinds() if row[1].strip() and "mypy" in row[3] for path in named_in(row)}
    assert {*types(scratch)} == listed


def test_a_new_kind_of_resolved_inline_is_named_in_every_writer(scratch: Path) -> None:
    """Each must say it."""
    change(
        scratch,
        "everyreader/resolve/tree.py",
        "class Foreign(Value",
        KIND.replace("{tag}", "").replace("class Code", "class Foreign"),
    )
    change(scratch, "everyreader/resolve/tree.py", "Inline: TypeAlias = Text |", "Inline: TypeAlias = Text | Raised |")
    assert {*types(scratch)} == RESOLVED


def test_a_pattern_without_its_signs_is_named(scratch: Path) -> None:
    """The parser would not look for it in words that hold nothing else."""
    change(scratch, "everyreader/parse/grammar.py", '    "struck": Signs(("~~",), "~~"),\n', "    ")
    assert "test_every_inline_pattern_has_its_signs" in failing(scratch, "tests/parse/test_kinds.py")


def test_a_misspelt_rule_is_named(scratch: Path) -> None:
    """Before anybody makes the mistake that it is about."""
    change(scratch, "everyreader/source/typed.py", '"source/unknown-key"', '"source/unknwon-key"')
    assert failing(scratch, f"tests/rules/test_examples.py::{RUN}") == {RUN}


def rows_of_kinds() -> list[list[str]]:
    """Return the rows of the recipe for a kind of block or of inline: files, block, inline, what names them."""
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    recipe = text.partition("### A kind of block or of inline")[2].partition("\n### ")[0]
    return [line.split("|")[1:] for line in recipe.split("\n") if line.startswith("| `")]


def named_in(row: list[str]) -> list[str]:
    """Return the files of the package that a row names."""
    return re.findall(r"`(everyreader/[\w/.-]+)`", row[0])


def test_the_recipe_lists_the_files_of_a_kind() -> None:
    """CONTRIBUTING.md names each file that knows the newest kind of inline, and no other; those that mypy names are
    among them."""
    listed = {path for row in rows_of_kinds() if row[2].strip() for path in named_in(row)}
    knowing = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "everyreader").rglob("*.py")
        if re.search(r"\bStruck\b|\bSTRUCK\b|\"struck\"", path.read_text("utf-8"))
        and not {"rules", "build"} & {*path.relative_to(ROOT).parts}
    } | {"everyreader/build/completeness.py"}  # elsewhere in the build, Struck is what says that we failed
    assert listed == knowing >= STORED | RESOLVED


def test_a_check_that_nobody_runs_is_named(scratch: Path) -> None:
    """A rule that forgets to name its check, and one that looks at what its folder is not given."""
    change(scratch, "everyreader/rules/site/voice_only.py", ", check=check)", ")")
    assert {*types(scratch)} == {"everyreader/rules/site/voice_only.py"}
    change(
        scratch, "everyreader/rules/site/voice_only.py", 'RULE = Rule("error")', 'RULE: Rule[object] = Rule("error")'
    )
    assert failing(scratch, f"tests/rules/test_examples.py::{RUN}") == {RUN}
