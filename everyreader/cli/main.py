"""Takes the command line to the end: every way out has an exit code and a plain sentence."""

from __future__ import annotations

import sys
import tempfile
import traceback
from pathlib import Path

from everyreader.build.lock import Busy
from everyreader.build.request import WrongRequest
from everyreader.build.session import Session
from everyreader.cli.arguments import read_arguments
from everyreader.cli.command import Call, WrongUse, find_commands
from everyreader.cli.terminal import Terminal, typed_command
from everyreader.disk import refusal_of
from everyreader.layout import ENGINE


def main(arguments: list[str] | None = None, home: Path | None = None, session: Session | None = None) -> int:
    """Run one command and return its exit code. home: the folder of a project where none is named.
    session: what this process remembers."""
    terminal = Terminal()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # findings quote words of any script
    try:
        words = sys.argv[1:] if arguments is None else arguments
        commands = find_commands(*words[:1])
        name, found = read_arguments(words, commands, typed_command())
        return commands[name].run(Call(found, home or ENGINE, terminal, tuple(words), session or Session()))
    except SystemExit as end:  # argparse has printed help
        return int(end.code or 0)
    except (WrongUse, WrongRequest) as wrong:
        terminal.say(str(wrong))
    except Busy:
        terminal.say("Another build is at work in this project. Wait until it ends, then try again.")
    except KeyboardInterrupt:
        terminal.say("Stopped. What was published before still stands; the next build finishes the work.")
    except OSError as error:
        terminal.say(_explain(error))
    except Exception as failure:  # our own mistake: an author gets a sentence, and we get the traceback
        terminal.say(_own_failure(failure))
    return 2


def _own_failure(failure: Exception) -> str:
    """Keep the traceback of a mistake of ours in a file, and return a sentence that says where."""
    with tempfile.NamedTemporaryFile("w", prefix="everyreader-failure-", suffix=".txt", delete=False) as file:
        traceback.print_exception(failure, file=file)
    return (
        f"everyreader itself failed ({type(failure).__name__}). This is not your mistake, and what was published "
        f"before still stands. Please send this file to those who look after everyreader: {file.name}"
    )


def _explain(error: OSError) -> str:
    what, remedy = refusal_of(error)
    todo = f" {remedy}, then build again." if remedy else ""
    return f"The build stopped. {what}.{todo} What was published before still stands."
