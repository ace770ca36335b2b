"""A fact has the form that a page asks for, in the language of the page.

What: `{{ name:form }}` finds that form under `forms:` of the fact, in the language of the page. A use without a form
needs none: numbers, addresses and links are the same in every language, and the computer writes dates.

Why: without its own form, a sentence in Polish holds an English name, or a name in the wrong case. Both read as a
mistake of the trust, and a screen reader stumbles.

How to put it right: ask the translator for the form and write it in content/facts.yml: `forms: {pl: {genitive: …}}`.
"""

from everyreader.fact_values import fact_value
from everyreader.finding import Finding, Rule
from everyreader.hours import FORMS
from everyreader.site import Site
from everyreader.source import near_name

_POLISH = {"locales/pl/locale.yml": "lang: pl\nname: polski\nenglish-name: Polish\n"}

PASSED = (
    {
        **_POLISH,
        "content/facts.yml": "body:\n  type: body\n  value: Example Body\n  forms: {pl: {genitive: Przykładu}}\n",
        "content/pl/page.md": "---\ntitle: Strona\ntranslation: machine\n---\n\nStrona {{ body:genitive }}.\n",
    },
)
FAILED = (
    {
        **_POLISH,
        "content/facts.yml": "body:\n  type: body\n  value: Example Body\n  forms: {pl: {dative: Przykładowi}}\n",
        "content/pl/page.md": "---\ntitle: Strona\ntranslation: machine\n---\n\nStrona {{ body:genitive }}.\n",
    },
    {
        "content/facts.yml": "desk:\n  type: phone\n  value: 01632 960001\n  forms: {en: {hours: always}}\n",
        "content/en/page.md": "---\ntitle: Page\n---\n\nOpen {{ desk:hour }}.\n",
    },
)
INAPPLICABLE = (
    {
        "content/facts.yml": "body:\n  type: body\n  value: Example Body\n",
        "content/en/page.md": "---\ntitle: Page\n---\n\nA page of {{ body }}.\n",
        "content/en/index.md": "---\ntitle: Home\n---\n\nWelcome.\n",
    },
)


def check(site: Site) -> list[Finding] | None:
    """Look at every use of a fact with a form."""
    found, any_form = [], False
    for header in site.pages.values():
        for use in header.facts:
            if not use.form:
                continue
            any_form, entry = True, site.facts.entries.get(use.name)
            if (
                entry
                and not (entry.hours and use.form in FORMS)
                and not fact_value(entry, use.form, site.locale(header.tag))[1]
            ):
                near = near_name(use.form, {*entry.forms.get(header.tag, {}), *(FORMS if entry.hours else ())})
                found.append(
                    Finding(
                        "site/fact-form",
                        header.source,
                        f'The fact "{use.name}" has no form "{use.form}" in {site.locale(header.tag).english_name}.',
                        f'Did you mean "{use.name}:{near}"?'
                        if near
                        else f"Write it in content/facts.yml, at line {entry.line}: forms: {{{header.tag}: "
                        f"{{{use.form}: …}}}}",
                        block=use.block,
                        piece=f"{{{{ {use.name}:{use.form}",
                    )
                )
    return found if any_form else None


RULE = Rule("warning", check=check)
