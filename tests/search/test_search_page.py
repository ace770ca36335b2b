"""The search as a reader meets it, in a browser: questions in ten languages, every state, keyboard and privacy."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from searched_site import ask, searched

from everyreader import preview
from everyreader.rules.page.axe import axe_script
from everyreader.search.index_words import Usual
from everyreader.search.short_words import shortened
from everyreader.testing import run

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Response

pytestmark = [pytest.mark.browser, pytest.mark.slow]

QUESTIONS: dict[str, list[list[str]]] = yaml.safe_load(
    (Path(__file__).parent / "questions.yml").read_text(encoding="utf-8")
)
FIND = "words => window.everyreaderFind(words).then(found => found.map(one => one.address))"
LINES = """() => [...document.querySelectorAll("[id='search.results'] li p")].flatMap(p => {
  const text = p.firstChild, rows = [], range = document.createRange()
  for (let at = 0; at < text.length; at++) {
    range.setStart(text, at), range.setEnd(text, at + 1)
    const box = range.getBoundingClientRect()
    const last = rows[rows.length - 1]
    if (!last || box.top > last.top + box.height / 2) rows.push({top: box.top, first: text.data[at]})
  }
  return rows.filter(row => row.first === "·").map(() => text.data)
})"""
"""Returns the words of results of which a line begins with a dot."""
TWO_LETTERS = {0x980 + at: f"{chr(ord('a') + at // 16)}{chr(ord('a') + at % 16)}" for at in range(256)}
"""What stands for letters of Bengali and Punjabi."""
MOST = 200_000
"""Bytes that a reader has loaded, compressed, when the first results are there."""


@pytest.fixture(scope="session")
def demonstration(built_site: Path) -> Iterator[str]:
    """The address of these pages, served."""
    with preview.serve(built_site) as address:
        yield address.rstrip("/")


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A page of a phone's size, which tells of every mistake of a script."""
    page = chromium.new_page(viewport={"width": 360, "height": 640})
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    yield page
    page.close()
    assert not faults


def compressed(data: bytes) -> int:
    """Return how many bytes a host sends: what is compressed already as it is."""
    return len(data) if data[:2] == b"\x1f\x8b" else len(gzip.compress(data, 6))


def page_of(address: str) -> str:
    """Return page and section of a result, without its language."""
    return address.split("/", 1)[1].replace(".html", "")


@pytest.mark.parametrize("tag", QUESTIONS)
def test_questions_find_their_page(tag: str, demonstration: str, page: Page) -> None:
    """Nine of ten find it first, at the right section where one is named, and all among three."""
    page.goto(f"{demonstration}/{tag}/search.html")
    first = section = 0
    lost = []
    for question, *places in QUESTIONS[tag]:
        found = [page_of(address) for address in page.evaluate(FIND, question)]
        pages = {place.partition("#")[0] for place in places}
        first += bool(found) and found[0].partition("#")[0] in pages
        section += any(found[0] == place or found[0].partition("#")[0] == place for place in places) if found else 0
        if not pages & {place.partition("#")[0] for place in found[:3]}:
            lost.append((question, found[:3]))
    assert not lost
    assert min(first, section) >= 0.9 * len(QUESTIONS[tag]), (first, section)


@pytest.mark.parametrize("tag", QUESTIONS)
def test_what_readers_type_has_the_form_that_the_index_has(tag: str, demonstration: str, page: Page) -> None:
    """Script and index make the same of each word that people use, ask or mistype."""
    words = yaml.safe_load((Path(__file__).parents[2] / f"content/{tag}/search.yml").read_text("utf-8"))
    usual = Usual([*words["skip"], *words["small"]], words["same"], words.get("letters", ()), words["turn"])
    texts = [question for question, *_ in QUESTIONS[tag]]
    texts += [name for key in ("words", "misspellings") for names in words[key].values() for name in names]
    page.goto(f"{demonstration}/{tag}/search.html")
    forms = page.evaluate("texts => window.everyreaderForms(texts)", texts)
    assert {text: form for text, form in zip(texts, forms, strict=True) if form != usual.telling(text)} == {}


def test_script_and_index_shorten_alike(demonstration: str, page: Page) -> None:
    """In every script, what is long and what is not."""
    page.goto(f"{demonstration}/en/search.html")
    words = ["optout", "qgcjfilmj", "qgcjfilmjqilmjepob", "carefamilyopt", "شكويمستشفي", "rezygn1danych", "অপ্টআউট"]
    known = "everyreaderWords({skip: [], weak: [], turn: [], same: [], letters: []})"
    made = page.evaluate(f"words => words.map(word => {known}.marked('zzk', word))", words)
    assert made == [f"zzk{shortened(word.translate(TWO_LETTERS))}zzk" for word in words]


