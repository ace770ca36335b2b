"""Every book passes the checks of Ace by DAISY, which looks at it as a reader with a disability would meet it.

What: each book is read by Ace: metadata for accessibility, a page list that leads to every page, an order of contents
that is the order of reading, and axe-core on every document in a browser. What Ace calls critical or serious is an
error; what it calls moderate or minor is "cannot tell", for a person.

Why: EPUBCheck sees whether a book is well made, not whether anybody can use it: a picture without words, or a page list
that leads nowhere, is nothing to it.

How to put it right: the finding names Ace's rule and the place. Nearly always the fault is in a template
(templates/epub/ or templates/blocks/), so mend it there and every book is mended.

It needs Chromium and the npm package @daisy/ace, which `python3 build.py --setup check` installs. Without them the rule
raises AceMissing: nothing that was not examined is said to have passed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from everyreader.finding import Finding, Rule, ToolMissing
from everyreader.layout import ENGINE
from everyreader.preview import BROWSERS
from everyreader.proof.artefacts import EpubFile

PROGRAM = ENGINE / "node_modules" / "@daisy" / "ace" / "bin" / "ace-puppeteer.js"
SERIOUS = ("critical", "serious")
HELP = "Mend the template that the book is made from; the documentation of this rule tells how."


class AceMissing(ToolMissing):
    """Ace cannot be run on this machine; the message says what is missing."""


class AceFailed(Exception):
    """Ace was started and did not examine a book; the message holds its last words."""


def check(files: Sequence[EpubFile]) -> list[Finding]:
    """Examine books one by one. Raises AceMissing and AceFailed."""
    return [finding for file in files for finding in examine(file.path)]


def examine(path: Path, program: Path = PROGRAM) -> list[Finding]:
    """Return what Ace finds in a book. Raises AceMissing and AceFailed."""
    node, browser = _there(program)
    with tempfile.TemporaryDirectory() as folder:
        command = [node, str(program), "--force", "--silent", "--outdir", folder, str(path.resolve())]
        environment = {**os.environ, "PUPPETEER_EXECUTABLE_PATH": browser, "HOME": folder}
        done = subprocess.run(command, capture_output=True, encoding="utf-8", env=environment, check=False)
        report = Path(folder) / "report.json"
        if not report.is_file():
            raise AceFailed(f"Ace did not examine {path.name}: {(done.stdout + done.stderr)[-500:]}")
        found: dict[str, object] = msgspec.json.decode(report.read_bytes())
    return list(_findings(path, found))


def _there(program: Path) -> tuple[str, str]:
    """Return the programs that Ace needs: Node.js and a browser."""
    own = Path(sys.executable).with_name("node.exe" if os.name == "nt" else "node")
    node = str(own) if own.is_file() else shutil.which("node")
    browser = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if node is None or not program.is_file():
        raise AceMissing("The npm package @daisy/ace is not installed. Run: python3 build.py --setup check")
    if browser is None:
        raise AceMissing("Chromium was not found. Run: python3 build.py --setup check")
    return node, browser


class _Test(msgspec.Struct, rename={"impact": "earl:impact", "title": "dct:title"}):
    title: str
    impact: str = ""


class _Result(msgspec.Struct, rename={"outcome": "earl:outcome", "description": "dct:description"}):
    outcome: str
    description: str = ""
    html: str = ""


class _Assertion(msgspec.Struct, rename={"test": "earl:test", "result": "earl:result"}):
    test: _Test
    result: _Result


class _Subject(msgspec.Struct):
    url: str = ""


class _Document(msgspec.Struct, rename={"subject": "earl:testSubject"}):
    subject: _Subject
    assertions: list[_Assertion] = []


def _findings(path: Path, report: dict[str, object]) -> Iterator[Finding]:
    for document in msgspec.convert(report.get("assertions", []), list[_Document]):
        for each in document.assertions:
            if each.result.outcome == "fail":
                words = f"{each.test.title} ({each.test.impact}) in {document.subject.url}: {each.result.description}"
                outcome = "failed" if each.test.impact in SERIOUS else "cannot tell"
                yield Finding(
                    "epub/ace",
                    path.as_posix(),
                    " ".join(f"{words} {each.result.html}".split())[:400],
                    HELP,
                    "failed" if outcome == "failed" else "cannot tell",
                    piece=each.test.title,
                )


RULE = Rule("error", check_together=check)
