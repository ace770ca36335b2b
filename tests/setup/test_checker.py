"""The set-up of the Nu HTML checker: by npm from its lock, only when it is not there, and nothing of its scripts is run."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from everyreader import setup
from everyreader.setup import checker, packages, parts

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a folder whose lock asks for version 2 of the checker, and where it is installed."""
    lock = {"packages": {"": {}, "node_modules/vnu-jar": {"version": "2"}}}
    (tmp_path / "package-lock.json").write_text(json.dumps(lock), encoding="utf-8")
    jar = tmp_path / checker.FOLDER / "build" / "dist" / "vnu.jar"
    jar.parent.mkdir(parents=True)
    jar.write_bytes(b"jar")
    (tmp_path / checker.FOLDER / "package.json").write_text('{"version": "2"}', encoding="utf-8")
    return tmp_path


def test_lock_of_npm_names_no_place_and_holds_digests() -> None:
    """Every package of the lock has a digest, and no address of a registry stands in what npm reads."""
    packages_of_lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    assert all(package["integrity"].startswith("sha512-") for path, package in packages_of_lock.items() if path)
    assert checker.FOLDER.as_posix() in packages_of_lock
    for name in ("package.json", "package-lock.json", ".npmrc"):
        assert "://" not in (ROOT / name).read_text(encoding="utf-8")
    assert "omit-lockfile-registry-resolved=true" in (ROOT / ".npmrc").read_text(encoding="utf-8")


def test_installed_checker_is_left_alone(project: Path) -> None:
    """The version that the lock asks for is there: nothing runs (the folder has no npm that could)."""
    assert checker.install_checker(project) == ""


@pytest.mark.parametrize("damage", ["build/dist/vnu.jar", "package.json"])
def test_damaged_checker_is_not_installed(project: Path, damage: str) -> None:
    """A checker without its jar, or without its version, is installed again; so is one of another version."""
    (project / checker.FOLDER / damage).unlink()
    assert not checker.is_installed(project)
    (project / checker.FOLDER / damage).write_text('{"version": "1"}', encoding="utf-8")
    assert checker.is_installed(project) == (damage != "package.json")


def test_checker_is_installed_from_the_lock_alone(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """npm of .venv installs what is locked, and runs nothing of it; what it has to say in failure reaches the person."""
    calls: list[list[str]] = []
    monkeypatch.setattr(checker, "run", lambda command: calls.append(command) or "This command failed: npm")
    (project / checker.FOLDER / "package.json").unlink()
    assert checker.install_checker(project) == "This command failed: npm"
    assert calls[0][1] == "ci" and "--ignore-scripts" in calls[0] and calls[0][0].startswith(str(project / ".venv"))


@pytest.mark.parametrize(("need", "more"), [("build", False), ("check", True), ("test", True)])
def test_build_needs_no_checker(
    need: packages.Need, more: bool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Only a set-up for checks and tests installs the checker, and only after all else went well."""
    calls: list[Path] = []
    monkeypatch.setattr(checker, "install_checker", lambda root: calls.append(root) or "")
    monkeypatch.setattr(setup.servers, "install_servers", lambda root: "")
    monkeypatch.setattr(parts, "missing_parts", lambda need: [])
    monkeypatch.setattr(packages, "is_sound", lambda venv: True)
    monkeypatch.setattr(packages, "install_packages", lambda root, need: "")
    assert setup.install(tmp_path, need) == "" and bool(calls) == more
    monkeypatch.setattr(packages, "install_packages", lambda root, need: "no")
    assert setup.install(tmp_path, need) == "no" and len(calls) == more
