"""Tells which damage nobody can tell from an edit, and is silent by design; each kind with its reason."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Callable
from typing import Any

import yaml
from damage import Damage

_SIGNS = re.compile('["{}\\[\\]|#*`_]')
"""What hardly anybody writes among words."""


def why_silent(before: str, done: Damage) -> str:
    """Return why nothing has to be said of a damage that changes what readers get, or nothing where something has."""
    return next((why for why, is_so in REASONS.items() if is_so(before, done)), "")


def _scalars(node: Any, path: tuple[object, ...] = ()) -> dict[tuple[object, ...], str]:
    """Return all words of settings by their place; a form of a fact that is its nominative alone may be its words."""
    if isinstance(node, dict) and list(node) == ["nominative"]:
        node = node["nominative"]
    pairs = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    found = {place: words for key, value in pairs for place, words in _scalars(value, (*path, key)).items()}
    return {path: node} if isinstance(node, str) else found


def _read(text: str) -> Any:
    try:
        return yaml.load(text, Loader=yaml.BaseLoader)
    except yaml.YAMLError:
        return None


def _other_words(before: str, done: Damage) -> bool:
    """One value has other words: not that of a fact, and no sign came that nobody writes among words."""
    if not done.path.endswith(".yml"):
        return False
    old, new = _scalars(_read(before)), _scalars(_read(done.text))
    changed = [place for place in old if old[place] != new.get(place)]
    if old.keys() != new.keys() or len(changed) != 1:
        return False
    place = changed[0]
    numbers = done.path == "content/facts.yml" and place[-1] in ("value", "type")
    usual = "_#" if "://" in old[place] else ""
    signs = Counter(_SIGNS.findall(new[place])) - Counter(_SIGNS.findall(old[place])) - Counter(usual)
    return bool(new[place].strip()) and not numbers and not signs


def _other_entries(before: str, done: Damage) -> bool:
    """One list of words has other entries."""
    if done.path not in ("content/purposes.yml", "content/en/search.yml", "content/publishers.yml"):
        return False
    old, new = (_lists(_scalars(_read(text))) for text in (before, done.text))
    changed = [place for place in old if old[place] != new.get(place)]
    if old.keys() != new.keys() or len(changed) != 1:
        return False
    return not any(_SIGNS.search(word) for word in new[changed[0]])


def _lists(words: dict[tuple[object, ...], str]) -> dict[tuple[object, ...], list[str]]:
    found: dict[tuple[object, ...], list[str]] = {}
    for place, word in words.items():
        found.setdefault(place[:-1] if isinstance(place[-1], int) else place, []).append(word)
    return found


def _other_message(before: str, done: Damage) -> bool:
    """One translation has other words, with the same names in braces."""
    if not done.path.endswith(".po"):
        return False
    old, new = before.splitlines(), done.text.splitlines()
    changed = [pair for pair in zip(old, new, strict=False) if pair[0] != pair[1]]
    return (
        len(old) == len(new)
        and len(changed) == 1
        and all(re.fullmatch(r'msgstr(\[\d\])? ".+"', line) for line in changed[0])
        and len({tuple(sorted(re.findall(r"\{.*?\}", line))) for line in changed[0]}) == 1
    )


def _other_template_words(before: str, done: Damage) -> bool:
    """A template says another letter or digit, as it may."""
    if not done.path.startswith("templates/"):
        return False
    changes = difflib.SequenceMatcher(None, before, done.text, autojunk=False).get_opcodes()
    came = [done.text[start:stop] for kind, _, _, start, stop in changes if kind != "equal"]
    return len(came) == 1 and came[0].isalnum()


def _other_conditions(before: str, done: Damage) -> bool:
    """Conditions of a template changed places."""
    old, new = before.splitlines(), done.text.splitlines()
    moved = [line for pair in zip(old, new, strict=False) if pair[0] != pair[1] for line in pair]
    is_template = done.path.startswith("templates/")
    return is_template and sorted(old) == sorted(new) and any(line.startswith("{% ") for line in moved)


def _other_line_of_a_page(before: str, done: Damage) -> bool:
    """One line of the front matter of a page has other words or another day."""
    if not done.path.endswith(".md"):
        return False
    old, new = (_scalars(_read(text.split("\n---")[0].removeprefix("---\n"))) for text in (before, done.text))
    changed = [place for place in old if old[place] != new.get(place)]
    return old.keys() == new.keys() and len(changed) == 1 and bool(new[changed[0]].strip())


REASONS: dict[str, Callable[[str, Damage], bool]] = {
    "Words of a value may be others: nobody but its author knows which are right.": _other_words,
    "A list may have other entries: that is how it is kept up to date.": _other_entries,
    "A translation may have other words.": _other_message,
    "A page may have another title, and may be checked on another day.": _other_line_of_a_page,
    "A template may have other words.": _other_template_words,
    "A template may show a part under another condition: its designer decides.": _other_conditions,
}
"""By its reason, how each kind is known."""
