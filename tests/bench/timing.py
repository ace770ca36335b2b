"""Times whole processes in turn, and watches the memory of a process with all that it starts."""

from __future__ import annotations

import os
import re
import statistics
import subprocess
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

SAMPLE = 0.05
"""Seconds between two looks at memory."""


ENVIRONMENT = {
    name: value for name, value in os.environ.items() if name not in ("PYTHONDONTWRITEBYTECODE", "PYTHONPATH")
}
"""What every program gets. With the first setting, which hardly anybody has, Python would compile our modules at every
start, but not those of installed packages; the second is the bench's own."""


class Step(NamedTuple):
    """One command to be timed. prepare: is done before each run and not timed. runs: at most so many rounds have it.
    times: how often in each round; the median of these is the round's figure. codes: with which it may end."""

    name: str
    command: list[str]
    prepare: Callable[[], object] = lambda: None
    runs: int = 100
    times: int = 1
    codes: tuple[int, ...] = (0,)


class Failed(Exception):
    """A command that was to be timed did not succeed. args: one plain sentence."""


def set_aside(path: Path, folder: Path) -> None:
    """Move away what a run has made, so that the next starts from nothing. Nothing is deleted between runs: for half a
    minute after, ext4 looks past every deleted file before it makes a new one, which took our builds half a second
    longer."""
    if path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        path.rename(folder / f"{path.name}-{len(list(folder.iterdir()))}")


def seconds(step: Step) -> float:
    """Run a command once and return the seconds that it took as a whole process. Errors: Failed."""
    step.prepare()
    began = time.perf_counter()
    done = subprocess.run(step.command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=ENVIRONMENT)
    took = time.perf_counter() - began
    if done.returncode not in step.codes:
        raise Failed(f"{step.name} ended with {done.returncode}: {done.stdout.decode(errors='replace')[-1500:]}")
    return took


def rounds(steps: Iterable[Step], count: int, say: Callable[[str], None]) -> list[dict[str, float]]:
    """Run the steps in turn, so many times after one round that does not count; return the seconds of each round.

    In turn, because the speed of a machine drifts: figures of one round can be compared with each other.
    """
    steps = list(steps)
    found = []
    for number in range(count + 1):
        chosen = [step for step in steps if number <= step.runs]
        found.append({step.name: statistics.median(seconds(step) for _ in range(step.times)) for step in chosen})
        say(f"round {number} of {count}: " + ", ".join(f"{name} {took:.2f} s" for name, took in found[-1].items()))
    return found[1:]


class Spread(NamedTuple):
    """Median, smallest and largest of several figures."""

    median: float
    low: float
    high: float


def spread(figures: Iterable[float]) -> Spread:
    """Return median, smallest and largest."""
    found = list(figures)
    return Spread(statistics.median(found), min(found), max(found))


def ratio(found: list[dict[str, float]], one: str, other: str) -> Spread:
    """Return how many times as long one step took as another, compared within each round."""
    return spread(round[one] / round[other] for round in found if one in round and other in round)


def above(found: list[dict[str, float]], one: str, other: str) -> Spread:
    """Return how many seconds longer one step took than another, compared within each round."""
    return spread(round[one] - round[other] for round in found if one in round and other in round)


class Memory(NamedTuple):
    """The most memory that a process and all that it started had at one moment, in bytes.

    proportional: pages of memory that several processes share are counted once (PSS). resident: they are counted for
    each process (RSS), so this is more than was used. largest: the most that any one of them had (RSS).
    """

    proportional: int
    resident: int
    processes: int
    largest: int


def peak_memory(command: list[str]) -> Memory | None:
    """Run a command and return its peak of memory, or None where the system does not tell (it is Linux's /proc)."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=ENVIRONMENT)
    peak = Memory(0, 0, 0, 0)
    while process.poll() is None:
        family = _family(process.pid)
        found = [_memory(pid) for pid in family]
        peak = Memory(
            max(peak.proportional, sum(one for one, _ in found)),
            max(peak.resident, sum(two for _, two in found)),
            max(peak.processes, len(family)),
            max(peak.largest, *(two for _, two in found)),
        )
        time.sleep(SAMPLE)
    return peak if peak.proportional else None


def _family(pid: int) -> list[int]:
    """Return a process and all that it started, directly or not."""
    found = [pid]
    for children in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            for child in children.read_text().split():
                found += _family(int(child))
        except OSError:  # it has ended meanwhile
            continue
    return found


def _memory(pid: int) -> tuple[int, int]:
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return 0, 0
    values = {name: int(size) * 1024 for name, size in re.findall(r"^(Pss|Rss):\s+(\d+) kB", text, re.MULTILINE)}
    return values.get("Pss", 0), values.get("Rss", 0)
