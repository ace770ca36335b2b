"""Pages show pictures with their sizes, words and credits, and do without those that cannot be shown."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from photos import DRAWING, NOTE, SHOWN, photo

from everyreader.testing import make_project, page, published, run, write

PLACES: dict[str, tuple[str, Callable[[str], bool]]] = {
    "alone": ("![A sign](../media/sign.svg)", lambda tag: 'alt="A sign"' in tag),
    "in a line": ("See ![a sign](../media/sign.svg) here.", lambda tag: 'alt="a sign"' in tag),
    "beside words": ("![](../media/sign.svg)\n\nThis is your choice.", lambda tag: 'alt=""' in tag),
}


@pytest.mark.parametrize("place", PLACES)
def test_pages_say_how_large_a_picture_is(tmp_path: Path, place: str) -> None:
    """Width and height are in every page, so that nothing jumps while it loads; the safe bytes lie beside it."""
    words, holds = PLACES[place]
    project = make_project(
        tmp_path,
        {
            "content/en/page.md": page(words, "kind: easy-read\n" if place == "beside words" else ""),
            "content/media/sign.svg": DRAWING.format("<script>alert(1)</script>"),
            "content/media/sign.yml": NOTE,
        },
    )
    said = run(project)
    assert (said.code, said.place("source/picture-unsafe")) == (0, "content/media/sign.svg:1:127")
    [tag] = re.findall(r'<img src="../media/sign.svg"[^>]*>', published(project))
    assert 'width="40" height="20"' in tag and holds(tag)
    assert "alert" not in published(project, "media/sign.svg") and "<circle" in published(project, "media/sign.svg")


def test_picture_that_cannot_be_shown_leaves_its_words(tmp_path: Path) -> None:
    """Neither a page nor a link leads to a file that is not there, and the next build, with a whole one, is right."""
    project = make_project(
        tmp_path,
        {
            "content/en/page.md": page("![A sign](../media/sign.png)\n\nSee [the map](../media/map.png)."),
            "content/media/sign.png": photo("PNG")[:60],
            "content/media/map.png": b"",
        },
    )
    said = run(project)
    assert said.code == 1 and said.found.count("source/picture-broken") == 2
    assert (
        "<p>A sign</p>" in published(project) and "the map" in published(project) and "media/" not in published(project)
    )
    assert not (project / "site/media").exists()
    write(project, {"content/media/sign.png": photo("PNG"), "content/media/map.png": photo("PNG")})
    assert run(project).code == 0
    assert 'width="60" height="40"' in published(project) and (project / "site/media/map.png").read_bytes() == photo(
        "PNG"
    )


def test_licence_and_credit_are_asked_for_and_shown_where_they_must_be(tmp_path: Path) -> None:
    """News name whose picture it is, and so does every page under a licence that asks for the name."""
    files: dict[str, str | bytes] = {
        "content/en/page.md": SHOWN.format("svg"),
        "content/media/sign.svg": DRAWING.format(""),
    }
    project = make_project(tmp_path, files)
    assert run(project).place("site/picture-licence") == "content/media/sign.svg:1:1"
    for kind, note, shown in (
        ("page", NOTE, False),
        ("news", NOTE, True),
        ("page", NOTE.replace("MIT", "CC BY-SA 4.0"), True),
    ):
        write(
            project,
            {
                "content/media/sign.yml": note,
                "content/en/page.md": page("![A sign](../media/sign.svg)", f"kind: {kind}\n"),
            },
        )
        assert run(project).place("site/picture-licence") == ""
        assert ("Picture: A. Sample" in published(project)) == shown


def test_logo_has_its_size_and_is_there(tmp_path: Path) -> None:
    """The trust's logo is a picture like any other."""
    settings = make_project(tmp_path).joinpath("content/site.yml")
    settings.write_text(settings.read_text("utf-8") + "logo: media/sign.svg\n", "utf-8")
    write(settings.parents[1], {"content/media/sign.svg": DRAWING.format("")})
    assert run(settings.parents[1]).code == 0
    assert re.search(
        r'<img src="../media/sign.svg" alt=""[^>]* width="40" height="20"',
        published(settings.parents[1], "en/index.html"),
    )
    assert (settings.parents[1] / "site/media/sign.svg").is_file()
