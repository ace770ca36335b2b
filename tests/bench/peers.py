"""Other programs on the same text: Pelican and MkDocs, where they are installed in a folder of their own.

Both are run as they come, with the theme, menu, feeds and search that they bring, and the same Markdown extensions.
"""

from __future__ import annotations

from pathlib import Path

from pages import write_pages
from timing import Step, set_aside

EXTENSIONS = ("tables", "sane_lists", "def_list", "admonition")
NAMES = {"pelican": "Pelican", "mkdocs": "MkDocs"}
MOST = {"pelican": 1 / 1.8, "mkdocs": 1 / 4}
"""How long our build may take at most, as a share of theirs."""

VARIABLE = "EVERYREADER_PEERS"

_PELICAN = """\
PATH = {sources!r}
OUTPUT_PATH = {out!r}
SITENAME = "Bench"
SITEURL = ""
TIMEZONE = "Europe/London"
DEFAULT_LANG = "en"
DEFAULT_DATE = (2026, 11, 21)
PATH_METADATA = r"(?P<lang>..)/(?P<slug>[^/]*)\\.md"
ARTICLE_URL = ARTICLE_SAVE_AS = ARTICLE_LANG_URL = ARTICLE_LANG_SAVE_AS = "{{lang}}/{{slug}}.html"
MARKDOWN = {{"extensions": {extensions!r}}}
"""

_MKDOCS = """\
site_name: Bench
docs_dir: {sources}
site_dir: {out}
use_directory_urls: false
markdown_extensions: [{extensions}]
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
    pelican.write_text(
        _PELICAN.format(
            sources=str(folder / "pelican"), out=str(folder / "out-pelican"), extensions=["meta", *EXTENSIONS]
        )
    )
    mkdocs.write_text(
        _MKDOCS.format(sources=folder / "mkdocs", out=folder / "out-mkdocs", extensions=", ".join(EXTENSIONS))
    )
    commands = {
        "pelican": [str(peers / "bin" / "pelican"), "-s", str(pelican), "-q"],
        "mkdocs": [str(peers / "bin" / "mkdocs"), "build", "-q", "-c", "-f", str(mkdocs)],
    }
    return [
        Step(name, command, lambda name=name: set_aside(folder / f"out-{name}", folder / "aside"), runs)
        for name, command in commands.items()
        if Path(command[0]).is_file()
    ]
