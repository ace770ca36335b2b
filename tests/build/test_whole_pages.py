"""No page goes out without its title, its main part, its words and the numbers of its facts, whatever has lost them."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from samples import own_templates
from seeds import seeds
from test_old_site_stays import SITE, site_of

from everyreader.layout import ENGINE
from everyreader.testing import Run, language, make_project, page, published, run, write

pytestmark = pytest.mark.slow

PAGES = {
    f"content/en/p{number}.md": page(f"Words {number}. Phone {{{{ trust-phone }}}}.", title=f"Page {number}")
    for number in range(9)
}
TABLE = "| a | b |\n| - | - |\n| one | {{ optout-phone }} |"


def changed(project: Path, name: str, old: str, new: str) -> None:
    """Change a template; fail where it does not say what is to be changed."""
    path = project / "templates" / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def published_site(folder: Path) -> tuple[Path, dict[str, bytes]]:
    """Return a project of ten pages that was published, and its site."""
    project = make_project(folder, {**own_templates(), **PAGES, "content/en/table.md": page(TABLE)})
    assert run(project).code == 0
    return project, site_of(project)


LOSSES = {
    "the body": ("{{ lead }}", ""),
    "the title": ("<title>", "<title></title><template>"),
    "main": ("<main", "<div"),
}


@pytest.mark.parametrize(("old", "new"), LOSSES.values(), ids=LOSSES)
def test_a_template_that_loses_what_pages_say_holds_everything(old: str, new: str, tmp_path: Path) -> None:
    """One message, and the old site stays."""
    project, before = published_site(tmp_path)
    changed(project, "html/page.html", old, new)
    said = run(project)
    assert said.code == 2 and said.found.count(": error:") == 1 and said.place("engine/pages-incomplete"), said.found
    assert site_of(project) == before


BROKEN = {
    "the beginning of a menu": (
        '<nav class="menu{% if folds_menu %} long{% endif %}" aria-labelledby="page.menu"><details>\n',
        "",
    ),
    "the end of a menu": ("</ul>\n</details></nav>\n{% endif %}\n</div></div>", "</ul>\n{% endif %}\n</div></div>"),
    "what a menu is called": ('<summary id="page.menu">{{ _("Menu") }}</summary>\n', ""),
    "the word for it": ('{{ _("Menu") }}', ""),
    "the home page in a menu": ('{{ _("Home") }}', ""),
    "what a menu holds": ("{% for entry in page.menu %}\n<li>{{ way(entry) }}</li>\n{% endfor %}\n", ""),
    "the list of contents": ("{% for anchor, words in contents %}\n<li>", "{% for anchor, words in [] %}\n<li>"),
    "a word of the list of contents": ("{{ words }}</a></li>", "</a></li>"),
    "where the list of contents leads": ("#{{ anchor }}", "#part-{{ anchor }}"),
    "the beginning of the header": ('<header class="site">', ""),
    "the end of the footer": ("</footer>", ""),
    "the name of a landmark": ('aria-label="{{ plain("About this site") }}"', 'aria-label=""'),
    "where a part of the list of contents is": ("#{{ anchor }}", "#"),
    "the direction of words": ('dir="{{ language.direction }}"', 'dir=""'),
    "what the page is written in": ("<!DOCTYPE html>\n", ""),
    "the end of a heading": ("</h1>", "</h>"),
    "the language of a name": ('<bdi lang="{{ english }}">', '<bdi lang="">'),
    "the way past the menus": ('<a class="skip" href="#main">{{ _("Skip to main content") }}</a>', ""),
    "where it leads": ('<main id="main"', '<main id="text"'),
    "an item of a list": (
        "<li>{{ way(entry) }}</li>\n{% endfor %}\n{% if view.main_site %}",
        "<li></li>\n{% endfor %}\n{% if view.main_site %}",
    ),
}
PARTS = "\n\n".join(f"## Part {number} {{#part{number}}}\n\nWords." for number in range(5))


@pytest.mark.parametrize(("old", "new"), BROKEN.values(), ids=BROKEN)
def test_a_template_that_breaks_the_structure_of_pages_holds_them(old: str, new: str, tmp_path: Path) -> None:
    """Landmarks, menus and lists have both ends, words, and names that lead somewhere; what readers have stays."""
    pages = {f"content/en/p{number}.md": page(PARTS, f"order: {number + 1}\n", f"Page {number}") for number in range(3)}
    polish = {**language("pl"), "content/pl/p1.md": page("Words.", "translation: machine\n", "Strona")}
    project = make_project(tmp_path, {**pages, **polish, "content/site.yml": SITE + "footer: [p1]\n"})
    template = (ENGINE / "templates/html/page.html").read_text("utf-8")
    write(project, {"templates/html/page.html": template})
    assert run(project).code == 0
    before = site_of(project)
    changed(project, "html/page.html", old, new)
    said = run(project)
    assert said.code in (1, 2) and "engine/page" in said.found, said.found
    after = site_of(project)
    assert after["site/en/p1.html"] == before["site/en/p1.html"]


def test_a_part_that_a_designer_leaves_out_is_no_loss(tmp_path: Path) -> None:
    """The list of contents as a whole, and the line of the formats."""
    project = make_project(tmp_path, {"content/en/page.md": page(PARTS)})
    template = (ENGINE / "templates/html/page.html").read_text("utf-8")
    for part, following in (("formats_line", "contents"), ("contents", "text")):
        before, rest = template.split(f'{{% elif section == "{part}" %}}')
        template = before + rest[rest.index(f'{{% elif section == "{following}" %}}') :]
    write(project, {"templates/html/page.html": template})
    assert run(project).code == 0 and "page.contents" not in published(project)


def test_a_yes_lets_the_rest_out_and_keeps_what_stood(tmp_path: Path) -> None:
    """A page that lacks something never goes out: what readers have stays."""
    project, before = published_site(tmp_path)
    changed(project, "html/page.html", "{{ lead }}", "")
    write(project, {"content/en/new.md": page("New words.", title="New")})
    said = run(project, "--yes")
    assert said.code == 1 and said.place("engine/page-incomplete")
    assert site_of(project)["site/en/p1.html"] == before["site/en/p1.html"] and "New words." not in published(
        project, "en/new.html"
    )


def test_a_page_that_loses_words_keeps_what_stood_and_others_go_out(tmp_path: Path) -> None:
    """A mistake at one kind of block holds back no correction on another page."""
    project, before = published_site(tmp_path)
    changed(project, "blocks/table.html", "{{ body }}</td>", "</td>")
    write(
        project, {"content/en/p1.md": page("New words."), "content/en/table.md": page(TABLE.replace("| one", "| two"))}
    )
    said = run(project)
    assert said.code == 1 and said.place("engine/page-incomplete") == "content/en/table.md:1:1", said.found
    assert (
        "New words." in published(project, "en/p1.html")
        and published(project, "en/table.html").encode() == before["site/en/table.html"]
    )
    assert run(project).code == 1 and published(project, "en/table.html").encode() == before["site/en/table.html"]


def test_a_look_of_before_one_language_named_an_interpreter_publishes(tmp_path: Path) -> None:
    """Its header has no list of languages; the number stands elsewhere on the page."""
    project, _ = published_site(tmp_path)
    changed(project, "html/page.html", " or page.another_language", "")
    assert run(project).code == 0
    assert 'id="page.languages"' not in published(project, "en/p1.html")


def test_a_number_that_is_no_link_any_more_is_lost(tmp_path: Path) -> None:
    """Digits alone do not dial."""
    project, before = published_site(tmp_path)
    changed(project, "html/page.html", "{{ lead }}", "{{ lead | striptags }}")
    said = run(project)
    assert said.code == 2 and "tel:" in said.found and site_of(project) == before


@pytest.mark.parametrize("seed", seeds(20))
def test_a_line_of_a_template_that_goes_by_chance_takes_no_words(
    seed: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A line or an expression of any template is deleted: whatever is then published still has its words and
    numbers."""
    chance = random.Random(seed)
    project, _ = published_site(tmp_path_factory.mktemp("chance"))
    path = chance.choice(sorted([*project.glob("templates/blocks/*.html"), project / "templates/html/page.html"]))
    text = path.read_text("utf-8")
    places = [match.span() for match in re.finditer(r"\{\{.*?\}\}|[^\n]+\n", text)]
    start, end = chance.choice(places)
    path.write_text(text[:start] + text[end:], "utf-8")
    said: Run = run(project, "--yes")
    for number in range(9):
        html = published(project, f"en/p{number}.html")
        assert f"Words {number}." in html and "tel:" in html and "<main" in html, (
            f"{path.name}: {text[start:end]!r}\n{said.found}"
        )


