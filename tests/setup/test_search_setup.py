"""What makes an index is installed where the settings ask for it, by its hashes, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from everyreader.setup import search
from everyreader.setup.commands import Machine
from everyreader.site import read_settings

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    "text",
    [
        "search: {full-text: yes}\n",
        "name: A\nsearch: {least-pages: 20, full-text: true}\n",
        "search:\n  least-pages: 20\n  full-text: yes\n",
        "search: # readers asked for it\n\n  full_text: 'yes'\n",
        "search:\r\n  full-text: yes\r\n",
        "search: {full-text: no}\n",
        "search:\n  full-text: no\n",
        "# search: {full-text: yes}\n",
        "search:\n  least-pages: 5\nother:\n  full-text: yes\n",
        "name: A\n",
    ],
)
def test_settings_are_read_as_the_build_reads_them(text: str) -> None:
    """Although nothing that reads YAML is there yet."""
    assert search.is_wanted(text) == read_settings(text.encode()).search.full_text


def test_only_hashed_wheels_are_installed_and_only_where_asked(tmp_path: Path) -> None:
    """No setting, no package; with it, the lock alone."""
    asked: list[list[str]] = []

    def note(command: list[str]) -> str:
        asked.append(command)
        return "missing" if "-c" in command else ""

    machine = Machine(run=note)
    (tmp_path / "content").mkdir()
    (tmp_path / search.LOCK).write_text((ROOT / search.LOCK).read_text("utf-8"), "utf-8")
    (tmp_path / "content/site.yml").write_text("name: A\n", "utf-8")
    assert search.install_search(tmp_path, machine) == "" and asked == []
    (tmp_path / "content/site.yml").write_text("name: A\nsearch: {full-text: yes}\n", "utf-8")
    assert search.install_search(tmp_path, machine) == ""
    assert {"--require-hashes", "--only-binary=:all:", "--no-deps"} <= set(asked[-1])


def test_the_lock_pins_by_hash_and_the_demonstration_asks_for_it() -> None:
    """Both packages, with a hash for each system."""
    lock = (ROOT / search.LOCK).read_text("utf-8")
    assert "pagefind==" in lock and "pagefind-bin==" in lock and lock.count("--hash=sha256:") >= 6
    assert search.is_wanted((ROOT / "content/site.yml").read_text("utf-8"))
