"""Starts a project: its settings, a home page and what somebody said of the trust, in at most ten files."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec

from everyreader.layout import CONTENT, ENGINE, FACTS, LOCALES, SETTINGS
from everyreader.phones import read_phone
from everyreader.scaffold.demonstration import borrowed
from everyreader.scaffold.draft import CannotStart, Draft, as_yaml, words_of
from everyreader.scaffold.facts import entry_text
from everyreader.scaffold.translation import translation_of
from everyreader.site.colours import LIGHT, contrast, nearest_passing

MOST_FILES = 10
PICTURES = (".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp")
_COLOUR = re.compile(r"#?([0-9A-Fa-f]{6})")


class Given(msgspec.Struct, frozen=True):
    """What somebody said of the trust; empty where they did not."""

    name: str = ""
    phone: str = ""
    languages: tuple[str, ...] = ()
    colour: str = ""
    logo: str = ""
    address: str = ""
    """A web address, at which the site will stand, or the trust's postal address with commas between its lines."""
    pages: tuple[str, ...] = ()
    """Pages of the demonstration that are taken over."""
    owner: str = ""
    """Who answers for the facts of national services on these."""


def new_site(folder: Path, given: Given) -> Draft:
    """Return the files of a new project. folder: where it will lie; its name is that of the trust where nobody gave
    one. Errors: CannotStart."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise CannotStart(f"{folder} is not empty, and is left as it is. Name a new folder or an empty one.")
    name = " ".join(given.name.split()) or words_of(folder.resolve().name)
    told = (
        []
        if given.name
        else [
            f"No name was given, so the site is called “{name}” after its folder. Write yours at name: in {SETTINGS}."
        ]
    )
    settings, facts, files = [f"name: {as_yaml(name)}"], dict[str, str](), dict[str, bytes]()
    web, post = (given.address, "") if _is_web(given.address) else ("", given.address)
    settings += _address(web, told)
    settings += ["default-language: en", "formats: [html, large-print, text]"]
    settings += _contact(given.phone, post, facts, told)
    settings += _colours(given.colour, told)
    settings += _logo(given.logo, files, told)
    taken = borrowed(given.pages, {*facts, "trust-name"}, given.owner) if given.pages else Draft({})
    if b"trust-name" in b"".join(taken.files.values()):
        facts["trust-name"] = entry_text("trust-name", "body", name)
    register = "\n".join([*facts.values(), *([taken.files[FACTS].decode()] if taken.files else [])])
    home = _home("trust-phone" in facts)
    files = {
        SETTINGS: ("\n".join(settings) + "\n").encode(),
        **({FACTS: register.encode()} if register else {}),
        f"{CONTENT}/en/index.md": home.encode(),
        ".gitignore": b"/.everyreader/\n/site/\n/staff/print-kit/\n/editors-report.md\n",
        **{path: data for path, data in taken.files.items() if path != FACTS},
        **files,
    }
    following = _languages(given.languages, home, files, told)
    if len(files) > MOST_FILES:
        raise CannotStart(
            f"That would be {len(files)} files, and a start has at most {MOST_FILES}. Take fewer pages now, and "
            f"others later."
        )
    return Draft(
        files,
        (*told, *taken.told, *_still_open(given, web)),
        taken.asked,
        (*following, "check", "serve", "new page en/visiting", "build"),
    )


def _is_web(address: str) -> bool:
    return bool(re.match(r"https?://|www\.|[\w-]+(\.[\w-]+)+(/\S*)?$", address.strip())) and " " not in address.strip()


def _address(web: str, told: list[str]) -> list[str]:
    if not web:
        return []
    address = web.strip().rstrip("/")
    address = address if "://" in address else f"https://{address}"
    if not re.fullmatch(r"https?://[\w-]+(\.[\w-]+)+(:\d+)?(/\S*)?", address):
        raise CannotStart(f'"{web}" is no address of a website. Write it whole, such as https://www.trust.example')
    return [f"base-url: {address}"]


def _contact(phone: str, post: str, facts: dict[str, str], told: list[str]) -> list[str]:
    """Return the line with the contacts, and note their facts."""
    if phone:
        read = read_phone(phone)
        if read.fault:
            raise CannotStart(f'"{phone}" {read.fault}. {read.help}')
        facts["trust-phone"] = entry_text("trust-phone", "phone", read.shown)
    if post:
        facts["trust-post"] = entry_text("trust-post", "address", post)
    places = [f"{way}: trust-{way}" for way in ("phone", "post") if f"trust-{way}" in facts]
    return [f"contact: {{{', '.join(places)}}}"] if places else []


def _colours(colour: str, told: list[str]) -> list[str]:
    """Return the line with the trust's colour, and with dark words on it where white ones could not be read."""
    if not colour:
        return []
    match = _COLOUR.fullmatch(colour.strip())
    if not match:
        raise CannotStart(f'"{colour}" is not a colour. Write six signs behind #, such as "#005eb8".')
    brand = f"#{match[1].lower()}"
    for ink in (LIGHT["brand-ink"], LIGHT["ink"]):
        if contrast(brand, ink) >= 4.5:
            return [
                f"colours: "
                f'{{brand: "{brand}"{"" if ink == LIGHT["brand-ink"] else f", brand-ink: {chr(34)}{ink}{chr(34)}"}}}'
            ]
    near = nearest_passing(brand, [LIGHT["brand-ink"]], 4.5)
    told.append(
        f"On {brand} neither white nor dark words can be read, so the colour is {near}, the nearest on which they can."
    )
    return [f'colours: {{brand: "{near}"}}']


