"""A message that takes a page down says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from everyreader.build.prepare import LOSS
from everyreader.testing import build, make_project, page


@pytest.mark.parametrize(
    ("source", "rule", "down"),
    [
        (page("Phone us.\n\n<!-- is it right?\n"), "document/open-comment", True),
        (page("Phone us.\n\n<!-- is it right?\n", "always-published: yes\n"), "document/open-comment", False),
        (page("Phone us. <!-- is it right? -->\n"), "document/comment", False),
        ("---\ntitle: [Page\n---\n\nPhone us.\n", "source/yaml", True),
    ],
)
def test_a_page_that_goes_down_is_said_to_be_down(source: str, rule: str, down: bool, tmp_path: Path) -> None:
    """Where readers get a short page, and only there; an always-published page stays."""
    project = make_project(tmp_path, {"content/en/page.md": source})
    [found] = [item for item in build(project, "--format", "html").findings if item["rule"] == rule]
    assert found["help"].endswith(LOSS) == down
