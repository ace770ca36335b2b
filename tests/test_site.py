"""What pages need of each other: links, languages, drafts and the notices that the build itself adds."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from tiny_project import BASE, ROOT, built, make, page, run

from everyreader.markup.words import isolate
from everyreader.parse import Target
from everyreader.resolve import LinkValue
from everyreader.rules.site.message_missing import SPOKEN
from everyreader.site import read_target, settle

QUALIFIED = "translation: {made-by: qualified, name: A. Khan, date: 2026-08-06}\n"
DRAFT = "translation: machine\n"
SITE = (BASE / "content/site.yml").read_text("utf-8")
NO_DRAFTS = {"content/site.yml": SITE.replace("publish: yes", "publish: no")}
URDU = {f"locales/ur/{name}": (ROOT / "locales/ur" / name).read_bytes() for name in ("locale.yml", "messages.po")}
POLISH = {f"locales/pl/{name}": (ROOT / "locales/pl" / name).read_bytes() for name in ("locale.yml", "messages.po")}
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
    "{{ trust-form }}": Target(fact="trust-form"),
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


@pytest.mark.parametrize(("addresses", "lost"), [
    (["en/a.html", "en/b.html"], {}), (["en/a.html", "en/A.html"], {1: 0}), (["é.html", "e\u0301.html"], {1: 0}),
    (["en/a.html", "en/a.html/b.html"], {1: 0}), (["en/a.html/b.html", "en/a.html"], {1: 0}), (["x", "x", "x"], {1: 0, 2: 0}),
])
def test_an_address_goes_to_the_first_that_asks(addresses: list[str], lost: dict[int, int]) -> None:
    """Two are one where a Windows computer or a Mac takes them for one."""
    assert settle(addresses) == lost


def links(html: str) -> list[str]:
    """Return the links of the main part of a page, as they are written."""
    main = html[html.index("<main"):html.index("</main>")]
    return re.findall(r"<a [^>]*>.*?</a>", main)


def test_a_substitute_in_english_says_so(tmp_path: Path) -> None:
    """A page that a language lacks is offered in English, in words and in hreflang, and is not made in that language."""
    project = make(tmp_path, {**POLISH, "content/en/help.md": page("## How {#how}\n\nHelp.", title="Help"),
                              "content/pl/page.md": page("Jest [pomoc](help.md#how).", QUALIFIED, "Strona")})
    run(project)
    assert '<a href="../en/help.html#how" hreflang="en-GB">pomoc (po angielsku)</a>' in links(built(project, "pl/page.html"))
    assert not (project / "site/pl/help.html").exists()


def test_a_link_may_name_another_language(tmp_path: Path) -> None:
    """From the folder content, or from the page; the language of the other page is in hreflang."""
    project = make(tmp_path, {**POLISH, "content/pl/page.md": page("Słowa.", QUALIFIED, "Strona"),
                              "content/en/page.md": page("[One](/pl/page.md) and [two](../pl/page.md).")})
    assert "missing-page" not in run(project).found
    assert [link for link in links(built(project)) if "hreflang" in link] == ['<a href="../pl/page.html" hreflang="pl">One</a>',
                                         '<a href="../pl/page.html" hreflang="pl">two</a>']


def test_hreflang_claims_only_what_is_there_and_checked(tmp_path: Path) -> None:
    """Drafts are never claimed, nor does a draft claim anything; a page alone claims nothing (READERS.md)."""
    project = make(tmp_path, {
        **POLISH, **URDU, "content/en/page.md": page("Words."), "content/pl/page.md": page("Słowa.", QUALIFIED, "Strona"),
        "content/ur/page.md": page("الفاظ", DRAFT, "صفحہ"), "content/en/alone.md": page("Alone.", title="Alone")})
    run(project)
    claims = re.findall(r'rel="alternate" hreflang="([^"]+)" href="https://www.larkmere-trust.example/([^"]+)"', built(project))
    assert claims == [("en-GB", "en/page.html"), ("pl", "pl/page.html"), ("x-default", "en/page.html")]
    assert 'rel="alternate"' not in built(project, "ur/page.html") + built(project, "en/alone.html")


def test_nothing_of_a_draft_that_is_held_reaches_a_reader(tmp_path: Path) -> None:
    """No page, no link, no name in a menu, no picture: only the advice that it waits."""
    project = make(tmp_path, {**POLISH, **NO_DRAFTS, "content/media/dot.svg": "<svg/>\n", "content/en/page.md": page("Words."),
                              "content/pl/page.md": page("Tajne. ![x](../media/dot.svg)", DRAFT + "order: 1\n", "Strona")})
    said = run(project)
    assert said.code == 0 and said.place("site/draft-held") == "content/pl/page.md:3:1"
    for file in (project / "site").rglob("*.*"):
        assert not any(word in file.read_text("utf-8", "replace") for word in ("Tajne", "Strona", "polski", "dot.svg"))
    assert not (project / "site/pl").exists() and not (project / "site/media").exists()


def test_a_privacy_notice_is_never_a_draft(tmp_path: Path) -> None:
    """An unchecked translation of legal words is not published, whoever allows drafts."""
    project = make(tmp_path, {**POLISH, "content/pl/page.md": page("Słowa.", DRAFT + "kind: notice\n", "Strona")})
    said = run(project)
    assert said.place("site/draft-held") and "notice" in said.found and not (project / "site/pl").exists()


def test_drafts_end_on_their_day_and_are_said_once_until_then(tmp_path: Path) -> None:
    """Whoever answers for information governance sees at every build who approved them and until when."""
    project = make(tmp_path, {**POLISH, "content/pl/page.md": page("Słowa.", DRAFT, "Strona"),
                              "content/pl/other.md": page("Słowa.", DRAFT, "Inna")})
    said = run(project, "--today", "2027-05-31")
    assert said.found.count("[site/draft-published]") == 1 and "Alex Sample" in said.found and "2 pages" in said.found
    assert (project / "site/pl/page.html").is_file()
    held = run(project, "--today", "2027-06-01")
    assert held.place("site/draft-held") and "vanished-address" not in held.found
    assert "Słowa." not in built(project, "pl/page.html") and 'name="robots"' in built(project, "pl/page.html")


def test_a_translation_without_its_maker_is_not_published(tmp_path: Path) -> None:
    """Nobody could tell readers whether it was checked."""
    project = make(tmp_path, {**POLISH, "content/pl/page.md": page("Słowa.", title="Strona")})
    said = run(project)
    assert said.code == 1 and said.place("site/translation-unmarked") == "content/pl/page.md:1:1"
    assert not (project / "site/pl").exists()


def test_the_language_menu_has_own_names_with_language_and_direction(tmp_path: Path) -> None:
    """Somebody who reads only Urdu finds the word اردو, read out in Urdu, and the mark of a draft."""
    project = make(tmp_path, {**URDU, "content/en/page.md": page("Words."), "content/ur/page.md": page("الفاظ", DRAFT, "صفحہ")})
    run(project)
    html = built(project)
    menu = html[html.index('<nav class="languages"'):]
    menu = menu[:menu.index("</nav>")]
    assert '<bdi lang="ur" dir="rtl">اردو</bdi></a>' in menu and '<span class="lead">draft:</span>' in menu
    assert 'href="../ur/page.html" hreflang="ur"' in menu
    assert re.search(r'aria-current="\w+"[^>]*><bdi lang="en-GB" dir="ltr">English</bdi>', menu)


def test_numbers_in_urdu_keep_their_order(tmp_path: Path) -> None:
    """Without an isolate of its own, 0300 303 5678 would be shown as 5678 303 0300."""
    words = "رابطہ {{ optout-phone }} یا 0300 303 5678 یا NHS England"
    project = make(tmp_path, {**URDU, "content/ur/page.md": page(words, DRAFT, "صفحہ")})
    run(project)
    html = built(project, "ur/page.html")
    assert '<html lang="ur" dir="rtl">' in html
    body = html[html.index("رابطہ"):html.index("</p>", html.index("رابطہ"))]
    assert len(re.findall(r'<bdi dir="ltr"[^>]*>0300.303.5678</bdi>', body)) == 2
    assert '<bdi dir="ltr">NHS England</bdi>' in body


@pytest.mark.parametrize("word", ["5kg", "£12", "-5", "#5", "C++", "+44 20 7946 0958", "24/7", "opt-out", "A&amp;E", "9am"])
def test_signs_and_letters_of_a_number_stay_with_it(word: str) -> None:
    """Two isolates side by side would change places: 5kg would be shown as kg5."""
    assert isolate(f"کے {word.replace('&amp;', '&')} ہیں") == f'کے <bdi dir="ltr">{word}</bdi> ہیں'


def test_a_list_item_that_is_one_link_is_a_large_target(tmp_path: Path) -> None:
    """It stands alone, so its target is 44 px high (WCAG 2.5.5); one among words flows with them."""
    project = make(tmp_path, {"content/en/page.md": page("- [Home](index.md)\n- [**Home** again](index.md)\n- [Home](index.md), first\n- Home\n")})
    run(project)
    items = re.findall(r"<li[^>]*>.*</li>", built(project, "en/page.html").partition("<main")[2].partition("</main>")[0])
    lone = [text(item) for item in items if 'class="lone"' in item]
    assert lone == ["Home", "Home again"] and len(items) >= 4


@pytest.mark.parametrize(("note", "gap"), [("(in English)", " "), ("（英文）", "")])
def test_a_note_stands_apart_from_the_words_before_it(note: str, gap: str) -> None:
    """A full-width bracket brings its own space (Requirements for Chinese Text Layout, 3.1.6)."""
    assert LinkValue(note=note).gap == gap


def text(html: str) -> str:
    """Return the words of some HTML."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html))


