"""A mistake of ours strikes what it is about alone: that page keeps what readers have, all others are published, and it
is said."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

import msgspec
import pytest

from everyreader.build.guard import BuildFailed, Guard
from everyreader.cli.main import main
from everyreader.finding import Rule, find_rule
from everyreader.testing import make_project, page, published, rule_in_place, run, write

NEW = {"content/en/new.md": page("New words, boom.", title="New")}


class Boom(Exception):
    """A mistake of ours."""


MISTAKE = Boom("a mistake of ours")


def failing_rule(name: str) -> Rule[Any]:
    """Return a rule whose check always raises."""
    return msgspec.structs.replace(find_rule(name), check=lambda site: 1 / 0)


def fail_at(monkeypatch: pytest.MonkeyPatch, module: str, name: str, when: Any, error: Exception = MISTAKE) -> None:
    """Let a function of ours raise where its arguments are those that `when` picks."""
    owner = import_module(module)
    real = getattr(owner, name)

    def failing(*arguments: Any, **named: Any) -> Any:
        if when(*arguments):
            raise error
        return real(*arguments, **named)

    monkeypatch.setattr(owner, name, failing)


PLACES = {
    "reading": ("everyreader.parse.body", "element_tree", lambda text, *_: "boom" in "".join(text)),
    "a rule on pages": ("everyreader.parse.page", "check_all", lambda subject, page: "boom" in page.text),
    "the page in its site": (
        "everyreader.plan.page_model",
        "pictures_of",
        lambda site, header, *_: header.meta.title == "New",
    ),
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("known", [False, True], ids=["new page", "known page"])
def test_a_failure_strikes_one_page(place: str, known: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A known page stays byte for byte; a new one is the short page with the contact; the others are new."""
    project = make_project(tmp_path)
    if known:
        write(project, {"content/en/new.md": page("Old words.", title="New")})
        assert run(project).code == 0
    before = published(project, "en/new.html")
    write(project, {**NEW, "content/en/index.md": page("Other words of home.")})
    fail_at(monkeypatch, *PLACES[place])
    said = run_failing(project)
    assert said[0] == 1 and "content/en/new.md:1:1: error: everyreader itself failed on this (Boom)" in said[1]
    assert "Other words of home." in published(project, "en/index.html")
    if known:
        assert published(project, "en/new.html") == before
    else:
        assert "We have taken this page down while we check it" in published(project, "en/new.html")
        assert "01632" in published(project, "en/new.html")
    [details] = (project / ".everyreader/failures").iterdir()
    assert "a mistake of ours" in details.read_text("utf-8") and details.name in said[1]
    monkeypatch.undo()
    assert run(project).code == 0 and "New words, boom." in published(project, "en/new.html")
    assert not list((project / ".everyreader/failures").iterdir())


def run_failing(project: Path, *arguments: str) -> tuple[int, str, str]:
    """Build a project in this process; return code, findings and what was told."""
    import contextlib
    import io

    found, told = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(found), contextlib.redirect_stderr(told):
        code = main([*arguments, "--today", "2026-11-21", "--jobs", "1"], project)
    return code, found.getvalue(), told.getvalue()


@pytest.mark.parametrize("known", [False, True], ids=["new page", "known page"])
def test_a_failure_while_a_page_is_written_strikes_that_page(
    known: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The short page can still be written where the page itself cannot."""
    project = make_project(tmp_path)
    if known:
        write(project, {"content/en/new.md": page("Old words.", title="New")})
        run(project)
    before = published(project, "en/new.html")
    write(project, NEW)
    fail_at(monkeypatch, "everyreader.build.tasks", "decode_document", lambda data: b"boom" in data)
    code, found, _ = run_failing(project)
    assert code == 1 and "content/en/new.md:1:1: error: everyreader itself failed" in found
    assert (
        published(project, "en/new.html") == before
        if known
        else "We have taken this page down" in published(project, "en/new.html")
    )


def test_a_check_tells_the_details_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It writes nothing, so the details are on standard error."""
    project = make_project(tmp_path, dict(NEW))
    fail_at(monkeypatch, *PLACES["reading"])
    code, found, told = run_failing(project, "check")
    assert code == 1 and "everyreader itself failed" in found and "Boom: a mistake of ours" in told
    assert not (project / ".everyreader/failures").exists() and not (project / "site").exists()


def test_a_failure_at_a_rule_that_only_reports_holds_nothing_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Everything is published, and the rule's failure is said."""
    project = make_project(tmp_path, {"content/en/page.md": page("Words.")})
    with rule_in_place("site/title-duplicate", failing_rule("site/title-duplicate")):
        code, found, _ = run_failing(project)
    assert code == 1 and "(ZeroDivisionError)" in found and "Words." in published(project)


def test_a_failure_at_a_rule_that_withholds_publishes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What it would have withheld must not reach readers: all pages stay as they are."""
    project = make_project(tmp_path, {"content/en/page.md": page("Words.")})
    run(project)
    write(project, {"content/en/page.md": page("Other words.")})
    with rule_in_place("site/expired-fact", failing_rule("site/expired-fact")):
        code, found, _ = run_failing(project)
    assert (
        code == 2
        and "(ZeroDivisionError)" in found
        and "Words." in published(project)
        and "Other words." not in published(project)
    )


def test_what_is_no_mistake_of_ours_is_not_taken_for_one() -> None:
    """A full disk and a damaged cache have sentences of their own."""

    def fail(error: Exception) -> None:
        raise error

    guard = Guard()
    for error in (OSError(28, "No space left on device"), BuildFailed("a")):
        with pytest.raises(type(error)):
            guard.attempt("a.md", partial(fail, error), None)
    assert guard.attempt("a.md", lambda: [][1], "otherwise") == "otherwise" and list(guard.failures) == ["a.md"]


def test_a_failure_at_the_report_for_editors_leaves_the_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What readers get does not depend on what editors are told."""
    project = make_project(tmp_path, {"content/en/page.md": page("Words.")})
    fail_at(monkeypatch, "everyreader.build.put", "editors_report", lambda *_: True)
    code, _, told = run_failing(project)
    assert code == 0 and "Words." in published(project) and "report for editors could not be made" in told
    assert list((project / ".everyreader/failures").iterdir())


def test_a_dry_run_that_fails_at_the_whole_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a build would, with one finding."""
    project = make_project(tmp_path, {"content/en/page.md": page("Words.")})
    fail_at(monkeypatch, "everyreader.build.read", "index_site", lambda *_: True)
    code, found, _ = run_failing(project, "build", "--dry-run")
    assert code == 2 and "content/site.yml:1:1: error: everyreader itself failed on this (Boom)" in found
    assert not (project / "site").exists()


def test_a_disk_that_is_full_while_a_page_is_made_is_said_as_such(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It strikes no page: the build stops, and the old site stands."""
    project = make_project(tmp_path, {"content/en/page.md": page("Words.")})
    full = OSError(28, "No space left on device")
    fail_at(monkeypatch, "everyreader.parse.body", "element_tree", lambda *_: True, full)
    code, _, told = run_failing(project)
    assert code == 2 and "The disk is full" in told and not (project / "site").exists()
