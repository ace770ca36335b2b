"""The set-up of servers for the tests: Debian's packages, unpacked and never installed, only where they are not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from everyreader.setup import servers


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Return the commands that are run; `dpkg-deb` makes both programs."""
    found: list[list[str]] = []

    def run(command: list[str]) -> str:
        found.append(command)
        if command[1].startswith("--chdir="):
            Path(command[1].removeprefix("--chdir="), "nginx_1.deb").touch()
        if command[0] == "dpkg-deb":
            for name in ("nginx", "apache2"):
                Path(command[3], "usr/sbin").mkdir(parents=True, exist_ok=True)
                Path(command[3], "usr/sbin", name).touch()
        return ""

    monkeypatch.setattr(servers, "run", run)
    monkeypatch.setattr(servers.shutil, "which", lambda name: f"/usr/bin/{name}")
    return found


def test_servers_are_unpacked_once(commands: list[list[str]], tmp_path: Path) -> None:
    """Nothing is installed: apt-get only fetches, no rights are asked for, and a second set-up does nothing."""
    assert servers.install_servers(tmp_path) == "" and servers.is_installed(tmp_path)
    assert (
        [command[0] for command in commands] == ["env", "dpkg-deb"]
        and "download" in commands[0]
        and "install" not in commands[0]
    )
    assert sorted(path.name for path in (tmp_path / ".venv").iterdir()) == ["servers"]
    assert not list(servers.folder(tmp_path).glob("*.deb"))
    assert servers.install_servers(tmp_path) == "" and len(commands) == 2


def test_lists_of_packages_are_read_where_they_are_missing(
    monkeypatch: pytest.MonkeyPatch, commands: list[list[str]], tmp_path: Path
) -> None:
    """A bare system has thrown them away; only its administrator can have them read."""
    run = servers.run
    monkeypatch.setattr(servers, "run", lambda command: run(command) or ("no list" if len(commands) == 1 else ""))
    monkeypatch.setattr(servers.os, "geteuid", lambda: 0)
    assert servers.install_servers(tmp_path) == "" and servers.is_installed(tmp_path)
    assert ["update" in command for command in commands][:3] == [False, True, False]


def test_a_failure_leaves_nothing_half_made(
    monkeypatch: pytest.MonkeyPatch, commands: list[list[str]], tmp_path: Path
) -> None:
    """The next set-up starts anew, and the person reads what apt-get said."""
    monkeypatch.setattr(servers, "run", lambda command: "This command failed: apt-get")
    assert servers.install_servers(tmp_path) == "This command failed: apt-get"
    assert not servers.is_installed(tmp_path)


def test_another_system_goes_on_without(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where there is no apt-get, one line says which tests lack something."""
    monkeypatch.setattr(servers.shutil, "which", lambda name: None)
    assert servers.install_servers(tmp_path) == "" and "tests of hosts" in capsys.readouterr().err
