"""What tests of the set-up share."""

from __future__ import annotations

from pathlib import Path

import pytest
from machines import Recorded, recording

from everyreader.setup import packages


@pytest.fixture
def recorded() -> Recorded:
    """Return a machine on which each command seems to go well."""
    return recording("apt-get")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a folder with two small locks and a .venv that was made from them."""
    (tmp_path / ".venv").mkdir()
    for name in packages.LOCKS.values():
        (tmp_path / name).write_text(f"# how to renew\n{name}==1 \\\n    --hash=sha256:00\n", encoding="utf-8")
    packages.write_stamp(tmp_path / ".venv", packages.read_digests(tmp_path))
    return tmp_path
