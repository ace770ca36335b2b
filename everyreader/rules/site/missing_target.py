"""What the settings name is there.

What: in content/site.yml, the pages at `footer:` and `guides:` are pages, each named once, and a guide has more than
one; `main-site:` is a fact with a web address,
`logo:` a picture of media/, `hours-form` (under `contact:`) a form that a contact has, and `page` of a waiver is a path
with a file in it. In front matter, `formats: []` names a format, `names:` languages of the site, and
`translation:` is on a translation.

Why: a name with a slip does nothing, in silence. The link to the accessibility statement, which the law asks for, is
gone from every page.

How to put it right: correct the name, or delete it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from everyreader.fact_kinds import types_for
from everyreader.finding import Finding, Rule
from everyreader.hours import FORMS
from everyreader.layout import SETTINGS, content_path
from everyreader.report import is_in
from everyreader.site import Site, contact_places
from everyreader.source import near_name

_FACTS = (
    "desk:\n  type: phone\n  value: 01632 960001\n  hours: {days: monday-friday, opens: '09:00', closes: '17:00'}\n"
    "web:\n  type: web\n  value: https://a.example\n"
)
_PAGE = "---\ntitle: Page\n{}---\n\nWords.\n"

_POLISH = {"locales/pl/locale.yml": "lang: pl\nname: polski\nenglish-name: Polish\n"}


def _site(lines: str, **files: str) -> dict[str, str]:
    return {
        "content/site.yml": f"name: Trust\ncontact: {{phone: desk}}\n{lines}\n",
        "content/facts.yml": _FACTS,
        "content/media/logo.svg": "<svg/>",
        "content/en/page.md": _PAGE.format(""),
    }


PASSED = (
    _site("footer: [page]\nguides: [[page, index]]\nmain-site: web\nlogo: media/logo.svg"),
    _site("waivers: [{rule: site/review-late, reason: x, who: us, page: en}]"),
    _site("footer: [page, index]"),
    _site("guides: [[page, index]]"),
    {**_POLISH, "content/en/page.md": _PAGE.format("names: {pl: Strona}\n")},
)
FAILED = (
    _site("footer: [pgae]"),
    _site("footer: [nope, page]"),
    _site("guides: [[index, nope]]"),
    _site("guides: [nope]"),
    _site("main-site: nope"),
    _site("main-site: desk"),
    _site("logo: media/nope.svg"),
    _site("waivers: [{rule: site/review-late, reason: x, who: us, page: en/nope.md}]"),
    {
        **_site(""),
        "content/site.yml": "name: Trust\ncontact: {phone: desk, hours-form: huors}\n",
    },
    {"content/en/page.md": _PAGE.format("formats: []\n")},
    {"content/en/page.md": _PAGE.format(""), "content/site.yml": "name: A trust\nformats: []\n"},
    {"content/en/page.md": _PAGE.format("translation: machine\n")},
    _site("footer: [page, index, page]"),
    _site("guides: [[page, page]]"),
    _site("guides: [[page]]"),
    {**_POLISH, "content/en/page.md": _PAGE.format("names: {pll: Strona}\n")},
)
INAPPLICABLE = ({"content/en/index.md": ""},)


def check(site: Site) -> list[Finding] | None:
    """Look at every name in the settings and in front matter."""
    return [*_in_settings(site), *_in_pages(site)] if site.pages else None


def _in_settings(site: Site) -> Iterator[Finding]:
    settings = site.settings
    pages = {page for page, _ in site.pages}
    for place, names in (("footer", settings.footer), *(("guides", guide) for guide in settings.guides)):
        yield from (
            _finding(f'{place}: names the page "{name}"', name, name.removesuffix(".md"), pages)
            for name in names
            if name not in pages
        )
        yield from (_twice(place, name) for name, count in Counter(names).items() if count > 1)
        if place == "guides" and len(names) == 1:
            said = f"This guide has one page, {names[0]}, so that nothing leads on from it."
            yield Finding("site/missing-target", SETTINGS, said, "Name all its pages in one list.", piece="guides")
    webs = [name for name, entry in site.facts.entries.items() if entry.type in types_for("web")]
    if settings.main_site and settings.main_site not in (*webs, *site.facts.refused):
        yield _finding(
            f'main-site: names the fact "{settings.main_site}" with a web address',
            settings.main_site,
            settings.main_site,
            webs,
        )
    if settings.logo and (logo := content_path(settings.logo.lstrip("/"))) not in site.files:
        media = [path for path in site.files if path.startswith("content/media/")]
        yield _finding(f'logo: names the picture "{settings.logo}"', settings.logo, logo, media)
    if settings.formats == ():
        yield Finding(
            "site/missing-target",
            SETTINGS,
            "Here formats: names no format, so readers get nothing but what each page asks for.",
            "Write formats: [html], or delete the line.",
            piece="formats",
        )
    for waiver in settings.waivers:
        if waiver.page and not any(is_in(path, waiver.page) for path in site.files):
            yield _finding(f'a waiver names "{waiver.page}"', waiver.page, waiver.page, ())
    yield from _form_of_hours(site)


def _twice(place: str, name: str) -> Finding:
    said = f"Here {place}: names the page {name} twice."
    return Finding("site/missing-target", SETTINGS, said, "Name another page, or take one of them away.", piece=name)


def _form_of_hours(site: Site) -> Iterator[Finding]:
    form = site.settings.contact.hours_form
    entries = [site.facts.entries[place.fact] for place in contact_places(site) if place.fact in site.facts.entries]
    forms = {name for entry in entries for forms in entry.forms.values() for name in forms}
    forms |= {name for entry in entries if entry.hours for name in FORMS}
    if entries and form != "hours" and form not in forms:
        yield _finding(f'hours-form: names the form "{form}"', form, form, forms)


def _finding(what: str, written: str, asked: str, known: Iterable[str]) -> Finding:
    near = near_name(asked, known)
    return Finding(
        "site/missing-target",
        SETTINGS,
        f"Here {what}, and there is none.",
        f'Did you mean "{near}"?' if near else "Correct the name, or delete it.",
        piece=written,
    )


def _in_pages(site: Site) -> Iterator[Finding]:
    for header in site.pages.values():
        for tag in header.meta.names.keys() - site.locales.keys():
            near = near_name(tag, site.locales)
            yield Finding(
                "site/missing-target",
                header.source,
                f'Here names: has a name in the language "{tag}", and the site has none such.',
                f'Did you mean "{near}"?' if near else "Write the folder of a language, or take the name away.",
                piece=f"{tag}:",
            )
        if header.meta.formats == ():
            yield Finding(
                "site/missing-target",
                header.source,
                "Here formats: names no format, so readers get no page.",
                "Write formats: [html], or delete the line. To keep the page back, write unpublished: yes.",
                piece="formats",
            )
        if header.meta.translation and header.tag == site.default:
            yield Finding(
                "site/missing-target",
                header.source,
                "This page is in the language that the others are translated from, so it is no translation.",
                "Delete the line translation:",
                piece="translation",
            )


RULE = Rule("warning", check=check)
