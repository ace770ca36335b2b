"""What the tests of the search share."""

from __future__ import annotations

from pathlib import Path

import pytest
from searched_site import searched

from everyreader.testing import run


@pytest.fixture(scope="session")
def searched_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a search, built once."""
    project = searched(tmp_path_factory.mktemp("searched"))
    assert run(project).code in (0, 1)
    return project
