"""Every fact that a purpose names is in the register.

What: each `{{ name }}` in content/purposes.yml names an entry of content/facts.yml that can be used.

Why: a paragraph whose fact is missing is taken out of the privacy notice, and with it the law or the name of who gets
the information.

How to put it right: correct the name, or add the fact to content/facts.yml.
"""

import msgspec

from everyreader.document import marks_in
from everyreader.finding import Finding, Rule
from everyreader.layout import PURPOSES
from everyreader.site import Purpose, Site
from everyreader.source import near_name

_FACTS = {"content/facts.yml": "law:\n  type: law\n  value: Article 6\n"}


def _purpose(line: str) -> dict[str, str]:
    return {**_FACTS, "content/purposes.yml": f"- id: care\n  name: To care\n  opt-out: applies\n  {line}\n"}


PASSED = (_purpose('article-6: "{{ law }}"'), _purpose('recipients: ["{{ law:short }}"]'))
FAILED = (
    _purpose('article-6: "{{ lwa }}"'),
    _purpose('article-6: "{{ la,w }}"'),
    _purpose('recipients: ["your GP", "{{ no-such-body }}"]'),
)
INAPPLICABLE = (_purpose("what: We care."), _FACTS)


def check(site: Site) -> list[Finding] | None:
    """Look at every fact that purposes name."""
    named = {name: purpose for purpose in site.purposes for name in _names(purpose)}
    if not named:
        return None
    return [
        Finding(
            "site/purpose-fact",
            PURPOSES,
            f'There is no fact "{name}", so readers do not get what the purpose "{purpose.name}" says with it.',
            f'Did you mean "{near}"?'
            if (near := near_name(name, site.facts.entries))
            else "Add it to content/facts.yml.",
            piece=name,
        )
        for name, purpose in named.items()
        if name not in site.facts.entries
    ]


def _names(purpose: Purpose) -> list[str]:
    words = [value for value in msgspec.structs.astuple(purpose) if isinstance(value, str)]
    return [name for text in (*words, *purpose.recipients) for name, _ in marks_in(text)]


RULE = Rule("error", check=check)
