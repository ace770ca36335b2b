"""What tests of print share."""

from __future__ import annotations

from pathlib import Path

import pytest
from printed import GUIDE, LONG, MAIL, SETTINGS, URDU, real_project

from everyreader.testing import build, write


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small project that asks for print of every size, built."""
    folder = real_project(tmp_path_factory.mktemp("print") / "project")
    write(folder, {"content/site.yml": SETTINGS})
    facts = folder / "content/facts.yml"
    facts.write_text(facts.read_text("utf-8") + MAIL, "utf-8")
    write(folder, {"content/en/guide.md": GUIDE.format(rest=LONG)})
    write(folder, {"content/ur/guide.md": URDU})
    write(
        folder,
        {"content/en/largest.md": f"---\ntitle: Largest\nprint-sizes: {{large-print: 32}}\n---\n\n{LONG[:3000]}"},
    )
    build(folder)
    return folder
