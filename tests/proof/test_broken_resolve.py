"""The proof of what pages say shares nothing with what resolves them: each thing that is dropped there on purpose is
missed here."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest
from expected import HOME, Expected, declared, expected_of
from samples import make_trust

from everyreader.document import Callout, Listing
from everyreader.format import find_formats
from everyreader.markup import Theme, compile_theme, load_theme
from everyreader.proof.parity import compare
from everyreader.resolve import PageModel, ResolvedPage, resolve
from everyreader.testing import TODAY, write

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
CHANGES = {
    "en": "changes:\n  - {date: 2026-11-10, note: 'The number {{ phone-a }} is new.'}\n"
    "  - {date: 2026-11-12, note: A second way is new.}\n  - {date: 2027-01-01, note: This comes later.}\n",
    "ur": "changes: [{date: 2026-11-12, note: دوسرا طریقہ نیا ہے۔}]\n",
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
        more += CHANGES[tag]
        write(project, {f"content/{tag}/all.md": f"---\ntitle: All {tag}\nreviewed: 2026-11-20\n{more}---\n\n{words}"})
    return project


@pytest.fixture(scope="module")
def pages(project: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Expected]:
    """What that page must say, in both languages."""
    pages = [page for page in expected_of(project, TODAY, tmp_path_factory.mktemp("cache")) if page.model.page == "all"]
    assert len(pages) == 2
    return pages


@cache
def theme() -> Theme:
    """Return the templates of web pages, compiled once."""
    folders = (HOME / "templates/blocks", HOME / "templates/html")
    files = [file for folder in folders for file in folder.glob("*.html")]
    texts = msgspec.json.encode({f"{file.parent.name}/{file.name}": file.read_text("utf-8") for file in files})
    return load_theme(texts, compile_theme(texts), "screen")


def differences(
    pages: list[Expected],
    of_model: Callable[[PageModel], dict[str, Any]] = lambda model: {},
    of_page: Callable[[ResolvedPage], dict[str, Any]] = lambda page: {},
) -> list[str]:
    """Return where web pages differ from what they must say. of_model and of_page: what is lost before and after the
    page is resolved."""
    html, found = find_formats()["html"], []
    for page in pages:
        model = msgspec.structs.replace(page.model, **of_model(page.model))
        resolved = resolve(model, page.expected_file.carrier.document, page.locale)
        text = html.write(msgspec.structs.replace(resolved, **of_page(resolved)), theme(), page.locale)
        found += compare(page.pieces("html", HOME), html.read_back(text.encode()), declared("html"))
    return [difference.message for difference in found]


def test_the_page_says_what_it_must(pages: list[Expected]) -> None:
    """Nothing is broken yet: facts, links, withheld and generated blocks, and notices are all there."""
    assert differences(pages) == []


@pytest.mark.parametrize("what", BREAKS)
def test_what_resolve_drops_is_missed(what: str, pages: list[Expected]) -> None:
    """Whatever is lost between the sources and the page."""
    assert differences(pages, BREAKS[what])


@pytest.mark.parametrize("tag", ["en", "ur"])
@pytest.mark.parametrize("line", [0, 1])
def test_a_lost_change_is_missed(tag: str, line: int, pages: list[Expected]) -> None:
    """Each of the two that a page tells, of its own and in the words of the page that it was translated from."""

    def without(model: PageModel) -> dict[str, Any]:
        box, *others = model.closing
        assert isinstance(box, Callout)
        (lines,) = box.blocks
        assert isinstance(lines, Listing) and len(lines.items) == 2
        left = msgspec.structs.replace(lines, items=lines.items[:line] + lines.items[line + 1 :])
        return {"closing": (msgspec.structs.replace(box, blocks=(left,)), *others)} if model.tag == tag else {}

    assert differences(pages, without)


@pytest.mark.parametrize("section", ["notices", "body", "closing", "other_formats"])
def test_what_a_section_loses_is_missed(section: str, pages: list[Expected]) -> None:
    """Its last part; also of what is in no model."""
    assert differences(pages, of_page=lambda page: {section: getattr(page, section)[:-1]})


def test_the_proof_imports_nothing_that_it_proves() -> None:
    """Neither what resolves a page nor what writes it; only which tables fit on paper is decided once for both."""
    sources = sorted((HOME / "everyreader/proof").glob("*.py"))
    imported = {
        name
        for path in sources
        for name in re.findall(
            r"^\s*(?:from|import) (everyreader\.(?:resolve|markup|pdf|build|plan\.changes)\S*)",
            path.read_text("utf-8"),
            re.MULTILINE,
        )
    }
    assert sources and imported == {"everyreader.markup.print_layout"}
