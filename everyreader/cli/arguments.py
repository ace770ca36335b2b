"""Finds the command among the words that were typed, and reads the rest of them."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from functools import lru_cache

from everyreader.cli.command import Command, Parser, WrongUse
from everyreader.source import near_name
from everyreader.version import version

DEFAULT = "build"
"""The command where none is named."""

_ANYWHERE = ("--setup", "--version", "-h", "--help")
"""Options that belong to no command."""

CODES = (
    "Exit codes: 0 clean; 1 published with errors; 2 nothing published, or the web pages alone; 3 published with gaps."
)


def read_arguments(words: list[str], commands: dict[str, Command], typed: str) -> tuple[str, argparse.Namespace]:
    """Return the command's name and its words and options. commands: by name. typed: how build.py was called.

    `--help` and `--version` print and end the process, as argparse does. Errors: WrongUse.
    """
    main, parsers = _parsers(tuple(commands.items()), typed)
    name, rest = _command(words, parsers)
    if name is None:
        if {"-h", "--help", "--version"} & set(words):
            main.parse_args([word for word in words if word in ("-h", "--help", "--version")][:1])
        name = DEFAULT
    return name, parsers[name].parse_intermixed_args(rest)


def describe(name: str, commands: dict[str, Command], typed: str) -> str:
    """Return what `--help` says of a command."""
    return _parsers(tuple(commands.items()), typed)[1][name].format_help()


class _Version(argparse.Action):
    """Says which everyreader this is, and ends. The number is read only where somebody asks for it."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        sys.stdout.write(f"everyreader {version()}\n")
        parser.exit()


@lru_cache(maxsize=2)  # a tenth of a small build, of which tests run more than a thousand (2026-11-29)
def _parsers(commands: tuple[tuple[str, Command], ...], typed: str) -> tuple[Parser, dict[str, Parser]]:
    examples = "\n".join(f"  {typed} {command.example}" for _, command in commands)
    main = Parser(
        prog=typed,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
        description="One source, every reader: makes an accessible site from the folder content.",
        epilog=f"Examples:\n{examples}\n\nAfter a command, --help says what it can be told.\n{CODES}",
    )
    main.add_argument("--version", action=_Version, nargs=0, help="say which everyreader this is")
    main.add_argument(
        "--setup",
        action="store_true",
        help="first install what is missing; with dev alone, the Python packages of the tests",
    )
    group = main.add_subparsers(dest="command", metavar="COMMAND", title="commands", parser_class=Parser)
    parsers = {}
    for name, command in commands:
        default = " (this is what happens where no command is named)" if name == DEFAULT else ""
        parser = group.add_parser(
            name,
            help=command.summary + default,
            description=f"{command.summary[:1].upper()}{command.summary[1:]}.",
            allow_abbrev=False,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            epilog=f"Example:\n  {typed} {command.example}\n\n{CODES}",
        )
        command.options(parser)
        parser.typed = f"{typed} {name}"
        parsers[name] = parser
    return main, parsers


def _command(words: list[str], parsers: dict[str, Parser]) -> tuple[str | None, list[str]]:
    """Return the name of the command, wherever it is among the options, and the other words. Errors: WrongUse for a
    word before any command that is none."""
    actions = [action for parser in parsers.values() for action in parser._actions]
    known = {option: action.nargs != 0 for action in actions for option in action.option_strings}
    is_value = False
    for place, word in enumerate(words):
        option = word.partition("=")[0]
        if not is_value and not word.startswith("-"):
            if word not in parsers:
                raise WrongUse(_unknown("command", word, parsers))
            return word, [*words[:place], *words[place + 1 :]]
        if not is_value and option not in (*known, *_ANYWHERE):
            raise WrongUse(_unknown("option", option, sorted(option for option in known if option.startswith("--"))))
        is_value = not is_value and known.get(word, False)
    return None, words


def _unknown(kind: str, word: str, known: Iterable[str]) -> str:
    near = near_name(word, known)
    meant = f'Did you mean "{near}"? ' if near else ""
    return f'There is no {kind} "{word}". {meant}There are: {", ".join(known)}.'
