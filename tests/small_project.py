"""Makes small projects in three languages, builds them, and says what a build made: for the tests of the engine.

The templates and languages are the project's own. One format is made up: `words`, a quick one in the place of a heavy
tool, with a text, materials and a `finish` step, so that tests of the barriers need no PDF.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from everyreader import format as format_module
from everyreader import formats
from everyreader.build import tasks as build_tasks
from everyreader.cli.main import main

ROOT = Path(__file__).parents[1]
TODAY = "2026-11-21"
LANGUAGES = ("en", "pl", "ur")

SITE = """\
name: Example Trust
demonstration: yes
base-url: https://www.trust.example
default-language: en
formats: [html, words]
contact: {phone: phone-a, email: mail-a}
real-service: {web: web-a, phone: phone-b}
interpreter-phone: phone-b
drafts: {publish: yes, approved-by: "A. Sample, Head of Information", until: 2027-05-31}
"""

FACT = """\
{name}:
  type: {type}
  value: {value}
  source: https://www.trust.example
  checked: 2026-11-20
  owner: Example owner
  demonstration: yes
"""

FACTS = (
    ("phone-a", "phone", "01632 960001"),
    ("phone-b", "phone", "01632 960002"),
    ("web-a", "web", "https://a.example/"),
    ("mail-a", "email", "us@a.example"),
    ("day-a", "date", "2026-12-24"),
    ("body-a", "text", "Example Body"),
    ("body-b", "text", "Other Body"),
)

PAGE = """\
---
title: {title}
description: A page of a small project.
kind: {kind}
owner: Example owner
reviewed: 2026-11-20
review-due: 2027-02-01
order: {order}
{more}---

{words} {{{{ {fact} }}}}.

## First part {{#first}}

