"""Python-Markdown alone, on two processes: the least that any build of these pages with this library must take.

Usage: bare_markdown.py SOURCES OUT EXTENSION...: reads every page below SOURCES, turns it into HTML and writes that.
"""

from __future__ import annotations

import sys
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path

import markdown

PROCESSES = 2


@cache
def _parser(extensions: tuple[str, ...]) -> markdown.Markdown:
    return markdown.Markdown(extensions=extensions)


def convert(source: str, target: str, extensions: tuple[str, ...]) -> None:
    """Turn one page into HTML, without its front matter."""
    body = Path(source).read_text(encoding="utf-8").split("\n---\n", 1)[-1]
    parser = _parser(extensions)
    parser.reset()
    Path(target).write_text(parser.convert(body), encoding="utf-8")


def main(sources: Path, out: Path, extensions: tuple[str, ...]) -> None:
    """Convert every page of a folder."""
    pages = sorted(sources.rglob("*.md"))
    targets = [out / page.relative_to(sources).with_suffix(".html") for page in pages]
    for folder in {target.parent for target in targets}:
        folder.mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor(PROCESSES) as executor:
        list(executor.map(convert, map(str, pages), map(str, targets), [extensions] * len(pages), chunksize=20))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), tuple(sys.argv[3:]))
