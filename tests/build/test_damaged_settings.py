"""What readers get never changes in silence because a file of settings, the front matter of a page, a language or a
template was damaged: each of thousands of random damages is told, or changes nothing, or cannot be told from an edit
(`meant_damage.py`)."""

from __future__ import annotations

import difflib
import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from counts import COUNT
from damage import Damage, damage, difference, shown
from damage_project import damage_files
from meant_damage import REASONS, why_silent

from everyreader.layout import CACHE, SITE
from everyreader.testing import Run, make_project, run, write

pytestmark = pytest.mark.generated

DAMAGES = 3_000 if COUNT > 50 else 40
FILES = {path: text if isinstance(text, str) else text.decode() for path, text in damage_files().items()}
GROUPS = {
    "settings": lambda path: path.startswith("content/") and not path.endswith((".md", ".svg")),
    "languages": lambda path: path.endswith("locale.yml"),
    "messages": lambda path: path.endswith(".po"),
    "templates": lambda path: path.startswith("templates/") and path.endswith(".html"),
}
OFTEN = ("settings",) * 4 + ("languages",) * 2 + ("messages", "templates")


def _told(said: Run) -> set[tuple[str, ...]]:
    """Return every finding without its place in the file, which moves with each line that goes."""
    lines = re.findall(r"^(\S+?):\d+:\d+: (\w+): (.*) \[([\w/-]+)\]$", said.found, re.MULTILINE)
    return {tuple(line) for line in lines}


def _fault(project: Path, done: Damage, before: Run, first: dict[str, object]) -> str:
    """Return what is wrong with how a build took a damage, or nothing."""
    write(project, {done.path: done.text})
    said = run(project)
    new = _told(said) - _told(before)
    if said.code == 2:
        return "" if any(level == "error" for _, level, _, _ in new) else "the site is held and no error says why"
    changes = difference(first, shown(project / SITE))
    if not changes or new or why_silent(FILES[done.path], done):
        return ""
    return f"readers get something else, and nothing is told: {dict(list(changes.items())[:2])}"


@pytest.fixture(name="published")
def _published(tmp_path: Path) -> tuple[Path, Run, Path]:
    """Return a project that is published, what its build said, and a folder with copies of site and cache."""
    project = make_project(tmp_path, damage_files())
    said = run(project)
    assert said.code == 0, said.found
    for name in (SITE, CACHE):
        shutil.copytree(project / name, tmp_path / "kept" / name)
    return project, said, tmp_path / "kept"


def _restore(project: Path, kept: Path, path: str) -> None:
    write(project, {path: FILES[path]})
    for name in (SITE, CACHE):
        shutil.rmtree(project / name)
        shutil.copytree(kept / name, project / name)


def _of_settings(chance: random.Random) -> Damage:
    wanted = GROUPS[chance.choice(OFTEN)]
    return damage({path: text for path, text in FILES.items() if wanted(path)}, chance)


def _of_a_page(chance: random.Random) -> Damage:
    """Damage the front matter of a page, and leave its words as they are."""
    path = chance.choice([path for path in FILES if path.startswith("content/") and path.endswith(".md")])
    text = FILES[path]
    end = text.index("\n---", 3) + 1
    done = damage({path: text[4:end]}, chance)
    return done._replace(text=f"---\n{done.text}{text[end:]}")


@pytest.mark.slow
@pytest.mark.parametrize(("seed", "damaged"), [("damage", _of_settings), ("front", _of_a_page)])
def test_no_damage_changes_what_readers_get_in_silence(
    published: tuple[Path, Run, Path], seed: str, damaged: Callable[[random.Random], Damage]
) -> None:
    """Made at random; no build ends with a failure of ours, and one that publishes nothing says why."""
    project, before, kept = published
    first, faults = shown(project / SITE), []
    for number in range(DAMAGES):
        done = damaged(random.Random(f"{seed} {number}"))
        if fault := _fault(project, done, before, first):
            lines = difflib.unified_diff(FILES[done.path].splitlines(), done.text.splitlines(), n=0, lineterm="")
            faults.append(f"{number}, {done.path}, {done.how}: {fault}\n" + "\n".join(list(lines)[2:10]))
        _restore(project, kept, done.path)
    assert not faults, f"{len(faults)} of {DAMAGES}:\n" + "\n".join(faults)


