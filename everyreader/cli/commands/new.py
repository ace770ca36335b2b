"""`new`: starts a site, a page, a translation, a language or a fact."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from everyreader.cli.command import Call, Command, WrongUse, chosen_day, need_project, project_options
from everyreader.cli.out_folder import real_path
from everyreader.cli.terminal import typed_command
from everyreader.layout import FACTS, SETTINGS

if TYPE_CHECKING:
    from everyreader.scaffold import Draft

NAMES = {
    "site": "../our-trust",
    "page": "en/visiting",
    "translation": "ur/carers",
    "language": "cy",
    "fact": "ward-phone",
}
"""What can be started, each with the name that one could have."""
_QUESTIONS = (
    ("name", "What is the name of the organisation?"),
    ("phone", "Which phone number can people call?"),
    ("address", "At which web address will the site stand?"),
    ("languages", "Which languages besides English, by their tags, such as ur,pl?"),
    ("colour", "Which colour has the bar at the top, such as #005eb8?"),
    ("logo", "Where does the file of your logo lie?"),
)
"""What a person at a terminal is asked, each answered by Enter where nobody knows."""


def options(parser: argparse.ArgumentParser) -> None:
    """Declare what can be started."""
    parser.add_argument("what", choices=[*NAMES], nargs="?", help="what to start")
    parser.add_argument(
        "name",
        nargs="?",
        metavar="NAME",
        help="; ".join(f"{what}: {name}" for what, name in NAMES.items()),
    )
    project_options(parser)
    site = parser.add_argument_group("a site")
    site.add_argument("--name", dest="trust", metavar="WORDS", help="the name of the organisation")
    site.add_argument("--phone", metavar="NUMBER", help="the number that people can call")
    site.add_argument("--languages", metavar="TAGS", help="languages besides English, such as ur,pl,cy")
    site.add_argument("--colour", metavar="COLOUR", help="the colour of the bar at the top, such as #005eb8")
    site.add_argument("--logo", metavar="FILE", help="the picture of the logo")
    site.add_argument(
        "--address", metavar="ADDRESS", help="the web address of the site, or a postal address with commas"
    )
    site.add_argument("--pages", metavar="NAMES", help="pages of the demonstration, such as opt-out,privacy,complaint")
    other = parser.add_argument_group("a page or a fact")
    other.add_argument("--title", metavar="WORDS", help="the title of the page")
    other.add_argument("--kind", metavar="KIND", help="what sort of page it is, such as easy-read or news")
    other.add_argument("--type", metavar="TYPE", help="what sort of fact it is, such as phone")
    other.add_argument("--value", metavar="VALUE", help="the number, address, day or words")
    other.add_argument("--source", metavar="ADDRESS", help="where the value can be looked up")
    other.add_argument("--owner", metavar="WORDS", help="who answers for it")


def run(call: Call) -> int:
    """Write what was asked for, and say what to do next."""
    from everyreader.scaffold import CannotStart, save

    if not call.found.name:
        examples = [typed_command("new", *words) for words in NAMES.items() if call.found.what in (None, words[0])]
        raise WrongUse(f"Say what to start, and its name: {'; '.join(examples)}")
    try:
        folder, draft = _site(call) if call.found.what == "site" else _in_project(call)
        save(folder, draft, replace=(FACTS,) if call.found.what == "fact" else ())
    except CannotStart as wrong:
        raise WrongUse(str(wrong)) from wrong
    _tell(call, folder, draft)
    return 0


def _site(call: Call) -> tuple[Path, Draft]:
    from everyreader.scaffold import Given, new_site

    found, folder = call.found, Path(call.found.name)
    given = {name: getattr(found, "trust" if name == "name" else name) or "" for name, _ in _QUESTIONS}
    if not any(given.values()) and not found.pages and sys.stdin.isatty():
        given = _ask()
    languages = tuple(tag.strip() for tag in given.pop("languages").split(",") if tag.strip())
    pages = tuple(name.strip() for name in (found.pages or "").split(",") if name.strip())
    return folder, new_site(folder, Given(**given, languages=languages, pages=pages, owner=found.owner or ""))


def _ask() -> dict[str, str]:
    """Ask a person what a site needs, one question after another."""
    answers = {}
    sys.stderr.write("Press Enter where you do not know yet: nothing is made up.\n")
    for name, question in _QUESTIONS:
        sys.stderr.write(f"{question} ")
        sys.stderr.flush()
        answers[name] = sys.stdin.readline().strip()
    return answers


def _in_project(call: Call) -> tuple[Path, Draft]:
    """Return the folder of the project, and what is started in it. Errors: WrongUse, CannotStart."""
    from everyreader.scaffold import language_folders, new_fact, new_language, new_page, new_translation
    from everyreader.site import read_settings

    found, project = call.found, real_path(call.found.project or call.home)
    need_project(project)
    settings = project / SETTINGS
    default = read_settings(settings.read_bytes() if settings.is_file() else None).default_language
    tags = language_folders(project)
    if found.what == "page":
        today = chosen_day(found.today, project)
        return project, new_page(found.name, default, tags, today, found.title or "", found.kind or "")
    if found.what == "translation":
        return project, new_translation(found.name, default, tags, project)
    if found.what == "language":
        return project, new_language(found.name, project)
    return project, new_fact(
        found.name, project, found.type or "", found.value or "", found.source or "", found.owner or ""
    )


def _tell(call: Call, folder: Path, draft: Draft) -> None:
    """Say what was written, what was left out, what is asked, and what is next."""
    for path in sorted(draft.files):
        sys.stdout.write(f"{folder / path}\n")
    sys.stdout.flush()
    for line in draft.told:
        call.terminal.say(line)
    if draft.asked:
        call.terminal.say(f"The trust has to answer {len(draft.asked)} questions:")
    for line in draft.asked:
        call.terminal.say(f"  {line}")
    for line in draft.following:
        is_command = line.split()[0] in ("new", "check", "serve", "build", "explain")
        call.terminal.say(f"Next: {_again(call, folder, line) if is_command else line}")


def _again(call: Call, folder: Path, line: str) -> str:
    """Return a command on the same project, for people to type."""
    there = ["--project", str(folder)] if call.found.what == "site" or call.found.project else []
    return typed_command(*line.split(), *there)


COMMAND = Command("start a site, a page, a translation, a language or a fact", "new page en/visiting", options, run)
