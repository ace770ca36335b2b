"""Makes every format but web pages: first the text of each page, then, where a format needs a heavy tool, the file that it makes of it.

Between the two it is known which files the cache holds, so that web pages need not wait for the others.
"""

from __future__ import annotations

import unicodedata

import msgspec

from everyreader.build.looks import fault_finding
from everyreader.build.pages import Pages
from everyreader.build.plan import Panels, link_of, plan_files, plan_texts
from everyreader.build.request import Gap
from everyreader.build.results import Result
from everyreader.build.steps import Kitchen, Step
from everyreader.build.workshop import Workshop
from everyreader.finding import Finding
from everyreader.format import Made
from everyreader.publish import Output

RENDER_COST, FINISH_COST = 0.004, 0.2


class Batch(msgspec.Struct, frozen=True):
    """One format of every page and booklet that asks for it, when the texts are made.

    steps: those that make its files. made: the files that need no tool, by target. waiting: steps whose file the cache does not hold.
    missing: by reason, the steps that cannot be done on this machine. result: what was found, and kept, so far.
    """

    kitchen: Kitchen
    steps: list[Step]
    made: dict[str, Made]
    waiting: list[Step]
    missing: dict[str, list[Step]]
    result: Result


def start(shop: Workshop, pages: Pages, kitchens: dict[str, Kitchen]) -> list[Batch]:
    """Make the texts of every format but web pages, and say what is left to make of them."""
    return [_start(shop, pages, kitchen) for kitchen in kitchens.values() if not kitchen.info.after_others]


def _start(shop: Workshop, pages: Pages, kitchen: Kitchen) -> Batch:
    result, texts = Result(), plan_texts(pages, kitchen)
    made = _run(shop, texts, RENDER_COST, f"{kitchen.info.label}: text", result)
    if not kitchen.format.tool:
        return Batch(kitchen, texts, made, [], {}, result)
    steps, missing = plan_files(pages, [step for step in texts if step.target in made], made)
    for step in steps:
        result.watched.update(step.materials.watched if step.materials else ())
    waiting = [step for step in steps if step.now and not shop.cache.has(f"made:{shop.key_of(step.task())}")]
    why = kitchen.format.tool.gap() if waiting else ""
    if why:  # the tool is missing: only what the cache does not hold is left out
        missing.setdefault(why, []).extend(waiting)
        targets = {step.target for step in waiting}
        steps, waiting = [step for step in steps if step.target not in targets], []
    return Batch(kitchen, steps, {}, waiting, missing, result)


def lend(shop: Workshop, pages: Pages, batch: Batch, panels: Panels, result: Result) -> None:
    """List what is there of a format already."""
    made, waiting = batch.made, {step.target for step in batch.waiting}
    if batch.kitchen.format.tool:
        made = _run(shop, [step for step in batch.steps if step.target not in waiting], FINISH_COST, "", result)
    result.take(batch.result)
    _vouch_all(shop, pages, batch, made, panels, result)


def finish(shop: Workshop, pages: Pages, batch: Batch, panels: Panels, result: Result) -> None:
    """Make the files of a format, or look up what the cache can vouch for."""
    made, missing, label = batch.made, dict(batch.missing), batch.kitchen.info.label
    result.take(batch.result)
    if batch.kitchen.format.tool:
        made = _run(shop, batch.steps, FINISH_COST, label, result)
        changed = [
            step for step in batch.steps if step.now and step.target not in made and step.target not in result.kept
        ]
        if changed:
            missing["a file changed while it was being read"] = changed
        for why, lacking in sorted(missing.items()):
            result.gaps.append(Gap(f"{label.lower()} of {len(lacking)} page{'s' * (len(lacking) != 1)}", why))
    _vouch_all(shop, pages, batch, made, panels, result)


def _vouch_all(
    shop: Workshop, pages: Pages, batch: Batch, made: dict[str, Made], panels: Panels, result: Result
) -> None:
    for step in batch.steps:
        if step.target in made:
            _vouch(shop, pages, step, made[step.target], panels, result)


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
        result.add(step, Output(step.target, made.digest, made.size, 0, task=shop.key_of(step.task())))
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
