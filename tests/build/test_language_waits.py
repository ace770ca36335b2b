"""A language that is broken or gone holds its own pages alone: they stay as readers have them, and new ones wait."""

from __future__ import annotations

from pathlib import Path

import pytest
from samples import BARE_POLISH, QUALIFIED

from everyreader.testing import make_project, page, published, run, write

pytestmark = pytest.mark.slow

STRONA = {
    "content/pl/page.md": page("Słowa.", "translation: machine\n", "Strona"),
    "content/en/page.md": page("Words."),
    **BARE_POLISH,
    "locales/pl/messages.po": f'msgid "Home"\nmsgstr "Strona główna"\n\n'
    f'msgid "Search"\nmsgstr "Szukaj"\n\n{BARE_POLISH["locales/pl/messages.po"]}',
}
BROKEN = {
    "another language's tag": ("locales/pl/locale.yml", "lang: ur\nname: polski\nenglish-name: Polish\n"),
    "no tag": ("locales/pl/locale.yml", "lang: ../x\nname: polski\nenglish-name: Polish\n"),
    "no line for it": ("locales/pl/locale.yml", "name: polski\n"),
    "empty": ("locales/pl/locale.yml", ""),
    "the wrong way": ("locales/pl/locale.yml", "lang: pl\nname: polski\nenglish-name: Polish\ndirection: rtl\n"),
    "in Latin-1": ("locales/pl/locale.yml", "lang: pl\nname: j\xf3\n".encode("latin-1")),
    "empty messages": ("locales/pl/messages.po", ""),
    "messages in comments": ("locales/pl/messages.po", "# messages\n"),
    "half a message": ("locales/pl/messages.po", 'msgid "Home"\nmsgstr "Strona'),
    "a third of the messages": ("locales/pl/messages.po", 'msgid "Home"\nmsgstr "Strona główna"\n'),
}


@pytest.mark.parametrize(("path", "text"), BROKEN.values(), ids=BROKEN)
def test_a_broken_language_holds_its_own_pages_alone(path: str, text: str | bytes, tmp_path: Path) -> None:
    """What readers have stays byte for byte, a new page waits, and a correction in another language goes out."""
    project = make_project(tmp_path, {**STRONA})
    assert run(project).code == 0
    before = published(project, "pl/page.html")
    write(
        project,
        {
            path: text,
            "content/en/page.md": page("New words."),
            "content/pl/page.md": page("Nowe.", "translation: machine\n", "Strona"),
            "content/pl/other.md": page("Inne.", "translation: machine\n", "Inna strona"),
        },
    )
    said = run(project)
    assert said.code == 1 and said.found.count(": error:") == 1, said.found
    assert before == published(project, "pl/page.html") and 'lang="pl"' in before
    assert not published(project, "pl/other.html") and "New words." in published(project)
    assert 'hreflang="ur"' not in published(project) and 'lang="ur"' not in published(project)
    write(project, {name: words for name, words in STRONA.items() if name.startswith("locales/pl")})
    assert (
        run(project).code == 0
        and "Nowe." in published(project, "pl/page.html")
        and "Inne." in published(project, "pl/other.html")
    )


WELSH = {
    "content/cy/page.md": page("Geiriau.", "translation: machine\n", "Tudalen"),
    "content/en/page.md": page("Words."),
    "locales/cy/locale.yml": "lang: cy\nname: Cymraeg\nenglish-name: Welsh\n",
    "locales/cy/messages.po": BARE_POLISH["locales/pl/messages.po"],
}


@pytest.mark.parametrize("name", ["messages.po", "locale.yml"])
def test_a_file_that_goes_holds_the_pages_of_a_language_that_we_do_not_bring(name: str, tmp_path: Path) -> None:
    """What readers have stays, and a correction in another language goes out."""
    project = make_project(tmp_path, WELSH)
    assert run(project).code == 0
    before = published(project, "cy/page.html")
    (project / "locales/cy" / name).unlink()
    write(
        project,
        {
            "content/en/page.md": page("New words."),
            "content/cy/page.md": page("Newydd.", "translation: machine\n", "Tudalen"),
        },
    )
    said = run(project)
    assert said.code == 1 and said.found.count(": error:") == 1, said.found
    assert before == published(project, "cy/page.html") and "New words." in published(project)


@pytest.mark.parametrize("name", ["messages.po", "locale.yml"])
def test_our_own_file_takes_the_place_of_one_that_goes(name: str, tmp_path: Path) -> None:
    """Of a language that everyreader brings: no page waits, and it is told once."""
    project = make_project(tmp_path, STRONA)
    assert run(project).code == 0
    (project / "locales/pl" / name).unlink()
    said = run(project)
    assert said.code == 0 and said.place("site/language-gone") == f"locales/pl/{name}:1:1"
    assert 'lang="pl"' in published(project, "pl/page.html")


