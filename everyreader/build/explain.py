"""Says of a file of the site which task made it, from which inputs, and why it ran the last time."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from pathlib import Path

import msgspec

from everyreader.build.record import load_state
from everyreader.build.steps import Step
from everyreader.build.task_runner import GROUP
from everyreader.document import digest, encode
from everyreader.engine.cache import Cache
from everyreader.publish import Output


class Origin(msgspec.Struct, frozen=True):
    """Where a file of the site comes from."""

    task: str
    output: str
    inputs: dict[str, str]
    """Digest by name."""
    reason: str
    """Why its task ran the last time."""
    day: str


def origin_name(out: Path, path: str) -> str:
    """Return the name of the cache entry that keeps the origin of a file of a site."""
    return f"origin:{digest(str(out).encode())}:{path}"


def inputs_of(step: Step, code: str, known: dict[int, str] | None = None) -> dict[str, str]:
    """Return the digest of every input of a step by a name that people understand. Those of the page are the names of
    its fields; of a field that holds several things by name, each is an input. What is empty is no input.

    known: digests by the identity of values that many pages share, for as long as these pages live; gets those that are
    new.
    """
    known = {} if known is None else known
    inputs = {**step.shared(), "the code of everyreader and its packages": code}
    if step.model is not None:
        for field in step.model.__struct_fields__:
            value: object = getattr(step.model, field)
            words = field.replace("_", " ")
            if isinstance(value, dict):
                inputs.update(
                    {f"{words.removesuffix('s')} {name}": _digest_of(inner, known) for name, inner in value.items()}
                )
            elif value:
                inputs[f"its {words}"] = _digest_of(value, known)
    return inputs


def _digest_of(value: object, known: dict[int, str]) -> str:
    if isinstance(value, str):
        return digest(value.encode())
    found = known.get(id(value))
    if found is None:
        found = known[id(value)] = digest(encode(value))
    return found


def keep_origins(
    cache: Cache, out: Path, written: Iterable[Output], steps: dict[str, Step], code: str, day: str
) -> None:
    """Keep where each file that was written comes from, and what had changed since it was written before."""
    source, shared = iter(written), dict[int, str]()
    while group := list(islice(source, GROUP)):
        names = [origin_name(out, output.path) for output in group]
        known = cache.get_many(names)
        rows = []
        for name, output in zip(names, group, strict=True):
            step, before = steps[output.path], _read(known.get(name))
            inputs = inputs_of(step, code, shared)
            rows.append(
                (name, encode(Origin(step.what, output.digest, inputs, reason_of(before, inputs, output.digest), day)))
            )
        cache.put(rows)


def reason_of(before: Origin | None, inputs: dict[str, str], made: str) -> str:
    """Return why something was made: the names of the inputs that are not as they were. made: digest of what came of
    it."""
    if before is None:
        return "it was made for the first time"
    changed = sorted(
        name for name in inputs.keys() | before.inputs.keys() if inputs.get(name) != before.inputs.get(name)
    )
    if changed:
        return "changed: " + ", ".join(changed)
    return (
        "the file in the site was not as it had been written"
        if made == before.output
        else "it was asked for again, with the same inputs"
    )


def load(cache: Cache, out: Path, path: str) -> Origin | None:
    """Return where a file of a site comes from, if that is known."""
    return _read(cache.get(origin_name(out, path)))


def _read(data: bytes | None) -> Origin | None:
    try:
        return msgspec.json.decode(data, type=Origin) if data else None
    except msgspec.DecodeError:
        return None


def explain(cache: Cache, out: Path, word: str) -> tuple[str, int]:
    """Return what is known of a file of the site, in words, and the exit code. word: its path, from here or the
    site."""
    path = _address(out, word)
    origin = load(cache, out, path)
    state = load_state(cache, out)
    if origin is None or state is None or path not in state.stamps:
        return (
            f"{word} is not a file that a build made here. Give the path of a file of the site, such as en/index.html.",
            2,
        )
    lines = [f"{path}", f"  made by: {origin.task}", f"  ran last on {origin.day}, because {origin.reason}", "  from:"]
    return "\n".join([*lines, *(f"    {name} ({value[-12:]})" for name, value in sorted(origin.inputs.items()))]), 0


def _address(out: Path, word: str) -> str:
    try:
        return Path(word).resolve().relative_to(out).as_posix()
    except ValueError:
        return word.replace("\\", "/").strip("/")
