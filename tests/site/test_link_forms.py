"""A link leads to its page in whatever form an author or a browser writes it, or its author is told which page was
meant."""

from __future__ import annotations

import posixpath
import random
import re
from pathlib import Path
from urllib.parse import quote

import pytest
from counts import COUNT

from everyreader.testing import make_project, page, published, run

pytestmark = pytest.mark.generated

PAGES = ("other", "sub/index", "sub/deep", "guides/your-choice", "guides/sub/page", "wybór", "a b")
"""Pages of the project, by their names in the folder of the language."""


def relative(name: str, own: str) -> str:
    """Return the way from the folder of one page to another page."""
    up = "../" * own.count("/")
    return f"{up}{name}"


def forms(name: str, own: str, chance: random.Random) -> str:
    """Return one of the ways to write a link from a page to another one."""
    bare = name.removesuffix("/index") if name.endswith("/index") else name
    way = chance.choice([relative(bare, own), f"./{relative(bare, own)}", f"/en/{bare}", f"/{bare}"])
    ending = chance.choice(["", "/", ".md", ".MD", ".html", "/index.html", "/index.md"])
    if name.endswith("/index") and ending in (".md", ".MD", ".html"):
        ending = f"/index{ending}"
    if "/index" in ending and not name.endswith("/index"):
        ending = "/"
    anchor = chance.choice(["", "", "#when", "#When"])
    written = way + ending
    if " " in written or chance.random() < 0.3:
        written = quote(written, safe="/.")
    if chance.random() < 0.1 and "/." not in written and not written.endswith("/"):  # `\.` and `\)` are signs
        written = written.replace("/", "\\")
    return written + anchor


def test_every_form_of_an_address_leads_to_its_page(tmp_path: Path) -> None:
    """Of the file, of the folder, of the web page, with and without the language and an anchor; from two folders."""
    chance = random.Random("forms of links")
    files = {f"content/en/{name}.md": page("## When {#when}\n\nWords.", title=f"T {name}") for name in PAGES}
    wanted = {}
    for number in range(COUNT):
        own = f"{chance.choice(['', 'guides/'])}from{number}"
        name = chance.choice(PAGES)
        written = forms(name, own, chance)
        files[f"content/en/{own}.md"] = page(f"Look [there]({written}) now.", title=f"From {number}")
        wanted[own] = (name, written)
    project = make_project(tmp_path, dict(files))
    found = run(project).found
    for own, (name, written) in wanted.items():
        html = published(project, f"en/{own}.html")
        right = quote(posixpath.relpath(f"{name}.html", posixpath.dirname(own) or "."))
        anchor = "(?:#when)" if "#" in written else ""
        assert re.search(rf'href="{re.escape(right)}{anchor}"', html), (written, name, own, found)
        assert f"content/en/{own}.md:" not in found, (written, found)


WRONG = ("leaflets/", "../leaflets/", "../../other.md", "/leaflets/other.md", "otter/", "sub/nope", "/en/nope/")


def test_what_leads_to_no_page_is_told_and_is_no_link(tmp_path: Path) -> None:
    """A folder that is no language, one step too far up, and names of nothing, in every form; nothing far is
    proposed."""
    chance = random.Random("wrong links")
    files: dict[str, str | bytes] = {"content/en/other.md": page("Words.", title="Other")}
    written = {}
    for number in range(COUNT):
        name = chance.choice(WRONG)
        if name.endswith("/"):
            name += chance.choice(["", "index.html", "#when", "?x=1", "index.md#when"])
        path = f"content/en/from{number}.md"
        written[path] = name
        files[path] = page(f"Look [there]({name}) now.", title=f"From {number}")
    project = make_project(tmp_path, files)
    lines = run(project).found.split("\n")
    for path, name in written.items():
        place = next((at for at, line in enumerate(lines) if line.startswith(f"{path}:5:")), -1)
        assert place >= 0 and ": error: " in lines[place], (path, name, lines)
        help = lines[place + 1]
        assert "Did you mean" not in help or '"other.md"' in help or '"../other.md"' in help, (name, help)
        assert "<p>Look there now.</p>" in published(project, path[8:-3] + ".html"), name
