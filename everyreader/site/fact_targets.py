"""Puts facts into the target of a link, in the form that the address needs: `tel:{{ trust-phone }}`, `{{ trust-web
}}/contact`."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import quote

from everyreader.document import FACT_MARK, fill_marks
from everyreader.fact_values import FactValue, fact_value
from everyreader.parse import Target
from everyreader.site.index import Site

_ASKED = {
    "tel": ("phone", "a phone number"),
    "sms": ("phone", "a number for text messages"),
    "mailto": ("email", "an e-mail address"),
}
"""What must be behind a scheme, and how it is called."""
_ADDRESS = re.compile(r"^(?:(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*):)?(?P<slashes>//)?(?P<rest>.*)$", re.DOTALL)
_HOST = re.compile(r"[A-Za-z0-9.-]+(?::\d+)?")


class NoAddress(Exception):
    """Facts make no address where they are. args: why, in words that follow "here", and what to write."""


def url_of_facts(site: Site, tag: str, target: Target) -> str:
    """Return where a target with facts in it leads from pages of a language; nothing where one of them cannot be shown,
    or they make no address."""
    if any(site.fact(name) is None for name in target.facts):
        return ""
    try:
        return filled_target(target.url, lambda name: fact_value(site.facts.entries[name], "", site.locale(tag))[0])
    except NoAddress:
        return ""


def filled_target(written: str, value_of: Callable[[str], FactValue]) -> str:
    """Return a target with the values of its facts in their places. value_of: the value of a fact. Errors:
    NoAddress."""
    match = _ADDRESS.match(written)
    assert match is not None
    scheme, rest = (match["scheme"] or "").lower(), match["rest"]
    if scheme in _ASKED:
        return _behind(scheme, rest, value_of)
    first = FACT_MARK.match(rest)
    if first and (not scheme or scheme in ("http", "https")) and (value := value_of(first[1])).href:
        return _from_fact(value, rest[first.end() :], bool(scheme), value_of, first[1])
    if scheme not in ("http", "https") or not match["slashes"]:
        raise NoAddress("stands nothing that leads to a page or a number", _name_a_web_address(rest))
    host, slash, path = _split_host(rest)
    shown = fill_marks(host, lambda name, _: value_of(name).text)
    if not _HOST.fullmatch(shown):
        raise NoAddress(f'"{shown[:40]}" is not the name of a website', _name_a_web_address(rest))
    return f"{scheme}://{shown}{slash}{_encoded(path, value_of)}"


def _behind(scheme: str, rest: str, value_of: Callable[[str], FactValue]) -> str:
    """Return an address of a scheme before which a number or an e-mail address stands."""
    kind, wanted = _ASKED[scheme]
    target, sign, more = rest.partition("?") if scheme != "tel" else (rest, "", "")
    match = re.fullmatch(rf"(?://)?\s*(?P<relay>18001)?[\s-]*{FACT_MARK.pattern}\s*(?P<more>[;,][\w=;,.+-]*)?", target)
    if match is None:
        raise NoAddress(f"more than a fact is behind {scheme}:", f"Write {scheme}:{{{{ name }}}} with nothing else.")
    name = match[2]
    value = value_of(name)
    own, _, number = value.href.partition(":")
    if value.type != kind or own != scheme:
        write = f"Write ({{{{ {name} }}}}) alone." if value.href else "Name another fact."
        raise NoAddress(f'the fact "{name}" is not {wanted}', write)
    if match["relay"]:
        number = "18001" + re.sub(r"^\+44", "0", number)
    return f"{scheme}:{number}{match['more'] or ''}{sign}{_encoded(more, value_of)}"


def _from_fact(value: FactValue, rest: str, is_web: bool, value_of: Callable[[str], FactValue], name: str) -> str:
    """Return an address that begins with a fact which holds one. is_web: `https://` is written before it."""
    own = value.href.split(":")[0]
    if own in ("http", "https"):
        glue = value.href.removesuffix("/") if rest.startswith("/") else value.href
        if rest and rest[0] not in "/?#":
            raise NoAddress("other letters follow the address", f"Write ({{{{ {name} }}}}/page), with a slash.")
        return glue + _encoded(rest, value_of)
    if is_web or (rest and not (own == "mailto" and rest.startswith("?"))):
        raise NoAddress(f'the fact "{name}" is not a web address', f"Write ({{{{ {name} }}}}) alone.")
    return value.href + _encoded(rest, value_of)


def _split_host(rest: str) -> tuple[str, str, str]:
    bare = FACT_MARK.sub(lambda match: "x" * len(match[0]), rest)  # what is in a mark ends no host
    end = next((number for number, sign in enumerate(bare) if sign in "/?#"), len(rest))
    return rest[:end], rest[end : end + 1], rest[end + 1 :]


def _encoded(words: str, value_of: Callable[[str], FactValue]) -> str:
    """Return the path or the question of an address, with what facts say as such an address writes it."""
    return fill_marks(words, lambda name, _: quote(value_of(name).text, safe=""))


def _name_a_web_address(rest: str) -> str:
    name = next(iter(FACT_MARK.findall(rest)), ("name", ""))[0]
    return f"Write ({{{{ {name} }}}}) alone, with a fact that holds a web address, an e-mail address or a phone number."
