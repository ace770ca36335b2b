"""What the proofs share: one browser for all of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from everyreader import preview

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for the whole run, since opening one takes half a second."""
    with preview.open_browser() as browser:
        yield browser
