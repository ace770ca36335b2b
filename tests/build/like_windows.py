"""Lets this Python work as on Windows and macOS, as far as that can be had on Linux: `sitecustomize` of a process in
which the tests build.

Names below the folder in LIKE_WINDOWS mean the same in any case; there is no `fork`; a file of text that is opened
without naming its coding, which would be cp1252 there, is an error; and a path may have 259 signs.
"""

from __future__ import annotations

import builtins
import inspect
import io
import os
from collections.abc import Callable
from typing import Any

ROOT = os.environ.get("LIKE_WINDOWS", "")
LONGEST = 259
"""Signs of a path, where nobody has allowed longer ones (Microsoft, Maximum Path Length Limitation)."""
ONE = ("stat", "lstat", "open", "scandir", "listdir", "mkdir", "rmdir", "unlink", "remove", "access", "utime", "chmod")
TWO = ("rename", "replace")

_listdir, _real_open = os.listdir, io.open


def on_disk(path: Any) -> Any:
    """Return a path as it is written on the disk; a path of somewhere else, and what is no path, as it is."""
    text = os.path.abspath(path) if isinstance(path, str | os.PathLike) else ""
    if not isinstance(text, str) or not text.startswith(ROOT + os.sep):
        return path
    if len(text) > LONGEST:
        raise FileNotFoundError(3, "The system cannot find the path specified", text)
    at = ROOT
    for part in text[len(ROOT) + 1 :].split(os.sep):
        try:
            names = _listdir(at)
        except OSError:
            names = []
        folded = part.casefold()
        at = os.path.join(at, part if part in names else next((n for n in names if n.casefold() == folded), part))
    return at


def _of_one(real: Callable[..., Any]) -> Callable[..., Any]:
    def call(path: Any = ".", *more: Any, **named: Any) -> Any:
        return real(path if named.get("dir_fd") is not None else on_disk(path), *more, **named)

    return call


def _open(
    path: Any,
    mode: str = "r",
    buffering: int = -1,
    encoding: str | None = None,
    errors: str | None = None,
    newline: str | None = None,
    closefd: bool = True,
    opener: Any = None,
) -> Any:
    if "b" not in mode and encoding in (None, "locale") and not isinstance(path, int):
        frame: Any = inspect.currentframe()
        while frame.f_globals.get("__name__") in (__name__, "pathlib"):
            frame = frame.f_back
        if str(frame.f_globals.get("__name__")).startswith(("everyreader", "__main__")):
            raise EncodingWarning(f"{path} is opened in the coding of this machine")
    return _real_open(on_disk(path), mode, buffering, encoding, errors, newline, closefd, opener)


def _of_two(real: Callable[..., Any]) -> Callable[..., Any]:
    def call(source: Any, target: Any, **named: Any) -> Any:
        first, second = on_disk(source), on_disk(target)
        # Another case of the same name is a new name.
        return real(first, target if first == second else second, **named)

    return call


if ROOT:
    os.supports_dir_fd.clear()  # as on Windows
    for name in ONE:
        setattr(os, name, _of_one(getattr(os, name)))
    for name in TWO:
        setattr(os, name, _of_two(getattr(os, name)))
    builtins.open = io.open = _open  # type: ignore[assignment]
    del os.fork
