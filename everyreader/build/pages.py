"""The pages of a site as it was decided what is shown of them: what every step is planned from."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import partial

import msgspec

from everyreader.build.booklets import booklet_models
from everyreader.build.model_variants import reached_languages, without_unknown
from everyreader.build.on_demand import OnDemand
from everyreader.build.read import Project
from everyreader.build.record import Known
from everyreader.build.remembered import lost_claims
from everyreader.build.request import BuildRequest
from everyreader.build.settled import (
    Basis,
    Common,
    Kept,
    Settled,
    Sourceless,
    bases,
    frame_of,
    kept_in_frame,
    load_settled,
    settled_by_basis,
    shared_by_all,
    words_of,
)
from everyreader.build.task_runner import TaskRunner
from everyreader.layout import locale_path
from everyreader.plan import (
    address,
    in_order,
    language_order,
    language_parts,
    make_model,
    versions_of,
)
from everyreader.plan.generated import GeneratedBoxes
from everyreader.publish import Output
from everyreader.report import Decisions
from everyreader.resolve import PageModel
from everyreader.site import PageKey, Site


class Pages(msgspec.Struct, frozen=True):
    """The pages of a build, and what is known of them together."""

    site: Site
    request: BuildRequest
    models: Mapping[PageKey, PageModel]
    """The model of every published page."""
    booklets: dict[PageKey, PageModel]
    """The model of every booklet, by the page that carries it."""
    tags: frozenset[str]
    """The languages whose web pages this build makes."""
    published_now: dict[str, str]
    """Digest by address of what is published now and can be vouched for."""
    lost: frozenset[tuple[str, str]]
    """(address, source) of claims that were not granted."""
    common: Common
    failed_pages: frozenset[PageKey] = frozenset()
    """Pages at which we failed."""
    settled: dict[PageKey, Settled] = {}
    """Pages whose files are those of the last build."""
    bases: dict[PageKey, Basis] = {}
    """The basis of each other page that can be settled next time."""
    frame: str = ""
    """The digest of all that files are made from but the words of the pages; nothing where it is not known."""
    sourceless: Sourceless | None = None
    """The files of pages that no source stands for, but the home page at the root, where they are those of the last
    build."""
    decisions: Decisions = Decisions({}, frozenset())
    """What findings do to what is shown."""
    outline: str = ""
    """The digest of all but the words of the pages; nothing where it is not known."""
    index_waits: bool = False
    """No index of a search is made before the web pages are published."""
    lacking: Mapping[PageKey, tuple[str, ...]] = {}
    """What each format is called that a page asks for and this machine cannot make of it, in English."""

    def open(self) -> Iterator[tuple[PageKey, PageModel]]:
        """Yield the pages that are not settled."""
        return ((key, self.models[key]) for key in self.models if key not in self.settled)

    def made_before(self) -> Iterator[Output]:
        """Yield the files that are those of the last build."""
        for settled in self.settled.values():
            yield from settled.outputs
        if self.sourceless:
            yield from self.sourceless.outputs

    def alternates(self, key: PageKey) -> tuple[tuple[str, str], ...] | None:
        """Return the versions of a page as search engines may list them; None where they may list none."""
        if key in self.settled:
            return self.settled[key].alternates
        return self.models[key].alternates if self.models[key].indexed else None

    def shows(self, tag: str) -> bool:
        """Say whether this build makes the web pages of a language."""
        return not self.request.languages or tag in self.tags

    def is_kept(self, key: PageKey) -> bool:
        """Say whether a page stays as readers have it, because we failed at it."""
        return key in self.failed_pages and address(*key) in self.site.before


def model_pages(
    runner: TaskRunner,
    project: Project,
    site: Site,
    decisions: Decisions,
    request: BuildRequest,
    published_now: dict[str, str],
    known: Known | None = None,
    whole: str = "",
) -> Pages:
    """Return what is shown of every page. known: of the last build; without it no page counts as settled. whole: as
    `Pages.outline`. Errors: Struck."""
    if withheld := withheld_pages(site, decisions):
        site = msgspec.structs.replace(site, withheld=withheld)
    common = common_of(runner, site, withheld)
    failed_pages = project.failed_pages | site.unwarned | {key for key in site.published if key[1] in site.waiting}
    lost = lost_claims(runner, site, whole)
    kept = Kept()
    if known and request.publish and not request.languages and project.whole and not runner.changed:
        frame = frame_of(runner.code, request, site, whole, decisions, published_now, failed_pages)
        last = load_settled(runner.cache, request, known)
        can = {key: words_of(project, site, key) for key in in_order(site) if key not in failed_pages}
        if frame and frame == last.frame:
            kept = kept_in_frame(site, last, can, known.stamps, request.out)
        else:
            shared = shared_by_all(runner.code, request, site, lost, published_now)
            found = bases(project, site, decisions, common, shared, request.wanted)
            of_all = {key: Basis(found.get(key, ""), words) for key, words in can.items() if key in found or words}
            settled = settled_by_basis(site, last, of_all, known.stamps, request.out)
            others = {key: basis for key, basis in of_all.items() if key not in settled}
            kept = Kept(settled, others, frame)
    known_failed = len(failed_pages)
    models, failed_pages = make_models(runner, site, decisions, failed_pages, common, kept.pages)
    if len(failed_pages) > known_failed:  # what lists the site knows nothing of these
        kept = msgspec.structs.replace(kept, frame="", sourceless=None)
    tags = frozenset(tag for _, tag in site.published)
    if request.languages:
        reached = reached_languages(models, request.languages, published_now.keys(), site.default)
        tags = frozenset(reached)
        models = {key: without_unknown(model, reached, published_now.keys()) for key, model in models.items()}
    booklets = booklet_models(runner, site, models, kept.pages)
    return Pages(
        site,
        request,
        models,
        booklets,
        tags,
        published_now,
        lost,
        common,
        failed_pages,
        kept.pages,
        kept.bases,
        kept.frame,
        kept.sourceless,
        decisions,
        whole,
    )


def common_of(runner: TaskRunner, site: Site, down: frozenset[PageKey]) -> Common:
    """Return what the models of pages share. down: the pages in whose place a short one stands. Errors: BuildFailed
    where we fail at what all pages of a language have."""
    ask = runner.guard.must
    parts = OnDemand(
        sorted({tag for _, tag in site.published}),
        lambda tag: ask(locale_path(tag), partial(language_parts, site, tag)),
    )
    order = language_order(site)
    return Common(parts, OnDemand(site.languages, lambda page: versions_of(site, page, order, down)))


def withheld_pages(site: Site, decisions: Decisions) -> frozenset[PageKey]:
    """Return the pages in whose place a short one stands."""
    sources = decisions.pages | decisions.always
    return frozenset(
        key
        for key in site.published
        if (header := site.pages[key]).broken
        or (header.source in sources and decisions.withholds(header.source, header.meta.always_published))
    )


def make_models(
    runner: TaskRunner,
    site: Site,
    decisions: Decisions,
    failed_pages: frozenset[PageKey] = frozenset(),
    common: Common | None = None,
    settled: Collection[PageKey] = (),
) -> tuple[Mapping[PageKey, PageModel], frozenset[PageKey]]:
    """Return the PageModel of every published page, and the pages at which we failed; a short one is in their place
    where readers were given none yet. failed_pages: pages at which we failed before. settled: pages whose model is made
    when somebody asks for it. Errors: BuildFailed where we fail at what all pages of a language have."""
    common = common or common_of(runner, site, withheld_pages(site, decisions))
    boxes: dict[str, GeneratedBoxes] = {}

    def make(key: PageKey, down: bool = False) -> PageModel:
        header = site.pages[key]
        withheld = decisions.withholds(header.source, header.meta.always_published)
        lang_parts, versions = common.lang_parts[key.tag], common.versions[key.page]
        blocks = decisions.blocks.get(header.source, ())
        known = boxes.setdefault(key.tag, {})
        down = down or header.broken or key in failed_pages or withheld
        model, document = make_model(site, key, lang_parts, versions, blocks, down, known)
        if document:
            runner.keep(f"document:{model.document}", document)
        return model

    models, failed = {}, set(failed_pages)
    for key in (key for key in in_order(site) if key not in settled):
        found = runner.guard.attempt(site.pages[key].source, partial(make, key), None)
        if found is None:
            failed.add(key)
            found = runner.guard.attempt(site.pages[key].source, partial(make, key, True), None)
        if found:
            models[key] = found
    if not settled:
        return models, frozenset(failed)
    ask = runner.guard.must
    on_demand = OnDemand(
        sorted([*models, *settled]), lambda key: ask(site.pages[key].source, partial(make, key)), models
    )
    return on_demand, frozenset(failed)


def short_model(runner: TaskRunner, pages: Pages, key: PageKey) -> PageModel | None:
    """Return the PageModel of the short page with the contact that is in place of a new one which we failed to
    make, or None where we fail at that too."""
    site, common = pages.site, pages.common
    made = runner.guard.attempt(
        site.pages[key].source,
        lambda: make_model(site, key, common.lang_parts[key.tag], common.versions[key.page], (), True),
        None,
    )
    if made is None:
        return None
    runner.keep(f"document:{made[0].document}", made[1])
    return made[0]
