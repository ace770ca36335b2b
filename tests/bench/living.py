"""Prints the seconds that a living process takes for each build after an edit of one page: living.py PROJECT OUT TIMES
PAGE."""

from __future__ import annotations

import datetime
import gc
import json
import sys
import time
from pathlib import Path

from pages import TODAY

from everyreader.build.request import BuildRequest
from everyreader.build.run import build
from everyreader.build.session import Session


def seconds(project: Path, out: Path, times: int, page: Path) -> list[float]:
    """Return the seconds of each build. The first build of the process does not count, nor does the next, which reads
    files again that were just written."""
    session = Session()
    request = BuildRequest(project, out, datetime.date.fromisoformat(TODAY), formats=("html",))
    build(request, session)
    time.sleep(2.1)
    build(request, session)
    found, before = [], page.read_bytes()
    try:
        for number in range(times):
            page.write_bytes(before + f"\nAnother word {number}.\n".encode())
            began = time.perf_counter()
            build(request, session)
            found.append(time.perf_counter() - began)
    finally:
        page.write_bytes(before)
    return found


if __name__ == "__main__":
    gc.set_threshold(400_000, 50, 100)  # as build.py has it
    print(json.dumps(seconds(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4]))))
