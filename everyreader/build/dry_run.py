"""Says what a build would do, step by step and why, and does none of it: sources are read and parsed in memory, nothing
is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from everyreader.build.explain import inputs_of, load, reason_of
from everyreader.build.guard import BuildFailed
from everyreader.build.indexes import indexes
from everyreader.build.lock import copied
from everyreader.build.pages import Pages
from everyreader.build.plan import Panels, beside, link_of, plan_copies, plan_files, plan_pages, plan_texts, with_beside
from everyreader.build.prepare import Prepared, nothing_published, prepare
from everyreader.build.record import Known, inputs_digest, is_current, known_before, load_state
from everyreader.build.request import BuildReport, BuildRequest, Reporter, Silence
from everyreader.build.session import Session
from everyreader.build.steps import Renderer, Step
from everyreader.build.task_runner import TaskRunner
from everyreader.format import Rendition
from everyreader.layout import CACHE
from everyreader.memory_cache import MemoryCache, in_memory
from everyreader.publish import MANIFEST, unchanged
from everyreader.site import PageKey


class Planned(msgspec.Struct, frozen=True):
    """One step that a build would take."""

    target: str
    """An address of the site."""
    what: str
    """In words; empty for a file that would be removed."""
    why: str
    """The inputs that have changed, or what it waits for."""


def dry_run(
    request: BuildRequest, session: Session | None = None, reporter: Reporter | None = None
) -> list[Planned] | BuildReport:
    """Return what a build would make and remove, or the report of one that would publish nothing. Errors: as `build`
    has them."""
    session, reporter = session or Session(), reporter or Silence()
    request = msgspec.structs.replace(
        request, jobs=1, publish=False
    )  # what is in memory alone, no other process could see
    with copied(request.project / CACHE) as folder:
        return in_memory(folder, lambda cache: _dry_run(request, session, reporter, cache), session.forget)


def _dry_run(
    request: BuildRequest, session: Session, reporter: Reporter, cache: MemoryCache
) -> list[Planned] | BuildReport:
    discovery = session.discover(request)
    inputs, state = inputs_digest(discovery, session.code, request), load_state(cache, request.out)
    if state and is_current(state, inputs, request.today, request.out):
        return []
    known = known_before(discovery, inputs, state, request.out)
    with session.pool(request) as pool:
        runner = TaskRunner(request.project, cache, pool, session.code, reporter.progress, set(), set(), set())
        try:
            ready = prepare(request, known, runner)
        except BuildFailed:
            return nothing_published(runner, request)
        return ready if isinstance(ready, BuildReport) else list(_steps(runner, known, ready))


def _steps(runner: TaskRunner, known: Known, ready: Prepared) -> Iterator[Planned]:
    """Yield what would be made, in the order in which it is, and then what would be removed."""
    targets = set()
    for step, digest in _planned(runner, ready):
        targets.add(step.target)
        stamp = known.stamps.get(step.target)
        stands = stamp is not None and stamp.digest == digest and unchanged(ready.pages.request.out, step.target, stamp)
        if step.now and not stands:
            yield Planned(step.target, step.what, _why(runner, ready, step, digest))
    if ready.pages.request.whole and ready.project.whole:
        yield from (
            Planned(path, "", "nothing asks for it any more")
            for path in sorted(known.stamps.keys() - targets - {MANIFEST})
        )


def _why(runner: TaskRunner, ready: Prepared, step: Step, digest: str) -> str:
    """Return the inputs that have changed; of a step that waits, those that are known already."""
    before, inputs = load(runner.cache, ready.pages.request.out, step.target), inputs_of(step, runner.code)
    if not step.waits_for:
        return reason_of(before, inputs, digest)
    waits = f"it waits for {step.waits_for}"
    if before is None:
        return f"{reason_of(before, inputs, digest)}; {waits}"
    changed = [name for name in sorted(inputs) if name not in step.pending and inputs[name] != before.inputs.get(name)]
    return f"changed: {', '.join(changed)}; {waits}" if changed else waits


def _planned(runner: TaskRunner, ready: Prepared) -> Iterator[tuple[Step, str]]:
    """Yield every step with the digest of what it makes, or nothing where it is not made yet."""
    pages, panels, waiting, known = ready.pages, Panels(), dict[PageKey, str](), dict[str, Rendition | None]()
    listed = Panels()  # those that wait too: where they will stand is known, and their sizes are not
    for renderer in ready.renderers.values():
        if not renderer.info.after_others:
            for step, made in _renditions(runner, pages, renderer, known):
                known[step.target] = made
                listed.setdefault(step.page, []).append(link_of(pages.site, step, made or Rendition("")))
                if made:
                    panels.setdefault(step.page, []).append(link_of(pages.site, step, made))
                else:
                    waiting.setdefault(step.page, step.target)
                yield step, made.digest if made else ""
    for renderer in ready.renderers.values():
        if renderer.info.after_others:
            for step in plan_pages(pages, renderer, panels, runner.keep, runner.recall, waiting):
                found = _cached_record(runner, step)
                yield step, found.digest if found else ""
    for step in plan_copies(pages, ()):
        media = pages.site.media.get(step.source)
        yield step, media.digest if media else pages.site.files[step.source]
    if pages.request.format("html") and not pages.request.languages:
        wait = next(iter(waiting.values()), "")  # what lists all files cannot be told before the last of them is made
        yield from (
            (msgspec.structs.replace(step, waits_for=wait), output.digest)
            for step, output in indexes(runner, pages, listed)
        )
    for renderer in ready.renderers.values():
        if renderer.info.after_others:
            yield (
                Step(
                    renderer.theme.address,
                    f"style sheet of {renderer.info.name}",
                    "",
                    more_inputs={"style": renderer.theme.style},
                ),
                renderer.theme.style.removeprefix("blob:"),
            )


def _renditions(
    runner: TaskRunner, pages: Pages, renderer: Renderer, known: Mapping[str, Rendition | None]
) -> Iterator[tuple[Step, Rendition | None]]:
    """Yield the steps of a format, with what the cache holds of each. known: the same of the formats before, by
    address."""
    texts = plan_texts(pages, renderer)
    made: Mapping[str, Rendition] = {step.target: found for step in texts if (found := _cached_record(runner, step))}
    if not renderer.format.tool:
        yield from ((step, made.get(step.target)) for step in texts)
        return
    files, _ = plan_files(pages, texts, made)
    for step in files:
        if (address := beside(step)) and not step.waits_for:
            waits = address in known and known[address] is None
            step = (
                msgspec.structs.replace(step, waits_for=address)
                if waits
                else with_beside(step, address, known.get(address))
            )
        yield step, _cached_record(runner, step)


def _cached_record(runner: TaskRunner, step: Step) -> Rendition | None:
    """Return what the cache holds of a step."""
    task = step.task()
    data = runner.cache.get(f"made:{runner.key_of(task)}") if task else None
    return msgspec.json.decode(data, type=Rendition) if data else None
