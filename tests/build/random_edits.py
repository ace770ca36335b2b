"""Edits of a small project as people make them, good and bad, each chosen and placed by a seeded random generator."""

from __future__ import annotations

import os
import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path

from random_damage import damage_cache, damage_site, delete_site, part_of_a_build
from samples import LANGUAGES, PICTURE, sample_page

from everyreader.testing import write

Edit = Callable[[Path, random.Random], str]
"""Changes a project at random; returns what it did, in words."""


def pages_of(project: Path) -> list[Path]:
    """Return the pages of a project."""
    return sorted(project.glob("content/??/**/*.md"))


def _change(path: Path, old: str, new: str, count: int = 0) -> str:
    text = path.read_text("utf-8", "surrogateescape")
    path.write_text(re.sub(old, lambda _: new, text, count=count, flags=re.MULTILINE), "utf-8", "surrogateescape")
    return f"{path.name}: {old} -> {new[:40]}"


def prose(project: Path, chance: random.Random) -> str:
    """Change words, add a list, a table or a picture, or a link that leads nowhere."""
    words = chance.choice(
        [
            "New words.",
            "- one\n- two",
            "| a | b |\n| - | - |\n| {{ day-a }} | {{ phone-b }} |",
            "![A sign](/media/round.svg)",
            "[Nowhere](nowhere.md)",
            "{{ no-such-fact }}",
            "{{ body-b }} £ é",
            '!!! warning "Take care"\n    Words in a box.',
            "<b>raw</b>",
            "## Another part",
            "####### x",
        ]
    )
    path = chance.choice(pages_of(project))
    return (
        f"{path}: {words!r} "
        f"{_change(path, r'^Last words.*|^New words.*', words + chr(10) + chr(10) + 'Last words.', 1)}"
    )


def blank_line(project: Path, chance: random.Random) -> str:
    """Add a blank line, which changes no words but every place below."""
    return _change(chance.choice(pages_of(project)), r"^---\n\n", "---\n\n\n", 1)


def front_matter(project: Path, chance: random.Random) -> str:
    """Change, add or spoil a line at the top of a page."""
    line = chance.choice(
        [
            "title: Another title",
            "order: 9",
            "expires: 2026-12-01",
            "formats: [html]",
            "kind: notice",
            "review-due: 2026-11-30",
            "redirects: [/old/address]",
            "order: many",
            "reviewed: soon",
            "translation: person-not-qualified",
            "description: Other words",
            "always-published: yes",
            "translation: {made-by: qualified, name: A. Khan, date: 2026-08-06}",
            "version-of: choice",
        ]
    )
    path, name = chance.choice(pages_of(project)), line.split(":")[0]
    text = re.sub(rf"^{name}:.*\n", "", path.read_text("utf-8", "surrogateescape"), flags=re.MULTILINE)
    path.write_text(text.replace("description: A", f"{line}\ndescription: A", 1), "utf-8", "surrogateescape")
    return f"{path}: {line}"


def rename(project: Path, chance: random.Random) -> str:
    """Give a page another name."""
    path = chance.choice(pages_of(project))
    target = path.with_name(chance.choice(["moved.md", "index.md", "choice.md", "Moved.md"]))
    os.replace(path, target)
    return f"{path} -> {target.name}"


def delete(project: Path, chance: random.Random) -> str:
    """Delete a page, while there are many."""
    path = chance.choice(pages_of(project))
    if len(pages_of(project)) > 5:
        path.unlink()
    return f"deleted {path}"


def new_page(project: Path, chance: random.Random) -> str:
    """Write a page, in the place of one that is broken or away, or a new one."""
    tag, name = chance.choice(LANGUAGES), chance.choice(["index", "choice", "guides/help", "news"])
    write(project, {f"content/{tag}/{name}.md": sample_page(tag, name, chance.randint(1, 4), other="/index.md")})
    return f"wrote {tag}/{name}"


def fact(project: Path, chance: random.Random) -> str:
    """Change a fact, its dates or its form."""
    old, new = chance.choice(
        [
            (r'"01632 96\d+"', f'"01632 96{chance.randint(1000, 9999)}"'),
            ("Other Body", "A Body"),
            ("2026-12-24", f"2026-12-{chance.randint(10, 28)}"),
            ("01632", "phone"),
            ("demonstration: yes", "valid-until: 2026-12-05"),
            ("valid-until: .*", "demonstration: yes"),
            ("body-b:", "body-c:"),
            ("checked: .*", f"checked: 2026-0{chance.randint(1, 9)}-01"),
        ]
    )
    path = project / "content/facts.yml"
    if '"phone 96' in path.read_text(
        "utf-8", "surrogateescape"
    ):  # while a contact is broken nothing is published: people mend it first
        old, new = '"phone 96', '"01632 96'
    return _change(path, old, new, 1)


def message(project: Path, chance: random.Random) -> str:
    """Change or lose a message of a language."""
    path = project / "locales" / chance.choice(["pl", "ur"]) / "messages.po"
    found = re.findall(r'^msgstr "[^"{\n]+"$', path.read_text("utf-8", "surrogateescape"), re.MULTILINE)
    return (
        _change(path, re.escape(chance.choice(found)), chance.choice(['msgstr ""', 'msgstr "Słowo"']))
        if found
        else "none"
    )


