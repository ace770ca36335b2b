"""Takes the command line to the end: every way out has an exit code and a plain sentence."""

from __future__ import annotations

import errno
import os
import sys
import time
from pathlib import Path

from everyreader.cli.build import build, show
from everyreader.build.lock import Busy, lock
from everyreader.build.request import Options, WrongUse
from everyreader.cli.options import RESERVED, read_options
from everyreader.cli.terminal import Terminal
from everyreader.layout import CACHE, CONTENT


def main(arguments: list[str] | None = None, home: Path | None = None) -> int:
    """Run one command and return its exit code. home: the folder of build.py."""
    terminal = Terminal()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # findings quote words of any script
    try:
        options = read_options(sys.argv[1:] if arguments is None else arguments, home or Path(__file__).parents[2])
        return _run(options, terminal)
    except WrongUse as wrong:
        terminal.say(str(wrong))
        return 2
    except Busy:
        terminal.say("Another build is at work in this project. Wait until it ends, then try again.")
        return 2
    except KeyboardInterrupt:
        terminal.say("Stopped. What was published before still stands; the next build finishes the work.")
        return 2
    except OSError as error:
        terminal.say(_explain(error))
        return 2
    except Exception as failure:  # our own mistake: an author gets a sentence, and we get the traceback
        terminal.say(_own_failure(failure))
        return 2


def _own_failure(failure: Exception) -> str:
    """Keep the traceback of a mistake of ours in a file, and return a sentence that says where."""
    import tempfile  # slow to import, and every build would pay for it
    import traceback
    with tempfile.NamedTemporaryFile("w", prefix="everyreader-failure-", suffix=".txt", delete=False) as file:
        traceback.print_exception(failure, file=file)
    return (f"everyreader itself failed ({type(failure).__name__}). This is not your mistake, and what was published "
            f"before still stands. Please send this file to those who look after everyreader: {file.name}")


def _run(options: Options, terminal: Terminal) -> int:
    if options.command in RESERVED:
        terminal.say(f"The command {options.command} is not built yet.")
        return 2
    if options.command == "test":
        from everyreader.cli.test import test
        return test(options, terminal)
    if not (options.project / CONTENT).is_dir():
        raise WrongUse(f"There is no folder content in {options.project}: this is not a project of everyreader.")
    if options.command == "explain":
        return _explain_output(options)
    if options.words:
        raise WrongUse(f'"{options.words[0]}" is not understood after {options.command}.')
    began = time.monotonic()
    with lock(options.project / CACHE):
        outcome = build(options, terminal)
    show(outcome, options, terminal, time.monotonic() - began)
    return outcome.exit_code


def _explain_output(options: Options) -> int:
    from everyreader.build.explain import explain
    from everyreader.task import Cache
    if options.words[:1] == ("fact",) and len(options.words) == 2:
        return _explain_fact(options)
    if len(options.words) != 1:
        raise WrongUse("explain takes one file of the site, for example: explain en/index.html, or a fact: explain fact NAME.")
    if not (options.project / CACHE / "cache.sqlite").is_file():
        raise WrongUse("Nothing was built here yet. Build first, then ask what a file was made from.")
    cache = Cache(options.project / CACHE, read_only=True)
    text, code = explain(cache, options.out, options.words[0])
    cache.close()
    sys.stdout.write(text + "\n")
    return code


def _explain_fact(options: Options) -> int:
    from everyreader.build.explain_fact import explain_fact
    from everyreader.task import Cache
    with lock(options.project / CACHE):
        cache = Cache(options.project / CACHE)
        try:
            text, code = explain_fact(cache, options, options.words[1])
        finally:
            cache.close()
    sys.stdout.write(text + "\n")
    return code


def _explain(error: OSError) -> str:
    where = f": {os.fspath(error.filename)}" if error.filename else ""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"The disk is full{where}. Make room, then build again; what was published before still stands."
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"This cannot be written or read{where}. Check that you are allowed to, then build again."
    return f"The build stopped: {error.strerror or error}{where}. What was published before still stands."