@pytest.mark.parametrize("words", ["", " ", "&nbsp;", "\u200b", "**\u200b**", "![](../media/none.svg)"])
def test_a_link_that_nobody_hears_is_told_and_takes_nothing_with_it(words: str, tmp_path: Path) -> None:
    """It is left out; the words around it stay."""
    project = make_project(tmp_path, {"content/en/page.md": page(f"Go [{words}](index.md) there.")})
    said = run(project)
    assert said.place("document/empty-link") and not said.place("engine/page-incomplete"), said.found
    main = published(project).partition("<main")[2].partition("</main>")[0]
    assert "Go " in main and " there." in main and 'href="index.html"' not in main


@pytest.mark.parametrize("title", ["", "title: ': words'\n", "title: ' : '\n"], ids=["none", "colon", "a colon"])
def test_a_page_that_lost_its_title_holds_no_other(title: str, tmp_path: Path) -> None:
    """In the menu and at the end of every page its link has words all the same: the name of its file."""
    files = {
        "content/en/page.md": f"---\n{title}order: 1\nshort: our-page\n---\n\nWords.\n",
        "content/site.yml": SITE + "footer: [page]\n",
    }
    said = run(project := make_project(tmp_path, files))
    assert said.code in (0, 1) and "engine/page" not in said.found, said.found
    assert published(project, "en/index.html").count('href="page.html"') > 1
