"""A part that a template loses around the text is missed too: languages, menu, footer, formats, notices and what a
browser asks first."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from samples import SITE, make_trust, words_format

from everyreader.testing import contents, published, run, write

pytestmark = pytest.mark.slow

LOSSES = {
    "the language": (' lang="{{ view.lang }}"', "", 'no lang="'),
    "another language": ('lang="{{ view.lang }}"', 'lang="en"', 'no lang="'),
    "the direction": (' dir="{{ view.direction }}"', "", 'no dir="rtl"'),
    "the name": ("{{ isolated(view.title) }} – ", "", "another title"),
    "the letters": ('<meta charset="utf-8">', "", "charset"),
    "the width": ("width=device-width", "", "width of a phone"),
    "the style": ('<link rel="stylesheet" href="{{ link(view.style) }}">', "", "style sheet"),
    "the policy": ("{{ view.policy }}", "", "no Content-Security-Policy"),
    "search engines": ("noindex", "index", "search engines"),
    "the demonstration": ("{{ demonstration }}\n", "", "lost the words"),
    "the draft line": ("{{ draft }}\n", "", "lost the words"),
    "the closing": ("{{ closing }}", "", "lost the words"),
    "languages": ("{{ tongues() }}\n", "", "<ul> without words"),
    "one language": (
        "{% for language in view.languages %}",
        '{% for language in view.languages if language.lang != "ur" %}',
        "lost the link",
    ),
    "the menu": (
        "{% for entry in page.menu %}\n<li>{{ way(entry) }}</li>",
        "{% for entry in page.menu %}",
        "lost the link",
    ),
    "words of links": ("{{ name(link_to) }}", "", "a link without words"),
    "the footer": ("{% for entry in page.footer %}", "{% for entry in () %}", "lost the link to"),
    "the problem": ("<p>{{ problem }}</p>", "", "lost the words"),
    "the panel": ("{% if page.renditions or others or view.by_others %}", "{% if false %}", "lost the"),
    "neighbours": ("{% if page.previous or page.next %}", "{% if false %}", "lost the link to"),
    "marks of languages": ("{{ text }}", "{{ without_marks(text) }}", 'lang="pl"'),
}
WITHOUT_MARKS = '{% macro without_marks(html) %}{{ html | replace(\' lang="pl"\', "") }}{% endmacro %}\n<body>'
WORDS = "---\ntitle: {title}\n---\n\nWords.\n\n## Of others\n\nWe say [dzień dobry]{{lang=pl}} here.\n"
MORE = {
    "content/site.yml": SITE + "footer: [about]\nguides:\n  - [first, second]\n",
    **{f"content/en/{name}.md": WORDS.format(title=name.title()) for name in ("about", "first", "second")},
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A project with one of each part, published once."""
    folder = tmp_path_factory.mktemp("parts")
    with words_format(folder / "formats"):
        project = make_trust(folder / "project")
        write(project, MORE)
        assert run(project).code == 0
        yield project


@pytest.mark.parametrize(("old", "new", "said"), LOSSES.values(), ids=LOSSES)
def test_a_part_that_is_lost_is_missed(old: str, new: str, said: str, project: Path) -> None:
    """No page that lacks it goes out: all of them hold the site, and a few keep what stands."""
    path, before = project / "templates/html/page.html", contents(project / "site")
    template = path.read_text("utf-8")
    assert old in template
    path.write_text(template.replace("<body>", WITHOUT_MARKS).replace(old, new, 1), "utf-8")
    try:
        told = run(project)
    finally:
        path.write_text(template, "utf-8")
    rule = "engine/pages-incomplete" if told.code == 2 else "engine/page-incomplete"
    assert told.place(rule) and said in told.found, told.found
    if told.code == 2:
        assert contents(project / "site") == before


def test_what_a_designer_may_choose_is_no_loss(project: Path) -> None:
    """A page without breadcrumbs, list of contents, search and days is whole, and links may be written from the
    root."""
    path = project / "templates/html/page.html"
    template = path.read_text("utf-8")
    other = template
    for part in (
        "page.breadcrumbs",
        "contents | length > 3",
        "view.reviewed",
        "file or page.easy_read or view.offer.languages",
    ):
        assert f"{{% if {part} %}}" in other
        other = other.replace(f"{{% if {part} %}}", "{% if false %}")
    other = other.replace('<a class="find"', '<!-- <a class="find"').replace(
        "</a>\n{% if view.languages | length", "</a> -->\n{% if view.languages | length"
    )
    path.write_text(other.replace("{{ link(link_to.address) }}", "/{{ link_to.address }}"), "utf-8")
    try:
        told = run(project)
    finally:
        path.write_text(template, "utf-8")
    assert told.code == 0 and 'class="above"' not in published(project, "en/choice.html"), told.found
