"""The second half of a build: from the Site to everything that is published, in the order of the barriers.

Every format but web pages first, each from its own tasks; then web pages, whose formats panel lists what these records
vouch for and nothing else.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

import msgspec

from everyreader.build.booklets import booklet_views
from everyreader.build.indexes import add_indexes
from everyreader.build.looks import KeptLook, Sources, fault_finding, make_look
from everyreader.build.special_pages import roots
from everyreader.build.request import BuildRequest, Gap
from everyreader.build.results import Label, Result
from everyreader.build.tasks import finish_task, render_task
from everyreader.build.views import for_print, reached_languages, without_unknown
from everyreader.build.workshop import Workshop
from everyreader.document import digest, encode
from everyreader.finding import Finding
from everyreader.format import Format, Made, Materials, find_formats
from everyreader.format_info import FormatInfo
from everyreader.layout import content_path, locale_path, site_path, template_path
from everyreader.resolve import FormatLink, View
from everyreader.plan import (PART, address, all_versions, asked_formats, contests, furnish, is_picture, make_view,
                             picture_target,
                              points_of)
from everyreader.publish import Output
from everyreader.report import Decisions
from everyreader.site import PageKey, Site
from everyreader.site.colours import colour_sheet
from everyreader.task import Task

RENDER_COST, FINISH_COST = 0.004, 0.2


class Kitchen(msgspec.Struct, frozen=True):
    """A format, its look, and every language by its folder: names of cache entries."""

    format: Format
    look: KeptLook
    locales: dict[str, str]

    @property
    def info(self) -> FormatInfo:
        """Return the data of the format."""
        return self.format.info


def needed_formats(wanted: BuildRequest, standing: dict[str, str]) -> dict[str, Format]:
    """Return the formats that a build makes or has to vouch for, by name. standing: as `make` has it."""
    return {name: format for name, format in find_formats().items()
            if format.info.after_others or wanted.format(name) or any(path.endswith(format.info.extension) for path in standing)}


def make(shop: Workshop, site: Site, sources: dict[str, Sources], decisions: Decisions, wanted: BuildRequest,
         standing: dict[str, str]) -> Result:
    """Make every rendition that is wanted. sources: the templates of `needed_formats`, by their folder. standing: digest by
    address of what is published now, for a part of a build to vouch for what it does not make."""
    result = Result({}, [], [], {}, set())
    locales = {tag: shop.keep(f"blob:{digest(encode(found))}", encode(found)) for tag, found in site.locales.items()}
    colours = colour_sheet(site.settings.colours)
    looks: dict[str, KeptLook] = {}
    for folder, templates in sources.items():
        looks[folder], found = make_look(shop, folder, templates, colours if folder == "html" else "")
        result.findings += found
    kitchens = {name: Kitchen(format, looks[format.info.folder], locales)
                for name, format in needed_formats(wanted, standing).items()}
    lost = {(claim.address, claim.source) for claim, _ in contests(site)}
    views = _views(shop, site, decisions)
    wider = wanted  # of web pages
    if wanted.languages:
        reached = reached_languages(views, wanted.languages, standing.keys(), site.default)
        wider = msgspec.structs.replace(wanted, languages=tuple(sorted(reached)))
        views = {key: without_unknown(view, reached, standing.keys()) for key, view in views.items()}
    booklets = booklet_views(shop, site, views)
    panels: dict[PageKey, list[FormatLink]] = {}
    if result.findings and any(finding.rule == "templates/template" for finding in result.findings):
        return result  # nothing can be made with these templates, and nothing will be published
    for name, kitchen in kitchens.items():
        if not kitchen.info.after_others:
            everything = [*views.items(), *(((page + PART, tag), view) for (page, tag), view in booklets.items())
                          ] if kitchen.info.joins_booklets else views.items()
            chosen = {key: view for key, view in everything if name in asked_formats(site, (view.page, view.tag))
                      and (address(*key, kitchen.info.extension), site.pages[view.page, view.tag].source) not in lost}
            _make_format(shop, site, kitchen, chosen, locales, wanted, standing, panels, result)
    for kitchen in kitchens.values():
        if kitchen.info.after_others:
            _make_pages(shop, site, kitchen, views, locales, wider, panels, lost, result)
    _copy_media(site, views, wider, lost, result)
    if not wanted.languages and wanted.format("html"):
        add_indexes(shop, site, views, panels, lost, result)
    return result


def _views(shop: Workshop, site: Site, decisions: Decisions) -> dict[PageKey, View]:
    views = {}
    furniture = {tag: furnish(site, tag) for tag in {tag for _, tag in site.published}}
    versions = all_versions(site)
    for key in sorted(site.published):
        header = site.pages[key]
        down = header.broken or (header.source in decisions.pages and not header.meta.always_published)
        view, document = make_view(site, key, furniture[key[1]], versions[key[0]],
                                   decisions.blocks.get(header.source, ()), down)
        if document:
            shop.keep(f"document:{view.document}", document)
        views[key] = view
    return views


def _make_format(shop: Workshop, site: Site, kitchen: Kitchen, views: dict[PageKey, View], locales: dict[str, str],
                 wanted: BuildRequest, standing: dict[str, str], panels: dict[PageKey, list[FormatLink]],
                 result: Result) -> None:
    """Make one format of every page and booklet that asks for it, or look up what the cache can vouch for where it is not wanted."""
    format, tool = kitchen.info, kitchen.format.tool
    prints = {key: for_print(view, points_of(site, (view.page, view.tag), format), format.sized_label) for key, view in views.items()}
    tasks = {key: render_task(format.name, view, kitchen.look.texts, kitchen.look.compiled, locales.get(key[1], ""))
             for key, view in prints.items()
             if wanted.format(format.name) and wanted.language(key[1]) or address(*key, format.extension) in standing}
    now = {key: task for key, task in tasks.items() if wanted.format(format.name) and wanted.language(key[1])}
    texts = _texts(shop, now, tasks, format, result)
    finishing: dict[PageKey, Task] = {}
    entered: dict[PageKey, Materials] = {}
    missing: dict[str, list[PageKey]] = {}
    for key, text in texts.items():
        if tool is None:
            _vouch(site, kitchen, prints[key], text, tasks[key].key(shop.code), key in now, standing, panels, result)
            continue
        others = tuple(found for tag, found in site.spoken(views[key].foreign).items() if tag != key[1])
        materials = tool.materials(prints[key], site.locale(key[1]), site.files, others)
        if isinstance(materials, Materials):
            result.watched.update(materials.watched)
            entered[key] = materials
            finishing[key] = finish_task(format.name, text.digest, kitchen.look.style.removeprefix("blob:"), materials,
                                         tasks[key].label)
        elif key in now:
            missing.setdefault(materials, []).append(key)
    done = _finish(shop, {key: task for key, task in finishing.items() if key in now}, kitchen.format, missing)
    for key, task in finishing.items():
        name = f"made:{task.key(shop.code)}"
        shop.used.add(name)
        if key in done or (key not in now and shop.cache.has(name)):
            made = shop.value(name, Made)
            _vouch(site, kitchen, prints[key], made, task.key(shop.code), key in now, standing, panels, result,
                   entered[key])
    for why, keys in sorted(missing.items()):
        count = f"{len(keys)} page" + "s" * (len(keys) != 1)
        result.gaps.append(Gap(f"{format.label.lower()} of {count}", why))


def _texts(shop: Workshop, now: dict[PageKey, Task], tasks: dict[PageKey, Task], format: FormatInfo,
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


def _finish(shop: Workshop, tasks: dict[PageKey, Task], format: Format, missing: dict[str, list[PageKey]]) -> set[PageKey]:
    """Run the heavy tool for what the cache does not hold; where the tool is missing, only that is left out."""
    lacking = {key for key, task in tasks.items() if not shop.cache.has(f"made:{task.key(shop.code)}")}
    why = format.tool.gap() if lacking and format.tool else ""
    if why:
        missing.setdefault(why, []).extend(sorted(lacking))
        tasks = {key: task for key, task in tasks.items() if key not in lacking}
    shop.make(tasks.values(), "made", FINISH_COST, format.info.label)
    changed = {key for key, task in tasks.items() if task.key(shop.code) in shop.changed}
    if changed:
        missing.setdefault("a file changed while it was being read", []).extend(sorted(changed))
    return tasks.keys() - changed


def _vouch(site: Site, kitchen: Kitchen, view: View, made: Made, task: str, now: bool, standing: dict[str, str],
           panels: dict[PageKey, list[FormatLink]], result: Result, materials: Materials = Materials("")) -> None:
    """List one rendition in its page's panel, and publish it where it was made now. task: key of what made it."""
    format, key = kitchen.info, (view.page, view.tag)
    path = address(view.page + (PART if view.booklet else ""), view.tag, format.extension)
    if now:
        unknown = [unknown_letter(site.pages[key].source, letter, site.locale(key[1]).english_name) for letter in made.unknown]
        result.findings += [finding for finding in unknown if finding not in result.findings]  # other sizes have said so
        result.outputs[path] = Output(path, made.digest, made.size, 0, task=task)
        result.labels[path] = Label(f"{format.name} of {site.pages[key].source}{' as a booklet' if view.booklet else ''}", view,
                                    {**_shared(kitchen, view), **_named(materials)})
    elif standing.get(path) != made.digest:
        return
    panels.setdefault(key, []).append(FormatLink(format.name, format.sized_label, path, made.size, made.pages, view.points,
                                              view.booklet))


