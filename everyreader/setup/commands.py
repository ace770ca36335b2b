"""Turns a command into "" when it went well, or into a sentence that says what failed; and speaks to the person who waits."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys

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


def describe_failure(command: list[str], output: str) -> str:
    """Return what failed and the last eight lines that it wrote."""
    lines = [f"    {line.rstrip()}" for line in output.splitlines() if line.strip()]
    return "\n".join([f"This command failed: {shlex.join(command)}", *lines[-8:]])
