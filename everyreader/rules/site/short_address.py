"""A short address can be said on the phone, typed from paper, and leads to one page.

What: `short:` stands on a page in the default language, once on the site, where `base-url` says the address of the
site. It has 1 to 24 small letters and digits, with single hyphens between words, begins with a letter, and is not the
name of a language or of a folder of the site.

Why: it is printed on letters and posters, and nobody can take these back. Whoever reads `Opt_Out` to a caller has to
spell it; an address that two pages claim leads some readers to the wrong one.

How to put it right: write a short word that callers know, such as `short: opt-out`, in the page in the default
language. Its translations get it by themselves: `/opt-out/ur`.
"""

from everyreader.finding import Finding, Rule
from everyreader.plan import short_faults
from everyreader.site import Site

_SITE = "name: Trust\nbase-url: https://www.trust.example\n"


def _page(short: str, more: str = "") -> str:
    return f"---\ntitle: Page\nshort: {short}\n{more}---\n\nWords.\n"


PASSED = (
    {"content/site.yml": _SITE, "content/en/page.md": _page("opt-out"), "content/en/two.md": _page("step2")},
    {"content/site.yml": _SITE, "content/en/page.md": _page("opt-out")},
)
FAILED = (
    {"content/site.yml": "name: Trust\n", "content/en/page.md": _page("opt-out")},
    {"content/site.yml": _SITE, "content/en/page.md": _page("Opt_Out")},
    {"content/site.yml": _SITE, "content/en/page.md": _page("a-word-that-nobody-keeps-in-mind")},
    {"content/site.yml": _SITE, "content/en/page.md": _page("en")},
    {"content/site.yml": _SITE, "content/en/page.md": _page("media")},
    {"content/site.yml": _SITE, "content/en/page.md": _page("opt-out"), "content/en/two.md": _page("opt-out")},
    {"content/site.yml": _SITE, "content/pl/page.md": _page("opt-out", "translation: machine\n")},
)
INAPPLICABLE = ({"content/site.yml": _SITE, "content/en/page.md": "---\ntitle: Page\n---\n\nWords.\n"},)


def check(site: Site) -> list[Finding] | None:
    """Look at every short name."""
    if not any(header.meta.short for header in site.pages.values()):
        return None
    said = {
        "form": (
            'The short address "{short}" is hard to say and to type.',
            "Write a word or two of 1 to 24 small letters and digits, with hyphens between them, such as opt-out.",
        ),
        "translation": (
            "A translation gets its short address from the page in {language}.",
            "Delete this line, and write it in the page in {language}.",
        ),
        "base-url": (
            "A short address is printed whole, and content/site.yml does not say where the site is.",
            "Write base-url: https://www.trust.example, or delete this line.",
        ),
        "taken": ('"{short}" is the name of a language or a folder of the site.', "Choose another word."),
        "double": ('Another page has the short address "{short}" already.', "Choose another word."),
    }
    language = site.locale(site.default).english_name
    found = []
    for key, fault in short_faults(site):
        header, (message, remedy) = site.pages[key], said[fault]
        found.append(
            Finding(
                "site/short-address",
                header.source,
                message.format(short=header.meta.short, language=language),
                remedy.format(language=language),
                piece="short",
            )
        )
    return found


RULE = Rule("warning", check=check)
