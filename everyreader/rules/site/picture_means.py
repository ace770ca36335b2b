"""A picture of an Easy Read page is beside words that say what it means.

What: where the file beside a picture has `means:`, one of its words is in each step of an Easy Read page, in the
site's first language, that shows the picture. Words count from their beginning: `choose` is in “You can choose” and
`choice` in “choices”.

Why: many readers of Easy Read go by the pictures. A letter that is an invitation in one step and a form in the next
tells them that the two are the same.

How to put it right: take another picture, or none: none is better than one that says something else. If the picture can
mean that too, add the word to `means:`.
"""

import re

from everyreader.finding import Finding, Rule
from everyreader.plan import shown_picture
from everyreader.site import Site
from everyreader.source.media import beside

_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" viewBox="0 0 40 40"><circle cx="20" cy="20" '
    'r="9"/></svg>\n'
)


def _steps(means: str, *steps: str, kind: str = "easy-read") -> dict[str, str]:
    words = "\n\n".join(f"![](../media/a.svg)\n\n{step}" for step in steps)
    return {
        "content/media/a.svg": _SVG,
        "content/media/a.yml": f"licence: MIT\ncredit: A. Khan\n{means}",
        "content/en/easy.md": f"---\ntitle: Easy Read\nkind: {kind}\n---\n\n{words}\n",
    }


PASSED = (
    _steps("means: [choose, choice]\n", "You have two choices.", "**Choose** one."),
    _steps("means: NHS App\n", "Open the NHS App."),
    {
        **_steps("means: law\n", "{{ limits:easy }}"),
        "content/facts.yml": "limits:\n  type: text\n  value: Some go on.\n  forms: {en: {easy: A law says so.}}\n",
    },
)
FAILED = (
    _steps("means: invitation\n", "You get an invitation.", "Send the form."),
    _steps("means: [art]\n", "You can start now."),
)
INAPPLICABLE = (_steps("", "Send the form."), _steps("means: invitation\n", "Send the form.", kind="page"))


def check(site: Site) -> list[Finding] | None:
    """Look at every step whose picture says what it means."""
    found, looked = [], False
    for header in site.pages.values():
        if header.meta.kind == "easy-read" and header.tag == site.default:
            for step in header.steps:
                path = shown_picture(site, step.name, header).path
                means = site.media[path].means if path in site.media else ()
                looked = looked or bool(means)
                words = with_fact_values(site, step.form, header.tag)
                if means and not any(re.search(rf"\b{re.escape(word)}", words, re.IGNORECASE) for word in means):
                    found.append(
                        Finding(
                            "site/picture-means",
                            header.source,
                            f"This picture means “{'” or “'.join(means)}”, and the words beside it say "
                            f"nothing of that.",
                            f"Take another picture, or none, or add what it means to {beside(path)}.",
                            block=step.block,
                            piece=f"]({step.name}",
                        )
                    )
    return found if looked else None


def with_fact_values(site: Site, words: str, tag: str) -> str:
    """Return the words of a step with what its facts say in place of their names. tag: the folder of its language."""

    def value(mark: re.Match[str]) -> str:
        entry = site.facts.entries.get(mark["name"])
        return (entry.forms.get(tag, {}).get(mark["form"] or "") or entry.value) if entry else mark[0]

    return _FACT.sub(value, words)


_FACT = re.compile(r"{{\s*(?P<name>[\w-]+)(?::(?P<form>[\w-]+))?\s*}}")
RULE = Rule("warning", check=check)
