"""`explain` says of a file of the site which task made it, from what, and why it ran the last time."""

from __future__ import annotations

import contextlib
import datetime
import io
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from samples import explain, make_trust, sample_page, words_format

from everyreader.build import run
from everyreader.build.dry_run import dry_run
from everyreader.build.explain import inputs_of
from everyreader.build.request import BuildRequest
from everyreader.build.session import Session
from everyreader.build.steps import Step
from everyreader.cli.main import main
from everyreader.resolve import PageModel
from everyreader.testing import TODAY, build, contents, write

pytestmark = pytest.mark.slow


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Path]:
    """A small project that was built once."""
    with words_format(tmp_path / "formats"):
        project = make_trust(tmp_path / "project")
        build(project)
        yield project


def test_first_time_is_said(project: Path) -> None:
    """A file that was never there before was made for the first time, by a task with the name of its source."""
    code, text = explain(project, "en/choice.html")
    assert (code, text.splitlines()[0]) == (0, "en/choice.html")
    assert "made by: html of content/en/choice.md" in text
    assert "ran last on 2026-11-21, because it was made for the first time" in text
    for name in (
        "fact day-a",
        "its document",
        "its formats",
        "its title",
        "its navigation",
        "locales/en",
        "templates/html and templates/blocks",
        "the code of everyreader and its packages",
    ):
        assert f"\n    {name} (" in text, "every input has a line with its digest"


def replace(path: str, old: str, new: str) -> Callable[[Path], None]:
    """Return an edit of one file."""

    def edit(project: Path) -> None:
        text = (project / path).read_text("utf-8")
        assert old in text
        write(project, {path: text.replace(old, new)})

    return edit


CHANGES = {
    "page": (replace("content/en/choice.md", "Words of", "Text of"), "en/choice.html", "its document"),
    "front matter": (replace("content/en/choice.md", "A page", "The page"), "en/choice.html", "its description"),
    "fact": (replace("content/facts.yml", "2026-12-24", "2026-12-25"), "en/choice.html", "fact day-a"),
    "template": (
        replace("templates/html/page.html", "<body>", "<body>\n"),
        "pl/choice.html",
        "templates/html and templates/blocks",
    ),
    "style": (replace("templates/words/style.css", "0", "1"), "ur/choice.words.txt", "templates/words/style.css"),
    "message": (
        replace("locales/pl/messages.po", 'msgid "Languages"\nmsgstr "', 'msgid "Languages"\nmsgstr "X'),
        "pl/choice.html",
        "locales/pl",
    ),
    "settings": (replace("content/site.yml", "Example Trust", "Other Trust"), "en/index.html", "its site name"),
    "picture": (replace("content/media/round.svg", "12", "13"), "media/round.svg", "content/media/round.svg"),
    "picture in a rendition": (
        replace("content/media/round.svg", "12", "13"),
        "en/choice.words.txt",
        "content/media/round.svg",
    ),
}


@pytest.mark.parametrize("what", CHANGES)
def test_change_is_named(project: Path, what: str) -> None:
    """After an edit the reason names what was edited; a page that it does not concern keeps its reason."""
    edit, path, name = CHANGES[what]
    edit(project)
    build(project, today="2026-11-23")
    code, text = explain(project, path)
    assert code == 0 and "ran last on 2026-11-23, because changed: " in text
    assert name in text.split("because changed: ")[1].splitlines()[0].split(", ")
    if what == "fact":
        assert "first time" in explain(project, "en/index.html")[1]


@pytest.mark.parametrize("what", CHANGES)
def test_a_dry_run_names_the_same_cause_and_writes_nothing(project: Path, what: str) -> None:
    """What it says before the build is what explain says after it."""
    edit, path, name = CHANGES[what]
    edit(project)
    before = contents(project)
    with contextlib.redirect_stdout(io.StringIO()) as said, contextlib.redirect_stderr(io.StringIO()):
        assert main(["build", "--dry-run", "--project", str(project), "--today", "2026-11-23"]) == 0
    after = contents(project)
    assert {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)} <= {
        ".everyreader/cache.sqlite-shm",
        ".everyreader/cache.sqlite-wal",
    }
    planned = {line.split(": ", 1)[0]: line for line in said.getvalue().splitlines()}
    told = planned[path].split("changed: ")[1].split("; it waits for ")[0].split(", ")
    assert name in told or (what == "picture in a rendition" and "picture ../media/round.svg" in told)
    build(project, today="2026-11-23")
    stamped = {target for target in planned if "2026-11-23" in explain(project, target)[1]}
    assert stamped == {target for target, line in planned.items() if "waits for" not in line or target in stamped}