ELIF = '{% elif section == "published" %}\n'
NAVIGATION = next(line for line in FILES["templates/html/page.html"].splitlines(True) if "link_to.here" in line)
FOUND = (
    ("content/purposes.yml", '  article-6: "{{ law-task }}"\n', ""),
    ("content/purposes.yml", '  article-9: "{{ law-health }}"\n', '#  article-9: "{{ law-health }}"\n'),
    ("content/purposes.yml", "  what: A law asks us for some information.\n", "  what:\n"),
    ("content/purposes.yml", '"{{ law-duty }}"', '{{ law-duty }}"'),
    ("content/purposes.yml", '"{{ law-duty }}"', '"{{ law-du,ty }}"'),
    ("content/purposes.yml", "    - other hospitals", "\t    - other hospitals"),
    ("content/facts.yml", "  label: the NHS website\n", "  label:\n"),
    ("content/facts.yml", "  label: the NHS website\n", ""),
    ("content/facts.yml", "01632 960 001", "01632 960 007"),
    ("content/facts.yml", "Data Protection Officer", "Data Ptotection Officer"),
    ("content/facts.yml", "type: law\n  value: Article 9", "type: text\n  value: Article 9"),
    ("content/site.yml", "https://www.trust.example", "https://www.trustexample"),
    ("content/site.yml", "name: Example Trust", "name: yes"),
    ("content/en/search.yml", "  choice: [opt out, say no]\n", ""),
    ("content/en/search.yml", "  contact: [", "  choice: ["),
    ("content/en/search.yml", "  choice: [opt", "  choice: o[pt"),
    ("content/en/search.yml", "skip: [the, your, how]", "skip:"),
    ("content/en/choice.recordings.yml", FILES["content/en/choice.recordings.yml"], ""),
    ("content/media/round.yml", "A. Painter\nsource:", "A. Painter source:"),
    ("locales/en/locale.yml", "name: English\n", "name: Egnlish\n"),
    ("locales/en/locale.yml", "English\ndirection:", "Englishdirection:"),
    ("locales/en/locale.yml", "english-name: English", "english-name: en-gb"),
    ("locales/pl/locale.yml", '"od {first} do {last}"', 'od {first} do {last}"'),
    ("locales/pl/locale.yml", "{minute}", "{minute,}"),
    ("locales/pl/locale.yml", '"{days}, od {opens} do {closes}"', "”{days}, od {opens} do {closes}”"),
    ("locales/pl/locale.yml", "  weekdays: [", "  # weekdays: ["),
    ("templates/blocks/paragraph.html", "<p{{", "# <p{{"),
    ("content/en/choice.recordings.yml", FILES["content/en/choice.recordings.yml"], "made-by-others:\n"),
    ("templates/blocks/paragraph.html", "{% if lang %} lang", "{%\u00a0if\u00a0lang\u00a0%}\u00a0lang"),
    ("templates/blocks/table.html", "<tbody>", ":<tbody>"),
    ("content/facts.yml", "Data Protection Officer", "Data [Protection Officer"),
    ("templates/blocks/list.html", "<{{ tag }}", "#<{{ tag }}"),
    ("templates/html/page.html", ELIF, ELIF * 2),
    ("content/purposes.yml", "    We share it with", '    W" share it with'),
    ("content/en/choice.recordings.yml", "BSL film", "BSL f`lm"),
    ("locales/pl/locale.yml", "piątku", "pi#ątku"),
    ("locales/pl/locale.yml", "dni ustawowo", "dni[ustawowo"),
    ("templates/html/page.html", '{% elif section == "contents"', '%{ elif section == "contents"'),
    ("content/purposes.yml", 'recipients: ["{{ national-body }}"]', 'recipients: "{{ law-health }}"'),
    ("content/purposes.yml", '["{{ national-body }}"]', '["{{ national-bod} }}"]'),
    ("content/facts.yml", "pl: {nominative: Możesz", "pl: nominative: Możesz"),
    ("content/media/round.yml", "A. Painter", "A` Painter"),
    ("content/en/search.yml", "opt out", "op*t out"),
    ("locales/en/messages.po", 'msgid ""', '# msgid ""'),
    ("locales/pl/messages.po", "([BSL]{lang=en})", "(BSL]{lang=en})"),
    ("locales/pl/locale.yml", "name: polski", 'name: "{hour24}:{minute}"'),
    ("content/en/choice.recordings.yml", "NHS Example", "NHS Examp\te"),
    ("locales/pl/locale.yml", "{hour24}:{minute}", "{hour24}:{minute}_"),
    ("templates/blocks/paragraph.html", "%}", "%}>"),
    ("templates/html/page.html", NAVIGATION, NAVIGATION * 2),
    ("content/facts.yml", "  forms:\n    pl: {nominative: Możesz odmówić. Niektóre zastosowania trwają nadal.}\n", ""),
    ("content/facts.yml", '"17:30"', '"17:03"'),
    ("content/facts.yml", ", except: bank-holidays", ""),
    ("content/facts.yml", "valid-until: 2027-03-01", "valid-until: 2027-03-31"),
    ("content/facts.yml", "www.trust.example/ask", "www.trsut.example/ask"),
    ("content/facts.yml", "label: www.trust.example", "label: www.trsut.example"),
    ("content/site.yml", "real-service:\n  web: service-web", "real-service:\n  web: trust-web"),
    ("content/site.yml", "contact: {phone: trust-phone", "contact: {phone: service-phone"),
    ("content/site.yml", "main-site: trust-web", "main-site: service-web"),
    ("content/site.yml", "footer: [contact, privacy, languages, site-map]", "footer: []"),
    ("content/site.yml", "privacy, languages, site-map]", "privacy, privacy, site-map]"),
    ("content/site.yml", "  - [choice, privacy]", "  - [choice]"),
    ("content/purposes.yml", '"{{ law-task }}"', "law-task"),
    ("content/purposes.yml", "confidentiality: The law sets it aside.", 'confidentiality: "{{ law-duty }}"'),
    ("content/purposes.yml", "    - other hospitals\n", "    - other hospitals\n    - other hospitals\n"),
    ("content/en/choice.recordings.yml", "BSL film", "B#L film"),
    ("content/en/contact.md", "kind: contact\n", ""),
    ("content/en/contact.md", "order: 3\n", "# order: 3\n"),
    ("content/en/privacy.md", "reviewed: 2026-11-20\n", ""),
    ("content/en/privacy.md", "review-due: 2027-02-01", "review-due: 2207-02-01"),
    ("content/en/privacy.md", "review-due: 2027-02-01", "review-due: 0227-02-01"),
    ("content/en/languages.md", "title: Languages\nkind", "title: Languages kind"),
    ("content/en/languages.md", "title: Languages", "title: 2026-11-20"),
    ("content/en/choice.md", "  pl: Twój", "  pll: Twój"),
    ("templates/blocks/paragraph.html", "</p>", "</>p"),
    ("templates/blocks/paragraph.html", "<p{{", "_<p{{"),
    ("templates/blocks/paragraph.html", ' dir="{{ direction', ' dri="{{ direction'),
)
"""What once was silent: a file, what was in it and what it became."""