def test_every_page_says_that_it_is_a_demonstration(tmp_path: Path) -> None:
    """In its own language and in English, with the real service, before any word of its own; and no search engine lists it."""
    project = make(tmp_path, {**POLISH, "content/pl/page.md": page("Słowa.", DRAFT, "Strona")})
    run(project)
    for path, own in (("en/index.html", ""), ("pl/page.html", "To jest"), ("index.html", "")):
        html = built(project, path)
        said = text(html[html.index("<h1"):])
        assert "This is a demonstration. This trust does not exist." in said and own in said
        assert re.search(r"www\.nhs\.uk/your-nhs-data-matters, phone 0300.303.5678", said)
        assert '<meta name="robots" content="noindex">' in html
        assert html.index("This trust does not exist") < (html.index("Słowa.") if own else html.index("We want every"))


def test_names_of_all_languages_stand_together(tmp_path: Path) -> None:
    """Each with its English name, in its own language, leading to its home page where it has one."""
    project = make(tmp_path, {**POLISH, **URDU, "content/en/page.md": page("!!! language-names\n    Phone us."),
                              "content/pl/index.md": page("Słowa.", QUALIFIED, "Dom"), "content/ur/page.md": page("الفاظ", QUALIFIED, "صفحہ")})
    run(project)
    html = built(project)
    items = re.findall(r"<li[^>]*>(.*?)</li>", html[html.index("<main"):html.index("</main>")])
    assert [text(item) for item in items] == ["English", "polski (Polish)", "اردو (Urdu)"]
    assert 'href="../pl/index.html" hreflang="pl"><bdi lang="pl"' in items[1] and 'lang="ur"' in items[2] and "href" not in items[2]


