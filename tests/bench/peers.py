"""Other programs on the same text: Pelican and MkDocs, where they are installed in a folder of their own.

Both get what makes them quick: their smallest theme, no search, no feeds, no menu that lists every page.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from pages import LANGUAGES, write_pages
from timing import Step

EXTENSIONS = ("tables", "sane_lists", "def_list", "admonition")
NAMES = ("pelican", "mkdocs")
VARIABLE = "EVERYREADER_PEERS"

_PELICAN = """\
PATH = {sources!r}
OUTPUT_PATH = {out!r}
DELETE_OUTPUT_DIRECTORY = True
THEME = "simple"
SITENAME = "Bench"
TIMEZONE = "Europe/London"
DEFAULT_LANG = "en"
ARTICLE_PATHS = []
PAGE_PATHS = [""]
PATH_METADATA = r"(?P<lang>..)/(?P<slug>[^/]*)\\.md"
PAGE_URL = PAGE_SAVE_AS = PAGE_LANG_URL = PAGE_LANG_SAVE_AS = "{{lang}}/{{slug}}.html"
DISPLAY_PAGES_ON_MENU = False
DISPLAY_CATEGORIES_ON_MENU = False
DIRECT_TEMPLATES = []
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
MARKDOWN = {{"extensions": {extensions!r}}}
"""

_MKDOCS = """\
site_name: Bench
docs_dir: {sources}
site_dir: {out}
use_directory_urls: false
theme: mkdocs
plugins: []
nav: [{homes}]
markdown_extensions: [{extensions}]
validation: {{omitted_files: ignore}}
"""


def steps(peers: Path | None, folder: Path, count: int, runs: int) -> list[Step]:
    """Return the builds of other programs, of those that are there. peers: the folder of a Python environment.

    folder: where the pages and settings for them are written. count: of pages.
    """
    if peers is None:
        return []
    write_pages(folder / "mkdocs", count, plain=True)
    write_pages(folder / "pelican", count, plain=True)
    for page in (folder / "pelican").rglob("*.md"):  # the way in which Pelican writes a link to another page
        page.write_text(page.read_text(encoding="utf-8").replace("](", "]({filename}"), encoding="utf-8")
    pelican, mkdocs = folder / "pelicanconf.py", folder / "mkdocs.yml"
    pelican.write_text(_PELICAN.format(sources=str(folder / "pelican"), out=str(folder / "out-pelican"),
                                       extensions=["meta", *EXTENSIONS]))
    mkdocs.write_text(_MKDOCS.format(sources=folder / "mkdocs", out=folder / "out-mkdocs",
                                     homes=", ".join(f"{language.code}/index.md" for language in LANGUAGES),
                                     extensions=", ".join(EXTENSIONS)))
    commands = {"pelican": [str(peers / "bin" / "pelican"), "-s", str(pelican), "-q"],
                "mkdocs": [str(peers / "bin" / "mkdocs"), "build", "-q", "-c", "-f", str(mkdocs)]}
    return [Step(name, command, lambda name=name: shutil.rmtree(folder / f"out-{name}", ignore_errors=True), runs)
            for name, command in commands.items() if Path(command[0]).is_file()]
