"""Turns what the project asks for (locks, system parts) into installed ones: `python3 build.py --setup`.

Standard library only, Python 3.11 to 3.14, and nothing of the package but this folder: it runs before anything is
installed. Each step returns "" or one plain sentence of what went wrong. Nothing is installed unless a person asked.
"""

from __future__ import annotations

import time
from importlib.util import find_spec
from pathlib import Path

from everyreader.setup import checker, packages, parts, servers
from everyreader.setup.commands import say
from everyreader.setup.packages import Need

HOME = Path(__file__).parents[2]


def set_up(folder: str, need: Need, system: bool = True) -> int:
    """Install what is missing for a build, for checks of what is built or for the tests of the project in `folder`; return 0, or 2
    after saying why not.

    system: whether parts of the operating system and the HTML checker are installed too, or Python packages alone.
    """
    began = time.monotonic()
    try:
        problem = install(Path(folder), need, system)
    except OSError as error:
        problem = f"The set-up stopped: {error.strerror}: {error.filename}"
    except KeyboardInterrupt:
        problem = "The set-up was stopped. Run it again and it starts from there."
    say(problem or f"Set up: all is there ({time.monotonic() - began:.1f} s).")
    return 2 if problem else 0


def install(root: Path, need: Need, system: bool = True) -> str:
    """Install the system's parts, then Python's packages, then for checks what npm has, and for the tests the servers; return "" or
    what went wrong.

    system: False for Python's packages alone.
    """
    venv = root / ".venv"
    sound = packages.is_sound(venv)
    missing = parts.missing_parts(need) if system else []
    if system and not sound and not packages.can_make_venv():
        missing.append(parts.venv_part())
    problem = (
        parts.install_parts(missing)
        or (not sound and packages.make_venv(venv))
        or packages.install_packages(root, need)
    )
    problem = problem or (checker.install_checker(root) if need != "build" and system else "")
    return problem or (servers.install_servers(root) if need == "test" and system else "")


def describe_lack(need: Need, system: bool = True) -> str:
    """Return "", or the sentence that names what this Python and this machine lack, with the command that mends it.

    system: False where Python's packages are enough.
    """
    names = packages.MODULES + packages.MORE_MODULES[need]
    lacking = [name for name in names if find_spec(name) is None]
    if system:
        lacking += [part.package for part in parts.missing_parts(need)]
    if need != "build" and system and not checker.is_installed(HOME):
        lacking.append(checker.NAME)
    if need == "test" and system and not servers.is_installed(HOME):
        lacking.append(servers.NAME)
    command = "python3 build.py --setup" + ("" if need == "build" else f" {need}" if system else " dev")
    return f"Missing: {', '.join(lacking)}. Run: {command}" if lacking else ""
