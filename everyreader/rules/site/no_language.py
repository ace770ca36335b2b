"""Every language folder of content has a language.

What: for each folder content/<tag>/ there is a file locales/<tag>/locale.yml. Without it new pages wait, and
what readers have stays as it is.

Why: it says in which direction the language runs, in which letters it is set and by which name readers know it. Urdu
set from left to right cannot be read; words without their language are read out in the wrong voice.

How to put it right: let `new language cy` write the file, or write it yourself with the lines `lang:`, `name:` and
`english-name:` of that language, or correct the folder's name.
"""

from everyreader.finding import Finding, Rule
from everyreader.site import Site
from everyreader.source import near_name

PASSED = ({"content/en/page.md": "---\ntitle: Page\n---\n\nWords.\n"},)
FAILED = ({"content/eng/page.md": "---\ntitle: Page\n---\n\nWords.\n"},)
INAPPLICABLE = ({"content/en/index.md": ""},)


def check(site: Site) -> list[Finding] | None:
    """Look at the language of every folder that holds pages."""
    if not site.pages:
        return None
    first = {tag: header.source for (_, tag), header in sorted(site.pages.items(), reverse=True)}
    return [
        _finding(tag, source, list(site.locales)) for tag, source in sorted(first.items()) if tag not in site.locales
    ]


def _finding(tag: str, source: str, known: list[str]) -> Finding:
    near = near_name(tag, known)
    return Finding(
        "site/no-language",
        source,
        f"There is no file locales/{tag}/locale.yml, so what readers have of content/{tag}/ stays as it is, "
        f"and new pages wait.",
        (f"Did you mean content/{near}/? If not, write" if near else "Write")
        + f" that file with the lines lang: {tag}, name: and english-name:. The command new language {tag} writes it.",
        line=1,
        column=1,
    )


RULE = Rule("error", check=check)
