"""Makes the pages that no source stands for: the home page of a site that has none, and pages at old addresses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urlsplit

import msgspec

from everyreader.build.follow_page import follow_page
from everyreader.build.pages import Pages
from everyreader.build.search_page import hidden_parts, search_page
from everyreader.build.simple_page import Keep, Recall, notices_without_english, simple_page
from everyreader.document import (
    Block,
    Fact,
    Foreign,
    Inline,
    Item,
    Link,
    Listing,
    Paragraph,
    Text,
)
from everyreader.layout import CONTENT, REDIRECTS
from everyreader.locale import Locale
from everyreader.plan import FOLLOW, SEARCH, address, kept_back, redirects_of, resolve_redirects, vanished
from everyreader.plan.films import film_links
from everyreader.plan.links import generated_target
from everyreader.plan.navigation import home, name_in
from everyreader.plan.notice_lines import short_page
from everyreader.plan.notices import format_message, with_lacking, withheld_page
from everyreader.plan.versions import language_order, short_pages
from everyreader.resolve import FormatLink, LinkValue, PageModel
from everyreader.site import PageKey, Site


def listing(keep: Keep, site: Site, models: Mapping[PageKey, PageModel]) -> PageModel:
    """Return a home page for a site that has none: a list of its pages, each in the first language that has it."""
    tags = sorted({tag for _, tag in models}, key=lambda tag: (tag != site.default, tag))
    first = {page: next(tag for tag in tags if (page, tag) in models) for page, _ in sorted(models, reverse=True)}
    chosen = [(page, models[PageKey(page, tag)]) for page, tag in sorted(first.items())]
    items = tuple(
        Item(f"pages/item-{number}", (Paragraph(f"pages/paragraph-{number}", (Link(page, (Text(model.title),)),)),))
        for number, (page, model) in enumerate(chosen, 1)
    )
    links = {page: LinkValue(address=model.address) for page, model in chosen}
    base = models.get(PageKey(chosen[0][0], tags[0])) or chosen[0][1]
    return simple_page(
        keep,
        base,
        "index.html",
        site.settings.name or base.title,
        (Listing("pages/list-1", items),),
        links={**base.links, **links},
    )


def not_found(
    keep: Keep,
    site: Site,
    model: PageModel,
    path: str,
    instead: PageModel | None = None,
    others: Iterable[str] = (),
) -> PageModel:
    """Return what a reader sees at an address where nothing is, with the way on, in the language of a page's PageModel.

    instead: the page that stood there, in the default language. others: languages in which it is said too. A page that
    hosts show at any address has links from the root of the site.
    """
    locale = site.locale(model.tag)
    links = {**model.links, "home": LinkValue(address=model.home)}
    blocks = list(_lost(site, locale, "home", "lost"))
    if instead and site.locale(site.default).is_english and not locale.is_english:
        blocks.append(
            Paragraph("lost/english", (Link("instead", format_message(locale, "Read this page in English")),))
        )
        links["instead"] = LinkValue(address=instead.address, lang=instead.lang)
    for tag in others:
        other, target = site.locale(tag), f"home-{tag}"
        links[target] = LinkValue(address=home(site, tag), lang=other.lang)
        blocks += _lost(site, other, target, f"lost-{tag}", locale)
    root = f"{urlsplit(site.settings.base_url).path}/" if path.endswith("404.html") else ""
    return simple_page(
        keep,
        model,
        path,
        locale.message("Page not found")[0],
        tuple(blocks),
        breadcrumbs=(),
        previous=None,
        next=None,
        published="",
        generated={},
        links=links,
        root=root,
        kind="page",
        other_formats_note=(),
        notices=notices_without_english(site, model),
    )


def _other_homes(pages: Pages) -> list[str]:
    """Return the languages besides the default one whose home page stands or is made now."""
    return [
        tag
        for tag in language_order(pages.site)[1:]
        if pages.shows(tag) or home(pages.site, tag) in pages.published_now
    ]


def _lost(site: Site, locale: Locale, target: str, id: str, around: Locale | None = None) -> Iterator[Block]:
    """Yield what is said in a language where nothing is: the way home, and the trust's number. around: the language of
    the page, where it is another one; target: of the way home."""
    words = (
        *format_message(locale, "This page is not here. It may have moved, or its address may have a mistake in it."),
        Text(" "),
    )
    ways: list[tuple[Inline, ...]] = [(Link(target, format_message(locale, "Go to the home page")),)]
    if site.fact(site.settings.contact.phone):
        ways.append((Fact(site.settings.contact.phone),))
    if around is None:
        yield Paragraph(f"{id}/paragraph-1", words[:-1])
        items = (
            Item(f"{id}/item-{number}", (Paragraph(f"{id}/way-{number}", way),)) for number, way in enumerate(ways, 1)
        )
        yield Listing(f"{id}/list-1", tuple(items))
        return
    told = [inline for number, way in enumerate(ways) for inline in (*((Text("\u00a0· "),) if number else ()), *way)]
    yield Paragraph(f"{id}/paragraph-1", (Foreign(locale.lang, (*words, *told)),))


def only_in_english(keep: Keep, site: Site, key: PageKey, model: PageModel, english: PageModel) -> PageModel:
    """Return the short page at the address of a page that a language lacks: what it is called, and the way to it in the
    default language. model: of any page of the language."""
    locale, target = site.locale(key.tag), generated_target(key.page, site.default)
    name = name_in(site, key.page, key.tag)
    made = simple_page(
        keep,
        model,
        address(*key),
        name or english.title,
        short_page(site, locale, target, english.title),
        page=key.page,
        breadcrumbs=(),
        previous=None,
        next=None,
        published="",
        generated={},
        kind="page",
        other_formats_note=(),
        notices=notices_without_english(site, model),
        links={**model.links, target: LinkValue(address=english.address, lang=english.lang)},
    )
    languages = tuple(msgspec.structs.replace(link, here=link.address == made.address) for link in english.languages)
    return msgspec.structs.replace(made, languages=languages, title_lang=locale.lang if name else english.lang)


def withdrawn(keep: Keep, site: Site, model: PageModel, path: str) -> PageModel:
    """Return what a reader sees at the address of a page that was published and is kept back now: whom to ask.
    model: of any page in its language."""
    locale = site.locale(model.tag)
    title, lang = locale.message("This page is being checked")
    made = simple_page(
        keep,
        model,
        path,
        title,
        withheld_page(site, locale),
        breadcrumbs=(),
        previous=None,
        next=None,
        published="",
        generated={},
        kind="page",
        other_formats_note=(),
        notices=notices_without_english(site, model),
    )
    return msgspec.structs.replace(made, title_lang=lang)


def redirect(keep: Keep, site: Site, model: PageModel, path: str) -> PageModel:
    """Return a page at an old address that says where a page is now, and leads there."""
    link = (Link("moved", (Text(model.title),)),)
    locale = site.locale(model.tag)
    blocks = (Paragraph("moved/paragraph-1", format_message(locale, "This page is now at {link}.", link=link)),)
    return simple_page(
        keep,
        model,
        path,
        locale.message("This page has moved")[0],
        blocks,
        redirect=model.address,
        other_formats_note=(),
        links={**model.links, "moved": LinkValue(address=model.address)},
    )


def _redirects(keep: Keep, pages: Pages) -> Iterator[tuple[PageModel, str]]:
    """Yield the short pages that lead from older addresses of pages to their new ones, with their sources."""
    site, models, lost = pages.site, pages.models, pages.lost
    for key in models:
        if pages.shows(key[1]):
            for path in (path for path in redirects_of(site, key, lost) if path.endswith((".html", ".htm"))):
                yield redirect(keep, site, models[key], path), site.pages[key].source
    for move in resolve_redirects(site):
        if (
            not move.fault
            and pages.shows(move.key[1])
            and (move.file, REDIRECTS) not in lost
            and (move.file.endswith((".html", ".htm")))
        ):
            yield redirect(keep, site, models[move.key], move.file), REDIRECTS


def special_pages(
    keep: Keep, recall: Recall, pages: Pages, panels: Mapping[PageKey, list[FormatLink]], script: str = ""
) -> Iterable[tuple[PageModel, str]]:
    """Yield the pages that are outside the languages' own, with their sources: the home page at the root, pages for
    lost readers, redirects, and what is at the address of a page that is gone. script: address of that of the
    page on which people look for pages."""
    site, models = pages.site, pages.models
    home = models.get(PageKey("index", site.default))
    if pages.shows(site.default) and models:
        if home:
            yield (
                msgspec.structs.replace(
                    home,
                    address="index.html",
                    alternates=(),
                    other_formats_note=with_lacking(
                        site.locale(site.default), pages.lacking.get(home.key, ()), home.other_formats_note
                    ),
                    formats=(*film_links(home), *panels.get(PageKey("index", site.default), ())),
                ),
                CONTENT,
            )
        elif not pages.sourceless:
            yield listing(keep, site, models), CONTENT
    if pages.sourceless:  # the others stand
        return
    some = {key.tag: key for key in reversed(tuple(models)) if pages.shows(key.tag)}
    first = {tag: models[key] for tag, key in sorted(some.items())}
    hidden = hidden_parts(pages)
    for tag, model in first.items():
        if ("404", tag) not in models:
            yield not_found(keep, site, model, f"{tag}/404.html"), CONTENT
        if tag == site.default:
            yield not_found(keep, site, model, "404.html", others=_other_homes(pages)), CONTENT
        if (SEARCH, tag) not in models:
            yield search_page(keep, recall, pages, hidden, model, script), CONTENT
        if model.feed and (FOLLOW, tag) not in models:
            yield follow_page(keep, pages, model), CONTENT
    for key in short_pages(site):
        english = PageKey(key.page, site.default)
        if pages.shows(key.tag) and key.tag in first and english in models:
            yield only_in_english(keep, site, key, first[key.tag], models[english]), site.pages[english].source
    yield from _redirects(keep, pages)
    kept = kept_back(site)
    for path in vanished(site):
        tag, _, page = path.removesuffix(".html").partition("/")
        if shown := first.get(tag) or first.get(site.default):
            yield (
                (
                    withdrawn(keep, site, shown, path)
                    if path in kept
                    else not_found(keep, site, shown, path, models.get(PageKey(page, site.default)))
                ),
                "an address that was published",
            )
