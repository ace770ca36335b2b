"""Where everything lies: the folders and files of a project, in one place.

A path is relative to the project and has forward slashes. A project holds its content; templates and languages come
from the engine, and a file of the project takes the place of the engine's file at the same path.
"""

from __future__ import annotations

import os
from pathlib import Path

CONTENT, LOCALES, TEMPLATES = "content", "locales", "templates"
FOLDERS = (CONTENT, LOCALES, TEMPLATES)
"""What a build reads."""

MEDIA = "content/media/"
SETTINGS, FACTS, PURPOSES, REDIRECTS = (
    "content/site.yml",
    "content/facts.yml",
    "content/purposes.yml",
    "content/redirects.csv",
)
PUBLISHERS = "content/publishers.yml"

SITE = "site"
RECORD = "public-record"
"""What readers were given of pages that need an approval, by day."""
KIT = "staff/print-kit"
"""What staff print: QR codes and sheets."""
CACHE = ".everyreader"
PICTURES = ".everyreader/pictures"
FAILURES = ".everyreader/failures"

_INSTALLED = Path(__file__).parent / "brought"
ENGINE = _INSTALLED if _INSTALLED.is_dir() else Path(__file__).resolve().parents[1]
"""The folder of the engine's own templates and languages, and of the demonstration: beside the code in the repository,
inside the package where it is installed."""


def content_path(path: str) -> str:
    """Return the path of a file of the content. path: from the folder of the content, which may be there already."""
    return f"{CONTENT}/{path.removeprefix(f'{CONTENT}/')}"


def site_path(path: str) -> str:
    """Return where a file of the content is in the site, if it is published as it is."""
    return path.removeprefix(f"{CONTENT}/")


def template_path(name: str) -> str:
    """Return the path of a template or a folder of templates."""
    return f"{TEMPLATES}/{name}"


def template_name(path: str) -> str:
    """Return what a template is called among all templates."""
    return path.removeprefix(f"{TEMPLATES}/")


def is_template(path: str) -> bool:
    """Say whether a path is that of a template or a style sheet."""
    return path.startswith(f"{TEMPLATES}/")


def locale_path(tag: str, name: str = "") -> str:
    """Return the path of the folder of a language, or of a file in it."""
    return f"{LOCALES}/{tag}/{name}" if name else f"{LOCALES}/{tag}"


def tops_of(project: str | Path, folder: str) -> tuple[str, ...]:
    """Return where one of the folders of a project lies: in the project, and beneath it the engine's, but for the
    content."""
    own, ours = os.path.join(project, folder), os.path.join(ENGINE, folder)
    return (own,) if folder == CONTENT or own == ours else (own, ours)


def open_path(project: str | Path, path: str) -> str:
    """Return where a file lies that the build knows by its path in the project."""
    parts = path.split("/")
    own, *ours = (os.path.join(top, *parts[1:]) for top in tops_of(project, parts[0]))
    return ours[0] if ours and not os.path.exists(own) else own
