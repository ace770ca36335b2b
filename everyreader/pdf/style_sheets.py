"""Reads style sheets with their fonts for WeasyPrint, once for many files, and lets go what has not been needed for
longest: the fonts of all scripts together take more memory than all else."""

from __future__ import annotations

import os
from functools import cache, lru_cache
from pathlib import Path
from shutil import rmtree
from urllib.parse import unquote, urlsplit

from everyreader.format import Materials
from everyreader.untyped import Untyped

ROOT = "file:///project/"
"""Stands for the project's folder in addresses of pictures, so that no path of this machine enters a file."""


@lru_cache(maxsize=3)  # files are set in the order of their fonts
def font_set(fonts: tuple[tuple[str, str], ...]) -> Untyped:
    """Return WeasyPrint's record of fonts. fonts: path and digest of each, in the order of their paths."""
    from multiprocessing.util import Finalize  # 5 ms, which a build of web pages alone must not wait for (2026-11-29)

    from weasyprint import CSS
    from weasyprint.text.fonts import FontConfiguration

    found = FontConfiguration()
    fetcher = fetcher_of(Materials("", fonts=fonts))
    CSS(string="\n".join(_face(path) for path, _ in fonts), font_config=found, base_url=ROOT, url_fetcher=fetcher)
    # A worker process ends without `atexit` and collects nothing: its folder of fonts would stay for ever. And the
    # fonts must go before the libraries that they speak to. Neither may keep alive what the cache has let go.
    if found._folder:
        Finalize(found, rmtree, (found._folder, True), exitpriority=11)
    _let_go_at_the_end()
    return found


@cache
def _let_go_at_the_end() -> None:
    from multiprocessing.util import Finalize  # the same 5 ms (2026-11-29)

    Finalize(None, font_set.cache_clear, exitpriority=10)


@lru_cache(maxsize=8)  # a style for each format, and a few that an editor has tried
def style_sheet(style: str, fonts: tuple[tuple[str, str], ...]) -> Untyped:
    """Return a style sheet as WeasyPrint has read it. fonts: path and digest of each, the first wanted first."""
    from weasyprint import CSS

    named = list(dict.fromkeys(f'"{_family(path)}"' for path, _ in fonts))
    families, latin = ", ".join(named), ", ".join(sorted(named, key=lambda name: name != '"NotoSans"'))
    # Signs beside Latin letters and digits are in their font: two fonts within a word are two pieces of text for a
    # reader.
    latin_words = f'bdi[dir="ltr"] {{ font-family: {latin} }}'
    hanging = (
        ":lang(ur), :lang(ks) { line-height: 2 !important }" if "Nastaliq" in families else ""
    )  # docs/requirements, P-09
    return CSS(
        string=f":root {{ font-family: {families} }}\n{style}\n{hanging}\n{latin_words}",
        base_url=ROOT,
        url_fetcher=fetcher_of(Materials("")),
    )


def _face(path: str) -> str:
    weight = "bold" if "-Bold" in os.path.basename(path) else "normal"
    return f'@font-face {{ font-family: "{_family(path)}"; font-weight: {weight}; src: url("{Path(path).as_uri()}") }}'


def _family(path: str) -> str:
    return os.path.basename(path).split("-")[0].split(".")[0]


def fetcher_of(materials: Materials) -> Untyped:
    """Return what fetches files for WeasyPrint: those that the key speaks of and no others, and nothing from a
    network."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    fonts = {Path(path).as_uri(): path for path, _ in materials.fonts}

    class Fetcher(URLFetcher):
        def fetch(self, url: str, headers: object = None) -> Untyped:
            if url in fonts:
                return URLFetcherResponse(url, Path(fonts[url]).read_bytes())
            path = unquote(urlsplit(url).path).removeprefix("/project/")
            if not url.startswith(ROOT) or path not in materials.loaded:
                raise ValueError(f"Not a file of this page: {url}")
            return URLFetcherResponse(url, materials.loaded[path])

    return Fetcher()
