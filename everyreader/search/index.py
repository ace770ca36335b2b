"""Makes the index of a language with Pagefind (its Python API): files that the page's script fetches as it needs them.

Pagefind gets one small HTML text a page, made of PageText: words of a title and of headings count more than others, and
words that people use most. The same pages give the same bytes: what differs from run to run (the order of keys in one
file) is written again, sorted.
"""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterable
from html import escape
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from everyreader.document import Value, digest, encode
from everyreader.engine.task import Fetch, Task, Values, code_digest
from everyreader.search.index_words import CALLED, HEADING, index_words, telling_words
from everyreader.search.page_text import PageText

ENTRY = "pagefind-entry.json"
ALWAYS = ("pagefind.js", "pagefind-worker.js", ENTRY)
"""What every index has besides its data; all else that Pagefind writes is for user interfaces of its own."""


LONGEST_WAIT = 1200
"""How often we look whether Pagefind has written all: every twentieth of a second, for a minute."""


class IndexedPage(Value, frozen=True):
    """A page of an index."""

    address: str
    """Of the page, from the root of the site."""
    text: str
    """The digest of its PageText."""
    words: dict[str, tuple[str, ...]] = {}
    """By anchor (nothing for the whole page), what people call it, mistyped words with them."""
    more: str = ""
    """What a result says of it besides its title."""
    lang: str = ""
    """Its language, BCP 47, where that is not the reader's."""
    brief: bool = False
    """Its sections list other pages, so that its title alone leads to it."""


class Index(Value, frozen=True):
    """What the index of a language is made from."""

    lang: str
    """BCP 47."""
    pages: tuple[IndexedPage, ...]

    @property
    def name(self) -> str:
        """Return the name of the cache entry that lists its files. Of our code, only that of this folder makes it
        anew."""
        return f"index:{digest(encode(self) + code_digest('search').encode())}"


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
    return "Pagefind is not installed. Run: python3 build.py --setup" if lacks else ""


def index_task(indexes: Iterable[Index]) -> Task:
    """Return the task that makes indexes: all at once, since Pagefind's Python API mostly waits."""
    found = tuple(indexes)
    label = f"search of {', '.join(index.lang for index in found)}"
    return Task("everyreader.search.index:run", encode(found), (), label, code_digest("search"))


def run(arguments: bytes, project: str, fetch: Fetch) -> Values:
    """Make indexes, as a task: the list of the files of each under its own name."""
    indexes = msgspec.json.decode(arguments, type=tuple[Index, ...])
    sources = [_sources(index, fetch) for index in indexes]
    # 15 ms, which a build whose index stands must not wait for (2026-11-29).
    import asyncio
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(1) as apart:  # whoever builds from a program may have a loop that runs
        made = apart.submit(asyncio.run, _all_files(sources, [_folder(index) for index in indexes])).result()
    values: dict[str, bytes] = {}
    for index, files in zip(indexes, made, strict=True):
        values |= {f"blob:{digest(data)}": data for _, data in files}
        values[index.name] = encode([IndexFile(path, digest(data), len(data)) for path, data in files])
    return (*values.items(), ("indexes", b"true"))


def _folder(index: Index) -> str:
    return index.lang.split("-")[0].lower()


def _sources(index: Index, fetch: Fetch) -> list[tuple[str, str]]:
    texts = [msgspec.json.decode(fetch(f"blob:{page.text}"), type=PageText) for page in index.pages]
    return [(page.address, source_of(page, text)) for page, text in zip(index.pages, texts, strict=True)]


def source_of(page: IndexedPage, text: PageText) -> str:
    """Return the HTML that Pagefind reads of a page."""
    lines = [f"<h1>{_written(text.title)}</h1>", _telling(text.title), _used(page, "")]
    lines.append(f"<p>{_written(text.about)}</p>")
    for section in () if page.brief else text.sections:
        if section.anchor:
            level = min(max(section.level, 2), 6)
            lines.append(f'<h{level} id="{escape(section.anchor)}">{_written(section.heading)}</h{level}>')
            lines += [_telling(section.heading), _used(page, section.anchor)]
        lines.append(f"<p>{_written(section.words)}</p>")
    headings = {section.anchor: section.heading for section in text.sections if section.anchor}
    shown = {"t": text.title, "s": json.dumps(headings, ensure_ascii=False), "m": page.more, "l": page.lang}
    meta = "".join(
        f'<span data-pagefind-meta="{name}[title]" title="{escape(words)}"></span>'
        for name, words in shown.items()
        if words
    )
    return f"<html><body>{meta}{''.join(lines)}</body></html>"


def _written(words: str) -> str:
    return escape(index_words(words))


def _telling(words: str, mark: str = HEADING) -> str:
    return f'<p data-pagefind-weight="5">{escape(telling_words(words, mark))}</p>'


def _used(page: IndexedPage, anchor: str) -> str:
    return "".join(_telling(word, CALLED) + f"<p>{_written(word)}</p>" for word in page.words.get(anchor, ()))


async def _all_files(sources: list[list[tuple[str, str]]], langs: list[str]) -> list[list[tuple[str, bytes]]]:
    from asyncio import gather

    return list(await gather(*(_files(lang, pages) for lang, pages in zip(langs, sources, strict=True))))


async def _files(lang: str, sources: list[tuple[str, str]]) -> list[tuple[str, bytes]]:
    """Return the files of an index. They go through a folder: the API waits a tenth of a second for each message, and
    takes no answer above 2 MB."""
    from pagefind.index import IndexConfig  # few sites ask for it
    from pagefind.service import PagefindService

    with TemporaryDirectory() as folder:
        pages, out = Path(folder, "pages"), Path(folder, "out")
        for address, source in sources:
            place = pages / address
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(source, "utf-8")
        async with PagefindService() as service:
            index = await service.create_index(IndexConfig(force_language=lang, keep_index_url=True))
            await index.add_directory(str(pages))
            await index.write_files(str(out))
            made = await _written_files(lang, out, len(sources))
    made[ENTRY] = json.dumps(json.loads(made[ENTRY]), sort_keys=True, separators=(",", ":")).encode()
    return list(made.items())


async def _written_files(lang: str, out: Path, pages: int) -> dict[str, bytes]:
    """Return what a page's script needs of what Pagefind has written, once all is there: it answers before its last
    bytes are on the disk, and a busy machine takes its time."""
    from asyncio import sleep

    before: dict[str, bytes] = {}
    for _ in range(LONGEST_WAIT):
        found = _needed_files(lang, out)
        if found == before and _are_whole(found, pages):
            return found
        before = found
        await sleep(0.05)
    raise TimeoutError(f"Pagefind did not write its index of {lang} to the end")


def _needed_files(lang: str, out: Path) -> dict[str, bytes]:
    own = f"wasm.{lang}.pagefind"
    kept = {*ALWAYS, own if (out / own).exists() else "wasm.unknown.pagefind"}
    found = ((place.relative_to(out).as_posix(), place) for place in sorted(out.rglob("*")) if place.is_file())
    return {path: place.read_bytes() for path, place in found if path in kept or ".pf_" in path}


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
