"""What each part of making large print costs, and how much memory one process takes that makes hundreds of files.

Usage: print_parts.py PROJECT COUNT TODAY: prints one JSON object. One process makes so many PDFs, the documents of the
project over and over; each part's seconds are counted from the first document on.
"""

from __future__ import annotations

import datetime
import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from large_print import finishing_tasks

from everyreader.engine.cache import Cache
from everyreader.engine.worker_pool import run_one
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
        began = time.perf_counter()
        try:
            return self.function(*arguments, **named)
        finally:
            self.seconds += time.perf_counter() - began


def measure(project: Path, count: int, today: datetime.date) -> dict[str, object]:
    """Return the seconds of all and of each part, and the most memory that the process had (resident, in bytes)."""
    cache = Cache(project / ".everyreader")
    tasks = finishing_tasks(project, cache, today)
    clocks = {name: Clock(getattr(module, function)) for name, (module, function) in PARTS.items()}
    for name, (module, function) in PARTS.items():
        setattr(module, function, clocks[name])
    began = time.perf_counter()
    for number in range(count):
        task = tasks[number % len(tasks)]
        run_one(task, task.key("bench"), str(project), cache)
    whole = time.perf_counter() - began
    return {
        "seconds": whole,
        "parts": {name: clock.seconds for name, clock in clocks.items()},
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
    }


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]), int(sys.argv[2]), datetime.date.fromisoformat(sys.argv[3]))))
