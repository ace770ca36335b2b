"""One build, from Python: `build(request, session, reporter)`. It may be called again and again in one process."""

from __future__ import annotations

import msgspec

from everyreader.build.lock import copied, lock
from everyreader.build.record import Known, inputs_digest, is_current, known_before, load_state
from everyreader.build.request import BuildReport, BuildRequest, Reporter, Silence
from everyreader.build.session import Session
from everyreader.engine.cache import Cache, CacheEntryLost
from everyreader.layout import CACHE


def build(request: BuildRequest, session: Session | None = None, reporter: Reporter | None = None) -> BuildReport:
    """Build a site, or only look where the request says so.

    session: remembers for the next build of this process; without one, all is looked at again. reporter: hears how far
    it is. Errors: WrongRequest for a language or format that is not there, Busy while another build is at work in the
    project, OSError where the site cannot be written; the site is then whole, in part old and in part new.
    """
    session, reporter = session or Session(), reporter or Silence()
    place = request.project / CACHE
    with lock(place) if request.publish else copied(place) as folder:
        cache = Cache(folder)
        try:
            return _build(request, session, reporter, cache)
        finally:
            cache.close()


def _build(request: BuildRequest, session: Session, reporter: Reporter, cache: Cache) -> BuildReport:
    discovery = session.discover(request)
    inputs = inputs_digest(discovery, session.code, request)
    state = load_state(cache, request.out)
    knows = session.site is not None or not request.preview  # who looks at a preview asks what its site holds
    asks = request.publish and not request.yes  # what somebody says yes to is remembered by the build that hears it
    if state and knows and asks and is_current(state, inputs, request.today, request.out):
        return BuildReport(state.exit_code, state.reported, pages=state.pages, next_build=state.next_build)
    known = (
        Known(discovery, inputs, state, frozenset())
        if request.preview
        else known_before(discovery, inputs, state, request.out)
    )
    # The stages of a real build take 0.1 s to import; a build that has nothing to do takes that long altogether
    # (2026-11-29).
    from everyreader.build.stages import build_stages

    try:
        return build_stages(request, known, session, cache, reporter)
    except CacheEntryLost:  # a damaged cache is no cache: throw it away and make everything again
        cache.reset()
        session.forget()
        return build_stages(request, msgspec.structs.replace(known, state=None), session, cache, reporter)
