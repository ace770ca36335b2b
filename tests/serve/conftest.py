"""A project that is previewed, and a tab in which nothing may go wrong."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import FILES, GONE
from playwright.sync_api import Browser, Page, expect
from previews import PATIENCE, Served, preview_of, served_at

from everyreader.testing import make_project

expect.set_options(timeout=1000 * PATIENCE)


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    """A small project, previewed."""
    with served_at(preview_of(make_project(tmp_path, FILES))) as found:
        yield found


@pytest.fixture
def tab(chromium: Browser) -> Iterator[Page]:
    """A tab in which nothing may go wrong and nothing is loaded from elsewhere."""
    context = chromium.new_context(viewport={"width": 1400, "height": 800}, reduced_motion="reduce")
    context.set_default_timeout(1000 * PATIENCE)
    found = context.new_page()
    wrong: list[str] = []
    found.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    found.on("pageerror", lambda error: wrong.append(str(error)))
    found.on("request", lambda asked: None if asked.url.startswith("http://127.0.0.1:") else wrong.append(asked.url))
    yield found
    context.close()
    # The browser says of each page in place of another that its status is an error; axe measures with inline styles.
    # A server that has ended is asked in vain.
    known = ("Failed to load resource: the server responded with a status of", "Applying inline style", *GONE)
    assert [words for words in wrong if not words.startswith(known)] == []
