"""Turns the target of a link as an author wrote it into an address, or into the reason why it leads nowhere."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from urllib.parse import unquote

import msgspec

from everyreader.blank import is_blank
from everyreader.document import FACT_MARK, Image, Link, fact_mark, fact_name, marks_in, text_of, walk_inlines
from everyreader.layout import content_path
from everyreader.parse.anchors import named
from everyreader.typed_targets import is_plain_page, lacks_scheme, mended

_SCHEME = re.compile(r"^([A-Za-z][A-Za-z0-9+.-]*):")
_BRACE = re.compile(r"[{}｛｝]")
_ENCODED_MARK = re.compile(r"%7B%7B(?:%20|\+)*([^{}%\s]+)(?:%20|\+)*%7D%7D", re.IGNORECASE)
SAFE_SCHEMES = ("http", "https", "mailto", "tel", "sms")


class Target(msgspec.Struct, frozen=True, omit_defaults=True, gc=False, cache_hash=True):
    """Where a link leads."""

    page: str = ""
    tag: str = ""
    anchor: str = ""
    """`page`, `tag` and `anchor`: of a page of this site."""
    path: str = ""
    """The path of a file of this site."""
    url: str = ""
    """The url of anything else, with a place for each fact in it."""
    facts: tuple[str, ...] = ()
    """The names of these."""
    fault: str = ""
    """Why it leads nowhere: `empty`, `unsafe`, `outside`, `remote`, `no-page`, `no-anchor`, `no-file`, `braces`,
    `address`, or nothing."""
    near: str = ""
    """What was probably meant."""


def has_words(link: Link) -> bool:
    """Say whether a link has words, or a picture: one without is told, and readers get none."""
    return not is_blank(text_of(link.children)) or any(
        isinstance(inner, Image) for inner in walk_inlines(link.children)
    )


def read_target(target: str, tag: str, page: str) -> Target:
    """Return where a link in a page leads, before anybody has looked whether it is there.

    target: as written. tag, page: the language folder and the identity of the page that holds the link.
    """
    if is_plain_page(target):
        path, _, anchor = target.partition("#")
        beside = "/" not in path and "/" not in page
        return Target(page=path.removesuffix(".md"), tag=tag, anchor=anchor) if beside else _inner(target, tag, page)
    written = "".join(char for char in target if char > " ").lower() if _hides_scheme(target) else target
    if (scheme := _SCHEME.match(written)) and scheme[1].lower() not in SAFE_SCHEMES and not _BRACE.search(target):
        return Target(fault="unsafe")
    target = mended(target)
    if lacks_scheme(target):
        return Target(fault="address")
    plain = _ENCODED_MARK.sub(r"{{ \1 }}", target)  # as programs write a fact that encode what is in an address
    if _BRACE.search(plain):
        return (
            Target(fault="braces")
            if has_loose_brace(plain)
            else Target(
                url=FACT_MARK.sub(lambda mark: fact_mark(fact_name(mark[1]), fact_name(mark[2])), plain),
                facts=tuple(name for name, _ in marks_in(plain)),
            )
        )
    if target in ("", "#", "?"):
        return Target(fault="empty")
    if target.startswith("//"):
        return Target(url=f"https:{target}")
    if _SCHEME.match(target):
        return Target(url=target)
    return _inner(target, tag, page)


def has_loose_brace(target: str) -> bool:
    """Say whether a brace is in a target that belongs to no fact: an address has none."""
    return bool(_BRACE.search(target) and _BRACE.search(FACT_MARK.sub("", target)))


def _hides_scheme(target: str) -> bool:
    """Say whether control characters or spaces are used to hide a scheme such as `java script:`."""
    return ":" in target and any(char <= " " for char in target)


def _inner(target: str, tag: str, page: str) -> Target:
    path, _, anchor = target.partition("#")
    path = unicodedata.normalize("NFC", unquote(path.partition("?")[0].replace("\\", "/")))
    if not path:
        return Target(page=page, tag=tag, anchor=named(anchor))
    base = tag if path.startswith("/") else posixpath.join(tag, posixpath.dirname(page))
    if path.startswith("/") and path.lstrip("/").split("/")[0] in ("media", tag):
        base = ""
    full = posixpath.normpath(posixpath.join(base, path.lstrip("/")))
    if full.startswith("..") or full.startswith("/"):
        return Target(fault="outside")
    if full.startswith("media/"):
        return Target(path=content_path(full))
    folder, _, rest = full.partition("/")
    if path.endswith("/") or not rest:
        rest = posixpath.join(rest, "index")
    return Target(page=re.sub(r"\.(md|html?)$", "", rest, flags=re.IGNORECASE), tag=folder, anchor=named(anchor))
