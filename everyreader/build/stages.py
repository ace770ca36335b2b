"""The stages of a build, in their order: read, index, decide, plan and make, publish, record."""

from __future__ import annotations

from everyreader.build.guard import Struck
from everyreader.build.make import make, make_web
from everyreader.build.prepare import check_names, nothing_published, prepare
from everyreader.build.put import NOTHING, publish_all, publish_web
from everyreader.build.record import Known
from everyreader.build.renditions import start
from everyreader.build.request import BuildReport, BuildRequest, Reporter
from everyreader.build.results import Result
from everyreader.build.session import Session
from everyreader.build.workshop import Workshop
from everyreader.engine.cache import Cache
from everyreader.format import find_formats
from everyreader.plan import site_answers


def build_stages(
    request: BuildRequest, known: Known, session: Session, cache: Cache, reporter: Reporter
) -> BuildReport:
    """Build a site that is not as it should be. Errors: as `build` has them, and Lost where the cache is damaged."""
    check_names(request.formats, find_formats(), "format")
    with session.crew(request) as crew, site_answers():
        shop = Workshop(
            request.project, cache, crew, session.code, reporter.progress, set(), set(), set(), headers=session.headers
        )
        try:
            ready = prepare(request, known, shop)
            if isinstance(ready, BuildReport):
                return ready
            result, earlier = Result(), NOTHING
            if ready.usable:  # else nothing can be made, and nothing will be published
                batches = start(shop, ready.pages, ready.kitchens)
                waiting = sum(len(batch.waiting) for batch in batches)
                if waiting and request.web_first:
                    web = make_web(shop, ready.pages, ready.kitchens, batches)
                    earlier = publish_web(request, known, shop, ready, web, reporter, waiting)
                result = make(shop, ready.pages, ready.kitchens, batches)
        except Struck:  # at what every page needs: all stays as it is
            return nothing_published(shop, request)
    # The memory of workers is not kept while the site is published.
    return publish_all(request, known, shop, ready, result, reporter, earlier)
