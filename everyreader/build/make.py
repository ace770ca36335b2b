"""Runs the steps of a build, barrier by barrier, and gathers what they made.

What the cache holds is not made again. A step at which we fail leaves what was published at its address as it is.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import partial

import msgspec

from everyreader.build.indexes import indexes
from everyreader.build.looks import Sources, fault_finding, make_look
from everyreader.build.pages import Pages, short_view
from everyreader.build.plan import Panels, link_of, plan_copies, plan_files, plan_pages, plan_texts
from everyreader.build.request import BuildRequest, Gap
from everyreader.build.results import Result
from everyreader.build.steps import Kitchen, Step
from everyreader.build.workshop import Workshop
from everyreader.document import digest, encode
from everyreader.finding import Finding, check_all
from everyreader.format import Format, Made, find_formats
from everyreader.layout import SETTINGS, template_path
from everyreader.plan import is_picture
from everyreader.proof.artefacts import MadePages
from everyreader.publish import Output
from everyreader.site import PageKey, Site
from everyreader.site.colours import colour_sheet

RENDER_COST, FINISH_COST = 0.004, 0.2


def needed_formats(request: BuildRequest, standing: dict[str, str]) -> dict[str, Format]:
    """Return the formats that a build makes or has to vouch for, by name. standing: as `Pages` has it."""
    return {
        name: format
        for name, format in find_formats().items()
        if format.info.after_others
        or request.format(name)
        or any(path.endswith(format.info.extension) for path in standing)
    }


def make_kitchens(
    shop: Workshop, site: Site, sources: dict[str, Sources], formats: dict[str, Format]
) -> tuple[dict[str, Kitchen], list[Finding]]:
    """Return what renders each format, and every mistake in templates. sources: the templates, by their folder. Errors: Struck."""
    locales = {
        tag: shop.keep(f"blob:{digest(encode(found))}", encode(found))
        for tag in sorted(site.locales.keys() | site.waiting)
        for found in [site.locale(tag)]
    }
    colours = colour_sheet(site.settings.colours)
    looks, findings = {}, []
    for folder, templates in sources.items():
        looks[folder], found = shop.guard.must(
            template_path(folder), partial(make_look, shop, folder, templates, colours if folder == "html" else "")
        )
        findings += found
    return {name: Kitchen(format, looks[format.info.folder], locales) for name, format in formats.items()}, findings


def make(shop: Workshop, pages: Pages, kitchens: dict[str, Kitchen]) -> Result:
    """Make every rendition that is wanted, and what stands beside the pages of a whole site."""
    result, panels = Result({}, [], [], {}, set()), Panels()
    for kitchen in kitchens.values():
        if not kitchen.info.after_others:
            _make_renditions(shop, pages, kitchen, panels, result)
    for kitchen in kitchens.values():
        if kitchen.info.after_others:
            _make_pages(shop, pages, kitchen, panels, result)
    for step in plan_copies(pages, result.outputs):
        media = pages.site.media.get(step.source) if is_picture(step.source) else None
        _add(
            result,
            step,
            Output(step.target, media.digest, media.size, 0)
            if media
            else Output(step.target, pages.site.files[step.source], 0, 0, step.source),
        )
    if pages.request.format("html") and not pages.request.languages:
        found = shop.guard.attempt(SETTINGS, lambda: indexes(shop, pages, panels), None)
        if found is None:
            result.kept.update(path for path in pages.site.before if not path.endswith(".html"))
        for step, output in found or ():
            if step.target not in result.outputs:
                _add(result, step, output)
    result.kept.update(path for key in pages.struck for path in _renditions(pages, key) if path not in result.outputs)
    result.kept.update(
        path
        for path in pages.site.before
        if path.partition("/")[0] in pages.site.waiting and path not in result.outputs
    )
    return result


def _add(result: Result, step: Step, output: Output) -> None:
    result.outputs[step.target], result.steps[step.target] = output, step


def _renditions(pages: Pages, key: PageKey) -> list[str]:
    """Return the addresses of a page and of its renditions that readers were given."""
    start = f"{key[1]}/{key[0]}."
    root = {"index.html"} if key == ("index", pages.site.default) else set()
    return [path for path in pages.site.before if path.startswith(start) or path in root]


def _make_renditions(shop: Workshop, pages: Pages, kitchen: Kitchen, panels: Panels, result: Result) -> None:
    """Make one format of every page and booklet that asks for it, or look up what the cache can vouch for."""
    label = kitchen.info.label
    steps = plan_texts(pages, kitchen)
    made = _run(shop, steps, RENDER_COST, f"{label}: text", result)
    if kitchen.format.tool:
        steps, missing = plan_files(pages, [step for step in steps if step.target in made], made)
        for step in steps:
            result.watched.update(step.materials.watched if step.materials else ())
        steps = _without_gap(shop, kitchen.format, steps, missing)
        made = _run(shop, steps, FINISH_COST, label, result)
        changed = [step for step in steps if step.now and step.target not in made and step.target not in result.kept]
        if changed:
            missing.setdefault("a file changed while it was being read", []).extend(changed)
        for why, lacking in sorted(missing.items()):
            result.gaps.append(Gap(f"{label.lower()} of {len(lacking)} page{'s' * (len(lacking) != 1)}", why))
    for step in steps:
        if step.target in made:
            _vouch(shop, pages, step, made[step.target], panels, result)


def _without_gap(shop: Workshop, format: Format, steps: list[Step], missing: dict[str, list[Step]]) -> list[Step]:
    """Return the steps that can be done; where the tool is missing, only what the cache does not hold is left out."""
    lacking = [step for step in steps if step.now and not shop.cache.has(f"made:{shop.key_of(step.task())}")]
    why = format.tool.gap() if lacking and format.tool else ""
    if not why:
        return steps
    missing.setdefault(why, []).extend(lacking)
    targets = {step.target for step in lacking}
    return [step for step in steps if step.target not in targets]


def _run(shop: Workshop, steps: list[Step], cost: float, what: str, result: Result) -> dict[str, Made]:
    """Run steps and return their records by target: of those that are made now, and of others that the cache still holds."""
    keys = dict(
        zip(
            (step.target for step in steps if step.now),
            shop.make((task for step in steps if step.now and (task := step.task())), "made", cost, what),
            strict=True,
        )
    )
    found: dict[str, Made] = {}
    for step in steps:
        key = keys.get(step.target) or shop.key_of(step.task())
        shop.used.add(f"made:{key}")
        if key in shop.broken:
            shop.guard.struck(step.source, shop.broken[key])
            result.kept.add(step.target)
        elif key not in shop.changed and (step.now or shop.cache.has(f"made:{key}")):
            made = shop.value(f"made:{key}", Made)
            shop.used.add(f"blob:{made.digest}")
            if made.fault:
                result.findings.append(fault_finding(made.fault))
            else:
                found[step.target] = made
    return found


def _vouch(shop: Workshop, pages: Pages, step: Step, made: Made, panels: Panels, result: Result) -> None:
    """List one rendition in its page's panel, and publish it where it was made now."""
    if step.now:
        language = pages.site.locale(step.page[1]).english_name
        unknown = [unknown_letter(step.source, letter, language) for letter in made.unknown]
        result.findings += [
            finding for finding in unknown if finding not in result.findings
        ]  # other sizes have said so
        _add(result, step, Output(step.target, made.digest, made.size, 0, task=shop.key_of(step.task())))
    elif pages.standing.get(step.target) != made.digest:
        return
    panels.setdefault(step.page, []).append(link_of(step, made))


