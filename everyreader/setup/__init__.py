"""Turns what the project asks for (locks, system parts) into installed ones: `python3 build.py --setup`.

Standard library only, Python 3.11 to 3.14, and nothing of the package but this folder: it runs before anything is
installed. Each step returns "" or one plain sentence of what went wrong. Nothing is installed unless a person asked.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from everyreader.setup import checker, packages, parts, search, servers
from everyreader.setup.commands import THIS, Machine, say
from everyreader.setup.packages import Need

HOME = Path(__file__).parents[2]


def set_up(folder: str, need: Need, system: bool = True, machine: Machine = THIS) -> int:
    """Install what is missing for a build, for checks of what is built or for the tests of the project in `folder`;
    return 0, or 2 after saying why not.

    system: whether parts of the operating system and the HTML checker are installed too, or Python packages alone.
    """
    began = time.monotonic()
    try:
        problem = install(Path(folder), need, system, machine)
    except OSError as error:
        problem = (
            f"The set-up stopped, because a file cannot be read or written: {error.strerror or error}: {error.filename}"
        )
    except KeyboardInterrupt:
        problem = "The set-up was stopped. Run it again and it starts from there."
    say(problem or f"Set up: all is there ({time.monotonic() - began:.1f} s).")
    return 2 if problem else 0


def install(
    root: Path,
    need: Need,
    system: bool = True,
    machine: Machine = THIS,
    has: Callable[[parts.Part], bool] = parts.has_part,
) -> str:
    """Install the system's parts, then Python's packages and those of a search, then for checks what npm has, and for
    the tests the servers; return "" or what went wrong.

    system: False for Python's packages alone. machine: does the work. has: says whether a part is there.
    """
    venv = root / ".venv"
    sound = packages.is_sound(venv, machine)
    missing = parts.missing_parts(need, has, parts.has_recordings(root)) if system else []
    if system and not sound and not packages.can_make_venv(machine):
        missing.append(parts.venv_part())
    problem = (
        parts.install_parts(missing, machine)
        or (not sound and packages.make_venv(venv, machine))
        or packages.install_packages(root, need, machine)
        or search.install_search(root, machine)
    )
    problem = problem or (
        checker.install_checker(root, packages.python_of(venv).parent, machine) if need != "build" and system else ""
    )
    return problem or (servers.install_servers(root, machine) if need == "test" and system else "")


def describe_lack(
    need: Need,
    system: bool = True,
    has: Callable[[parts.Part], bool] = parts.has_part,
    find: Callable[[str], object] = find_spec,
    home: Path = HOME,
) -> str:
    """Return "", or the sentence that names what this Python and this machine lack, with the command that mends it.

    system: False where Python's packages are enough. has, find: say whether a part and a module are there. home: where
    the checker and the servers are.
    """
    names = packages.MODULES + packages.MORE_MODULES[need]
    lacking = [name for name in names if find(name) is None]
    if system:
        lacking += [part.package for part in parts.missing_parts(need, has)]
    if need != "build" and system:
        lacking += checker.lacking(home)
    if need == "test" and system and not servers.is_installed(home):
        lacking.append(servers.NAME)
    command = "python3 build.py --setup" + ("" if need == "build" else f" {need}" if system else " dev")
    return f"Missing: {', '.join(lacking)}. Run: {command}" if lacking else ""
