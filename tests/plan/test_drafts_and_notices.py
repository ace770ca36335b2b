"""Drafts go out only where somebody allows them, and every page carries the notices that it must."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from samples import DRAFT, NO_DRAFTS, POLISH, QUALIFIED, URDU, text

from everyreader.layout import ENGINE
from everyreader.rules.site.message_missing import ENGINE_MESSAGES
from everyreader.testing import make_project, page, published, run


def test_nothing_of_a_draft_that_is_held_reaches_a_reader(tmp_path: Path) -> None:
    """No page, no link, no name in a menu, no picture: only the advice that it waits."""
    project = make_project(
        tmp_path,
        {
            **POLISH,
            **NO_DRAFTS,
            "content/media/dot.svg": "<svg/>\n",
            "content/en/page.md": page("Words."),
            "content/pl/page.md": page("Tajne. ![x](../media/dot.svg)", DRAFT + "order: 1\n", "Strona"),
        },
    )
    said = run(project)
    assert said.code == 0 and said.place("site/draft-held") == "content/pl/page.md:3:1"
    for file in (project / "site").rglob("*.*"):
        assert not any(word in file.read_text("utf-8", "replace") for word in ("Tajne", "Strona", "polski", "dot.svg"))
    assert not (project / "site/pl").exists() and not (project / "site/media").exists()


def test_a_privacy_notice_is_never_a_draft(tmp_path: Path) -> None:
    """An unchecked translation of legal words is not published, whoever allows drafts."""
    project = make_project(
        tmp_path, {**POLISH, "content/pl/page.md": page("Słowa.", DRAFT + "kind: notice\n", "Strona")}
    )
    said = run(project)
    assert said.place("site/draft-held") and "notice" in said.found and not (project / "site/pl").exists()


def test_drafts_end_on_their_day_and_are_said_once_until_then(tmp_path: Path) -> None:
    """Whoever answers for information governance sees at every build who approved them and until when."""
    project = make_project(
        tmp_path,
        {
            **POLISH,
            "content/pl/page.md": page("Słowa.", DRAFT, "Strona"),
            "content/pl/other.md": page("Słowa.", DRAFT, "Inna"),
        },
    )
    said = run(project, "--today", "2027-05-31")
    assert said.found.count("[site/draft-published]") == 1 and "Alex Sample" in said.found and "2 pages" in said.found
    assert (project / "site/pl/page.html").is_file()
    held = run(project, "--today", "2027-06-01")
    assert held.place("site/draft-held") and "vanished-address" not in held.found
    assert "Słowa." not in published(project, "pl/page.html") and 'name="robots"' in published(project, "pl/page.html")


def test_a_translation_without_its_maker_is_not_published(tmp_path: Path) -> None:
    """Nobody could tell readers whether it was checked."""
    project = make_project(tmp_path, {**POLISH, "content/pl/page.md": page("Słowa.", title="Strona")})
    said = run(project)
    assert said.code == 1 and said.place("site/translation-unmarked") == "content/pl/page.md:1:1"
    assert not (project / "site/pl").exists()


def test_every_page_says_that_it_is_a_demonstration(tmp_path: Path) -> None:
    """In its own language and in English, with the real service, before any word of its own; and no search engine lists
    it."""
    project = make_project(tmp_path, {**POLISH, "content/pl/page.md": page("Słowa.", DRAFT, "Strona")})
    run(project)
    for path, own in (("en/index.html", ""), ("pl/page.html", "nie prawdziwa placówka"), ("index.html", "")):
        html = published(project, path)
        line = html[html.index('class="callout demonstration"') : html.index("<h1")]
        assert "Demonstration, not a real trust. The real service · 0300" in text(line) and own in text(line)
        assert 'href="https://www.nhs.uk/your-nhs-data-matters"' in line and 'href="tel:+443003035678"' in line
        assert '<meta name="robots" content="noindex">' in html


def test_names_of_all_languages_stand_together(tmp_path: Path) -> None:
    """Each with its English name, in its own language, leading to its home page where it has one."""
    project = make_project(
        tmp_path,
        {
            **POLISH,
            **URDU,
            "content/en/page.md": page("!!! language-names\n    Phone us."),
            "content/pl/index.md": page("Słowa.", QUALIFIED, "Dom"),
            "content/ur/page.md": page("الفاظ", QUALIFIED, "صفحہ"),
        },
    )
    run(project)
    html = published(project)
    items = re.findall(r"<li[^>]*>(.*?)</li>", html[html.index("<main") : html.index("</main>")])
    assert [text(item) for item in items] == ["English", "polski (Polish)", "اردو (Urdu)"]
    assert (
        re.search(r'href="\.\./pl/index\.html" hreflang="pl"[^>]*><bdi lang="pl"', items[1])
        and 'lang="ur"' in items[2]
        and "href" not in items[2]
    )


def test_a_draft_says_so_twice_and_leads_to_the_english(tmp_path: Path) -> None:
    """The warning itself is an unchecked translation, so it is in English too, with the word to say on the
    phone."""
    project = make_project(
        tmp_path, {**URDU, "content/en/page.md": page("Words."), "content/ur/page.md": page("الفاظ", DRAFT, "صفحہ")}
    )
    run(project)
    html = published(project, "ur/page.html")
    notice = html[html.index('<section class="notice"') : html.index("الفاظ")]
    assert "Draft, not checked. It may be wrong. In English · Free interpreter: 01632" in text(notice)
    assert re.search(
        "It was translated into Urdu by a computer. No qualified translator has checked it. .* phone "
        "01632.960.001 and say “Urdu” or “Pahari”. An interpreter is free.",
        text(notice),
    )
    assert 'href="../en/page.html"' in notice and 'lang="en-GB"' in notice
    assert "callout draft" not in published(project)


def test_a_qualified_translation_carries_no_draft_notice(tmp_path: Path) -> None:
    """What was checked is not called a draft anywhere."""
    project = make_project(
        tmp_path, {**POLISH, "content/en/page.md": page("Words."), "content/pl/page.md": page("Słowa.", QUALIFIED, "S")}
    )
    assert "draft" not in run(project).found
    assert "callout draft" not in published(project, "pl/page.html") and 'class="tag"' not in published(project)


def test_every_page_in_another_language_says_how_to_talk_to_us(tmp_path: Path) -> None:
    """The number, the English word to say, that it is free, and the hours; an English page needs no such box."""
    project = make_project(tmp_path, {**POLISH, "content/pl/page.md": page("Słowa.", QUALIFIED, "Strona")})
    run(project)
    html = published(project, "pl/page.html")
    box = html[html.index('class="callout talk"') :]
    assert re.search(r"01632.960.001", text(box)) and "“Polish”" in text(box).replace("„", "“")
    assert re.search(r'lang="en-GB"[^>]*>Monday to Friday, 9am to 5pm', box)
    assert "callout talk" not in published(project, "en/index.html")


def test_the_engine_speaks_no_message_that_the_rule_does_not_know() -> None:
    """A message that is added to the code must be added to the list of those that a language needs."""
    code = "\n".join(
        path.read_text("utf-8")
        for path in (ENGINE / "everyreader").rglob("*.py")
        if "rules" not in path.relative_to(ENGINE).parts
    )
    spoken = set(re.findall(r'(?:\bformat_message|\bsay|\b_dated)\(locale, "([^"]+)"', code))
    spoken |= set(re.findall(r'(?:\.message|locale\.count)\("([^"]+)"', code))
    assert spoken and spoken <= set(ENGINE_MESSAGES)


@pytest.mark.slow
def test_every_language_of_the_project_has_every_message(tmp_path: Path) -> None:
    """The rule finds nothing in the project's own languages, and speaks of no message that nobody needs."""
    for folder in ("content", "locales", "templates"):
        shutil.copytree(ENGINE / folder, tmp_path / folder)
    said = run(tmp_path, "check", "--format", "html")
    assert "message-missing" not in said.found
    for message in ENGINE_MESSAGES:
        assert f'msgid "{message}"' in URDU["locales/ur/messages.po"].decode().replace('"\n"', ""), message
