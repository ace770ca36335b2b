"""A page that retells another names a page that is there.

What: `version-of:` in front matter names the page that this one retells, by its path in the language folder without
`.md`.

Why: readers of one version are offered the others, and an editor is told when the original has changed. A wrong name
cuts both ties in silence. On an Easy Read page it is an error: who needs it does not find the way to it.

How to put it right: write the name of the page as in `version-of: national-data-opt-out`.
"""

from everyreader.finding import Finding, Rule
from everyreader.site import Site
from everyreader.source import near_name

PASSED = (
    {
        "content/en/choice.md": "---\ntitle: Your choice\n---\n\nIt is yours.\n",
        "content/en/page.md": "---\ntitle: Page\nversion-of: choice\n---\n\nWords.\n",
    },
)
FAILED = (
    {
        "content/en/choice.md": "---\ntitle: Your choice\n---\n\nIt is yours.\n",
        "content/en/page.md": "---\ntitle: Page\nversion-of: choise\n---\n\nWords.\n",
    },
    {"content/en/page.md": "---\ntitle: Page\nversion-of: page\n---\n\nWords.\n"},
)
INAPPLICABLE = (
    {
        "content/en/page.md": "---\ntitle: Page\n---\n\nWords.\n",
        "content/en/index.md": "---\ntitle: Home\n---\n\nWelcome.\n",
    },
)


def check(site: Site) -> list[Finding] | None:
    """Look at every page that says of which it is a version."""
    names = {page for page, _ in site.pages}
    versions = [header for header in site.pages.values() if header.meta.version_of]
    return (
        [
            _finding(header.source, header.meta.version_of, names - {header.page})
            for header in versions
            if header.meta.version_of not in names - {header.page}
        ]
        if versions
        else None
    )


def _finding(source: str, original: str, names: set[str]) -> Finding:
    near = near_name(original.removesuffix(".md"), names)
    return Finding(
        "site/version-of",
        source,
        f'This says that it is a version of "{original}", and there is no such page.',
        f'Did you mean "{near}"?' if near else "Write the path of a page without its language and without .md.",
        piece="version-of",
    )


RULE = Rule("warning", check=check, levels={"easy-read": "error"})
