"""Pages that are hard to set are printed whole, and printing leaves nothing behind."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from printed import SETTINGS, flat, pdf, real_project, texts

from everyreader.layout import ENGINE
from everyreader.testing import TODAY, build, make_project, page, write

pytestmark = pytest.mark.pdf

EMOJI = "Words \U0001f600 \U0001f468‍\U0001f469‍\U0001f467 end"


HARD = {
    "a word of 500 letters": (
        "abcdefghij" * 50,
        lambda text: "abcdefghij" * 50 in re.sub(r"Page( \d+ of \d+)?|\s", "", text),
    ),
    "10,000 words": ("\n\n".join(["word " * 100] * 100), lambda text: text.count("word") >= 10_000),
    "200 links in a paragraph": (
        " ".join(f"[link{number}](https://a.example/{number})" for number in range(200)),
        lambda text: "link199" in text and "a.example/ 199" in text.replace("/199", "/ 199"),
    ),
    "500 rows": (
        "| A | B |\n|---|---|\n" + "".join(f"| name{number} | x |\n" for number in range(500)),
        lambda text: all(f"name{number}" in text for number in range(500)),
    ),
    "500 rows of five columns": (
        "| A | B | C | D | E |\n|---|---|---|---|---|\n"
        + "".join(f"| name{number} | b | c | | e{number} |\n" for number in range(500)),
        lambda text: all(f"A: name{number}" in text and f"E: e{number}" in text for number in range(500)),
    ),
    "a long word in a table": (
        f"| A | B |\n|---|---|\n| {'abcdefghij' * 50} | x |\n",
        lambda text: "abcdefghij" * 50 in re.sub(r"Page( \d+ of \d+)?|\s", "", text),
    ),
    "emoji": (EMOJI, lambda text: "end" in text),
    "a drawing": ("![A round sign](../media/round.svg)\n\n![](../media/round.svg)\n\nend", lambda text: "end" in text),
}


@pytest.mark.parametrize(("words", "holds"), HARD.values(), ids=HARD)
def test_hard_pages_are_set_without_loss(words: str, holds: Callable[[str], bool], tmp_path: Path) -> None:
    """Nothing that an author writes stops the build, leaves the paper or is lost."""
    project = real_project(tmp_path / "project")
    for path in [*project.glob("content/*/*.md"), *project.glob("content/*/guides/*.md")]:
        path.unlink()
    write(project, {"content/site.yml": SETTINGS.replace(", email: mail-a", "")})
    write(project, {"content/en/page.md": f"---\ntitle: Page\nprint-sizes: {{large-print: 24}}\n---\n\n{words}\n"})
    assert build(project).code in (0, 1)
    file = pdf(project, "en/page.large")
    assert holds(flat(" ".join(texts(file)))), "words are lost"
    document = pypdfium2.PdfDocument(file)
    for sheet in document:
        text = sheet.get_textpage()
        boxes = [text.get_rect(number) for number in range(text.count_rects())]
        assert all(box[0] >= 60 and box[2] <= 595 - 60 for box in boxes), "a line leaves the paper"
    document.close()


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_nothing_stays_in_the_folder_for_passing_files(jobs: str, tmp_path: Path) -> None:
    """Fonts that are laid out for one build go with it, in this process and in others."""
    sizes = "formats: [html, clear-print, large-print, giant-print]\n"
    files = {f"content/en/{name}.md": page("Words.", sizes, name.title()) for name in ("guide", "help")}
    project, scratch = make_project(tmp_path, files), tmp_path / "scratch"
    scratch.mkdir()
    done = subprocess.run(
        [sys.executable, ENGINE / "build.py", "--project", project, "--jobs", jobs, "--today", TODAY],
        check=False,
        capture_output=True,
        text=True,
        env={**os.environ, "TMPDIR": str(scratch)},
    )
    assert pdf(project, "en/guide.large").exists(), done.stderr
    assert list(scratch.iterdir()) == []


def test_the_library_is_left_as_it_was(project: Path) -> None:
    """What is put in the place of WeasyPrint's own is there only while a file is made, even where that fails."""
    from weasyprint import pdf as library
    from weasyprint.draw import text
    from weasyprint.layout import inline
    from weasyprint.pdf import stream

    from everyreader.pdf.patches import patched

    before = (library.Stream, library.add_tags, stream.Stream, stream.Font, text.draw_first_line, inline.split_text_box)
    build(project, "--out", str(project / "again"))
    with pytest.raises(KeyError), patched():
        assert before[1] is not library.add_tags
        raise KeyError
    assert before == (
        library.Stream,
        library.add_tags,
        stream.Stream,
        stream.Font,
        text.draw_first_line,
        inline.split_text_box,
    )
