"""What is saved is what the preview shows, whatever was wrong in between; and the site is never touched."""

from __future__ import annotations

import datetime
import errno
import shutil
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from previews import TODAY, preview_of, saved, settle, shown
from samples import own_templates

from everyreader.build.lock import lock
from everyreader.build.request import BuildRequest, WrongRequest
from everyreader.build.session import Session
from everyreader.engine.worker_pool import WorkerPool
from everyreader.layout import CACHE
from everyreader.serve.loop import Asked, Changed, Preview
from everyreader.source import Discovery
from everyreader.testing import contents, language, make_project, page

pytestmark = pytest.mark.slow

PAGE = "content/en/page.md"


def begun(project: Path, session: Session | None = None) -> Preview:
    """Return a preview that has built once, and hears of nothing but what a test tells it."""
    preview = preview_of(project, session=session)
    preview.hears = False
    preview.begin()
    return preview


def save(preview: Preview, path: str, text: str) -> None:
    """Save a file, let the preview hear of it and build."""
    saved(preview.project / path, text)
    preview.events.put(Changed(frozenset({path})))
    settle(preview)


def test_what_is_saved_is_shown(tmp_path: Path) -> None:
    """A page that is changed, a new one, one that is renamed and one that is gone."""
    preview = begun(make_project(tmp_path, {PAGE: page("First words.")}))
    assert "First words." in shown(preview)
    save(preview, PAGE, page("Other words."))
    assert "Other words." in shown(preview) and "First words." not in shown(preview)
    save(preview, "content/en/new.md", page("A new page.", title="New"))
    assert "A new page." in shown(preview, "en/new.html")
    (preview.project / "content/en/new.md").rename(preview.project / "content/en/newer.md")
    preview.events.put(Changed(frozenset({"content/en/new.md", "content/en/newer.md"})))
    settle(preview)
    assert not shown(preview, "en/new.html") and "A new page." in shown(preview, "en/newer.html")


def test_builds_of_a_later_preview_have_later_numbers(tmp_path: Path) -> None:
    """However often the earlier one built: a page that it gave out is old."""
    project = make_project(tmp_path, {PAGE: page("Words.")})
    earlier = begun(project)
    for words in ("More.", "Yet more.", "Most.", "All."):
        save(earlier, PAGE, page(words))
    assert begun(project).board.state.number > earlier.board.state.number


def test_a_page_that_came_and_went_is_no_vanished_address(tmp_path: Path) -> None:
    """No reader was given it, so nobody is asked for a redirect."""
    preview = begun(make_project(tmp_path, {PAGE: page("Words."), "content/en/short.md": page("Words.", title="B")}))
    (preview.project / "content/en/short.md").unlink()
    preview.events.put(Changed(frozenset({"content/en/short.md"})))
    settle(preview)
    assert not [item for item in preview.board.state.reported if item.rule.startswith("site/vanished")]


def test_nothing_but_the_preview_is_written(tmp_path: Path) -> None:
    """No site, no editors' report; and a site that stands stays as it is, byte for byte."""
    project = make_project(tmp_path, {PAGE: page("Words."), "site/own.html": "mine"})
    before = {path: data for path, data in contents(project).items() if not path.startswith(CACHE)}
    preview = begun(project)
    save(preview, PAGE, page("Words."))
    assert {path: data for path, data in contents(project).items() if not path.startswith(CACHE)} == before
    assert not [path for path in contents(project / CACHE) if "editors-report" in path]


def test_what_readers_do_not_get_yet_is_there_and_marked(tmp_path: Path) -> None:
    """Unpublished, waiting for a day, an unchecked translation; each is still told."""
    files = {
        **language("pl"),
        PAGE: page("See [the other](hidden.md)."),
        "content/en/hidden.md": page("Hidden words.", "unpublished: yes\n", "Hidden"),
        "content/en/later.md": page("Later words.", "publish-from: 2027-03-01\n", "Later"),
        "content/pl/page.md": page("Słowa po polsku.", "kind: notice\ntranslation: machine\n", "Strona"),
    }
    preview = begun(make_project(tmp_path, files))
    assert "Hidden words." in shown(preview, "en/hidden.html")
    assert "Later words." in shown(preview, "en/later.html")
    assert "Słowa po polsku." in shown(preview, "pl/page.html")
    assert preview.board.state.site
    reasons = {f"{tag}/{name}": why for (name, tag), why in preview.board.state.site.unready.items()}
    assert reasons == {"en/hidden": "unpublished", "en/later": "waiting", "pl/page": "draft"}
    told = {item.path for item in preview.board.state.reported if item.rule == "site/page-unpublished"}
    assert told == {"content/en/hidden.md", "content/en/later.md"}


