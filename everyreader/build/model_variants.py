"""Turns the PageModel of a page into that of another format, or into that of a build which makes a part of the site
only."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

import msgspec

from everyreader.plan.links import FILE
from everyreader.resolve import Offer, PageModel
from everyreader.site import PageKey


def for_print(model: PageModel, points: int = 0, label: str = "", modified: str = "") -> PageModel:
    """Return a PageModel without what only a web page shows, so that a change of the menu makes no new PDF. points: the
    size of its text; label: what the format is called; modified: the day on which its words were checked."""
    return msgspec.structs.replace(
        with_files(model, ()),
        languages=(),
        alternates=(),
        navigation=(),
        offer=Offer(),
        films=(),
        by_others=(),
        another_language=(),
        problem=(),
        home="",
        description="",
        indexed=True,
        points=points,
        label=label,
        modified=modified,
    )


def with_files(model: PageModel, made: Collection[str]) -> PageModel:
    """Return a PageModel whose links to files of other formats lead only to those that are vouched for. made: their
    addresses."""
    lost = {name for name, link in model.links.items() if name.startswith(FILE) and link.address not in made}
    if not lost:
        return model
    return msgspec.structs.replace(model, links={name: link for name, link in model.links.items() if name not in lost})


def without_unknown(model: PageModel, made: Collection[str], published_now: Collection[str]) -> PageModel:
    """Return a PageModel without versions in other languages, and without a feed, that are neither made now nor are
    in the site.

    made: the folders of the languages that this build makes. published_now: addresses of what is published.
    """

    def known(address: str) -> bool:
        return address.split("/")[0] in made or address in published_now

    languages = tuple(link for link in model.languages if known(link.address))
    return msgspec.structs.replace(
        model,
        languages=languages,
        offer=msgspec.structs.replace(model.offer, languages=model.offer.languages and len(languages) > 1),
        alternates=tuple(pair for pair in model.alternates if known(pair[1])),
        feed=model.feed if model.feed in published_now else "",
    )


def reached_languages(
    models: Mapping[PageKey, PageModel], made: Collection[str], published_now: Collection[str], default: str
) -> set[str]:
    """Return the languages whose web pages a build of some languages must make too, because its pages lead to pages of
    them that do not stand: a reader of one language is led to the default one for whatever their own lacks.

    The menu of languages leads nowhere new: `without_unknown` has taken out of it what does not stand.
    """
    tags, found, fresh = {tag for _, tag in models}, set(made), set(made)
    while fresh:
        led = {
            address for (_, tag), model in models.items() if tag in fresh for address in _linked_addresses(model)
        } - set(published_now)
        fresh = {
            tag if tag in tags else default
            for tag in (address.split("/")[0] for address in led if address.endswith(".html"))
        } - found
        found |= fresh
    return found


def _linked_addresses(model: PageModel) -> Iterator[str]:
    """Yield the addresses within the site that a page links to, but for its versions in other languages."""
    single = (model.previous, model.next, model.offer.easy_read)
    ways = (*model.navigation, *model.breadcrumbs, *model.footer, *filter(None, single))
    yield from filter(
        None, (model.home, *(link.address for link in ways), *(link.address for link in model.links.values()))
    )
