"""The second half of a build: from the Site to everything that is published, in the order of the barriers.

Every format but web pages first, each from its own tasks; then web pages, whose formats panel lists what these records
vouch for and nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

import msgspec

from everyreader.cli.workshop import Workshop
from everyreader.document import Block, Document, Item, Link, Listing, Paragraph, Text, digest, encode
from everyreader.finding import Finding, check_all
from everyreader.markup import FormatLink, LinkValue, View
from everyreader.plan import (Format, Made, Materials, address, find_formats, finish_task, format_module, make_view,
                              picture_target, render_task)
from everyreader.plan.notices import fill
from everyreader.publish import Output
from everyreader.report import Decisions
from everyreader.site import PageKey, Site
from everyreader.source import Discovery, decode_text
from everyreader.task import Task

RENDER_COST, FINISH_COST = 0.004, 0.2


class Gap(msgspec.Struct, frozen=True):
    """Something that the site asks for and this machine cannot make. what: in words; why: in words."""

    what: str
    why: str


class Label(msgspec.Struct, frozen=True):
    """What an output was made from: the task in words, the page, and names of what it shares with others."""

    task: str
    view: View | None = None
    shared: dict[str, str] = {}


class Result(msgspec.Struct):
    """What a build made. labels: by address, what it was made from. watched: paths outside the project."""

    outputs: dict[str, Output]
    findings: list[Finding]
    gaps: list[Gap]
    labels: dict[str, Label]
    watched: set[str]


class Wanted(msgspec.Struct, frozen=True):
    """Which languages and formats this build makes; empty for all."""

    languages: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()

    def language(self, tag: str) -> bool:
        return not self.languages or tag in self.languages

    def format(self, name: str) -> bool:
        return not self.formats or name in self.formats


class Kitchen(msgspec.Struct, frozen=True):
    """The templates of one format and its style sheet, as names of cache entries."""

    format: Format
    look: str
    style: str
    style_address: str


def make(shop: Workshop, site: Site, discovery: Discovery, decisions: Decisions, wanted: Wanted,
         standing: dict[str, str]) -> Result:
    """Make every rendition that is wanted. standing: digest by address of what is published now, for a part of a build
    to vouch for what it does not make."""
    result = Result({}, [], [], {}, set())
    kitchens = {name: _kitchen(shop, format, discovery, result) for name, format in find_formats().items()}
    locales = {tag: shop.keep(f"blob:{digest(encode(found))}", encode(found)) for tag, found in site.locales.items()}
    views = _views(shop, site, decisions)
    panels: dict[PageKey, list[FormatLink]] = {}
    for name, kitchen in kitchens.items():
        if not kitchen.format.last:
            chosen = {key: view for key, view in views.items() if name in asked_formats(site, key)}
            _make_format(shop, site, kitchen, chosen, locales, wanted, standing, panels, result)
    for kitchen in kitchens.values():
        if kitchen.format.last:
            _make_pages(shop, site, kitchen, views, locales, wanted, panels, result)
    _copy_media(site, views, wanted, result)
    return result


def asked_formats(site: Site, key: PageKey) -> tuple[str, ...]:
    """Return the names of the formats that a page asks for, or that the site asks for where the page says nothing."""
    own = site.pages[key].meta.formats
    return site.settings.formats if own is None else own


def _kitchen(shop: Workshop, format: Format, discovery: Discovery, result: Result) -> Kitchen:
    texts: dict[str, str] = {}
    style = b""
    for folder in ("blocks", format.name):
        for file in discovery.under(f"templates/{folder}", ".html", ".css"):
            text, faults = decode_text((shop.project / file.path).read_bytes(), file.path)
            result.findings += faults
            if file.path.endswith(".css"):
                style += (text or "").encode()
                result.findings += check_all("templates", file.path, text or "")
            elif text is not None:
                texts[file.path.removeprefix("templates/")] = text
    look = json.dumps(texts, sort_keys=True, ensure_ascii=False).encode()
    name = shop.keep(f"blob:{digest(look)}", look)
    return Kitchen(format, name, shop.keep(f"blob:{digest(style)}", style), f"assets/{format.name}.{digest(style)[:10]}.css")


def _views(shop: Workshop, site: Site, decisions: Decisions) -> dict[PageKey, View]:
    views = {}
    for key in sorted(site.published):
        header = site.pages[key]
        down = header.broken or header.source in decisions.pages
        view, document = make_view(site, key, decisions.blocks.get(header.source, ()), down)
        if document:
            shop.keep(f"document:{view.document}", document)
        views[key] = view
    return views


def for_print(view: View) -> View:
    """Return a View without what only a web page shows, so that a change of the menu makes no new PDF."""
    return msgspec.structs.replace(view, languages=(), alternates=(), navigation=(), contents=(), home="",
                                   description="", indexed=True)


def _make_format(shop: Workshop, site: Site, kitchen: Kitchen, views: dict[PageKey, View], locales: dict[str, str],
                 wanted: Wanted, standing: dict[str, str], panels: dict[PageKey, list[FormatLink]],
                 result: Result) -> None:
    """Make one format of every page that asks for it, or look up what the cache can vouch for where it is not wanted."""
    format, module = kitchen.format, format_module(kitchen.format.name)
    tasks = {key: render_task(format.name, for_print(view), kitchen.look, locales.get(key[1], ""))
             for key, view in views.items()}
    now = {key: task for key, task in tasks.items() if wanted.format(format.name) and wanted.language(key[1])}
    texts = _texts(shop, now, tasks, format, result)
    finishing: dict[PageKey, Task] = {}
    missing: dict[str, list[PageKey]] = {}
    for key, text in texts.items():
        if not hasattr(module, "finish"):
            _vouch(site, kitchen, views[key], text, key, key in now, standing, panels, result)
            continue
        materials = module.materials(for_print(views[key]), site.locale(key[1]), site.files)
        if isinstance(materials, Materials):
            result.watched.update(materials.watched)
            finishing[key] = finish_task(format.name, text.digest, kitchen.style.removeprefix("blob:"), materials,
                                         tasks[key].label)
        elif key in now:
            missing.setdefault(materials, []).append(key)
    done = _finish(shop, {key: task for key, task in finishing.items() if key in now}, module, missing)
    for key, task in finishing.items():
        name = f"made:{task.key(shop.code)}"
        shop.used.add(name)
        if key in done or (key not in now and shop.cache.has(name)):
            made = shop.value(name, Made)
            _vouch(site, kitchen, views[key], made, key, key in now, standing, panels, result)
    for why, keys in sorted(missing.items()):
        count = f"{len(keys)} page" + "s" * (len(keys) != 1)
        result.gaps.append(Gap(f"{format.label.lower()} of {count}", why))


def _texts(shop: Workshop, now: dict[PageKey, Task], tasks: dict[PageKey, Task], format: Format,
           result: Result) -> dict[PageKey, Made]:
    """Return what was rendered, of the pages that are wanted now and of those that the cache still holds."""
    shop.make(now.values(), "made", RENDER_COST, f"{format.label}: text")
    texts = {}
    for key, task in tasks.items():
        name = f"made:{task.key(shop.code)}"
        shop.used.add(name)
        if key in now or shop.cache.has(name):
            made = shop.value(name, Made)
            shop.used.add(f"blob:{made.digest}")
            if made.fault:
                result.findings.append(fault_finding(made.fault))
            else:
                texts[key] = made
    return texts


def _finish(shop: Workshop, tasks: dict[PageKey, Task], module: object, missing: dict[str, list[PageKey]]) -> set[PageKey]:
    """Run the heavy tool for what the cache does not hold; where the tool is missing, only that is left out."""
    lacking = {key for key, task in tasks.items() if not shop.cache.has(f"made:{task.key(shop.code)}")}
    why = module.gap() if lacking else ""  # type: ignore[attr-defined]
    if why:
        missing.setdefault(why, []).extend(sorted(lacking))
        tasks = {key: task for key, task in tasks.items() if key not in lacking}
    label = module.FORMAT.label  # type: ignore[attr-defined]
    shop.make(tasks.values(), "made", FINISH_COST, label)
    return {key for key, task in tasks.items() if task.key(shop.code) not in shop.changed}


def _vouch(site: Site, kitchen: Kitchen, view: View, made: Made, key: PageKey, now: bool, standing: dict[str, str],
           panels: dict[PageKey, list[FormatLink]], result: Result) -> None:
    """List one rendition in its page's panel, and publish it where it was made now."""
    format = kitchen.format
    path = address(view.page, view.tag, format.extension)
    if now:
        result.outputs[path] = Output(path, made.digest, made.size, 0)
        result.labels[path] = Label(f"{format.name} of {site.pages[key].source}", for_print(view), _shared(kitchen, site, view))
    elif standing.get(path) != made.digest:
        return
    panels.setdefault(key, []).append(FormatLink(format.name, format.label, path, made.size, made.pages))


