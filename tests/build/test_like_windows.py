"""A build and a preview on a machine like Windows: names in any case, spawned workers alone, cp1252, CRLF."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from samples import make_trust

from everyreader.layout import CACHE
from everyreader.testing import TODAY, contents, make_project, page, run

pytestmark = pytest.mark.slow
HERE = Path(__file__).parent
ENGINE = HERE.parents[1]
BUILD = """
import datetime, sys
from pathlib import Path
from everyreader.build.request import BuildRequest
from everyreader.build.run import build

if __name__ == "__main__":
    project = Path(sys.argv[1])
    request = BuildRequest(project, project / "site", datetime.date.fromisoformat(sys.argv[2]), jobs=2, start="spawn")
    report = build(request)
    for item in report.reported:
        print(item.path, item.rule, item.message)
    sys.exit(report.exit_code)
"""


def windows(tmp_path: Path, project: Path, program: str = BUILD) -> subprocess.CompletedProcess[bytes]:
    """Run a program on a project in a Python that is like one on Windows."""
    own = tmp_path / "windows"
    own.mkdir(exist_ok=True)
    shutil.copy(HERE / "like_windows.py", own / "sitecustomize.py")
    (own / "program.py").write_text(program, encoding="utf-8")
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(map(str, (own, ENGINE))),
        "LIKE_WINDOWS": str(project),
        "PYTHONUTF8": "0",
        "PYTHONIOENCODING": "cp1252:backslashreplace",
    }
    return subprocess.run(
        [sys.executable, str(own / "program.py"), str(project), TODAY],
        env=environment,
        capture_output=True,
        timeout=300,
    )


def crlf(project: Path) -> None:
    """Write every text of a project as editors on Windows do."""
    for path in (*project.rglob("*.md"), *project.rglob("*.yml"), *project.rglob("*.po"), *project.rglob("*.csv")):
        path.write_bytes(path.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))


def site_of(project: Path) -> dict[str, bytes]:
    """Return the files of a site, but for the list of them, whose id is the project's own."""
    return {path: data for path, data in contents(project / "site").items() if path != "manifest.json"}


def test_the_shim_is_like_windows(tmp_path: Path) -> None:
    """What this test stands on: without it, it would prove nothing."""
    (tmp_path / "project").mkdir()
    (tmp_path / "project" / "Name.txt").write_text("x", "utf-8")
    seen = windows(
        tmp_path,
        tmp_path / "project",
        "import os, sys\nfrom pathlib import Path\np = Path(sys.argv[1])\n"
        "assert (p / 'nAME.TXT').read_text('utf-8') == 'x' and not hasattr(os, 'fork')\n"
        "os.rename(p / 'name.txt', p / 'name.txt'); assert os.listdir(p) == ['name.txt']\n"
        "try: open(p / 'name.txt').read()\nexcept EncodingWarning: pass\nelse: sys.exit(3)\n"
        "try: (p / ('x' * 200) / ('y' * 100)).stat()\nexcept FileNotFoundError: pass\nelse: sys.exit(4)\n",
    )
    assert seen.returncode == 0, seen.stderr.decode()


def test_a_site_is_the_same(tmp_path: Path) -> None:
    """In a folder with letters of many scripts, from sources with CRLF, by spawned workers, no file of text opened in
    the machine's coding: the same bytes as usual."""
    usual = make_trust(tmp_path / "usual")
    assert run(usual).code in (0, 1)
    project = make_trust(tmp_path / "Öffentlich – 公开 и то")
    crlf(project)
    made = windows(tmp_path, project)
    assert made.returncode in (0, 1), made.stdout.decode("cp1252", "replace") + made.stderr.decode("utf-8", "replace")
    ours, theirs = site_of(usual), site_of(project)
    assert ours.keys() == theirs.keys()
    assert [path for path in ours if ours[path] != theirs[path]] == []


def test_another_case_of_a_name(tmp_path: Path) -> None:
    """`About.md` becomes `about.md`: the site has the page once, with its last words, and no link is dead."""
    project = make_project(tmp_path, {"content/en/About.md": page("First words.", title="About")})
    assert windows(tmp_path, project).returncode in (0, 1)
    (project / "content/en/About.md").rename(project / "content/en/about.md")
    (project / "content/en/about.md").write_text(page("Last words.", title="About"), encoding="utf-8")
    made = windows(tmp_path, project)
    assert made.returncode in (0, 1), made.stderr.decode()
    pages = [path for path in contents(project / "site") if path.lower() == "en/about.html"]
    assert len(pages) == 1 and b"Last words." in contents(project / "site")[pages[0]]
    assert windows(tmp_path, project).returncode in (0, 1)


