"""Reads the target of a link as it was typed: what a keyboard, Word or a slip did to an address is undone, or said to
be none.

Browsers mend some of this, each in its own way: `https:/www.nhs.uk` leads into one's own site on every page that is
served over https.
"""

from __future__ import annotations

import re
from urllib.parse import unquote

from everyreader.looks import looks
from everyreader.phones import plain_digits

_WEB = re.compile(r"^\s*(https?)\s*:\s*(/*)(?=[^/\s])", re.IGNORECASE)
_CALLS = re.compile(r"^\s*(tel|sms)\s*:(?://)?(.*)$", re.IGNORECASE | re.DOTALL)
_MAIL = re.compile(r"^(?:mailto\s*:[/\s]+|mailto\s+:|mail:\s*|email:\s*|e-mail:\s*)(?=[^\s@]+@)", re.IGNORECASE)
_SPACES = re.compile(r"[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_HOST = re.compile(r"^https?://([^/?#]*)", re.IGNORECASE)
_BEHIND_HOST = re.compile(r"^([^/?#\s]+)\s+(?=[/?#])")
_ADDRESS = re.compile(r"^[^\s/@:#?{]+@[^\s/@:{]+\.[a-z]{2,}(?:\?.*)?$", re.IGNORECASE)
_NO_COLON = re.compile(r"^(https?)(?:[;.,]?/{1,3}|;:?)(?=[^/])", re.IGNORECASE)
_NUMBER = re.compile(r"^[+(]?\d[\d\s()./+-]{7,}$")
_PAGE = re.compile(r"(?!https?/)(?:[\w-]+/)*[\w-]+\.md(?:#[\w-]+)?", re.ASCII)
SPACE = "%20"
OWN_COMPUTER = "is that of your own computer"


def is_plain_page(target: str) -> bool:
    """Say whether a target is that of a page beside this one, or in a folder below, in the plainest form: most links of
    most pages are, and there is nothing to mend in them.

    >>> is_plain_page("carers.md#when"), is_plain_page("https/carers.md"), is_plain_page("Carers guide.md")
    (True, False, False)
    """
    return bool(_PAGE.fullmatch(target))


def mended(target: str) -> str:
    """Return a target in the form that leads where its author meant; one with nothing wrong comes back as it is.

    >>> mended("https:/www.nhs.uk/a b"), mended("tel:+44 (0)300 303 5678"), mended("mailto:us@a.example?subject=A b")
    ('https://www.nhs.uk/a%20b', 'tel:+443003035678', 'mailto:us@a.example?subject=A%20b')
    """
    if holds_fact(target):  # with spaces of its own
        return target
    if call := _CALLS.match(target):
        number, sign, more = re.match(r"([^;?]*)([;?]?)(.*)", call[2], re.DOTALL).groups()  # type: ignore[union-attr]
        return f"{call[1].lower()}:{_dialled(number)}{sign}{_SPACES.sub(SPACE, more.strip())}"
    if real := behind_guard(target):
        return mended(real)
    if web := _WEB.match(target):
        rest = _BEHIND_HOST.sub(r"\1", target[web.end() :])
        target = f"{web[1].lower()}://{rest}"
    target = _TITLE_BEHIND.sub(r"\1", _MAIL.sub("mailto:", target.strip()))
    return _SPACES.sub(SPACE, target.strip()) if _SPACES.search(target) else target


_GUARD = re.compile(
    r"^https?://(?:[\w.-]+\.safelinks\.protection\.outlook\.com/|"
    r"statics\.teams\.cdn\.office\.net/evergreen-assets/safelinks/|"
    r"www\.google\.[a-z.]+/url\?|l\.facebook\.com/l\.php\?|urldefense\.(?:com|"
    r"proofpoint\.com)/v3/__(?P<plain>https?:.*?)__;)",
    re.IGNORECASE,
)
_GUARDED = re.compile(r"[?&](?:url|q|u)=(https?(?::|%3A)[^&#]+)", re.IGNORECASE)


def behind_guard(target: str) -> str:
    """Return the address of a page where a target is that of a program between it and its reader, as Outlook, Teams and
    Google paste it: it tells whose mail it was in. Nothing where a target is another.

    >>> behind_guard("https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.nhs.uk%2Fa&data=05%7C01")
    'https://www.nhs.uk/a'
    """
    match = _GUARD.match(target) if "/" in target else None
    if not match:
        return ""
    found = _GUARDED.search(target)
    return match["plain"] or (unquote(found[1]) if found else "")


_TITLE_BEHIND = re.compile(r"^(\S+)\s+(?:“[^”]*[”\"]|„[^”“]*[”“]|«[^»]*»|‘[^’]*’|\([^()]*\))$")
"""Words behind an address in other marks than Markdown's: its title."""


def holds_fact(target: str) -> bool:
    """Say whether a fact is in a target, also as programs write one that encode what is in an address."""
    return "{" in target or "%7B%7B" in target.upper()


def _dialled(number: str) -> str:
    plain = looks(number)
    sign = "+" if plain.lstrip(" (").startswith("+") else ""
    if sign:
        plain = re.sub(r"\(\s*0\s*\)", "", plain, count=1)
    return sign + re.sub(r"[^\d*#]", "", "".join(plain_digits(char) or char for char in plain)) or number.strip()


def lacks_scheme(target: str) -> str:
    """Return what to write where a target is an address that lacks what makes it one, or nothing."""
    if holds_fact(target):
        return ""
    plain = looks(target).strip()
    if plain.lower().startswith("www."):
        return f"https://{plain}"
    if _ADDRESS.match(plain):
        return f"mailto:{plain}"
    if match := _NO_COLON.match(plain):
        return f"{match[1].lower()}://{plain[match.end() :]}"
    return f"tel:{re.sub(r'[^0-9+]', '', plain)}" if _NUMBER.match(plain) else ""


def host_fault(target: str) -> str:
    """Return why no browser finds the website of an address, or nothing."""
    match = _HOST.match(target)
    if not match:
        return ""
    host = match[1].rpartition("@")[2].partition(":")[0].rstrip(".")
    if not host:
        return "names no website"
    if "@" in match[1]:
        return "tells a name or a password"
    if host.lower() in ("localhost", "127.0.0.1", "[::1]", "0.0.0.0"):
        return OWN_COMPUTER
    if host.lower() in ("http", "https"):
        return "begins twice"
    if ".." in host or host.startswith(".") or (not host.isascii() and _is_mixed(host)):
        return "has a dot too many" if ".." in host or host.startswith(".") else "has letters of another alphabet in it"
    if re.search(r"[\s%,;!_<>\\'\"()]", host) or match[1].count(":") > 1:
        return "holds a sign that the name of a website cannot have"
    if _INSIDE.match(target):
        return "leads to where only colleagues get in"
    return "" if "." in host else "names no website"


def end_fault(target: str) -> str:
    """Return what stands behind an address on the web that does not belong to it, or nothing.

    >>> end_fault("https://a.example/b,"), end_fault("https://a.example/b_(c)"), end_fault("https://a.example/b)")
    ('ends with a sign that does not belong to it', '', 'ends with a sign that does not belong to it')
    """
    if not target.lower().startswith(("http://", "https://")):
        return ""
    odd = target.count(")") > target.count("(") or target.count("]") > target.count("[")
    if target[-1] in ".,;:'\"’”>|*" or (odd and target[-1] in ")]"):
        return "ends with a sign that does not belong to it"
    if "\\" in target or "|" in target:
        return "has a sign that no address has"
    return "holds the number of one visit" if "id=" in target.lower() and _VISIT.search(target) else ""


_INSIDE = re.compile(
    r"https?://(?:(?:10|127|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d[\d.]*(?=[:/]|$)|"
    r"[^/]*\.(?:local|lan|intranet|internal)(?=[:/]|$)|(?:nww|intranet|staging|preprod|uat)\d?\.[^/]+|"
    r"(?:[^/]*[.-])?(?:staging|preprod|uat)\d?[.-][^/]+|(?:dev|test)\d?\.[^/.]+\.[^/.]+\.[^/]+|"
    r"[^/]*\.sharepoint\.com(?=[/?#]|$)|"
    r"outlook\.(?:office(?:365)?|live)\.com/|(?:www\.)?dropbox\.com/home|teams\.microsoft\.com/l/|mail\.google\.com/|"
    r"docs\.google\.com/\w+/d/[^/]+/edit|[^/]+/(?:[^?#]*/)?wp-(?:admin|login)|"
    r"[^#]*[?&](?:preview|draft)=(?:true|1)\b)",
    re.IGNORECASE,
)
"""Addresses of a network of its own (RFC 1918), of files shared with colleagues, of pages in the making."""
_VISIT = re.compile(r";jsessionid=[^?#]*|[?&](?:phpsessid|aspsessionid\w*|cfid|sessionid|sid)=[\w%.-]+", re.IGNORECASE)


def call_fault(target: str) -> str:
    """Return why nobody is reached by an address that a phone or a mail program opens, or nothing. target: mended."""
    scheme, _, rest = target.partition(":")
    if holds_fact(target):
        return ""
    if scheme in ("tel", "sms") and not re.match(r"\+?[\d*#]{3,}", rest):
        return "holds no number to dial"
    written = rest.partition("?")[0]
    if scheme == "mailto" and not all(_ADDRESS.match(one.replace(SPACE, "")) for one in written.split(",")):
        return "holds no e-mail address"
    return ""


def _is_mixed(host: str) -> bool:
    """Say whether Latin letters and those that look like them are in one part of a name."""
    return any(
        re.search("[a-z]", part, re.IGNORECASE) and re.search("[\u0370-\u052f]", part)
        for part in looks(host).split(".")
    )