@pytest.mark.parametrize(
    ("path", "broken", "rule"),
    [
        ("content/site.yml", "name: [Trust\ndemonstration: yes\n", "source/yaml"),
        ("content/facts.yml", "trust-phone: {type: phone\n", "source/yaml"),
        ("templates/html/page.html", "<html>{% if %}</html>", "templates/broken"),
        ("templates/html/page.html", "<html>{{ nothing.there.at.all }}</html>", "templates/broken"),
    ],
)
def test_a_mistake_for_all_pages_is_told_and_goes(tmp_path: Path, path: str, broken: str, rule: str) -> None:
    """Settings, facts and templates: the state says what is wrong, and after the next save all is as before."""
    preview = begun(make_project(tmp_path, {**own_templates(), PAGE: page("Words.")}))
    whole = (preview.project / path).read_text("utf-8")
    save(preview, path, broken)
    state = preview.board.state
    assert not state.stands or any(item.level == "error" and item.path == path for item in state.reported), state
    assert any(item.path == path for item in state.reported if item.level == "error")
    save(preview, path, whole)
    assert preview.board.state.stands and not [each for each in preview.board.state.reported if each.level == "error"]
    assert "Words." in shown(preview)


def test_a_file_that_nobody_told_of_is_found(tmp_path: Path) -> None:
    """Where a drive tells of no change, all files are looked at again and again; from then on four times a second."""
    preview = begun(make_project(tmp_path, {PAGE: page("Words.")}))
    saved(preview.project / PAGE, page("Quiet words, and more of them."))
    preview.step()
    assert "Quiet words" in shown(preview)
    builds = preview.builds
    preview.step()
    assert preview.builds == builds  # nothing has changed since


def test_a_second_save_that_nobody_told_of_is_found(tmp_path: Path) -> None:
    """Of the first one it was told."""
    preview = begun(make_project(tmp_path, {PAGE: page("Words.")}))
    save(preview, PAGE, page("Told words."))
    saved(preview.project / PAGE, page("Quiet words, and more of them."))
    preview.step()
    assert "Quiet words" in shown(preview)


class SavesMeanwhile(Session):
    """A session in whose first build somebody saves a page that has been read already."""

    saved = False

    def pool(self, request: BuildRequest) -> AbstractContextManager[WorkerPool]:
        """Save after all files were looked at."""
        if not self.saved:
            self.saved = True
            saved(request.project / PAGE, page("Saved meanwhile, with more words."))
        return super().pool(request)


def test_what_is_saved_during_the_first_build_is_shown(tmp_path: Path) -> None:
    """By then nobody listens yet."""
    preview = begun(make_project(tmp_path, {PAGE: page("Words.")}), SavesMeanwhile())
    assert "Saved meanwhile" in shown(preview)


def test_a_build_elsewhere_is_waited_for(tmp_path: Path) -> None:
    """The lock of the project is another's: what was saved meanwhile is shown as soon as that one has ended. While the
    preview does not build, it holds no lock."""
    preview = begun(make_project(tmp_path, {PAGE: page("Words.")}))
    with lock(preview.project / CACHE):
        saved(preview.project / PAGE, page("Other words."))
        preview.events.put(Changed(frozenset({PAGE})))
        preview.step()
        assert "Another build is at work" in preview.board.state.failure and "Other words." not in shown(preview)
    settle(preview)
    assert not preview.board.state.failure and "Other words." in shown(preview)


def test_a_day_in_the_future(tmp_path: Path) -> None:
    """What holds on another day is shown on asking, and today's again after that."""
    project = make_project(tmp_path, {PAGE: page("Words.", "kind: news\ndate: 2027-03-01\n")})
    preview = begun(project)
    assert preview.board.state.site and preview.board.state.site.unready
    preview.events.put(Asked(today=datetime.date(2027, 3, 2)))
    settle(preview)
    state = preview.board.state
    assert state.today == datetime.date(2027, 3, 2) and state.site and not state.site.unready
    preview.events.put(Asked(by_the_clock=True))
    settle(preview)
    assert preview.board.state.today == TODAY


