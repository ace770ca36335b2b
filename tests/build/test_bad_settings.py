"""Broken settings stop a build and leave the site as it is; one broken fact or language does not."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from samples import BARE_POLISH, goes_on

from everyreader.testing import SMALLEST, make_project, page, published, run, write

pytestmark = pytest.mark.slow

SITE = (SMALLEST / "content/site.yml").read_text("utf-8")
FACTS = (SMALLEST / "content/facts.yml").read_text("utf-8")
BROKEN = {
    "broken YAML": ("content/site.yml", "name: [Trust\n", "content/site.yml:"),
    "an empty file": ("content/site.yml", "", "content/site.yml:1:1"),
    "a list": ("content/site.yml", "- name\n", "content/site.yml:1:1"),
    "Latin-1": ("content/site.yml", "name: Caf\xe9\n".encode("latin-1"), "content/site.yml:1:10"),
    "broken facts": ("content/facts.yml", "a: [b\nc: }\n", "content/facts.yml:"),
    "facts as a list": ("content/facts.yml", "- a\n- b\n", "content/facts.yml:1:1"),
    "facts in Latin-1": ("content/facts.yml", "a: Caf\xe9\n".encode("latin-1"), "content/facts.yml:1:7"),
}


@pytest.mark.parametrize(("path", "text", "place"), BROKEN.values(), ids=BROKEN)
def test_settings_that_cannot_be_read_publish_nothing(path: str, text: str | bytes, place: str, tmp_path: Path) -> None:
    """Without the settings or the facts no page could be right, so the site stays as it was."""
    project = make_project(tmp_path)
    run(project)
    before = published(project, "en/index.html")
    write(project, {path: text})
    said = run(project)
    assert said.code == 2 and f"{place}" in said.found and "Nothing was published" in said.told
    assert published(project, "en/index.html") == before


def test_a_site_without_pages_leaves_the_old_one_alone(tmp_path: Path) -> None:
    """An empty folder is nearly always one that was moved, and no reason to take every page away."""
    project = make_project(tmp_path)
    run(project)
    shutil.rmtree(project / "content/en")
    said = run(project)
    assert said.code == 2 and said.place("site/no-pages") and goes_on(project)


def test_a_language_that_is_gone_leaves_the_old_site_alone(tmp_path: Path) -> None:
    """It holds its own pages: where no other is left, all stay as they were. Of a language that everyreader brings, its
    own files take the place of those that are gone."""
    welsh = {
        "content/site.yml": SITE.replace("default-language: en", "default-language: cy"),
        "content/cy/index.md": page("Croeso i bawb.", "kind: home\n", "Gwybodaeth"),
        "locales/cy/locale.yml": "lang: cy\nname: Cymraeg\nenglish-name: Welsh\n",
    }
    project = make_project(tmp_path, welsh)
    shutil.rmtree(project / "content/en")
    run(project)
    before = published(project, "cy/index.html")
    shutil.rmtree(project / "locales/cy")
    said = run(project)
    assert before and said.code == 2 and said.place("site/no-language")
    assert published(project, "cy/index.html") == before


def test_an_unknown_default_language_is_one_finding(tmp_path: Path) -> None:
    """Without it every page would be a translation of nothing, so the site stays as it was."""
    project = make_project(
        tmp_path, {"content/site.yml": SITE.replace("default-language: en", "default-language: eng")}
    )
    said = run(project)
    assert said.code == 2 and said.place("site/default-language-missing") == "content/site.yml:4:1"
    assert '"en"' in said.help("site/default-language-missing") and "translation-unmarked" not in said.found


SLIPS = {
    "an unknown key": (SITE + "gides: []\n", "source/unknown-key", "content/site.yml:10:1", '"guides"'),
    "an unknown format": (
        SITE.replace("[html]", "[html, papyrus]"),
        "site/unknown-format",
        "content/site.yml:5:17",
        "html",
    ),
    "an unknown contact": (
        SITE.replace("phone: trust-phone", "phone: trust-phon"),
        "site/contact-missing",
        "content/site.yml:6:18",
        '"trust-phone"',
    ),
    "a wrong contact": (
        SITE.replace("post: trust-post", "post: trust-phone"),
        "site/contact-missing",
        "content/site.yml:6:18",
        "address",
    ),
    "no contact": (SITE.replace("contact:", "#"), "site/contact-unnamed", "content/site.yml:1:1", "contact: {phone"),
    "a waiver in words": (SITE + "waivers: all\n", "source/wrong-type", "content/site.yml:10:10", "- {rule"),
    "half a waiver": (
        SITE + "waivers: [{rule: site/review-late}]\n",
        "source/wrong-type",
        "content/site.yml:10:11",
        "reason",
    ),
}


@pytest.mark.parametrize(("text", "rule", "place", "help"), SLIPS.values(), ids=SLIPS)
def test_a_slip_in_the_settings_has_its_place(text: str, rule: str, place: str, help: str, tmp_path: Path) -> None:
    """The pages are published, and the finding says what to write."""
    project = make_project(tmp_path, {"content/site.yml": text, "content/en/page.md": page("Words.")})
    said = run(project)
    assert said.code in (0, 1) and said.place(rule).startswith(place), said.found
    assert help in said.help(rule) and published(project)


def test_a_wrong_day_of_drafts_publishes_nothing(tmp_path: Path) -> None:
    """Until when drafts may be published would be a guess."""
    project = make_project(tmp_path, {"content/site.yml": SITE.replace("2027-05-31", "2027-06-31")})
    said = run(project)
    assert said.code == 2 and said.place("source/impossible-date").startswith("content/site.yml:9:"), said.found
    assert "day" in said.help("source/impossible-date") and not published(project)


FACT_SLIPS = {
    "no value": ("bad:\n  type: phone\n", "facts/incomplete", 0),
    "words for a number": ("bad:\n  type: phone\n  value: ask us\n", "facts/wrong-value", 2),
    "a script for an address": ("bad:\n  type: web\n  value: javascript:alert(1)\n", "facts/wrong-value", 2),
    "an unknown type": ("bad:\n  type: phon\n  value: 01632 960 001\n", "source/wrong-type", 1),
    "words alone": ("bad: 01632 960 001\n", "source/wrong-type", 0),
    "a day that is not": ("bad:\n  type: date\n  value: 2026-02-30\n", "source/impossible-date", 2),
    "forms in a list": ("bad:\n  type: body\n  value: We\n  forms: [a, b]\n", "source/wrong-type", 3),
}


@pytest.mark.parametrize(("text", "rule", "line"), FACT_SLIPS.values(), ids=FACT_SLIPS)
def test_one_bad_fact_takes_no_other_with_it(text: str, rule: str, line: int, tmp_path: Path) -> None:
    """It has its line, and every other fact is on the pages."""
    project = make_project(
        tmp_path, {"content/facts.yml": FACTS + "\n" + text, "content/en/page.md": page("{{ optout-phone }}.")}
    )
    said = run(project)
    assert said.code == 1
    assert said.place(rule).startswith(f"content/facts.yml:{FACTS.count(chr(10)) + 2 + line}:"), said.found
    assert goes_on(project) and "tel:+443003035678" in published(project)


STRONA = {"content/pl/page.md": page("Słowa.", "translation: machine\n", "Strona"), **BARE_POLISH}
CATALOGUES = {
    "no quotes": 'msgid Home\nmsgstr "Start"\n',
    "half a message": 'msgid "Home"\n',
    "not a catalogue": "Hello\n",
    "a strange plural": 'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=2; '
    'plural=exit(1);\\n"\n\nmsgid "Home"\nmsgstr "Start"\n',
    "a plural by nothing": 'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=2; '
    'plural=1/n;\\n"\n\nmsgid "Home"\nmsgstr "Start"\n',
    "a strange coding": 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; '
    'charset=klingon\\n"\n\nmsgid "Home"\nmsgstr "Ą\n',
    "a placeholder too few": f'msgid "Open: {{hours}}"\nmsgstr "Otwarte"\n\n{BARE_POLISH["locales/pl/messages.po"]}',
    "Latin-1": 'msgid "Home"\nmsgstr "\xf3"\n'.encode("latin-1"),
}


@pytest.mark.parametrize("name", CATALOGUES)
def test_bad_messages_hold_their_own_language_alone(name: str, tmp_path: Path) -> None:
    """A message that is wrong is shown in English; where none can be read, the pages wait, and the finding names the
    catalogue."""
    project = make_project(tmp_path, {**STRONA, "locales/pl/messages.po": CATALOGUES[name]})
    said = run(project)
    assert said.code == 1 and "locales/pl/messages.po:" in said.found
    assert ("Słowa." in published(project, "pl/page.html")) == (name == "a placeholder too few") and goes_on(project)


@pytest.mark.parametrize(
    "text",
    ["lang: [ur\n", "", "direction: up\nlang: ur\n", b"lang: ur\nname: \xff\n"],
    ids=["broken YAML", "empty", "a wrong direction", "no UTF-8"],
)
def test_a_bad_language_still_runs_the_right_way(text: str | bytes, tmp_path: Path) -> None:
    """Urdu set from left to right cannot be read: the direction is known from the name of the folder. Where no more
    than that is known, what readers have stays, also when its words have changed, and a new page waits."""
    new: dict[str, str | bytes] = {"content/ur/new.md": page("نئے الفاظ", "translation: machine\n", "New")}
    project = make_project(
        tmp_path,
        {
            "content/ur/page.md": page("الفاظ", "translation: machine\n"),
            "locales/ur/locale.yml": "lang: ur\n",
            "locales/ur/messages.po": BARE_POLISH["locales/pl/messages.po"],
        },
    )
    assert run(project).code in (0, 1)
    write(project, {"locales/ur/locale.yml": text, **new})
    said = run(project)
    assert said.code == 1 and "locales/ur/locale.yml:" in said.found
    assert '<html lang="ur" dir="rtl">' in published(project, "ur/page.html") and goes_on(project)
    assert bool(published(project, "ur/new.html")) == ("direction: up" in str(text))


def test_a_language_without_a_locale_is_not_published(tmp_path: Path) -> None:
    """Nobody could say in which voice and direction its pages are to be read."""
    project = make_project(tmp_path, {"content/eng/page.md": page("Words.")})
    said = run(project)
    assert said.code == 1 and said.place("site/no-language") == "content/eng/page.md:1:1"
    assert "content/en/" in said.help("site/no-language") and not (project / "site/eng").exists() and goes_on(project)


def test_a_default_language_that_is_none_takes_no_page_down(tmp_path: Path) -> None:
    """Also where another language has pages: the pages of the language that was meant would all go."""
    more = {**BARE_POLISH, "content/pl/index.md": page("Słowa.", "translation: machine\n", "Strona")}
    project = make_project(tmp_path, {"content/en/page.md": page("Words."), **more})
    run(project)
    before = published(project)
    write(project, {"content/site.yml": SITE.replace("default-language: en", "default-language: eng")})
    said = run(project)
    assert said.code == 2 and said.place("site/default-language-missing") and published(project) == before
