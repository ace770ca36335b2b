"""Turns `content/site.yml` into typed settings."""

# Types here are values and no texts, as `from __future__ import annotations` would make them: to read these back takes
# 3 ms of every build (2026-11-29).
import datetime
import re
from collections.abc import Iterator
from typing import Annotated, get_args

import msgspec

from everyreader.day import LONDON
from everyreader.finding import Finding, find_rule
from everyreader.layout import SETTINGS
from everyreader.parse import Kind, as_print_sizes
from everyreader.site.web_address import Https, as_address, as_https
from everyreader.source import (
    Fault,
    Key,
    Node,
    as_choice,
    as_list,
    as_mapping,
    as_name,
    as_number,
    as_somebody,
    as_text,
    decode_text,
    made_of,
    read_fields,
    read_yaml,
    readers_of,
)
from everyreader.source.comments import take_notes

_ORIGIN = re.compile(r"^https://[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(:\d+)?/?$")
_COLOUR = re.compile(r"^#[0-9A-Fa-f]{6}$")


class Contact(msgspec.Struct, frozen=True):
    """Names of the facts by which a reader reaches the trust."""

    phone: Annotated[str, Key("the fact with the phone number")] = ""
    post: Annotated[str, Key("the fact with the postal address")] = ""
    form: Annotated[str, Key("the fact with the form on the web")] = ""
    problem_form: Annotated[str, Key("the fact with the form to say that something is wrong on this website")] = ""
    updates_form: Annotated[str, Key("the fact with the form to be sent news of this website by e-mail")] = ""
    email: Annotated[str, Key("the fact with the e-mail address")] = ""
    text: Annotated[str, Key("the fact with the number for text messages")] = ""
    relay: Annotated[str, Key("the fact with the number for Relay UK")] = ""
    bsl: Annotated[str, Key("the fact with the web address of video calls in British Sign Language")] = ""
    format_time: Annotated[str, Key("the fact that says how soon the trust replies to whoever asks for a format")] = (
        "trust-format-time"
    )
    hours_form: Annotated[str, Key("the form of these facts that says when somebody answers")] = "hours"


class RealService(msgspec.Struct, frozen=True):
    """Names of the facts of the service that a demonstration stands for."""

    web: Annotated[str, Key("the fact with its web address", as_name)] = ""
    phone: Annotated[str, Key("the fact with its phone number", as_name)] = ""


class Security(msgspec.Struct, frozen=True):
    """Names of the facts by which somebody who finds a hole in the site reaches the trust, and until when they hold."""

    contact: Annotated[str, Key("the fact with an e-mail address, a phone number or a form", as_name)] = ""
    expires: Annotated[str, Key("the fact with the last day on which that holds", as_name)] = ""


class Search(msgspec.Struct, frozen=True):
    """How readers look for pages, besides the A to Z that each language has."""

    full_text: Annotated[bool, Key("yes where readers can search every word; Pagefind makes the index")] = False
    least_pages: Annotated[
        int,
        Key("how many pages a language needs for that, the English ones that it lacks counted", as_number),
    ] = 20


class Drafts(msgspec.Struct, frozen=True):
    """Who has decided, and until when, that translations nobody has checked may be published."""

    publish: Annotated[bool, Key("whether drafts are published")] = False
    approved_by: Annotated[str, Key("who has decided it", as_somebody)] = ""
    until: Annotated[datetime.date | None, Key("the last day on which they are")] = None
    demonstration: Annotated[bool, Key("yes where whoever is said to have decided it is made up")] = False


class ApprovalSettings(msgspec.Struct, frozen=True):
    """Which pages a named person has to approve."""

    kinds: Annotated[tuple[str, ...], Key("the kinds of pages that need it", as_list(as_choice(*get_args(Kind))))] = (
        "notice",
        "statement",
    )
    hold: Annotated[bool, Key("yes where readers keep the approved text until a change is approved too")] = False


class Waiver(msgspec.Struct, frozen=True):
    """A finding that somebody answers for."""

    rule: Annotated[str, Key("the name of the rule, such as document/long-sentence")]
    reason: Annotated[str, Key("why the finding is accepted")]
    who: Annotated[str, Key("who answers for it, by name and role", as_somebody)] = ""
    page: Annotated[str, Key("the path of a page or folder; without one it is for all")] = ""
    """A path, a folder, or the end of one; empty for all."""
    until: Annotated[datetime.date | None, Key("the last day of the waiver")] = None


