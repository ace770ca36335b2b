"""The words that people use lead to a page, or a heading, that is there.

What: each line of `content/<language>/search.yml` names a page by its path in the language folder without `.md`, or a
heading in it as `page#heading`, also one that the box `purposes` makes. A page that the language lacks may be one of
the default language; `follow`, which the build makes, says how to be told of changes.

Why: who looks for "dementia" finds the page that helps, although it never says that word. A wrong name cuts that way in
silence.

How to put it right: write the name of the page, and after `#` the anchor of the heading:
`carers#choosing-for-an-adult`.
"""

from everyreader.finding import Finding, Rule
from everyreader.plan import FOLLOW
from everyreader.plan.purposes import purpose_anchors
from everyreader.site import PageKey, SearchWords, Site, WordsFor
from everyreader.source import near_name

_PAGE = "---\ntitle: Page\n---\n\nWords.\n\n## Your choice {#choice}\n\nIt is yours.\n"
_PURPOSES = "- {id: your-care, name: To care for you, what: We treat you., opt-out: does-not-apply}\n"
PASSED = (
    {
        "content/en/page.md": _PAGE,
        "content/en/search.yml": "words:\n  page: [dementia]\n  page#choice: [stop my data]\n",
    },
    {"content/en/page.md": _PAGE, "content/pl/search.yml": "misspellings:\n  page.md: [opt owt]\n"},
    {"content/en/page.md": _PAGE, "content/en/search.yml": "misspellings:\n  follow: [newsletter]\n"},
    {
        "content/en/page.md": "---\ntitle: Page\n---\n\n!!! purposes\n    We use it.\n",
        "content/purposes.yml": _PURPOSES,
        "content/en/search.yml": "misspellings:\n  page#purpose-your-care: [treat me]\n",
    },
)
FAILED = (
    {"content/en/page.md": _PAGE, "content/en/search.yml": "words:\n  pages: [dementia]\n"},
    {"content/en/page.md": _PAGE, "content/en/search.yml": "words:\n  page#choise: [dementia]\n"},
    {"content/en/page.md": _PAGE, "content/en/search.yml": "misspellings:\n  gone: [opt owt]\n"},
    {
        "content/en/page.md": _PAGE,
        "content/purposes.yml": _PURPOSES,
        "content/en/search.yml": "misspellings:\n  page#purpose-your-care: [treat me]\n",
    },
)
INAPPLICABLE = ({"content/en/page.md": _PAGE}, {"content/en/page.md": _PAGE, "content/en/search.yml": "skip: [the]\n"})


def check(site: Site) -> list[Finding] | None:
    """Look at every line that names a page."""
    lines = [
        (tag, words, line) for tag, words in site.search_words.items() for line in (*words.words, *words.misspellings)
    ]
    return [found for tag, words, line in lines if (found := _finding(site, tag, words, line))] if lines else None


def _finding(site: Site, tag: str, words: SearchWords, line: WordsFor) -> Finding | None:
    own = PageKey(line.page, tag) if (line.page, tag) in site.pages else PageKey(line.page, site.default)
    header = site.pages.get(own)
    if header is None and line.page == FOLLOW and not line.anchor:
        return None
    if header is None:
        near = near_name(line.page, {page for page, there in site.pages if there in (tag, site.default)})
        message = f'There is no page "{line.page}" for these words to lead to.'
        help = f'Did you mean "{near}"?' if near else "Write the path of a page without its language and without .md."
    else:
        anchors = {anchor for _, anchor, _ in header.headings} | purpose_anchors(site, header)
        if not line.anchor or line.anchor in anchors or header.is_down:
            return None
        near = near_name(line.anchor, anchors)
        message = f'No heading in {header.source} has the anchor "#{line.anchor}".'
        help = f'Did you mean "#{near}"?' if near else f"Write {{#{line.anchor}}} after the heading that you mean."
    return Finding("site/search-words", words.path, message, help, line=line.line, column=1)


RULE = Rule("warning", check=check)