def unknown_letter(path: str, letter: str, language: str) -> Finding:
    """Return the finding of a letter that none of a page's fonts has. language: of the page, in English."""
    name = unicodedata.name(letter, "without a name").lower()
    return Finding("pdf/unknown-letter", path, f"“{letter}” (U+{ord(letter):04X}, {name}) is in none of the fonts for print in "
                   f"{language}. On paper its name stands in its place.",
                   "Write what it means in words, or add a font that has it to the language's locale.yml.", piece=letter)


def _named(materials: Materials) -> dict[str, str]:
    """Return the digests of what entered a heavy tool by names that people understand."""
    fonts = {f"font {path}": value for path, value in materials.fonts}
    return {**dict(materials.files), **dict(materials.pictures), **fonts, **({"the tool": digest(materials.tool.encode())} if materials.tool else {})}


def _shared(kitchen: Kitchen, view: View) -> dict[str, str]:
    return {f"{template_path(kitchen.info.folder)} and {template_path('blocks')}": kitchen.look.texts,
            template_path(f"{kitchen.info.folder}/style.css"): kitchen.look.style,
            locale_path(view.tag): kitchen.locales.get(view.tag, "")}


def _make_pages(shop: Workshop, site: Site, kitchen: Kitchen, views: dict[PageKey, View], locales: dict[str, str],
                wanted: BuildRequest, panels: dict[PageKey, list[FormatLink]], lost: set[tuple[str, str]],
                result: Result) -> None:
    """Make the web pages: those of the content, the home page at the root, and pages that say where another has gone."""
    format = kitchen.info
    if not wanted.format(format.name):
        return
    pages: list[tuple[View, int, str]] = []
    for key, view in views.items():
        if wanted.language(key[1]):  # whatever a page asks for: the web page is what all links lead to
            pages.append((msgspec.structs.replace(view, style=kitchen.look.address, interpreter=(),
                                                  formats=tuple(panels.get(key, ()))), 1, site.pages[key].source))
    pages += [(msgspec.structs.replace(view, style=kitchen.look.address), 2, source)
              for view, source in roots(shop, site, views, panels, wanted, lost)]
    look = kitchen.look
    tasks = (render_task(format.name, view, look.texts, look.compiled, locales.get(view.tag, "")) for view, _, _ in pages)
    keys = shop.make(tasks, "made", RENDER_COST, format.label + "s", total=len(pages))
    all_made = shop.each((f"made:{key}" for key in keys), Made)
    for (view, stage, source), made_by, made in zip(pages, keys, all_made, strict=True):
        shop.used.add(f"blob:{made.digest}")
        if made.fault:
            result.findings.append(fault_finding(made.fault))
            continue
        result.outputs[view.address] = Output(view.address, made.digest, made.size, stage, task=made_by)
        result.labels[view.address] = Label(f"{format.name} of {source}", view, _shared(kitchen, view))
    style = shop.data(look.style)
    result.outputs[look.address] = Output(look.address, digest(style), len(style), 0)
    result.labels[look.address] = Label(f"style sheet of {format.name}", None, {"style": look.style})


def _copy_media(site: Site, views: dict[PageKey, View], wanted: BuildRequest, lost: set[tuple[str, str]], result: Result) -> None:
    """Publish the pictures that pages show, as they were made fit for it, and other files that they link to, as they are."""
    for key, view in views.items():
        if not wanted.language(key[1]):
            continue
        used = {picture.source for picture in (*view.pictures.values(), *([view.logo] if view.logo else []))}
        used |= {content_path(link.address) for link in view.links.values() if link.address.startswith("media/")}
        for source in sorted(used & site.files.keys()):
            path = site_path(source)
            if path in result.outputs or (path, source) in lost:
                continue
            media = site.media.get(source) if is_picture(source) else None
            result.outputs[path] = Output(path, media.digest, media.size, 0) if media else Output(
                path, site.files[source], 0, 0, source)
            result.labels[path] = Label(f"{'picture' if media else 'copy of'} {source}", None, {source: site.files[source]})
