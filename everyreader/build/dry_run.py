"""Says what a build would do, step by step and why, and does none of it: sources are read and parsed in memory, nothing is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from everyreader.build.explain import inputs_of, load, reason_of
from everyreader.build.guard import Struck
from everyreader.build.indexes import indexes
from everyreader.build.lock import lock
from everyreader.build.pages import Pages
from everyreader.build.plan import Panels, link_of, plan_copies, plan_files, plan_pages, plan_texts
from everyreader.build.prepare import Prepared, nothing_published, prepare
from everyreader.build.record import Known, holds, inputs_digest, known_before, load_state
from everyreader.build.request import BuildReport, BuildRequest, Reporter, Silence
from everyreader.build.session import Session
from everyreader.build.steps import Kitchen, Step
from everyreader.build.workshop import Workshop
from everyreader.format import Made
from everyreader.layout import CACHE
from everyreader.publish import MANIFEST, unchanged
from everyreader.scratch import Scratch
from everyreader.site import PageKey


class Planned(msgspec.Struct, frozen=True):
    """One step that a build would take. target: an address of the site. what: in words; empty for a file that would be removed. why: the
    inputs that have changed, or what it waits for."""

    target: str
    what: str
    why: str


def dry_run(
    request: BuildRequest, session: Session | None = None, reporter: Reporter | None = None
) -> list[Planned] | BuildReport:
    """Return what a build would make and remove, or the report of one that would publish nothing. Errors: as `build` has them."""
    session, reporter = session or Session(), reporter or Silence()
    request = msgspec.structs.replace(
        request, jobs=1, publish=False
    )  # what is in memory alone, no other process could see
    with lock(request.project / CACHE):
        cache = Scratch(request.project / CACHE)
        try:
            discovery = session.discover(request)
            inputs, state = inputs_digest(discovery, session.code, request), load_state(cache, request.out)
            if state and holds(state, inputs, request.today, request.out):
                return []
            known = known_before(discovery, inputs, state, request.out)
            with session.crew(request) as crew:
                shop = Workshop(request.project, cache, crew, session.code, reporter.progress, set(), set(), set())
                try:
                    ready = prepare(request, known, shop)
                except Struck:
                    return nothing_published(shop, request)
                return ready if isinstance(ready, BuildReport) else list(_steps(shop, known, ready))
        finally:
            cache.close()


def _steps(shop: Workshop, known: Known, ready: Prepared) -> Iterator[Planned]:
    """Yield what would be made, in the order in which it is, and then what would be removed."""
    targets = set()
    for step, digest in _planned(shop, ready):
        targets.add(step.target)
        stamp = known.stamps.get(step.target)
        stands = stamp is not None and stamp.digest == digest and unchanged(ready.pages.request.out, step.target, stamp)
        if step.now and not stands:
            yield Planned(step.target, step.what, _why(shop, ready, step, digest))
    if ready.pages.request.whole and ready.project.whole:
        yield from (
            Planned(path, "", "nothing asks for it any more")
            for path in sorted(known.stamps.keys() - targets - {MANIFEST})
        )


def _why(shop: Workshop, ready: Prepared, step: Step, digest: str) -> str:
    """Return the inputs that have changed; of a step that waits, those that are known already."""
    before, inputs = load(shop.cache, ready.pages.request.out, step.target), inputs_of(step, shop.code)
    if not step.waits_for:
        return reason_of(before, inputs, digest)
    waits = f"it waits for {step.waits_for}"
    if before is None:
        return f"{reason_of(before, inputs, digest)}; {waits}"
    changed = [name for name in sorted(inputs) if name not in step.pending and inputs[name] != before.inputs.get(name)]
    return f"changed: {', '.join(changed)}; {waits}" if changed else waits


def _planned(shop: Workshop, ready: Prepared) -> Iterator[tuple[Step, str]]:
    """Yield every step with the digest of what it makes, or nothing where it is not made yet."""
    pages, panels, waiting = ready.pages, Panels(), dict[PageKey, str]()
    for kitchen in ready.kitchens.values():
        if not kitchen.info.after_others:
            for step, made in _renditions(shop, pages, kitchen):
                if made:
                    panels.setdefault(step.page, []).append(link_of(step, made))
                else:
                    waiting.setdefault(step.page, step.target)
                yield step, made.digest if made else ""
    for kitchen in ready.kitchens.values():
        if kitchen.info.after_others:
            for step in plan_pages(pages, kitchen, panels, shop.keep, waiting):
                found = _held(shop, step)
                yield step, found.digest if found else ""
    for step in plan_copies(pages, ()):
        media = pages.site.media.get(step.source)
        yield step, media.digest if media else pages.site.files[step.source]
    if pages.request.format("html") and not pages.request.languages:
        wait = next(iter(waiting.values()), "")  # what lists all files cannot be told before the last of them is made
        yield from (
            (msgspec.structs.replace(step, waits_for=wait), output.digest)
            for step, output in indexes(shop, pages, panels)
        )
    for kitchen in ready.kitchens.values():
        if kitchen.info.after_others:
            yield (
                Step(
                    kitchen.look.address,
                    f"style sheet of {kitchen.info.name}",
                    "",
                    entered={"style": kitchen.look.style},
                ),
                kitchen.look.style.removeprefix("blob:"),
            )


def _renditions(shop: Workshop, pages: Pages, kitchen: Kitchen) -> Iterator[tuple[Step, Made | None]]:
    """Yield the steps of a format, with what the cache holds of each."""
    texts = plan_texts(pages, kitchen)
    made: Mapping[str, Made] = {step.target: found for step in texts if (found := _held(shop, step))}
    if not kitchen.format.tool:
        yield from ((step, made.get(step.target)) for step in texts)
        return
    files, _ = plan_files(pages, texts, made)
    yield from ((step, _held(shop, step)) for step in files)


def _held(shop: Workshop, step: Step) -> Made | None:
    """Return what the cache holds of a step."""
    task = step.task()
    data = shop.cache.get(f"made:{shop.key_of(task)}") if task else None
    return msgspec.json.decode(data, type=Made) if data else None
