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
