"""One question: what does a rule find in finished files?"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from everyreader.build.guard import Guard
from everyreader.finding import Finding, ToolMissing, run_rule

Answer: TypeAlias = tuple[Finding, ...] | str | None
"""What a rule finds; or, in one sentence, why this machine cannot say; or nothing where we failed at it, of which the
guard knows."""


def answer(guard: Guard, source: str, name: str, made: Callable[[], Sequence[object]]) -> Answer:
    """Return what a rule finds in files. source: what they are made from. made: makes what the rule looks at."""

    def question() -> Answer:
        try:
            return run_rule(name, made()) or ()
        except ToolMissing as missing:
            return str(missing)
        except ModuleNotFoundError as missing:
            if (missing.name or "everyreader").split(".")[0] == "everyreader":
                raise
            return f"The Python package {missing.name} is not installed."

    return guard.attempt(source, question, None)
