"""Locks pin every package by its hashes, and a .venv that was made from them needs nothing."""

from __future__ import annotations

import ast
import os
import re
import sys
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest
from machines import Recorded, recording

from everyreader.build.examined import RULES
from everyreader.setup import packages

ROOT = Path(__file__).resolve().parents[2]


def pins(name: str) -> dict[str, tuple[str, int]]:
    """Return, for each pin in a lock (a package may have one for each range of Pythons), its line and its hashes."""
    found = re.findall(
        r"^([\w.-]+)(==.*?)\\\n((?:    --hash=.*\n)*)", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE
    )
    twice = {package for package, _, _ in found if sum(package == other for other, _, _ in found) > 1}
    return {
        f"{package} {pin.strip()}" if package in twice else package: (pin.strip(), hashes.count("--hash=sha256:"))
        for package, pin, hashes in found
    }


@pytest.mark.parametrize("lock", packages.LOCKS.values())
def test_lock_names_no_place(lock: str) -> None:
    """A lock holds no address of a registry and no path of the machine that made it."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert not re.search(r"://|file:|index-url|find-links|/tmp|/home|/root|/work", text)


@pytest.mark.parametrize("lock", packages.LOCKS.values())
def test_lock_pins_every_package_by_hash(lock: str) -> None:
    """Every package in a lock has one exact version and at least one hash, so that nothing else can be installed."""
    found = pins(lock)
    assert len(found) == packages.count_packages((ROOT / lock).read_text(encoding="utf-8"))
    assert all(hashes for _, hashes in found.values())


@pytest.mark.parametrize("package", ["pyyaml", "markupsafe", "msgspec", "pillow", "cffi"])
def test_lock_is_not_for_one_machine(package: str) -> None:
    """A package compiled for each Python (3.11 to 3.14) and system (Linux twice, macOS twice, Windows) has a hash for
    each."""
    assert pins("requirements.txt")[package][1] >= 4 * 5


PYTHONS = ("3.11", "3.12", "3.13", "3.14")
NEED = re.compile(r"(?P<name>[\w.-]+)[^;]*(?:;\s*(?P<marker>.*))?")


def needs(package: str) -> set[str]:
    """Return what an installed package needs on any of the Pythons that the project supports, and for no extra."""
    try:
        asked = distribution(package).requires or []
    except PackageNotFoundError:  # one for another system
        return set()
    found = [match for need in asked if (match := NEED.match(need))]
    return {
        re.sub(r"[-_.]+", "-", each["name"]).lower()
        for each in found
        if "extra" not in (each["marker"] or "") and any(_is_for(each["marker"] or "", python) for python in PYTHONS)
    }


def _is_for(marker: str, python: str) -> bool:
    """Say whether a marker may hold for a Python. Other systems count: a lock is for all of them."""
    bound = re.search(r"python_version\s*(<=?)\s*[\"']3\.(\d+)[\"']", marker)
    if not bound:
        return True
    minor = int(python.partition(".")[2])
    return minor < int(bound[2]) or (bound[1] == "<=" and minor == int(bound[2]))


@pytest.mark.parametrize("lock", packages.LOCKS.values())
def test_lock_holds_what_its_packages_need(lock: str) -> None:
    """pip installs by hash alone: one package that another needs and no lock names ends the set-up of a bare machine,
    and is there already on every machine that tests."""
    held = {package.partition(" ")[0] for package in pins(lock)}
    lacking = {package: lost for package in held if (lost := needs(package) - held)}
    assert not lacking


def test_needs_of_old_pythons_and_extras_do_not_count() -> None:
    """pytest needs tomli before Python 3.11 alone, and its extra needs a lot."""
    assert {"pluggy", "packaging", "iniconfig"} <= needs("pytest") and not {"tomli", "mock"} & needs("pytest")
    assert needs("pyromark") == {"typing-extensions"}


def test_each_lock_holds_the_one_before() -> None:
    """What is checked and tested is what is built with: the same versions in all locks."""
    assert (
        pins("requirements.txt").items()
        <= pins("requirements-check.txt").items()
        <= pins("requirements-test.txt").items()
    )


def test_locks_hold_what_the_project_names() -> None:
    """Each package that pyproject.toml names is in the lock that installs it."""
    import tomllib

    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = settings["dependencies"]
    for need in ("check", "test"):
        named += settings["optional-dependencies"][need]
        assert {re.split("[<>=]", name)[0] for name in named} <= pins(packages.LOCKS[need]).keys()


def test_what_is_put_to_each_new_pdf_needs_only_the_packages_of_a_build() -> None:
    """In a trust's own project nobody has installed what `check` needs."""
    files = [ROOT / f"everyreader/rules/{name.replace('-', '_')}.py" for name in RULES]
    files += [ROOT / f"everyreader/pdf/{name}.py" for name in ("read", "content", "codes", "structure")]
    asked = {name for file in files for name in imported(file.read_text(encoding="utf-8"))}
    held = {name.replace("-", "_") for name in pins("requirements.txt")}
    assert "pikepdf" in asked and asked <= held
    assert imported("def f():\n    import pypdfium2.raw\n") == {"pypdfium2"}


