"""The set-up of the Nu HTML checker: by npm from its lock, only when it is not there, and nothing of its scripts is
run."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from machines import recording

from everyreader import setup
from everyreader.setup import checker, packages

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a folder whose lock asks for version 2 of the checker, and where it is installed."""
    lock = {"packages": {"": {}, "node_modules/vnu-jar": {"version": "2"}}}
    (tmp_path / "package-lock.json").write_text(json.dumps(lock), encoding="utf-8")
    jar = tmp_path / checker.FOLDER / "vnu-jar" / "build" / "dist" / "vnu.jar"
    jar.parent.mkdir(parents=True)
    jar.write_bytes(b"jar")
    (tmp_path / checker.FOLDER / "vnu-jar" / "package.json").write_text('{"version": "2"}', encoding="utf-8")
    return tmp_path


def test_lock_of_npm_names_no_place_and_holds_digests() -> None:
    """Every package of the lock has a digest, and no address of a registry is in what npm reads."""
    packages_of_lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    assert all(package["integrity"].startswith("sha512-") for path, package in packages_of_lock.items() if path)
    assert {f"node_modules/{name}" for name in checker.PACKAGES} <= packages_of_lock.keys()
    for name in ("package.json", "package-lock.json", ".npmrc"):
        assert "://" not in (ROOT / name).read_text(encoding="utf-8")
    assert "omit-lockfile-registry-resolved=true" in (ROOT / ".npmrc").read_text(encoding="utf-8")


def test_installed_checker_is_left_alone(project: Path) -> None:
    """The version that the lock asks for is there: nothing runs (the folder has no npm that could)."""
    assert checker.install_checker(project, project / ".venv/bin") == ""


@pytest.mark.parametrize("damage", ["build/dist/vnu.jar", "package.json"])
def test_damaged_checker_is_not_installed(project: Path, damage: str) -> None:
    """A checker without its jar, or without its version, is installed again; so is one of another version."""
    (project / checker.FOLDER / "vnu-jar" / damage).unlink()
    assert checker.lacking(project) == ["vnu-jar"]
    (project / checker.FOLDER / "vnu-jar" / damage).write_text('{"version": "1"}', encoding="utf-8")
    assert checker.lacking(project) == (["vnu-jar"] if damage == "package.json" else [])


def test_checker_is_installed_from_the_lock_alone(project: Path) -> None:
    """npm of .venv installs what is locked, and runs nothing of it; what it has to say in failure reaches the
    person."""
    machine, calls = recording(fails="npm")
    (project / checker.FOLDER / "vnu-jar" / "package.json").unlink()
    assert checker.install_checker(project, project / ".venv/bin", machine) == "This command failed: npm"
    assert calls[0][1] == "ci" and "--ignore-scripts" in calls[0] and calls[0][0].startswith(str(project / ".venv"))


@pytest.fixture
def fresh(project: Path) -> Path:
    """Return a folder with locks that are not installed yet, and no checker."""
    for name in packages.LOCKS.values():
        (project / name).write_text("x==1\n", encoding="utf-8")
    (project / ".venv").mkdir()
    (project / checker.FOLDER / "vnu-jar" / "package.json").unlink()
    return project


def is_npm(command: list[str]) -> bool:
    """Say whether a command installs the checker."""
    return command[0].endswith("npm") and "ci" in command


@pytest.mark.parametrize(("need", "more"), [("build", False), ("check", True), ("test", True)])
def test_build_needs_no_checker(need: packages.Need, more: bool, fresh: Path) -> None:
    """Only a set-up for checks and tests installs the checker, and only after all else went well."""
    machine, calls = recording()
    assert setup.install(fresh, need, True, machine, lambda part: True) == ""
    assert [is_npm(command) for command in calls].count(True) == more
    (fresh / ".venv" / packages.STAMP).unlink()
    machine, calls = recording(fails="--require-hashes")
    assert setup.install(fresh, need, True, machine, lambda part: True) == "This command failed: --require-hashes"
    assert not any(map(is_npm, calls))
