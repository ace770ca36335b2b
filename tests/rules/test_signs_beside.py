"""Signs of Markdown, of HTML and of other systems are told wherever nothing reads them and readers would see them."""

from __future__ import annotations

import importlib

import pytest
from rule_examples import PAGE, look

from everyreader.parse import parse_source

SIGNS = (
    *(
        "do **not** go",
        "do *not* go",
        "do __not__ go",
        "do ~~not~~ go",
        "[our guide](page.md)",
        "type `stop`",
        "![a](b.png)",
    ),
    *(
        "see this {.big}",
        "a <b>word</b>",
        "one<br>two",
        "5&nbsp;mg",
        "don&rsquo;t",
        "a&#8211;b",
        "One\\",
        "use \\* here",
    ),
    *(
        "as said[^1]",
        "[dzien]{lang=pl}",
        "*[NHS]: Health",
        "!!! warning",
        "## Hours",
        "a ==marked== word",
        "an ++under++ word",
    ),
    *("H~2~O", ":phone: us", "[ ] Bring it", "- one", "{% x %}", "[[Page]]", "So【4†source】", "[TOC]"),
)
IN_PAGES = {
    "title": "---\ntitle: {}\n---\n\nWords.\n",
    "description": "---\ntitle: A page\ndescription: {}\n---\n\nWords.\n",
    "change": "---\ntitle: A page\nchanges: [{{date: 2026-11-01, note: {}}}]\n---\n\nWords.\n",
}
_SITE, _FACT, _PURPOSE = "name: Trust\n", "desk:\n  type: text\n  value: Desk\n", "- id: care\n  name: To care\n"
IN_SITE: dict[str, dict[str, str]] = {
    "name": {"content/site.yml": "name: {}\n"},
    "value": {"content/site.yml": _SITE, "content/facts.yml": "desk:\n  type: text\n  value: {}\n"},
    "label": {"content/site.yml": _SITE, "content/facts.yml": f"{_FACT}  label: {{}}\n"},
    "form": {"content/site.yml": _SITE, "content/facts.yml": f"{_FACT}  forms: {{{{en: {{{{long: {{}}}}}}}}}}\n"},
    "purpose": {"content/site.yml": _SITE, "content/purposes.yml": "- id: care\n  name: {}\n"},
    "what": {"content/site.yml": _SITE, "content/purposes.yml": f"{_PURPOSE}  what: {{}}\n"},
    "recipient": {"content/site.yml": _SITE, "content/purposes.yml": f"{_PURPOSE}  recipients: [{{}}]\n"},
    "search": {"content/site.yml": _SITE, "content/en/search.yml": "words:\n  page: [{}]\n"},
}
_QUOTE = "'"


@pytest.mark.parametrize("place", IN_PAGES)
def test_a_sign_is_told_in_front_matter(place: str) -> None:
    """Each sign, where a page says something of itself."""
    silent = []
    for sign in SIGNS:
        source = IN_PAGES[place].format(f"{_QUOTE}{sign.replace(_QUOTE, _QUOTE * 2)}{_QUOTE}")
        found = parse_source(source.encode(), PAGE).header.findings
        if not any(finding.rule == "document/plain-words" for finding in found):
            silent.append(sign)
    assert silent == []


@pytest.mark.parametrize("place", IN_SITE)
def test_a_sign_is_told_in_what_stands_on_many_pages(place: str, request: pytest.FixtureRequest) -> None:
    """Each sign, in settings, facts, purposes and the words of the search."""
    module = importlib.import_module("everyreader.rules.site.plain_words")
    silent = []
    for sign in SIGNS:
        quoted = f"{_QUOTE}{sign.replace(_QUOTE, _QUOTE * 2)}{_QUOTE}"
        found, _, _ = look(
            "site/plain-words", module, {path: text.format(quoted) for path, text in IN_SITE[place].items()}, request
        )
        if not found:
            silent.append(sign)
    assert silent == []


@pytest.mark.parametrize("sign", SIGNS)
def test_a_sign_is_told_in_what_an_abbreviation_means(sign: str) -> None:
    """What Markdown knows is read there; of the rest, each sign that is told among words."""
    among = parse_source(f"---\ntitle: A page\n---\n\nThe help is {sign} now.\n".encode(), PAGE).header.findings
    told = {finding.rule for finding in among} & {"document/other-dialect", "document/raw-html"}
    meaning = f"---\ntitle: A page\n---\n\nThe NHS helps.\n\n*[NHS]: The help is {sign} now.\n"
    assert told <= {finding.rule for finding in parse_source(meaning.encode(), PAGE).header.findings}
