"""What a template of a project's own takes away from the head of pages, or of the classes that the style needs, is
told."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_old_site_stays import SITE, site_of

from everyreader.layout import ENGINE
from everyreader.testing import language, make_project, page, run, write

TEMPLATE = (ENGINE / "templates/html/page.html").read_text("utf-8")
FILES = {
    **language("ur"),
    "content/site.yml": SITE,
    "content/en/page.md": page("Words.", "description: What a page says\n"),
    "content/ur/page.md": page(
        "یہ الفاظ ہیں۔", "translation: {made-by: qualified, name: A. Khan, date: 2026-11-01}\n", "صفحہ"
    ),
    "content/ur/index.md": page(
        "یہ الفاظ ہیں۔", "translation: {made-by: qualified, name: A. Khan, date: 2026-11-01}\n", "ہوم"
    ),
}
LOST = {
    "the language": ' lang="{{ view.lang }}"',
    "the direction": ' dir="{{ view.direction }}"',
    "the letters": '<meta charset="utf-8">\n',
    "the width of a phone": '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    "the style sheet": '<link rel="stylesheet" href="{{ link(view.style) }}">\n',
    "the policy": '<meta http-equiv="Content-Security-Policy" content="{{ view.policy }}">\n',
    "the description": '<meta name="description" content="{{ isolated(view.description) }}">\n',
    "the words of the description": "{{ isolated(view.description) }}",
    "the canonical address": '<link rel="canonical" href="{{ view.base_url }}/{{ view.home }}">\n',
    "where the canonical address leads": ' href="{{ view.base_url }}/{{ view.home }}"',
    "other languages": '<link rel="alternate" hreflang="{{ lang }}" href="{{ view.base_url }}/{{ address }}">\n',
    "which languages they are": ' hreflang="{{ lang }}" href="{{ view.base_url }}/{{ address }}"',
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project in two languages with a template of its own, published once."""
    project = make_project(tmp_path_factory.mktemp("heads"), FILES)
    write(project, {"templates/html/page.html": TEMPLATE + "{# our own #}\n"})
    said = run(project)
    assert said.code == 0 and "templates/" not in said.found, said.found
    return project


@pytest.mark.slow
@pytest.mark.parametrize("part", LOST.values(), ids=LOST)
def test_what_a_head_has_lost_holds_its_pages(part: str, built: Path) -> None:
    """What readers have stays, and the message names a page."""
    assert part in TEMPLATE
    before = site_of(built)
    write(built, {"templates/html/page.html": TEMPLATE.replace(part, "", 1)})
    said = run(built)
    assert said.code in (1, 2) and "engine/page" in said.found, said.found
    path = "site/index.html" if "view.home" in part else "site/en/page.html"  # the root alone has a canonical address
    assert site_of(built)[path] == before[path]
    assert run(built, "--yes").code == 1  # the pages that lack something still wait
    write(built, {"templates/html/page.html": TEMPLATE + "{# our own #}\n"})
    assert run(built, "--yes").code == 0


CLASSES = {
    "skip": ("html/page.html", '<a class="skip" href="#main">', '<a href="#main">'),
    "wide": ("html/page.html", ' class="wide kind-', ' class="kind-'),
    "organisation": ("html/page.html", 'class="organisation"', 'class="ours"'),
    "callout": ("blocks/callout.html", 'class="callout {{', 'class="{{'),
    "callout-title": ("blocks/callout.html", ' class="callout-title"', ""),
    "credit": ("blocks/picture.html", 'class="credit"', 'class="credits"'),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", CLASSES)
def test_a_class_that_the_style_needs_is_told(name: str, built: Path) -> None:
    """With the line that shows what has lost it; but a style sheet of the project may need none of them."""
    file, old, new = CLASSES[name]
    text = (ENGINE / "templates" / file).read_text("utf-8")
    assert old in text
    lost = text.replace(old, new) if name != "wide" else text.replace("wide", "broad")
    own = f"templates/{file}"
    try:
        write(built, {own: lost})
        said = run(built)
        assert said.place("templates/lost-class").startswith(f"{own}:") and f'class="{name}"' in said.found, said.found
        write(built, {"templates/html/style.css": "p { margin: 0 }\n"})
        assert "templates/lost-class" not in run(built, "--yes").found
    finally:
        (built / "templates/html/style.css").unlink(missing_ok=True)
        (built / own).unlink()
        write(built, {"templates/html/page.html": TEMPLATE + "{# our own #}\n"})
        run(built, "--yes")
