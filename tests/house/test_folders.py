"""Whoever looks for the tests of a module finds them by its place in the package."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

TESTS = Path(__file__).parents[1]
PACKAGE = TESTS.parent / "everyreader"
OTHERS = {
    "bench": "the benchmark",
    "content": "the project's own content",
    "facts": "the modules on facts, which lie beside one another",
    "house": "our own code and documents",
    "pictures": "contact sheets for a person's eye",
}
"""Folders with tests of what is no folder of the package, and of what."""


def misplaced(paths: list[str]) -> Iterator[str]:
    """Yield each file of tests that is in no folder of the package, and is not named for a module outside of them."""
    for path in paths:
        folder, _, file = path.rpartition("/")
        first = folder.split("/")[0]
        module = PACKAGE / f"{file.removeprefix('test_').removesuffix('.py')}.py"
        if not (first in OTHERS or (PACKAGE / first).is_dir() if folder else module.is_file()):
            yield path


def test_folders_of_tests_mirror_the_package() -> None:
    """With a few others, each with its reason."""
    paths = [path.relative_to(TESTS).as_posix() for path in TESTS.rglob("test_*.py")]
    assert len(paths) > 100 and list(misplaced(paths)) == []


def test_a_file_in_the_wrong_place_is_seen() -> None:
    """In a folder that the package lacks, or beside the folders."""
    assert list(misplaced(["parsing/test_a.py", "test_web.py"])) == ["parsing/test_a.py", "test_web.py"]
    assert list(misplaced(["parse/test_a.py", "test_alphabet.py", "house/test_a.py"])) == []
