"""What tests of the set-up share."""

from __future__ import annotations

from pathlib import Path

import pytest

from everyreader.setup import packages, parts


@pytest.fixture
def recorded(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Return a list that fills with the commands that would have run; each seems to go well."""
    calls: list[list[str]] = []
    for module in (packages, parts):
        monkeypatch.setattr(module, "run", lambda command: calls.append(command) or "")
    return calls


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a folder with two small locks and a .venv that was made from them."""
    (tmp_path / ".venv").mkdir()
    for name in packages.LOCKS.values():
        (tmp_path / name).write_text(f"# how to renew\n{name}==1 \\\n    --hash=sha256:00\n", encoding="utf-8")
    packages.write_stamp(tmp_path / ".venv", packages.read_digests(tmp_path))
    return tmp_path
