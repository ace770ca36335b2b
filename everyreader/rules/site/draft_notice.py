"""Every draft says in its own language that it is one.

What: a language with pages that no qualified translator has checked has the notice on drafts among its messages.

Why: readers who know no English would take a machine's words for the trust's. Until the notice is there, pages that
were published stay as they are, and new ones wait.

How to put it right: have the notice translated, and write it into locales/<tag>/messages.po.
"""

from everyreader.finding import Finding, Rule
from everyreader.layout import locale_path
from everyreader.locale import DRAFT
from everyreader.site import Site

_POLISH = {
    "locales/pl/locale.yml": "lang: pl\nname: polski\nenglish-name: Polish\n",
    "content/pl/page.md": "---\ntitle: Strona\ntranslation: machine\n---\n\nSłowa.\n",
    "content/site.yml": "name: Example Trust\ndrafts: {publish: yes, approved-by: A. Sample, until: 2099-12-31}\n",
}
_HOME = 'msgid "Home"\nmsgstr "Strona główna"\n'
PASSED = ({**_POLISH, "locales/pl/messages.po": f'{_HOME}\nmsgid "{DRAFT}"\nmsgstr "To wersja robocza."\n'},)
FAILED = (
    {**_POLISH, "locales/pl/messages.po": _HOME},
    {**_POLISH, "locales/pl/messages.po": f'{_HOME}\nmsgid "{DRAFT}"\nmsgstr " "\n'},
)
INAPPLICABLE = ({"content/en/page.md": "---\ntitle: Page\n---\n\nWords.\n"},)


def check(site: Site) -> list[Finding] | None:
    """Look at the messages of every language with drafts; one without any message is another rule's."""
    waiting = {key.tag for key, reason in site.held.items() if reason == "no-notice"} | {
        key.tag for key in site.unwarned
    }
    drafts = {tag for (_, tag), header in site.pages.items() if header.meta.translation and header.meta.is_unchecked}
    if not drafts:
        return None
    return [
        Finding(
            "site/draft-notice",
            locale_path(tag, "messages.po"),
            f"The notice on drafts is not translated into {site.locales[tag].english_name}, so drafts in it wait.",
            f"Have it translated and write it into this file. Its msgid is: {DRAFT}",
            line=1,
            column=1,
        )
        for tag in sorted(waiting)
        if site.locales[tag].messages
    ]


RULE = Rule("warning", check=check)
