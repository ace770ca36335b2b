"""The search runs behind real servers, and lets nothing else run a script."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from host_servers import Host, apache, nginx
from searched_site import ask, searched

from everyreader.testing import run

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.mark.parametrize("server", [nginx, apache])
def test_it_works_behind_real_servers(
    server: Callable[[Path, Path], AbstractContextManager[Host]], chromium: Browser, tmp_path: Path
) -> None:
    """With the headers that nginx and Apache send; all other pages keep their policy."""
    project = searched(tmp_path)
    run(project)
    with server(project / "site", tmp_path / "server") as host:
        for path in ("/en/search.html", "/pl/search.html", "/en/search-index/pagefind-worker.js"):
            assert "script-src 'self' 'wasm-unsafe-eval'" in host.ask(path).headers["content-security-policy"]
        for path in ("/en/choice.html", "/en/search-index/pagefind.js", "/nowhere", "/en/index.html"):
            assert "script-src 'none'" in host.ask(path).headers["content-security-policy"]
        page = chromium.new_context(ignore_https_errors=True).new_page()
        page.goto(f"http://127.0.0.1:{host.port}/en/search.html")
        ask(page, "dimentia")
        assert page.locator("[id='search.results'] li").count() == 1
        page.context.close()
