"""Reads the words of the command line."""

from __future__ import annotations

import argparse
import datetime
import os
from pathlib import Path
from typing import NoReturn

import msgspec

from everyreader.cli.day import day_in, zone_of

RESERVED = ("audit", "serve", "new", "status", "translate", "publish")
_WITH_VALUE = ("--project", "--out", "--language", "--format", "--jobs", "--today")
COMMANDS = ("build", "check", "explain", "test")


class Options(msgspec.Struct, frozen=True):
    """What a command was asked to do. languages, formats: empty for all. words: what stands after the command."""

    command: str
    words: tuple[str, ...]
    project: Path
    out: Path
    today: datetime.date
    languages: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    jobs: int = 1
    strict: bool = False
    json: bool = False
    start: str = ""


class WrongUse(Exception):
    """The words of the command line cannot be taken. args: one plain sentence."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise WrongUse(f"{message[0].upper()}{message[1:]}. Run `python3 build.py --help` to see what there is.")


def read_options(arguments: list[str], home: Path) -> Options:
    """Return what the command line asks for. home: the folder of build.py. Errors: WrongUse."""
    parser = _parser()
    found = parser.parse_intermixed_args(_with_command(arguments))
    project = Path(found.project or home).resolve()
    today = _today(found.today, project)
    jobs = found.jobs if found.jobs is not None else min(os.cpu_count() or 1, 8)
    if jobs < 1:
        raise WrongUse("--jobs takes a number from 1.")
    out = Path(found.out).resolve() if found.out else project / "site"
    if project == out or out in project.parents or any(folder in (out, *out.parents) for folder in (
            project / "content", project / "templates", project / "locales", project / "everyreader")):
        raise WrongUse(f"The site cannot be written to {out}: the project's own files are there.")
    if out.exists() and not out.is_dir():
        raise WrongUse(f"The site cannot be written to {out}: that is a file. Name a folder.")
    return Options(found.command, tuple(found.words), project, out, today, _names(found.language),
                   _names(found.format), jobs, found.strict, found.json)


def _with_command(arguments: list[str]) -> list[str]:
    """Return the words with the command in front, wherever it stands among the options; `build` where there is none."""
    if {"-h", "--help"} & set(arguments):
        return arguments
    takes_value = False
    for place, word in enumerate(arguments):
        if not takes_value and word in (*COMMANDS, *RESERVED):
            return [word, *arguments[:place], *arguments[place + 1:]]
        takes_value = word in _WITH_VALUE
    return arguments if arguments and not arguments[0].startswith("-") else ["build", *arguments]


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="build.py", formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False,
                     description="One source, every reader: makes an accessible site from the folder content.",
                     epilog="Exit codes: 0 clean; 1 published with errors; 2 nothing published; 3 published with gaps.")
    parser.add_argument("command", choices=[*COMMANDS, *RESERVED], metavar="COMMAND",
                        help="build (default): write the site; check: look for mistakes and write nothing; "
                             "explain FILE: say what a file of the site was made from; explain fact NAME: say where a fact is used; "
                             "test [bench|pictures]: run the tests, the benchmark or make a contact sheet")
    parser.add_argument("words", nargs="*", metavar="WORD", help="what explain and test are about")
    parser.add_argument("--setup", action="store_true", help="first install what is missing")
    parser.add_argument("--project", metavar="DIR", help="the project's folder (default: that of build.py)")
    parser.add_argument("--out", metavar="DIR", help="where the site is written (default: site in the project)")
    parser.add_argument("--language", metavar="TAG", action="append", help="only this language; may stand several times")
    parser.add_argument("--format", metavar="NAME", action="append", help="only this format; may stand several times")
    parser.add_argument("--jobs", metavar="N", type=int, help="how many processes (default: one a core)")
    parser.add_argument("--today", metavar="DATE", help="the day that decides what is valid, for example 2026-11-21")
    parser.add_argument("--strict", action="store_true", help="publish nothing when there is an error")
    parser.add_argument("--json", action="store_true", help="findings as JSON on standard output")
    return parser


def _names(given: list[str] | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.strip() for names in given or [] for name in names.split(",") if name.strip()))


def _today(given: str | None, project: Path) -> datetime.date:
    """Return the day that decides: as given, else that of SOURCE_DATE_EPOCH, else the clock's, both in the trust's zone."""
    if given:
        try:
            return datetime.date.fromisoformat(given)
        except ValueError:
            raise WrongUse(f"--today takes a date such as 2026-11-21, not {given}.") from None
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        try:
            return day_in(zone_of(project), datetime.datetime.fromtimestamp(int(epoch), datetime.timezone.utc))
        except (OverflowError, ValueError, OSError):
            raise WrongUse(f"SOURCE_DATE_EPOCH is not a time that can be used: {epoch[:40]}.") from None
    return day_in(zone_of(project), datetime.datetime.now(datetime.timezone.utc))
