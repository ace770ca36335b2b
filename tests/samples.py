"""A small project in three languages that the tests of the engine share, and parts of others.

The templates and languages are the engine's own. One format is made up: `words`, a quick one in the place of a heavy
tool, with a text, materials and a `finish` step, so that tests of the barriers need no PDF.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from functools import cache, reduce
from pathlib import Path
from typing import NamedTuple

from everyreader import format as format_module
from everyreader import formats
from everyreader.build import tasks as build_tasks
from everyreader.cli.main import main
from everyreader.layout import CACHE, ENGINE, TEMPLATES
from everyreader.locale import DRAFT as DRAFT_NOTICE
from everyreader.testing import (
    SMALLEST,
    TODAY,
    Files,
    Run,
    build,
    contents,
    fact,
    language,
    make_project,
    published,
    run,
    write,
)

LANGUAGES = ("en", "pl", "ur")
BARE_POLISH = {
    "locales/pl/locale.yml": "lang: pl\nname: polski\nenglish-name: Polish\n",
    "locales/pl/messages.po": f'msgid "{DRAFT_NOTICE}"\n'
    'msgstr "Wersja robocza: {language}, {maker}, {phone}, {words}."\n',
}
"""Polish without its messages, but for the notice without which no draft is published."""

POLISH, URDU = language("pl"), language("ur")

QUALIFIED = "translation: {made-by: qualified, name: A. Khan, date: 2026-08-06}\n"
DRAFT = "translation: machine\n"
NO_DRAFTS = {
    "content/site.yml": (SMALLEST / "content/site.yml").read_text("utf-8").replace("publish: yes", "publish: no")
}

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

_IN_OTHERS = {  # in English alone, a page would be held back
    "pl": {"First part": "Pierwsza część", "Read [the other page]": "To jest [druga strona]", "or [its": "albo [jej"},
    "ur": {"First part": "پہلا حصہ", "Read [the other page]": "[دوسرا صفحہ]", "or [its part]": "یا [اس کا حصہ]"},
}

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
    template = look.environment.get_template("words/page.html")
    return template.render(view=page.model, label=locale.message("Plain words")[0])


def gap():
    """Return nothing: any machine can make this."""
    return ""


def materials(view, locale, files, others=()):
    """Return the pictures."""
    sources = tuple((value.source, files[value.source]) for value in view.pictures.values())
    return Materials(view.lang, sources, tool="1")


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


def sample_page(tag: str, name: str, order: int, **values: str) -> str:
    """Return the source of a page. values: what is in the places of PAGE."""
    given = {
        "title": f"{name} {tag}",
        "kind": "page",
        "more": "" if tag == "en" else "translation: machine\n",
        "words": f"Words of {name}",
        "fact": "phone-a",
        "other": "index.md" if name != "index" else "choice.md",
        "rest": "Last words.",
    }
    text = PAGE.format(order=order, **{**given, **values})
    return reduce(lambda said, words: said.replace(*words), _IN_OTHERS.get(tag, {}).items(), text)


def make_trust(folder: Path) -> Path:
    """Write a small project into a folder and return it: three pages in three languages, facts and a picture."""
    for name in ("templates", "locales"):
        shutil.copytree(ENGINE / name, folder / name)
    write(folder, _trust_files())
    return folder


def _trust_files() -> dict[str, str | bytes]:
    files: dict[str, str | bytes] = {
        "content/site.yml": SITE,
        "content/facts.yml": "\n".join(fact(name, type, f'"{value}"') for name, type, value in FACTS),
        "content/media/round.svg": PICTURE.format(radius=12),
        "templates/words/page.html": WORDS_TEMPLATE,
        "templates/words/style.css": "p { margin: 0 }\n",
        "templates/words/messages.pl.po": 'msgid "Plain words"\nmsgstr "Same słowa"\n',
    }
    for tag in LANGUAGES:
        picture = "![A round sign](../media/round.svg)"
        files[f"content/{tag}/index.md"] = sample_page(tag, "index", 1, kind="home")
        files[f"content/{tag}/choice.md"] = sample_page(tag, "choice", 2, fact="day-a", rest=picture)
        files[f"content/{tag}/guides/help.md"] = sample_page(tag, "help", 3, fact="body-a", other="../choice.md")
    return files


@contextlib.contextmanager
def words_format(folder: Path, crime: str = "") -> Iterator[None]:
    """Let the engine find the format `words` as if its file lay among the others.

    folder: where to write it. crime: a line of Python that its `finish` runs first.
    """
    write(folder, {"words.py": WORDS_FORMAT.replace("    pictures =", f"    {crime or 'pass'}\n    pictures =")})
    formats.__path__.append(str(folder))
    format_module.find_formats.cache_clear()
    build_tasks.format_code.cache_clear()
    try:
        yield
    finally:
        formats.__path__.remove(str(folder))
        format_module.find_formats.cache_clear()
        sys.modules.pop("everyreader.formats.words", None)


def explain(project: Path, path: str) -> tuple[int, str]:
    """Return what `explain` says of a file of the site, and its exit code."""
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        code = main(["explain", path, "--project", str(project)])
    return code, said.getvalue()


def build_clean(
    project: Path, beside: Path, today: str = TODAY, manifest: bytes = b"", before: dict[str, bytes] | None = None
) -> tuple[Run, dict[str, bytes]]:
    """Build a copy of a project without site, and without cache but for what every small project has of the engine's
    templates; return what it said and what it made. manifest: of the site that
    it follows: no build can know without it which addresses readers were given. before: that site: no build can make
    again the pages that stay as they were."""
    if beside.exists():
        shutil.rmtree(beside)
    for name in ("content", "locales", "templates"):
        shutil.copytree(project / name, beside / name, copy_function=os.link)  # nothing edits the copy
    for path, data in (before or {}).items():
        if data != b"(folder)":
            write(beside, {f"site/{path}": data})
    if manifest:
        write(beside, {"site/manifest.json": manifest})
    shutil.copytree(_small_project() / CACHE, beside / CACHE)
    built = build(beside, today=today)
    return built, contents(beside / "site") if (beside / "site").exists() and built.code != 2 else {}


@cache
def own_templates() -> Files:
    """Return the engine's templates of web pages as files of a project, for tests that edit them."""
    paths = (path for name in ("blocks", "html") for path in (ENGINE / TEMPLATES / name).iterdir())
    return {path.relative_to(ENGINE).as_posix(): path.read_bytes() for path in paths if path.is_file()}


