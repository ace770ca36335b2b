"""Turns `content/site.yml` into typed settings."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from typing import Any

import msgspec

from everyreader.finding import Finding
from everyreader.parse import as_print_sizes
from everyreader.source import (Fault, Node, as_date, as_list, as_mapping, as_text, as_yes_no, decode_text, read_fields,
                                read_yaml)
from everyreader.site.web_address import Https, as_address, as_https

PATH = "content/site.yml"
_ORIGIN = re.compile(r"^https://[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(:\d+)?/?$")
_COLOUR = re.compile(r"^#[0-9A-Fa-f]{6}$")


class Contact(msgspec.Struct, frozen=True):
    """Names of the facts by which a reader reaches the trust."""

    phone: str = ""
    post: str = ""
    form: str = ""
    email: str = ""
    hours_form: str = "hours"


class RealService(msgspec.Struct, frozen=True):
    """Names of the facts of the service that a demonstration stands for."""

    web: str = ""
    phone: str = ""


class Security(msgspec.Struct, frozen=True):
    """Names of the facts by which somebody who finds a hole in the site reaches the trust, and until when they hold."""

    contact: str = ""
    expires: str = ""


class Drafts(msgspec.Struct, frozen=True):
    """Who has decided, and until when, that translations nobody has checked may be published."""

    publish: bool = False
    approved_by: str = ""
    until: datetime.date | None = None


class Waiver(msgspec.Struct, frozen=True):
    """A finding that somebody answers for. page: a path or part of one, or empty for all."""

    rule: str
    reason: str
    page: str = ""
    until: datetime.date | None = None


class Settings(msgspec.Struct, frozen=True):
    """The settings of a site. usable: they could be read; without that nothing is published."""

    name: str = ""
    base_url: str = ""
    default_language: str = "en"
    formats: tuple[str, ...] = ("html", "large-print")
    print_sizes: dict[str, int] = {}
    demonstration: bool = False
    contact: Contact = Contact()
    real_service: RealService = RealService()
    interpreter_phone: str = ""
    drafts: Drafts = Drafts()
    waivers: tuple[Waiver, ...] = ()
    main_site: str = ""
    logo: str = ""
    footer: tuple[str, ...] = ()
    guides: tuple[tuple[str, ...], ...] = ()
    colours: dict[str, str] = {}
    security: Security = Security()
    form_action: tuple[str, ...] = ()
    https: Https = Https()
    usable: bool = True
    findings: tuple[Finding, ...] = ()


def _as_group(kind: Callable[..., Any], readers: dict[str, Any]) -> Callable[[Node], Any]:
    def read(node: Node) -> Any:
        values, faults = read_fields(node, readers)
        return faults[0] if faults else kind(**{name.replace("-", "_"): value for name, value in values.items()})
    return read


def _as_waivers(node: Node) -> tuple[Waiver, ...] | Fault:
    waivers = []
    if node.kind != "list":
        return Fault("source/wrong-type", "A list of waivers is expected here.",
                     "Write: - {rule: document/long-sentence, reason: fixed legal wording}", node.line, node.column)
    for item in node.items:
        values, faults = read_fields(item, {"rule": as_text, "reason": as_text, "page": as_text, "until": as_date})
        if faults:
            return faults[0]
        if not values.get("rule") or not values.get("reason"):
            return Fault("source/wrong-type", "A waiver needs the name of a rule and a reason.",
                         "Write: - {rule: document/long-sentence, reason: fixed legal wording}", item.line, item.column)
        waivers.append(Waiver(**values))
    return tuple(waivers)


def _as_guides(node: Node) -> tuple[tuple[str, ...], ...] | Fault:
    """Return lists of pages that are read one after the other; one list alone is taken as one guide."""
    if node.kind == "list" and all(item.kind == "scalar" for item in node.items):
        one = as_list(as_text)(node)
        return one if isinstance(one, Fault) else (one,)
    return as_list(as_list(as_text))(node)


def _as_colours(node: Node) -> dict[str, str] | Fault:
    """Return the trust's own colours by name, such as `link: "#003087"`."""
    entries = as_mapping(node)
    if isinstance(entries, Fault):
        return entries
    for name, value in entries.items():
        if not _COLOUR.match(value.text.strip()):
            return Fault("source/wrong-type", f'"{value.text[:30]}" is not a colour for {name}.',
                         'Write it in quotes as "#003087".', value.line, value.column)
    return {name.strip(): value.text.strip().lower() for name, value in entries.items()}


def _as_origins(node: Node) -> tuple[str, ...] | Fault:
    """Return the websites to which forms may be sent, such as `https://forms.trust.example`."""
    origins = as_list(as_text)(node)
    if isinstance(origins, Fault):
        return origins
    wrong = next((origin for origin in origins if not _ORIGIN.match(origin)), None)
    if wrong is not None:
        return Fault("source/wrong-type", f'"{wrong[:60]}" is not the address of a website to which forms may be sent.',
                     "Write https:// and the name alone, for example https://forms.trust.example", node.line, node.column)
    return tuple(origin.rstrip("/").lower() for origin in origins)


_READERS = {
    "name": as_text, "base-url": as_address, "https": as_https, "default-language": as_text, "formats": as_list(as_text),
    "demonstration": as_yes_no, "interpreter-phone": as_text, "waivers": _as_waivers, "main-site": as_text,
    "logo": as_text, "footer": as_list(as_text), "guides": _as_guides, "colours": _as_colours,
    "contact": _as_group(Contact, {name: as_text for name in ("phone", "post", "form", "email", "hours-form")}),
    "real-service": _as_group(RealService, {"web": as_text, "phone": as_text}),
    "form-action": _as_origins, "print-sizes": as_print_sizes, "security": _as_group(Security, {"contact": as_text, "expires": as_text}),
    "drafts": _as_group(Drafts, {"publish": as_yes_no, "approved-by": as_text, "until": as_date}),
}


def read_settings(data: bytes | None) -> Settings:
    """Return the settings from the bytes of the file; None stands for a file that is missing."""
    if data is None:
        return Settings(usable=False, findings=(Finding(
            "settings/missing", PATH, "This project has no settings.", "Write content/site.yml with at least a name: line.",
            line=1, column=1),))
    text, findings = decode_text(data, PATH)
    node, faults = read_yaml(text or "")
    values, wrong = read_fields(node, _READERS) if node else ({}, [])
    findings += [fault.found_in(PATH) for fault in (*faults, *wrong)]
    if node is None and not findings:
        return read_settings(None)
    if node and "name" not in values:
        findings.append(Finding("settings/missing", PATH, "The settings do not say the name of the organisation.",
                                "Write a line: name: Example NHS Trust", line=1, column=1))
    fields = {name.replace("-", "_"): value for name, value in values.items()}
    fields["base_url"] = fields.get("base_url", "").rstrip("/")
    return Settings(**fields, usable=node is not None and node.kind == "mapping", findings=tuple(findings))