@pytest.mark.parametrize("tag", QUESTIONS)
def test_the_a_to_z_leads_to_the_pages_of_the_questions_without_a_script(tag: str, demonstration: str) -> None:
    """Each page and section that a question asks for has an entry; its words are in the language of the reader.

    Pages for staff have no sections in the list.
    """
    import urllib.request

    with urllib.request.urlopen(f"{demonstration}/{tag}/search.html") as answer:
        text = answer.read().decode()
    for _, place, *_ in QUESTIONS[tag]:
        name, _, anchor = place.partition("#")
        anchor = "" if name.startswith("staff/") else anchor
        address = f"{name}.html{'#' if anchor else ''}{anchor}"
        assert f'href="{address}"' in text or f'href="../en/{address}"' in text, place


def test_first_results_take_little(demonstration: str, page: Page) -> None:
    """At most 200 KB, compressed as hosts send them, page and style sheet counted."""
    sizes: dict[str, int] = {}

    def note(response: Response) -> None:
        sizes[response.url] = compressed(response.body())

    page.on("response", note)
    page.goto(f"{demonstration}/ur/search.html")
    ask(page, "میری والدہ کو ڈیمنشیا ہے")
    page.wait_for_load_state("networkidle")
    assert page.locator("[id='search.results'] li").count()
    assert sum(sizes.values()) <= MOST, sizes
    assert not [url for url in sizes if "worker" in url], "12 KB for nothing"


@pytest.mark.parametrize("tag", QUESTIONS)
def test_no_question_takes_more(tag: str, built_site: Path) -> None:
    """Not even one that needs all of an index, with the eight largest pages as its results."""
    index = built_site / tag / "search-index"
    needed = [built_site / tag / "search.html", *built_site.glob("assets/html.*")]
    needed += [*index.glob("*pf_meta"), *index.glob("wasm*"), *index.glob("index/*"), index / "pagefind.js"]
    needed += [index / "pagefind-entry.json", index / "words.json", built_site / "media/logo.svg"]
    needed += sorted(index.glob("fragment/*"), key=lambda path: -path.stat().st_size)[:8]
    sizes = {path.name: compressed(path.read_bytes()) for path in needed}
    assert len(sizes) > 12 and sum(sizes.values()) <= MOST, sizes


def test_typed_words_go_nowhere(demonstration: str, page: Page) -> None:
    """They enter no address, no request and no storage, and the browser is told to remember none."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url + (request.post_data or "")))
    page.goto(f"{demonstration}/en/search.html")
    ask(page, "dementia")
    assert page.url == f"{demonstration}/en/search.html"
    assert not [url for url in asked if "dementia" in url or "zz" in url.lower().rsplit("/", 1)[-1].split("?")[0]]
    kept = "() => [document.cookie, localStorage.length, sessionStorage.length, indexedDB.databases ? 0 : 0].join()"
    assert page.evaluate(kept) == ",0,0,0"
    assert page.get_attribute("[id='search.words']", "autocomplete") == "off"
    assert page.get_attribute("[id='search.words']", "name") is None


def test_results_say_page_section_audience_and_formats(demonstration: str, page: Page) -> None:
    """And open at the section, by the keyboard alone; how many there are is announced."""
    page.goto(f"{demonstration}/en/search.html")
    page.focus("[id='search.words']")
    ask(page, "dementia")
    first = page.locator("[id='search.results'] li").first
    assert first.inner_text().split("\n")[0] == "The national data opt-out: a guide for carers: Choosing for an adult"
    assert "For carers" in first.inner_text() and "Large print" in first.inner_text()
    assert page.get_attribute("[id='search.status']", "role") == "status"
    assert page.inner_text("[id='search.status']").startswith("Pages found: ")
    for _ in range(2):  # the button, then the first result
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/carers.html#choosing-for-an-adult")


def test_no_line_of_a_result_parts_a_short_word_with_a_hyphen(demonstration: str, page: Page) -> None:
    """Neither in its title nor in its formats, as on all other pages."""
    page.goto(f"{demonstration}/en/search.html")
    ask(page, "national data opt-out")
    first = page.locator("[id='search.results'] li").first
    assert {*first.locator(".whole").all_inner_texts()} == {"opt-out", "E-book"}
    assert first.locator(".whole").first.evaluate("one => getComputedStyle(one).whiteSpace") == "nowrap"


@pytest.mark.parametrize(
    ("tag", "typed", "place"),
    [
        ("en", "adress for letters", "contact"),  # a letter less before a form ends
        ("ur", "کرونا", "questions#coronavirus"),  # without a vowel
        ("pa", "ਕਰੋਨਾ", "questions#coronavirus"),  # with another vowel
        ("bn", "dobhashi", "contact#interpreters"),  # in Latin letters
        ("pa", "dubhashiya", "contact#interpreters"),
        ("ar", "انشورانس", "myths#insurance"),  # an English word as it sounds
    ],
)
def test_slips_of_a_letter_or_a_vowel_and_other_scripts_find_the_word(
    tag: str, typed: str, place: str, demonstration: str, page: Page
) -> None:
    """No entry of the words that people mistype is needed for them."""
    page.goto(f"{demonstration}/{tag}/search.html")
    found = [page_of(address) for address in page.evaluate(FIND, typed)]
    assert place in [*found[:3], *(one.partition("#")[0] for one in found[:3])], found


def test_a_page_in_english_is_marked_in_urdu(demonstration: str, page: Page) -> None:
    """Its title has its language, and words of the reader's say so."""
    page.goto(f"{demonstration}/ur/search.html")
    ask(page, "شکایت")
    link = page.locator("[id='search.results'] a[href*='en/complaint.html']").first
    assert link.get_attribute("hreflang") == "en-GB"
    assert link.locator("bdi").first.get_attribute("lang") == "en-GB"
    assert re.search(r"\d", page.inner_text("[id='search.status']")) and "{" not in page.inner_text(
        "[id='search.status']"
    )
    assert "(انگریزی میں)" in link.locator("xpath=..").inner_text()


