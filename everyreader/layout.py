"""Where everything lies: the folders and files of a project, in one place.

A path is relative to the project and has forward slashes. The project's own folder comes first; where it has no
templates or no languages at all, the engine's own are taken.
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
CACHE = ".everyreader"
PICTURES = ".everyreader/pictures"
FAILURES = ".everyreader/failures"

ENGINE = Path(__file__).parents[1]
"""The folder of the engine, with its own templates and languages beside its code."""


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


def folder_of(project: str | Path, folder: str) -> str:
    """Return where one of the project's folders lies: in the project, or else beside the engine's code, but for the
    content."""
    own = os.path.join(project, folder)
    return own if folder == CONTENT or os.path.isdir(own) else os.path.join(ENGINE, folder)


def own_folders(project: str | Path) -> tuple[str, ...]:
    """Return which of the folders that everyreader brings too, templates and languages, a project has of its own."""
    return tuple(folder for folder in (LOCALES, TEMPLATES) if os.path.isdir(os.path.join(project, folder)))


def open_path(project: str | Path, path: str) -> str:
    """Return where a file lies that the build knows by its path in the project."""
    own = os.path.join(project, *path.split("/"))
    if os.path.exists(own):
        return own
    folder, _, rest = path.partition("/")
    return os.path.join(folder_of(project, folder), *rest.split("/")) if rest else own
