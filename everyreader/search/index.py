"""Makes the index of a language with Pagefind: files that the page's script fetches as it needs them.

Pagefind gets one small HTML text a page (`everyreader/search/page_source.py`). The same pages give the same bytes: what
differs from run to run (the order of keys in one file) is written again, sorted.

Pagefind's Python API says which program to start. We start it once an index and do not talk to it, as that API would:
there it waits a tenth of a second for each answer, a third of the time of an index of 100 pages (2026-11-29).
"""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterable, Iterator
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import msgspec

from everyreader.document import Value, digest, encode
from everyreader.engine.recent import Recent
from everyreader.engine.task import Fetch, Task, Values
from everyreader.search.index_words import Usual
from everyreader.search.page_source import IndexedPage, shown_of, source_of
from everyreader.search.page_text import PageText

ENTRY = "pagefind-entry.json"
WORDS = "words.json"
"""What the script must know of the words of a language: which say little, and which mean the same. It fetches this with
the index, so that nobody pays for it who only reads the A to Z."""
ALWAYS = ("pagefind.js", "pagefind-worker.js", ENTRY)
"""What every index has besides its data; all else that Pagefind writes is for user interfaces of its own."""


NO_LANGUAGE = "mul"
"""What Pagefind is told of the language (ISO 639-2, several languages): the endings of words are our work, and the
program for the browser is 4 KB smaller without those of a language."""
ATTEMPTS = 3
"""How often Pagefind may end before all of an index is on the disk."""


class Index(Value, frozen=True):
    """What the index of a language is made from."""

    lang: str
    """BCP 47."""
    pages: tuple[IndexedPage, ...]
    idle: tuple[str, ...] = ()
    """Words that say little in a question."""
    same: tuple[tuple[str, ...], ...] = ()
    """Of each group, words that mean the same."""
    letters: tuple[str, ...] = ()
    """Of each group, letters that people type for the first."""
    weak: tuple[str, ...] = ()
    """Words that say less than others beside them."""
    idle_elsewhere: tuple[str, ...] = ()
    """Words that say little in pages of another language."""
    turn: tuple[str, ...] = ()
    """Words that say little, but that a name needs which has them."""

    def name(self, code: str) -> str:
        """Return the name of the cache entry that lists its files. code: the digest of this folder, which of our code
        alone makes it anew."""
        return f"index:{digest(encode(self) + code.encode())}"


class IndexFile(Value, frozen=True):
    """A file of an index."""

    path: str
    """In the folder of the index."""
    digest: str
    """The digest of its bytes, which are kept as `blob:<digest>`."""
    size: int
    """In bytes."""


def index_gap() -> str:
    """Return why no index can be made here, or nothing."""
    lacks = [name for name in ("pagefind", "pagefind_bin") if find_spec(name) is None]
    return "Pagefind is not installed" if lacks else ""


class Arguments(Value, frozen=True):
    """Indexes that are to be made. code: as their names have it."""

    indexes: tuple[Index, ...]
    code: str


def index_task(indexes: Iterable[Index], code: str) -> Task:
    """Return the task that makes indexes: several at once, each by a process of Pagefind's."""
    found = Arguments(tuple(indexes), code)
    label = f"search of {', '.join(index.lang for index in found.indexes)}"
    return Task("everyreader.search.index:run", encode(found), (), label, code)


def run(arguments: bytes, project: str, fetch: Fetch) -> Values:
    """Make indexes, as a task: the list of the files of each under its own name."""
    wanted = msgspec.json.decode(arguments, type=Arguments)
    indexes = wanted.indexes
    # 3 ms, for which a build whose index stands must not wait (2026-11-29).
    from concurrent.futures import ThreadPoolExecutor

    with TemporaryDirectory() as folder, ThreadPoolExecutor() as together:
        places = [Path(folder, str(number)) for number in range(len(indexes))]
        for index, place in zip(indexes, places, strict=True):
            _write_sources(_sources(index, fetch), place)
        made = list(together.map(_files, places, (len(index.pages) for index in indexes)))
    values: dict[str, bytes] = {}
    for index, found in zip(indexes, made, strict=True):
        files = [*found, (WORDS, words_file(index))]
        values |= {f"blob:{digest(data)}": data for _, data in files}
        values[index.name(wanted.code)] = encode([IndexFile(path, digest(data), len(data)) for path, data in files])
    return (*values.items(), ("indexes", b"true"))


