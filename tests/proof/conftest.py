"""What the proofs share: what every page of the site is to say."""

from __future__ import annotations

from pathlib import Path

import pytest
from expected import HOME, Expected, expected_of


@pytest.fixture(scope="session")
def expected(tmp_path_factory: pytest.TempPathFactory) -> list[Expected]:
    """What every page of the project's own content says, from its sources, with a cache of its own."""
    return expected_of(HOME, "2026-11-21", Path(tmp_path_factory.mktemp("expected")))
