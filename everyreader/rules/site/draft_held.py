"""A translation that nobody qualified has checked is published only where somebody answers for that.

What: a page with `translation: machine` or `person-not-qualified` is published where content/site.yml says
`drafts: {publish: yes, approved-by: …, until: …}` and that day is not past. A privacy notice and a page in Easy Read
are never published so.

Why: an unchecked translation may be wrong in the one word that matters. Whether that is better than English alone is a
decision for a named person, and for a time.

How to put it right: have the translation checked and write who did it, or have the decision written into
content/site.yml. This is advice: nothing is wrong while a page waits.
"""

from everyreader.finding import Finding, Rule
from everyreader.site import PageKey, Site

_POLISH = {
    "locales/pl/locale.yml": "lang: pl\nname: polski\nenglish-name: Polish\n",
    "content/pl/page.md": "---\ntitle: Strona\ntranslation: machine\n---\n\nSłowa.\n",
}
_NOTICE = {**_POLISH, "content/pl/page.md": "---\ntitle: Strona\nkind: notice\ntranslation: machine\n---\n\nSłowa.\n"}
_ALLOWED = "name: Example Trust\ndrafts: {publish: yes, approved-by: A. Sample, until: 2099-12-31}\n"

PASSED = ({**_POLISH, "content/site.yml": _ALLOWED},)
FAILED = (
    {**_POLISH, "content/site.yml": "name: Example Trust\n"},
    {**_POLISH, "content/site.yml": _ALLOWED.replace("2099", "2001")},
    {**_NOTICE, "content/site.yml": _ALLOWED},
)
INAPPLICABLE = ({"content/en/page.md": "---\ntitle: Page\n---\n\nWords.\n"},)


def check(site: Site) -> list[Finding] | None:
    """Look at every translation that is held."""
    marked = [header for header in site.pages.values() if header.meta.translation]
    if not marked:
        return None
    return [
        Finding(
            "site/draft-held",
            site.pages[key].source,
            f"This page was not published: {_why(site, key[0], key[1])}.",
            "Have it checked by a qualified translator, and write who did it at translation:.",
            piece="translation",
        )
        for key, reason in sorted(site.kept_back.items())
        if reason == "draft"
    ]


def _why(site: Site, page: str, tag: str) -> str:
    drafts = site.settings.drafts
    if not drafts.publish:
        return "nobody qualified has checked its translation, and content/site.yml does not let drafts be published"
    if not drafts.approved_by or not drafts.until:
        return "drafts: in content/site.yml needs approved-by: and until:"
    if site.today > drafts.until:
        return f"content/site.yml lets drafts be published only until {drafts.until}"
    return f'a page of kind "{site.pages[PageKey(page, tag)].meta.kind}" is never published as an unchecked translation'


RULE = Rule("advice", check=check)