class _Source(NamedTuple):
    """What Pagefind reads of a page, and what a result shows of it, as JSON."""

    read: str
    shown: str


_recent: Recent[str, _Source] = Recent(200)
"""By digest of what each is made from, the sources that this process wrote last: after an edit one of them is new."""


def _sources(index: Index, fetch: Fetch) -> Iterator[tuple[str, _Source]]:
    """Yield the address of each page and its source: those of a large site take much memory."""
    usual = Usual(index.idle, index.same, index.letters, index.turn)
    elsewhere = Usual(index.idle_elsewhere).idle
    shared = encode((index.idle, index.same, index.letters, index.idle_elsewhere, index.turn))

    def source(page: IndexedPage) -> _Source:
        text = msgspec.json.decode(fetch(f"blob:{page.text}"), type=PageText)
        read = source_of(page, text, usual, elsewhere if page.lang else frozenset())
        return _Source(read, json.dumps(shown_of(page, text), ensure_ascii=False))

    for page in index.pages:
        yield page.address, _recent.value(digest(shared + encode(page)), partial(source, page))


def words_file(index: Index) -> bytes:
    """Return what the script must know of the words of a language, as JSON."""
    same = [" ".join(words.replace(" ", "_") for words in group) for group in index.same]
    words = {"skip": index.idle, "weak": index.weak, "turn": index.turn, "same": same, "letters": index.letters}
    return json.dumps(words, ensure_ascii=False, separators=(",", ":")).encode()


def _write_sources(sources: Iterable[tuple[str, _Source]], folder: Path) -> None:
    for address, source in sources:
        for name, text in (("pages", source.read), ("shown", source.shown)):
            place = folder / name / address
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, "utf-8")


def _files(folder: Path, count: int) -> list[tuple[str, bytes]]:
    """Return the files of an index of so many pages, whose sources are in a folder. Errors: CalledProcessError; OSError
    where Pagefind leaves files cut off."""
    for attempt in range(ATTEMPTS):
        out = folder / f"out-{attempt}"
        _run_pagefind(folder / "pages", out)
        made = _needed_files(out)
        if _are_whole(made, count):
            made[ENTRY] = json.dumps(json.loads(made[ENTRY]), sort_keys=True, separators=(",", ":")).encode()
            return [
                (path, _as_shown(data, folder / "shown") if path.startswith("fragment/") else data)
                for path, data in made.items()
            ]
    raise OSError("Pagefind did not write its index to the end")


def _run_pagefind(pages: Path, out: Path) -> None:
    import subprocess  # with what follows 23 ms, for which a build whose index stands must not wait (2026-11-29)

    from pagefind.service import get_executable

    command = [str(get_executable()), "--site", str(pages), "--output-path", str(out), "--force-language", NO_LANGUAGE]
    command += ["--keep-index-url", "--silent"]
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)


def _needed_files(out: Path) -> dict[str, bytes]:
    kept = {*ALWAYS, "wasm.unknown.pagefind"}
    found = ((place.relative_to(out).as_posix(), place) for place in sorted(out.rglob("*")) if place.is_file())
    return {path: place.read_bytes() for path, place in found if path in kept or ".pf_" in path}


def _as_shown(fragment: bytes, shown: Path) -> bytes:
    """Return what the script fetches of a page that it shows: where its headings are, and what a result says of it, not
    the words of the page, since results quote nothing. shown: the folder of what results say."""
    mark, opening, rest = gzip.decompress(fragment).partition(b"{")
    page = json.loads(opening + rest) | {"content": ""}
    page["meta"] = json.loads((shown / page["url"].lstrip("/")).read_text("utf-8"))
    page["anchors"] = [anchor | {"text": ""} for anchor in page["anchors"] if anchor["element"] != "div"]
    return gzip.compress(mark + json.dumps(page, ensure_ascii=False, separators=(",", ":")).encode(), mtime=0)


def _are_whole(files: dict[str, bytes], pages: int) -> bool:
    """Say whether files are those of an index of so many pages, none of them cut off."""
    if not {*ALWAYS} <= files.keys() or sum(path.startswith("fragment/") for path in files) != pages:
        return False
    try:
        json.loads(files[ENTRY])
        for path, data in files.items():
            if path not in ALWAYS:
                gzip.decompress(data)
    except (ValueError, EOFError, OSError, zlib.error):
        return False
    return True
