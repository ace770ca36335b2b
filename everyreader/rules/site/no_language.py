"""Every language folder of content has a language.

What: for each folder content/<tag>/ there is a file locales/<tag>/locale.yml. Without it the pages are not published.

Why: it says in which direction the language runs, in which letters it is set and by which name readers know it. Urdu set
from left to right cannot be read; words without their language are read out in the wrong voice.

How to put it right: copy another language's folder in locales/ and change what stands in it, or correct the folder's name.
"""

from everyreader.finding import Finding, Rule
from everyreader.site import Site
from everyreader.source import nearest

PASSED = ({"content/en/page.md": "---\ntitle: Page\n---\n\nWords.\n"},)
FAILED = ({"content/eng/page.md": "---\ntitle: Page\n---\n\nWords.\n"},)
INAPPLICABLE = ()


def check(site: Site) -> list[Finding] | None:
    """Look at the language of every folder that holds pages."""
    if not site.pages:
        return None
    first = {tag: header.source for (_, tag), header in sorted(site.pages.items(), reverse=True)}
    return [_finding(tag, source, list(site.locales)) for tag, source in sorted(first.items()) if tag not in site.locales]


def _finding(tag: str, source: str, known: list[str]) -> Finding:
    near = nearest(tag, known)
    return Finding("site/no-language", source,
                   f"The pages in content/{tag}/ were not published: there is no file locales/{tag}/locale.yml.",
                   (f"Did you mean content/{near}/? " if near else "") + "Otherwise write that file, "
                   "for example as a copy of another language's.", line=1, column=1)


RULE = Rule("error", check=check)
