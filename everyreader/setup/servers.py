"""Turns Debian's packages of nginx and Apache into two servers that the tests can start, without installing a service.

The packages are only unpacked, below .venv: nothing runs by itself, no user is made, and no rights are needed. They
come from the system's own lists, whose signatures apt has checked.
"""

from __future__ import annotations

import glob
import os
import shutil
from pathlib import Path

from everyreader.setup.commands import THIS, Machine, say
from everyreader.setup.parts import apt_command

PACKAGES = ("nginx", "nginx-common", "apache2-bin")
LIBRARIES = (("libapr1", "libaprutil1"), ("libapr1t64", "libaprutil1t64"))
"""What Apache needs beside its own package, as Debian 12 calls it, and as Debian 13 and Ubuntu 24.04 do."""
NAME = "nginx and Apache"


def folder(root: Path) -> Path:
    """Return where the servers are."""
    return root / ".venv" / "servers"


def programs(root: Path) -> tuple[Path, Path]:
    """Return the programs of nginx and of Apache."""
    return folder(root) / "usr" / "sbin" / "nginx", folder(root) / "usr" / "sbin" / "apache2"


def libraries(root: Path) -> list[Path]:
    """Return the folders with the libraries that came with the servers."""
    return sorted((folder(root) / "usr" / "lib").glob("*-linux-gnu"))


def is_installed(root: Path) -> bool:
    """Say whether both servers are there."""
    return all(program.is_file() for program in programs(root))


def install_servers(root: Path, machine: Machine = THIS) -> str:
    """Unpack the servers where they are not there yet; return "" or what went wrong."""
    if is_installed(root):
        return ""
    if not machine.which("apt-get") or not machine.which("dpkg-deb"):
        say("Going on without nginx and Apache: there is no apt-get here. The tests of hosts need them.")
        return ""
    say("Unpacking nginx and Apache into .venv (about 8 MB on disk) ...")
    parts = folder(root).with_name("servers-new")
    shutil.rmtree(parts, ignore_errors=True)
    parts.mkdir(parents=True)
    problem = _fetch(parts, machine)
    if problem and machine.is_root():  # a bare system has thrown away its lists of packages
        problem = machine.run(apt_command(True, "update")) or _fetch(parts, machine)
    for package in sorted(glob.glob(f"{parts}/*.deb")):
        problem = problem or machine.run(["dpkg-deb", "-x", package, str(parts)])
        os.unlink(package)
    if not problem:
        shutil.rmtree(folder(root), ignore_errors=True)
        os.replace(parts, folder(root))
    return problem


def _fetch(parts: Path, machine: Machine) -> str:
    """Fetch the packages into a folder, by the names that this system knows; return "" or what went wrong."""
    problem = ""
    for libraries in LIBRARIES:
        # apt-get writes into the folder that it is started in
        problem = machine.run(["env", f"--chdir={parts}", "apt-get", "-q", "download", *PACKAGES, *libraries])
        if not problem:
            break
    return problem
