"""Reads the address at which the site will stand, and refuses one that a server would stumble over.

The address goes into the settings of six kinds of host. A sign that one of them takes for grammar (`;`, `{`, `$`, a
quote) stops that server, or answers an error to every reader. Names of hosts in other scripts are written as DNS has
them (RFC 5891).
"""

from __future__ import annotations

import re
from typing import Annotated

import msgspec

from everyreader.source import Fault, Key, Node, as_struct, as_text, as_yes_no

_WHOLE = re.compile(r"(?i:(https?))://([^/?#\[\]@:]+)(?::([0-9]{1,5}))?((?:/[^/?#]*)*)")
_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
_TWO_HOSTS = re.compile("[ßẞς\u200c\u200d]")
_FOLDER = re.compile(r"[A-Za-z0-9_~-][A-Za-z0-9._~-]*")
_FILE = re.compile(r"\.(?:html?|php|aspx?|jsp|pdf)$", re.IGNORECASE)
"""The end of the address of a page: the site stands in a folder."""
_HELP = "Write it whole and plain, for example https://www.trust.example or https://www.trust.example/notices"


class Https(msgspec.Struct, frozen=True):
    """What hosts do about connections that nobody protects."""

    redirect: Annotated[bool, Key("yes where readers are led from http to https")] = False
    """They lead from http to https."""
    subdomains: Annotated[bool, Key("yes to bind every website below that name to https for a year")] = False
    """Browsers that have been here once use https for every name below this one as well."""


def as_address(node: Node) -> str | Fault:
    """Return the address of the site, without a slash at its end and with its host as DNS has it."""
    text = as_text(node)
    if isinstance(text, Fault) or not text:
        return text
    found = plain_address(text)
    return found or Fault(
        "source/wrong-type",
        f'"{text[:60]}" is not the address of a website, or holds what a server cannot take.',
        _HELP,
        node.line,
        node.column,
    )


def plain_address(text: str) -> str:
    """Return an address in its one form, or nothing where it is none that every host takes."""
    match = _WHOLE.fullmatch(text.strip())
    if not match:
        return ""
    scheme, host, port, path = match.groups()
    name = host_in_dns(host)
    folders = (path or "").rstrip("/").split("/")[1:]
    if folders and _FILE.search(folders[-1]):
        return ""
    if not name or (port and not 0 < int(port) < 65536) or not all(map(_FOLDER.fullmatch, folders)):
        return ""
    number = "" if not port or int(port) == {"http": 80, "https": 443}[scheme.lower()] else f":{int(port)}"
    return "/".join([f"{scheme.lower()}://{name}{number}", *folders])


def host_in_dns(host: str) -> str:
    """Return the name of a host as DNS has it, such as `xn--bcher-kva.example`, or nothing where it is none, or where
    the two standards for that (RFC 3490, RFC 5891) name two hosts: `straße` is one, and in the older one `strasse`.
    People write these as xn--."""
    if _TWO_HOSTS.search(host):
        return ""
    try:
        name = host.encode("idna").decode("ascii").lower()
    except UnicodeError:
        return ""
    labels = name.split(".")
    whole = all(map(_LABEL.fullmatch, labels)) and len(name) < 254
    is_number = len(labels) == 4 and all(part.isdigit() and int(part) < 256 for part in labels)
    return name if whole and (is_number or not labels[-1].isdigit()) else ""


def as_https(node: Node) -> Https | Fault:
    """Return what the settings say of https; a plain `yes` asks for the redirect alone."""
    if node.kind == "scalar":
        redirect = as_yes_no(node)
        return redirect if isinstance(redirect, Fault) else Https(redirect)
    return as_struct(Https)(node)
