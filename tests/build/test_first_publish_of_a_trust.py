"""What a real site must have before its first publish, and what is told of it once it is out."""

from __future__ import annotations

from pathlib import Path

import pytest

from everyreader.testing import make_project, page, published, run, write

pytestmark = pytest.mark.slow

REAL = "name: Marram Coast NHS Trust\nformats: [html]\ncontact: {phone: optout-phone, form: optout-web}\n"
REGISTER = (
    "optout-phone:\n  type: phone\n  value: 0300 303 5678\n  source: https://www.nhs.uk\n  checked: 2026-11-21\n"
    "  owner: Team\noptout-web:\n  type: form\n  value: https://www.nhs.uk\n  source: https://www.nhs.uk\n"
    "  checked: 2026-11-21\n  owner: Team\n"
)
OPEN = '!!! legal-wording "The status that a named person has signed"\n    From the model statement.\n'
STATEMENT = page(f"We want everybody to read this website.\n\n{OPEN}", "kind: statement\n", "Accessibility statement")


def trust(folder: Path, statement: str) -> Path:
    """Return a real site with a statement."""
    more = {"content/site.yml": REAL, "content/facts.yml": REGISTER, "content/en/accessibility.md": statement}
    return make_project(folder, more)


def test_a_statement_that_nobody_filled_in_keeps_a_real_site_from_its_first_publish(tmp_path: Path) -> None:
    """Nothing goes out, the place is named, and an unpublished statement or a filled one lets it out."""
    project = trust(tmp_path, STATEMENT)
    said = run(project)
    assert said.code == 2 and said.place("site/statement-first") == "content/en/accessibility.md:1:1"
    assert "The status that a named person has signed" in said.found and not published(project, "en/index.html")
    write(project, {"content/en/accessibility.md": STATEMENT.replace("kind:", "unpublished: yes\nkind:")})
    assert run(project).code == 0 and published(project, "en/index.html")


def test_on_a_site_that_is_out_it_is_an_error_and_holds_no_page_back(tmp_path: Path) -> None:
    """A correction elsewhere goes out."""
    project = trust(tmp_path, STATEMENT.replace(OPEN, ""))
    assert run(project).code == 0
    write(
        project, {"content/en/accessibility.md": STATEMENT, "content/en/index.md": page("New words.", "kind: home\n")}
    )
    said = run(project)
    assert (
        said.code == 1 and said.place("site/statement-unfilled") and "New words." in published(project, "en/index.html")
    )


def test_a_demonstration_may_have_one(tmp_path: Path) -> None:
    """It is no statement of anybody."""
    project = make_project(tmp_path, {"content/en/accessibility.md": STATEMENT})
    assert run(project).code == 0


def test_a_missing_contact_is_a_warning_before_the_first_publish_and_an_error_after_it(tmp_path: Path) -> None:
    """Whoever starts can look at the first page; readers of a site that is out must be able to reach somebody."""
    project = trust(tmp_path, STATEMENT.replace(OPEN, ""))
    write(project, {"content/site.yml": "name: Marram Coast NHS Trust\nformats: [html]\n"})
    first = run(project)
    assert first.code == 0 and "warning: The settings name no phone" in first.found
    assert "error: The settings name no phone" in run(project, "check").found


def test_a_language_to_print_without_fonts_is_told_with_the_line_to_write(tmp_path: Path) -> None:
    """At its locale, and not as something that a set-up could install."""
    gujarati = "---\ntitle: માહિતી\ntranslation: {made-by: qualified, name: A. Khan, date: 2026-11-20}\n---\n\n"
    more = {
        "locales/gu/locale.yml": "lang: gu\nname: ગુજરાતી\nenglish-name: Gujarati\n",
        "content/gu/index.md": f"{gujarati}તમે પસંદ કરી શકો છો.\n",
        "content/site.yml": REAL.replace("[html]", "[html, large-print]"),
        "content/facts.yml": REGISTER,
    }
    said = run(make_project(tmp_path, more), "check")
    assert said.place("site/fonts-unnamed") == "locales/gu/locale.yml:1:1"
    assert "fonts: {print: [NotoSansGujarati-Regular.ttf, " in said.help("site/fonts-unnamed")
