"""Keeps compiled regular expressions from one run to the next, as Python keeps its own compiled code.

Python compiles some 600 patterns, ours and those of libraries, each time that it starts: 80 of the 437 ms of an edit
among 1,000 pages (2026-11-29). What its compiler makes of those that modules hold is kept in `__pycache__`, for this
Python alone, under the digest of the file. The engine behind it, `_sre`, checks each again before it takes it, and a
pattern that is not kept is compiled as ever. Nothing of a project is in the file: patterns that are made of what people
write are compiled in functions, and those are left out.
"""

from __future__ import annotations

import atexit
import hashlib
import marshal
import os
import sys
from array import array
from collections.abc import Callable
from importlib import import_module
from importlib.util import cache_from_source
from inspect import CO_OPTIMIZED
from types import CodeType

from everyreader.untyped import Untyped

MOST = 3000
"""Patterns that are kept: four times as many as there are. A file with more, of code long gone, begins anew."""

Key = tuple["str | bytes", int]
"""A pattern and its flags."""
Compiled = tuple[int, bytes, int, dict[str, int], tuple["str | None", ...]]
"""All that `_sre.compile` gets besides the pattern: flags, code, and number, numbers and names of groups."""

_IN_FUNCTIONS = os.path.join("", "markdown", "")
"""The folder of a library whose patterns are the same each time, though it compiles them in functions."""


def keep_patterns(file: str = "") -> None:
    """From here on take patterns that an earlier run has kept, and keep new ones at the end of this process. file:
    where; usually beside this module's own compiled code. Where this Python works in another way, nothing happens."""
    compiler: Untyped = import_module("re._compiler")
    engine: Untyped = import_module("_sre")
    if array("I").itemsize != engine.CODESIZE:
        return
    place = file or cache_from_source(__file__).removesuffix(".pyc") + ".patterns"
    kept = read_patterns(place)
    compiler.compile = _compiler_with(kept, compiler.compile, compiler, engine)
    atexit.register(write_patterns, place, kept, len(kept))


def _compiler_with(
    kept: dict[Key, Compiled], compile: Callable[..., Untyped], compiler: Untyped, engine: Untyped
) -> Callable[..., Untyped]:
    """Return a compiler of patterns that knows those that are kept, and adds to them. compile: the one that it stands
    for."""
    seen = _Engine(engine)
    compiler._sre = seen

    def compile_or_take(pattern: Untyped, flags: int = 0) -> Untyped:
        key = (pattern, int(flags))
        known = kept.get(key) if type(pattern) in (str, bytes) else None
        if known:
            all_flags, code, groups, numbers, names = known
            return engine.compile(pattern, all_flags, array("I", code).tolist(), groups, numbers, names)
        made = compile(pattern, flags)
        if type(pattern) in (str, bytes) and len(kept) < MOST and _is_of_module():  # others cannot be written
            kept[key] = seen.compiled
        return made

    return compile_or_take


class _Engine:
    """`_sre` as its compiler sees it; remembers what it was last given."""

    def __init__(self, engine: Untyped) -> None:
        self._engine = engine
        self.compiled: Compiled = (0, b"", 0, {}, ())

    def __getattr__(self, name: str) -> Untyped:
        return getattr(self._engine, name)

    def compile(
        self, pattern: Untyped, flags: int, code: list[int], groups: int, numbers: dict[str, int], names: Untyped
    ) -> Untyped:
        """Hand on what the compiler has made of a pattern."""
        self.compiled = (flags, array("I", code).tobytes(), groups, dict(numbers), tuple(names))
        return self._engine.compile(pattern, flags, code, groups, numbers, names)


def _is_of_module() -> bool:
    """Say whether the pattern that is being compiled is one that a module or class holds, and no function makes but one
    that the module itself calls while it is imported."""
    frame = sys._getframe(2)
    while frame.f_back and (frame.f_globals.get("__name__", "").partition(".")[0] == "re" or _is_list(frame.f_code)):
        frame = frame.f_back
    if not frame.f_code.co_flags & CO_OPTIMIZED or _IN_FUNCTIONS in frame.f_code.co_filename:
        return True
    while frame.f_back and frame.f_code.co_name != "<module>":
        frame = frame.f_back
    return frame.f_back is not None and frame.f_back.f_code.co_filename.startswith("<frozen importlib")


def _is_list(code: CodeType) -> bool:
    return code.co_name in ("<genexpr>", "<listcomp>", "<setcomp>", "<dictcomp>")


def read_patterns(file: str) -> dict[Key, Compiled]:
    """Return the patterns that are kept in a file; none where it is damaged or of another Python."""
    try:
        with open(file, "rb") as found:
            sum, data = found.read(32), found.read()
    except OSError:
        return {}
    if hashlib.sha256(_this_python() + data).digest() != sum:
        return {}
    kept: dict[Key, Compiled] = marshal.loads(data)
    return kept if len(kept) < MOST else {}


def write_patterns(file: str, kept: dict[Key, Compiled], before: int) -> None:
    """Keep patterns in a file where there are more than before, and where Python may keep compiled code."""
    if len(kept) == before or sys.dont_write_bytecode:
        return
    data = marshal.dumps(kept)
    new = f"{file}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(file), exist_ok=True)
        with open(new, "wb") as target:
            target.write(hashlib.sha256(_this_python() + data).digest() + data)
        os.replace(new, file)
    except OSError:
        return  # a folder that nobody may write to: the next run compiles them again


def _this_python() -> bytes:
    engine = import_module("_sre")
    return f"{sys.version} {engine.MAGIC} {engine.CODESIZE}".encode()
