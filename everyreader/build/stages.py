"""The stages of a build, in their order: read, index, decide, plan and make, publish, record."""

from __future__ import annotations

from everyreader.build.guard import BuildFailed
from everyreader.build.make import make, make_looked_at, make_web
from everyreader.build.prepare import check_names, nothing_published, prepare
from everyreader.build.put import NOTHING, publish_all, publish_looked_at, publish_web
from everyreader.build.record import Known
from everyreader.build.renditions import heavy_files, start
from everyreader.build.request import BuildReport, BuildRequest, Reporter
from everyreader.build.results import Result
from everyreader.build.session import Session
from everyreader.build.task_runner import TaskRunner
from everyreader.engine.cache import Cache
from everyreader.format import find_formats
from everyreader.plan import cached_per_site


def build_stages(
    request: BuildRequest, known: Known, session: Session, cache: Cache, reporter: Reporter
) -> BuildReport:
    """Build a site that is not as it should be. Errors: as `build` has them, and CacheEntryLost where the cache is
    damaged."""
    check_names(request.formats, find_formats(), "format")
    with session.pool(request) as pool, cached_per_site():
        runner = TaskRunner(
            request.project, cache, pool, session.code, reporter.progress, set(), set(), set(), headers=session.headers
        )
        try:
            ready = prepare(request, known, runner)
            if isinstance(ready, BuildReport):
                return ready
            session.site = ready.site if request.preview else None
            result, earlier = Result(), NOTHING
            if ready.usable:  # else nothing can be made, and nothing will be published
                if request.looked_at:
                    seen = make_looked_at(runner, ready.pages, ready.renderers)
                    earlier = publish_looked_at(request, known, runner, ready, seen, reporter)
                is_new = request.web_first and not known.before
                if is_new and (coming := heavy_files(ready.pages, ready.renderers)):
                    web = make_web(runner, ready.pages, ready.renderers, ())
                    earlier = publish_web(request, known, runner, ready, web, reporter, coming)
                batches = start(runner, ready.pages, ready.renderers)
                waiting = sum(len(batch.waiting) for batch in batches)
                if waiting and request.web_first and not is_new:
                    web = make_web(runner, ready.pages, ready.renderers, batches)
                    earlier = publish_web(request, known, runner, ready, web, reporter, waiting)
                result = make(runner, ready.pages, ready.renderers, batches)
        except BuildFailed:  # at what every page needs: all stays as it is
            return nothing_published(runner, request)
    # The memory of workers is not kept while the site is published.
    with cached_per_site():
        return publish_all(request, known, runner, ready, result, reporter, earlier)
