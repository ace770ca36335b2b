"""A file that cannot be taken is named, whatever it is, and every other page goes on."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import pytest
from effort import takes_less
from samples import goes_on

from everyreader.build.request import BuildRequest
from everyreader.build.session import Session
from everyreader.cli.main import main
from everyreader.source import Discovery
from everyreader.testing import TODAY, make_project, page, published, run, write

pytestmark = pytest.mark.slow

BYTES = {
    "Latin-1": ("£5 for caf\xe9s.\n".encode("latin-1"), "source/encoding", "1:1"),
    "half a letter": (page("Caf").encode().rstrip() + b"\xc3\n", "source/encoding", "5:4"),
    "binary": (bytes(range(256)) * 9, "source/encoding", "2:118"),
    "a control character": (page("A\x00B"), "source/control-character", "5:2"),
    "5 MB": (b"---\ntitle: A page\n---\n\n" + b"Words of a page.\n" * 310_000, "source/too-large", "1:1"),
}


@pytest.mark.parametrize(("data", "rule", "place"), BYTES.values(), ids=BYTES)
def test_bytes_that_are_no_text_have_their_place(data: str | bytes, rule: str, place: str, tmp_path: Path) -> None:
    """The page is at its address, short or whole, and the finding says where it broke."""
    project = make_project(tmp_path, {"content/en/page.md": data})
    said = run(project)
    assert said.code == 1 and said.place(rule) == f"content/en/page.md:{place}", said.found
    assert said.help(rule) and goes_on(project) and published(project)


@pytest.mark.parametrize(
    "data",
    [page("Café.").encode("utf-8-sig"), page("Café.").replace("\n", "\r\n").encode(), page("Café.").encode("utf-16")],
    ids=["a byte order mark", "CRLF", "UTF-16"],
)
def test_what_windows_writes_is_taken_as_it_is(data: bytes, tmp_path: Path) -> None:
    """A mark at the start and carriage returns are no mistakes."""
    project = make_project(tmp_path, {"content/en/page.md": data})
    assert "source/" not in run(project).found
    assert "Café." in published(project) and "\r" not in published(project)


DEEP = {
    "quotes": ">" * 3000 + " words",
    "lists": "\n".join("    " * depth + "- words" for depth in range(100)),
    "brackets": "[" * 5000,
    "closed brackets": "[" * 300 + "words" + "](index.md)" * 300,
    "stars": "*" * 5000 + "words" + "*" * 5000,
    "boxes": "\n".join("    " * depth + "!!! inset" for depth in range(80)),
    "braces": "{{ " * 3000,
    "angles": "<a " * 3000,
    "backticks": "`" * 5000 + "x",
}


@pytest.mark.parametrize("words", DEEP.values(), ids=DEEP)
def test_deep_nesting_ends_soon(words: str, tmp_path: Path) -> None:
    """No page can keep a build at work for ever or break it, and the others go on."""
    projects: list[Path] = []

    def build_one() -> None:
        projects.append(make_project(tmp_path / str(len(projects)), {"content/en/page.md": page(words)}))
        assert run(projects[-1]).code in (0, 1)

    assert takes_less(5, build_one)
    project = projects[-1]
    assert goes_on(project) and published(project)


def test_an_empty_file_is_a_page_with_a_finding(tmp_path: Path) -> None:
    """Somebody has begun a page and not gone on."""
    project = make_project(tmp_path, {"content/en/page.md": ""})
    said = run(project)
    assert said.code == 1 and "content/en/page.md:1:1: error: " in said.found
    assert goes_on(project)


NAMES = ("con.md", "aux.notes.md", "what?.md", "a:b.md", "end .md ", " start.md", "x" * 200 + ".md")


@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_windows_refuses_is_said(name: str, tmp_path: Path) -> None:
    """The file is left out and the finding says how to name it."""
    project = make_project(tmp_path, {f"content/en/{name}": page("Words.")})
    said = run(project)
    assert (
        said.code == 1
        and f"content/en/{name}:1:1: error" in said.found
        and "small letters" in said.help("source/file-name")
    )
    assert goes_on(project)


def test_a_name_in_another_coding_is_said(tmp_path: Path) -> None:
    """A name in Latin-1 cannot be an address."""
    project = make_project(tmp_path)
    with open(os.fsencode(project / "content/en") + b"/caf\xe9.md", "wb") as file:
        file.write(b"Words.\n")
    said = run(project)
    assert said.code == 1 and "UTF-8" in said.found and goes_on(project)


def test_names_that_differ_only_in_case_share_no_address(tmp_path: Path) -> None:
    """The first by name is published, and the other is named: on Windows one would have overwritten the other."""
    project = make_project(
        tmp_path, {"content/en/page.md": page("Small."), "content/en/Page.md": page("Great.", title="Great")}
    )
    said = run(project)
    assert said.code == 1 and said.place("site/duplicate-address") == "content/en/page.md:1:1"
    assert "Great." in published(project, "en/Page.html") and not (project / "site/en/page.html").exists()


def test_names_that_differ_only_in_accents_share_no_address(tmp_path: Path) -> None:
    """A Mac writes é as two signs and Windows as one; both are one address, and the first file gets it."""
    two, one = (unicodedata.normalize(form, "content/en/café.md") for form in ("NFD", "NFC"))
    project = make_project(tmp_path, {two: page("Two signs."), one: page("One sign.", title="One")})
    said = run(project)
    assert said.code == 1 and f"{one}:1:1: error" in said.found
    assert "Two signs." in published(project, "en/café.html")


def test_a_page_is_never_replaced_by_a_folder_of_its_name(tmp_path: Path) -> None:
    """A redirect or a page below the address of a page would need a folder where the page is."""
    project = make_project(
        tmp_path,
        {
            "content/en/page.md": page("Words."),
            "content/en/page.html/inner.md": page("Inner.", "redirects: [en/index.html/old]\n", "Inner"),
        },
    )
    said = run(project)
    assert said.code == 1 and said.found.count("site/duplicate-address") == 2
    assert goes_on(project) and "Inner." in published(project, "en/page.html/inner.html")
    assert (project / "site/en/page.html").is_dir()


def test_a_link_out_of_the_project_is_left_out(tmp_path: Path) -> None:
    """What lies outside may be private: neither a file nor a folder of it is read."""
    write(tmp_path, {"private/secret.md": page("Secret.")})
    project = make_project(tmp_path)
    (project / "content/en/page.md").symlink_to(tmp_path / "private/secret.md")
    (project / "content/en/more").symlink_to(tmp_path / "private")
    (project / "content/en/round").symlink_to(project / "content")
    said = run(project)
    assert said.code == 1 and said.found.count("[source/outside-project]") == 3
    assert goes_on(project) and not any("Secret." in path.read_text() for path in (project / "site").rglob("*.html"))


def test_what_is_no_file_is_said_and_never_waited_for(tmp_path: Path) -> None:
    """A pipe would keep a reader waiting for ever; a link to nothing and a folder with the name of a page are no
    pages."""
    project = make_project(tmp_path, {"content/en/folder.md/notes.txt": "Words."})
    os.mkfifo(project / "content/en/pipe.md")
    (project / "content/en/gone.md").symlink_to(project / "content/en/nothing.md")
    said = run(project)
    assert said.code == 1 and goes_on(project)
    for name in ("folder.md", "pipe.md", "gone.md"):
        assert f"content/en/{name}:1:1: error" in said.found


class GoneMeanwhile(Session):
    """Somebody deletes a page when the build has just seen it."""

    def discover(self, request: BuildRequest) -> Discovery:
        """Return the files as they were before."""
        found = super().discover(request)
        (request.project / "content/en/page.md").unlink(missing_ok=True)
        return found


def test_a_page_that_goes_while_it_is_read_keeps_its_address(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The page of the last build stays, and the next build is told to look again."""
    project = make_project(tmp_path, {"content/en/page.md": page("First words.")})
    run(project)
    write(project, {"content/en/page.md": page("Second words.")})
    assert main(["--today", TODAY], project, GoneMeanwhile()) == 1
    assert "content/en/page.md:1:1: error" in (found := capsys.readouterr().out) and "[source/unreadable]" in found
    assert goes_on(project) and "First words." in published(project)