@cache
def _small_project() -> Path:
    """Return a project in whose cache the engine's templates are compiled and its style sheet is checked, which takes
    half of the time of a build without cache (2026-11-29). That a task is made again whenever what it reads has changed
    is tested by `test_keys_of_tasks`, and that another template makes other pages by the edits of each."""
    return make_project(Path(_folder().name))


@cache
def _folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory()


def differences(left: dict[str, bytes], right: dict[str, bytes]) -> list[str]:
    """Return the paths of files that are not the same."""
    return sorted(path for path in left.keys() | right.keys() if left.get(path) != right.get(path))


def goes_on(project: Path) -> bool:
    """Say whether the page that nothing is wrong with was published whole."""
    return "We want every patient to be able to read what we write." in published(project, "en/index.html")


def text(html: str) -> str:
    """Return the words of some HTML."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html))


class Seen(NamedTuple):
    """What a build made and told of a page."""

    path: str
    """Of its source."""
    told: tuple[str, ...]
    """Each finding with its remedy."""
    html: str

    def by(self, *rules: str) -> list[str]:
        """Return what is told by some rules."""
        return [words for words in self.told if any(f"[{rule}]" in words for rule in rules)]


def seen_together(folder: Path, sources: Iterable[str], files: Files) -> dict[str, Seen]:
    """Return by its source what one build of a small project makes and tells of many pages, of which each is examined
    alone: that others have the same title is left out. files: those of the project that are no such page."""
    paths = {source: f"content/en/p{number}.md" for number, source in enumerate(dict.fromkeys(sources))}
    project = make_project(folder, {**files, **{path: source for source, path in paths.items()}})
    told = [words for words in re.split(r"\n(?=\S)", run(project).found) if "[site/title-duplicate]" not in words]
    return {
        source: Seen(
            path,
            tuple(words for words in told if words.startswith(f"{path}:")),
            published(project, f"en/{Path(path).stem}.html"),
        )
        for source, path in paths.items()
    }
