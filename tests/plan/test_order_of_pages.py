"""A page begins with its answer and its act, and leads on in the reader's language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from samples import DRAFT, POLISH, URDU, text

from everyreader.testing import SMALLEST, make_project, page, published, run

ACT = "!!! action\n    Have ready: a pen.\n\n    - [Choose](#two)\n    - [Phone](tel:{{ optout-phone }})\n"
PARTS = "\n".join(f"## Part {name} {{#{name}}}\n\nWords.\n" for name in ("one", "two", "three", "four"))
SITE = (SMALLEST / "content/site.yml").read_text("utf-8")


def test_parts_of_a_page_stand_in_their_order(tmp_path: Path) -> None:
    """Header, demonstration line, title, draft line, answer, act, formats, contents, text, panel."""
    words = f"An answer.\n\n{ACT}\nMore words.\n\n{PARTS}"
    urdu = "یہاں آپ کے سوال کا جواب ہے، اور آگے سب کچھ آسان الفاظ میں لکھا ہے۔\n\n"
    project = make_project(
        tmp_path,
        {
            **URDU,
            "content/en/page.md": page(words),
            "content/ur/page.md": page(words.replace("An answer.\n\n", urdu), DRAFT, "صفحہ"),
        },
    )
    run(project)
    html = published(project, "ur/page.html")
    signs = (
        '<header class="site"',
        'class="callout demonstration"',
        "</header>",
        "<main",
        "<h1",
        '<section class="notice"',
        "سوال کا جواب",
        'class="callout action"',
        'class="also"',
        'class="contents"',
        "More words",
        'id="four"',
        'class="formats"',
        '<footer class="site"',
    )
    places = [html.find(sign) for sign in signs]
    assert [sign for sign, place in zip(signs, places, strict=True) if place < 0] == []
    assert places == sorted(places), dict(zip(signs, places, strict=True))


@pytest.mark.parametrize(
    ("words", "lead"),
    [
        ("First.\n\nSecond.", "First."),
        ("First.\n\n[Go](page.md)\n\nSecond.", "First. Go"),
        ("First.\n\n## Part\n\n[Go](page.md)", "First."),
        ("- one\n- two\n\nSecond.", ""),
    ],
)
def test_the_lead_reaches_to_the_last_act_before_the_first_heading(words: str, lead: str, tmp_path: Path) -> None:
    """Without an act it is the first paragraph; a page that begins with a list has none."""
    project = make_project(
        tmp_path, {**POLISH, "content/en/page.md": page(words), "content/pl/page.md": page("S.", DRAFT, "S")}
    )
    run(project)
    html = published(project)
    assert text(html[html.index("</h1>") : html.index('<p class="also"')]).strip() == lead


def test_contents_stand_from_four_headings_on(tmp_path: Path) -> None:
    """Fewer are seen without a list; it is folded."""
    three = PARTS.partition("## Part four")[0]
    project = make_project(
        tmp_path, {"content/en/page.md": page(PARTS), "content/en/short.md": page(three, title="Short")}
    )
    run(project)
    assert 'class="contents"' in published(project) and 'class="contents"' not in published(project, "en/short.html")
    assert re.search(r'<nav class="contents"[^>]*><details>', published(project))


def test_the_menu_marks_the_part_that_a_page_is_in(tmp_path: Path) -> None:
    """A page of a guide has its guide marked, a page its own entry."""
    project = make_project(
        tmp_path,
        {
            "content/site.yml": SITE + "guides: [[page, next]]\n",
            "content/en/page.md": page("Words.", "order: 2\n", "Guide"),
            "content/en/next.md": page("Words.", title="Next"),
        },
    )
    run(project)
    assert '<a href="page.html" aria-current="true">Guide</a>' in published(project, "en/next.html")
    assert '<a href="page.html" aria-current="page">Guide</a>' in published(project)
    assert 'aria-label="Previous"' in published(project, "en/next.html") and 'aria-label="Next"' in published(project)


def test_what_a_language_lacks_is_named_in_it(tmp_path: Path) -> None:
    """In the links at the end of a page, with what they open, and as the title of the short page."""
    project = make_project(
        tmp_path,
        {
            **POLISH,
            "content/site.yml": SITE + "footer: [help]\n",
            "content/en/help.md": page("Help.", "names: {pl: Pomoc}\n", "Help"),
            "content/pl/page.md": page("S.", DRAFT, "Strona"),
        },
    )
    run(project)
    footer = published(project, "pl/page.html").partition('<footer class="site"')[2]
    assert '<a href="../en/help.html" hreflang="en-GB">Pomoc (po angielsku)</a>' in footer
    short = published(project, "pl/help.html")
    assert "<h1>Pomoc</h1>" in short and '<bdi lang="en-GB" dir="ltr">Help</bdi></a>' in short


def test_a_site_in_one_language_leads_to_an_interpreter_too(tmp_path: Path) -> None:
    """At its place in the header, where a fact names the number; else there is no list of one language."""
    project = make_project(tmp_path, {"content/en/page.md": page("Words.")})
    run(project)
    header = published(project).partition("</header>")[0]
    assert "Another language? Phone" in header and header.count("hreflang") == header.count('rel="alternate" hreflang')
    settings = (project / "content/site.yml").read_text("utf-8").replace("interpreter-phone: trust-phone\n", "")
    (project / "content/site.yml").write_text(settings, encoding="utf-8")
    run(project, "build", "--yes")
    assert 'class="languages"' not in published(project)


def test_a_page_for_lost_readers_speaks_every_language(tmp_path: Path) -> None:
    """Whoever mistypes an address of a poster is led home in their own language, with the trust's number."""
    project = make_project(
        tmp_path,
        {**POLISH, **URDU, "content/pl/page.md": page("S.", DRAFT, "S"), "content/ur/page.md": page("ا", DRAFT, "ا")},
    )
    run(project)
    html = published(project, "404.html")
    main = html[html.index("<main") : html.index("</main>")]
    assert main.count('href="tel:') == 3 and 'lang="pl"' in main and 'lang="ur"' in main
    assert "Nie ma tej strony" in main or "Tu nie ma" in main or "Tej strony" in main


def test_a_problem_with_a_page_can_be_told(tmp_path: Path) -> None:
    """By the form where a fact names one, by post and by phone; no link carries words of the page."""
    project = make_project(tmp_path, {"content/en/contact.md": page("Words.", "kind: contact\n", "Contact")})
    run(project)
    footer = published(project, "en/index.html").partition('<footer class="site"')[2]
    said = text(footer)
    assert "Is something wrong on this page? Write to us" in said and 'href="contact.html"' in footer
    assert "?" not in "".join(re.findall(r'href="([^"]*)"', footer))
