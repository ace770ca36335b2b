"""Machines as people have them: without a network, with an old console, in a folder of any name, without lists that
they do not need."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from machines import Recorded

from everyreader.setup import commands, packages
from everyreader.testing import SMALLEST, page, write

ROOT = Path(__file__).parents[2]
Moment = Callable[[subprocess.Popen[bytes], Path], bool]
"""Says of a build, by its process and project, whether it has come so far."""
NO_NETWORK = (
    "WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError(': "
    "Failed to establish a new connection'\n"
    "ERROR: Could not find a version that satisfies the requirement brotli==1.2.1\n"
)


def start(
    project: Path, *words: str, hears: signal.Handlers = signal.SIG_DFL, **environment: str
) -> subprocess.Popen[bytes]:
    """Start a command in a process of its own. hears: what Ctrl-C does to it, whoever runs these tests."""
    return subprocess.Popen(
        [sys.executable, str(ROOT / "build.py"), *words, "--project", str(project), "--today", "2026-11-21"],
        preexec_fn=lambda: signal.signal(signal.SIGINT, hears),
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


def test_without_a_network_that_is_said_first_and_alone() -> None:
    """pip concludes that a version is not there, which is false."""
    said = commands.describe_failure(["pip", "install"], NO_NETWORK)
    assert said.startswith("There is no way to the network from here. Connect this machine") and "version" not in said
    assert "network" not in commands.describe_failure(["pip", "install"], "ERROR: hashes do not match")


def test_a_list_that_nobody_needs_may_be_gone(project: Path, recorded: Recorded) -> None:
    """A trust that runs no tests deletes requirements-test.txt, and a newer list of the build is still looked into."""
    (project / "requirements-test.txt").unlink()
    assert packages.confirm_stamp(str(project)) and packages.install_packages(project, "build", recorded.machine) == ""
    (project / "requirements.txt").write_text("x==2\n", encoding="utf-8")
    assert (
        not packages.confirm_stamp(str(project)) and packages.install_packages(project, "build", recorded.machine) == ""
    )
    assert "requirements-test.txt" in packages.install_packages(project, "test", recorded.machine)


@pytest.mark.slow
@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "cp437"])
def test_any_folder_and_any_console_will_do(encoding: str, tmp_path: Path) -> None:
    """Spaces, quotes and letters beyond ASCII in the path, and an old encoding of the console with Urdu in a
    finding."""
    project = tmp_path / "Prüfung – it's “new” 漢 اردو"
    shutil.copytree(SMALLEST, project)
    write(project, {"content/en/page.md": page("[الفاظ](الفاظ.md)")})
    done = start(project, "build", PYTHONIOENCODING=encoding, LC_ALL="C")
    out, told = done.communicate()
    assert done.returncode == 1 and b"Traceback" not in told and "الفاظ".encode() in out
    assert (project / "site/en/page.html").is_file()


def many_pages(folder: Path) -> Path:
    """Return a project whose build takes some seconds and uses other processes."""
    project = folder / "project"
    shutil.copytree(SMALLEST, project)
    write(project, {f"content/en/p{number}.md": page("Words. " * 200) for number in range(2_000)})
    return project


def count_processes(group: int) -> int:
    """Return how many processes a group has."""
    found = 0
    for path in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):  # it has just ended
            found += int(path.read_text("utf-8").rpartition(")")[2].split()[2]) == group
    return found


def has_begun(process: subprocess.Popen[bytes], project: Path) -> bool:
    """Say whether the build has a lock, and so is in the middle of things."""
    return (project / ".everyreader/lock").exists()


def has_others(process: subprocess.Popen[bytes], project: Path) -> bool:
    """Say whether the first of the other processes is there, which has hardly begun."""
    return count_processes(process.pid) > 1


def has_results(process: subprocess.Popen[bytes], project: Path) -> bool:
    """Say whether the other processes have made something."""
    kept = project / ".everyreader/cache.sqlite-wal"
    return has_others(process, project) and kept.exists() and kept.stat().st_size > 3_000_000


def press_key(process: subprocess.Popen[bytes], project: Path, moment: Moment) -> None:
    """Send Ctrl-C to a build and its other processes as soon as the moment has come."""
    while not moment(process, project):
        assert process.poll() is None, process.communicate()
        time.sleep(0.001)
    os.killpg(process.pid, signal.SIGINT)


@pytest.mark.slow
@pytest.mark.parametrize("moment", [has_begun, has_others, has_results])
def test_a_key_that_stops_a_build_ends_in_one_line(moment: Moment, tmp_path: Path) -> None:
    """The other processes get Ctrl-C too, and say nothing."""
    project = many_pages(tmp_path)
    process = start(project, "build", "--jobs", "2")
    press_key(process, project, moment)
    _, told = process.communicate(timeout=120)
    lines = told.decode().replace("\r", "\n").strip().splitlines()
    assert process.returncode == 2 and lines[-1].startswith("Stopped.") and b"Traceback" not in told, told
    assert not list(project.glob(".everyreader-*/index.html"))


@pytest.mark.slow
@pytest.mark.parametrize("moment", [has_begun, has_results])
def test_a_build_that_does_not_hear_the_key_goes_on(moment: Moment, tmp_path: Path) -> None:
    """In the background of a script or behind `nohup` Ctrl-C is ignored; the other processes ignore it too."""
    project = many_pages(tmp_path)
    process = start(project, "build", "--jobs", "2", hears=signal.SIG_IGN)
    press_key(process, project, moment)
    _, told = process.communicate(timeout=600)
    assert process.returncode == 0 and b"Published" in told and (project / "site/en/p1999.html").is_file(), told


@pytest.mark.slow
def test_a_check_runs_on_a_disk_that_cannot_be_written(tmp_path: Path) -> None:
    """A real one: the folder is bound read-only in a space of mounts of its own. Who is root needs no users of its own
    for that, and can have none in a system that lies in a folder of another."""
    project = tmp_path / "project"
    shutil.copytree(SMALLEST, project)
    inside = f"mount --bind {project} {project} && mount -o remount,ro,bind {project} && touch {project}/x; "
    command = f"{sys.executable} {ROOT}/build.py check --project {project} --today 2026-11-21"
    after = f"; ended=$?; umount {project}; exit $ended"  # in such a system the mount is seen outside as well
    own = ["--propagation", "unchanged"] if os.geteuid() == 0 else ["--map-root-user"]
    apart = ["unshare", "-m", *own, "sh", "-c", inside + command + after]
    done = subprocess.run(apart, capture_output=True, text=True, check=False)
    assert done.returncode == 0 and "Checked" in done.stderr, done.stderr
    assert not (project / "x").exists() and not (project / ".everyreader").exists()
