"""Our own failures: each is caught once, at the border of a task or of a question to the whole, and strikes as little
as can be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import msgspec

from everyreader.document import digest
from everyreader.engine.cache import CacheEntryLost
from everyreader.engine.task import Broken
from everyreader.engine.worker_pool import broken
from everyreader.finding import Finding
from everyreader.layout import FAILURES

T = TypeVar("T")
U = TypeVar("U")


class BuildFailed(Exception):
    """We failed at something that every page needs, so nothing can be published. args: what `Guard` knows of it stays
    there."""


class Failure(msgspec.Struct, frozen=True):
    """A mistake of ours."""

    path: str
    """The file of the project that it struck."""
    name: str
    """The name of the mistake."""
    details: str
    """Where it happened."""

    @property
    def file(self) -> str:
        """Return where its details are kept, from the project's folder."""
        return f"{FAILURES}/{digest(self.details.encode())[:12]}.txt"


class Guard:
    """Keeps the failures of one build, one for each file that was struck."""

    def __init__(self) -> None:
        self.failures: dict[str, Failure] = {}

    def note_failure(self, path: str, broken: Broken) -> None:
        """Remember that a task failed over a file of the project."""
        self.failures.setdefault(path, Failure(path, broken.name, broken.details))

    def attempt(self, path: str, question: Callable[[], T], otherwise: U) -> T | U:
        """Return the answer to a question, or `otherwise` where we fail at it. path: the file that it is about."""
        try:
            return question()
        except (CacheEntryLost, OSError, BuildFailed):
            raise  # no mistake of ours: the cache is damaged, or the disk is full
        except Exception as error:
            self.note_failure(path, broken(error))
            return otherwise

    def must(self, path: str, question: Callable[[], T]) -> T:
        """Return the answer to a question that every page needs. Errors: BuildFailed where we fail at it."""
        answer = self.attempt(path, lambda: (question(),), None)
        if answer is None:
            raise BuildFailed(path)
        return answer[0]

    def findings(self) -> list[Finding]:
        """Return a finding for each file that was struck."""
        return [
            Finding(
                "engine/failure",
                path,
                f"everyreader itself failed on this ({failure.name}). This is not your mistake.",
                f"What was published of it before still stands. Send the file {failure.file} to those who "
                f"look after everyreader.",
                line=1,
                column=1,
            )
            for path, failure in sorted(self.failures.items())
        ]


def keep_failures(project: Path, failures: tuple[Failure, ...]) -> None:
    """Write the details of the failures of a build in place of those of the one before."""
    folder = project / FAILURES
    if folder.is_dir():
        for old in folder.glob("*.txt"):
            old.unlink()
    if failures:
        folder.mkdir(parents=True, exist_ok=True)
    for failure in failures:
        (project / failure.file).write_text(f"{failure.path}\n\n{failure.details}", encoding="utf-8")