Read [the other page]({other}) or [its part]({other}#first).

{rest}
"""

PICTURE = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" viewBox="0 0 40 40">'
    '<circle cx="20" cy="20" r="{radius}" fill="#005eb8"/></svg>\n'
)

WORDS_FORMAT = '''\
"""Words alone, for tests: the text of a page and the bytes of its pictures."""

from everyreader.format import Finished, Format, Materials, Tool
from everyreader.format_info import FormatInfo
from everyreader.proof.piece import LeafBlock
from everyreader.engine.task import read_checked


def write(page, look, locale):
    """Return the text that is finished."""
    return look.environment.get_template("words/page.html").render(view=page.model, label=locale.message("Plain words")[0])


def gap():
    """Return nothing: any machine can make this."""
    return ""


def materials(view, locale, files, others=()):
    """Return the pictures."""
    return Materials(view.lang, tuple((value.source, files[value.source]) for value in view.pictures.values()), tool="1")


def finish(text, style, materials, project):
    """Return the text, the style and the pictures one after another, as two pages."""
    pictures = [read_checked(project, path, digest) for path, digest in materials.files]
    return Finished(b"".join([text.encode(), style.encode(), *pictures]), 2)


FORMAT = Format(FormatInfo("words", ".words.txt", "text/plain", "Plain words", "print"), write,
                lambda data: [LeafBlock("", data.decode())], Tool(gap, materials, finish))
'''
WORDS_TEMPLATE = (
    "{{ label }}: {{ view.title }} {{ view.document }}\n{% for name in view.facts | sort %}{{ name }} "
    "{{ view.facts[name].text }}\n{% endfor %}{{ view.reviewed }} {{ view.next_review }}\n"
)


def page(tag: str, name: str, order: int, **values: str) -> str:
    """Return the source of a page. values: what stands in the places of PAGE."""
    given = {
        "title": f"{name} {tag}",
        "kind": "page",
        "more": "",
        "words": f"Words of {name}",
        "fact": "phone-a",
        "other": "index.md" if name != "index" else "choice.md",
        "rest": "Last words.",
    }
    if tag != "en":
        given["more"] = "translation: machine\n"
    return PAGE.format(order=order, **{**given, **values})


def write(folder: Path, path: str, text: str | bytes) -> None:
    """Write one file of a project, with its folders."""
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(text.encode() if isinstance(text, str) else text)


def make_project(folder: Path) -> Path:
    """Write a small project into a folder and return it: three pages in three languages, facts and a picture."""
    for name in ("templates", "locales"):
        shutil.copytree(ROOT / name, folder / name)
    write(folder, "content/site.yml", SITE)
    write(
        folder,
        "content/facts.yml",
        "\n".join(FACT.format(name=name, type=type, value=f'"{value}"') for name, type, value in FACTS),
    )
    write(folder, "content/media/round.svg", PICTURE.format(radius=12))
    for tag in LANGUAGES:
        write(folder, f"content/{tag}/index.md", page(tag, "index", 1, kind="home"))
        write(
            folder,
            f"content/{tag}/choice.md",
            page(tag, "choice", 2, fact="day-a", rest="![A round sign](../media/round.svg)"),
        )
        write(folder, f"content/{tag}/guides/help.md", page(tag, "help", 3, fact="body-a", other="../choice.md"))
    write(folder, "templates/words/page.html", WORDS_TEMPLATE)
    write(folder, "templates/words/style.css", "p { margin: 0 }\n")
    write(folder, "templates/words/messages.pl.po", 'msgid "Plain words"\nmsgstr "Same słowa"\n')
    return folder


@contextlib.contextmanager
def words_format(folder: Path, crime: str = "") -> Iterator[None]:
    """Let the engine find the format `words` as if its file lay among the others.

    folder: where to write it. crime: a line of Python that its `finish` runs first.
    """
    write(folder, "words.py", WORDS_FORMAT.replace("    pictures =", f"    {crime or 'pass'}\n    pictures ="))
    finder = format_module.iter_modules
    formats.__path__.append(str(folder))
    format_module.iter_modules = lambda path: finder([*path, str(folder)])
    format_module.find_formats.cache_clear()
    build_tasks._format_code.cache_clear()
    try:
        yield
    finally:
        formats.__path__.remove(str(folder))
        format_module.iter_modules = finder
        format_module.find_formats.cache_clear()
        sys.modules.pop("everyreader.formats.words", None)


class Built(NamedTuple):
    """What a build returned and said. findings: as JSON has them. words: what it told people."""

    code: int
    findings: Any
    words: str


def build(project: Path, *arguments: str, today: str = TODAY, jobs: int = 1) -> Built:
    """Build a project in this process."""
    said, told = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(told):
        code = main(["build", "--project", str(project), "--json", "--today", today, "--jobs", str(jobs), *arguments])
    assert "everyreader itself failed" not in told.getvalue(), _failure(told.getvalue())
    return Built(code, json.loads(said.getvalue() or '{"findings": null}')["findings"], told.getvalue())


def _failure(told: str) -> str:
    file = Path(told.split(": ")[-1].strip())
    text = file.read_text("utf-8") if file.is_file() else told
    file.unlink(missing_ok=True)
    return text


def explain(project: Path, path: str) -> tuple[int, str]:
    """Return what `explain` says of a file of the site, and its exit code."""
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        code = main(["explain", path, "--project", str(project)])
    return code, said.getvalue()


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder by its path, and every empty folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else b"(folder)"
        for path in folder.rglob("*")
        if path.is_file() or not any(path.iterdir())
    }


def build_clean(
    project: Path, beside: Path, today: str = TODAY, manifest: bytes = b"", before: dict[str, bytes] | None = None
) -> tuple[Built, dict[str, bytes]]:
    """Build a copy of a project without cache or site; return what it said and what it made. manifest: of the site that it
    follows: no build can know without it which addresses readers were given. before: that site: no build can make anew the pages that
    stay as they were."""
    if beside.exists():
        shutil.rmtree(beside)
    for name in ("content", "locales", "templates"):
        shutil.copytree(project / name, beside / name, copy_function=os.link)  # nothing edits the copy
    for path, data in (before or {}).items():
        if data != b"(folder)":
            write(beside, f"site/{path}", data)
    if manifest:
        write(beside, "site/manifest.json", manifest)
    built = build(beside, today=today)
    return built, contents(beside / "site") if (beside / "site").exists() and built.code != 2 else {}


def differences(left: dict[str, bytes], right: dict[str, bytes]) -> list[str]:
    """Return the paths of files that are not the same."""
    return sorted(path for path in left.keys() | right.keys() if left.get(path) != right.get(path))
