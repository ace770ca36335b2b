"""What has changed on a page: the page says it, the feed and the page beside the feed tell it, the news list it."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from everyreader.testing import fact, language, make_project, page, published, run, write

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
CHANGES = """changes:
  - {date: 2026-11-10, note: "The number {{ trust-phone }} is new.", news: yes}
  - {date: 2026-11-20, note: Easy Read is new.}
  - {date: 2026-12-01, note: This comes later.}
"""
NEWS = "!!! news\n\n    None yet.\n"


def lines_of(html: str, heading: str) -> list[str]:
    """Return the items of the list behind a heading, as words."""
    tree = ElementTree.fromstring(
        f"<p>{html[html.index(heading) :].partition('<ul')[2].join(('<ul', ''))}".split("</ul>")[0] + "</ul></p>"
    )
    return [" ".join("".join(item.itertext()).split()) for item in tree.iter("li")]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A page with changes and its Polish version, which tells of one of them, checked by a translator."""
    done = "translation: {made-by: qualified, name: A. Kowalska, date: 2026-11-01}\n"
    own = "changes: [{date: 2026-11-20, note: Jest wersja łatwa do czytania.}]\n"
    return make_project(
        tmp_path,
        {
            **language("pl"),
            "content/en/choice.md": page("You can choose.", CHANGES),
            "content/pl/choice.md": page("Możesz wybrać.", done + own, "Wybór"),
            "content/pl/index.md": page("Witamy na naszej stronie.", done, "Strona główna"),
            "content/en/news.md": page(NEWS, "kind: hub\n", "News"),
        },
    )


def test_page_says_what_changed(project: Path) -> None:
    """The newest first, with the number of its fact, and none that is still to come; it comes on its day."""
    said = run(project)
    assert said.code == 0, said.found
    html = published(project, "en/choice.html")
    assert lines_of(html, "What changed") == [
        "20 November 2026: Easy Read is new.",
        "10 November 2026: The number 01632 960 001 is new.",
    ]
    assert "This comes later" not in html and "Build again on 2026-12-01" in said.told
    run(project, "--today", "2026-12-01")
    assert "1 December 2026: This comes later." in " ".join(published(project, "en/choice.html").split())


def test_what_changed_on_a_page_is_told_on_no_other(project: Path) -> None:
    """The pages that the build makes, such as that for lost readers, have no changes of their own."""
    run(project)
    for name in ("404", "follow", "search"):
        html = published(project, f"en/{name}.html")
        assert "<h1>" in html and "What changed" not in html, name


def test_change_that_a_language_lacks_is_told_in_english(project: Path) -> None:
    """It is marked as English; what the language has of the same day is not told twice."""
    run(project)
    html = published(project, "pl/choice.html")
    assert lines_of(html, "Co się zmieniło") == [
        "20 listopada 2026: Jest wersja łatwa do czytania.",
        "10 listopada 2026: The number 01632 960 001 is new.",
    ]
    assert '<bdi lang="en-GB" dir="ltr">The number 01632 960 001 is new.</bdi>' in html
    assert "Easy Read is new" not in html


def test_feed_tells_each_day_in_its_language(project: Path) -> None:
    """One entry a day of a page, under a name that stays."""
    run(project)
    feed = ElementTree.fromstring(published(project, "pl/feed.xml"))
    entries = feed.findall(f"{ATOM}entry")
    words = [
        (each.findtext(f"{ATOM}updated"), each.findtext(f"{ATOM}content"), each.find(f"{ATOM}content").get(LANG))
        for each in entries
    ]  # type: ignore[union-attr]
    assert words == [
        ("2026-11-20T00:00:00Z", "Wybór\nJest wersja łatwa do czytania.", None),
        ("2026-11-10T00:00:00Z", "The number 01632 960 001 is new.", "en-GB"),
    ]
    assert len({each.findtext(f"{ATOM}id") for each in entries}) == 2


