"""The ways to the trust that the build writes: beside every phone number one that needs no voice, and an
interpreter."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from everyreader.layout import ENGINE
from everyreader.locale import read_locale
from everyreader.plan.notices import INTERPRETER_WITH_WORDS, THREE_WAY_CALL
from everyreader.testing import SMALLEST, make_project, page, published, run, write

SITE = (SMALLEST / "content/site.yml").read_text("utf-8")
FACTS = (
    (SMALLEST / "content/facts.yml").read_text("utf-8")
    + """
trust-text:
  type: text-message
  value: 07700 900142
  source: x
  checked: 2026-11-21
  owner: us
trust-relay:
  type: phone
  value: "18001 {{ trust-phone }}"
  source: x
  checked: 2026-11-21
  owner: us
"""
)
CONTACT = (
    "contact: {phone: trust-phone, relay: trust-relay, text: trust-text, form: trust-form, post: trust-post, "
    "hours-form: hours}"
)
ALL_WAYS = {
    "content/facts.yml": FACTS,
    "content/site.yml": re.sub(r"contact: .*", CONTACT, SITE) + "three-way-calls: yes\n",
}
LINES = ["Text message: 07700 900142", "Form: Ask for a format", "Relay UK: 18001 01632 960 001", "Post:"]
TIME = "trust-format-time:\n  type: text\n  value: 5 working days\n  source: x\n  checked: 2026-11-21\n  owner: us\n"


def language(tag: str) -> dict[str, str | bytes]:
    """Return the files of a language of the project, and a page in it that somebody qualified has translated."""
    files: dict[str, str | bytes] = {
        f"locales/{tag}/{name}": (ENGINE / "locales" / tag / name).read_bytes()
        for name in ("locale.yml", "messages.po")
    }
    return {
        **files,
        f"content/{tag}/page.md": page(
            "…", "translation: {made-by: qualified, name: A. Khan, date: 2026-08-06}\n", "…"
        ),
    }


def lines(html: str, start: str, end: str) -> list[str]:
    """Return the lines of words that readers get between two places of a page."""
    part = html[html.index(start) :]
    part = part[: part.index(end)].replace("\n", " ")
    words = re.sub(r"<[^>]+>", "", re.sub(r"<br>|</p>|</h\d>", "\n", part.partition(">")[2]))
    return [" ".join(line.split()) for line in words.split("\n") if line.strip()]


def test_the_panel_of_formats_offers_ways_that_need_no_voice(tmp_path: Path) -> None:
    """Each on a line with its name; numbers and addresses are links; a trust without one of them has a line less."""
    project = make_project(tmp_path, {**ALL_WAYS, "content/en/page.md": page("Words.")})
    run(project)
    panel = lines(published(project), '<section class="formats"', "</section>")
    assert panel[1] == "British Sign Language (BSL): not made yet."
    assert panel[3:7] == LINES and panel[7:] == [
        "Larkmere Example NHS Foundation Trust",
        "1 Example Street",
        "Larkmere",
        "LA9 9ZZ",
        "Phone: 01632 960 001",
    ]
    html = published(project)
    assert all(
        f'href="{href}"' in html
        for href in ("tel:1800101632960001", "sms:+447700900142", "https://www.larkmere-trust.example/formats")
    )


def test_the_panel_promises_a_time_only_where_the_register_says_one(tmp_path: Path) -> None:
    """One fact says it to readers of each language; without it no page promises any, and the editors are told."""
    files = {**ALL_WAYS, **language("pl"), "content/en/page.md": page("Words.")}
    project = make_project(tmp_path, files)
    run(project)
    panel = lines(published(project), '<section class="formats"', "</section>")
    assert panel[2].endswith("ask us. It is free.") and "{" not in "".join(panel)
    asked = "trust-format-time: How soon do you reply"
    assert asked in (project / "editors-report.md").read_text("utf-8")
    write(project, {"content/facts.yml": FACTS + TIME})
    run(project)
    panel = lines(published(project), '<section class="formats"', "</section>")
    assert panel[2].endswith("ask us. It is free. We reply within 5 working days.")
    assert "Odpowiadamy w ciągu" in published(project, "pl/page.html")
    assert asked not in (project / "editors-report.md").read_text("utf-8")


def test_video_calls_in_sign_language_stand_before_the_phone(tmp_path: Path) -> None:
    """A Deaf reader finds a text message, a video call and e-mail above the phone number."""
    video = (
        "trust-bsl:\n  type: web\n  value: https://trust.example/bsl\n  source: x\n  checked: 2026-11-21\n  owner: us\n"
    )
    site = ALL_WAYS["content/site.yml"].replace("contact: {", "contact: {bsl: trust-bsl, ")
    project = make_project(
        tmp_path, {"content/site.yml": site, "content/facts.yml": FACTS + video, "content/en/page.md": page("Words.")}
    )
    run(project)
    panel = lines(published(project), '<section class="formats"', "</section>")
    ways = [line.partition(":")[0] for line in panel[3:]]
    assert ways[:4] == ["Text message", "BSL video call", "Form", "Relay UK"] and ways[-1] == "Phone"


def test_what_is_withheld_says_how_to_ask_without_a_voice(tmp_path: Path) -> None:
    """The excuse in place of a part has the same ways."""
    project = make_project(tmp_path, {**ALL_WAYS, "content/en/page.md": page("Phone {{ not-there }}.\n\nOther words.")})
    run(project)
    assert lines(published(project), 'class="callout withheld"', "</div>")[1:5] == LINES


def test_the_box_for_readers_with_little_english(tmp_path: Path) -> None:
    """The word to say, the call of three, the hours, and the ways that need no voice; without the setting no call is
    promised."""
    project = make_project(tmp_path, {**ALL_WAYS, **language("pl")})
    run(project)
    box = lines(published(project, "pl/page.html"), 'class="callout talk"', "</div>")
    said = read_locale("pl", {"locales/pl/messages.po": (ENGINE / "locales/pl/messages.po").read_bytes()}).messages
    word = said["“{english}”"][0].replace("{english}", "Polish")
    assert box[1] == said[INTERPRETER_WITH_WORDS][0].replace("{phone}", "01632 960 001").replace("{words}", word)
    assert box[2] == said[THREE_WAY_CALL][0] and box[3].startswith(said["Open: {hours}"][0].partition("{")[0])
    assert box[4:] == ["SMS: 07700 900142", "Formularz internetowy: Ask for a format"]
    (project / "content/site.yml").write_text(ALL_WAYS["content/site.yml"].replace("three-way-calls: yes", ""), "utf-8")
    run(project)
    assert said[THREE_WAY_CALL][0] not in published(project, "pl/page.html")


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        ("bn", "“Bengali” অথবা “Sylheti”"),
        ("ur", "”Urdu“ یا ”Pahari“"),
        ("zh", "“Mandarin”或“Cantonese”"),
        ("so", "“Somali”"),
    ],
)
def test_a_reader_is_told_each_word_that_may_be_theirs(tmp_path: Path, tag: str, said: str) -> None:
    """Who reads Bengali may speak Sylheti: both names are said, each marked as English."""
    project = make_project(tmp_path, {**ALL_WAYS, **language(tag)})
    run(project)
    html = published(project, f"{tag}/page.html")
    assert said in " ".join(lines(html, 'class="callout talk"', "</div>"))
    names = re.findall(r"[A-Z][a-z]+", said)
    assert all(re.search(rf'<bdi lang="en-GB"[^>]*>{name}</bdi>|lang="en-GB"[^>]*>{name}<', html) for name in names)


def test_every_language_says_all_of_it_in_its_own_words() -> None:
    """No line of the boxes is left in English."""
    wanted = [
        "Text message: {contact}",
        "Email: {contact}",
        "Form: {contact}",
        "Post: {contact}",
        "“{english}” or “{other}”",
        THREE_WAY_CALL,
    ]
    for folder in sorted((ENGINE / "locales").glob("*/")):
        locale = read_locale(folder.name, {f"locales/{folder.name}/messages.po": (folder / "messages.po").read_bytes()})
        assert (
            folder.name == "en" or [message for message in wanted if not locale.messages.get(message, ("",))[0]] == []
        )