def imported(source: str) -> set[str]:
    """Return the packages of others that a module imports, also inside its functions."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        found |= {alias.name for alias in node.names} if isinstance(node, ast.Import) else set()
        found |= {node.module or ""} if isinstance(node, ast.ImportFrom) else set()
    return {name.partition(".")[0] for name in found} - sys.stdlib_module_names - {"everyreader"}


def test_untouched_locks_need_nothing(project: Path) -> None:
    """A .venv made from today's locks is current."""
    assert packages.is_current(packages.read_stamp(project / ".venv"), packages.read_digests(project), need="test")


def test_comment_changes_no_digest() -> None:
    """Other words on how to renew a lock make nobody install again; another version does."""
    assert packages.digest("# a\nx==1\n") == packages.digest("# b\r\nx==1\r\n") != packages.digest("x==2\n")


def test_changed_test_lock_leaves_the_build_alone(project: Path) -> None:
    """A new version of a test package asks for nothing when only a build is set up."""
    (project / "requirements-test.txt").write_text("x==2\n", encoding="utf-8")
    stamp, digests = packages.read_stamp(project / ".venv"), packages.read_digests(project)
    assert (
        packages.is_current(stamp, digests, need="build")
        and packages.is_current(stamp, digests, need="check")
        and not packages.is_current(stamp, digests, need="test")
    )


def test_half_made_venv_is_not_sound(project: Path) -> None:
    """Without a stamp, or with one that was cut off, a .venv is made again."""
    (project / ".venv" / packages.STAMP).write_bytes(b"build\n\xff")
    assert packages.read_stamp(project / ".venv") == {} and not packages.is_sound(project / ".venv")


def test_stamp_goes_first_and_comes_back_last(project: Path) -> None:
    """An installation that fails leaves no stamp, so that the next set-up mends it."""
    (project / "requirements.txt").write_text("x==2\n", encoding="utf-8")
    assert packages.install_packages(project, "build", recording(fails="pip").machine) == "This command failed: pip"
    assert packages.read_stamp(project / ".venv") == {}


def test_only_hashed_wheels_are_installed(project: Path, recorded: Recorded) -> None:
    """Packages are installed by hash and never compiled, and the stamp then names the lock."""
    (project / "requirements.txt").write_text("x==2\n", encoding="utf-8")
    assert packages.install_packages(project, "build", recorded.machine) == ""
    assert {"--require-hashes", "--only-binary=:all:"} <= set(recorded.calls[-1])
    assert packages.read_stamp(project / ".venv") == {"build": packages.digest("x==2\n")}


def test_confirming_spares_the_next_digest(project: Path) -> None:
    """A lock that was written again with the same content (a checkout does so) is looked into once."""
    os.utime(project / ".venv" / packages.STAMP, (1, 1))
    assert packages.confirm_stamp(str(project))
    assert (project / ".venv" / packages.STAMP).stat().st_mtime > (project / "requirements.txt").stat().st_mtime - 1


def test_changed_lock_is_not_confirmed(project: Path) -> None:
    """A lock with another version is not taken for the installed one."""
    (project / "requirements.txt").write_text("x==2\n", encoding="utf-8")
    assert not packages.confirm_stamp(str(project))
