"""Lets several processes of pytest share one run: each takes the next group of tests that no other has taken.

A group is a file of tests, or one test where the tests of a file are marked `apart` because each takes long. The folder
in EVERYREADER_SHARED_RUN holds an empty folder for each group that is taken, since making a folder succeeds for one
process alone. What all of them need, such as the whole built site, is made by the first that asks for it (`once.py`).

`python tests/shared_run.py WORDS` is `python -m pytest WORDS`, but for a quicker end.
"""

from __future__ import annotations

import gc
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from once import SHARED_RUN

_NEEDS_SITE = frozenset({"built_site", "expected"})
_SLOW = frozenset({"slow", "pdf", "browser"})


_MARKED = re.compile(r"^pytestmark = (\[[^\]]*\]|.*)$", re.MULTILINE)
_ONLY_WITHOUT = re.compile(r"not \w+(?: and not \w+)*")


def is_left_out(text: str, wanted: str) -> bool:
    """Say whether a run leaves out every test of a file, as one mark of the whole file is among those not wanted.

    text: of the file. wanted: what is after `-m`; only `not this and not that` is understood, for all else the file is
    read.
    """
    if not _ONLY_WITHOUT.fullmatch(wanted):
        return False
    marks = {mark for match in _MARKED.finditer(text) for mark in re.findall(r"\bmark\.(\w+)", match[1])}
    return not marks.isdisjoint(re.findall(r"not (\w+)", wanted))


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Do not import a file of which no test will run: that takes longer than many tests. None leaves it to pytest."""
    wanted = config.option.markexpr
    if not wanted or not collection_path.match("test_*.py"):
        return None
    return is_left_out(collection_path.read_text("utf-8", "replace"), wanted) or None


def group_tests(items: Iterable[pytest.Item]) -> dict[str, list[pytest.Item]]:
    """Return the tests by group, the longest first: those of the whole site, then files with slow tests, then the
    rest."""
    items = list(items)
    file_of = {item: item.nodeid.split("::")[0].removesuffix(".py").replace("/", ".") for item in items}
    with_site = {file_of[item] for item in items if _NEEDS_SITE & shared_values(item)}
    slow = {file_of[item] for item in items if _SLOW & {mark.name for mark in item.iter_markers()}}
    groups: dict[str, list[pytest.Item]] = {}
    for item in sorted(items, key=lambda item: (file_of[item] not in with_site, file_of[item] not in slow)):
        groups.setdefault(_group(item, file_of[item]), []).append(item)
    return groups


def _group(item: pytest.Item, file: str) -> str:
    """Return the group of a test: its file's, or its own. Signs that no folder may have become hyphens."""
    own = "".join(sign if sign.isalnum() else "-" for sign in item.name)
    return f"{file}.{own}" if item.get_closest_marker("apart") else file


def shared_values(item: pytest.Item) -> set[str]:
    """Return the names of the fixtures that a test takes; its own parameters may have the same names and are none."""
    own = getattr(item, "callspec", None)
    return {*getattr(item, "fixturenames", ())} - {*(own.params if own else ())}


def taken_tests(groups: dict[str, list[pytest.Item]], folder: Path) -> Iterator[pytest.Item]:
    """Yield the tests of each group that this process is the first to take."""
    for name, items in groups.items():
        try:
            (folder / name).mkdir()
        except FileExistsError:
            continue
        yield from items


def run_shared(session: pytest.Session, folder: Path) -> bool:
    """Run the tests that this process takes, as pytest's own loop runs all of them."""
    if session.testsfailed and not session.config.option.continue_on_collection_errors:
        raise session.Interrupted(f"{session.testsfailed} files of tests could not be read")
    tests = taken_tests(group_tests(session.items), folder)
    item = next(tests, None)
    while item is not None:
        following = next(tests, None)
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        if session.shouldfail:
            raise session.Failed(session.shouldfail)
        if session.shouldstop:
            raise session.Interrupted(session.shouldstop)
        item = following
    return True


def pytest_unconfigure() -> None:
    """Spare pytest five looks through all that the tests have left for what nobody uses (1.5 s, 2026-11-30)."""
    gc.freeze()


def pytest_runtestloop(session: pytest.Session) -> bool | None:
    """Share the run where the environment names a folder for it; None leaves it to pytest."""
    return run_shared(session, Path(SHARED_RUN)) if SHARED_RUN and not session.config.option.collectonly else None


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1]))
    from build import leave  # Python would take apart every value of the tests (1.5 s, 2026-11-30)

    leave(pytest.main(sys.argv[1:]))
