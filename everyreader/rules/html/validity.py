"""Every web page and every style sheet is valid, as the Nu HTML checker judges it.

What: each page is read by the checker of the W3C's own validator (Nu) and may have no error against the HTML Living
Standard, WAI-ARIA and ARIA in HTML: nesting, attributes and their values, ids, roles that an element may have. Style
sheets are put to its check of CSS, and there too an error fails. A warning of the checker is "cannot tell", for a
person.

Why: browsers mend invalid pages by guessing, and assistive technology gets what was guessed. A page that is valid means
the same to every browser and screen reader, the oldest and the next.

How to put it right: the finding gives the line and what is there. Nearly always the fault is in a template, so mend
it there and every page is mended. A new CSS property that the checker does not know yet fails too: do without it, or
wait.

Whether a policy (Content-Security-Policy) lets a file through is left to `page/requests`: the checker has no site to
read it against, and takes the style sheet beside a page on disk for a foreign one.

It needs Java 17 and the npm package vnu-jar, which `python3 build.py --setup check` installs. Without them the rule
raises CheckerMissing: nothing that was not examined is said to have passed.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

import msgspec

from everyreader.finding import Finding, Rule, ToolMissing
from everyreader.layout import ENGINE
from everyreader.proof.artefacts import HtmlFile

JAR = ENGINE / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
HELP = "Mend the template or the style sheet that this is made from; the documentation of this rule tells how."
LEFT_TO_THE_BROWSER = "Resource violates Content Security Policy.*"

_HEAD = '<!doctype html><html lang="en-GB"><title>Example</title>'
EXAMPLES = {
    "passed": {
        "sound": f"{_HEAD}<h1>A</h1><p>Words</p>",
        "table": f"{_HEAD}<table><tr><th scope='col'>A</th></tr><tr><td data-label='A'>B</td></tr></table>",
    },
    "failed": {
        "wrong nesting": f"{_HEAD}<p>One<div>two</div></p>",
        "an id twice": f"{_HEAD}<p id='a'>One</p><p id='a'>Two</p>",
        "no title": '<!doctype html><html lang="en-GB"><p>Words</p>',
        "a role that the element may not have": f"{_HEAD}<table><tr><td role='cell'>B</td></tr></table>",
        "a value that the standard does not know": f"{_HEAD}<ol type='z'><li>One</li></ol>",
        "a picture without words": f"{_HEAD}<img src='a.png'>",
        "a link in a link": f"{_HEAD}<a href='#'>One <a href='#'>two</a></a>",
    },
}


class CheckerMissing(ToolMissing):
    """The checker cannot be run on this machine; the message says what is missing."""


class CheckerFailed(Exception):
    """The checker was started and did not examine every file; the message holds its last words."""


class Message(msgspec.Struct, rename="camel"):
    """One message of the checker."""

    type: str
    """Error, info or non-document-error."""
    message: str
    url: str = ""
    sub_type: str = ""
    last_line: int = 0
    first_column: int = 0
    """`last_line` and `first_column`: counted from 1, 0 if absent."""
    extract: str = ""


class Answer(msgspec.Struct):
    """All that the checker has to say of one run."""

    messages: list[Message]


def check(files: Sequence[HtmlFile]) -> list[Finding]:
    """Examine pages (.html) and style sheets (.css) in one run of Java, which is slow to start.

    Raises CheckerMissing and CheckerFailed.
    """
    return validate([file.path for file in files])


def validate(files: Sequence[Path], jar: Path = JAR) -> list[Finding]:
    """The same, with the checker in `jar`."""
    given = {path.resolve(): path.as_posix() for path in files}
    return [_finding(given, message) for message in _examine(sorted(given), jar)]


def _examine(files: Sequence[Path], jar: Path) -> list[Message]:
    """Run the checker; it names each file that it has read, and only when it has named all is its answer an answer."""
    # HTML's grammar goes deeper than Java's usual stack; the rest of the first line saves a second of start.
    command = [_java(), "-Xss4m", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8", "-jar", str(_there(jar))]
    command += ["--format", "json", "--stdout", "--verbose", "--also-check-css", "--filterpattern", LEFT_TO_THE_BROWSER]
    done = subprocess.run([*command, *map(str, files)], capture_output=True, encoding="utf-8", check=False)
    unread = set(map(str, files)) - {line.strip() for line in done.stderr.splitlines()}
    try:
        answer = msgspec.json.decode(done.stdout, type=Answer)
    except msgspec.DecodeError as error:
        raise CheckerFailed(f"The Nu HTML checker gave no answer: {(done.stdout + done.stderr)[-500:]}") from error
    if unread or any(message.type not in ("error", "info") for message in answer.messages):
        raise CheckerFailed(
            f"The Nu HTML checker did not examine every file: {sorted(unread)[:3]} {done.stdout[-500:]}"
        )
    if done.returncode not in (0, 1):
        raise CheckerFailed(f"The Nu HTML checker ended with {done.returncode}: {done.stderr[-500:]}")
    return [message for message in answer.messages if message.type == "error" or message.sub_type]


def _java() -> str:
    found = shutil.which("java")
    if found is None:
        raise CheckerMissing("The program java was not found. Install Java, version 17 or later.")
    return found


def _there(jar: Path) -> Path:
    if not jar.is_file():
        raise CheckerMissing("The npm package vnu-jar, the Nu HTML checker, is not installed.")
    return jar


def _finding(given: dict[Path, str], message: Message) -> Finding:
    path = Path(url2pathname(unquote(urlsplit(message.url).path)))
    return Finding(
        rule="html/validity",
        path=given.get(path, path.as_posix()),
        message=message.message,
        help=HELP,
        outcome="failed" if message.type == "error" else "cannot tell",
        piece=" ".join(message.extract.split()),
        line=message.last_line,
        column=message.first_column,
    )


RULE = Rule("warning", check_together=check)
