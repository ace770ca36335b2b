"""What a purpose names is of the kind that its line asks for.

What: in content/purposes.yml, a fact that is all of `article-6:` or `article-9:` is of type law, and not the same one
in both, nor all of `confidentiality:`. One that is all of `confidentiality:` or of an entry of `recipients:` is not a
day, a number or an address on the web, and nobody in `recipients:` is a law.

Why: a value that was pasted into the wrong line is good YAML, and the privacy notice then says that the information
goes to “Article 9(2)(h)”, or that its legal basis is a phone number.

How to put it right: name the fact that belongs there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from everyreader.document import marks_in
from everyreader.finding import Finding, Rule
from everyreader.layout import PURPOSES
from everyreader.site import Purpose, Site

_FACTS = {
    "content/facts.yml": "law:\n  type: law\n  value: Article 6\nbody:\n  type: body\n  value: NHS Example\n"
    "desk:\n  type: phone\n  value: 01632 960001\nwords:\n  type: text\n  value: The law\n"
}


def _purpose(line: str) -> dict[str, str]:
    return {**_FACTS, "content/purposes.yml": f"- id: care\n  name: To care\n  opt-out: applies\n  {line}\n"}


PASSED = (
    _purpose('article-6: "{{ law }}"'),
    _purpose('article-9: "{{ words:short }}"'),
    _purpose('article-9: "{{ law }}, and what {{ body }} asks for"'),
    _purpose('recipients: ["{{ body }}"]'),
    _purpose('article-6: "{{ law }}"\n  confidentiality: "{{ words }}"'),
    _purpose('article-6: "{{ law }}"\n  confidentiality: "{{ law }} sets it aside."'),
    _purpose('recipients: ["{{ body }}, as {{ law }} says", "{{ words }}"]'),
)
FAILED = (
    _purpose('article-6: "{{ desk }}"'),
    _purpose('article-9: "{{ body }}"'),
    _purpose('recipients: ["{{ law }}"]'),
    _purpose('recipients: "{{ desk }}"'),
    _purpose('confidentiality: "{{ desk }}"'),
    _purpose('article-9: "{{ law }}"\n  confidentiality: "{{ law }}"'),
    _purpose('article-6: "{{ law }}"\n  article-9: "{{ law }}"'),
)
INAPPLICABLE = (_purpose("what: We care."), _purpose('what: "{{ desk }}"'), _FACTS)

_ONE = re.compile(r"\s*\{\{[^{}]*\}\}\s*")
_LAWS = ("law", "text")
_NO_WORDS = ("date", "phone", "text-message", "web", "email", "form")


_HELP = {
    "recipients": "Name who gets the information there.",
    "confidentiality": "Say there why the information may be shared.",
}


def check(site: Site) -> list[Finding] | None:
    """Look at the facts that purposes name as laws and as recipients."""
    places = [place for purpose in site.purposes for place in _places(purpose)]
    if not places:
        return None
    entries = site.facts.entries
    found = [
        _finding(
            f'The fact "{name}" is of type {entries[name].type}, and {key}: of the purpose "{title}" names it.',
            _HELP.get(key, "Name a fact of type law there."),
            name,
        )
        for title, key, name in places
        if name in entries and _is_other(key, entries[name].type)
    ]
    laws: dict[tuple[str, str], str] = {}
    for title, key, name in places:
        first = laws.setdefault((title, name), key)
        if key not in (first, "recipients") and first != "recipients":
            said = f'The fact "{name}" is both {first}: and {key}: of the purpose "{title}".'
            found.append(_finding(said, f"Name there what belongs to {key}:.", name))
    return found


def _is_other(key: str, type: str) -> bool:
    if key.startswith("article"):
        return type not in _LAWS
    return type in _NO_WORDS or (key == "recipients" and type == "law")


def _finding(message: str, help: str, name: str) -> Finding:
    return Finding("site/purpose-kind", PURPOSES, message, help, piece=name)


def _places(purpose: Purpose) -> Iterator[tuple[str, str, str]]:
    """Yield the name of a purpose, a line of it and a fact there."""
    lines = (
        ("article-6", purpose.article_6),
        ("article-9", purpose.article_9),
        ("confidentiality", purpose.confidentiality),
    )
    for key, words in lines:
        yield from ((purpose.name, key, name) for name, _ in marks_in(words) if _ONE.fullmatch(words))
    alone = [entry for entry in purpose.recipients if _ONE.fullmatch(entry)]
    yield from ((purpose.name, "recipients", name) for entry in alone for name, _ in marks_in(entry))


RULE = Rule("warning", check=check)
