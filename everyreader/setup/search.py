"""Installs what makes the index of a search, where the settings of the project ask for one.

The settings are read line by line: nothing that reads YAML is there yet.
"""

from __future__ import annotations

import re
from pathlib import Path

from everyreader.setup.commands import THIS, Machine, say
from everyreader.setup.packages import install_lock, python_of

LOCK = "requirements-search.txt"
SETTINGS = Path("content") / "site.yml"

_YES = r"full[-_]text:[ ]*[\"']?(?:yes|true|on)\b"
_WANTED = re.compile(
    rf"^search:[ ]*(?:\{{[^}}\n]*{_YES}|(?:#.*)?\n(?:[ ]+.*\n|[ ]*\n)*?[ ]+{_YES})", re.MULTILINE | re.IGNORECASE
)


def is_wanted(text: str) -> bool:
    """Tell whether settings ask for a search of every word.

    >>> is_wanted("search: {full-text: yes}"), is_wanted("# search: {full-text: yes}")
    (True, False)
    """
    return bool(_WANTED.search(text.replace("\r\n", "\n")))


def is_installed(root: Path, machine: Machine = THIS) -> bool:
    """Tell whether the packages are there, in the versions that the lock names."""
    pins = re.findall(r"^([\w.-]+)==([\w.]+)", (root / LOCK).read_text(encoding="utf-8"), re.MULTILINE)
    question = f"from importlib.metadata import version; raise SystemExit(any(version(n) != v for n, v in {pins!r}))"
    return not machine.run([str(python_of(root / ".venv")), "-c", question])


def install_search(root: Path, machine: Machine = THIS) -> str:
    """Install what a search needs, where it is asked for and not there yet; return "" or what went wrong."""
    try:
        text = (root / SETTINGS).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    if not is_wanted(text) or is_installed(root, machine):
        return ""
    say("Installing Pagefind, which makes the index of the search, into .venv (about 10 MB on disk) ...")
    return install_lock(python_of(root / ".venv"), root / LOCK, machine)