def print_size(project: Path, chance: random.Random) -> str:
    """Change the size of print of a page or of the site, also to one that cannot be."""
    path = chance.choice([*pages_of(project), project / "content/site.yml"])
    return set_key(path, f"print-sizes: {{large-print: {chance.choice([12, 16, 20, 28, 40])}}}")


def booklet(project: Path, chance: random.Random) -> str:
    """Give a page a booklet, or change which pages that joins."""
    pages = chance.sample(["index", "choice", "guides/help", "nowhere"], chance.randint(1, 4))
    return set_key(chance.choice(pages_of(project)), f"booklet: {{title: All in one, pages: [{', '.join(pages)}]}}")


def set_key(path: Path, line: str) -> str:
    """Write a setting in the place of the one of that name, or else before all others."""
    name = line.partition(":")[0]
    start = r"\A" if path.suffix == ".yml" else r"\A---\n"
    there = re.search(rf"^{name}: ", path.read_text("utf-8", "surrogateescape"), re.MULTILINE)
    return f"{path}: " + (
        _change(path, rf"^{name}: .*", line, 1)
        if there
        else _change(path, start, f"{line}\n" if path.suffix == ".yml" else f"---\n{line}\n", 1)
    )


def template(project: Path, chance: random.Random) -> str:
    """Change a template, or spoil one."""
    path = project / "templates" / chance.choice(["html/page.html", "words/page.html", "blocks/paragraph.html"])
    return _change(path, r"\A", chance.choice(["{# note #}", "\n", "words", "{# note #}", "{% if %}"]), 1)


def mend_template(project: Path, chance: random.Random) -> str:
    """Take away what spoils templates, and what keeps the whole site from being published."""
    _change(project / "content/facts.yml", '"phone 96', '"01632 96')
    _change(project / "content/site.yml", "demonstration: no", "demonstration: yes")
    return "; ".join(_change(path, r"{% if %}", "") for path in sorted(project.glob("templates/*/*.html")))


def style(project: Path, chance: random.Random) -> str:
    """Change a style sheet."""
    path = project / "templates" / chance.choice(["html", "words"]) / "style.css"
    path.write_text(path.read_text("utf-8", "surrogateescape") + f"/* {chance.random()} */\n", "utf-8")
    return f"{path}"


def picture(project: Path, chance: random.Random) -> str:
    """Change a picture, delete it or bring it back."""
    write(project, {"content/media/round.svg": PICTURE.format(radius=chance.randint(5, 15))})
    if chance.random() < 0.3:
        (project / "content/media/round.svg").unlink()
    return "picture"


def language(project: Path, chance: random.Random) -> str:
    """Add a language, or take it away."""
    if (project / "locales/cy").exists():
        shutil.rmtree(project / "locales/cy")
        return "language cy gone"
    write(
        project,
        {
            "locales/cy/locale.yml": "lang: cy\nname: Cymraeg\nenglish-name: Welsh\ndirection: ltr\nscript: Latn\n"
            "digits: latn\nfonts: {print: [NotoSans-Regular.ttf]}\n"
        },
    )
    write(project, {"content/cy/index.md": sample_page("cy", "index", 1, kind="home")})
    return "language cy"


def break_page(project: Path, chance: random.Random) -> str:
    """Spoil the bytes or the front matter of a page; `new_page` mends it."""
    path = chance.choice(pages_of(project))
    path.write_bytes(chance.choice([b"\xff\xfe\xff", b"---\ntitle: [\n---\n", b"---\ntitle: x\n", b"", b"\xe9t\xe9"]))
    return f"broke {path}"


def settings(project: Path, chance: random.Random) -> str:
    """Change the settings: the name, who allows drafts, a waiver."""
    old, new = chance.choice(
        [
            ("name: .*Trust", "name: Other Trust"),
            ("until: 2027-05-31", "until: 2026-12-03"),
            ("until: 2026-12-03", "until: 2027-05-31"),
            ("demonstration: yes", "demonstration: true"),
            ("demonstration: true", "demonstration: yes"),
            (r"\Aname", "waivers: [{rule: site/broken-link, reason: test, until: 2026-12-02}]\nname"),
        ]
    )
    path = project / "content/site.yml"
    return _change(path, old, new, 1) if "waivers" not in new or "waivers" not in path.read_text() else "none"


EDITS: tuple[Edit, ...] = (
    prose,
    prose,
    blank_line,
    front_matter,
    front_matter,
    rename,
    delete,
    new_page,
    new_page,
    fact,
    fact,
    print_size,
    booklet,
    message,
    template,
    mend_template,
    mend_template,
    mend_template,
    style,
    picture,
    language,
    break_page,
    settings,
    part_of_a_build,
    part_of_a_build,
    damage_site,
    damage_site,
    delete_site,
    damage_cache,
    damage_cache,
)
