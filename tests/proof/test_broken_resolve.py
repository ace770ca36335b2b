"""The proof of what pages say shares nothing with what resolves them: each thing that is dropped there on purpose is
missed here."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from expected import HOME, declared, expected_of
from samples import make_trust

from everyreader.build import tasks
from everyreader.format import find_formats
from everyreader.proof.parity import compare
from everyreader.testing import TODAY, build, write

GONE = (
    "\ngone:\n  type: phone\n  value: 01632 960009\n  source: https://a.example\n  checked: 2026-11-20\n  "
    "owner: A\n  valid-until: 2026-01-01\n"
)
WORDS = """\
Phone {{ phone-a }} by {{ day-a }}, or read [the other page](choice.md#first) and [our site]({{ web-a }}).

Call {{ gone }} today.

- One {{ gone }}
- Two **{{ body-a }}** and [polski {{ phone-b }}]{lang=pl}

| A | B |
| --- | --- |
| {{ phone-a }} | [the page](index.md) |

!!! warning
    Careful.

![A round sign](../media/round.svg)

!!! site-map
"""
URDU = {
    "Phone ": "فون کریں ",
    " by ": " اس دن تک ",
    "or read": "یا پڑھیں",
    "the other page": "دوسرا صفحہ",
    " and ": " اور ",
    "our site": "ہماری ویب سائٹ",
    "Call ": "آج کال کریں ",
    " today.": "۔",
    "One ": "ایک ",
    "Two ": "دو ",
    "the page": "یہ صفحہ",
    "Careful.": "احتیاط کریں۔",
    "A round sign": "ایک گول نشان",
}
Break = Callable[..., Any]
BREAKS: dict[str, Break] = {
    "a fact": lambda model: {"facts": {name: fact for name, fact in model.facts.items() if name != "day-a"}},
    "every fact": lambda model: {"facts": {}},
    "a link": lambda model: {"links": {name: link for name, link in model.links.items() if name != "choice.md#first"}},
    "where a link leads": lambda model: {
        "links": {name: msgspec.structs.replace(link, anchor="") for name, link in model.links.items()}
    },
    "a withheld block": lambda model: {"withheld": model.withheld[:-1]},
    "what is in its place": lambda model: {"withheld_notice": None},
    "the notices": lambda model: {"notices": ()},
    "one notice": lambda model: {"notices": model.notices[:-1]},
    "the way to an interpreter": lambda model: {"closing": ()},
    "a box that the build fills": lambda model: {"generated": {}},
    "how to ask for another format": lambda model: {"other_formats_note": ()},
    "when it was checked": lambda model: {"reviewed": ""},
    "the title": lambda model: {"title": ""},
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small project with a page, in English and Urdu, that has one of everything."""
    project = make_trust(tmp_path_factory.mktemp("broken"))
    site = (project / "content/site.yml").read_text("utf-8")
    write(project, {"content/site.yml": site.replace("[html, words]", "[html]")})
    write(project, {"content/facts.yml": (project / "content/facts.yml").read_text("utf-8") + GONE})
    for tag in ("en", "ur"):
        more = "translation: machine\n" if tag == "ur" else ""
        words = WORDS
        for english, urdu in URDU.items() if tag == "ur" else ():
            words = words.replace(english, urdu)
        write(project, {f"content/{tag}/all.md": f"---\ntitle: All {tag}\nreviewed: 2026-11-20\n{more}---\n\n{words}"})
    return project


def differences(project: Path, tmp_path: Path) -> list[str]:
    """Build a copy of a project and return where the web pages of the page differ from what it must say."""
    copy = tmp_path / "copy"
    shutil.copytree(project, copy, ignore=shutil.ignore_patterns(".everyreader", "site"))
    build(copy)
    pages = [page for page in expected_of(copy, TODAY, tmp_path / "cache") if page.model.page == "all"]
    assert len(pages) == 2
    return [
        difference.message
        for page in pages
        for difference in compare(
            page.pieces("html", copy),
            find_formats()["html"].read_back(page.file(copy / "site", "html").read_bytes()),
            declared("html"),
        )
    ]


def test_the_page_says_what_it_must(project: Path, tmp_path: Path) -> None:
    """Nothing is broken yet: facts, links, withheld and generated blocks, and notices are all there."""
    assert differences(project, tmp_path) == []


@pytest.mark.parametrize("what", BREAKS)
def test_what_resolve_drops_is_missed(
    what: str, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever is lost between the sources and the page."""
    real = tasks.resolve
    monkeypatch.setattr(
        tasks, "resolve", lambda model, *rest: real(msgspec.structs.replace(model, **BREAKS[what](model)), *rest)
    )
    assert differences(project, tmp_path)


@pytest.mark.parametrize("section", ["notices", "body", "closing", "other_formats"])
def test_what_a_section_loses_is_missed(
    section: str, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its last part; also of what is in no model."""
    real = tasks.resolve

    def shorter(*values: Any) -> Any:
        page = real(*values)
        return msgspec.structs.replace(page, **{section: getattr(page, section)[:-1]})

    monkeypatch.setattr(tasks, "resolve", shorter)
    assert differences(project, tmp_path)


def test_the_proof_imports_nothing_that_it_proves() -> None:
    """Neither what resolves a page nor what writes it; only which tables fit on paper is decided once for both."""
    sources = sorted((HOME / "everyreader/proof").glob("*.py"))
    imported = {
        name
        for path in sources
        for name in re.findall(
            r"^\s*(?:from|import) (everyreader\.(?:resolve|markup|pdf|build)\S*)", path.read_text("utf-8"), re.MULTILINE
        )
    }
    assert sources and imported == {"everyreader.markup.print_layout"}
