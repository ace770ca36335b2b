"""A first publish is whole or not there: whenever it stops, no page leads nowhere, and what lay in the folder is still
there."""

from __future__ import annotations

import contextlib
import errno
import itertools
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from audit_events import refusing
from counts import COUNT
from samples import differences, make_trust, sample_page, words_format
from sudden_death import Counter, Death, dead_links, dying

from everyreader.publish import MANIFEST, Output, publish, swap
from everyreader.testing import build, contents, write

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[2]
KILLS = 200 if COUNT > 50 else 20
LEFT = {".gitignore": b"*\n", "CNAME": b"trust.example", ".well-known/acme": b"x"}
"""What belongs to a host or to git, and lies in a folder that is as good as empty."""


def lies_there(site: Path) -> None:
    """Put into the folder of a site what belongs to others."""
    write(site, LEFT)


def is_untouched(site: Path) -> bool:
    """Say whether that is still there, or stands beside for the next build to bring back."""
    old = swap.beside(site, "old")
    return all((site / path).is_file() or (old / path).is_file() for path in LEFT)


def test_death_at_any_moment_of_a_first_publish(tmp_path: Path) -> None:
    """Killed at every file operation in turn, there is no page or all of them; the next build ends the work and leaves
    nothing beside."""
    with words_format(tmp_path / "formats"):
        project = make_trust(tmp_path / "project")
        site = project / "site"
        assert build(project).code == 0
        whole = {path: data for path, data in contents(site).items() if path != ".gitignore"}
        for at in itertools.count():
            shutil.rmtree(site)
            lies_there(site)
            with dying(Counter(project, at)) as counter, contextlib.suppress(Death):
                build(project)
            found = contents(site) if site.exists() else {}
            assert dead_links(found, set(found), set(whole)) == [], at
            assert "en/index.html" in found or not any(path.endswith(".html") for path in found), at
            assert is_untouched(site), at
            if counter.done <= at:
                break
            assert build(project).code == 0
            assert differences(contents(site), {**whole, **LEFT}) == [], at
            assert not list(project.glob(".everyreader-*")), at
    assert at > 60


def test_a_folder_that_cannot_change_places_is_filled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk of its own, or a folder that another program is in."""
    files = {"en/index.html": b"a", "index.html": b"b"}

    def put(out: Path) -> dict[str, bytes]:
        outputs = [Output(path, path, len(data), 1) for path, data in files.items()]
        publish(outputs, lambda output: files[output.path], out, {}, True)
        return {path: data for path, data in contents(out).items() if path != MANIFEST}

    lies_there(tmp_path / "disk")
    with monkeypatch.context() as patch:
        patch.setattr(os.path, "ismount", lambda path: True)
        assert put(tmp_path / "disk") == {**files, **LEFT}
    lies_there(tmp_path / "busy")

    def is_busy(event: str, paths: tuple[str, ...]) -> bool:
        return event == "os.rename" and Path(paths[0]).name == "busy"

    with refusing(errno.EACCES, is_busy) as refused:
        assert put(tmp_path / "busy") == {**files, **LEFT}
    assert refused and {path.name for path in tmp_path.iterdir()} == {"disk", "busy"}


def test_the_folder_stays_as_readable_as_it_was(tmp_path: Path) -> None:
    """A web server reads it by its rights; a link to it stays a link."""
    (tmp_path / "www").mkdir(mode=0o2755)
    (tmp_path / "www").chmod(0o2755)
    (tmp_path / "link").symlink_to(tmp_path / "www")
    publish([Output("a.html", "x", 1, 1)], lambda output: b"a", tmp_path / "link", {}, True)
    assert (tmp_path / "link").is_symlink() and (tmp_path / "www/a.html").read_bytes() == b"a"
    assert (tmp_path / "www").stat().st_mode & 0o7777 == 0o2755


@pytest.mark.generated
def test_kills_leave_no_dead_link(tmp_path: Path) -> None:
    """A real process, killed by the system at any time of a first or a later publish."""
    chance, project = random.Random(20261129), make_trust(tmp_path / "project")
    write(project, {"templates/html/style.css": "p { margin: 0 }\n"})  # a build looks through it after each change
    for number in range(30):
        words = sample_page("en", f"many/p{number}", 2, other=f"p{(number * 7 + 3) % 30}.md")
        write(project, {f"content/en/many/p{number}.md": words})
    site, seen = project / "site", 0
    began = time.monotonic()
    assert _build(project).wait() in (0, 1)
    longest = time.monotonic() - began
    whole = pages_of(contents(site))
    for number in range(KILLS):
        first = number % 2 == 0
        if first:
            shutil.rmtree(site)
        else:
            words = sample_page("en", "many/p3", number % 3 + 1, other="p5.md", rest=f"\n\nTime {number}.\n")
            style = (project / "templates/html/style.css").read_text("utf-8") + "\n"
            write(project, {f"content/en/many/p{number % 30}.md": words, "templates/html/style.css": style})
        process = _build(project)
        time.sleep(chance.random() * longest * 1.2)
        process.send_signal(signal.SIGKILL)
        process.wait()
        found = contents(site) if site.exists() else {}
        pages = pages_of(found)
        assert dead_links(found, pages, pages | whole) == [], number
        assert not first or not pages or pages == whole, number
        seen += bool(pages)
        assert _build(project).wait() in (0, 1), number
        now = contents(site)
        assert pages_of(now) == whole and dead_links(now, whole, set(now)) == [], number
        assert not list(project.glob(".everyreader-*")), number
    print(f"{KILLS} kills, half of them of a first publish; {seen} left pages")


def pages_of(site: dict[str, bytes]) -> set[str]:
    """Return the web pages of a site."""
    return {path for path in site if path.endswith(".html")}


def _build(project: Path) -> subprocess.Popen[bytes]:
    words = ["build", "--project", str(project), "--today", "2026-11-21", "--jobs", "1"]
    return subprocess.Popen(
        [sys.executable, str(ROOT / "build.py"), *words], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
