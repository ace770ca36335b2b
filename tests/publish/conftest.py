"""What tests of publishing share."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from host_servers import Host, apache, nginx
from served_site import made


@pytest.fixture(scope="session")
def hosts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Host]]:
    """Both servers with one site."""
    folder = tmp_path_factory.mktemp("hosts")
    site = made(folder)
    with ExitStack() as stack:
        yield {
            "nginx": stack.enter_context(nginx(site, folder / "nginx")),
            "apache": stack.enter_context(apache(site, folder / "apache")),
            "apache, own": stack.enter_context(apache(site, folder / "own", own=True)),
        }
