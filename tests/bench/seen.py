"""Prints the seconds from saving a page to the answer of a preview that has the new words: seen.py PROJECT TIMES PAGE.

A browser then needs some 30 ms more until it has put them into the page."""

from __future__ import annotations

import datetime
import gc
import json
import sys
import threading
import time
import urllib.request
from pathlib import Path

from pages import TODAY

from everyreader.build.request import BuildRequest
from everyreader.serve.loop import Preview
from everyreader.serve.server import open_socket, served


def seconds(project: Path, times: int, page: Path) -> list[float]:
    """Return the seconds of each save."""
    today = datetime.date.fromisoformat(TODAY)
    preview = Preview(BuildRequest(project, project / "site", today), lambda: today, lambda line: None)
    preview.begin()
    loop = threading.Thread(target=preview.run)
    found, before = [], page.read_bytes()
    address = page.relative_to(project / "content").with_suffix(".html").as_posix()
    with served(preview, open_socket(0)) as home:
        loop.start()
        try:
            for number in range(times):
                time.sleep(0.5)
                known = preview.board.state.number
                with urllib.request.urlopen(f"{home}.everyreader/events?number={known}&path={address}") as events:
                    page.write_bytes(before + f"\nAnother word {number}.\n".encode())
                    began = time.perf_counter()
                    while f"Another word {number}.".encode() not in _page(home + address):
                        while not events.readline().startswith(b"data: "):
                            continue
                    found.append(time.perf_counter() - began)
        finally:
            page.write_bytes(before)
            preview.end()
            loop.join()
    return found


def _page(address: str) -> bytes:
    with urllib.request.urlopen(address) as answer:
        text: bytes = answer.read()
        return text


if __name__ == "__main__":
    gc.set_threshold(400_000, 50, 100)  # as build.py has it
    print(json.dumps(seconds(Path(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))))
