"""What facts and purposes say is whole: no number, day, law or “not” in it is damaged.

What: the words of facts, of their labels and forms, and of purposes are held against the rules that look at such words
on pages (`document/torn-number`, `document/impossible-day`, `document/doubtful-not` and others).

Why: one torn number in the register stands on every page and in every language.

How to put it right: as the message says; look the number, the day or the law up where it comes from.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from everyreader.document import Document, Paragraph, Text
from everyreader.fact_kinds import kind_of
from everyreader.finding import Finding, Rule, run_rule
from everyreader.layout import FACTS, PURPOSES
from everyreader.parse import Header, Meta, Page
from everyreader.signs import has_digit
from everyreader.site import Site


def _fact(type: str, value: str) -> dict[str, str]:
    return {"content/facts.yml": f"desk:\n  type: {type}\n  value: {value}\n"}


def _purpose(line: str) -> dict[str, str]:
    return {"content/purposes.yml": f"- id: care\n  name: To care\n  opt-out: applies\n  {line}\n"}


PASSED = (
    _fact("text", "eight years"),
    _fact("text", "from 9am to 5pm, Monday to Friday, not on bank holidays"),
    _fact("law", "Article 6(1)(e) of the UK GDPR"),
    _fact("address", "[Example Trust, 1 Example Street, Larkmere, LA9 9ZZ]"),
    _purpose("keeping: 8 years, or 25 years for a child"),
)
FAILED = (
    _fact("text", "for two (3) years"),
    _fact("text", "until 31 February 2027"),
    _fact("text", "from 9am to 5am"),
    _fact("law", "the Data Protection Act 218"),
    _fact("address", "[Example Trust, 1 Example Street, Larkmere, LAI 4RP]"),
    _purpose("keeping: ?50 years"),
    _purpose("opt-out-words: We do [not] share it."),
    {"content/facts.yml": "desk:\n  type: text\n  value: a year\n  forms: {en: {long: until 31 June 2027}}\n"},
)
INAPPLICABLE = ({"content/facts.yml": ""},)

RULES = (
    "document/dose",
    "document/doubtful-not",
    "document/doubtful-time",
    "document/impossible-day",
    "document/law-slip",
    "document/mixed-letters",
    "document/number-letters",
    "document/torn-number",
    "document/wrong-call",
    "document/wrong-postcode",
)
_READ_OTHERWISE = ("phone", "email", "web", "date")
"""What facts say whose values have a form of their own, which is checked when they are read."""


def check(site: Site) -> list[Finding] | None:
    """Put the rules to the words of each fact and each purpose, in the language in which they are said."""
    words = [*_of_facts(site), *_of_purposes(site)]
    if not words:
        return None
    found = []
    for tag in sorted({tag for tag, _, _, _ in words}):
        told = {str(number): (where, line) for number, (own, where, line, _) in enumerate(words) if own == tag}
        page = _page(tag, {str(number): said for number, (own, _, _, said) in enumerate(words) if own == tag})
        for name in RULES:
            for finding in run_rule(name, (page,)) or ():
                where, line = told[finding.block]
                path, piece = (FACTS, "") if line else (PURPOSES, finding.piece)
                message = f"{where} says this. {finding.message}"
                found.append(
                    Finding(
                        "site/damaged-words", path, message, finding.help, line=line, column=min(line, 1), piece=piece
                    )
                )
    return found


def _of_facts(site: Site) -> Iterator[tuple[str, str, int, str]]:
    """Yield tag, name, line and words."""
    for entry in site.facts.entries.values():
        where = f'The fact "{entry.name}"'
        value = "" if kind_of(entry.type).saying in _READ_OTHERWISE else entry.value.replace("\n", ", ")
        said = [(site.default, value), (site.default, entry.label)]
        said += [(tag, form) for tag, forms in entry.forms.items() for form in forms.values()]
        yield from ((tag, where, entry.line, words) for tag, words in said if words)


def _of_purposes(site: Site) -> Iterator[tuple[str, str, int, str]]:
    for purpose in site.purposes:
        values = [value for value in msgspec.structs.astuple(purpose)[1:] if isinstance(value, str)]
        for words in (*values, *purpose.recipients):
            if words:
                yield site.default, f"The purpose “{purpose.name}”", 0, words


def _page(tag: str, words: dict[str, str]) -> Page:
    """Return a page that says nothing else. words: by the id of the block that has them."""
    texts = tuple((Paragraph(id, (text := Text(said),)), text) for id, said in words.items())
    counted = tuple(one for one in texts if has_digit(one[1].text))
    return Page(
        Header(FACTS, tag, "", Meta()),
        Document(tuple(block for block, _ in texts)),
        {},
        (),
        "",
        said="\n".join(text.text for _, text in texts),
        texts=texts,
        counted=counted,
        counted_said="\n".join(text.text for _, text in counted),
    )


RULE = Rule("warning", check=check)
