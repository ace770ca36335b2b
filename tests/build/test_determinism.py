"""The same sources give the same bytes: in another folder, on another day's clock, in another place, by more hands."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from samples import LANGUAGES, differences, make_trust, sample_page, words_format

from everyreader.layout import ENGINE
from everyreader.testing import TODAY, build, contents, write

pytestmark = pytest.mark.pdf
NOON = "1795262400"
"""Seconds from 1970 to noon of TODAY."""

SPAWNED = """\
import datetime, sys
from pathlib import Path
from everyreader.build.request import BuildRequest
from everyreader.build.run import build
project = Path(sys.argv[1])
request = BuildRequest(project, project / "site", datetime.date.fromisoformat(sys.argv[2]), jobs=2, start="spawn")
sys.exit(build(request).exit_code)
"""


def project_in(folder: Path) -> Path:
    """Make the small project in large print: a page with a picture in each language, so that workers are worth
    while."""
    make_trust(folder)
    site = (folder / "content/site.yml").read_text("utf-8")
    write(folder, {"content/site.yml": site.replace("formats: [html, words]", "formats: [html]")})
    for tag in LANGUAGES:
        more = "formats: [html, large-print]\n" + ("" if tag == "en" else "translation: machine\n")
        write(
            folder,
            {
                f"content/{tag}/choice.md": sample_page(
                    tag, "choice", 2, fact="day-a", more=more, rest="![A round sign](../media/round.svg)"
                )
            },
        )
    return folder


def run(project: Path, command: list[str], **environment: str) -> dict[str, bytes]:
    """Run a build as a process with an environment of its own; return the site."""
    kept = {
        name: value for name, value in os.environ.items() if name not in ("SOURCE_DATE_EPOCH", "TZ", "LANG", "LC_ALL")
    }
    done = subprocess.run(
        [sys.executable, *command],
        cwd=project.parent,
        capture_output=True,
        text=True,
        check=False,
        env={**kept, "PYTHONPATH": str(ENGINE), **environment},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    return contents(project / "site")


def age(project: Path) -> None:
    """Give every file of a project another time."""
    for number, path in enumerate(sorted(project.rglob("*"))):
        os.utime(path, (1_000_000_000 + number, 1_000_000_000 + number))


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The site as one process makes it, with the machine's clock and `--today`."""
    project = project_in(tmp_path_factory.mktemp("first") / "project")
    site = run(
        project,
        [str(ENGINE / "build.py"), "--project", str(project), "--today", TODAY, "--jobs", "1"],
        PYTHONHASHSEED="1",
        TZ="UTC",
        LANG="C.UTF-8",
    )
    assert sum(path.endswith(".pdf") for path in site) == 3
    return site


def test_folder_clock_zone_language_seed_and_jobs_change_no_byte(tmp_path: Path, first: dict[str, bytes]) -> None:
    """A build elsewhere, with another clock, time zone, language, hash seed, file times and two workers is the same."""
    project = project_in(tmp_path / "a long way öff" / "other project")
    age(project)
    site = run(
        project,
        [str(ENGINE / "build.py"), "--project", str(project), "--jobs", "2"],
        PYTHONHASHSEED="77",
        TZ="Pacific/Kiritimati",
        LANG="tr_TR.UTF-8",
        LC_ALL="C",
        SOURCE_DATE_EPOCH=NOON,
        HOME=str(tmp_path),
    )
    assert differences(site, first) == []


def test_clock_of_the_day_changes_no_byte(tmp_path: Path, first: dict[str, bytes]) -> None:
    """With `--today` given, `SOURCE_DATE_EPOCH` of another year reaches no file."""
    project = project_in(tmp_path / "project")
    site = run(
        project,
        [str(ENGINE / "build.py"), "--project", str(project), "--today", TODAY, "--jobs", "1"],
        SOURCE_DATE_EPOCH="86400",
        TZ="America/St_Johns",
    )
    assert differences(site, first) == []


def test_spawned_workers_change_no_byte(tmp_path: Path, first: dict[str, bytes]) -> None:
    """Workers that are started again, as on Windows and Macs, make the same bytes as one process."""
    write(tmp_path, {"spawned.py": SPAWNED})
    project = project_in(tmp_path / "project")
    assert differences(run(project, [str(tmp_path / "spawned.py"), str(project), TODAY]), first) == []


def test_day_of_the_epoch_is_its_day_in_greenwich(monkeypatch: pytest.MonkeyPatch) -> None:
    """`SOURCE_DATE_EPOCH` stands for the same day wherever the machine is."""
    from everyreader.cli.command import chosen_day

    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOON)
    for zone in ("Pacific/Kiritimati", "Pacific/Niue"):
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        assert chosen_day(None, ENGINE).isoformat() == TODAY
    monkeypatch.undo()
    time.tzset()


def test_order_in_which_files_were_made_changes_no_byte(tmp_path: Path) -> None:
    """A project whose files were written in another order, and so lie in another order on disk, is the same site."""
    one, other = make_trust(tmp_path / "one"), tmp_path / "other"
    for path in reversed(sorted(path for path in one.rglob("*") if path.is_file())):
        write(other, {path.relative_to(one).as_posix(): path.read_bytes()})
    with words_format(tmp_path / "formats"):
        assert build(one).code == build(other).code == 0
    assert differences(contents(one / "site"), contents(other / "site")) == []
