"""What a command is: a value, made in one file in `commands/` each. Help, the list of commands and what is suggested
for a mistyped one come from these files."""

from __future__ import annotations

import argparse
import datetime
import os
import shlex
from collections.abc import Callable
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import NoReturn

import msgspec

from everyreader.build.request import BuildRequest
from everyreader.build.session import Session
from everyreader.cli.out_folder import out_folder, real_path
from everyreader.cli.terminal import Terminal, typed_command
from everyreader.day import day_in, zone_of
from everyreader.layout import CONTENT
from everyreader.source import near_name

FOLDER = Path(__file__).parent / "commands"


class WrongUse(Exception):
    """The words of the command line cannot be taken. args: one plain sentence."""


class Call(msgspec.Struct, frozen=True):
    """One command as it was given."""

    found: argparse.Namespace
    """Its words and options."""
    home: Path
    """The folder of a project where none is named: that of build.py, or the one in which somebody is."""
    terminal: Terminal
    words: tuple[str, ...] = ()
    """As they were typed."""
    session: Session = msgspec.field(default_factory=Session)
    """What this process remembers."""

    def again(self) -> str:
        """Return this command, for people to type again."""
        return typed_command(*self.words)

    def other(self, *words: str) -> str:
        """Return another command on the same project and site, for people to type. words: its name and what else it is
        reported."""
        places = ((f"--{name}", getattr(self.found, name, None)) for name in ("project", "out"))
        return typed_command(*words, *(word for option, place in places if place for word in (option, place)))


class Command(msgspec.Struct, frozen=True):
    """One command."""

    summary: str
    """What it does, for the list of commands."""
    example: str
    """Its words after `build.py`."""
    options: Callable[[argparse.ArgumentParser], None]
    """Declares what may be after its name."""
    run: Callable[[Call], int]
    """Does it, and returns the exit code."""


class Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in a sentence of ours."""

    typed = "python3 build.py"

    def error(self, message: str) -> NoReturn:
        """Raise WrongUse in place of ending the process."""
        raise WrongUse(f"{message[0].upper()}{message[1:]}. Run `{self.typed} --help` to see what there is.")


@lru_cache(maxsize=4)
def find_commands(first: str = "") -> dict[str, Command]:
    """Return every command by name, found by folder. first: the first word that was typed; where it is the name of a
    command, that one alone, since to read all of them takes 6 of the 300 ms of an edit of 1,000 pages (2026-11-30).
    Errors: TypeError where a file has no COMMAND."""
    found: dict[str, Command] = {}
    stems = sorted(path.stem for path in FOLDER.glob("*.py") if path.stem != "__init__")
    asked = [stem for stem in stems if stem.replace("_", "-") == first]
    for stem in asked or stems:
        command = getattr(import_module(f"everyreader.cli.commands.{stem}"), "COMMAND", None)
        if not isinstance(command, Command):
            raise TypeError(f"everyreader/cli/commands/{stem}.py needs COMMAND = Command(…)")
        found[stem.replace("_", "-")] = command
    return found


def project_options(parser: argparse.ArgumentParser, site: bool = True) -> None:
    """Declare where a command finds the project and its site, and which day it is. site: it has to do with one."""
    parser.add_argument(
        "--project", metavar="DIR", help="the project's folder (default: that of build.py, or this one)"
    )
    if site:
        parser.add_argument("--out", metavar="DIR", help="where the site is written (default: site in the project)")
    parser.add_argument("--jobs", metavar="N", type=number, help="how many processes (default: one a core)")
    parser.add_argument("--today", metavar="DATE", help="the day that decides what is valid, for example 2026-11-21")


def build_options(parser: argparse.ArgumentParser) -> None:
    """Declare what a build and a check can be told."""
    project_options(parser)
    parser.add_argument(
        "--language", metavar="TAG", action="append", help="only this language; may be there several times"
    )
    parser.add_argument(
        "--format", metavar="NAME", action="append", help="only this format; may be there several times"
    )
    parser.add_argument("--strict", action="store_true", help="publish nothing when there is an error")
    parser.add_argument(
        "--yes", action="store_true", help="publish although much goes: what a message says of it is meant"
    )
    parser.add_argument("--all", action="store_true", help="show every finding, where there are many")
    parser.add_argument("--json", action="store_true", help="write the findings as JSON")


def read_request(call: Call, publish: bool = True) -> BuildRequest:
    """Return what a command asks a build for. Errors: WrongUse."""
    found = call.found
    project = real_path(found.project or call.home)
    today = chosen_day(found.today, project)
    jobs = found.jobs if found.jobs is not None else min(os.cpu_count() or 1, 8)
    if jobs < 1:
        raise WrongUse("--jobs takes a number from 1.")
    out, fault = out_folder(getattr(found, "out", None), project)
    if fault:
        raise WrongUse(fault)
    need_project(project)
    return BuildRequest(
        project,
        out,
        today,
        _names(getattr(found, "language", None)),
        _names(getattr(found, "format", None)),
        jobs,
        getattr(found, "strict", False),
        publish,
        yes=getattr(found, "yes", False),
    )


def need_project(project: Path) -> None:
    """Do nothing where there is a project. Errors: WrongUse, with the command that leads to one."""
    if (project / CONTENT).is_dir():
        return
    above = next((folder for folder in project.parents if (folder / CONTENT).is_dir()), None)
    help_ = (
        f"There is one in {above}: write --project {shlex.quote(str(above))}"
        if above
        else f"Name its folder at --project, or start one: {typed_command('new', 'site', 'DIR')}"
    )
    raise WrongUse(f"There is no folder content in {project}: this is not a project of everyreader. {help_}")


def number(word: str) -> int:
    """Return a number that was typed. Errors: ArgumentTypeError, which argparse tells."""
    try:
        return int(word)
    except ValueError:
        raise argparse.ArgumentTypeError(f'it takes a number, and "{word}" is none') from None


def page_of_project(project: Path, word: str) -> str:
    """Return the path in the project of a page as it was typed: from here or from the project. Errors: WrongUse."""
    for place in (real_path(word), real_path(project / word)):
        if place.is_file() and project in place.parents:
            return place.relative_to(project).as_posix()
    known = [path.relative_to(project).as_posix() for path in (project / CONTENT).rglob("*.md")]
    near = near_name(word.replace("\\", "/"), known)
    raise WrongUse(f'There is no page "{word}".' + (f' Did you mean "{near}"?' if near else ""))


def _names(given: list[str] | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.strip() for names in given or [] for name in names.split(",") if name.strip()))


def chosen_day(given: str | None, project: Path, option: str = "--today") -> datetime.date:
    """Return the day that decides: as given, else that of SOURCE_DATE_EPOCH, else the clock's, both in the trust's
    zone. option: what the day was given with."""
    if given:
        try:
            return datetime.date.fromisoformat(given)
        except ValueError:
            raise WrongUse(f"{option} takes a date such as 2026-11-21, not {given}.") from None
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        try:
            return day_in(zone_of(project), datetime.datetime.fromtimestamp(int(epoch), datetime.UTC))
        except (OverflowError, ValueError, OSError):
            raise WrongUse(f"SOURCE_DATE_EPOCH is not a time that can be used: {epoch[:40]}.") from None
    return day_in(zone_of(project), datetime.datetime.now(datetime.UTC))
