"""Tells what has nearly the name or the place of a file or folder that is read."""

from __future__ import annotations

import os
from collections.abc import Iterator

from everyreader.finding import Finding
from everyreader.layout import CONTENT, FACTS, FOLDERS, LOCALES, PUBLISHERS, PURPOSES, REDIRECTS, SETTINGS, TEMPLATES
from everyreader.source.close_names import Near

READ = (SETTINGS, FACTS, PURPOSES, REDIRECTS, PUBLISHERS)
"""Files right below content/ that are read."""

_NEARLY = {"contents": CONTENT, "locale": LOCALES, "template": TEMPLATES, "languages": LOCALES}
"""Names of folders that are nearly those of a project."""


def beside(root: str) -> Iterator[Finding]:
    """Yield what lies beside the folders of a project and was meant to be in one of them, or to be one."""
    try:
        names = sorted(os.listdir(root))
    except OSError:  # a folder that may be gone through and not looked into
        return
    for name in names:
        meant = _NEARLY.get(name.lower(), name.lower())
        if name in (os.path.basename(path) for path in (SETTINGS, FACTS, PURPOSES, REDIRECTS)):
            place = f"{CONTENT}/{name}"
        elif meant in FOLDERS and name not in FOLDERS and _is_another(root, name, meant):
            place = meant
        else:
            continue
        yield Finding(
            "site/not-read",
            name,
            "This is not read, so readers do not get what is in it.",
            f"It is read as {place}: move it there, or delete it.",
            line=1,
            column=1,
        )


def _is_another(root: str, name: str, meant: str) -> bool:
    """Say whether a folder is not the one that is meant: to Windows and Macs, `Content` and `content` are one."""
    folder, other = os.path.join(root, name), os.path.join(root, meant)
    return os.path.isdir(folder) and not (os.path.isdir(other) and os.path.samefile(folder, other))


def plain_name(path: str) -> str:
    """Return a path as it is before capitals, another ending for the same thing, and an ending too many."""
    plain = path.lower().removesuffix(".txt").removesuffix(".bak")
    return f"{plain.removesuffix('.yaml')}.yml" if plain.endswith(".yaml") else plain


def nearest_name(path: str) -> str:
    """Return the file that a name beside those that are read most likely means, or the name itself."""
    is_beside = path.count("/") == 1 and path.startswith(f"{CONTENT}/") and path.endswith((".yml", ".yaml", ".csv"))
    return (is_beside and path not in READ and Near(READ)(plain_name(path))) or path


def is_read_or_near(path: str) -> bool:
    """Say whether a file right below content/ is read, or has nearly the name of one that is."""
    return plain_name(path) in READ or nearest_name(path) != path
