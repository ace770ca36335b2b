"""A change of one file gives a new key to the tasks that read it, and to no others."""

from __future__ import annotations

import re
from collections.abc import Callable
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
from samples import PICTURE

from everyreader.build.task_runner import TaskRunner
from everyreader.testing import build, write

pytestmark = pytest.mark.slow


def keys_of(project: Path, monkeypatch: pytest.MonkeyPatch, today: str = "2026-11-21") -> dict[str, set[str]]:
    """Build, and return the keys of all its tasks, run or not, by function and what it is about.

    A page that is settled has none; a web page has two where the first of two publishes lists fewer formats."""
    found: dict[str, set[str]] = {}
    make = TaskRunner.make

    def noted(runner: TaskRunner, tasks: Any, *rest: Any, **named: Any) -> Any:
        tasks = list(tasks)
        for task in tasks:
            step = task.function.split(".")[-1].replace(":run", "").replace("tasks:", "")
            found.setdefault(f"{step} {task.label or ' '.join(task.reads)}", set()).add(task.key(runner.code))
        return make(runner, tasks, *rest, **named)

    with monkeypatch.context() as patch:
        patch.setattr(TaskRunner, "make", noted)
        assert build(project, today=today).code in (0, 1)
    return found


def replace(path: str, old: str, new: str) -> Callable[[Path], None]:
    """Return an edit that replaces words in one file."""

    def edit(project: Path) -> None:
        text = (project / path).read_text("utf-8")
        assert re.search(old, text), path
        write(project, {path: re.sub(old, new, text, count=1)})

    return edit


CHOICE = "content/en/choice.md"


COMPILED = "compile_templates *"


MUTATIONS: dict[str, tuple[Callable[[Path], None], tuple[str, ...]]] = {
    "words of a page": (
        replace(CHOICE, "Words of", "Text of"),
        (f"page {CHOICE}", "render * of en/choice", "finish words of en/choice"),
    ),
    "blank line": (replace(CHOICE, "## First", "\n## First"), (f"page {CHOICE}",)),
    "owner of a page": (replace(CHOICE, "owner: Example", "owner: Other"), (f"page {CHOICE}",)),
    "title of a page": (
        replace(CHOICE, "title: .*", "title: Other"),
        (f"page {CHOICE}", "render html of en/*", "render words of en/choice", "finish words of en/choice"),
    ),
    "fact that one page uses": (
        replace("content/facts.yml", "Example Body", "Other"),
        ("facts *", "render * of ??/guides/help", "finish words of ??/guides/help"),
    ),
    "date that one page uses": (
        replace("content/facts.yml", "2026-12-24", "2026-12-25"),
        ("facts *", "render * of ??/choice", "finish words of ??/choice"),
    ),
    "fact that no page uses": (replace("content/facts.yml", "Other Body", "New Body"), ("facts *",)),
    "check of a fact": (replace("content/facts.yml", "checked: 2026-11-20", "checked: 2026-11-19"), ("facts *",)),
    "message of a language": (
        replace("locales/pl/messages.po", 'msgid "Languages"\nmsgstr ".*"', 'msgid "Languages"\nmsgstr "Mowy"'),
        ("locale locales/pl/*", "render * of pl/*"),
    ),
    "message of a format": (
        replace("templates/words/messages.pl.po", "Same", "Jedynie"),
        ("locale locales/pl/*", "render * of pl/*", "finish words of pl/*"),
    ),
    "comment in a format's template": (
        replace("templates/words/page.html", r"\A", "{# note #}"),
        ("render words of *", COMPILED),
    ),
    "style of a format": (
        replace("templates/words/style.css", "0", "1"),
        ("finish words of *", "check_style templates/words/*"),
    ),
    "template of web pages": (replace("templates/html/page.html", r"\A", "{# note #}"), ("render html of *", COMPILED)),
    "style of web pages": (
        replace("templates/html/style.css", r"\A", "@media print { .new { color: #000 } }\n"),
        ("render html of *", "check_style templates/html/*"),
    ),
    "comment in the style of web pages": (
        replace("templates/html/style.css", r"\A", "/* note */\n"),
        ("check_style templates/html/*",),
    ),
    "template of a format that nothing asks for": (
        replace("templates/large-print/page.html", r"\A", "{# note #}"),
        (COMPILED,),
    ),
    "template of a block": (replace("templates/blocks/paragraph.html", r"\A", "{# note #}"), ("render *", COMPILED)),
    "picture of the same size": (
        lambda project: write(project, {"content/media/round.svg": PICTURE.format(radius=13)}),
        ("media content/media/round.svg", "render * of ??/choice", "finish words of ??/choice"),
    ),
    "picture that no page shows": (lambda project: write(project, {"content/media/other.svg": PICTURE}), ()),
    "name of the trust": (replace("content/site.yml", "Example Trust", "Other Trust"), ("render *",)),
    "glossary": (lambda project: write(project, {"locales/pl/glossary.yml": "a: b\n"}), ()),
}


@pytest.mark.parametrize("what", MUTATIONS)
def test_change_of_one_file_changes_the_keys_of_what_reads_it(
    project: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    """Of all tasks, exactly those get a new key that are made from what was edited."""
    edit, patterns = MUTATIONS[what]
    before = keys_of(project, monkeypatch)
    edit(project)
    after = keys_of(project, monkeypatch)
    changed = {name for name in after if after[name] - before.get(name, set())}
    assert changed == {name for name in after if any(fnmatch(name, pattern) for pattern in patterns)}
    assert all(any(fnmatch(name, pattern) for name in changed) for pattern in patterns)


def test_next_day_changes_no_key(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tasks get decisions by date, never the date."""
    before = keys_of(project, monkeypatch)
    write(project, {"content/media/other.svg": PICTURE})  # without a change the second build would have nothing to do
    after = keys_of(project, monkeypatch, "2026-11-22")
    assert after and [name for name in after if after[name] - before.get(name, set())] == []
