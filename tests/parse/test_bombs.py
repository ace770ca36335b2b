"""A page takes time and memory in proportion to its size, or is refused with a finding, whatever is in it."""

from __future__ import annotations

import contextlib
import inspect
import math
import random
import resource
import signal
import sys
import time
import tracemalloc
from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import FrameType

import pytest
from bombs import KNOWN, bomb, plain
from counts import COUNT
from samples import goes_on

from everyreader.engine.cache import Cache
from everyreader.engine.patience import TooLong
from everyreader.engine.task import Broken, Task
from everyreader.engine.worker_pool import run_one
from everyreader.parse import parse_source
from everyreader.parse.limits import DEEPEST
from everyreader.testing import make_project, page, published, run

pytestmark = pytest.mark.generated

IS_DEEP = COUNT > 50
BOMBS = 300 if IS_DEEP else 30
SIZE = 200_000 if IS_DEEP else 80_000
SIZES = (100_000, 300_000, 980_000) if IS_DEEP else (100_000,)
MOST = 20
"""So many times as long as an ordinary page of the same size may a page take."""
STEEPEST = 1.1
"""The exponent by which time may grow with the size of a page."""


def cost(work: Callable[[], object]) -> float:
    """Return the CPU seconds that work takes in this process."""
    start = time.process_time()
    work()
    return time.process_time() - start


def read(words: str) -> str:
    """Read a page, and return the rule that has refused it, or nothing."""
    found = parse_source(page(words).encode(), "content/en/page.md").header
    assert not found.broken or found.findings, "a page that is refused is reported"
    return found.findings[0].rule if found.broken else ""


@cache
def ordinary(size: int) -> float:
    """Return the CPU seconds that reading an ordinary page of a size takes."""
    return cost(lambda: read(plain(size)))


