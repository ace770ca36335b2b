"""After a build of some languages or formats, into an empty folder or into a site that stands, every link leads
somewhere."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from samples import LANGUAGES, make_trust, sample_page, words_format

from everyreader.testing import build, write

pytestmark = pytest.mark.slow

HOME = Path(__file__).parents[2]
PARTS = [
    *(["--language", tag] for tag in LANGUAGES),
    *(["--language", tag, "--format", "html"] for tag in LANGUAGES),
    ["--format", "html"],
    ["--format", "words"],
    ["--language", "ur", "--format", "words"],
]


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Path]:
    """A small project with news, a menu at the end of each page, and a page of the default language that leads to
    another."""
    with words_format(tmp_path / "formats"):
        made = make_trust(tmp_path / "project")
        site = (made / "content/site.yml").read_text("utf-8")
        write(made, {"content/site.yml": site if "footer:" in site else f"{site}footer: [choice]\n"})
        write(made, {"content/en/extra.md": sample_page("en", "extra", 9, words="[Polish](../pl/choice.md)")})
        yield made


def dead(site: Path) -> set[str]:
    """Return the links within a site whose file, or whose place on the same page, is not there."""
    found = set()
    for file in site.rglob("*.html"):
        text = file.read_text("utf-8")
        for link in re.findall(r'(?:href|src)="([^"]*)"', text):
            parts = urlsplit(link)
            if link.startswith("#") and f'id="{unquote(parts.fragment)}"' not in text:
                found.add(f"{file.relative_to(site)}: {link}")
            base = site if parts.path.startswith("/") else file.parent
            if (
                not (parts.scheme or parts.netloc)
                and parts.path
                and not (base / unquote(parts.path).lstrip("/")).is_file()
            ):
                found.add(f"{file.relative_to(site)}: {link}")
    return found


@pytest.mark.parametrize("words", PARTS, ids=" ".join)
def test_part_into_an_empty_folder_leads_nowhere_in_vain(project: Path, words: list[str]) -> None:
    """What the part leads to is made too, or not linked to."""
    build(project, *words)
    assert dead(project / "site") == set()


@pytest.mark.parametrize("words", PARTS, ids=" ".join)
def test_part_into_a_site_that_stands_leads_nowhere_in_vain(project: Path, words: list[str]) -> None:
    """New pages of all languages, of which a part is made, lead to nothing that is not there; a whole build comes
    after."""
    build(project)
    for tag in LANGUAGES:
        write(project, {f"content/{tag}/late.md": sample_page(tag, "late", 1)})
    build(project, *words)
    assert dead(project / "site") == set()
    build(project)
    assert dead(project / "site") == set()


def test_part_into_a_site_that_stands_makes_no_other_language(project: Path) -> None:
    """Where all that a part leads to stands, nothing but the part is made."""
    build(project)
    write(project, {"content/ur/choice.md": (project / "content/ur/choice.md").read_text("utf-8") + "\nMore words.\n"})
    source = project / "content/en/choice.md"
    source.write_text(source.read_text("utf-8") + "\nNot yet.\n", "utf-8")
    build(project, "--language", "ur")
    assert "More words" in (project / "site/ur/choice.html").read_text("utf-8")
    assert "Not yet." not in (project / "site/en/choice.html").read_text("utf-8")


def test_dead_link_is_seen(project: Path) -> None:
    """The look for dead links finds one."""
    build(project)
    (project / "site/en/choice.html").unlink()
    assert dead(project / "site")


@pytest.mark.parametrize("tag", ["en", "ur", "zh"])
def test_own_content_in_one_language_leads_nowhere_in_vain(tag: str, tmp_path: Path) -> None:
    """The project's own pages, in one language, into an empty folder."""
    for name in ("content", "locales", "templates"):
        shutil.copytree(HOME / name, tmp_path / name)
    build(tmp_path, "--language", tag, "--format", "html")
    assert (tmp_path / f"site/{tag}/index.html").exists() and dead(tmp_path / "site") == set()
