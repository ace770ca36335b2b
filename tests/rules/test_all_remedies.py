"""Each remedy of each rule that speaks of what people write was tried: doing what the message says makes it go.

What a remedy makes of a failed example is one of the passed examples, `partners.txt`, or is made here, `mended.py`. A
new rule whose passed and failed examples differ in little needs no entry.
"""

from __future__ import annotations

import difflib
import importlib
import re
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from mended import ELSEWHERE, MENDED
from rule_examples import look
from test_examples import SPOKEN

PARTNERS = {
    name: [tuple(map(int, pair.split(":"))) for pair in pairs]
    for name, *pairs in map(str.split, (Path(__file__).parent / "partners.txt").read_text("utf-8").splitlines())
}
"""By rule, failed examples with the passed example that the remedy makes of each."""
OURS = ("engine", "templates")
"""Subjects whose rules speak to whoever changes the engine or its templates."""
ALL = [(name, module) for name, module in SPOKEN if name.split("/")[0] not in OURS]
RULES = [(name, module) for name, module in ALL if name not in ELSEWHERE]
NEAR = 0.7
"""Of 1: how much of two examples is the same where one is what a remedy makes of the other."""
_VALUES = re.compile(r"[“\"‘`].*?[”\"’`]|\{\{.*?\}\}|\d+|\S+[./]\S+")


def replaced(example: Any, changes: tuple[str, ...]) -> Any:
    """Return an example with words in place of others, in its texts and in the names of its files."""
    if isinstance(example, dict):
        return {replaced(path, changes): replaced(text, changes) for path, text in example.items()}
    if isinstance(example, bytes):
        return example
    for old, new in zip(changes[::2], changes[1::2], strict=True):
        example = example.replace(old, new)
    return example


@pytest.mark.parametrize(
    ("name", "failed", "changes"),
    [(name, failed, tuple(changes)) for name, remedies in MENDED.items() for failed, *changes in remedies],
)
def test_a_remedy_makes_the_message_go(
    name: str, failed: int, changes: tuple[str, ...], request: pytest.FixtureRequest
) -> None:
    """What the message says to write is told no more by the rule."""
    module = importlib.import_module(f"everyreader.rules.{name.replace('/', '.').replace('-', '_')}")
    example = module.FAILED[failed]
    mended = replaced(example, changes)
    assert mended != example
    before, _, _ = look(name, module, example, request)
    assert name in {finding.rule for finding in before or ()}
    after, _, _ = look(name, module, mended, request)
    assert [finding.message for finding in after or () if finding.rule == name] == []


def as_text(example: Any) -> str:
    """Return an example as one text; nothing for one that a function makes, or that is very long."""
    if isinstance(example, dict):
        text = "\n".join(f"== {path}\n{as_text(words)}" for path, words in sorted(example.items()) if words)
    else:
        text = example.decode("utf-8", "replace") if isinstance(example, bytes) else str(example)
    return "" if callable(example) or len(text) > 4000 else text


def has_partner(module: ModuleType, numbers: Iterable[int]) -> bool:
    """Say whether a passed example of a rule is nearly one that failed: that is what the remedy makes of it. numbers:
    of the failed examples that are asked about."""
    failed_texts = [as_text(module.FAILED[number]) for number in numbers]
    pairs = [(failed, as_text(passed)) for failed in failed_texts for passed in module.PASSED]
    near = (difflib.SequenceMatcher(None, failed, passed, autojunk=False) for failed, passed in pairs if failed)
    return any(each.quick_ratio() > NEAR and each.ratio() > NEAR for each in near)


def test_every_rule_has_a_remedy_that_was_tried() -> None:
    """None is left out, and none is named that is not there."""
    known = {*PARTNERS, *MENDED, *ELSEWHERE}
    new = [(name, module) for name, module in ALL if name not in known]
    assert [name for name, module in new if not has_partner(module, range(len(module.FAILED)))] == []
    assert known - {name for name, _ in ALL} == set()


@pytest.mark.slow
@pytest.mark.parametrize(("name", "module"), RULES, ids=[name for name, _ in RULES])
def test_every_remedy_of_a_rule_was_tried(name: str, module: ModuleType, request: pytest.FixtureRequest) -> None:
    """Of examples that are told with the same remedy, one at least has what it makes of it."""
    tried = {failed for failed, _ in PARTNERS.get(name, ())} | {failed for failed, *_ in MENDED.get(name, ())}
    by_help: dict[str, set[int]] = {}
    for number, example in enumerate(module.FAILED):
        found, _, _ = look(name, module, example, request)
        for finding in found or ():
            if finding.rule == name:
                by_help.setdefault(_VALUES.sub("…", finding.help), set()).add(number)
    untried = [(help, numbers) for help, numbers in by_help.items() if not numbers & tried]
    assert [help for help, numbers in untried if not has_partner(module, numbers)] == []
    assert all(passed < len(module.PASSED) and failed < len(module.FAILED) for failed, passed in PARTNERS.get(name, ()))
