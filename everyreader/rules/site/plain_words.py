"""The name of the organisation, and the words of facts and purposes, are plain words.

What: in `name:` of content/site.yml, in the values, labels and forms of facts, in content/purposes.yml and in
content/<language>/search.yml stand no signs of Markdown, of HTML or of another system, and in `name:` no fact either.

Why: these words stand on every page as they are: in its head, in its title, in links. Nothing makes bold letters or
links of them, and people read the signs, and hear them.

How to put it right: write the words alone.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from everyreader.document import marks_in
from everyreader.finding import Finding, Rule
from everyreader.layout import FACTS, PURPOSES, SETTINGS
from everyreader.parse.word_signs import shown_sign
from everyreader.site import Site

_NAME = "name: {}\n"
_FACT = "a-body:\n  type: text\n  value: {}\n"
PASSED = (
    {"content/site.yml": _NAME.format("St Example's & Sons (Trust)")},
    {"content/site.yml": _NAME.format("Trust"), "content/facts.yml": _FACT.format("the Example Body (NHS)")},
    {"content/site.yml": _NAME.format("Trust"), "content/en/search.yml": "words:\n  page: [A & E, c-section, 5*]\n"},
)
_NAMED = "- id: care\n  name: To care\n"
_PURPOSE = f"{_NAMED}  what: 'See [us](a.md).'\n"
FAILED = (
    {"content/site.yml": _NAME.format("Trust"), "content/purposes.yml": _PURPOSE},
    {"content/site.yml": _NAME.format("'**Example** Trust'")},
    {"content/site.yml": _NAME.format("'Example {{ a-body }}'"), "content/facts.yml": _FACT.format("Body")},
    {"content/site.yml": _NAME.format("'{% name %}'")},
    {"content/site.yml": _NAME.format("Trust"), "content/facts.yml": _FACT.format("'[Body](a.md)'")},
    {"content/site.yml": _NAME.format("Trust&nbsp;A")},
    {
        "content/site.yml": _NAME.format("Trust"),
        "content/facts.yml": f"{_FACT.format('Body')}  forms: {{en: {{long: the **Body**}}}}\n",
    },
    {
        "content/site.yml": _NAME.format("Trust"),
        "content/purposes.yml": f"{_NAMED}  recipients: ['<b>us</b>']\n",
    },
    {"content/site.yml": _NAME.format("Trust"), "content/en/search.yml": "words:\n  page: ['**A & E**']\n"},
)
INAPPLICABLE = ({"content/site.yml": "base-url: https://trust.example\n"},)


_IN_WORDS = ("address", "body", "role", "law", "text")
"""Types of facts whose value is words."""


def check(site: Site) -> list[Finding] | None:
    """Look at the name and at every fact that holds words."""
    if not site.settings.name:
        return None
    return [
        Finding(
            "site/plain-words",
            path,
            f"Only plain words can stand here, and readers see these signs: {sign[:60]}",
            "Write the words alone.",
            line=line,
            column=1 if line else 0,
            piece="" if line else sign,
        )
        for path, line, sign in _signs(site)
    ]


def _signs(site: Site) -> Iterator[tuple[str, int, str]]:
    name = site.settings.name
    if sign := (shown_sign(name) or next((f"{{{{ {fact} }}}}" for fact, _ in marks_in(name)), "")):
        yield SETTINGS, 0, sign
    for entry in site.facts.entries.values():
        forms = (form for forms in entry.forms.values() for form in forms.values())
        words = (entry.value if entry.type in _IN_WORDS else "", entry.label, *forms)
        if sign := next(filter(None, map(shown_sign, words)), ""):
            yield FACTS, entry.line, sign
    for purpose in site.purposes:
        for words in (*msgspec.structs.astuple(purpose), *purpose.recipients):
            if isinstance(words, str) and (sign := shown_sign(words)):
                yield PURPOSES, 0, sign
    for found in site.search_words.values():
        for line in (*found.words, *found.misspellings):
            if sign := next(filter(None, map(shown_sign, line.words)), ""):
                yield found.path, line.line, sign


RULE = Rule("warning", check=check)
