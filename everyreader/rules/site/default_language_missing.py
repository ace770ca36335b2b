"""The default language has a folder and pages.

What: `default-language:` in content/site.yml names a folder of locales/ that has pages in content/.

Why: a page that a language lacks is offered in the default language instead. Without one, such links lead nowhere, and
the home page of the site is a bare list. All pages of the language that was meant would be taken for translations that
nobody has marked, and go: so nothing is published.

How to put it right: correct the name in content/site.yml; it is the name of the folder, for example `en`.
"""

from everyreader.finding import Finding, Rule
from everyreader.layout import SETTINGS
from everyreader.site import Site
from everyreader.source import near_name

PASSED = ({"content/site.yml": "name: Example Trust\ndefault-language: en\n"},)
FAILED = ({"content/site.yml": "name: Example Trust\ndefault-language: eng\n"},)
INAPPLICABLE = ({"content/en/index.md": ""},)


def check(site: Site) -> list[Finding] | None:
    """Look whether the default language is there."""
    tags = {tag for _, tag in site.pages if tag in site.locales}
    if not site.pages:
        return None
    if site.default in tags or any(tag == site.default for _, tag in site.pages):
        return []  # without a locale it is another rule's
    near = near_name(site.default, tags)
    return [
        Finding(
            "site/default-language-missing",
            SETTINGS,
            f'The default language "{site.default}" has no pages or no file locales/{site.default}/locale.yml.',
            f'Did you mean "{near}"?' if near else f"Languages with pages: {', '.join(sorted(tags)) or 'none'}.",
            piece="default-language",
        )
    ]


RULE = Rule("error", "publish nothing", check=check)
