"""Full disks, other builds, damaged files: a plain sentence, an old or new site but never half a page, no loss."""

from __future__ import annotations

import errno
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from audit_events import connecting, leave_no_room, refusing
from samples import goes_on

from everyreader.build.request import BuildRequest
from everyreader.build.session import Session
from everyreader.cli.main import main
from everyreader.layout import ENGINE
from everyreader.publish.manifest import PARTS
from everyreader.source import Discovery
from everyreader.testing import make_project, page, published, run, write

pytestmark = pytest.mark.slow

HOLD = (
    "import sys; from pathlib import Path; from everyreader.build.lock import lock\n"
    "with lock(Path(sys.argv[1])):\n print('held', flush=True); sys.stdin.read()"
)


def test_two_builds_at_once_do_not_meet(tmp_path: Path) -> None:
    """The second says that another is at work, and works when that has ended."""
    project = make_project(tmp_path)
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(project / ".everyreader")],
        cwd=ENGINE,
        text=True,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as other:
        assert other.stdout and other.stdout.readline() == "held\n"
        said = run(project)
        other.communicate("")
    assert said.code == 2 and "Another build is at work" in said.told and not (project / "site").exists()
    assert run(project).code == 0


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "disk is full"),
        (errno.EROFS, "cannot be written"),
        (errno.EACCES, "cannot be written"),
        (errno.EIO, "still stands"),
    ],
)
def test_a_disk_that_takes_no_page_leaves_the_old_site(number: int, words: str, tmp_path: Path) -> None:
    """The sentence says why and what to do; the next build finishes the work."""
    project = make_project(tmp_path)
    run(project)
    before = published(project, "en/index.html")
    write(project, {"content/en/index.md": page("New words.")})

    def is_page(event: str, paths: tuple[str, ...]) -> bool:
        return event == "open" and Path(paths[0]).parent == project / "site" / PARTS

    with refusing(number, is_page) as refused:
        said = run(project)
    assert refused and said.code == 2 and words in said.told and published(project, "en/index.html") == before
    assert run(project).code in (0, 1) and "New words." in published(project, "en/index.html")


def test_a_disk_that_takes_no_cache_stops_with_a_sentence(tmp_path: Path) -> None:
    """SQLite's own words for a full disk are nothing for an editor."""
    project = make_project(tmp_path)
    with connecting(leave_no_room):
        said = run(project)
    assert said.code == 2 and "disk is full" in said.told
    assert run(project).code == 0 and goes_on(project)


def _random(file: Path) -> None:
    file.write_bytes(bytes(range(256)) * 40)


def _half(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def _middle(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[4096:-100] = b"\xaa" * len(data[4096:-100])
    file.write_bytes(bytes(data))


def _values(file: Path) -> None:
    base = sqlite3.connect(file)
    base.execute("update entries set value = x'00ff'")
    base.commit()
    base.close()


DAMAGE = {
    "random bytes": _random,
    "half of it": _half,
    "a damaged middle": _middle,
    "damaged values": _values,
    "no bytes": lambda file: file.write_bytes(b""),
    "no file": lambda file: file.unlink(),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
@pytest.mark.parametrize("change", [False, True], ids=["nothing new", "a new page"])
def test_a_damaged_cache_is_no_cache(damage: Callable[[Path], Any], change: bool, tmp_path: Path) -> None:
    """Everything is made again, and no page shows what was damaged."""
    project = make_project(tmp_path)
    run(project)
    before = published(project, "en/index.html")
    if change:
        write(project, {"content/en/page.md": page("New words.")})
    damage(project / ".everyreader/cache.sqlite")
    said = run(project)
    assert said.code in (0, 1) and published(project, "en/index.html") == before
    assert not change or "New words." in published(project)
    assert run(project).code == said.code


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"{",
        b"[1]",
        b'{"../../letter.txt": {"sha256": "", "size": 0}, "/etc/x": 1}',
        b"\xff\xfe",
        b'{"../../letter.txt": {"sha256": "", "size": 0}}',
    ],
)
def test_a_damaged_manifest_loses_and_leaves_nothing(text: bytes, tmp_path: Path) -> None:
    """Pages that are gone from content give way to short ones, and no file elsewhere is touched."""
    project = make_project(tmp_path, {"content/en/page.md": page("Words.")})
    write(tmp_path, {"letter.txt": "Dear reader"})
    run(project)
    write(project, {"site/manifest.json": text, "content/en/index.md": page("New words.")})
    (project / "content/en/page.md").unlink()
    assert run(project).code in (0, 1)
    assert "New words." in published(project, "en/index.html")
    assert "Page not found" in published(project) and "Words." not in published(project)
    assert (tmp_path / "letter.txt").read_text() == "Dear reader"
    assert "en/index.html" in published(project, "manifest.json")


def test_a_folder_where_a_page_must_stand_gives_way_only_when_empty(tmp_path: Path) -> None:
    """What somebody has put into such a folder is theirs: the build stops and says which folder it is."""
    project = make_project(tmp_path)
    (project / "site/en/index.html").mkdir(parents=True)
    assert run(project).code == 0 and goes_on(project)
    (project / "site/en/index.html").unlink()
    write(project, {"site/en/index.html/letter.txt": "Dear reader", "content/en/page.md": page("Words.")})
    said = run(project)
    assert said.code == 2 and "en/index.html" in said.told
    assert (project / "site/en/index.html/letter.txt").read_text() == "Dear reader"


def test_nothing_is_written_or_deleted_through_a_link_in_the_site(tmp_path: Path) -> None:
    """A link to a folder or a file elsewhere is replaced; what it led to stays."""
    project = make_project(tmp_path, {"content/en/page.md": page("Words.")})
    write(tmp_path, {"other/index.html": "Mine", "other/page.html": "Mine", "file.html": "Mine"})
    run(project)
    for path in sorted((project / "site/en").iterdir()):
        path.unlink()
    (project / "site/en").rmdir()
    (project / "site/en").symlink_to(tmp_path / "other")
    (project / "content/en/page.md").unlink()
    (project / "site/index.html").unlink()
    (project / "site/index.html").symlink_to(tmp_path / "file.html")
    assert run(project).place("site/vanished-address") and goes_on(project)
    assert {path.read_text() for path in (tmp_path / "other").iterdir()} == {"Mine"}
    assert len(list((tmp_path / "other").iterdir())) == 2 and (tmp_path / "file.html").read_text() == "Mine"


def test_a_file_in_the_place_of_the_cache_is_said(tmp_path: Path) -> None:
    """The build needs a folder of that name."""
    project = make_project(tmp_path, {".everyreader": "Words."})
    said = run(project)
    assert said.code == 2 and ".everyreader" in said.told


def test_a_key_that_stops_a_build_is_no_failure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Ctrl-C ends with a sentence."""
    project = make_project(tmp_path)

    class Stopped(Session):
        def discover(self, request: BuildRequest) -> Discovery:
            raise KeyboardInterrupt

    assert main([], project, Stopped()) == 2 and "Stopped." in capsys.readouterr().err
    assert run(project).code == 0
