"""A build that has something heavy to make publishes twice, web pages first; each site that stands is whole."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from samples import differences, make_trust, sample_page, words_format
from searched_site import SETTINGS
from sudden_death import Death, dead_links, links_of

from everyreader.build.request import BuildReport, BuildRequest
from everyreader.build.run import build
from everyreader.build.session import Session
from everyreader.publish import MANIFEST, known_files, read_manifest
from everyreader.testing import TODAY, contents, write

FILE = ".words.txt"
"""How the names of files end that the heavy tool of this project makes."""


class Listener:
    """Keeps the site as it stands when the build says that web pages are published. dies: the process ends there."""

    def __init__(self, site: Path, dies: bool = False) -> None:
        self.site, self.dies = site, dies
        self.lines: list[str] = []
        self.baseline: list[dict[str, bytes]] = []

    def progress(self, what: str, done: int, total: int) -> None:
        """Do nothing."""

    def say(self, line: str) -> None:
        """Look at the site."""
        self.lines.append(line)
        self.baseline.append(contents(self.site))
        if self.dies:
            raise Death


def make(
    project: Path, out: str = "site", strict: bool = False, dies: bool = False, formats: tuple[str, ...] = ()
) -> tuple[BuildReport | None, Listener]:
    """Build a project; return what the build answered, or nothing where it died, and what was heard of it."""
    today, listener = datetime.date.fromisoformat(TODAY), Listener(project / out, dies)
    request = BuildRequest(project, project / out, today, formats=formats, strict=strict)
    try:
        return build(request, Session(), listener), listener
    except Death:
        return None, listener


def at_once(project: Path, out: str) -> dict[str, bytes]:
    """Return the site of a build that publishes once."""
    report, listener = make(project, out, strict=True)
    assert report and report.published and listener.lines == []
    return contents(project / out)


def told_of(site: dict[str, bytes]) -> set[str]:
    """Return what the manifest of a site says is there, each as it is."""
    with TemporaryDirectory() as folder:
        (Path(folder) / MANIFEST).write_bytes(site[MANIFEST])
        listed = read_manifest(Path(folder))
    assert all(hashlib.sha256(site[path]).hexdigest() == written.sha256 for path, written in listed.items())
    return set(listed)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Path]:
    """A project of nine pages, each of which asks for a file that a heavy tool makes."""
    with words_format(tmp_path / "formats"):
        yield make_trust(tmp_path / "project")


def test_the_first_publish_of_a_new_site_is_whole(project: Path) -> None:
    """All web pages stand, with all that they link to, and none lists a file that is not there. One line says which
    address to open."""
    report, listener = make(project)
    [baseline], new = listener.baseline, contents(project / "site")
    assert report and report.exit_code == 0 and set(report.written) == new.keys() - {MANIFEST}
    assert baseline.keys() == {path for path in new if not path.endswith(FILE)} and told_of(
        baseline
    ) == baseline.keys() - {MANIFEST}
    assert dead_links(baseline, set(baseline), set(new)) == []
    assert not any(FILE.encode() in baseline[path] for path in baseline if path.endswith(".html"))
    assert "en/index.words.txt" in links_of(new["en/index.html"], "en/index.html")
    index = project / "site" / "index.html"
    assert listener.lines == [f"The web pages are published: open {index} in a browser. Still to come: 9 other files."]


@pytest.mark.slow
def test_a_new_site_has_its_a_to_z_before_an_index_of_every_word(project: Path) -> None:
    """The search page of the first publish has no field and asks no script; that of the second has both. Once an index
    is out, an edit puts its words there at the first publish."""
    settings = (project / "content/site.yml").read_text("utf-8")
    write(project, {"content/site.yml": settings + SETTINGS})
    report, listener = make(project)
    [first], new = listener.baseline, contents(project / "site")
    assert report and report.exit_code == 0
    assert not [path for path in first if "search-index" in path] and "en/search-index/pagefind-entry.json" in new
    assert b"<script" not in first["en/search.html"] and b"<script" in new["en/search.html"]
    assert dead_links(first, set(first), set(new)) == []
    write(project, {"content/en/choice.md": sample_page("en", "choice", 2, rest="Other words.")})
    _, listener = make(project)
    [edited] = listener.baseline
    assert b"<script" in edited["en/search.html"]
    index = {path: data for path, data in edited.items() if "search-index" in path}
    assert index != {path: data for path, data in new.items() if "search-index" in path}
    assert differences(contents(project / "site"), at_once(project, "at-once")) == []


@pytest.mark.slow
def test_both_publishes_make_what_one_makes(project: Path) -> None:
    """The site at the end is byte for byte that of one publish."""
    make(project)
    assert differences(contents(project / "site"), at_once(project, "at-once")) == []


@pytest.mark.slow
def test_after_an_edit_panels_list_what_is_vouched_for(project: Path) -> None:
    """The page that was edited lists its older file no more until the new one is made; all other pages go on as they
    were."""
    make(project)
    old = contents(project / "site")
    write(project, {"content/en/choice.md": sample_page("en", "choice", 2, rest="Other words.")})
    _, listener = make(project)
    [baseline], new = listener.baseline, contents(project / "site")
    assert (
        differences(old, baseline) == ["en/choice.html", "formats.json", MANIFEST]
        and dead_links(baseline, set(baseline), set(new)) == []
    )
    assert b"Other words" in baseline["en/choice.html"] and FILE.encode() not in baseline["en/choice.html"]
    assert told_of(baseline) == told_of(old) and differences(new, at_once(project, "at-once")) == []


@pytest.mark.slow
@pytest.mark.parametrize("edited", [False, True], ids=["new site", "after an edit"])
def test_death_between_the_two_leaves_a_whole_site_and_nothing_behind(edited: bool, project: Path) -> None:
    """The next build ends the work: the site is that of a build which was never killed."""
    if edited:
        for out in ("site", "at-once"):
            make(project, out)
        write(project, {"content/en/choice.md": sample_page("en", "choice", 2, rest="Other words.")})
        write(project, {"content/en/new.md": sample_page("en", "new", 4)})
        (project / "content/ur/guides/help.md").unlink()
    killed, listener = make(project, dies=True)
    baseline = contents(project / "site")
    assert (
        killed is None and listener.baseline == [baseline] and dead_links(baseline, set(baseline), set(baseline)) == []
    )
    report, _ = make(project)
    assert report and report.published
    expected, _ = make(project, "at-once")
    assert expected and differences(contents(project / "site"), contents(project / "at-once")) == []
    assert known_files(project / "site", {}).keys() == known_files(project / "at-once", {}).keys()


@pytest.mark.slow
def test_death_and_a_change_of_mind_leave_the_old_site(project: Path) -> None:
    """Killed between the two and set back, the next build gives the old site again."""
    make(project)
    old, before = contents(project / "site"), (project / "content/en/choice.md").read_bytes()
    write(project, {"content/en/choice.md": sample_page("en", "choice", 2, rest="Other words.")})
    make(project, dies=True)
    write(project, {"content/en/choice.md": before})
    report, listener = make(project)
    assert report and report.written and listener.lines == [] and differences(contents(project / "site"), old) == []


@pytest.mark.slow
def test_where_nothing_heavy_is_to_be_made_there_is_one_publish(project: Path) -> None:
    """Web pages alone, an edit that only they show, and a build that has nothing to do say nothing before the end."""
    assert make(project, "web", formats=("html",))[1].lines == []
    make(project)
    assert make(project)[1].lines == []
    style = project / "templates/html/style.css"
    style.write_text(style.read_text("utf-8") + "p.new { color: #000 }\n", "utf-8")
    report, listener = make(project)
    assert report and report.written and listener.lines == []


@pytest.mark.slow
def test_a_site_that_must_not_be_published_has_no_first_publish(project: Path) -> None:
    """A template that is wrong leaves all as it is, also where heavy work is waiting."""
    make(project)
    old = contents(project / "site")
    write(project, {"content/en/choice.md": sample_page("en", "choice", 2, rest="Other words.")})
    write(
        project, {"templates/html/page.html": (project / "templates/html/page.html").read_text("utf-8") + "{{ 1 / 0 }}"}
    )
    report, listener = make(project)
    assert report and report.exit_code == 2 and listener.lines == []
    assert differences(contents(project / "site"), old) == []


@pytest.mark.slow
def test_a_panel_that_cannot_be_written_leaves_the_web_pages(project: Path) -> None:
    """A slip of a designer that only a panel with files shows is reported with exit code 2. The report says what was
    published, and the site that stands is whole."""
    path, text = "templates/html/page.html", (project / "templates/html/page.html").read_text("utf-8")
    write(project, {path: text.replace("{% set format = rendition.file %}", "{{ 1 / 0 }}")})
    report, listener = make(project)
    assert report and report.exit_code == 2 and not report.published and "en/index.html" in report.written
    assert contents(project / "site") == listener.baseline[0]
    write(project, {path: text})
    assert make(project)[0] and differences(contents(project / "site"), at_once(project, "at-once")) == []