def test_a_dry_run_of_what_is_as_it_should_be_names_nothing(project: Path) -> None:
    """And where there is nothing yet, everything, with what each waits for."""
    report = dry_run(BuildRequest(project, project / "site", datetime.date.fromisoformat(TODAY)))
    assert report == []
    anew = dry_run(BuildRequest(project, project / "again", datetime.date.fromisoformat(TODAY)))
    assert (
        isinstance(anew, list)
        and {"en/choice.html", "en/choice.words.txt", "robots.txt", "media/round.svg"} <= {step.target for step in anew}
        and all(step.why.startswith("it was made for the first time") for step in anew)
    )
    (project / "content/ur/choice.md").unlink()
    gone = dry_run(BuildRequest(project, project / "site", datetime.date.fromisoformat(TODAY)))
    assert isinstance(gone, list) and [step.target for step in gone if not step.what] == ["ur/choice.words.txt"]


def test_every_field_of_a_page_is_a_cause_by_its_own_name() -> None:
    """A field that is added tomorrow is named too: no list has to be kept."""
    plain = PageModel(
        page="a",
        tag="en",
        lang="en-GB",
        direction="ltr",
        title=(),
        title_lang="en-GB",
        address="en/a.html",
        site_name="",
        base_url="",
        document="1",
    )
    step = Step("en/a.html", "html of a", "a", plain)
    before = inputs_of(step, "")
    for field in PageModel.__struct_fields__:
        value = getattr(plain, field)
        other: object = (
            {"x": ()}
            if isinstance(value, dict)
            else (
                not value
                if isinstance(value, bool)
                else value + 1
                if isinstance(value, int)
                else f"{value}x"
                if isinstance(value, str)
                else ("x",)
            )
        )
        after = inputs_of(msgspec.structs.replace(step, model=msgspec.structs.replace(plain, **{field: other})), "")
        changed = [name for name in before.keys() | after.keys() if before.get(name) != after.get(name)]
        words = field.replace("_", " ")
        assert changed in ([f"its {words}"], [f"{words.removesuffix('s')} x"]) or field == "tag", field


def test_new_code_is_named_though_the_file_is_the_same(project: Path) -> None:
    """A task that ran because of new code says so, also where it made the same bytes."""
    request = BuildRequest(project, project / "site", datetime.date(2026, 11, 23))
    run.build(request, Session(code="0" * 32))
    assert (
        "2026-11-23, because changed: the code of everyreader and its packages\n"
        in explain(project, "en/choice.html")[1]
    )


@pytest.mark.parametrize("damage", [b"damaged", None])
def test_restored_file_is_named(project: Path, damage: bytes | None) -> None:
    """A file that somebody changed or deleted in the site is written again, and the reason says why."""
    if damage is None:
        (project / "site/en/choice.html").unlink()
    else:
        write(project, {"site/en/choice.html": damage})
    build(project, today="2026-11-23")
    assert (
        "2026-11-23, because the file in the site was not as it had been written"
        in explain(project, "en/choice.html")[1]
    )
    assert "first time" in explain(project, "pl/choice.html")[1]


@pytest.mark.parametrize("path", ["en/choice.html", "/en/choice.html", "{site}/en/choice.html"])
def test_path_may_be_written_as_people_have_it(project: Path, path: str) -> None:
    """A path from the root of the site and one of the machine are both understood."""
    assert explain(project, path.format(site=project / "site"))[0] == 0


@pytest.mark.parametrize("path", ["en/no-such.html", "content/en/choice.md", "", "../..", "\x00"])
def test_unknown_file_gets_a_sentence(project: Path, path: str) -> None:
    """A path that no build has made ends with 2 and one plain sentence that says what to give."""
    code, text = explain(project, path)
    assert code == 2 and "is not a file that a build made here" in text and "Traceback" not in text


def test_explain_before_any_build_changes_nothing(tmp_path: Path) -> None:
    """Where nothing was built yet one sentence says so, and no file is written."""
    write(tmp_path, {"content/en/index.md": sample_page("en", "index", 1)})
    assert explain(tmp_path, "en/index.html")[0] == 2
    assert contents(tmp_path).keys() == {"content/en/index.md"}


def test_deleted_page_is_no_file_of_the_site_any_more(project: Path) -> None:
    """What a full build removed is not explained as if it stood there; of an address it says why a page is still
    there."""
    (project / "content/ur/choice.md").unlink()
    build(project)
    assert explain(project, "ur/choice.words.txt")[0] == 2
    assert "an address that was published" in explain(project, "ur/choice.html")[1]
