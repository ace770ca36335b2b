"""What pages need of each other: links, languages, drafts and the notices that the build itself adds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from samples import DRAFT, POLISH, QUALIFIED, URDU, text

from everyreader.markup.fragments import isolate
from everyreader.parse import Target
from everyreader.resolve import LinkValue
from everyreader.site import read_target, resolve_conflicts
from everyreader.testing import make_project, page, published, run

TARGETS = {
    "choice.md": Target(page="guides/choice", tag="ur"),
    "./choice.md#how": Target(page="guides/choice", tag="ur", anchor="how"),
    "../index.md": Target(page="index", tag="ur"),
    "../": Target(page="index", tag="ur"),
    "/index.md": Target(page="index", tag="ur"),
    "/ur/index.md": Target(page="index", tag="ur"),
    "../../en/index.md": Target(page="index", tag="en"),
    "#how": Target(page="guides/help", tag="ur", anchor="how"),
    "..\\guides\\choice.md": Target(page="guides/choice", tag="ur"),
    "your%20choice.md": Target(page="guides/your choice", tag="ur"),
    "choice.html?x=1#how": Target(page="guides/choice", tag="ur", anchor="how"),
    "choice": Target(page="guides/choice", tag="ur"),
    "../../media/form.pdf": Target(path="content/media/form.pdf"),
    "/media/form.pdf": Target(path="content/media/form.pdf"),
    "https://a.example/b": Target(url="https://a.example/b"),
    "//a.example/b": Target(url="https://a.example/b"),
    "{{ trust-form }}": Target(url="{{ trust-form }}", facts=("trust-form",)),
    "tel:{{ trust-phone }}": Target(url="tel:{{ trust-phone }}", facts=("trust-phone",)),
    "tel:%7B%7B%20trust-phone%20%7D%7D": Target(url="tel:{{ trust-phone }}", facts=("trust-phone",)),
    "tel:{ trust-phone }": Target(fault="braces"),
    "https://a.example/?id=%7BA%7D": Target(url="https://a.example/?id=%7BA%7D"),
    "../../../etc/passwd": Target(fault="outside"),
    "..\\..\\..\\etc": Target(fault="outside"),
    "javascript:alert(1)": Target(fault="unsafe"),
    "java\nscript:alert(1)": Target(fault="unsafe"),
    "": Target(fault="empty"),
    "#": Target(fault="empty"),
}


@pytest.mark.parametrize(("written", "target"), TARGETS.items())
def test_a_link_leads_where_its_file_says(written: str, target: Target) -> None:
    """As seen from content/ur/guides/help.md."""
    assert read_target(written, "ur", "guides/help") == target


@pytest.mark.parametrize(
    ("addresses", "lost"),
    [
        (["en/a.html", "en/b.html"], {}),
        (["en/a.html", "en/A.html"], {1: 0}),
        (["é.html", "e\u0301.html"], {1: 0}),
        (["en/a.html", "en/a.html/b.html"], {1: 0}),
        (["en/a.html/b.html", "en/a.html"], {1: 0}),
        (["x", "x", "x"], {1: 0, 2: 0}),
    ],
)
def test_an_address_goes_to_the_first_that_asks(addresses: list[str], lost: dict[int, int]) -> None:
    """Two are one where a Windows computer or a Mac takes them for one."""
    assert resolve_conflicts(addresses) == lost


def links(html: str) -> list[str]:
    """Return the links of the main part of a page, as they are written."""
    main = html[html.index("<main") : html.index("</main>")]
    return re.findall(r"<a [^>]*>.*?</a>", main)


def test_a_substitute_in_english_says_so(tmp_path: Path) -> None:
    """A page that a language lacks is offered in English, in words and in hreflang; its own address has a short page
    that says so, which no search engine, menu or list of versions names."""
    project = make_project(
        tmp_path,
        {
            **POLISH,
            "content/en/help.md": page("## How {#how}\n\nHelp.", title="Help"),
            "content/pl/page.md": page("Jest [pomoc](help.md#how).", QUALIFIED, "Strona"),
        },
    )
    run(project)
    there = 'href="../en/help.html#how" hreflang="en-GB" data-web="www.larkmere-trust.example/en/help.html"'
    assert f"<a {there}>pomoc (po angielsku)</a>" in links(published(project, "pl/page.html"))
    short = published(project, "pl/help.html")
    assert '<meta name="robots" content="noindex">' in short and 'rel="alternate"' not in short
    assert '<html lang="pl"' in short and '<a href="../en/help.html" hreflang="en-GB"' in short
    assert (
        "pl/help" not in published(project, "sitemap.xml")
        and 'hreflang="pl"' not in published(project, "en/help.html").split("<body")[0]
    )
    assert 'href="../pl/help.html" hreflang="pl"' in published(project, "en/help.html")


def test_a_link_may_name_another_language(tmp_path: Path) -> None:
    """From the folder content, or from the page; the language of the other page is in hreflang."""
    project = make_project(
        tmp_path,
        {
            **POLISH,
            "content/pl/page.md": page("Słowa.", QUALIFIED, "Strona"),
            "content/en/page.md": page("[One](/pl/page.md) and [two](../pl/page.md)."),
        },
    )
    assert "missing-page" not in run(project).found
    assert [link for link in links(published(project)) if "hreflang" in link] == [
        '<a href="../pl/page.html" hreflang="pl" data-web="www.larkmere-trust.example/pl/page.html">One</a>',
        '<a href="../pl/page.html" hreflang="pl">two</a>',
    ]


def test_hreflang_claims_only_what_is_there_and_checked(tmp_path: Path) -> None:
    """Drafts are never claimed, nor does a draft claim anything; a page alone claims nothing."""
    project = make_project(
        tmp_path,
        {
            **POLISH,
            **URDU,
            "content/en/page.md": page("Words."),
            "content/pl/page.md": page("Słowa.", QUALIFIED, "Strona"),
            "content/ur/page.md": page("الفاظ", DRAFT, "صفحہ"),
            "content/en/alone.md": page("Alone.", title="Alone"),
        },
    )
    run(project)
    claims = re.findall(
        r'rel="alternate" hreflang="([^"]+)" href="https://www.larkmere-trust.example/([^"]+)"', published(project)
    )
    assert claims == [("en-GB", "en/page.html"), ("pl", "pl/page.html"), ("x-default", "en/page.html")]
    assert 'rel="alternate"' not in published(project, "ur/page.html") + published(project, "en/alone.html")


def test_the_language_menu_has_own_names_with_language_and_direction(tmp_path: Path) -> None:
    """Somebody who reads only Urdu finds the word اردو, read out in Urdu, and the mark of a draft."""
    project = make_project(
        tmp_path, {**URDU, "content/en/page.md": page("Words."), "content/ur/page.md": page("الفاظ", DRAFT, "صفحہ")}
    )
    run(project)
    html = published(project)
    menu = html[html.index('<nav class="languages"') :]
    menu = menu[: menu.index("</nav>")]
    assert '<bdi lang="ur" dir="rtl">اردو</bdi> <bdi lang="en-GB">Urdu</bdi></a> (draft)' in menu
    assert 'href="../ur/page.html" hreflang="ur"' in menu
    assert re.search(r'aria-current="\w+"[^>]*><bdi lang="en-GB" dir="ltr">English</bdi>', menu)


def test_numbers_in_urdu_keep_their_order(tmp_path: Path) -> None:
    """Without an isolate of its own, 0300 303 5678 would be shown as 5678 303 0300."""
    words = "رابطہ {{ optout-phone }} یا 0300 303 5678 یا NHS England"
    project = make_project(tmp_path, {**URDU, "content/ur/page.md": page(words, DRAFT, "صفحہ")})
    run(project)
    html = published(project, "ur/page.html")
    assert '<html lang="ur" dir="rtl">' in html
    body = html[html.index("رابطہ") : html.index("</p>", html.index("رابطہ"))]
    assert len(re.findall(r'<bdi dir="ltr"[^>]*>0300.303.5678</bdi>', body)) == 2
    assert '<bdi dir="ltr" lang="en">NHS England</bdi>' in body


@pytest.mark.parametrize(
    "word", ["5kg", "£12", "-5", "#5", "C++", "+44 20 7946 0958", "24/7", "opt-out", "A&amp;E", "9am"]
)
def test_signs_and_letters_of_a_number_stay_with_it(word: str) -> None:
    """Two isolates side by side would change places: 5kg would be shown as kg5."""
    assert isolate(f"کے {word.replace('&amp;', '&')} ہیں") == f'کے <bdi dir="ltr">{word}</bdi> ہیں'


def test_a_list_item_that_is_one_link_is_a_large_target(tmp_path: Path) -> None:
    """It stands alone, so its target is 44 px high (WCAG 2.5.5); one among words flows with them."""
    project = make_project(
        tmp_path,
        {
            "content/en/page.md": page(
                "- [Home](index.md)\n- [**Home** again](index.md)\n- [Home](index.md), first\n- Home\n"
            )
        },
    )
    run(project)
    items = re.findall(
        r"<li[^>]*>.*</li>", published(project, "en/page.html").partition("<main")[2].partition("</main>")[0]
    )
    lone = [text(item) for item in items if 'class="lone"' in item]
    assert lone == ["Home", "Home again"] and len(items) >= 4


@pytest.mark.parametrize(("note", "gap"), [("(in English)", " "), ("（英文）", "")])
def test_a_note_stands_apart_from_the_words_before_it(note: str, gap: str) -> None:
    """A full-width bracket brings its own space (Requirements for Chinese Text Layout, 3.1.6)."""
    assert LinkValue(note=note).gap == gap