def test_news_lists_what_is_marked_so(project: Path) -> None:
    """Only the change with `news: yes`, with its page and its note."""
    run(project)
    assert lines_of(published(project, "en/news.html"), "<h1") == [
        "10 November 2026: A page: The number 01632 960 001 is new."
    ]


def test_page_beside_the_feed_explains_it(project: Path) -> None:
    """Every page leads there. It has the feed's address, what the feed tells, and the trust's form where a fact names
    one; search engines leave it out."""
    run(project)
    assert '<a href="follow.html">Tell me when this changes</a>' in published(project, "en/choice.html")
    html = published(project, "en/follow.html")
    assert "https://www.larkmere-trust.example/en/feed.xml" in html and "noindex" in html and "Use our form" not in html
    assert lines_of(html.replace("<br>", " / "), "What is new")[0] == "20 November 2026: A page / Easy Read is new."
    assert 'href="../pl/follow.html"' in html and 'href="choice.html">A page</a>' in html
    facts, settings = ((project / f"content/{name}.yml").read_text("utf-8") for name in ("facts", "site"))
    write(
        project,
        {
            "content/facts.yml": facts + fact("mailing", "form", "https://www.trust.example/mailing"),
            "content/site.yml": settings.replace("contact: {", "contact: {updates-form: mailing, "),
        },
    )
    run(project)
    assert 'href="https://www.trust.example/mailing"' in published(project, "en/follow.html")


def test_changes_of_a_withheld_page_are_told_nowhere(project: Path) -> None:
    """Its translation tells its own alone, and so do the news and both feeds; nobody who follows a feed finds it gone,
    and all is told again once the page is mended."""
    run(project)
    pages = ("pl/choice.html", "en/news.html", "pl/feed.xml", "en/feed.xml", "en/follow.html")
    before = {name: published(project, name) for name in pages}
    assert all("01632 960 001 is new" in html for html in before.values())
    write(project, {"content/en/choice.md": page("<<<<<<< HEAD\nYou can choose.", CHANGES)})
    run(project)
    assert "You can choose" not in published(project, "en/choice.html")
    after = {name: published(project, name) for name in pages}
    assert not [name for name, html in after.items() if " is new." in html] and all(after.values())
    assert lines_of(after["pl/choice.html"], "Co się zmieniło") == ["20 listopada 2026: Jest wersja łatwa do czytania."]
    write(project, {"content/en/choice.md": page("You can choose.", CHANGES)})
    run(project)
    assert {name: published(project, name) for name in pages} == before


@pytest.mark.parametrize(
    ("written", "rule"),
    [
        ("changes: [{note: Words.}]", "source/wrong-type"),
        ("changes: [{date: 2026-11-20}]", "source/wrong-type"),
        ("changes: [{date: 2026-11-20, note: <!-- ask Ann -->}]", "source/wrong-type"),
        ("changes: Easy Read is new.", "source/wrong-type"),
        ("changes: [{date: soon, note: Words.}]", "source/wrong-type"),
        ("changes: [{date: 2026-11-20, note: Words., sort: new}]", "source/unknown-key"),
        ("changes: [{date: 2026-11-20, note: 'Phone {{ nobody }}.'}]", "site/unknown-fact"),
    ],
)
def test_what_is_no_change_is_told(written: str, rule: str, tmp_path: Path) -> None:
    """With its place; and the page stays without it."""
    project = make_project(tmp_path, {"content/en/choice.md": page("Words.", f"{written}\n")})
    said = run(project)
    assert said.place(rule).startswith("content/en/choice.md:"), said.found
    assert "What changed" not in published(project, "en/choice.html")


def test_one_change_needs_no_list(tmp_path: Path) -> None:
    """`changes: {date: …, note: …}` is a list of one."""
    one = "changes: {date: 2026-11-20, note: Words are new.}\n"
    project = make_project(tmp_path, {"content/en/choice.md": page("Words.", one)})
    assert run(project).code == 0 and "Words are new." in published(project, "en/choice.html")
