"""A changed fact, a lost key and another name are told by every build until somebody has answered."""

from __future__ import annotations

from pathlib import Path

import pytest

from everyreader.testing import fact, make_project, page, run, write

pytestmark = pytest.mark.slow

FACTS, PURPOSES, SETTINGS = "content/facts.yml", "content/purposes.yml", "content/site.yml"
DESK = f"{fact('desk', 'phone', '01632 960001')}  label: Our desk\n"
CARE = "- id: care\n  name: To care\n  what: We care.\n  article-9: The law\n  opt-out: applies\n"
SITE = (
    "name: Example Trust\ndemonstration: yes\nbase-url: https://www.trust.example\nlogo: media/logo.svg\n"
    "contact: {phone: desk}\n"
)
FILES = {FACTS: DESK, PURPOSES: CARE, SETTINGS: SITE, "content/en/page.md": page("Phone {{ desk }}.")}
CHANGES = {
    "value": (FACTS, "960001", "960002", "site/fact-changed"),
    "type": (FACTS, "type: phone", "type: text-message", "site/fact-changed"),
    "label": (FACTS, "  label: Our desk\n", "", "site/key-gone"),
    "purpose": (PURPOSES, "  article-9: The law\n", "", "site/key-gone"),
    "setting": (SETTINGS, "logo: media/logo.svg\n", "", "site/key-gone"),
    "name": (SETTINGS, "Example Trust", "Exmaple Trust", "site/name-changed"),
    "address": (SETTINGS, "www.trust", "www.trsut", "site/name-changed"),
}


@pytest.fixture(name="project")
def _project(tmp_path: Path) -> Path:
    project = make_project(tmp_path, FILES)
    assert run(project).code in (0, 1)
    assert not any(rule in run(project).found for rule in ("fact-changed", "key-gone", "name-changed"))
    return project


def _change(project: Path, name: str) -> tuple[str, str]:
    """Make one of the changes; return the text of the file after it, and the rule that tells it."""
    path, old, new, rule = CHANGES[name]
    assert old in FILES[path]
    text = FILES[path].replace(old, new, 1)
    write(project, {path: text})
    return text, rule


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_is_told_by_each_build(project: Path, name: str) -> None:
    """By one that follows at once, by one after another edit, by a check; and no more once it is undone."""
    _, rule = _change(project, name)
    assert rule in run(project).found
    assert rule in run(project).found
    write(project, {"content/en/page.md": page("Phone us: {{ desk }}.")})
    assert rule in run(project).found
    assert rule in run(project, "check").found
    path = CHANGES[name][0]
    write(project, {path: FILES[path]})
    assert rule not in run(project).found
    assert rule not in run(project, "check").found


@pytest.mark.parametrize("name", ["label", "purpose", "setting", "name", "address"])
def test_yes_says_that_a_change_is_meant(project: Path, name: str) -> None:
    """Though no file has changed since the last build; and what is taken back later is a change again."""
    _, rule = _change(project, name)
    said = run(project)
    assert "--yes" in said.help(rule)
    assert rule not in run(project, "--yes").found
    assert rule not in run(project).found
    assert rule not in run(project, "check").found


@pytest.mark.parametrize("name", ["value", "type"])
def test_yes_is_no_answer_for_a_number(project: Path, name: str) -> None:
    """Only who looks it up knows."""
    _, rule = _change(project, name)
    assert rule in run(project, "--yes").found
    assert rule in run(project).found


@pytest.mark.parametrize("name", ["value", "type", "label"])
@pytest.mark.parametrize("first", [True, False])
def test_another_day_at_checked_says_that_a_fact_is_right(project: Path, name: str, first: bool) -> None:
    """At once, or after builds that told it. first: whether a build has told it before."""
    text, rule = _change(project, name)
    if first:
        assert rule in run(project).found
    write(project, {FACTS: text.replace("checked: 2026-11-20", "checked: 2026-11-21")})
    assert rule not in run(project).found
    assert rule not in run(project).found


def test_an_old_value_is_an_answer(project: Path) -> None:
    """Whoever writes what the fact was knows that it has changed."""
    text, rule = _change(project, "value")
    assert rule in run(project).found
    write(project, {FACTS: f"{text}  was: [{{value: 01632 960001, until: 2026-11-19}}]\n"})
    assert rule not in run(project).found


def test_two_losses_are_told_together_and_hold_nothing(project: Path) -> None:
    """One after the other, in the settings: the second alone is no file that was cut."""
    more = f"{SITE}colours:\n  link: '#004b8d'\n"
    write(project, {SETTINGS: more})
    assert run(project).code in (0, 1)
    write(project, {SETTINGS: more.replace("logo: media/logo.svg\n", "")})
    assert "lost what was there" in run(project).found
    write(project, {SETTINGS: SITE.replace("logo: media/logo.svg\n", "")})
    said = run(project)
    assert said.code in (0, 1) and "last published: colours:, logo: [" in said.found
