#!/usr/bin/env python3
"""The command: sets the project up when asked to (`--setup`), then hands over to the package.

Only `os`, `sys` and `gc` are imported on the way to a build, because every build pays for what is imported here. The
grammar is that of old Pythons (no f-strings, no annotations), so that one that is too old can read the sentence that
says so.
"""

import os
import sys

ROOT = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.join(ROOT, ".venv")
PYTHON = os.path.join(VENV, "Scripts", "python.exe") if os.name == "nt" else os.path.join(VENV, "bin", "python")
STAMP = os.path.join(VENV, "everyreader-stamp")  # written last by the set-up: without it, .venv is half made
LOCKS = tuple(
    os.path.join(ROOT, name) for name in ("requirements.txt", "requirements-check.txt", "requirements-test.txt")
)
NEEDED = ("jinja2", "markdown", "yaml", "babel", "msgspec", "phonenumbers")
MEND = "Run: " + ("py" if os.name == "nt" else "python3") + " build.py --setup"


def say(sentence):
    """Write one line for a person, apart from what a command prints for a program."""
    sys.stderr.write(sentence + "\n")
    sys.stderr.flush()


def typed():
    """Return the words with which this was started, as a person would type them again."""
    if os.name == "nt":
        return "py " + sys.argv[0]
    words = getattr(sys, "orig_argv", [])
    python = os.path.basename(words[0]) if len(words) > 1 and words[1] == sys.argv[0] else "python3"
    return python + " " + sys.argv[0]


def split(arguments):
    """Return whether `--setup` is among the arguments, and the others in their order."""
    return "--setup" in arguments, [word for word in arguments if word != "--setup"]


def need(arguments):
    """Return what must be installed for a command: `check` and `test` need more than a build does."""
    command = ([word for word in arguments if not word.startswith("-")] or [""])[0]
    return command if command in ("check", "test") else "build"


def is_dev(arguments):
    """Tell whether `--setup dev` was typed: the Python packages of the tests, and nothing of the system."""
    return arguments == ["dev"]


def is_ready():
    """Tell whether .venv was made to the end. Its pyvenv.cfg matters: without it, we would hand over to ourselves for
    ever."""
    return all(os.path.isfile(path) for path in (STAMP, PYTHON, os.path.join(VENV, "pyvenv.cfg")))


def is_inside():
    """Tell whether the running Python is the one in .venv."""
    return os.path.isdir(VENV) and os.path.samefile(sys.prefix, VENV)


def hand_over(arguments):
    """Become the Python in .venv with the same command; return its exit status where a process cannot become
    another."""
    command = [PYTHON, os.path.join(ROOT, "build.py")] + arguments
    # Other people's packages and another Python's library must not reach a build.
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONHOME")}
    environment["EVERYREADER_TYPED"] = typed()
    if os.name == "nt":
        import signal
        import subprocess

        signal.signal(signal.SIGINT, lambda *_: None)  # the child gets Ctrl-C too, and says so
        return subprocess.Popen(command, env=environment).wait()
    try:
        os.execve(PYTHON, command, environment)
    except OSError:
        say("The Python in the folder .venv does not run on this machine. " + MEND)
        return 2


def is_stale():
    """Tell whether a lock has changed since .venv was made. Times first: a digest is worked out only when one is
    later."""
    made = os.stat(STAMP).st_mtime_ns
    if all(os.stat(lock).st_mtime_ns <= made for lock in LOCKS if os.path.isfile(lock)):
        return False
    from everyreader.setup.packages import confirm_stamp

    return not confirm_stamp(ROOT)


def missing_packages():
    """Return the packages that the running Python lacks. Asked only where no .venv vouches for them."""
    from importlib.util import find_spec

    return [name for name in NEEDED if find_spec(name) is None]


def set_up(arguments):
    """Install what is missing; 0 when all is there, 2 when it cannot be."""
    from everyreader.setup import set_up as install

    return install(ROOT, "test" if is_dev(arguments) else need(arguments), system=not is_dev(arguments))


def start(arguments):
    """Run the package in this Python, and end it."""
    import gc

    # A build makes millions of small values that live to its end, its own code first of all: an edit among 1,000 pages
    # takes a fifth less CPU time (2026-11-29). Set later, in a process that is at work, it gains nothing. Workers, of
    # which there are many, set their own.
    gc.set_threshold(400000, 50, 100)
    from everyreader.patterns import keep_patterns

    keep_patterns()  # a fifth of the time of an edit among 1,000 pages (2026-11-29, twelve alternating runs)
    from everyreader.build.session import Session
    from everyreader.cli import main

    session = Session()
    try:
        leave(main(arguments, session=session))  # while the session holds all pages: 45 ms of 10,000 (2026-11-30)
    except ModuleNotFoundError as error:
        if (error.name or "").split(".")[0] not in NEEDED:
            raise
        say("The folder .venv is damaged: the Python package " + error.name + " is gone. " + MEND)
        return 2


def run(arguments):
    """Set up if asked to, then run the command in the first Python that has what it needs; return the exit status."""
    setting_up, words = split(arguments)
    new_enough = sys.version_info >= (3, 11)
    if setting_up and new_enough and set_up(words):
        return 2
    if setting_up and new_enough and is_dev(words):
        return 0
    if is_ready() and not is_inside() and (new_enough or not setting_up):
        return hand_over(words)
    if not new_enough:
        say(
            "This needs Python 3.11 or newer, and this is Python %d.%d. Run it with a newer one." % sys.version_info[:2]
        )
        return 2
    if is_ready():
        if is_stale():
            say("The Python packages in .venv are not those that the project now asks for. " + MEND)
    elif missing_packages():
        say("The Python packages that the build needs are not installed. " + MEND)
        return 2
    return start(words)


def leave(status):
    """End at once with what was said: Python would first take apart every value of the build, which nobody needs any
    more."""
    import atexit

    atexit._run_exitfuncs()  # what has to be cleared away is; the documented ways all end in the long way out
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (AttributeError, OSError):
        sys.exit(status)  # nobody listens: Python has its own way to say so
    os._exit(status)  # a fifth of the CPU time of an edit among 1,000 pages (2026-11-29, nine alternating runs)


if __name__ == "__main__":
    if ROOT not in sys.path:  # a "safe path" setting leaves it out
        sys.path.insert(0, ROOT)
    try:
        leave(run(sys.argv[1:]))
    except KeyboardInterrupt:
        say("Stopped. What was published before still stands.")
        leave(2)
