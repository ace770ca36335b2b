"""A slip in a template or a style sheet is named with its line, publishes nothing, and leaves the old site standing."""

from __future__ import annotations

from pathlib import Path

import pytest

from everyreader.layout import ENGINE
from everyreader.testing import make_project, published, run, write

pytestmark = pytest.mark.slow

PAGE = (ENGINE / "templates/html/page.html").read_text("utf-8")
STYLE = (ENGINE / "templates/html/style.css").read_text("utf-8")
LIST = (ENGINE / "templates/blocks/paragraph.html").read_text("utf-8")


def line_of(text: str, words: str) -> int:
    """Return the number of the line that holds some words."""
    return text[: text.index(words)].count("\n") + 1


BODY = "{{ lead }}"
LINE = line_of(PAGE, BODY)
SLIPS = {
    "grammar": ("html/page.html", PAGE.replace(BODY, "{% if x %}{{ lead }"), LINE, ""),
    "an unknown tag": ("html/page.html", PAGE.replace(BODY, "{% iff x %}"), LINE, "iff"),
    "an unknown value": ("html/page.html", PAGE.replace(BODY, "{{ boddy }}"), LINE, "boddy"),
    "an unknown part": ("html/page.html", PAGE.replace(BODY, "{{ view.boddy }}"), LINE, "boddy"),
    "a wrong filter": ("html/page.html", PAGE.replace(BODY, "{{ lead | loud }}"), LINE, "loud"),
    "wrong arithmetic": ("html/page.html", PAGE.replace(BODY, "{{ 1 / 0 }}"), LINE, "zero"),
    "a missing part": ("html/page.html", PAGE.replace(BODY, "{% include 'html/foot.html' %}"), LINE, "foot"),
    "a macro of another name": (
        "blocks/paragraph.html",
        LIST.replace("macro paragraph", "macro para"),
        1,
        "macro paragraph",
    ),
    "a macro with other words": ("blocks/paragraph.html", "{% macro paragraph() %}{% endmacro %}", 1, "paragraph"),
    "a slip in a block": ("blocks/paragraph.html", LIST + "{{ nothing.at.all }}\n", LIST.count("\n") + 1, "nothing"),
    "no UTF-8": ("html/page.html", PAGE.encode() + b"\xff", PAGE.count("\n") + 1, "UTF-8"),
    "a block in no UTF-8": ("blocks/paragraph.html", LIST.encode() + b"\xff", LIST.count("\n") + 1, "UTF-8"),
    "a style sheet without an end": (
        "html/style.css",
        STYLE + "\nbody {\n  color: red;\n",
        STYLE.count("\n") + 2,
        "closed",
    ),
    "a style sheet without a colon": (
        "html/style.css",
        STYLE + "\nbody {\n  color red;\n}\n",
        STYLE.count("\n") + 3,
        "colon",
    ),
    "a style sheet in no UTF-8": ("html/style.css", STYLE.encode() + b"\xff", STYLE.count("\n") + 1, "UTF-8"),
}


@pytest.mark.parametrize(("name", "text", "line", "word"), SLIPS.values(), ids=SLIPS)
def test_a_slip_of_a_designer_has_its_line_and_publishes_nothing(
    name: str, text: str | bytes, line: int, word: str, tmp_path: Path
) -> None:
    """All pages are made from the templates, so the site stays as it was until the line is mended."""
    project = make_project(tmp_path)
    assert run(project).code == 0
    before = published(project, "en/index.html")
    write(project, {f"templates/{name}": text})
    said = run(project)
    assert said.code == 2 and "Nothing was published" in said.told
    assert f"templates/{name}:{line}:" in said.found and word in said.found, said.found
    assert published(project, "en/index.html") == before
    write(project, {f"templates/{name}": (ENGINE / "templates" / name).read_bytes()})
    assert run(project).code == 0


@pytest.mark.parametrize("name", ["html/page.html", "blocks/paragraph.html"])
def test_a_template_that_is_gone_is_named(name: str, tmp_path: Path) -> None:
    """Somebody has renamed a template of their own; the site stays as it was, and does not take ours in silence."""
    ours = (ENGINE / "templates" / name).read_bytes()
    project = make_project(tmp_path, {f"templates/{name}": ours + b"{# our own #}\n"})
    run(project)
    (project / "templates" / name).unlink()
    said = run(project)
    assert said.code == 2 and said.place("site/override-gone") == f"templates/{name}:1:1"
    assert published(project, "en/index.html")