def test_a_draft_says_so_twice_and_leads_to_the_english(tmp_path: Path) -> None:
    """The warning itself is an unchecked translation, so it stands in English too, with the word to say on the phone."""
    project = make(tmp_path, {**URDU, "content/en/page.md": page("Words."), "content/ur/page.md": page("الفاظ", DRAFT, "صفحہ")})
    run(project)
    html = built(project, "ur/page.html")
    notice = html[html.index('class="callout draft"'):html.index("الفاظ")]
    assert re.search("It was translated into Urdu by a computer. No qualified translator has checked it. .* phone "
                     "01632.960.001 and say “Urdu” or “Pahari”. An interpreter is free.", text(notice))
    assert 'href="../en/page.html"' in notice and 'lang="en-GB"' in notice
    assert "callout draft" not in built(project)


def test_a_qualified_translation_carries_no_draft_notice(tmp_path: Path) -> None:
    """What was checked is not called a draft anywhere."""
    project = make(tmp_path, {**POLISH, "content/en/page.md": page("Words."), "content/pl/page.md": page("Słowa.", QUALIFIED, "S")})
    assert "draft" not in run(project).found
    assert "callout draft" not in built(project, "pl/page.html") and 'class="tag"' not in built(project)


def test_every_page_in_another_language_says_how_to_talk_to_us(tmp_path: Path) -> None:
    """The number, the English word to say, that it is free, and the hours; an English page needs no such box."""
    project = make(tmp_path, {**POLISH, "content/pl/page.md": page("Słowa.", QUALIFIED, "Strona")})
    run(project)
    html = built(project, "pl/page.html")
    box = html[html.index('class="callout talk"'):]
    assert re.search(r"01632.960.001", text(box)) and "“Polish”" in text(box).replace("„", "“")
    assert re.search(r'lang="en-GB"[^>]*>Monday to Friday, 9am to 5pm', box)
    assert "callout talk" not in built(project, "en/index.html")


def test_the_engine_speaks_no_message_that_the_rule_does_not_know() -> None:
    """A message that is added to the code must be added to the list of those that a language needs."""
    code = "\n".join(path.read_text("utf-8") for path in (ROOT / "everyreader").rglob("*.py")
                     if "rules" not in path.relative_to(ROOT).parts)
    spoken = set(re.findall(r'(?:\bfill|\bsay|\b_dated)\(locale, "([^"]+)"', code))
    spoken |= set(re.findall(r'(?:\.message|locale\.count)\("([^"]+)"', code))
    assert spoken and spoken <= set(SPOKEN)


@pytest.mark.slow
def test_every_language_of_the_project_has_every_message(tmp_path: Path) -> None:
    """The rule finds nothing in the project's own languages, and speaks of no message that nobody needs."""
    for folder in ("content", "locales", "templates"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    said = run(tmp_path, "check", "--format", "html")
    assert "message-missing" not in said.found
    for message in SPOKEN:
        assert f'msgid "{message}"' in URDU["locales/ur/messages.po"].decode().replace('"\n"', ""), message
