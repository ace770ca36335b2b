"""Makes previews of small projects, as tests look at them."""

from __future__ import annotations

import datetime
import os
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from urllib.error import HTTPError

from everyreader.build.request import BuildRequest
from everyreader.build.session import Session
from everyreader.serve.loop import Preview
from everyreader.serve.server import open_socket, served

TODAY = datetime.date(2026, 11, 21)
PATIENCE = 60.0
"""Seconds that something may take on a machine with much else to do."""


def preview_of(
    project: Path, today: Callable[[], datetime.date] = lambda: TODAY, session: Session | None = None
) -> Preview:
    """Return what previews a project; its loop has not begun."""
    return Preview(BuildRequest(project, project / "site", TODAY), today, lambda line: None, session)


@contextmanager
def at_work(preview: Preview) -> Iterator[Preview]:
    """Let a preview build in a thread of its own for as long as the block lasts."""
    preview.begin()
    thread = threading.Thread(target=preview.run)
    thread.start()
    try:
        yield preview
    finally:
        preview.end()
        thread.join()


class Answer(NamedTuple):
    """What a server has answered."""

    status: int
    text: str
    headers: dict[str, str]


class Served(NamedTuple):
    """A preview with its server."""

    preview: Preview
    address: str

    def get(self, path: str, headers: dict[str, str] | None = None, data: bytes | None = None) -> Answer:
        """Ask for an address below that of the server."""
        asked = urllib.request.Request(self.address + path, data, headers or {})
        try:
            with urllib.request.urlopen(asked, timeout=PATIENCE) as answer:
                return Answer(answer.status, answer.read().decode("utf-8", "replace"), dict(answer.headers))
        except HTTPError as refused:
            return Answer(refused.code, refused.read().decode("utf-8", "replace"), dict(refused.headers))


@contextmanager
def served_at(preview: Preview) -> Iterator[Served]:
    """Let a preview build and answer for as long as the block lasts."""
    with at_work(preview), served(preview, open_socket(0)) as address:
        yield Served(preview, address)


def saved(path: Path, text: str) -> None:
    """Save a file as careful editors do: beside it, and then in its place. Nobody sees it half written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f"{path.name}.tmp")
    saved_in_place(beside, text)
    os.replace(beside, path)


def saved_in_place(path: Path, text: str) -> None:
    """Save a file as simple editors do: for a moment it is empty."""
    path.write_text(text, encoding="utf-8", newline="\n")


def wait_until(holds: Callable[[], bool]) -> bool:
    """Return as soon as something holds, and whether it does."""
    end = time.monotonic() + PATIENCE
    while not (found := holds()) and time.monotonic() < end:
        time.sleep(0.02)
    return found


def settle(preview: Preview) -> None:
    """Build until nothing is left to do."""
    preview.step()
    while not preview.events.empty() or preview.board.state.failure:
        preview.step()


def shown(preview: Preview, path: str = "en/page.html") -> str:
    """Return a page of the preview as it is on disk, or nothing where there is none."""
    file = preview.folder / path
    return file.read_text("utf-8") if file.is_file() else ""
