"""The set-up of servers for the tests: Debian's packages, unpacked and never installed, only where they are not
there."""

from __future__ import annotations

from pathlib import Path

import pytest
from machines import Recorded, recording

from everyreader.setup import servers
from everyreader.setup.commands import Machine


def unpacking(is_root: bool = False, no_lists: bool = False, unknown: str = "") -> Recorded:
    """Return a machine on which `dpkg-deb` makes both programs. no_lists: it has no lists of packages until they are
    read; unknown: a package that it does not have."""
    calls: list[list[str]] = []

    def run(command: list[str]) -> str:
        calls.append(command)
        if command[1].startswith("--chdir="):
            Path(command[1].removeprefix("--chdir="), "nginx_1.deb").touch()
        if command[0] == "dpkg-deb":
            for name in ("nginx", "apache2"):
                Path(command[3], "usr/sbin").mkdir(parents=True, exist_ok=True)
                Path(command[3], "usr/sbin", name).touch()
        if "download" in command and (unknown in command or (no_lists and not any("update" in call for call in calls))):
            return "no candidate"
        return ""

    return Recorded(Machine(run, lambda name: f"/usr/bin/{name}", lambda: is_root), calls)


def test_servers_are_unpacked_once(tmp_path: Path) -> None:
    """Nothing is installed: apt-get only fetches, no rights are asked for, and a second set-up does nothing."""
    machine, calls = unpacking()
    assert servers.install_servers(tmp_path, machine) == "" and servers.is_installed(tmp_path)
    assert [command[0] for command in calls] == ["env", "dpkg-deb"]
    assert "download" in calls[0] and "install" not in calls[0]
    assert sorted(path.name for path in (tmp_path / ".venv").iterdir()) == ["servers"]
    assert not list(servers.folder(tmp_path).glob("*.deb"))
    assert servers.install_servers(tmp_path, machine) == "" and len(calls) == 2


def test_lists_of_packages_are_read_where_they_are_missing(tmp_path: Path) -> None:
    """A bare system has thrown them away; only its administrator can have them read."""
    machine, calls = unpacking(is_root=True, no_lists=True)
    assert servers.install_servers(tmp_path, machine) == "" and servers.is_installed(tmp_path)
    assert ["update" in command for command in calls][:4] == [False, False, True, False]


def test_libraries_have_the_names_of_the_system(tmp_path: Path) -> None:
    """Debian 13 and Ubuntu 24.04 gave libraries that hold times another name."""
    machine, calls = unpacking(unknown="libapr1")
    assert servers.install_servers(tmp_path, machine) == "" and servers.is_installed(tmp_path)
    assert [[word for word in call if word.startswith("libapr1")] for call in calls[:2]] == [
        ["libapr1"],
        ["libapr1t64"],
    ]


def test_a_failure_leaves_nothing_half_made(tmp_path: Path) -> None:
    """The next set-up starts again, and the person reads what apt-get said."""
    machine = recording("apt-get", "dpkg-deb", is_root=False, fails="apt-get").machine
    assert servers.install_servers(tmp_path, machine) == "This command failed: apt-get"
    assert not servers.is_installed(tmp_path)


def test_another_system_goes_on_without(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where there is no apt-get, one line says which tests lack something."""
    assert servers.install_servers(tmp_path, recording().machine) == "" and "tests of hosts" in capsys.readouterr().err
