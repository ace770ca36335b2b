"""What each part of making large print costs, what the rules cost that are put to each file as it is made, and how much
memory one process takes that makes hundreds of files.

Usage: print_parts.py PROJECT COUNT TODAY: prints one JSON object. One process makes so many PDFs, the documents of the
project over and over; each part's seconds are counted from the first document on.
"""

from __future__ import annotations

import datetime
import gc
import json
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
from large_print import finishing_tasks

from everyreader.build.examined import examine_task
from everyreader.build.tasks import FinishArguments
from everyreader.engine.cache import Cache
from everyreader.engine.task import Task
from everyreader.engine.worker_pool import run_one
from everyreader.format import Rendition
from everyreader.pdf import patches, typeset

PARTS: dict[str, tuple[Any, str]] = {
    "letters": (typeset, "unknown_letters"),
    "layout": (typeset, "_set"),
    "numbers": (typeset, "wrong_pages"),
    "order": (typeset, "_plan"),
    "words": (patches, "draw_first_line"),
    "tags": (patches, "add_tags"),
}
"""By name of the part: the module that calls it, and the function there."""


class Clock:
    """Adds up the seconds that a function takes."""

    def __init__(self, function: Callable[..., Any]) -> None:
        self.function, self.seconds = function, 0.0

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        began = time.process_time()
        try:
            return self.function(*arguments, **named)
        finally:
            self.seconds += time.process_time() - began


def measure(project: Path, count: int, today: datetime.date) -> dict[str, object]:
    """Return the seconds of all and of each part, those of the rules beside, and the most memory that the process had
    (resident, in bytes)."""
    cache = Cache(project / ".everyreader")
    tasks = finishing_tasks(project, cache, today)
    clocks = {name: Clock(getattr(module, function)) for name, (module, function) in PARTS.items()}
    for name, (module, function) in PARTS.items():
        setattr(module, function, clocks[name])
    examine: dict[str, Task] = {}
    row = sorted((tasks[number % len(tasks)] for number in range(count)), key=_fonts)  # as a build has them
    began = time.process_time()
    for task in row:
        _, values = run_one(task, task.key("bench"), str(project), cache)
        found = dict(values or ())
        cache.put(found.items())
        examine[task.label] = _examining(task, found)
    whole, memory = time.process_time() - began, most_memory()
    gc.collect()
    began = time.process_time()
    for made in row:
        task = examine[made.label]
        run_one(task, task.key("bench"), str(project), cache)
    return {
        "seconds": whole,
        "examined": time.process_time() - began,
        "parts": {name: clock.seconds for name, clock in clocks.items()},
        "memory": memory,
    }


def most_memory() -> int:
    """Return the most memory that this process had (resident, in bytes). `getrusage` would count what the process had
    that started this one."""
    return int(re.findall(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text("ascii"))[0]) * 1024


def _fonts(task: Task) -> tuple[tuple[str, str], ...]:
    """Return the fonts of a file, by which a build orders them."""
    return msgspec.json.decode(task.arguments, type=FinishArguments).materials.fonts


def _examining(task: Task, values: dict[str, bytes]) -> Task:
    """Return the task that puts the rules to a file that was just made."""
    made = next(msgspec.json.decode(data, type=Rendition) for name, data in values.items() if name.startswith("made:"))
    fonts = msgspec.json.decode(task.arguments, type=FinishArguments).materials.fonts
    return examine_task(made.digest, (path for path, _ in fonts), task.label)


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]), int(sys.argv[2]), datetime.date.fromisoformat(sys.argv[3]))))
