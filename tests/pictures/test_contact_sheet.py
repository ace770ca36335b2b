"""The contact sheets show every page and every PDF of a site, on sheets that a person can look at."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image

if TYPE_CHECKING:
    from playwright.sync_api import Browser

import contact_sheet

HOME = Path(__file__).parents[2]
pytestmark = [pytest.mark.browser, pytest.mark.pdf]

PAGE = (
    '<!doctype html><html lang="{lang}" dir="{dir}"><meta charset="utf-8"><title>A</title><h1>A</h1>'
    + "<p>Words</p>" * 200
)


def test_sheets_are_made_for_every_group(tmp_path: Path, chromium: Browser) -> None:
    """Each kind of reader has a sheet, none is larger than it may be, and old sheets go."""
    from weasyprint import HTML

    site, out = tmp_path / "site", tmp_path / "sheets"
    (site / "en").mkdir(parents=True)
    (site / "en" / "a.html").write_text(PAGE.format(lang="en-GB", dir="ltr"), encoding="utf-8")
    (site / "en" / "b.html").write_text(PAGE.format(lang="ur", dir="rtl"), encoding="utf-8")
    HTML(string="<title>A</title><p>Words").write_pdf(site / "en" / "a.large-print.pdf")
    out.mkdir()
    (out / "desktop-9.png").write_bytes(b"old")
    assert contact_sheet.make(site, out, chromium) == out
    names = {path.name for path in out.iterdir()}
    assert names == {
        f"{name}-1.png" for name in ("phone", "desktop", "dark", "forced-colours", "right-to-left", "print", "pdf")
    }
    for path in out.iterdir():
        with Image.open(path) as sheet:
            assert sheet.width <= contact_sheet.SHEET[0] and sheet.height <= contact_sheet.SHEET[1], path.name
            assert len(sheet.getcolors(1 << 24)) > 10, f"{path.name} is empty"


def test_command_makes_the_sheets_of_a_site(tmp_path: Path) -> None:
    """`build.py test pictures`, as a person types it, lays the sheets of the site that it is told beside the cache."""
    site = tmp_path / "site"
    (tmp_path / "content").mkdir()
    (site / "en").mkdir(parents=True)
    (site / "en" / "a.html").write_text(PAGE.format(lang="en-GB", dir="ltr"), encoding="utf-8")
    command = [
        sys.executable,
        str(HOME / "build.py"),
        "test",
        "pictures",
        "--project",
        str(tmp_path),
        "--out",
        str(site),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    sheets = tmp_path / ".everyreader" / "pictures"
    assert done.stdout.strip() == str(sheets) and str(sheets) in done.stderr
    assert {path.name for path in sheets.iterdir()} >= {"phone-1.png", "desktop-1.png", "print-1.png"}


def test_command_tells_when_it_failed(tmp_path: Path) -> None:
    """A word that it does not know is reported, and is not taken for success."""
    command = [sys.executable, str(HOME / "build.py"), "test", "picture", "--project", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2 and '"picture" is not understood after test' in done.stdout + done.stderr