@pytest.mark.parametrize("tag", ["en", "ur"])
def test_no_line_of_a_result_begins_with_the_dot_between_its_formats(tag: str, demonstration: str, page: Page) -> None:
    """It stays at the end of the line before, whichever way the words run."""
    page.goto(f"{demonstration}/{tag}/search.html")
    ask(page, "NHS")
    said = page.locator("[id='search.results'] li p").all_text_contents()
    assert any("·" in words for words in said) and not [words for words in said if " ·" in words]
    assert page.evaluate(LINES) == []


@pytest.mark.parametrize("tag", ["en", "ur"])
def test_no_results_say_what_to_do_next(tag: str, demonstration: str, page: Page) -> None:
    """Spelling, the A to Z, the phone and an interpreter."""
    page.goto(f"{demonstration}/{tag}/search.html")
    ask(page, "xqxqxq")
    none = page.locator("[id='search.none']")
    assert none.is_visible() and not page.locator("[id='search.results'] li").count()
    assert none.locator("li").count() == 3 and none.locator("a[href^='tel:']").count()
    assert none.locator("a[href='#letter-1']").count() == 1
    assert page.inner_text("[id='search.status']") == none.locator("h2").inner_text()
    ask(page, "NHS")
    assert not none.is_visible()


def test_a_search_that_cannot_run_says_so(demonstration: str, chromium: Browser) -> None:
    """A host that lets no script run its index, or a line that breaks: the A to Z is named."""
    page = chromium.new_page()
    page.route("**/pagefind.js", lambda route: route.abort())
    page.goto(f"{demonstration}/en/search.html")
    ask(page, "dementia")
    assert page.inner_text("[id='search.status']").startswith("The search does not work just now.")
    page.close()


@pytest.mark.parametrize("tag", ["en", "ur", "zh"])
def test_every_state_is_clean_for_axe(tag: str, demonstration: str, chromium: Browser) -> None:
    """At first, with results and without any; in light and dark, on a phone."""
    for scheme in ("light", "dark"):
        page = chromium.new_context(
            bypass_csp=True, color_scheme=scheme, viewport={"width": 360, "height": 640}
        ).new_page()
        page.goto(f"{demonstration}/{tag}/search.html")
        page.evaluate(axe_script())
        for words in ("", "NHS", "xqxqxq"):
            if words:
                ask(page, words)
            found = page.evaluate(
                "async () => (await axe.run()).violations.map(one => one.id + ': ' + one.nodes[0].html)"
            )
            assert found == []
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        page.context.close()


def test_without_a_script_and_from_disk_the_a_to_z_is_all_there_is(
    demonstration: str, chromium: Browser, tmp_path: Path
) -> None:
    """No field that does nothing."""
    still = chromium.new_context(java_script_enabled=False).new_page()
    still.goto(f"{demonstration}/en/search.html")
    assert not still.locator("[id='search.words']").is_visible() and still.locator("#letter-1").is_visible()
    still.context.close()
    project = searched(tmp_path)
    run(project)
    page = chromium.new_page()
    page.goto((project / "site/en/search.html").as_uri())
    assert not page.locator("[id='search.words']").is_visible() and page.locator("#letter-1").is_visible()
    page.close()
