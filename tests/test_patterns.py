"""Regular expressions that are kept from one run to the next are those that Python would compile, and nothing else."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from everyreader.layout import ENGINE
from everyreader.patterns import MOST, read_patterns, write_patterns

PROGRAM = """
import sys
from everyreader.patterns import keep_patterns
keep_patterns(sys.argv[1])
import re
import module
print(ascii([module.PATTERN.findall("Żółw 12 żółw"), module.made("ab").findall("ab a")]))
"""
MODULE = """
import re
PATTERN = re.compile(r"(?P<word>żółw)", re.IGNORECASE)
class Holder:
    OTHER = re.compile("[a-z]+")
class Words(str):
    pass
SUBCLASS = re.compile(Words("three"))
LIST = tuple(re.compile(each) for each in ("one", "two"))
def made(words):
    return re.compile(f"{words}|secret")
class Made:
    FIVE = made("five")
FOUR = made("four")
"""


def run(folder: Path, file: Path, **more: str) -> str:
    """Run a program that keeps its patterns in a file; return what it prints."""
    (folder / "module.py").write_text(MODULE, "utf-8")
    (folder / "program.py").write_text(PROGRAM, "utf-8")
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        [sys.executable, str(folder / "program.py"), str(file)],
        env={**environment, "PYTHONPATH": str(ENGINE), **more},
        capture_output=True,
        text=True,
        check=True,
    )
    assert not done.stderr
    return done.stdout


def test_patterns_of_modules_are_kept_and_no_others(tmp_path: Path) -> None:
    """A module's, a class's, those of a list, and what a module makes with a function of its own while it is imported;
    not one that a function makes later of what it is given. The next run finds the same with them."""
    file = tmp_path / "kept" / "patterns"
    first = run(tmp_path, file)
    kept = read_patterns(str(file))
    made = {f"{words}|secret" for words in ("ab", "four", "five")}
    own = {pattern for pattern, _ in kept if pattern in {"(?P<word>żółw)", "[a-z]+", "one", "two", "three", *made}}
    assert own == {"(?P<word>żółw)", "[a-z]+", "one", "two", "four|secret", "five|secret"}
    before = file.stat().st_mtime_ns
    assert run(tmp_path, file) == first and file.stat().st_mtime_ns == before, "nothing new, nothing written"


def test_each_is_what_python_compiles(tmp_path: Path) -> None:
    """Flags, code and groups are equal."""
    file = tmp_path / "patterns"
    run(tmp_path, file)
    program = (
        "import sys; from everyreader.patterns import keep_patterns, read_patterns\n"
        "import re; kept = read_patterns(sys.argv[1]); fresh = {key: re.compile(*key) for key in kept}; re.purge()\n"
        "keep_patterns(sys.argv[1]); again = {key: re.compile(*key) for key in kept}\n"
        "print(len(kept), [key for key in kept if fresh[key] != again[key] or fresh[key] is again[key]])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(file)],
        env={**os.environ, "PYTHONPATH": str(ENGINE)},
        capture_output=True,
        text=True,
        check=True,
    )
    number, wrong = done.stdout.split(" ", 1)
    assert int(number) >= 4 and wrong.strip() == "[]"


@pytest.mark.parametrize("damage", [b"", b"x", b"\0" * 500])
def test_a_damaged_file_is_none(damage: bytes, tmp_path: Path) -> None:
    """Its patterns are compiled as ever, and kept again."""
    file = tmp_path / "patterns"
    first = run(tmp_path, file)
    whole = file.read_bytes()
    file.write_bytes(whole[:-5] + damage)
    assert read_patterns(str(file)) == {}
    assert run(tmp_path, file) == first and file.read_bytes()[:32] == whole[:32]


def test_a_file_of_too_many_begins_anew(tmp_path: Path) -> None:
    """Patterns of code that is gone would fill it, and new ones would find no room."""
    file = tmp_path / "patterns"
    write_patterns(str(file), {(f"{number}", 0): (32, b"", 0, {}, ()) for number in range(MOST)}, 0)
    assert file.exists() != sys.dont_write_bytecode and read_patterns(str(file)) == {}


def test_nothing_is_kept_where_python_keeps_nothing(tmp_path: Path) -> None:
    """Somebody has said that no compiled code shall be written, or nobody may write there."""
    file = tmp_path / "patterns"
    first = run(tmp_path, file, PYTHONDONTWRITEBYTECODE="1")
    assert not file.exists()
    (tmp_path / "file").write_text("", "utf-8")
    assert run(tmp_path, tmp_path / "file" / "patterns") == first


@pytest.mark.slow
def test_a_build_takes_them(tmp_path: Path) -> None:
    """`build.py` keeps them beside Python's own compiled code, and none of a project's words."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(tmp_path)
    command = [sys.executable, str(ENGINE / "build.py"), "help", "keys"]
    for _ in range(2):
        subprocess.run(command, env=environment, capture_output=True, check=False)
    [file] = tmp_path.rglob("patterns.*.patterns")
    kept = read_patterns(str(file))
    assert len(kept) > 50 and all(re.compile(*key).pattern == key[0] for key in kept)
