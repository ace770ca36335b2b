"""A small project with one of everything that settings say to readers: facts of each type with forms and hours, a menu,
a footer, a guide, a logo, redirects, purposes, news, a film of others, words for the search, two languages of its own
and the templates of web pages."""

from __future__ import annotations

from functools import cache

from samples import own_templates

from everyreader.testing import fact, language, page

SITE = """\
# The organisation.
name: Example Trust
demonstration: yes
base-url: https://www.trust.example
default-language: en
formats: [html, text]
contact: {phone: trust-phone, email: trust-email, form: trust-form, post: trust-post, hours-form: hours}
real-service:
  web: service-web
  phone: service-phone
interpreter-phone: trust-phone
three-way-calls: yes
national-body: national-body
drafts:
  publish: yes
  approved-by: "Alex Sample, Head of Patient Information"
  until: 2027-05-31
main-site: trust-web
logo: media/logo.svg
footer: [contact, privacy, languages, site-map]
guides:
  - [choice, privacy]
waivers:
  - rule: site/review-late
    reason: The page is being rewritten
    who: Alex Sample, Head of Patient Information
    until: 2027-01-31
colours:
  link: "#004b8d"
"""

_HOURS = '  hours: {days: monday-friday, opens: "09:00", closes: "17:30", except: bank-holidays}\n'
_PHONE_FORMS = "  forms:\n    en: {extra: ask for Sam}\n    pl:\n      extra: proszę pytać o Sama\n"
FACTS = "\n".join(
    (
        "# Real ones first, then those of the made-up trust.\n",
        fact("service-web", "web", "https://www.nhs.uk/your-nhs-data-matters") + "  label: the NHS website\n",
        fact("service-phone", "phone", "0300 303 5678") + _HOURS.replace("30", "00"),
        fact("national-body", "body", "NHS Example"),
        fact("law-task", "law", "Article 6(1)(e) of the UK GDPR"),
        fact("law-duty", "law", "Article 6(1)(c) of the UK GDPR"),
        fact("law-health", "law", "Article 9(2)(h) of the UK GDPR"),
        fact("last-day", "date", "2027-03-01") + "  valid-until: 2027-03-01\n",
        fact("limit", "text", "You can say no to most uses. Some uses go on, when a law says so.")
        + "  forms:\n    pl: {nominative: Możesz odmówić. Niektóre zastosowania trwają nadal.}\n",
        fact("officer", "role", "Data Protection Officer"),
        fact("trust-phone", "phone", "01632 960 001") + _HOURS + _PHONE_FORMS,
        fact("trust-text", "text-message", "07700 900 123"),
        fact("trust-email", "email", "ask@trust.example"),
        fact("trust-web", "web", "https://www.trust.example/home") + "  label: www.trust.example\n",
        fact("trust-form", "form", "https://www.trust.example/ask") + "  label: Ask us\n",
        fact("trust-post", "address", "[Example Trust, 1 Example Street, Larkmere, LA9 9ZZ]"),
    )
)

PURPOSES = """\
# Why the trust uses information about patients.

- id: your-care
  name: To care for you
  what: >-
    We use your information to find out what is wrong and to treat you.
    We share it with the other people who care for you.
  article-6: "{{ law-task }}"
  article-9: "{{ law-health }}"
  confidentiality: You would expect us to share it.
  recipients:
    - your GP surgery
    - other hospitals
  keeping: Eight years
  source: You and your family
  opt-out: does-not-apply
  opt-out-words: The opt-out does not change your own care.

- id: what-laws-ask
  name: To give what a law asks for
  what: A law asks us for some information.
  article-6: "{{ law-duty }}"
  article-9: "{{ law-health }}"
  confidentiality: The law sets it aside.
  recipients: ["{{ national-body }}"]
  keeping: One year
  source: Your record
  opt-out: does-not-apply
  opt-out-words: The law decides.
"""

SEARCH = """\
# Words by which people look for pages.
skip: [the, your, how]
small: [can, you, to]
weak: [new, old]
same:
  - [record, notes, file]
  - [doctor, GP]
words:
  choice: [opt out, say no]
  contact: [phone number, address]
  choice#limits: [exceptions]
misspellings:
  choice: [optout, chioce]
"""

_ABOUT = "owner: Example owner\nreviewed: 2026-11-20\nreview-due: 2027-02-01\naudience: everyone\n"
_PL = _ABOUT + "translation: machine\n"


