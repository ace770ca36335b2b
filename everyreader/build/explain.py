"""Says of a file of the site which task made it, from which inputs, and why it ran the last time."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import islice
from pathlib import Path

import msgspec

from everyreader.build.record import load_state
from everyreader.build.steps import Step
from everyreader.build.workshop import GROUP
from everyreader.document import digest, encode
from everyreader.facts import FactValue
from everyreader.publish import Output
from everyreader.task import Cache


class Origin(msgspec.Struct, frozen=True):
    """Where a file of the site comes from. inputs: digest by name. reason: why its task ran the last time."""

    task: str
    output: str
    inputs: dict[str, str]
    reason: str
    day: str


def origin_name(out: Path, path: str) -> str:
    """Return the name of the cache entry that keeps the origin of a file of a site."""
    return f"origin:{digest(str(out).encode())}:{path}"


def inputs_of(step: Step, code: str) -> dict[str, str]:
    """Return the digest of every input of a task by a name that people understand."""
    inputs = {**step.shared(), "the code of everyreader and its packages": code}
    view = step.view
    if view is None:
        return inputs
    inputs["the words of the page"] = view.document
    for name, value in view.facts.items():
        inputs[f"fact {name}"] = _digest_of(value)
    groups = {
        "its front matter": (view.title, view.description, view.kind, view.reviewed, view.next_review),
        "where its links lead": view.links, "its pictures": view.pictures, "the menu": (view.navigation, view.home),
        "the languages it exists in": (view.languages, view.alternates), "its other formats": view.formats,
        "its notices": (view.notices, view.closing, view.foot, view.others, view.front, view.interpreter),
        "what is withheld of it": (view.withheld, view.excuse),
        "the site's settings": (view.site_name, view.base_url, view.indexed),
    }
    inputs.update({name: digest(encode(value)) for name, value in groups.items()})
    return inputs


@lru_cache(maxsize=10_000)  # the pages of a language show the same facts
def _digest_of(value: FactValue) -> str:
    return digest(encode(value))


def remember(cache: Cache, out: Path, written: Iterable[Output], steps: dict[str, Step], code: str, day: str) -> None:
    """Keep where each file that was written comes from, and what had changed since it was written before."""
    source = iter(written)
    while group := list(islice(source, GROUP)):
        names = [origin_name(out, output.path) for output in group]
        known = cache.get_many(names)
        rows = []
        for name, output in zip(names, group, strict=True):
            step, before = steps[output.path], _read(known.get(name))
            inputs = inputs_of(step, code)
            rows.append((name, encode(Origin(step.what, output.digest, inputs, _reason(before, inputs, output.digest), day))))
        cache.put(rows)


def _reason(before: Origin | None, inputs: dict[str, str], made: str) -> str:
    if before is None:
        return "it was made for the first time"
    changed = sorted(name for name in inputs.keys() | before.inputs.keys() if inputs.get(name) != before.inputs.get(name))
    if changed:
        return "changed: " + ", ".join(changed)
    return "the file in the site was not as it had been written" if made == before.output else "its inputs had changed"


def load(cache: Cache, out: Path, path: str) -> Origin | None:
    """Return where a file of a site comes from, if that is known."""
    return _read(cache.get(origin_name(out, path)))


def _read(data: bytes | None) -> Origin | None:
    try:
        return msgspec.json.decode(data, type=Origin) if data else None
    except msgspec.DecodeError:
        return None


def explain(cache: Cache, out: Path, word: str) -> tuple[str, int]:
    """Return what is known of a file of the site, in words, and the exit code. word: its path, from here or the site."""
    path = _address(out, word)
    origin = load(cache, out, path)
    state = load_state(cache, out)
    if origin is None or state is None or path not in state.stamps:
        return f"{word} is not a file that a build made here. Give the path of a file of the site, such as en/index.html.", 2
    lines = [f"{path}", f"  made by: {origin.task}", f"  ran last on {origin.day}, because {origin.reason}", "  from:"]
    return "\n".join([*lines, *(f"    {name} ({value[-12:]})" for name, value in sorted(origin.inputs.items()))]), 0


def _address(out: Path, word: str) -> str:
    try:
        return Path(word).resolve().relative_to(out).as_posix()
    except ValueError:
        return word.replace("\\", "/").strip("/")
