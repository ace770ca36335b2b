"""Puts rules to live pages, in several browsers at once.

Each browser has a thread of its own, since the browser's work is done in its own processes and Playwright keeps to the
thread that began it. A thread takes the next page when it is done with one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from threading import Lock

import msgspec

from everyreader import preview
from everyreader.audit.cases import Case
from everyreader.audit.question import Answer, answer
from everyreader.build.guard import Guard
from everyreader.finding import ToolMissing

Questions = list[tuple[Case, str]]
"""Pages, each with the name of a rule that is to be asked."""


def live_answers(
    lacking: Sequence[tuple[Case, list[str]]], site: Path, browsers: int, guard: Guard
) -> Iterator[tuple[Case, str, Answer]]:
    """Yield the answers of rules on live pages, each as soon as it is there.

    lacking: pages, each with the rules that are to be asked. site: the folder of the whole site. Errors: OSError where
    a disk is full.
    """
    left, lock = iter(lacking), Lock()
    said: SimpleQueue[tuple[Case, str, Answer] | None] = SimpleQueue()

    def take() -> Questions:
        with lock:
            case, names = next(left, (None, []))
            return [(case, name) for name in names if case]

    def work() -> None:
        try:
            _work(take, lambda case, name, found: said.put((case, name, found)), site, guard)
        finally:
            said.put(None)

    count = min(browsers, len(lacking))
    with ThreadPoolExecutor(max(1, count)) as pool:
        threads = [pool.submit(work) for _ in range(count)]
        try:
            while count:
                found = said.get()
                if found is None:
                    count -= 1
                else:
                    yield found
        finally:
            with lock:
                left = iter(())  # whoever stops here waits for one page of each browser, and no longer
        for thread in threads:
            thread.result()


def _work(take: Callable[[], Questions], put: Callable[[Case, str, Answer], None], site: Path, guard: Guard) -> None:
    """Answer questions in one browser after another: where a rule fails, or the browser dies, the next has a new
    one."""
    asked = take()
    while asked:
        try:
            with preview.live_pages([site], site) as (page,):
                found: Answer = ()
                while asked and found is not None:
                    case, name = asked.pop(0)
                    found = answer(guard, case.source, name, partial(_opened, page, case))
                    put(case, name, found)
                    asked = asked or take()
        except ToolMissing as missing:
            while asked:
                for case, name in asked:
                    put(case, name, str(missing))
                asked = take()


def _opened(page: preview.LivePage, case: Case) -> list[preview.LivePage]:
    return [msgspec.structs.replace(page, path=case.path)]
