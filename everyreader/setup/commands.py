"""Turns a command into "" when it went well, or into a sentence that says what failed; and speaks to the person who
waits."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from typing import NamedTuple

# PYTHON* would lend another Python's packages; PIP_USER and its like would install beside .venv.
DROPPED = {"PYTHONPATH", "PYTHONHOME", "PIP_USER", "PIP_TARGET", "PIP_PREFIX"}


def say(line: str) -> None:
    """Write one line of progress, at once; standard output is kept for what commands print."""
    print(line, file=sys.stderr, flush=True)


def run(command: list[str]) -> str:
    """Run a command without a question asked; return "", or a sentence with the command and its last words."""
    environment = {name: value for name, value in os.environ.items() if name not in DROPPED}
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=environment,
            check=False,
        )
    except OSError as error:
        return describe_failure(command, error.strerror or str(error))
    return describe_failure(command, done.stdout.decode("utf-8", "replace")) if done.returncode else ""


OFFLINE = (
    "Failed to establish a new connection",
    "Temporary failure in name resolution",
    "Temporary failure resolving",
    "Could not resolve",
    "Network is unreachable",
    "NewConnectionError",
    "ConnectTimeoutError",
    "getaddrinfo failed",
    "ENOTFOUND",
    "EAI_AGAIN",
)
"""What pip, apt-get and npm write where there is no network; what they conclude from it, such as that a version is not
there, is false."""


def describe_failure(command: list[str], output: str) -> str:
    """Return what failed and the last eight lines that it wrote; where there is no network, that alone."""
    failed = f"This command failed: {shlex.join(command)}"
    if any(words in output for words in OFFLINE):
        return f"There is no way to the network from here. Connect this machine, then run the same again.\n{failed}"
    lines = [f"    {line.rstrip()}" for line in output.splitlines() if line.strip()]
    return "\n".join([failed, *lines[-8:]])


def is_root() -> bool:
    """Say whether this user may install without asking."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


class Machine(NamedTuple):
    """What the set-up asks of the machine and has it do. A test gives one of its own."""

    run: Callable[[list[str]], str] = run
    """Runs a command; returns "", or what went wrong."""
    which: Callable[[str], str | None] = shutil.which
    """Finds a program."""
    is_root: Callable[[], bool] = is_root
    """Says whether this user may install without asking."""


THIS = Machine()