def too_slow(make_words: Callable[[int], str], size: int, cost: Callable[[Callable[[], object]], float] = cost) -> str:
    """Return how a page of a size takes longer than it may, or nothing: longer than some ordinary pages, or, where it
    is not refused, more than eight times as long as one of an eighth of the size. cost: does something, and returns the
    seconds that it takes."""
    refused: list[str] = []
    large = cost(lambda: refused.append(read(make_words(size))))
    if large > MOST * max(ordinary(size), size * 5e-7):
        return f"{large:.2f} s, and an ordinary page {ordinary(size):.2f} s"
    if refused == [""] and large >= 0.05:
        small = cost(lambda: read(make_words(size // 8)))
        if math.log(large / max(small, 0.002), 8) > STEEPEST + 0.25:
            return f"{small:.3f} s, and {large:.3f} s for eight times as much"
    return ""


@pytest.mark.slow
@pytest.mark.parametrize("name", KNOWN)
def test_what_has_cost_too_much_once_is_quick(name: str) -> None:
    """Reading it takes time in proportion to its size. What else runs at the same time may disturb a measurement, but
    not three."""
    slow = [too_slow(KNOWN[name], SIZE)]
    while slow[-1] and len(slow) < 3:
        slow.append(too_slow(KNOWN[name], SIZE))
    assert not slow[-1], slow


def test_time_that_grows_too_fast_is_seen() -> None:
    """What takes time by the square of its size does not pass, and what takes it by its size does. Steps are counted in
    place of seconds, so that nothing else which the machine does is in the figures."""
    steps = 0

    def words(number: int) -> str:
        nonlocal steps
        steps += number
        return "a"

    def count(work: Callable[[], object]) -> float:
        nonlocal steps
        steps = 0
        work()
        return steps / 10_000

    assert "for eight times as much" in too_slow(lambda size: words((size // 1000) ** 2), SIZE, count)
    assert not too_slow(lambda size: words(size // 100), SIZE, count)


@pytest.mark.slow
def test_cells_that_nobody_wrote_are_not_made(tmp_path: Path) -> None:
    """A page of 20 KB with a wide table of short rows makes a page of some hundred KB, which is still a whole table."""
    words = "|a" * 560 + "\n" + "|-" * 560 + "\n" + "|b|\n" * 4_000
    project = make_project(tmp_path, {"content/en/page.md": page(words)})
    said = run(project)
    made = published(project)
    assert said.code == 0 and len(made) < 500_000, (said.found, len(made))
    assert made.count('<td colspan="559"></td>') == 4_000


def test_a_row_that_lacks_a_cell_has_it_empty(tmp_path: Path) -> None:
    """In a table as people write it, each row is as wide as the first."""
    project = make_project(tmp_path, {"content/en/page.md": page("| a | b | c |\n|-|-|-|\n| d |\n| e | f | g |")})
    assert run(project).code == 0
    assert '<th scope="row">d</th><td></td><td></td></tr>' in published(project)


@pytest.mark.slow
def test_a_page_that_grows_too_large_keeps_what_readers_have(tmp_path: Path) -> None:
    """A page whose facts make more megabytes than a phone can show is not published, and is reported by its name;
    others are."""
    long = (
        "trust-long:\n  type: text\n  value: "
        + "word " * 30_000
        + "\n  source: https://www.nhs.uk\n  checked: 2026-11-20\n  owner: A\n"
    )
    project = make_project(tmp_path)
    facts = (project / "content/facts.yml").read_text("utf-8")
    (project / "content/facts.yml").write_text(f"{facts}\n{long}", encoding="utf-8")
    (project / "content/en/page.md").write_text(page("{{ trust-long }}\n\n" * 200), encoding="utf-8")
    said = run(project)
    assert said.code == 1 and said.place("engine/page-incomplete").startswith("content/en/page.md"), said.found[-2000:]
    assert "MB" in said.found and goes_on(project)


def endless(arguments: bytes, project: str, fetch: object) -> None:
    """Be a task that never comes to its end, and that catches whatever is raised in it."""
    while True:
        try:
            sum(range(1_000))
        except Exception:
            continue


def test_a_task_without_end_is_stopped(tmp_path: Path) -> None:
    """It is a failure of ours, which strikes its page alone and is kept nowhere."""
    before = signal.getsignal(signal.SIGPROF)
    _, found = run_one(Task(f"{__name__}:endless", b""), "key", str(tmp_path), Cache(tmp_path), longest=0.2)
    assert isinstance(found, Broken) and found.name == TooLong.__name__ and "CPU" in found.details
    assert signal.getsignal(signal.SIGPROF) is before and signal.getitimer(signal.ITIMER_PROF) == (0.0, 0.0)


def peak(anew: bool = False) -> int:
    """Return the most memory that this process has had, in KB; where Linux can count again, since the last time that it
    was asked to: tests before this one may have had more."""
    counter = Path("/proc/self/clear_refs")
    if not counter.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1000 if sys.platform == "darwin" else 1)
    if anew:
        counter.write_text("5", encoding="ascii")
    status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
    return int(status.partition("VmHWM:")[2].split()[0])


NESTS: dict[str, Callable[[int], str]] = {
    "quotes": lambda levels: "> " * levels + "a",
    "quotes without a space": lambda levels: ">" * levels + "a",
    "items in quotes": lambda levels: ("> - " * levels)[: 2 * levels] + "a",
    "quotes in items": lambda levels: ("1. > " * levels)[: 5 * levels // 2] + "a",
    "items": lambda levels: "\n".join("    " * level + "- a" for level in range(levels)),
    "items with space between": lambda levels: "\n\n".join("    " * level + "- a" for level in range(levels)),
    "boxes": lambda levels: "\n\n".join("    " * level + "!!! legal-wording" for level in range(levels)) + "\n",
}
"""What stands in one another, by the number of levels."""


@pytest.mark.parametrize("name", NESTS)
def test_as_deep_as_a_page_may_be_is_read(name: str) -> None:
    """One level more is refused; the page itself is a level."""
    assert not read(NESTS[name](DEEPEST - 1))
    assert read(NESTS[name](DEEPEST)) == "source/too-deep"


@pytest.mark.parametrize("name", ["quotes", "items in quotes", "quotes in items"])
def test_depth_takes_no_memory_of_its_own(name: str) -> None:
    """A page that is refused for it has no copy of its words for each of its levels."""
    words = NESTS[name](100_000)
    read("Words.")
    tracemalloc.start()
    refused, most = read(words), tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert refused == "source/too-deep" and most < 200 * len(words), most / len(words)


def test_a_page_that_is_stopped_half_way_harms_none_after_it() -> None:
    """Wherever in a list or quote its time ends."""
    words = "- a\n- b\n\n    > c\n    >\n    > - d\n"
    whole = parse_source(page(words).encode(), "content/en/page.md").document
    stopped = 0
    for calls in range(100, 3_000, 37):
        with contextlib.suppress(TooLong):
            _stop_after(calls)
            read(words)
            sys.setprofile(None)  # before the end of this block, which is a call too
            stopped -= 1
        sys.setprofile(None)
        stopped += 1
        assert parse_source(page(words).encode(), "content/en/page.md").document == whole, calls
    assert stopped > 20


def _stop_after(calls: int) -> None:
    """Let time end when so many functions have been called."""
    left = calls

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal left
        if event == "call" and not frame.f_code.co_flags & inspect.CO_GENERATOR:  # one that is closed tells nobody
            left -= 1
            if left == 0:
                raise TooLong

    sys.setprofile(count)


@pytest.mark.slow
def test_places_for_editors_take_time_by_their_number(tmp_path: Path) -> None:
    """Four times as many on a page take about four times as long, up to the report for editors."""
    project = make_project(tmp_path, {"content/en/page.md": page("Words.")})
    run(project)

    def built_with(count: int) -> float:
        words = "- a\n\n!!! legal-wording\n" * count
        (project / "content/en/page.md").write_text(page(words), encoding="utf-8")
        return cost(lambda: run(project))

    few, many = built_with(500), built_with(2_000)
    assert many < 8 * max(few, 0.05), (few, many)


@pytest.mark.slow
@pytest.mark.parametrize("size", SIZES)
def test_no_bomb_takes_much_longer_than_a_page(size: int, tmp_path: Path) -> None:
    """A whole build with one takes at most 20 times as long as one with an ordinary page of the same size, in the same
    run."""
    project = make_project(tmp_path, {"content/en/page.md": page("Words.")})
    assert run(project).code == 0
    start = peak(anew=True)

    def built_with(words: str) -> float:
        (project / "content/en/page.md").write_text(page(words), encoding="utf-8")
        return cost(lambda: run(project))

    built_with(plain(size))
    ordinary = built_with(plain(size) + "More.")
    longest = (0.0, -1)
    for seed in range(BOMBS // len(SIZES)):
        words = bomb(random.Random(f"{size}-{seed}"), size)
        longest = max(longest, (built_with(words) / ordinary, seed))
        assert longest[0] <= MOST, (seed, longest, words[:80])
        assert goes_on(project), (seed, words[:80])
    most = (peak() - start) / 1e6
    assert most < 1, f"{most:.2f} GB"
    print(f"{size} letters: the longest took {longest[0]:.1f} times as long ({longest[1]}); {most:.2f} GB of memory")
