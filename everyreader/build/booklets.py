"""Makes the PageModels of booklets, from those of the pages that each joins."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from everyreader.build.task_runner import TaskRunner
from everyreader.plan import booklet_formats, booklet_pages, join_pages
from everyreader.resolve import PageModel
from everyreader.site import PageKey, Site


def booklet_models(
    runner: TaskRunner, site: Site, models: Mapping[PageKey, PageModel], settled: Collection[PageKey] = ()
) -> dict[PageKey, PageModel]:
    """Return the PageModel of each booklet that some format makes, by the page that carries it. settled: pages whose
    booklet is that of the last build."""
    found: dict[PageKey, PageModel] = {}
    for key in sorted(models.keys() - set(settled)):
        members = [models[member] for page in booklet_pages(site, key) if (member := PageKey(page, key.tag)) in models]
        if len(members) > 1 and booklet_formats(site, key):
            documents = [runner.data(f"document:{model.document}") for model in members]
            model, document = join_pages(site, key, members, documents)
            runner.keep(f"document:{model.document}", document)
            found[key] = model
    return found
