"""No picture of an Easy Read page contradicts the words beside it.

What: the words beside a picture do not say "not", "no", "never", "cannot" or "without" right before what the picture
means (`means:` in the file beside it), and they have none of the words at its `not-beside:`. Only pages in English are
looked at for the first.

Why: who goes by the pictures reads the opposite. Beside "Do not phone", a telephone says "phone".

How to put it right: take a picture that shows the "not" itself, or none; or say what to do in place of what not to do.
"""

import re

from everyreader.finding import Finding, Rule
from everyreader.language import is_english
from everyreader.plan import shown_picture
from everyreader.site import Site

_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" viewBox="0 0 40 40"><circle cx="20" cy="20" '
    'r="9"/></svg>\n'
)


def _step(note: str, words: str, kind: str = "easy-read") -> dict[str, str]:
    return {
        "content/media/a.svg": _SVG,
        "content/media/a.yml": f"licence: MIT\ncredit: A. Khan\n{note}",
        "content/en/easy.md": f"---\ntitle: Easy Read\nkind: {kind}\n---\n\n![](../media/a.svg)\n\n{words}\n",
    }


PASSED = (
    _step("means: [phone]\n", "Phone us. You do not need the form."),
    _step("means: [not sold]\n", "Your record is not sold."),
    _step("means: [choice]\n", "It is your choice. No one can choose for you."),
    _step("means: [person]\nnot-beside: [no one can tell]\n", "You are a person."),
)
FAILED = (
    _step("means: [phone]\n", "Do not phone us."),
    _step("means: [safe]\n", "It is not safe."),
    _step("means: [carer]\n", "You can come without a carer."),
    _step("means: [person]\nnot-beside: [no one can tell]\n", "No one can tell which person it is."),
)
INAPPLICABLE = (_step("", "Do not phone us."), _step("means: [phone]\n", "Do not phone us.", kind="page"))

_NOT = r"\b(?:not|no|never|cannot|without)\s+(?:(?:need to|have to|be|a|an|any|the|your)\s+)?"


def check(site: Site) -> list[Finding] | None:
    """Look at every step whose picture says what it means, or what it must not be beside."""
    found, looked = [], False
    for page in site.pages.values():
        for step in page.steps if page.meta.kind == "easy-read" else ():
            media = site.media.get(shown_picture(site, step.name, page).path)
            if not media or not (media.means or media.not_beside):
                continue
            looked = True
            patterns = [re.escape(word) for word in media.not_beside]
            patterns += [_NOT + re.escape(word) for word in media.means if is_english(page.tag)]
            against = next((hit[0] for each in patterns if (hit := re.search(each, step.form, re.IGNORECASE))), "")
            if against:
                found.append(
                    Finding(
                        "site/picture-against",
                        page.source,
                        f"The words beside this picture say “{against}”, which the picture contradicts.",
                        "Take another picture, or none, or say what to do in place of what not to do.",
                        block=step.block,
                        piece=f"]({step.name}",
                    )
                )
    return found if looked else None


RULE = Rule("warning", check=check)
