"""What a process that sets PDFs keeps: few fonts, and no pages."""

from __future__ import annotations

import gc
import subprocess
import sys
import weakref
from pathlib import Path

import pytest
from samples import DRAFT, SITE

from everyreader.format import Materials
from everyreader.layout import ENGINE, LOCALES
from everyreader.pdf.fonts import file_digest, font_path
from everyreader.pdf.style_sheets import font_set, style_sheet
from everyreader.pdf.typeset import finish
from everyreader.testing import language, make_project, page

MOST = 300
"""Megabytes that one process may take."""

MEASURE = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
"""Runs a command and prints its most memory in kilobytes. A process of its own, since Linux counts for a command what
the process had that started it: that of the tests may be large."""

NOTO = tuple((path, file_digest(path)) for name in ("Bold", "Regular") for path in [font_path(f"NotoSans-{name}.ttf")])


@pytest.mark.pdf
def test_fonts_that_are_let_go_leave_nothing() -> None:
    """What cleans up at the end of a process does not hold them."""
    known = weakref.ref(font_set(NOTO))
    assert font_set(NOTO) is known()
    font_set.cache_clear()
    gc.collect()
    assert known() is None


@pytest.mark.pdf
def test_styles_share_their_fonts_and_pages_are_let_go() -> None:
    """Fonts are read once, whatever the style and the order in which it wants them; boxes of pages, which hold each
    other, do not stay until Python looks by itself."""
    font_set.cache_clear()
    gc.collect()
    before = boxes()
    gc.disable()
    try:
        for style in ("p { color: black }", "p { color: navy }"):
            for fonts in (NOTO, NOTO[::-1]):
                finish("<!doctype html><html lang=en><title>A</title><p>Words", style, Materials("en", fonts=fonts), "")
    finally:
        gc.enable()
    assert font_set.cache_info().misses == 1
    assert boxes() <= before
    style_sheet.cache_clear()


def boxes() -> int:
    """Return how many boxes of WeasyPrint's pages are alive."""
    from weasyprint.formatting_structure.boxes import Box

    return sum(isinstance(found, Box) for found in gc.get_objects())


@pytest.mark.pdf
@pytest.mark.slow
def test_one_process_that_sets_every_script_stays_small(tmp_path: Path) -> None:
    """One page in each language and the order sheet of each, which has the fonts of all: one after another in one
    process."""
    tags = sorted(path.name for path in (ENGINE / LOCALES).iterdir() if (path / "locale.yml").is_file())
    files: dict[str, str | bytes] = {"content/site.yml": SITE.replace("[html, words]", "[html, large-print]")}
    for tag in tags:
        files |= language(tag)
        files[f"content/{tag}/page.md"] = page("12345", "short: choice\n" if tag == "en" else DRAFT, f"A page {tag}")
    project = make_project(tmp_path, files)
    command = [sys.executable, str(ENGINE / "build.py"), "build", "--project", str(project), "--jobs", "1"]
    command = [sys.executable, "-c", MEASURE, *command, "--today", "2026-11-29"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert len(list((project / "staff/print-kit/sheets").glob("*.pdf"))) == len(tags) >= 10, done.stderr
    assert int(done.stdout) / 1024 <= MOST
