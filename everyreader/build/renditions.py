"""Makes every format but web pages: first the text of each page, then, where a format needs a heavy tool, the file that
it makes of it.

Between the two it is known which files the cache holds, so that web pages need not wait for the others.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

import msgspec

from everyreader.build.examined import examined
from everyreader.build.pages import Pages
from everyreader.build.plan import Panels, beside, link_of, plan_files, plan_texts, with_beside
from everyreader.build.request import Gap
from everyreader.build.results import Result
from everyreader.build.steps import Renderer, Step
from everyreader.build.task_runner import TaskRunner
from everyreader.build.themes import fault_finding
from everyreader.finding import Finding
from everyreader.format import Rendition
from everyreader.publish import Output
from everyreader.site import PageKey

RENDER_COST, FINISH_COST = 0.004, 0.2


class Batch(msgspec.Struct, frozen=True):
    """One format of every page and booklet that asks for it, when the texts are made."""

    renderer: Renderer
    steps: list[Step]
    """Those that make its files."""
    made: dict[str, Rendition]
    """The files that need no tool, by target."""
    waiting: list[Step]
    """Steps whose file the cache does not hold, the longest first."""
    missing: dict[str, list[Step]]
    """By reason, the steps that cannot be done on this machine."""
    result: Result
    """What was found, and kept, so far."""


def start(runner: TaskRunner, pages: Pages, renderers: dict[str, Renderer]) -> list[Batch]:
    """Make the texts of every format but web pages, and say what is left to make of them."""
    batches: list[Batch] = []
    for renderer in renderers.values():
        if not renderer.info.after_others:
            batches.append(_start(runner, pages, renderer, batches))
    return batches


def heavy_files(pages: Pages, renderers: dict[str, Renderer]) -> int:
    """Return how many files a heavy tool of this machine makes of a site of which nothing is published. Their texts
    are not made for it: the web pages of a new site wait for nothing."""
    return sum(
        len([step for step in plan_texts(pages, renderer) if step.now])
        for renderer in renderers.values()
        if renderer.format.tool and not renderer.format.tool.gap()
    )


def _start(runner: TaskRunner, pages: Pages, renderer: Renderer, before: Sequence[Batch]) -> Batch:
    result, texts = Result(), plan_texts(pages, renderer)
    if pages.request.preview and renderer.format.tool:  # a text that nothing is made of is a third of all work
        texts = [step for step in texts if step.target in pages.request.wanted or _is_made(runner, step)]
    made = _run(runner, texts, RENDER_COST, f"{renderer.info.label}: text", result)
    if not renderer.format.tool:
        return Batch(renderer, texts, made, [], {}, result)
    steps, missing = plan_files(pages, [step for step in texts if step.target in made], made)
    for step in steps:
        result.watched.update(step.materials.watched if step.materials else ())
    steps = _with_files_beside(runner, steps, before)
    waiting = [step for step in steps if step.now and (step.waits_for or not _is_made(runner, step))]
    if pages.request.preview:  # whoever writes waits for nothing that nobody has asked for
        left = {step.target for step in waiting}.difference(pages.request.wanted)
        steps, waiting = ([step for step in some if step.target not in left] for some in (steps, waiting))
    why = renderer.format.tool.gap() if waiting else ""
    if why:  # the tool is missing: only what the cache does not hold is left out
        missing.setdefault(why, []).extend(waiting)
        targets = {step.target for step in waiting}
        steps, waiting = [step for step in steps if step.target not in targets], []
    waiting.sort(key=lambda step: -made[step.target].size if step.target in made else 0)
    return Batch(renderer, steps, {}, waiting, missing, result)


def _with_files_beside(runner: TaskRunner, steps: Sequence[Step], before: Sequence[Batch]) -> list[Step]:
    """Return steps with the files that their tool asks for; one whose file is not made yet waits for it."""
    made = {step.target: step for batch in before for step in batch.steps}
    waiting = {step.target for batch in before for step in batch.waiting}
    found = []
    for step in steps:
        address = beside(step)
        if address in waiting:
            found.append(msgspec.structs.replace(step, waits_for=address))
        else:
            found.append(with_beside(step, address, _known(runner, made.get(address))) if address else step)
    return found


def _settled(runner: TaskRunner, batch: Batch, before: Sequence[Batch]) -> Batch:
    """Return a batch with the files that its steps have waited for."""
    made = {step.target: step for each in before for step in each.steps}
    steps = [
        with_beside(step, step.waits_for, _known(runner, made.get(step.waits_for))) if step.waits_for else step
        for step in batch.steps
    ]
    return msgspec.structs.replace(batch, steps=steps)


def _known(runner: TaskRunner, step: Step | None) -> Rendition | None:
    """Return the record of a file of another format, where the cache holds it."""
    task = step.task() if step else None
    data = runner.cache.get(f"made:{runner.key_of(task)}") if task else None
    return msgspec.json.decode(data, type=Rendition) if data else None


def _is_made(runner: TaskRunner, step: Step) -> bool:
    return runner.cache.has(f"made:{runner.key_of(step.task())}")


def lacking(batches: Iterable[Batch]) -> dict[PageKey, tuple[str, ...]]:
    """Return by page what each format is called that cannot be made of it on this machine."""
    found: dict[PageKey, dict[str, None]] = {}
    for batch in batches:
        for step in (step for steps in batch.missing.values() for step in steps):
            found.setdefault(step.page, {})[batch.renderer.info.label] = None
    return {key: tuple(labels) for key, labels in found.items()}


def make_files(runner: TaskRunner, batches: Sequence[Batch]) -> None:
    """Make the files of all formats that wait for no other, so that no process is idle while another makes a long one.

    Those of one script are made one after another, because a worker keeps few fonts, and of these the longest first."""
    ready = [step for batch in reversed(batches) for step in batch.waiting if not step.waits_for]
    ready.sort(key=lambda step: step.materials.fonts if step.materials else ())
    labels = ", ".join(batch.renderer.info.label for batch in batches if batch.waiting)
    runner.make((task for step in ready if (task := step.task())), "made", FINISH_COST, labels, total=len(ready))


def lend(runner: TaskRunner, pages: Pages, batch: Batch, panels: Panels, result: Result) -> None:
    """List what is there of a format already."""
    made, waiting = batch.made, {step.target for step in batch.waiting}
    if batch.renderer.format.tool:
        made = _run(runner, [step for step in batch.steps if step.target not in waiting], FINISH_COST, "", result)
    result.take(batch.result)
    _vouch_all(runner, pages, batch, made, panels, result)


def finish(
    runner: TaskRunner, pages: Pages, batch: Batch, before: Sequence[Batch], panels: Panels, result: Result
) -> None:
    """Make the files of a format, or look up what the cache can vouch for. before: the formats that are finished."""
    batch = _settled(runner, batch, before)
    made, missing, label = batch.made, dict(batch.missing), batch.renderer.info.label
    result.take(batch.result)
    if batch.renderer.format.tool:
        made = _run(runner, batch.steps, FINISH_COST, label, result)
        result.findings += examined(runner, batch.steps, made)
        changed = [
            step for step in batch.steps if step.now and step.target not in made and step.target not in result.kept
        ]
        if changed:
            missing["a file changed while it was being read. Build again."] = changed
        for why, lacking in sorted(missing.items()):
            named = label.lower() if label[1:].islower() else label  # Easy Read is a name
            result.gaps.append(Gap(f"{named} of {len(lacking)} page{'s' * (len(lacking) != 1)}", why))
    _vouch_all(runner, pages, batch, made, panels, result)


def _vouch_all(
    runner: TaskRunner, pages: Pages, batch: Batch, made: dict[str, Rendition], panels: Panels, result: Result
) -> None:
    for step in batch.steps:
        if step.target in made:
            _list_rendition(runner, pages, step, made[step.target], panels, result)


def _run(runner: TaskRunner, steps: list[Step], cost: float, what: str, result: Result) -> dict[str, Rendition]:
    """Run steps and return their records by target: of those that are made now, and of others that the cache still
    holds."""
    due = [step for step in steps if step.now]
    made = runner.make((task for step in due if (task := step.task())), "made", cost, what)
    keys = dict(zip((step.target for step in due), made, strict=True))
    found: dict[str, Rendition] = {}
    for step in steps:
        key = keys.get(step.target) or runner.key_of(step.task())
        runner.used.add(f"made:{key}")
        if key in runner.broken:
            runner.guard.note_failure(step.source, runner.broken[key])
            result.kept.add(step.target)
        elif key not in runner.changed and (step.now or runner.cache.has(f"made:{key}")):
            rendition = runner.value(f"made:{key}", Rendition)
            runner.used.add(f"blob:{rendition.digest}")
            if rendition.fault:
                result.findings.append(fault_finding(rendition.fault))
            else:
                found[step.target] = rendition
    return found


def _list_rendition(
    runner: TaskRunner, pages: Pages, step: Step, made: Rendition, panels: Panels, result: Result
) -> None:
    """List one rendition in its page's panel, and publish it where it was made now."""
    if step.now:
        language = pages.site.locale(step.page[1]).english_name
        unknown = [unknown_letter(step.source, letters, language) for letters in by_script(made.unknown)]
        result.findings += [
            finding for finding in unknown if finding not in result.findings
        ]  # other sizes have said so
        result.add(step, Output(step.target, made.digest, made.size, 0, task=runner.key_of(step.task())))
    elif pages.published_now.get(step.target) != made.digest:
        return
    panels.setdefault(step.page, []).append(link_of(pages.site, step, made))


def by_script(letters: str) -> list[str]:
    """Return letters of one script together, and each sign by itself.

    >>> by_script("नम🙂")
    ['नम', '🙂']
    """
    found: dict[str, str] = {}
    for letter in letters:
        script = unicodedata.name(letter, letter).split(" ")[0] if unicodedata.category(letter)[0] in "LMN" else letter
        found[script] = found.get(script, "") + letter
    return list(found.values())


def unknown_letter(path: str, letters: str, language: str) -> Finding:
    """Return the finding of letters of one script that none of the fonts has. language: of the page, in English."""
    letter = letters[0]
    name = unicodedata.name(letter, "without a name").lower()
    first = f"“{letter}” (U+{ord(letter):04X}, {name})"
    told = f"{first} is" if len(letters) == 1 else f"{first} and {len(letters) - 1} more letters of its script are"
    return Finding(
        "pdf/unknown-letter",
        path,
        f"{told} in none of the fonts for print in {language}. On paper its name is in the place of each.",
        "Write what it means in words, or add a font that has it to the language's locale.yml.",
        piece=letter,
    )