def unknown_letter(path: str, letter: str, language: str) -> Finding:
    """Return the finding of a letter that none of a page's fonts has. language: of the page, in English."""
    name = unicodedata.name(letter, "without a name").lower()
    return Finding(
        "pdf/unknown-letter",
        path,
        f"“{letter}” (U+{ord(letter):04X}, {name}) is in none of the fonts for print in "
        f"{language}. On paper its name stands in its place.",
        "Write what it means in words, or add a font that has it to the language's locale.yml.",
        piece=letter,
    )


def _make_pages(shop: Workshop, pages: Pages, kitchen: Kitchen, panels: Panels, result: Result) -> None:
    """Make the web pages. One at which we fail stays as readers have it; a new one gives way to the short page with the contact."""
    if not pages.request.format(kitchen.info.name):
        return
    steps = list(plan_pages(pages, kitchen, panels, shop.keep))
    failed = _make_some_pages(shop, steps, kitchen.info.label + "s", result)
    short = [
        msgspec.structs.replace(step, view=msgspec.structs.replace(view, style=kitchen.look.address))
        for step in failed
        if step.stage == 1 and step.target not in pages.site.before and (view := short_view(shop, pages, step.page))
    ]
    _make_some_pages(shop, short, kitchen.info.label + "s", result)
    result.kept.update(step.target for step in failed if step.target in pages.site.before)
    made = MadePages(len({step.source for step in steps}), result.lacks, pages.request.yes)
    result.findings += check_all("engine", made)
    style = shop.data(kitchen.look.style)
    sheet = Step(
        kitchen.look.address,
        f"style sheet of {kitchen.info.name}",
        template_path(kitchen.info.folder),
        entered={"style": kitchen.look.style},
    )
    _add(result, sheet, Output(sheet.target, digest(style), len(style), 0))


def _make_some_pages(shop: Workshop, steps: Iterable[Step], what: str, result: Result) -> list[Step]:
    """Make web pages, and return the steps at which we failed."""
    steps = list(steps)
    keys = shop.make((task for step in steps if (task := step.task())), "made", RENDER_COST, what, total=len(steps))
    for key, step in zip(keys, steps, strict=True):
        if key in shop.broken:
            shop.guard.struck(step.source, shop.broken[key])
    failed = [step for step, key in zip(steps, keys, strict=True) if key in shop.broken]
    done = [(step, key) for step, key in zip(steps, keys, strict=True) if key not in shop.broken]
    for (step, key), made in zip(done, shop.each((f"made:{key}" for _, key in done), Made), strict=True):
        shop.used.add(f"blob:{made.digest}")
        if made.fault:
            result.findings.append(fault_finding(made.fault))
        elif made.lacks:
            result.lacks.setdefault(step.source, made.lacks)
            failed.append(step)
        else:
            _add(result, step, Output(step.target, made.digest, made.size, step.stage, task=key))
    return failed
