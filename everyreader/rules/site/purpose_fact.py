"""Every fact that a purpose names is in the register.

What: each `{{ name }}` in content/purposes.yml names an entry of content/facts.yml that can be used, and no value is
the name of such an entry without its braces.

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

_FACTS = {"content/facts.yml": "law:\n  type: law\n  value: Article 6\na-body:\n  type: body\n  value: NHS\n"}


def _purpose(line: str) -> dict[str, str]:
    return {**_FACTS, "content/purposes.yml": f"- id: care\n  name: To care\n  opt-out: applies\n  {line}\n"}


PASSED = (
    _purpose('article-6: "{{ law }}"'),
    _purpose('recipients: ["{{ law:short }}", law]'),
    _purpose('recipients: ["{{ a-body }}", the a-body]'),
)
FAILED = (
    _purpose('article-6: "{{ lwa }}"'),
    _purpose('article-6: "{{ la,w }}"'),
    _purpose('recipients: ["your GP", "{{ no-such-body }}"]'),
    _purpose('article-6: "{{ law }}"\n  recipients: [a-body]'),
)
INAPPLICABLE = (_purpose("what: We care."), _FACTS)


def check(site: Site) -> list[Finding] | None:
    """Look at every fact that purposes name."""
    named = {name: purpose for purpose in site.purposes for name in _names(purpose)}
    bare = {text: purpose for purpose in site.purposes for text in _words(purpose) if "-" in text}
    bare = {name: purpose for name, purpose in bare.items() if name in site.facts.entries}
    if not named and not bare:
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
    ] + [
        Finding(
            "site/purpose-fact",
            PURPOSES,
            f"The name of a fact stands here as words for readers: {name}, in the purpose “{purpose.name}”.",
            f'Write "{{{{ {name} }}}}".',
            piece=name,
        )
        for name, purpose in bare.items()
    ]


def _words(purpose: Purpose) -> list[str]:
    words = [
        value for name, value in msgspec.structs.asdict(purpose).items() if isinstance(value, str) and name != "id"
    ]
    return [*words, *purpose.recipients]


def _names(purpose: Purpose) -> list[str]:
    return [name for text in _words(purpose) for name, _ in marks_in(text)]


RULE = Rule("error", check=check)
