"""Where the package was installed, `everyreader setup` brings what pip cannot."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import pytest
from machines import recording

from everyreader.layout import ENGINE
from everyreader.rules.html.validity import JAR
from everyreader.setup.checker import FOLDER
from everyreader.setup.installed import install_beside

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("settings", "need", "locks"),
    [
        ("", "build", []),
        ("search: {full-text: yes}\n", "build", ["requirements-search.txt"]),
        ("", "check", ["requirements-check.txt"]),
    ],
)
def test_settings_and_words_say_what_is_installed(settings: str, need: str, locks: list[str], tmp_path: Path) -> None:
    """Parts of the system first, then packages by their hashes."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content/site.yml").write_text("name: A\n" + settings, "utf-8")
    machine, calls = recording("apt-get")
    assert install_beside(tmp_path, ROOT, need, machine, has=lambda part: False) == ""
    asked = [" ".join(command) for command in calls]
    assert any("apt-get" in command and "libpango-1.0-0" in command for command in asked)
    assert [Path(command.split()[-1]).name for command in asked if "--require-hashes" in command] == locks


def test_a_check_gets_the_html_checker(tmp_path: Path) -> None:
    """By the lock that the package brings and by the npm of the Python that it was installed into; the rule looks for
    it where it was put."""
    (tmp_path / "package-lock.json").write_text('{"packages": {"node_modules/vnu-jar": {"version": "2"}}}', "utf-8")
    machine, calls = recording("apt-get")
    assert install_beside(tmp_path, tmp_path, "check", machine, has=lambda part: True) == ""
    assert Path(calls[-1][0]).parent == Path(sys.executable).parent and calls[-1][1:4] == [
        "ci",
        "--prefix",
        str(tmp_path),
    ]
    brought = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert {"package.json", "package-lock.json", ".npmrc"} <= brought["force-include"].keys()
    assert JAR.is_relative_to(ENGINE / FOLDER)


def test_a_machine_that_has_all_is_left_alone(tmp_path: Path) -> None:
    """Nothing is run."""
    machine, calls = recording("apt-get")
    assert install_beside(tmp_path, ROOT, "build", machine, has=lambda part: True) == "" and calls == []