def _shared(kitchen: Kitchen, site: Site, view: View) -> dict[str, str]:
    return {f"templates/{kitchen.format.name} and templates/blocks": kitchen.look,
            f"templates/{kitchen.format.name}/style.css": kitchen.style,
            f"locales/{view.tag}": digest(encode(site.locale(view.tag)))}


def _make_pages(shop: Workshop, site: Site, kitchen: Kitchen, views: dict[PageKey, View], locales: dict[str, str],
                wanted: Wanted, panels: dict[PageKey, list[FormatLink]], result: Result) -> None:
    """Make the web pages: those of the content, the home page at the root, and pages that say where another has gone."""
    format = kitchen.format
    if not wanted.format(format.name):
        return
    pages: list[tuple[View, int, str]] = []
    for key, view in views.items():
        if wanted.language(key[1]) and format.name in asked_formats(site, key):
            pages.append((msgspec.structs.replace(view, style=kitchen.style_address,
                                                  formats=tuple(panels.get(key, ()))), 1, site.pages[key].source))
    pages += [(msgspec.structs.replace(view, style=kitchen.style_address), 2, source)
              for view, source in _roots(shop, site, views, panels, wanted)]
    tasks = [render_task(format.name, view, kitchen.look, locales.get(view.tag, "")) for view, _, _ in pages]
    keys = shop.make(tasks, "made", RENDER_COST, format.label + "s")
    for (view, stage, source), key in zip(pages, keys, strict=True):
        made = shop.value(f"made:{key}", Made)
        shop.used.add(f"blob:{made.digest}")
        if made.fault:
            result.findings.append(fault_finding(made.fault))
            continue
        result.outputs[view.address] = Output(view.address, made.digest, made.size, stage)
        result.labels[view.address] = Label(f"{format.name} of {source}", view, _shared(kitchen, site, view))
    style = shop.bytes(kitchen.style)
    result.outputs[kitchen.style_address] = Output(kitchen.style_address, digest(style), len(style), 0)
    result.labels[kitchen.style_address] = Label(f"style sheet of {format.name}", None, {"style": kitchen.style})


