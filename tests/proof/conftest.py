"""What the proofs share: one browser for all of them, and what every page of the site is to say."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from expected import HOME, Expected, expected_of

from everyreader import preview

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for the whole run, since opening one takes half a second."""
    with preview.open_browser() as browser:
        yield browser


@pytest.fixture(scope="session")
def expected(tmp_path_factory: pytest.TempPathFactory) -> list[Expected]:
    """What every page of the project's own content says, from its sources, with a cache of its own."""
    return expected_of(HOME, "2026-11-21", Path(tmp_path_factory.mktemp("expected")))
