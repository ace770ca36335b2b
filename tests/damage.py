"""Does one random damage to a settings file, a language or a template, as hands, disks and programs do, and tells what
readers get of a site in a way that knows nothing of the rules."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple


class Damage(NamedTuple):
    """One thing that was done to one file."""

    path: str
    """Of the file, in the project."""
    how: str
    """What was done, in a word."""
    text: str
    """The file after it."""


def lines_of(text: str) -> list[str]:
    """Return the lines of a text with their ends."""
    return text.splitlines(keepends=True) or [""]


def _line(text: str, chance: random.Random, wanted: str = r"\S") -> tuple[list[str], int]:
    """Return the lines of a text and the place of one that has something on it."""
    lines = lines_of(text)
    at = [number for number, line in enumerate(lines) if re.search(wanted, line)]
    return lines, chance.choice(at) if at else 0


def _drop_line(text: str, chance: random.Random) -> str:
    lines, at = _line(text, chance)
    return "".join(lines[:at] + lines[at + 1 :])


def _drop_block(text: str, chance: random.Random) -> str:
    """Drop a line with all that is indented below it."""
    lines, at = _line(text, chance)
    end, indent = at + 1, len(lines[at]) - len(lines[at].lstrip())
    while end < len(lines) and lines[end].strip() and len(lines[end]) - len(lines[end].lstrip()) > indent:
        end += 1
    return "".join(lines[:at] + lines[end:])


def _cut(text: str, chance: random.Random) -> str:
    return text[: chance.randrange(len(text))]


def _cut_start(text: str, chance: random.Random) -> str:
    return text[chance.randrange(len(text)) :]


def _blank_value(text: str, chance: random.Random) -> str:
    lines, at = _line(text, chance, r"[:,]\s*\S|msgstr|=")
    lines[at] = re.sub(r"(^\s*msgstr(?:\[\d\])?|[:,=])\s*\S.*", r"\1 ", lines[at], count=1)
    return "".join(lines)


def _change_letter(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text))
    return text[:at] + chance.choice("abnot-_:#'\"{}[]|&*!%@`<>017 \t\n,.;ąО0l") + text[at + 1 :]


def _drop_letter(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text))
    return text[:at] + text[at + 1 :]


def _add_letter(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice("abnot-_:#'\"{}[]|&*!%@`<>017 \t\n,.;ą\u00a0\u200b") + text[at:]


def _swap_letters(text: str, chance: random.Random) -> str:
    at = chance.randrange(max(1, len(text) - 1))
    return text[:at] + text[at + 1 : at + 2] + text[at : at + 1] + text[at + 2 :]


def _swap_lines(text: str, chance: random.Random) -> str:
    lines, at = _line(text, chance)
    other = min(len(lines) - 1, at + 1) if chance.random() < 0.6 else chance.randrange(len(lines))
    lines[at], lines[other] = lines[other], lines[at]
    return "".join(lines)


def _double_line(text: str, chance: random.Random) -> str:
    lines, at = _line(text, chance)
    return "".join([*lines[: at + 1], lines[at], *lines[at + 1 :]])


def _indent(text: str, chance: random.Random) -> str:
    lines, at = _line(text, chance)
    lines[at] = chance.choice((" ", "  ", "    ", "\t")) + lines[at]
    return "".join(lines)


def _outdent(text: str, chance: random.Random) -> str:
    lines, at = _line(text, chance, r"^\s+\S")
    lines[at] = lines[at].lstrip() if chance.random() < 0.5 else lines[at][1:]
    return "".join(lines)


def _tabs(text: str, chance: random.Random) -> str:
    lines, at = _line(text, chance, r" \S")
    lines[at] = re.sub(r" +", "\t", lines[at], count=chance.choice((0, 1)))
    return "".join(lines)


def _join_lines(text: str, chance: random.Random) -> str:
    lines, at = _line(text, chance)
    lines[at] = lines[at].rstrip("\n") + chance.choice(("", " "))
    return "".join(lines)


def _split_line(text: str, chance: random.Random) -> str:
    at = chance.choice([match.start() for match in re.finditer(" ", text)] or [0])
    return f"{text[:at]}\n{text[at + 1 :]}"


def _comment_out(text: str, chance: random.Random) -> str:
    lines, at = _line(text, chance)
    lines[at] = "# " + lines[at]
    return "".join(lines)


def _move_line(text: str, chance: random.Random) -> str:
    lines, at = _line(text, chance)
    line = lines.pop(at)
    lines.insert(chance.randrange(len(lines) + 1), line)
    return "".join(lines)


def _other_value(text: str, chance: random.Random) -> str:
    """Write the value of one line into another, as who copies and pastes does."""
    lines, at = _line(text, chance, r":\s*\S")
    _, other = _line(text, chance, r":\s*\S")
    lines[at] = lines[at].partition(":")[0] + ":" + lines[other].partition(":")[2]
    return "".join(lines)


def _unquote(text: str, chance: random.Random) -> str:
    at = chance.choice([match.start() for match in re.finditer("[\"'{}\\[\\]]", text)] or [0])
    return text[:at] + text[at + 1 :]


def _office_signs(text: str, chance: random.Random) -> str:
    """Write what an office program makes of signs: curly quotes, long dashes, hard blanks."""
    lines, at = _line(text, chance, "[\"' -]")
    for plain, office in (('"', "”"), ("'", "’"), ("- ", "– "), (" ", "\u00a0")):
        if plain in lines[at] and chance.random() < 0.6:
            lines[at] = lines[at].replace(plain, office)
            break
    return "".join(lines)


def _no_space(text: str, chance: random.Random) -> str:
    lines, at = _line(text, chance, r": \S|- \S")
    lines[at] = re.sub(r"([:-]) (?=\S)", r"\1", lines[at], count=1)
    return "".join(lines)


def _capitals(text: str, chance: random.Random) -> str:
    lines, at = _line(text, chance, r"\w:")
    key, colon, rest = lines[at].partition(":")
    lines[at] = f"{key.title() if chance.random() < 0.5 else key.replace('-', '_')}{colon}{rest}"
    return "".join(lines)


def _empty(text: str, chance: random.Random) -> str:
    return chance.choice(("", "\n", "# nothing\n", "---\n", "{}\n", "null\n", "[]\n"))


HOW: dict[str, Callable[[str, random.Random], str]] = {
    how.__name__.strip("_").replace("_", " "): how
    for how in (
        *(_drop_line, _drop_line, _drop_block, _cut, _cut_start, _blank_value, _blank_value, _change_letter),
        *(_drop_letter, _add_letter, _swap_letters, _swap_lines, _double_line, _indent, _outdent, _tabs, _join_lines),
        *(_split_line, _comment_out, _move_line, _other_value, _unquote, _office_signs, _no_space, _capitals, _empty),
    )
}
"""What happens to a file, by a word for it."""


def damage(files: dict[str, str], chance: random.Random) -> Damage:
    """Return one damage to one of some files. files: by path. A file of settings is as likely as any other."""
    path = chance.choice(sorted(files))
    while True:
        how = chance.choice(sorted(HOW))
        after = HOW[how](files[path], chance)
        if after != files[path]:
            return Damage(path, how, after)


_UNSEEN = frozenset(("script", "style"))
_SAID = ("alt", "title", "aria-label", "content", "placeholder")


class _Reader(HTMLParser):
    """Gathers what a page says: words, where links lead, languages and directions."""

    def __init__(self) -> None:
        """Begin with nothing."""
        super().__init__()
        self.seen: Counter[str] = Counter()
        self.within: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Gather what a tag says."""
        given = {name: value or "" for name, value in attrs}
        if tag in _UNSEEN:
            self.within.append(tag)
        if tag == "meta" and given.get("http-equiv") == "Content-Security-Policy":
            return
        self.seen.update(
            f"{name}={given[name]}" for name in ("lang", "dir", "href", "hreflang") if name in given and tag != "link"
        )
        if tag == "link" and given.get("rel") != "stylesheet":
            self.seen[f"link={given.get('href')}"] += 1
        if tag == "img":
            self.seen[f"picture={given.get('src')}"] += 1
        for name in _SAID:
            self.seen.update(given.get(name, "").split())

    def handle_endtag(self, tag: str) -> None:
        """Leave what nobody sees."""
        if self.within and self.within[-1] == tag:
            self.within.pop()

    def handle_data(self, data: str) -> None:
        """Gather words."""
        if not self.within:
            self.seen.update(data.replace("\u200b", "").split())


def shown(site: Path) -> dict[str, Counter[str]]:
    """Return what each web page of a site and each of its texts says to readers, by path."""
    said = {}
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if name.startswith("hosting/"):
            continue
        if path.suffix == ".html":
            reader = _Reader()
            reader.feed(path.read_text("utf-8"))
            reader.close()
            said[name] = reader.seen
        elif path.suffix in (".txt", ".xml") or name == "_redirects":
            said[name] = Counter(re.findall(r"[^\s<>]+", path.read_text("utf-8")))
    return said


def difference(
    before: dict[str, Counter[str]], after: dict[str, Counter[str]]
) -> dict[str, tuple[Counter[str], Counter[str]]]:
    """Return what went and what came, by path of the page."""
    none: Counter[str] = Counter()
    return {
        path: (before.get(path, none) - after.get(path, none), after.get(path, none) - before.get(path, none))
        for path in sorted(before.keys() | after.keys())
        if before.get(path, none) != after.get(path, none) or (path in before) != (path in after)
    }
