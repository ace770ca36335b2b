"""What is wrong in the words of a page has its line and column, loses no word, and leaves the other pages alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from samples import goes_on

from everyreader.testing import make_project, page, published, run

pytestmark = pytest.mark.slow

DOT = {"content/media/dot.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>\n'}
SLIPS = {
    "a missing page": ("Go [home](indx.md).", "site/missing-page", "5:11", '"index.md"'),
    "a missing page far off": ("Go [home](nothing/like/that.md).", "site/missing-page", "5:11", "file as seen"),
    "a missing anchor": ("Go [home](index.md#your-choise).", "site/missing-anchor", "5:11", '"#your-choice"'),
    "a missing anchor here": (
        "Go [on](#on).\n\n## Further {#further}\n\nWords.",
        "site/missing-anchor",
        "5:9",
        "{#on}",
    ),
    "a missing file": ("Take [it](../media/dott.svg).", "site/missing-file", "5:11", "media/dot.svg"),
    "a missing picture": ("![A dot](../media/dott.svg)", "site/missing-picture", "5:10", '"../media/dot.svg"'),
    "a picture in a wrong place": ("A ![dot](dot.svg).", "site/missing-picture", "5:10", '"../media/dot.svg"'),
    "a remote picture": ("![A dot](https://far.example/dot.svg)", "site/remote-picture", "5:10", "content/media/"),
    "a picture as data": ("![A dot](data:image/png;base64,AAAA)", "site/missing-picture", "5:10", "content/media/"),
    "a path out of the project": ("See [it](../../../etc/passwd).", "site/outside-link", "5:10", "content/media/"),
    "a path out in disguise": ("See [it](..%2f..%2f..%2fetc/passwd).", "site/outside-link", "5:10", "content/media/"),
    "a picture out of the project": ("![It](../../../etc/passwd)", "site/missing-picture", "5:7", "content/media/"),
    "an unknown fact": ("Words.\n\n- Phone {{ optout-phon }}.", "site/unknown-fact", "7:9", '"optout-phone"'),
    "an unknown fact, tight": (
        "Words.\n\n| A | B |\n|---|---|\n| C | {{optout-phon}} |",
        "site/unknown-fact",
        "9:7",
        "phone",
    ),
    "an unknown fact as a target": ("Use [it]({{ trust-from }}).", "site/unknown-fact", "5:10", '"trust-form"'),
    "an unknown form": ("Open {{ trust-phone:hour }}.", "site/fact-form", "5:6", '"trust-phone:hours"'),
}


@pytest.mark.parametrize(("words", "rule", "place", "help"), SLIPS.values(), ids=SLIPS)
def test_a_slip_in_the_words_has_its_place_and_what_to_do(
    words: str, rule: str, place: str, help: str, tmp_path: Path
) -> None:
    """The finding is at the words that it is about, and the other page is published whole."""
    project = make_project(tmp_path, {**DOT, "content/en/page.md": page(words)})
    said = run(project)
    assert said.place(rule) == f"content/en/page.md:{place}", said.found
    assert help in said.help(rule)
    assert goes_on(project) and published(project)


HOSTILE = {
    "a script": "<script>alert(1)</script>",
    "a handler": '<img src=x onerror="alert(1)">',
    "a block of HTML": "<div onclick='alert(1)'>\nBetween\n</div>",
    "a script as a link": "[words](javascript:alert(1))",
    "a script in disguise": "[words](java\tscript:alert(1)) [more](&#106;avascript:alert(1))",
    "a script by a reference": "[words][1]\n\n[1]: javascript:alert(1)",
    "a script between angles": "<javascript:alert(1)>",
    "a page as data": "[words](data:text/html,<script>alert(1)</script>)",
    "a quote in a target": '[words](https://a.example/"onmouseover="alert(1))',
    "a template": "{% for a in b %}{{ 7*7 }}{% endfor %}",
    "a comment": "<!-- hidden -->",
}


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
def test_nothing_that_a_page_holds_runs_in_a_browser(words: str, tmp_path: Path) -> None:
    """Raw HTML stays visible words, a script is no address, and what is before and after is there."""
    project = make_project(tmp_path, {"content/en/page.md": page(f"Before.\n\n{words}\n\nAfter.")})
    said = run(project)
    html = published(project)
    for mark in (
        "<script",
        "<div on",
        "<img src=x",
        'href="javascript:',
        'href="java',
        'href="data:',
        '"onmouseover',
        "49",
    ):
        assert mark not in html
    assert "Before." in html and "After." in html and goes_on(project)
    if "a.example" not in words:
        assert "content/en/page.md:" in said.found, "an editor is told"


def test_a_block_with_an_unknown_fact_is_withheld_alone(tmp_path: Path) -> None:
    """A sentence with the phone number is in its place, and the rest of the page is there."""
    project = make_project(
        tmp_path, {"content/en/page.md": page("First words.\n\nPhone {{ nobody }} now.\n\nLast words.")}
    )
    assert run(project).code == 1
    html = published(project)
    assert "First words." in html and "Last words." in html and "now." not in html
    assert "We have taken this part out while we check it." in html and "01632 960 001" in html


def test_a_withheld_heading_is_not_in_the_list_of_contents(tmp_path: Path) -> None:
    """A list of contents names what is there, with its facts filled in, and shows nobody a pair of braces."""
    words = "\n\n".join(
        f"## {title} {{#h{number}}}\n\nWords."
        for number, title in enumerate(("Phone {{ optout-phone }}", "Ask {{ nobody }}", "Third", "Fourth", "Fifth"))
    )
    project = make_project(tmp_path, {"content/en/page.md": page(words)})
    assert run(project).code == 1
    html = published(project)
    contents = html[html.index('href="#h0"') :]
    assert (
        re.sub(r"<[^>]+>", "", contents[contents.index(">") + 1 : contents.index("</a>")]) == "Phone 0300 303 5678"
        and "#h1" not in html
        and "{{" not in html
    )


def test_a_fact_that_has_ended_is_not_shown(tmp_path: Path) -> None:
    """A number that is answered no more is worse than none."""
    project = make_project(tmp_path)
    facts = (project / "content/facts.yml").read_text()
    (project / "content/facts.yml").write_text(
        f"{facts}\nold:\n  type: phone\n  value: 01632 960 999\n  valid_until: 2026-11-20\n  checked: 2026-01-01\n"
    )
    (project / "content/en/page.md").write_text(page("Phone {{ old }}."))
    said = run(project)
    assert said.code == 1 and said.place("site/expired-fact") == "content/en/page.md:5:7"
    assert "960 999" not in published(project)
    assert said.place("site/fact-unchecked").startswith("content/facts.yml:")


def test_a_picture_without_words_is_said_and_a_missing_one_leaves_its_words(tmp_path: Path) -> None:
    """Somebody who cannot see gets the words, and so does everybody where the picture is not there."""
    words = "![](../media/dot.svg)\n\n![A red dot](../media/none.svg)"
    project = make_project(tmp_path, {**DOT, "content/en/page.md": page(words)})
    said = run(project)
    assert "content/en/page.md:5:" in said.found and "A red dot" in published(project)
    assert 'src="../media/dot.svg"' in published(project) and (project / "site/media/dot.svg").is_file()
