"""Nobody is said to have checked or decided anything unless a person is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from everyreader.testing import language, make_project, page, run

NOBODY = (
    "TBC",
    "me",
    "'?'",
    "5",
    "n/a",
    "translator",
    "Google Translate",
    "DeepL Pro",
    "ChatGPT 5",
    "machine translation",
)
SOMEBODY = ("A. Nowak", "Anna Nowak of Example Translations", "Claude Martin")
WORDS = "Możesz wybrać, czy Twoje dane będą użyte do badań. Zadzwoń do nas, jeśli masz pytania o swój wybór."


def translated(name: str, folder: Path) -> Path:
    """Return a project with a page that a translator of that name is said to have checked."""
    more = f"translation: {{made-by: qualified, name: {name}, date: 2026-11-01}}\n"
    own = {"content/en/p.md": page("Words."), "content/pl/p.md": page(WORDS, more, "Twój wybór")}
    return make_project(folder, {**own, **language("pl")})


@pytest.mark.parametrize("name", NOBODY)
def test_a_translation_that_nobody_checked_is_not_published_as_checked(name: str, tmp_path: Path) -> None:
    """It waits, and is told at the name."""
    project = translated(name, tmp_path)
    said = run(project)
    assert said.code == 1 and said.place("source/no-value").startswith("content/pl/p.md:3:")
    assert not (project / "site/pl/p.html").exists()


@pytest.mark.parametrize("name", SOMEBODY)
def test_a_translation_that_a_person_checked_is(name: str, tmp_path: Path) -> None:
    """Names of people that are those of programs too are names."""
    project = translated(name, tmp_path)
    assert "source/no-value" not in run(project).found
    assert WORDS[:30] in (project / "site/pl/p.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NOBODY[:2])
def test_drafts_that_nobody_has_let_out_wait(name: str, tmp_path: Path) -> None:
    """Who has decided it is a person."""
    project = make_project(tmp_path, {"content/en/p.md": page("Words.")})
    settings = project / "content/site.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace('"Alex Sample, Head of Patient Information"', name), encoding="utf-8")
    said = run(project)
    assert said.code and said.place("source/no-value").startswith("content/site.yml:")
