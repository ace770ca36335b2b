"""A language tells opening hours in its own words.

What: locales/<tag>/locale.yml of each language whose pages tell the hours of a fact holds the words for them, at
`hours:`.

Why: without them the hours are given in English. Who does not read English then phones in vain, or does not phone.

How to put it right: copy `hours:` from another language's locale.yml, have its words translated, and write the days as
they are after "from" and "to" where the language has endings for them.
"""

from everyreader.fact_values import fact_value
from everyreader.finding import Finding, Rule
from everyreader.hours import FORMS
from everyreader.layout import locale_path
from everyreader.site import Site

_WORDS = """hours:
  open: "{days}, o {opens} tan {closes}"
  days: "{first} i {last}"
  every-day: bob dydd
  day-and-night: "{days}, ddydd a nos"
  bank-holidays: "{open}, ond nid ar wyliau banc"
  reply: "anfonwch unrhyw bryd, atebwn {open}"
  times: {0: "{time}am", 12: "{time}pm"}
"""
_LOCALE = "lang: cy\nname: Cymraeg\nenglish-name: Welsh\n"
_FACTS = "desk:\n  type: phone\n  value: 01632 960001\n  hours: {days: monday-friday, opens: 09:00, closes: 17:00}\n"
_PAGE = "---\ntitle: Tudalen\ntranslation: machine\n---\n\nAr agor {{ desk:hours }}.\n"

PASSED = (
    {"locales/cy/locale.yml": _LOCALE + _WORDS, "content/facts.yml": _FACTS, "content/cy/page.md": _PAGE},
    {"content/facts.yml": _FACTS, "content/en/page.md": "---\ntitle: Page\n---\n\nOpen {{ desk:hours }}.\n"},
)
FAILED = ({"locales/cy/locale.yml": _LOCALE, "content/facts.yml": _FACTS, "content/cy/page.md": _PAGE},)
INAPPLICABLE = ({"content/facts.yml": _FACTS, "content/en/page.md": "---\ntitle: Page\n---\n\nPhone {{ desk }}.\n"},)


def check(site: Site) -> list[Finding] | None:
    """Look at every use of a fact's hours."""
    uses = {
        (header.tag, use.name, use.form)
        for header in site.pages.values()
        for use in header.facts
        if use.form in FORMS and (entry := site.facts.entries.get(use.name)) and entry.hours
    }
    lacking = sorted(
        {
            tag
            for tag, name, form in uses
            if "hours" not in site.locale(tag).unread  # which is told by itself
            and not fact_value(site.facts.entries[name], form, site.locale(tag))[1]
        }
    )
    return (
        [
            Finding(
                "site/hours-words",
                locale_path(tag, "locale.yml"),
                f"Opening hours are given in English: {site.locale(tag).english_name} lacks the words for them.",
                "Copy hours: from another language's locale.yml, and have its words translated.",
                line=1,
                column=1,
            )
            for tag in lacking
        ]
        if uses
        else None
    )


RULE = Rule("warning", check=check)
