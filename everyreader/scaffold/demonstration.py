"""Takes English pages of the demonstration for a trust of its own: their words and national facts, and nothing made up.

Each fact of the made-up trust becomes a question at its place in the register; each box of made-up words goes; each
link to a page that is not taken becomes its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import yaml

from everyreader.fact_kinds import FactType
from everyreader.facts import Entry, read_facts
from everyreader.layout import CONTENT, ENGINE, FACTS
from everyreader.parse import parse_source
from everyreader.scaffold.draft import CannotStart, Draft, as_yaml
from everyreader.scaffold.facts import question_of
from everyreader.source import near_name

ALIASES = {
    "opt-out": "national-data-opt-out",
    "privacy": "privacy-notice",
    "statement": "accessibility-statement",
    "accessibility": "accessibility-statement",
    "news": "news/index",
}
"""Short names of pages of the demonstration."""

_DROPPED = (
    "demonstration",
    "names",
    "redirects",
    "changes",
    "owner",
    "reviewed",
    "review-due",
    "editors-note",
    "booklet",
    "order",
    "formats",
    "version-of",
    "unpublished",
    "co-produced",
)
"""Keys that say something of the demonstration alone, or that a person did something."""

_KEY = re.compile(r"^([A-Za-z][\w-]*):")
_LINK = re.compile(r"(?<!!)\[((?:[^\[\]]|\[[^\]]*\])*)\]\(([^()\s]+\.md)(#[^()\s]*)?\)")
_FACT = re.compile(r"\{\{\s*([a-z0-9-]+)")
_MADE_UP = re.compile(r"^!!! made-up\b.*\n(?:(?:[ \t]+.*)?\n)*", re.MULTILINE)
_ENTRY = re.compile(r"^([a-z0-9][a-z0-9-]*):[ \t]*\n((?:[ \t]+.*\n|\n)*)", re.MULTILINE)


def page_names(asked: tuple[str, ...]) -> list[str]:
    """Return the paths of pages of the demonstration in the folder of English. Errors: CannotStart."""
    folder = ENGINE / CONTENT / "en"
    known = sorted(path.relative_to(folder).as_posix().removesuffix(".md") for path in folder.rglob("*.md"))
    names = []
    for word in asked:
        name = ALIASES.get(word, word.removesuffix(".md"))
        if name not in known or name == "index":
            near = near_name(word, [*ALIASES, *known])
            raise CannotStart(
                f'The demonstration has no page "{word}".'
                + (f' Did you mean "{near}"?' if near else f" There are: {', '.join(known)}.")
            )
        names.append(name)
    return list(dict.fromkeys(names))


def borrowed(asked: tuple[str, ...], given: Iterable[str], owner: str = "") -> Draft:
    """Return pages of the demonstration with the facts that they need, and what the trust has to answer. given: the
    facts that the trust has said. owner: who answers for the others. Errors: CannotStart."""
    names = page_names(asked)
    files: dict[str, bytes] = {}
    told, asked_of, used = [], list[str](), dict[str, list[str]]()
    for name in names:
        path = f"{CONTENT}/en/{name}.md"
        text, gone, boxes = _taken((ENGINE / path).read_text("utf-8"), name, names)
        files[path] = text.encode()
        told += [f"{path}: {gone} links to pages that you did not take are plain words now."] if gone else []
        asked_of += [f"{path}: write what was made up about the trust, {boxes} parts."] if boxes else []
        for line, words in enumerate(text.split("\n"), 1):
            for fact in _FACT.findall(words):
                used.setdefault(fact, []).append(f"{path}:{line}")
        for place in parse_source(text.encode(), path).header.to_complete:
            asked_of.append(f"{path}: the fixed legal wording: {place.name}")
        if "!!! purposes" in text:
            asked_of.append(
                f"{path}: why do you use information about people, and which law lets you? Write "
                f"{CONTENT}/purposes.yml."
            )
    entries, questions = _entries(used, frozenset(given), owner)
    if not owner and entries:
        asked_of.append(f"{FACTS}: who answers for the facts of national services? Write owner: at each.")
    return Draft({**files, FACTS: "\n".join(entries).encode()}, tuple(told), (*questions, *asked_of))


def _taken(text: str, name: str, names: list[str]) -> tuple[str, int, int]:
    """Return a page that is kept from readers, how many links became words, and how many made-up parts went."""
    _, head, body = text.split("---\n", 2)
    kept, skipping = [], False
    for line in head.split("\n")[:-1]:
        key = _KEY.match(line)
        if key or not line[:1].isspace():
            skipping = bool(key and key[1] in _DROPPED)
        if not skipping:
            kept.append(line)
    gone = 0

    def unlinked(match: re.Match[str]) -> str:
        nonlocal gone
        target = _beside(name, match[2])
        if target in names or target == "index":
            return match[0]
        gone += 1
        return match[1]

    body, boxes = _MADE_UP.subn("\n", body)
    body = _LINK.sub(unlinked, body)
    return "---\n" + "\n".join([*kept, "unpublished: yes"]) + "\n---\n" + body, gone, boxes


def _beside(name: str, target: str) -> str:
    """Return the page that a link names, from the folder of the page with the link."""
    parts = name.split("/")[:-1]
    for part in target.removesuffix(".md").split("/"):
        parts = parts[:-1] if part == ".." else parts if part == "." else [*parts, part]
    return "/".join(parts)


def _entries(used: dict[str, list[str]], given: frozenset[str], owner: str) -> tuple[list[str], list[str]]:
    """Return the entries of the register for facts that pages use, and a question for each that is the trust's own."""
    data = (ENGINE / FACTS).read_bytes()
    register = read_facts(data).entries
    texts = {match[1]: match[2] for match in _ENTRY.finditer(data.decode("utf-8"))}
    wanted = dict(used)
    for name in list(used):  # a value that holds another fact
        for inner in _FACT.findall(texts.get(name, "")):
            wanted.setdefault(inner, used[name])
    national, own, questions = [], [], []
    for name, places in sorted(wanted.items()):
        if name in given:
            continue
        entry = register.get(name)
        if entry and not entry.demonstration and not _names_own(texts[name], register):
            national.append(_english(name, texts[name], owner))
        else:
            kind: FactType = entry.type if entry else "text"
            question = question_of(name.removeprefix("trust-"), kind)
            own.append(f"{name}:\n  type: {kind}\n  question: {as_yaml(question)}\n")
            questions.append(
                f"{name} ({kind}): {places[0]}" + (f" and {len(places) - 1} more" if len(places) > 1 else "")
            )
    return [*own, *national], questions


def _names_own(text: str, register: dict[str, Entry]) -> bool:
    return any(inner in register and register[inner].demonstration for inner in _FACT.findall(text))


def _english(name: str, text: str, owner: str) -> str:
    """Return an entry with its English forms alone, and the owner whom this trust has named, if any."""
    entry = yaml.safe_load(f"{name}:\n{text}")[name]
    entry.pop("owner", None)
    entry |= {"owner": owner} if owner else {}
    if forms := entry.pop("forms", None):
        english = {tag: words for tag, words in forms.items() if tag == "en"}
        entry |= {"forms": english} if english else {}
    return str(yaml.safe_dump({name: entry}, allow_unicode=True, sort_keys=False, width=1000))