def _pages() -> dict[str, str]:
    english = {
        "index": page(
            "We want every patient to be able to read what we write.\n\nPhone {{ trust-phone }}, "
            "{{ trust-phone:hours }}.\n\n!!! cards\n    - [Your choice](choice.md)\n      What it is.",
            f"kind: home\norder: 1\n{_ABOUT}",
            "Home",
        ),
        "choice": page(
            "{{ limit }} Choose by {{ last-day }} at [the service]({{ service-web }}) or phone {{ service-phone }}, "
            "{{ service-phone:hours }}.\n\n## Limits {#limits}\n\nThe {{ national-body }} has the data. Text "
            "{{ trust-text }}.\n\n![A round sign](../media/round.svg)",
            f"order: 2\nnames:\n  pl: Twój wybór\n{_ABOUT}"
            "changes:\n  - {date: 2026-11-19, note: The last day is new., news: yes}\n",
            "Your choice",
        ),
        "contact": page(
            "Phone {{ trust-phone }} ({{ trust-phone:extra }}), or write to {{ trust-email }} or use {{ trust-form }}."
            "\n\n!!! contact\n    {{ trust-post }}",
            f"kind: contact\norder: 3\nalways-published: yes\n{_ABOUT}",
            "Contact us",
        ),
        "privacy": page(
            "Our {{ officer }} answers you.\n\n## Why {#why}\n\n!!! purposes\n    Ask us.",
            f"order: 4\n{_ABOUT}",
            "Privacy",
        ),
        "languages": page(
            "## Here {#here}\n\n!!! languages\n    Ask us.\n\nSome say:\n\n!!! language-names\n    Ask us.",
            f"kind: languages\n{_ABOUT}",
            "Languages",
        ),
        "site-map": page("All pages:\n\n!!! site-map\n    Ask us.", f"kind: site-map\n{_ABOUT}", "Site map"),
        "news/index": page("New:\n\n!!! news\n    No news.", f"kind: guide\n{_ABOUT}", "News"),
        "news/one": page("A thing is new.", f"kind: news\ndate: 2026-11-18\n{_ABOUT}", "A new thing"),
    }
    polish = {
        "index": page(
            "Chcemy, aby każdy pacjent mógł przeczytać to, co piszemy. Zadzwoń: {{ trust-phone }}, "
            "{{ trust-phone:hours }} ({{ trust-phone:extra }}).\n\nPrzeczytaj, [jaki masz wybór](choice.md).",
            f"kind: home\norder: 1\n{_PL}",
            "Strona domowa",
        ),
        "choice": page(
            "{{ limit }} Wybierz do {{ last-day }} w [serwisie]({{ service-web }}) albo zadzwoń: {{ service-phone }}, "
            "{{ service-phone:hours }}.\n\n## Granice {#limits}\n\nNapisz do nas, co o tym myślisz.",
            f"order: 2\n{_PL}",
            "Twój wybór",
        ),
        "privacy": page("## Dlaczego {#why}\n\nKorzystamy z informacji o tobie, aby cię leczyć.", _PL, "Prywatność"),
    }
    return {
        **{f"content/en/{name}.md": source for name, source in english.items()},
        **{f"content/pl/{name}.md": source for name, source in polish.items()},
    }


_DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" viewBox="0 0 40 40">'
    '<circle cx="20" cy="20" r="12" fill="#005eb8"/></svg>\n'
)


@cache
def damage_files() -> dict[str, str | bytes]:
    """Return the files of the project that are in place of those of the smallest one."""
    return {
        **own_templates(),
        **language("en"),
        **language("pl"),
        **_pages(),
        "content/site.yml": SITE,
        "content/facts.yml": FACTS,
        "content/purposes.yml": PURPOSES,
        "content/publishers.yml": "# Where publishers publish.\nall:\n  - nhs.uk\n  - trust.example\n",
        "content/redirects.csv": "old,new\n/old.html,en/choice\n/older/page.html,en/contact\n",
        "content/en/search.yml": SEARCH,
        "content/en/choice.recordings.yml": "made-by-others:\n  - title: Your data\n    owner: NHS Example\n"
        "    form: BSL film\n    language: bfi\n    address: https://www.nhs.uk/film\n"
        "    licence: Open Government Licence\n    seen: 2026-11-20\n",
        "content/media/logo.svg": _DRAWING,
        "content/media/round.svg": _DRAWING,
        "content/media/logo.yml": "licence: MIT\ncredit: Example Trust\ndrawn: our own\ndemonstration: yes\n",
        "content/media/round.yml": "licence: CC BY 4.0\ncredit: A. Painter\nsource: https://www.trust.example/p\n"
        "demonstration: yes\n",
    }