def test_midnight_is_seen(tmp_path: Path) -> None:
    """A preview that runs over night shows the next day's site, although nothing was saved."""
    day = [TODAY]
    preview = preview_of(make_project(tmp_path, {PAGE: page("Words.")}), lambda: day[0])
    preview.hears = False
    preview.begin()
    day[0] += datetime.timedelta(days=1)
    preview.step()
    assert preview.board.state.today == day[0]


class FailsOnce(Session):
    """A session whose second build fails."""

    def __init__(self, failure: Exception) -> None:
        super().__init__()
        self.looks, self.failure = 0, failure

    def discover(self, request: BuildRequest) -> Discovery:
        """Fail the second time."""
        self.looks += 1
        if self.looks == 2:
            raise self.failure
        return super().discover(request)


FAILURES: dict[str, tuple[Exception, str]] = {
    "ours": (ZeroDivisionError(), "everyreader itself failed (ZeroDivisionError); the terminal shows where."),
    "of a folder that nobody may write": (
        OSError(errno.EROFS, "Read-only file system", "a"),
        "The preview cannot be built. This cannot be written or read: a. Check that you are allowed to: "
        "the preview comes back by itself.",
    ),
    "of a file that is gone": (
        OSError(errno.ENOENT, "No such file or directory", "a"),
        "The preview cannot be built. No such file or directory: a.",
    ),
    "of a folder of others": (
        WrongRequest("Name another folder."),
        "The preview cannot be built: Name another folder.",
    ),
}


@pytest.mark.parametrize(("failure", "told"), FAILURES.values(), ids=FAILURES)
def test_a_failure_ends_nothing(failure: Exception, told: str, tmp_path: Path) -> None:
    """The preview says so in plain words, and the next save is built."""
    preview = begun(make_project(tmp_path, {PAGE: page("Words.")}), FailsOnce(failure))
    preview.events.put(Changed(frozenset({PAGE})))
    preview.step()
    assert preview.board.state.failure == told
    save(preview, PAGE, page("Other words."))
    assert not preview.board.state.failure and "Other words." in shown(preview)


def test_a_preview_that_is_deleted_comes_back(tmp_path: Path) -> None:
    """Somebody tidies up while it runs."""
    preview = begun(make_project(tmp_path, {PAGE: page("Words.")}))
    shutil.rmtree(preview.folder)
    save(preview, PAGE, page("Other words."))
    assert "Other words." in shown(preview) and shown(preview, "index.html")


class SeesEarly(Preview):
    """A preview that remembers what stood where when a build said that something is there to be seen."""

    early = ()

    def say(self, line: str) -> None:
        """Look at two pages."""
        super().say(line)
        self.early = (*self.early, shown(self, "en/page-7.html"), shown(self, "en/page-8.html"))


def test_the_page_that_is_looked_at_comes_first(tmp_path: Path) -> None:
    """Where all pages change, whoever looks at one does not wait for the others; in the end all have changed."""
    files = {f"content/en/page-{number}.md": page(f"{number}: {{{{ trust-phone }}}}.") for number in range(40)}
    project = make_project(tmp_path, files)
    preview = SeesEarly(BuildRequest(project, project / "site", TODAY), lambda: TODAY, lambda line: None)
    preview.hears = False
    preview.begin()
    register, first = (project / "content/facts.yml").read_text("utf-8"), preview.board.state.number
    with preview.board.looking("en/page-7.html"):
        save(preview, "content/facts.yml", register.replace("01632 960 001", "01632 960 002"))
    seen, other = preview.early
    assert "01632 960 002" in seen and "01632 960 002" not in other and preview.board.state.number == first + 2
    assert all("01632 960 002" in shown(preview, f"en/page-{number}.html") for number in range(40))
    assert preview.board.looked_at() == ()
    save(preview, "content/en/page-7.md", page("Other words."))
    assert len(preview.early) == 2  # one page alone is there as soon without that