@pytest.mark.slow
def test_what_once_was_silent_is_told(published: tuple[Path, Run, Path]) -> None:
    """Each by a finding in the file that was damaged."""
    project, before, kept = published
    for path, old, new in FOUND:
        assert old in FILES[path], old
        write(project, {path: FILES[path].replace(old, new, 1)})
        told = _told(run(project)) - _told(before)
        assert any(where == path for where, *_ in told), (path, old, new, told)
        _restore(project, kept, path)


def test_a_message_that_a_template_wraps_is_translated(published: tuple[Path, Run, Path]) -> None:
    """A line end in a message is a space, and not another message."""
    project, _, _ = published
    path, words = "templates/html/page.html", "Tell me when this changes"
    assert words in FILES[path]
    first = shown(project / SITE)
    write(project, {path: FILES[path].replace(words, words.replace("this ", "this\n"))})
    run(project)
    assert difference(first, shown(project / SITE)) == {}


@pytest.mark.parametrize(
    ("path", "old", "new", "silent"),
    [
        ("content/purposes.yml", "To care for you", "To care of you", True),
        ("content/purposes.yml", "To care for you", 'To care for you"', False),
        ("content/purposes.yml", "    - other hospitals\n", "", True),
        ("content/purposes.yml", "  keeping: Eight years\n", "", False),
        ("content/facts.yml", "01632 960 001", "01632 960 007", False),
        ("templates/blocks/table.html", "</table></div>", "</table></div>0", True),
        ("templates/blocks/table.html", "</table></div>", "</table>", False),
        ("locales/pl/messages.po", "Strona główna", "Strona golwna", True),
        ("locales/pl/messages.po", '"Strona główna"', '""', False),
    ],
)
def test_what_is_silent_by_design(path: str, old: str, new: str, silent: bool) -> None:
    """Each of the reasons is seen to hold, and not to hold where a reader would lose more than a word."""
    done = Damage(path, "", FILES[path].replace(old, new, 1))
    assert (why_silent(FILES[path], done) in REASONS) == silent
