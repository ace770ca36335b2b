"""A translation tells what the page tells that it is a translation of.

What: a page in another language uses the facts that the page of the same name in the default language uses, and no
others; and it has as many headings. Of a page that has less than two thirds of the headings, and is a summary, only
facts that the other page does not have are told.

Why: who corrects the English page forgets the nine others. A number that stands in one language only is a wrong number
in one of the two, and a heading that is missing may be a right that is missing.

How to put it right: have what was added translated, and take out what is gone. Where the two are to differ, write a
waiver.
"""

from __future__ import annotations

from collections.abc import Iterator

from everyreader.finding import Finding, Rule
from everyreader.parse import Header
from everyreader.site import PageKey, Site

_POLISH = {"locales/pl/locale.yml": "lang: pl\nname: polski\nenglish-name: Polish\n"}
_CHECKED = "translation: {made-by: qualified, name: A. Khan, date: 2026-08-06}\n"
_FACTS = "".join(f"{name}:\n  type: phone\n  value: 01632 96000{n}\n" for n, name in enumerate(("desk", "ward"), 1))
_PARTS = "\n\n## A\n\nWords.\n\n## B\n\nWords.\n\n## C\n\nWords.\n"


def _pair(english: str, polish: str) -> dict[str, str]:
    return {
        **_POLISH,
        "content/facts.yml": _FACTS,
        "content/en/page.md": f"---\ntitle: Page\n---\n\n{english}\n",
        "content/pl/page.md": f"---\ntitle: Strona\n{_CHECKED}---\n\n{polish}\n",
    }


PASSED = (
    _pair("Phone {{ desk }}.", "Telefon: {{ desk }}."),
    _pair("Phone {{ desk }} or {{ ward }}.", "Telefon: {{ ward }}, {{ desk }}, {{ ward }}."),
    _pair(f"Phone {{{{ desk }}}}.{_PARTS}", "Krótko."),
    _pair(f"Phone {{{{ desk }}}}.{_PARTS}", f"Telefon: {{{{ desk }}}}.{_PARTS}"),
)
FAILED = (
    _pair("Phone {{ desk }}.", "Telefon: {{ ward }}."),
    _pair("Phone {{ desk }} or {{ ward }}.", "Telefon: {{ desk }}."),
    _pair(f"Phone us.{_PARTS}", "Telefon.\n\n## A\n\nSłowa.\n\n## B\n\nSłowa.\n"),
    _pair("Phone us.", f"Telefon.{_PARTS}"),
    _pair(f"Phone {{{{ desk }}}}.{_PARTS}", "Telefon: {{ ward }}."),
)
INAPPLICABLE = ({"content/en/page.md": "---\ntitle: Page\n---\n\nPhone us.\n"},)

_SUMMARY = 2 / 3


def check(site: Site) -> list[Finding] | None:
    """Compare each translation with the page of the same name in the default language."""
    pairs = [
        (header, original)
        for key, header in sorted(site.pages.items())
        if key.tag != site.default
        and key in site.published
        and (original := site.pages.get(PageKey(key.page, site.default)))
        and not (header.is_down or original.is_down)  # which is told by itself
    ]
    return [finding for pair in pairs for finding in _compare(*pair)] if pairs else None


def _compare(translation: Header, original: Header) -> Iterator[Finding]:
    own, others = {use.name: use for use in translation.facts}, {use.name for use in original.facts}
    many, more = len(translation.headings), len(original.headings)
    is_summary = many < _SUMMARY * more
    if own.keys() == others and (many == more or is_summary):
        return
    for name in sorted(own.keys() - others):
        yield Finding(
            "site/translation-differs",
            translation.source,
            f'This page uses the fact "{name}", and {original.source} does not.',
            "Use the fact that the other page uses, or correct that page.",
            block=own[name].block,
            piece=f"{{{{ {name}",
        )
    if is_summary:
        return
    for name in sorted(others - own.keys()):
        yield _whole(
            translation,
            f'{original.source} uses the fact "{name}", and this page does not.',
            f"Write {{{{ {name} }}}} where the other page has it.",
        )
    if many != more:
        yield _whole(
            translation,
            f"This page has {_headings(many)}, and {original.source} has {more}.",
            "Have what was added translated, or take out what is gone.",
        )


def _whole(header: Header, message: str, help: str) -> Finding:
    return Finding("site/translation-differs", header.source, message, help, line=1, column=1)


def _headings(count: int) -> str:
    return f"{count or 'no'} heading{'' if count == 1 else 's'}"


RULE = Rule("warning", check=check)
