"""What tests of builds share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from samples import make_trust, words_format


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Path]:
    """A small project, with the quick format `words` among the formats."""
    with words_format(tmp_path / "formats"):
        yield make_trust(tmp_path / "project")