def _as_waivers(node: Node) -> tuple[Waiver, ...] | Fault:
    waivers = []
    if node.kind != "list":
        return Fault(
            "source/wrong-type",
            "A list of waivers is expected here.",
            "Write: - {rule: document/long-sentence, reason: fixed legal wording}",
            node.line,
            node.column,
        )
    for item in node.items:
        values, faults = read_fields(item, readers_of(Waiver))
        if faults:
            return faults[0]
        if not values.get("rule") or not values.get("reason"):
            return Fault(
                "source/wrong-type",
                "A waiver needs the name of a rule and a reason.",
                "Write: - {rule: document/long-sentence, reason: fixed legal wording}",
                item.line,
                item.column,
            )
        waivers.append(made_of(Waiver, values))
    return tuple(waivers)


def _as_guides(node: Node) -> tuple[tuple[str, ...], ...] | Fault:
    """Return lists of pages that are read one after the other; one list alone is taken as one guide."""
    if node.kind == "list" and all(item.kind == "scalar" for item in node.items):
        one = as_list(as_name)(node)
        return one if isinstance(one, Fault) else (one,)
    return as_list(as_list(as_name))(node)


def _as_colours(node: Node) -> dict[str, str] | Fault:
    """Return the trust's own colours by name, such as `link: "#003087"`."""
    entries = as_mapping(node)
    if isinstance(entries, Fault):
        return entries
    for name, value in entries.items():
        if not _COLOUR.match(value.bare):
            return Fault(
                "source/wrong-type",
                f'"{value.text[:30]}" is not a colour for {name}.',
                'Write it in quotes as "#003087".',
                value.line,
                value.column,
            )
    return {name.strip(): value.bare.lower() for name, value in entries.items()}


def _as_origins(node: Node) -> tuple[str, ...] | Fault:
    """Return the websites to which forms may be sent, such as `https://forms.trust.example`."""
    origins = as_list(as_text)(node)
    if isinstance(origins, Fault):
        return origins
    wrong = next((origin for origin in origins if not _ORIGIN.match(origin)), None)
    if wrong is not None:
        return Fault(
            "source/wrong-type",
            f'"{wrong[:60]}" is not the address of a website to which forms may be sent.',
            "Write https:// and the name alone, for example https://forms.trust.example",
            node.line,
            node.column,
        )
    return tuple(origin.rstrip("/").lower() for origin in origins)


def _as_zone(node: Node) -> str | Fault:
    """Return the zone whose day decides which pages are published. `day.py` looks it up before anything is read."""
    import zoneinfo  # slow to import, and hardly anybody needs it

    text = as_text(node)
    if isinstance(text, Fault):
        return text
    try:
        return zoneinfo.ZoneInfo(text).key
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        return Fault(
            "source/wrong-type",
            f'"{text[:40]}" is not a time zone that this machine knows, so the day is that of London.',
            "Write for example: time-zone: Europe/London",
            node.line,
            node.column,
        )


