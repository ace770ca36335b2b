"""Each remedy of each rule that speaks of what people write was tried: doing what the message says makes it go.

What a remedy makes of a failed example is one of the passed examples, `partners.txt`, or is made here, `mended.py`.
"""

from __future__ import annotations

import importlib
import re
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


def test_every_rule_has_a_remedy_that_was_tried() -> None:
    """None is left out, and none is named that is not there."""
    named = {name for name, _ in ALL}
    assert named - {*PARTNERS} - {*MENDED} - {*ELSEWHERE} == set()
    assert {*PARTNERS, *MENDED, *ELSEWHERE} - named == set()


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
    assert [help for help, numbers in by_help.items() if not numbers & tried] == []
    assert all(passed < len(module.PASSED) and failed < len(module.FAILED) for failed, passed in PARTNERS.get(name, ()))
