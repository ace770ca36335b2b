"""Measures the templates of a project, for the next build to see whether one has shrunk."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from everyreader.layout import is_template
from everyreader.site import template_size
from everyreader.source import read_bytes


def template_sizes(project: Path, files: Iterable[str]) -> dict[str, tuple[int, bool]]:
    """Return what the next build has to know of every template, style sheet and script. files: paths of the project."""
    found = {}
    for path in files:
        if is_template(path) and path.endswith((".html", ".css", ".js")):
            try:
                found[path] = template_size(read_bytes(project, path))
            except OSError:
                continue  # said when the templates themselves are read
    return found
