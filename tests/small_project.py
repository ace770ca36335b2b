"""Older names of what `everyreader.testing` and `samples` hold, for tests that still use them."""

from pathlib import Path

from samples import (
    LANGUAGES,
    PICTURE,
    SITE,
    WORDS_FORMAT,
    WORDS_TEMPLATE,
    build_clean,
    differences,
    explain,
    words_format,
)
from samples import make_trust as make_project
from samples import sample_page as page

from everyreader import testing
from everyreader.layout import ENGINE as ROOT
from everyreader.testing import TODAY, build, contents
from everyreader.testing import Run as Built

__all__ = [
    "LANGUAGES",
    "PICTURE",
    "ROOT",
    "SITE",
    "TODAY",
    "WORDS_FORMAT",
    "WORDS_TEMPLATE",
    "Built",
    "build",
    "build_clean",
    "contents",
    "differences",
    "explain",
    "make_project",
    "page",
    "words_format",
    "write",
]


def write(folder: Path, path: str, text: str | bytes) -> None:
    """Write one file of a project, with its folders."""
    testing.write(folder, {path: text})
