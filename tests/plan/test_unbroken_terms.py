"""Terms that no line of a web page parts: short words with a hyphen of their own, and those that a language names."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from everyreader.testing import language, make_project, page, published, run, write

WHOLE = '<span class="whole">{}</span>'


@pytest.mark.parametrize(
    ("written", "whole"),
    [
        ("An opt-out is a choice.", "opt-out"),
        ("A [second opt-out](index.md) is one.", "opt-out"),
        ("You are **well-known** here.", "well-known"),
    ],
)
def test_short_word_with_a_hyphen_stays_whole(written: str, whole: str, tmp_path: Path) -> None:
    """Also in links and bold words."""
    project = make_project(tmp_path, {"content/en/page.md": page(written)})
    run(project)
    assert WHOLE.format(whole) in published(project)


@pytest.mark.parametrize(
    "written", ["A responsibility-sharing-agreement is long.", "Pages 3-4 and `opt-out`.", "A -b- c."]
)
def test_what_is_long_or_no_word_may_be_parted(written: str, tmp_path: Path) -> None:
    """A long one would leave the screen of a phone."""
    project = make_project(tmp_path, {"content/en/page.md": page(written)})
    run(project)
    main = published(project).partition("<main")[2].partition("</main>")[0]
    assert 'class="whole"' not in main


def test_terms_that_a_language_names_stay_whole(tmp_path: Path) -> None:
    """Chinese may part any two letters: `unbroken` in its locale names the terms in which it must not."""
    words = "您可以选择退出。[选择退出](https://www.nhs.uk/)是您的决定。"
    more = {"content/zh/page.md": page(words, "translation: machine\n", "选择退出的选择")}
    project = make_project(tmp_path, {**language("zh"), **more})
    run(project)
    html = published(project, "zh/page.html")
    assert WHOLE.format("选择") in html
    assert f"您可以{WHOLE.format('选择退出')}。" in html and f">{WHOLE.format('选择退出')}</a>" in html
    assert f"<h1>{WHOLE.format('选择退出')}的{WHOLE.format('选择')}</h1>" in html
    locale = (project / "locales/zh/locale.yml").read_text("utf-8")
    write(project, {"locales/zh/locale.yml": locale.replace("unbroken: [选择退出, 选择]\n", "")})
    run(project)
    assert WHOLE.format("选择退出") not in published(project, "zh/page.html")


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        (
            "[https://www.a-trust.example/b/c-d](https://www.a-trust.example/b/c-d)",
            ["https://www.a-trust.example/", "b/", "c-d"],
        ),
        ("[a-trust.example/b-c](https://a-trust.example/b-c)", ["a-trust.example/", "b-c"]),
        ("[ask@a-trust.example](mailto:ask@a-trust.example)", ["ask@", "a-trust.example"]),
        (
            "[our.questions@our.hospital-trust.example](mailto:a@b.example)",
            ["our.questions@", "our.hospital-trust.example"],
        ),
    ],
)
def test_an_address_breaks_after_a_slash_or_an_at_sign(written: str, parts: list[str], tmp_path: Path) -> None:
    """And after no hyphen of its own, which a reader would take for one of the line's end. A long one is no box, which
    would send the full stop after it to the next line."""
    project = make_project(tmp_path, {"content/en/page.md": page(written)})
    run(project)
    inner = "".join(f'<span class="unbroken">{part}</span>' for part in parts)
    shape = "parts" if len("".join(parts)) > 34 else "unbroken"
    assert f'<bdi dir="ltr" class="{shape}">{inner}</bdi></a>' in published(project)


def test_an_address_that_a_fact_says_breaks_likewise_and_has_its_language(tmp_path: Path) -> None:
    """One with a label that is the address itself; on a page in another language it is marked."""
    words = "See {{ trust-video }}."
    polish = {"content/pl/page.md": page(words, "translation: machine\n")}
    project = make_project(tmp_path, {"content/en/page.md": page(words), **polish})
    facts = (project / "content/facts.yml").read_text("utf-8")
    fact = (
        "trust-video:\n  type: web\n  value: https://www.a-trust.example/b\n  label: www.a-trust.example/b\n"
        "  source: https://www.a-trust.example\n  checked: 2026-11-20\n  owner: A\n"
    )
    (project / "content/facts.yml").write_text(f"{facts}\n{fact}", encoding="utf-8")
    run(project)
    inner = "".join(f'<span class="unbroken">{part}</span>' for part in ("www.a-trust.example/", "b"))
    assert f'<bdi dir="ltr" class="unbroken">{inner}</bdi></a>' in published(project)
    assert f'<bdi lang="en-GB" dir="ltr" class="unbroken">{inner}</bdi></a>' in published(project, "pl/page.html")


def test_an_address_that_is_the_words_of_its_link_is_not_printed_again(tmp_path: Path) -> None:
    """Though it is in parts, each of which stays whole."""
    there = "https://www.a-trust.example/b/c-d"
    project = make_project(
        tmp_path, {"content/en/page.md": page(f"[{there}]({there}) or [our form](https://b.example/c).")}
    )
    run(project)
    html = published(project)
    assert f'<a class="told" href="{there}"' in html and '<a href="https://b.example/c"' in html


def test_a_link_inside_the_site_has_its_whole_address_for_paper_once(tmp_path: Path) -> None:
    """Not where its words say it, nor at the page's own headings; a site without an address has none to print."""
    words = (
        "[One](index.md), [again](index.md#your-choice), [here](#here), [01632 960 001](tel:01632960001).\n\n"
        "!!! cards\n    - [Card](deep/other.md) words\n\n## Here {#here}\n\n"
        "[www.larkmere-trust.example/en/last.html](last.md)"
    )
    pages = {f"content/en/{name}.md": page("Words.", title=name) for name in ("deep/other", "last")}
    project = make_project(tmp_path, {"content/en/page.md": page(words), **pages})
    run(project)
    host = "www.larkmere-trust.example/en"
    assert re.findall(' data-web="([^"]*)">(.*?)</a>', published(project)) == [
        (f"{host}/index.html", "One"),
        (f"{host}/deep/other.html", "Card"),
    ]
    settings = (project / "content/site.yml").read_text("utf-8")
    (project / "content/site.yml").write_text(re.sub("base-url: .*\n", "", settings), encoding="utf-8")
    run(project, "build", "--yes")
    assert "data-web" not in published(project) and ">One</a>" in published(project)
