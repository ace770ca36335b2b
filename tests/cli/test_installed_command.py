"""The command `everyreader`, where the package was installed and no repository is near."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of packages with what pyproject.toml puts into the wheel."""
    packages = tmp_path_factory.mktemp("packages")
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wheel = settings["tool"]["hatch"]["build"]["targets"]["wheel"]
    for name in wheel["packages"]:
        shutil.copytree(ROOT / name, packages / name, ignore=shutil.ignore_patterns("__pycache__"))
    for source, target in wheel["force-include"].items():
        (packages / target).parent.mkdir(parents=True, exist_ok=True)
        copy = shutil.copytree if (ROOT / source).is_dir() else shutil.copy
        copy(ROOT / source, packages / target)
    metadata = packages / "everyreader-0.1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text(f"Name: everyreader\nVersion: {settings['project']['version']}\n")
    module, _, function = settings["project"]["scripts"]["everyreader"].partition(":")
    (packages / "start.py").write_text(f"from {module} import {function}\n\n{function}()\n")
    return packages


def everyreader(installed: Path, folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a folder."""
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    command = [sys.executable, str(installed / "start.py"), *words]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_the_command_builds_the_project_in_this_folder(installed: Path, tmp_path: Path) -> None:
    """From one page and one file of settings, with the templates and languages in the package."""
    (tmp_path / "content/en").mkdir(parents=True)
    (tmp_path / "content/site.yml").write_text("name: Marram Coast NHS Trust\nformats: [html]\n")
    (tmp_path / "content/en/index.md").write_text("---\ntitle: Information\n---\n\nWelcome.\n")
    done = everyreader(installed, tmp_path, "check")
    assert "everyreader" in done.stderr and "build.py" not in done.stderr + done.stdout
    done = everyreader(installed, tmp_path, "--jobs", "1")
    assert "Welcome." in (tmp_path / "site/en/index.html").read_text("utf-8"), done.stderr


def test_the_command_knows_its_number_and_has_no_tests(installed: Path, tmp_path: Path) -> None:
    """Both without the files that are in the repository alone."""
    assert everyreader(installed, tmp_path, "--version").stdout.startswith("everyreader 0.")
    done = everyreader(installed, tmp_path, "test")
    assert done.returncode == 2 and "in the repository" in done.stderr


TOLD = {
    "a part of the guide": ["help", "hour"],
    "a rule with a program to install": ["explain", "html/validity"],
    "a start without a number": ["new", "site", "other"],
    "a language that is there": ["new", "language", "pl"],
    "an option": ["serve", "--port", "many"],
    "a folder of others": ["--out", "others"],
}


@pytest.fixture(scope="module")
def left(installed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project, and in others/ what was built of another one."""
    project = tmp_path_factory.mktemp("left")
    (project / "content/en").mkdir(parents=True)
    (project / "content/site.yml").write_text("name: Marram Coast NHS Trust\nformats: [html]\n")
    (project / "content/en/index.md").write_text("---\ntitle: Information\n---\n\nWelcome.\n")
    assert everyreader(installed, project, "--out", "others").returncode == 0
    shutil.rmtree(project / ".everyreader")
    (project / "content/site.yml").write_text("name: Another trust\nformats: [html]\ndemonstration: yes\n")
    return project


@pytest.mark.parametrize("words", TOLD.values(), ids=TOLD)
def test_no_command_is_named_that_is_not_there(words: list[str], installed: Path, left: Path) -> None:
    """Where everyreader was installed nobody has a build.py."""
    done = everyreader(installed, left, *words)
    assert "everyreader " in done.stdout + done.stderr and "build.py" not in done.stdout + done.stderr


def test_who_is_in_no_project_hears_the_way_to_one(installed: Path, tmp_path: Path) -> None:
    """From an empty folder to a start, and from a folder within a project to that project."""
    empty = everyreader(installed, tmp_path, "check")
    assert empty.returncode == 2 and "everyreader new site DIR" in empty.stderr
    assert everyreader(installed, tmp_path, "new", "site", "Ward 3", "--name", "Ward").returncode == 0
    within = everyreader(installed, tmp_path / "Ward 3/content/en", "serve")
    words = within.stderr.strip().rpartition("write ")[2]
    assert words == f"--project '{tmp_path / 'Ward 3'}'"
    assert everyreader(installed, tmp_path, "check", "--project", str(tmp_path / "Ward 3")).returncode == 0
