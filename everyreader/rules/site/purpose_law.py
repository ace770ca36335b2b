"""Information for the national body is given because a law requires it, and the opt-out does not apply.

What: in content/purposes.yml, a purpose with the body among its `recipients:` that content/site.yml names at
`national-body:` has Article 6(1)(c) (a legal duty) in `article-6:`, in words or through a fact, and not `opt-out:
applies`.

Why: what the national body collects, it may require by law, and then the national data opt-out does not stop it. A
notice that says “Yes, the opt-out applies” tells patients the reverse of the truth.

How to put it right: tell apart what the law requires (legal duty, the opt-out does not apply) and what is shared
without such a duty, each as a purpose of its own. Name the body as a recipient of the first.
"""

from __future__ import annotations

import re

from everyreader.finding import Finding, Rule
from everyreader.layout import PURPOSES
from everyreader.site import Purpose, Site

_FACTS = (
    "body:\n  type: body\n  value: NHS Example\n  forms: {en: {the: the NHS Example}}\n"
    "duty:\n  type: law\n  value: Article 6(1)(c) of the UK GDPR\ntask:\n  type: law\n  value: Article "
    "6(1)(e) of the UK GDPR\n"
)
_SITE = "name: Trust\nnational-body: body\n"


def _purposes(recipient: str, article: str, answer: str, site: str = _SITE) -> dict[str, str]:
    return {
        "content/facts.yml": _FACTS,
        "content/site.yml": site,
        "content/purposes.yml": f"- id: planning\n  name: To plan\n  article-6: "
        f"{article}\n  recipients:\n    - councils\n    - "
        f"{recipient}\n  opt-out: {answer}\n",
    }


PASSED = (
    _purposes('"{{ body:the }}"', '"{{ duty }}"', "does-not-apply"),
    _purposes('"{{ body }}"', '"{{ task }}, or {{ duty }}"', "depends"),
    _purposes("universities", '"{{ task }}"', "applies"),
    _purposes("NHS Example", "Article 6(1)(c)", "does-not-apply"),
    _purposes("the NHS Examples of other towns", '"{{ task }}"', "applies"),
)
FAILED = (
    _purposes('"{{ body }}"', '"{{ task }}"', "applies"),
    _purposes('"the register, which is part of {{ body:the }}"', '"{{ task }}"', "depends"),
    _purposes("NHS Example", '"{{ task }}"', "does-not-apply"),
    _purposes('"{{ body }}"', '"{{ duty }}"', "applies"),
)
INAPPLICABLE = (
    _purposes('"{{ body }}"', '"{{ task }}"', "applies", "name: Trust\n"),
    {"content/facts.yml": _FACTS, "content/site.yml": _SITE},
)

_NAME = re.compile(r"\{\{\s*([^{}:\s]+)\s*(?::[^{}]*)?\}\}")


def check(site: Site) -> list[Finding] | None:
    """Look at every purpose of which the national body is a recipient."""
    name = site.settings.national_body
    if name not in site.facts.entries or not site.purposes:
        return None
    found = []
    for purpose in site.purposes:
        if any(_is_told(words, name, site) for words in purpose.recipients):
            wrong = _wrong(purpose, site)
            if wrong:
                found.append(
                    Finding(
                        "site/purpose-law",
                        PURPOSES,
                        f'The purpose "{purpose.name}" {wrong}.',
                        "Put what the law requires into a purpose of its own, with Article 6(1)(c) and "
                        "opt-out: does-not-apply.",
                        piece=f"id: {purpose.id}",
                    )
                )
    return found


def _is_told(words: str, name: str, site: Site) -> bool:
    """Say whether words name the body, through its fact or as they are written."""
    value = re.escape(site.facts.entries[name].value)
    return any(found == name for found in _NAME.findall(words)) or bool(re.search(rf"\b{value}\b", words))


def _wrong(purpose: Purpose, site: Site) -> str:
    article = _NAME.sub(
        lambda match: entry.value if (entry := site.facts.entries.get(match[1])) else "", purpose.article_6
    )
    if "6(1)(c)" not in article.replace(" ", ""):
        return "gives information to the national body, and names no legal duty, Article 6(1)(c)"
    return "says that the opt-out applies to what a law requires" if purpose.opt_out == "applies" else ""


RULE = Rule("error", check=check)