def _roots(shop: Workshop, site: Site, views: dict[PageKey, View], panels: dict[PageKey, list[FormatLink]],
           wanted: Wanted) -> Iterable[tuple[View, str]]:
    """Yield the pages that stand outside the languages' own: the home page at the root, and redirects."""
    home = views.get(("index", site.default))
    if wanted.language(site.default) and views:
        if home:
            yield msgspec.structs.replace(home, address="index.html", alternates=(),
                                          formats=tuple(panels.get(("index", site.default), ()))), "content"
        else:
            yield _listing(shop, site, views), "content"
    for key, view in views.items():
        if wanted.language(key[1]):
            for old in site.pages[key].meta.redirects:
                yield _redirect(shop, site, view, old), site.pages[key].source


def _plain(shop: Workshop, view: View, path: str, title: str, blocks: tuple[Block, ...], **fields: object) -> View:
    document = encode(Document(blocks))
    shop.keep(f"document:{digest(document)}", document)
    return msgspec.structs.replace(view, address=path, title=title, title_lang=view.lang, document=digest(document),
                                   description="", contents=(), languages=(), alternates=(), formats=(), reviewed="",
                                   next_review="", indexed=False, withheld=(), **fields)


def _listing(shop: Workshop, site: Site, views: dict[PageKey, View]) -> View:
    """Return a home page for a site that has none: a list of its pages, each in the first language that has it."""
    tags = sorted({tag for _, tag in views}, key=lambda tag: (tag != site.default, tag))
    first = {page: next(tag for tag in tags if (page, tag) in views) for page, _ in sorted(views, reverse=True)}
    chosen = [(page, views[page, tag]) for page, tag in sorted(first.items())]
    items = tuple(Item(f"pages/item-{number}", (Paragraph(f"pages/paragraph-{number}", (
        Link(page, (Text(view.title),)),)),)) for number, (page, view) in enumerate(chosen, 1))
    links = {page: LinkValue(address=view.address) for page, view in chosen}
    base = views.get((chosen[0][0], tags[0])) or chosen[0][1]
    return _plain(shop, base, "index.html", site.settings.name or base.title, (Listing("pages/list-1", items),),
                  links={**base.links, **links})


def _redirect(shop: Workshop, site: Site, view: View, old: str) -> View:
    path = redirect_address(old)
    link = (Link("moved", (Text(view.title),)),)
    locale = site.locale(view.tag)
    blocks = (Paragraph("moved/paragraph-1", fill(locale, "This page is now at {link}.", link=link)),)
    return _plain(shop, view, path, locale.message("This page has moved")[0], blocks, redirect=view.address,
                  links={**view.links, "moved": LinkValue(address=view.address)})


def redirect_address(old: str) -> str:
    """Return the address of a file of the site for an old address as an editor writes it."""
    path = old.split("#")[0].split("?")[0].strip("/")
    return path if path.endswith((".html", ".htm")) else f"{path}.html" if path else "index.html"


def _copy_media(site: Site, views: dict[PageKey, View], wanted: Wanted, result: Result) -> None:
    """Publish the pictures and files that pages show or link to, as they are."""
    for key, view in views.items():
        if not wanted.language(key[1]):
            continue
        used = {picture.source for picture in view.pictures.values()}
        used |= {f"content/{link.address}" for link in view.links.values() if link.address.startswith("media/")}
        for source in sorted(used & site.files.keys()):
            path = source.removeprefix("content/")
            result.outputs[path] = Output(path, site.files[source], 0, 0, source)
            result.labels[path] = Label(f"copy of {source}", None, {source: site.files[source]})


def fault_finding(fault: tuple[str, int, str]) -> Finding:
    """Return the finding of a mistake in a template."""
    path, line, message = fault
    return Finding("templates/template", path, f"This template cannot be used: {message}.",
                   "Mend this line; until then nothing is published, and the site stays as it is.", line=line, column=1)


__all__ = ["Decisions", "Gap", "Made", "Result", "Wanted", "asked_formats", "for_print", "make", "picture_target",
           "redirect_address"]