def test_a_language_without_messages_from_the_start_is_one_warning(tmp_path: Path) -> None:
    """Its pages are published, for nobody has taken anything away, but for drafts: nothing in Polish would say that
    they are."""
    checked = page("Sprawdzone.", QUALIFIED, "Inna")
    project = make_project(tmp_path, {**STRONA, "content/pl/other.md": checked, "locales/pl/messages.po": ""})
    said = run(project)
    assert said.code == 0 and said.place("site/catalogue-missing") == "locales/pl/messages.po:1:1"
    assert said.found.count("locales/pl/messages.po") == 1 and "Sprawdzone." in published(project, "pl/other.html")
    assert "Słowa." not in published(project, "pl/page.html")


def test_a_draft_without_its_notice_waits(tmp_path: Path) -> None:
    """What readers have stays as it is, a new draft waits, and a page that was checked goes out."""
    project = make_project(tmp_path, {**STRONA})
    assert run(project).code == 0
    before = published(project, "pl/page.html")
    write(
        project,
        {
            "locales/pl/messages.po": STRONA["locales/pl/messages.po"].replace(
                BARE_POLISH["locales/pl/messages.po"], ""
            ),
            "content/pl/page.md": page("Nowe.", "translation: machine\n", "Strona"),
            "content/pl/new.md": page("Nowe.", "translation: machine\n", "Nowa"),
            "content/pl/other.md": page("Sprawdzone.", QUALIFIED, "Inna"),
        },
    )
    said = run(project)
    assert said.code == 0 and said.place("site/draft-notice") == "locales/pl/messages.po:1:1"
    assert said.found.count("locales/pl/messages.po:1:1: warning") == 1, said.found
    assert published(project, "pl/page.html") == before and not published(project, "pl/new.html")
    assert "Sprawdzone." in published(project, "pl/other.html")
    write(project, {"locales/pl/messages.po": STRONA["locales/pl/messages.po"]})
    assert (
        run(project).code == 0 and "Nowe." in published(project, "pl/page.html") and published(project, "pl/new.html")
    )


def test_the_copied_locale_of_another_language_is_told(tmp_path: Path) -> None:
    """No page says that it is in English when it is in Welsh."""
    project = make_project(
        tmp_path, {"content/cy/index.md": page("Geiriau.", "kind: home\ntranslation: machine\n", "Hafan")}
    )
    said = run(project)
    assert "copy" not in said.help("site/no-language") and "lang: cy" in said.help("site/no-language")
    write(project, {"locales/cy/locale.yml": (project / "locales/en/locale.yml").read_text("utf-8")})
    said = run(project)
    assert said.code == 1 and said.place("locale/tag").startswith("locales/cy/locale.yml:")
    assert (
        not published(project, "cy/index.html") and published(project, "en/index.html").count('hreflang="en-GB"') <= 1
    )


@pytest.mark.parametrize("text", ["", 'msgid "Home"\nmsgstr "Ho'], ids=["empty", "half"])
def test_where_the_default_language_waits_no_address_goes(text: str, tmp_path: Path) -> None:
    """Its pages stay with all that they show, and so do old addresses and the page for lost readers."""
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="5"/></svg>'
    files = {
        **STRONA,
        "content/en/page.md": page("![A ring](../media/a.svg) and [a form](../media/f.pdf)."),
        "content/media/a.svg": drawing,
        "content/media/a.yml": "licence: CC0-1.0\ncredit: Us\n",
        "content/media/f.pdf": b"%PDF-1.7\n%%EOF\n",
        "content/redirects.csv": "old,new\n/old/address,/en/page\n",
    }
    project = make_project(tmp_path, files)
    assert run(project).code == 0
    before = {path.relative_to(project): path.read_bytes() for path in (project / "site").rglob("*") if path.is_file()}
    assert project / "site/old/address.html" in {project / path for path in before}
    write(project, {"locales/en/messages.po": text})
    assert run(project).code == 1
    gone = [path.as_posix() for path in before if not (project / path).exists()]
    assert gone == [] and all(
        (project / path).read_bytes() == data
        for path, data in before.items()
        if path.parts[1] in ("en", "media", "old")
    )
    (project / "content/media/a.svg").unlink()  # what an author takes away goes, whatever page still shows it
    run(project)
    assert not (project / "site/media/a.svg").exists() and (project / "site/media/f.pdf").exists()
