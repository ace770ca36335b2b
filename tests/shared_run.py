"""Lets several processes of pytest share one run: each takes the next group of tests that no other has taken.

A group is a file of tests, or one test where the tests of a file are marked `apart` because each takes long. The folder
in EVERYREADER_SHARED_RUN holds an empty folder for each group that is taken, since making a folder succeeds for one
process alone. What all of them need, such as the whole built site, is made by the first that asks for it (`once.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from once import SHARED_RUN

_NEEDS_SITE = frozenset({"built_site", "expected"})
_SLOW = frozenset({"slow", "pdf", "browser"})


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


def pytest_runtestloop(session: pytest.Session) -> bool | None:
    """Share the run where the environment names a folder for it; None leaves it to pytest."""
    return run_shared(session, Path(SHARED_RUN)) if SHARED_RUN and not session.config.option.collectonly else None