class Settings(msgspec.Struct, frozen=True):
    """The settings of a site."""

    name: Annotated[str, Key("the name of the organisation")] = ""
    base_url: Annotated[str, Key("the address at which the site will stand", as_address)] = ""
    default_language: Annotated[str, Key("the folder of the language that every page is in")] = "en"
    formats: Annotated[tuple[str, ...], Key("the formats that every page is made in")] = ("html", "large-print")
    print_sizes: Annotated[
        dict[str, int], Key("the size of print formats in points, from 12 to 32, by their names", as_print_sizes)
    ] = {}
    demonstration: Annotated[bool, Key("yes while nothing here is real: every page says so")] = False
    contact: Annotated[Contact, Key("how a reader reaches the trust, by names of facts")] = Contact()
    real_service: Annotated[RealService, Key("the service that a demonstration stands for, by names of facts")] = (
        RealService()
    )
    interpreter_phone: Annotated[str, Key("the fact with the number to phone for an interpreter", as_name)] = ""
    three_way_calls: Annotated[
        bool, Key("yes where the trust phones the national service together with a caller and an interpreter")
    ] = False
    national_body: Annotated[str, Key("the fact of the body that may require information by law", as_name)] = ""
    drafts: Annotated[Drafts, Key("whether translations that nobody has checked are published")] = Drafts()
    approval: Annotated[ApprovalSettings, Key("which pages a named person has to approve")] = ApprovalSettings()
    waivers: Annotated[tuple[Waiver, ...], Key("findings that somebody answers for", _as_waivers)] = ()
    main_site: Annotated[str, Key("the fact with the address of the trust's own website", as_name)] = ""
    logo: Annotated[str, Key("the picture of the trust, such as media/logo.svg")] = ""
    picture_set: Annotated[str, Key("a folder of your own pictures for Easy Read, such as media/photos")] = ""
    footer: Annotated[tuple[str, ...], Key("the pages that every page links to at its end", as_list(as_name))] = ()
    guides: Annotated[
        tuple[tuple[str, ...], ...], Key("lists of pages that are read one after the other", _as_guides)
    ] = ()
    colours: Annotated[dict[str, str], Key("the trust's own colours by name", _as_colours)] = {}
    security: Annotated[Security, Key("who is told of a hole in the site, by names of facts")] = Security()
    form_action: Annotated[tuple[str, ...], Key("the websites to which forms may be sent", _as_origins)] = ()
    https: Annotated[
        Https, Key("what hosts do about connections that nobody protects; yes is the redirect alone", as_https)
    ] = Https()
    search: Annotated[Search, Key("how readers look for pages")] = Search()
    time_zone: Annotated[
        str, Key("the time zone whose day decides what is published, such as Europe/London", _as_zone)
    ] = LONDON
    id: Annotated[str, Key("a word that tells this project from all others, where its name may change")] = ""
    usable: bool = True
    """They could be read; without that nothing is published."""
    findings: tuple[Finding, ...] = ()
    keys: tuple[str, ...] = ()
    """Those that have a value, the inner ones as `contact: phone`."""
    unread: tuple[str, ...] = ()
    """Those whose value could not be read."""


def read_settings(data: bytes | None) -> Settings:
    """Return the settings from the bytes of the file; None stands for a file that is missing."""
    if data is None:
        return _without_settings([])
    text, findings = decode_text(data, SETTINGS)
    node, faults = read_yaml(text or "")
    values, wrong = read_fields(node, readers_of(Settings)) if node else ({}, [])
    findings += [*(fault.found_in(SETTINGS) for fault in (*faults, *wrong)), *take_notes(values, SETTINGS, ("name",))]
    if node is None and not any(find_rule(finding.rule).level == "error" for finding in findings):
        return _without_settings(findings)  # whatever else there is to say of a file without settings
    keys = tuple(_keys(node)) if node else ()
    is_note = values.get("name") == "" and any(finding.rule == "document/comment" for finding in findings)
    if node and (is_note or ("name" not in values and "name" not in keys)):  # what cannot be read is told
        findings.append(
            Finding(
                "settings/missing",
                SETTINGS,
                "The settings do not say the name of the organisation.",
                "Write a line: name: Example NHS Trust",
                line=1,
                column=1,
            )
        )
    return made_of(
        Settings,
        values,
        usable=node is not None and node.kind == "mapping",
        findings=tuple(findings),
        keys=keys,
        unread=tuple(key for key in keys if key in readers_of(Settings) and key not in values),
    )


def _without_settings(findings: list[Finding]) -> Settings:
    """Return the settings of a project that has none. findings: what there is to say of its file besides."""
    help = "Write content/site.yml with at least a name: line."
    lack = Finding("settings/missing", SETTINGS, "This project has no settings.", help, line=1, column=1)
    return Settings(usable=False, findings=(lack, *findings))


def _keys(node: Node, above: str = "") -> Iterator[str]:
    """Yield the keys that have a value, the inner ones after the outer."""
    for key, value in node.entries if node.kind == "mapping" else ():
        name = above + key.text.strip().lower().replace("_", "-")
        if value.items or value.entries or (value.kind == "scalar" and value.text.strip() not in ("", "~", "null")):
            yield name
            if not above:
                yield from _keys(value, f"{name}: ")