def _logo(logo: str, files: dict[str, bytes], told: list[str]) -> list[str]:
    if not logo:
        return []
    path = Path(logo)
    if path.suffix.lower() not in PICTURES:
        raise CannotStart(f"{logo} is no picture for a logo: an SVG or PNG file is best.")
    try:
        data = path.read_bytes()
    except OSError as error:
        raise CannotStart(f"The logo {logo} cannot be read: {error.strerror or error}.") from error
    target = f"media/logo{path.suffix.lower()}"
    files[f"{CONTENT}/{target}"] = data
    told.append(
        f"Who drew the logo and on which terms is not said yet: write licence: and credit: into "
        f"{CONTENT}/media/logo.yml."
    )
    return [f"logo: {target}"]


def _home(has_phone: bool) -> str:
    words = "Here is information for our patients." + (" Phone us on {{ trust-phone }}." if has_phone else "")
    return (
        "---\ntitle: Information for patients\nkind: home\norder: 1\n"
        "# owner: who answers for this page\n# reviewed: the day on which somebody checked it\n"
        f"# review-due: the day by which somebody checks it again\n---\n\n{words}\n"
    )


def _languages(tags: tuple[str, ...], home: str, files: dict[str, bytes], told: list[str]) -> list[str]:
    """Add the home page to translate in each language that everyreader brings and for which there is room; return the
    commands for the others."""
    following = []
    for tag in dict.fromkeys(tags):
        if tag == "en":
            continue
        if not (ENGINE / LOCALES / tag / "locale.yml").is_file():
            following.append(f"new language {tag}")
        elif len(files) < MOST_FILES:
            path = f"{CONTENT}/{tag}/index.md"
            files[path] = translation_of(home, f"{CONTENT}/en/index.md").encode()
            following.append(f"Translate {path}, and delete the line unpublished: yes.")
        else:
            following.append(f"new translation {tag}/index")
    if following:
        told.append(
            "Before readers get pages in these languages, name the number for people with little English at "
            f"interpreter-phone: in {SETTINGS}, and for translations that no qualified translator has checked say who "
            "has decided on them: drafts: {publish: yes, approved-by: …, until: …}."
        )
    return following


def _still_open(given: Given, web: str) -> list[str]:
    """Return what nobody gave, each with the place where it goes."""
    return [
        words
        for missing, words in (
            (
                not given.phone,
                f"There is no phone number yet: python3 build.py new fact trust-phone, then "
                f"contact: {{phone: trust-phone}} in {SETTINGS}.",
            ),
            (not web, f"The address at which the site will stand is not said yet: base-url: in {SETTINGS}."),
            (
                bool(given.phone) and (web or not given.address),
                f"Beside the phone there must be a way that needs no voice: email, text, form or post at "
                f"contact: in {SETTINGS}.",
            ),
        )
        if missing
    ]
