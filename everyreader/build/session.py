"""What one process keeps from one build to the next."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from everyreader.engine.task import code_digest
from everyreader.source import Discovery, KnownFiles, discover

if TYPE_CHECKING:  # a build that has nothing to do must not wait for it
    from everyreader.build.header_pack import ReadPage
    from everyreader.build.request import BuildRequest
    from everyreader.engine.worker_pool import WorkerPool
    from everyreader.site import Site


class Session:
    """Remembers what builds of one process can use again. It may be given to any number of builds, of any projects, one
    after another; what it remembers never changes what a build makes, and is of the last build alone.

    code: the digest of our code, where the caller has worked it out before. headers: of its pages, as
    `TaskRunner` has them. site: of a preview, as its last build read it; for whoever shows it, and for no build."""

    def __init__(self, code: str = "") -> None:
        self._code = code
        self._project: Path | None = None
        self._files = KnownFiles()
        self.headers: dict[str, ReadPage] = {}
        self.site: Site | None = None

    @property
    def code(self) -> str:
        """Return the digest of our code and the installed packages. Python keeps what it has imported, so it is worked
        out once."""
        self._code = self._code or code_digest()
        return self._code

    def discover(self, request: BuildRequest) -> Discovery:
        """Return the files of the project: of those that look as they did, by size, time and inode, the digest is
        known."""
        if self._project != request.project:
            self.forget()
            self._project = request.project
        return discover(request.project, True, self._files, request.changed)

    def forget(self) -> None:
        """Forget everything but the code: the next build starts like one in a new process."""
        self._project, self._files, self.headers, self.site = None, KnownFiles(), {}, None

    @contextmanager
    def pool(self, request: BuildRequest) -> Iterator[WorkerPool]:
        """Lend workers for one build. They are not kept for the next: a process that is started early shares little
        memory with this one, and what one build edits is mostly made here."""
        # With the code of a whole build, 95 ms together, only when there is one (2026-11-29).
        from everyreader.engine.worker_pool import PoolSettings, WorkerPool

        pool = WorkerPool(PoolSettings(request.jobs, request.start))
        try:
            yield pool
        except KeyboardInterrupt:
            pool.stop()
            raise
        finally:
            pool.close()
