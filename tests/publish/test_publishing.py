"""Publishing: whenever it stops, every link leads somewhere, and the next build ends the work."""

from __future__ import annotations

import contextlib
import errno
import itertools
import multiprocessing
import os
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from audit_events import connecting, leave_no_room
from samples import build_clean, differences, make_trust, sample_page, words_format
from sudden_death import Counter, Death, dead_links, dying

from everyreader.document import digest
from everyreader.publish import MANIFEST, Output, publish, published_before, read_manifest
from everyreader.testing import build, contents, write

pytestmark = pytest.mark.slow
STYLE = "p { margin: 0 }\n"
"""A short style sheet: hundreds of builds look through it for mistakes."""
WRITE_VERSION = 18
"""The byte of an SQLite file that says who may write into it (SQLite, Database File Format, 1.3.3)."""


def change(project: Path) -> None:
    """Make new, changed, renamed and deleted pages, another picture, another style: an old site becomes a new one."""
    write(project, {"content/en/news.md": sample_page("en", "news", 4, other="index.md")})
    write(
        project,
        {"content/en/choice.md": sample_page("en", "choice", 2, other="news.md", rest="![A](../media/new.svg)")},
    )
    write(project, {"content/media/new.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>'})
    for tag, more in (("en", "redirects: [/en/guides/help.html]\n"), ("pl", "translation: machine\n")):
        (project / f"content/{tag}/guides/help.md").unlink()
        write(project, {f"content/{tag}/aid/aid.md": sample_page(tag, "aid", 3, other="../choice.md", more=more)})
    (project / "content/ur/choice.md").unlink()
    (project / "content/ur/guides/help.md").unlink()
    write(project, {"templates/html/style.css": STYLE.replace("0", "1px")})


class Stage:
    """A project between two sites: the old one is published, the sources are those of the new one."""

    def __init__(self, folder: Path) -> None:
        self.project, self.kept = make_trust(folder / "project"), folder / "kept"
        write(self.project, {"templates/html/style.css": STYLE})
        assert build(self.project).code == 0
        self.old = contents(self.project / "site")
        self.keep_sources("old")
        change(self.project)
        self.keep_sources("new")
        was, self.new = build_clean(self.project, folder / "clean", manifest=self.old[MANIFEST])
        self.code = was.code  # 1: pages are gone, and nothing redirects their addresses
        for name in ("site", ".everyreader"):
            shutil.copytree(self.project / name, self.kept / name)

    def keep_sources(self, which: str) -> None:
        """Keep the sources as those of the `old` or the `new` site."""
        for name in ("content", "templates"):
            shutil.copytree(self.project / name, self.kept / which / name)

    def edit(self, which: str) -> None:
        """Let the sources be those of the `old` or the `new` site."""
        for name in ("content", "templates"):
            shutil.rmtree(self.project / name)
            shutil.copytree(self.kept / which / name, self.project / name)

    def reset(self) -> None:
        """Put the old site and its cache back, with their times."""
        for name in ("site", ".everyreader"):
            shutil.rmtree(self.project / name)
            shutil.copytree(self.kept / name, self.project / name)

    def assert_links_lead_somewhere(self, when: str) -> None:
        """Look at what is on disk now."""
        assert dead_links(contents(self.project / "site"), set(self.old), set(self.new)) == [], when

    def assert_next_build_ends_the_work(self, when: str) -> None:
        """Build once more and compare with a build from nothing."""
        assert build(self.project).code == self.code, when
        assert differences(contents(self.project / "site"), self.new) == [], when


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    """An old site and the sources of a new one."""
    with words_format(tmp_path / "formats"):
        yield Stage(tmp_path)


def test_old_and_new_site_have_what_the_tests_need(stage: Stage) -> None:
    """The change makes new, changed and deleted pages, and both sites have no dead link themselves."""
    assert stage.new.keys() - stage.old.keys() >= {"en/news.html", "en/aid/aid.html", "media/new.svg"}
    assert stage.old.keys() - stage.new.keys() >= {"ur/choice.words.txt"}
    assert b"noindex" in stage.new["ur/choice.html"] and stage.old["ur/choice.html"] != stage.new["ur/choice.html"]
    assert stage.old["en/guides/help.html"] != stage.new["en/guides/help.html"]
    for site in (stage.old, stage.new):
        assert dead_links(site, set(site), set(site)) == []


def test_death_at_any_moment_of_a_publish_leaves_no_dead_link(stage: Stage) -> None:
    """Killed at every file operation in turn, the site's links all lead somewhere and the next build ends the work."""
    for at in itertools.count():
        stage.reset()
        with dying(Counter(stage.project / "site", at)) as counter, contextlib.suppress(Death):
            build(stage.project)
        if counter.done <= at:
            break
        stage.assert_links_lead_somewhere(f"death at {at}")
        stage.assert_next_build_ends_the_work(f"death at {at}")
    assert at > 60


def test_death_and_a_change_of_mind_leave_nothing_behind(stage: Stage, tmp_path: Path) -> None:
    """Killed at every file operation, then set back to the old sources, the next build gives the old site again; but
    for addresses of new pages, where the web pages of the new site, or all of it, had been published."""
    back: dict[frozenset[str], tuple[int, dict[str, bytes]]] = {}
    stage.reset()
    stage.edit("new")
    with dying(Counter(stage.project / "site", 1_000_000)) as counter:
        build(stage.project)
    last = range(counter.done - 6, counter.done)  # all is published, and the build is not at its end
    for at in sorted({*range(8), *range(8, counter.done, 3), *last}):
        stage.reset()
        stage.edit("new")
        with dying(Counter(stage.project / "site", at)) as counter, contextlib.suppress(Death):
            build(stage.project)
        if counter.done <= at:
            break
        stage.edit("old")
        given = published_before(stage.project / "site", {})
        if given not in back:
            manifest = (stage.project / "site" / MANIFEST).read_bytes()
            was, site = build_clean(stage.project, tmp_path / "back", manifest=manifest)
            back[given] = was.code, site
        code, site = back[given]
        assert build(stage.project).code == code == (1 if "en/news.html" in given else 0)
        assert differences(contents(stage.project / "site"), site) == [], at
    assert len(back) == 3  # what stood before, the new web pages, the new site
    assert differences(back[frozenset(stage.old) - {MANIFEST}][1], stage.old) == []


def test_full_disk_at_any_moment_is_said_and_leaves_no_dead_link(stage: Stage) -> None:
    """With ENOSPC at every file operation in turn, the build ends with 2 and a plain sentence, and the site is
    whole."""
    for at in itertools.count(0, 3):
        stage.reset()
        with dying(Counter(stage.project / "site", at, full_disk=True)) as counter:
            built = build(stage.project)
        if counter.done <= at:
            break
        assert (built.code, "The disk is full" in built.told) == (2, True)
        stage.assert_links_lead_somewhere(f"full disk at {at}")
        stage.assert_next_build_ends_the_work(f"full disk at {at}")


def build_and_die(project: Path, statement: str, at: int) -> None:
    """Build in a process of its own, which the system kills before its cache runs a statement for the n-th time."""
    passed = itertools.count()

    def die(running: str) -> None:
        if running == statement and next(passed) == at:
            os.kill(os.getpid(), signal.SIGKILL)

    with connecting(lambda connection: connection.set_trace_callback(die)):
        build(project)


@pytest.mark.parametrize("statement", ["begin", "commit"])
def test_death_at_any_write_of_the_cache_loses_nothing(stage: Stage, statement: str) -> None:
    """Killed before every write of the cache or at the end of one, also of that of the state, the next build is
    right."""
    for at in itertools.count(0, 2):
        stage.reset()
        process = multiprocessing.get_context("fork").Process(target=build_and_die, args=(stage.project, statement, at))
        process.start()
        process.join()
        assert process.exitcode in (0, -signal.SIGKILL)
        if not process.exitcode:
            break
        stage.assert_links_lead_somewhere(f"death at write {at} of the cache")
        stage.assert_next_build_ends_the_work(f"death at write {at} of the cache")
    assert at > 10


def test_full_disk_of_the_cache_is_said(stage: Stage) -> None:
    """Where the cache cannot grow, the build ends with 2 and a plain sentence; with room, the next one ends the
    work."""
    with connecting(leave_no_room):
        built = build(stage.project)
    assert (built.code, "The disk is full" in built.told) == (2, True)
    stage.assert_links_lead_somewhere("full disk of the cache")
    stage.assert_next_build_ends_the_work("full disk of the cache")


def test_cache_that_may_not_be_written_is_said(stage: Stage) -> None:
    """A read-only cache gives a plain sentence and exit code 2, not a traceback; it is left as it was."""
    file = stage.project / ".everyreader/cache.sqlite"
    data = bytearray(file.read_bytes())
    data[WRITE_VERSION] = 3  # no SQLite writes into a file of a version that is not known yet, as root neither
    file.write_bytes(data)
    built = build(stage.project)
    assert (built.code, "Check that you are allowed to" in built.told) == (2, True)
    assert file.read_bytes() == data


def outputs(files: dict[str, bytes]) -> list[Output]:
    """Return files as a build gives them to `publish`."""
    return [Output(path, digest(data), len(data), 1) for path, data in files.items()]


def put(folder: Path, files: dict[str, bytes], complete: bool = True) -> None:
    """Publish files into a folder."""
    publish(outputs(files), lambda output: files[output.path], folder, {}, complete)


def test_files_of_others_stay(tmp_path: Path) -> None:
    """What no build has made is neither deleted nor listed, also in a folder that a build empties."""
    write(tmp_path, {"en/notes.txt": "mine"})
    put(tmp_path, {"en/a.html": b"a", "pl/b.html": b"b"})
    put(tmp_path, {"ur/c.html": b"c"})
    assert contents(tmp_path).keys() == {"en/notes.txt", "ur/c.html", MANIFEST}


@pytest.mark.parametrize("path", ["../outside.txt", "{folder}/outside.txt", "en/../../outside.txt", "C:\\outside.txt"])
def test_damaged_manifest_deletes_nothing_outside_the_site(tmp_path: Path, path: str) -> None:
    """A manifest that names a file outside the site is not believed."""
    write(tmp_path, {"outside.txt": "mine"})
    named = path.format(folder=tmp_path.as_posix())
    write(tmp_path, {f"site/{MANIFEST}": msgspec.json.encode({named: {"sha256": "", "size": 0}})})
    put(tmp_path / "site", {"a.html": b"a"})
    assert (tmp_path / "outside.txt").exists() and read_manifest(tmp_path / "site").keys() == {"a.html"}


@pytest.mark.parametrize("damage", [b"", b"[]", b"{", b'{"\xff": 1}', b"{}"])
def test_damaged_manifest_is_made_anew(tmp_path: Path, damage: bytes) -> None:
    """A manifest that cannot be read counts as empty, and the next publish writes a true one."""
    write(tmp_path, {MANIFEST: damage})
    put(tmp_path, {"a.html": b"a"})
    assert read_manifest(tmp_path)["a.html"].size == 1


def test_file_gives_way_to_a_folder_and_back(tmp_path: Path) -> None:
    """An address that was a file becomes a folder and a file again, as when a page `a.html` becomes `a.html/b.html`."""
    for files in ({"a.html": b"1"}, {"a.html/b.html": b"2"}, {"a.html": b"3"}):
        put(tmp_path, files)
        assert contents(tmp_path).keys() == {*files, MANIFEST}


def test_error_of_the_disk_keeps_its_number(tmp_path: Path) -> None:
    """What the disk says reaches the caller as OSError with the number of the system."""
    with dying(Counter(tmp_path, 0, full_disk=True)), pytest.raises(OSError) as caught:
        put(tmp_path, {"a.html": b"a"})
    assert caught.value.errno == errno.ENOSPC
