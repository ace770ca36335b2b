"""Every rule keeps what its file promises: its documentation, its level, and the examples that it carries."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any, get_args, get_type_hints

import pytest
from rule_examples import PAGE, TODAY, look

from everyreader.facts import Facts
from everyreader.finding import BEFORE_FIRST, RULES, Consequence, Finding, Level, Rule, rule_names
from everyreader.locale import Locale
from everyreader.parse import Page
from everyreader.parse.meta import Kind
from everyreader.preview import LivePage
from everyreader.proof.artefacts import EpubFile, HtmlFile, MadePages, PdfFile
from everyreader.report import report
from everyreader.site import Settings, Site
from everyreader.source import Source, StyleSheet

FINISHED = ("epub", "html", "page", "pdf")
"""Subjects whose examples need a browser, Java or a finished file; tests in `proof/` and `formats/` run them."""

ALWAYS = ("site/no-pages",)
"""Rules that there is nothing to which they do not apply: a project without pages fails this one."""


def modules_of(subject: str) -> list[tuple[str, ModuleType]]:
    """Return every rule of a subject with its module."""
    return [
        (name, import_module(f"everyreader.rules.{name.replace('/', '.').replace('-', '_')}"))
        for name in rule_names(subject)
    ]


SUBJECTS = sorted(folder.name for folder in RULES.iterdir() if any(folder.glob("[a-z]*.py")))
ALL = [(name, module) for subject in SUBJECTS for name, module in modules_of(subject)]
SPOKEN = [(name, module) for name, module in ALL if name.split("/")[0] not in FINISHED]
"""Rules whose examples run here."""


@contextmanager
def shown(name: str, kind: str, number: int, example: Any) -> Iterator[None]:
    """Name the example in what fails. All examples of a rule are one test: thousands of tests would take half as long
    again."""
    try:
        yield
    except AssertionError as error:
        raise AssertionError(f"{name}, {kind} {number}: {example!r}\n{error}") from error


BY_RULE = pytest.mark.parametrize(("name", "module"), SPOKEN, ids=[name for name, _ in SPOKEN])


@pytest.mark.parametrize(("name", "module"), ALL, ids=[name for name, _ in ALL])
def test_a_rule_is_its_own_documentation(name: str, module: ModuleType) -> None:
    """Its docstring has one plain sentence, then says what, why it matters and how to put it right."""
    text = module.__doc__ or ""
    first, _, rest = text.partition("\n\n")
    assert first.strip().endswith(".") and "\n" not in first.strip()
    assert len(first.strip()) < 120
    for part in ("What: ", "Why: ", "How to put it right: "):
        assert re.search(f"^{part}\\S", rest, re.MULTILINE), f"{name} does not say “{part.strip()}”"


@pytest.mark.parametrize(("name", "module"), ALL, ids=[name for name, _ in ALL])
def test_a_rule_has_a_level_and_a_consequence(name: str, module: ModuleType) -> None:
    """They are of the kinds that the report knows, and only an error withholds something from readers."""
    rule: Rule[Any] = module.RULE
    assert rule.level in get_args(Level)
    assert {*rule.levels.values()} <= {*get_args(Level)} - {rule.level} and {*rule.levels} <= {
        *get_args(Kind),
        BEFORE_FIRST,
    }
    assert rule.consequence in get_args(Consequence)
    assert {rule.level, *rule.levels.values()} == {"error"} or rule.consequence.startswith("report")


SUBJECTS_OF = {
    "source": Source,
    "document": Page,
    "site": Site,
    "facts": Facts,
    "settings": Settings,
    "locale": Locale,
    "templates": StyleSheet,
    "epub": EpubFile,
    "pdf": PdfFile,
    "html": HtmlFile,
    "page": LivePage,
    "engine": MadePages,
}
"""What the rules of a folder are given to check; those of other folders can only be reported by a reader."""


@pytest.mark.parametrize(("name", "module"), ALL, ids=[name for name, _ in ALL])
def test_a_rule_is_run_by_something(name: str, module: ModuleType) -> None:
    """It checks what the rules of its folder are given, or the module that reports it knows its name."""
    rule: Rule[Any] = module.RULE
    assert sum(map(bool, (rule.check, rule.check_together, rule.reported_by))) == 1
    if rule.reported_by:
        assert f'"{name}"' in (RULES.parent / f"{rule.reported_by}.py").read_text("utf-8")
    else:
        kind = SUBJECTS_OF.get(name.split("/")[0])
        assert kind, f"nothing gives the rules of {name.split('/')[0]} anything to check: let a reader report it"
        taken = next(iter(get_type_hints(rule.check or rule.check_together).values()))
        assert taken == (kind if rule.check else Sequence[kind])


NAMING = ("Finding", "Fault", "report", "find_rule")
"""What is called with the name of a rule."""
CALLED = re.compile(rf"\b(?:{'|'.join(NAMING)})\s*\(")


def test_what_is_found_names_a_rule_that_is_there() -> None:
    """A misspelt name would stop the build of whoever makes the mistake that it is about."""
    known = {name for name, _ in ALL}
    files = {path: path.read_text("utf-8") for path in sorted(RULES.parent.rglob("*.py"))}
    named = {path: rules_named(text) - known for path, text in files.items() if CALLED.search(text)}
    assert len(named) > 100 and {path: names for path, names in named.items() if names} == {}


def rules_named(text: str) -> set[str]:
    """Return the names with which a file calls what is called with the name of a rule."""
    return {
        node.args[0].value
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Call)
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and isinstance(node.args[0].value, str)
        and isinstance(node.func, ast.Name)
        and node.func.id in NAMING
    }


@BY_RULE
def test_a_rule_has_examples(name: str, module: ModuleType) -> None:
    """Passed, failed and inapplicable. Without a failed one, nobody would notice that a rule finds nothing any more."""
    assert module.PASSED and module.FAILED
    assert bool(module.INAPPLICABLE) == (name not in ALWAYS)


@BY_RULE
def test_a_rule_finds_what_fails(name: str, module: ModuleType, request: pytest.FixtureRequest) -> None:
    """Each finding has a message that says what to do, and is at the words that it is about."""
    for number, example in enumerate(module.FAILED, 1):
        with shown(name, "FAILED", number, example):
            is_found_where_it_is(name, *look(name, module, example, request))


def is_found_where_it_is(name: str, findings: Sequence[Finding] | None, texts: Any, places: Any) -> None:
    """Look at what a rule found in an example that fails."""
    found = [finding for finding in findings or () if finding.rule == name]
    assert found
    for finding in found:
        assert finding.message.endswith((".", "!", "?", "”", "…")) or finding.help
        assert finding.help
    for item in report(found, Settings(), TODAY, lambda path: places.get(path, {}), texts.get):
        lines = texts.get(item.path).split("\n")
        assert 1 <= item.line <= max(1, len(lines)) and item.column >= 1
    for finding in found:
        if finding.piece and (finding.block or finding.piece in texts.get(finding.path)):
            [item] = report([finding], Settings(), TODAY, lambda path: places.get(path, {}), texts.get)
            line = texts.get(item.path).split("\n")[item.line - 1]
            assert line[item.column - 1 :].startswith(finding.piece)


@BY_RULE
def test_a_rule_finds_nothing_in_what_passes(name: str, module: ModuleType, request: pytest.FixtureRequest) -> None:
    """A false alarm costs an editor's time, and their trust in the next one."""
    for number, example in enumerate(module.PASSED, 1):
        with shown(name, "PASSED", number, example):
            findings, _, _ = look(name, module, example, request)
            assert [finding for finding in findings or () if finding.rule == name] == []


@BY_RULE
def test_a_rule_says_when_it_does_not_apply(name: str, module: ModuleType, request: pytest.FixtureRequest) -> None:
    """A rule that has nothing to look at says so, and finds nothing."""
    for number, example in enumerate(module.INAPPLICABLE, 1):
        with shown(name, "INAPPLICABLE", number, example):
            findings, _, _ = look(name, module, example, request)
            assert not [finding for finding in findings or () if finding.rule == name]
            if module.RULE.check and not name.startswith("source/"):
                assert findings is None, findings
            elif module.RULE.check:
                assert module.RULE.check(Source(PAGE, example)) is None


def test_an_example_that_goes_wrong_is_named() -> None:
    """All those of a rule are one test."""
    with (
        pytest.raises(AssertionError, match=r"document/x, PASSED 2: 'Words\.'"),
        shown("document/x", "PASSED", 2, "Words."),
    ):
        raise AssertionError("found something")
