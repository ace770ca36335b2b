"""A purpose to which the opt-out applies says where it does not.

What: in content/purposes.yml, the `opt-out-words:` of a purpose with `opt-out: applies` hold a limit of the choice,
such as “unless”, “except”, “some uses go on” or “can still be used”, or a fact with `limits` in its name.

Why: even where the opt-out applies, information that does not identify anyone goes on, and so do exceptional cases. A
notice that answers “Yes” and no more promises what nobody can keep.

How to put it right: add the limits in a sentence: “Information that does not identify you can still be used.”
"""

from everyreader.finding import Finding, Rule
from everyreader.layout import PURPOSES
from everyreader.parse.promises import has_limit
from everyreader.site import Site


def _purpose(answer: str, words: str) -> dict[str, str]:
    return {
        "content/purposes.yml": f"- {{id: study, name: To do research, opt-out: {answer}, opt-out-words: '{words}'}}\n"
    }


PASSED = (
    _purpose("applies", "If you opt out, we do not give it, unless you agreed."),
    _purpose("applies", "{{ choice-limits }}"),
)
FAILED = (
    _purpose(
        "applies",
        "If you opt out, we do not give your information to research without asking you. You can still join a study.",
    ),
    _purpose("applies", ""),
)
INAPPLICABLE = (_purpose("does-not-apply", "The opt-out does not stop this."), {"content/purposes.yml": ""})


def check(site: Site) -> list[Finding] | None:
    """Look at every purpose to which the opt-out applies."""
    purposes = [purpose for purpose in site.purposes if purpose.opt_out == "applies"]
    if not purposes:
        return None
    return [
        Finding(
            "site/purpose-limits",
            PURPOSES,
            f'The purpose "{purpose.name}" says that the opt-out applies, and not where it does not.',
            "Add a sentence such as: Information that does not identify you can still be used.",
            piece=f"id: {purpose.id}",
        )
        for purpose in purposes
        if not has_limit(purpose.opt_out_words)
    ]


RULE = Rule("warning", check=check)