def test_a_home_page_with_a_capital_is_told(tmp_path: Path) -> None:
    """`Index.md` answers on Windows and on no web server that minds case: its name is told."""
    project = make_project(tmp_path, {})
    (project / "content/en/index.md").rename(project / "content/en/Index.md")
    made = windows(tmp_path, project)
    assert b"content/en/Index.md site/no-home" in made.stdout


def test_a_path_that_is_too_long_is_said(tmp_path: Path) -> None:
    """The place, in a finding; all other pages go out."""
    deep = "content/en/" + "/".join(["a-folder-with-a-long-name"] * 10) + "/page.md"
    project = make_project(tmp_path, {deep: page("Words.", title="Deep"), "content/en/page.md": page("Words.")})
    made = windows(tmp_path, project)
    said = made.stdout.decode("cp1252")
    assert made.returncode == 1 and "source/unreadable" in said and "a-folder-with-a-long-name" in said, said
    assert (project / "site/en/page.html").is_file()


PREVIEW = """
import datetime, sys
from pathlib import Path
from everyreader.build.request import BuildRequest
from everyreader.serve.loop import Changed, Preview

if __name__ == "__main__":
    project, day = Path(sys.argv[1]), datetime.date.fromisoformat(sys.argv[2])
    request = BuildRequest(project, project / "site", day, jobs=2, start="spawn")
    preview = Preview(request, lambda: day, print)
    preview.hears = False
    preview.begin()
    page = project / "content/en/PAGE.md"
    page.write_bytes(page.read_bytes().replace(b"Words", b"Other words"))
    preview.step()
    assert b"Other words" in (preview.folder / "en/page.html").read_bytes()
    assert preview.board.state.stands
"""


def test_a_preview(tmp_path: Path) -> None:
    """What is saved under another case of its name is shown."""
    project = make_project(tmp_path, {"content/en/page.md": page("Words – ünd.")})
    crlf(project)
    made = windows(tmp_path, project, PREVIEW)
    assert made.returncode == 0, made.stderr.decode()


def test_a_cache_on_a_drive_without_shared_memory(tmp_path: Path) -> None:
    """Drives on a network have none, and SQLite's usual journal needs it: the cache takes the older one. Here a folder
    is in the way of the file that would be shared. Workers read while the first process writes, and the next build
    finds everything."""
    project = make_trust(tmp_path / "project")
    (project / CACHE / "cache.sqlite-shm").mkdir(parents=True)
    assert windows(tmp_path, project).returncode in (0, 1)
    assert (project / CACHE / "cache.sqlite").read_bytes()[18:20] == b"\x01\x01"
    first, before = site_of(project), (project / "site/manifest.json").stat().st_mtime_ns
    assert windows(tmp_path, project).returncode in (0, 1)
    assert site_of(project) == first and (project / "site/manifest.json").stat().st_mtime_ns == before
    assert run(project, "explain", "en/index.html").code == 0
    usual = make_trust(tmp_path / "usual")
    run(usual)
    assert site_of(usual) == first


LOCKED = """
import os, sys, types
from pathlib import Path
from everyreader.build.lock import Busy, lock

import fcntl
locks = types.ModuleType("msvcrt")
locks.LK_NBLCK = 2
def locking(file, mode, count):
    assert (mode, count) == (2, 1)
    fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
locks.locking = locking
sys.modules["msvcrt"] = locks
folder = Path(sys.argv[1])
os.name = "nt"
with lock(folder):
    try:
        with lock(folder):
            sys.exit(3)
    except Busy:
        pass
with lock(folder):
    sys.exit(0)
"""


def test_one_build_at_a_time(tmp_path: Path) -> None:
    """By the lock that Windows has (`msvcrt`): a second build is refused, and not once the first has ended."""
    (tmp_path / "project").mkdir()
    made = windows(tmp_path, tmp_path / "project", LOCKED)
    assert made.returncode == 0, made.stderr.decode()
