"""Tells by its name which file in a folder of a language is no page for readers: a draft, a copy, a note to colleagues.

Who gives a file such a name has said what it is. Some do it on purpose (`_draft.md`); a copy, or what a program leaves
beside a file that is open, is there by accident, and somebody should take it away.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Literal

from everyreader.layout import CONTENT, MEDIA, site_path
from everyreader.looks import looks
from everyreader.source.hidden_names import is_hidden_folder, shown_name

Reason = Literal["", "underscore", "drafts", "note", "copy", "lock", "conflict"]
"""Why a name says that a file is no page: chosen (the first three) or left by accident; nothing for a page."""

DELIBERATE: tuple[Reason, ...] = ("underscore", "drafts", "note")

_NOTES = re.compile(
    r"(?i:read[ _-]?me|to[ _-]?do|untitled(?:[ _-]\d+)?|new (?:text )?document)|CHANGELOG|CONTRIBUTING|NOTES|TEMPLATE"
)
_LOCK = re.compile(r"~\$|\.?~lock\.|\.#|~WRL\d")
_CONFLICT = re.compile(
    r"conflicted copy|sync-conflict-\d|case[ -]conflict|\bconflict(?:ed)?\b[^)\]]*[)\]]|sfconflict|_conflict-\d|"
    r"-(?-i:DESKTOP|LAPTOP)-[0-9A-Z]{5,}$|[._](?-i:BASE|LOCAL|REMOTE|BACKUP)(?:_\d+)?$|\.(?:orig|rej|mine|ours|theirs)$",
    re.IGNORECASE,
)
_COPY = re.compile(
    r" ?\(\d{1,2}\)$"  # index (2), as browsers and file managers number them
    r"| ?-+ ?(?:copy|kopia|kopie|copie|copia|kopya|copi)(?: ?\(?\d{1,3}\)?)?$"  # choice - Copy (2)
    r"|^(?:copy|kopia|kopie|copie|copia|copi)(?: ?\(\d{1,2}\))? (?:of|von|de|di|du|o) "  # Copy of choice
    r"|(?<!\ba)(?<!\bthe)(?<!\byour)(?<!\bmy)(?<!\bpaper)(?<!\bhard)(?<!\bprinted)(?<!\bprint) copy(?: \d{1,2})?$"
    r"|\((?:\w+ )?copy(?: \d{1,2})?\)$|\.(?:bak|backup|old|copy)$",
    re.IGNORECASE,
)
_HYPHEN_COPY = re.compile(r"[^ ]-cop(?:y|i)$", re.IGNORECASE)
"""`how-to-get-a-copy` is a page about copies, and no copy; so is `cael-copi` in Welsh."""


def is_among_pages(path: str) -> bool:
    """Say whether a file lies where pages lie: in the folder of a language."""
    return path.startswith(f"{CONTENT}/") and path.count("/") >= 2 and not path.startswith(MEDIA)


@lru_cache(
    maxsize=50_000
)  # several stages and rules ask for each path (2026-11-29: 0.03 s of an edit among 1,000 pages)
def why_no_page(path: str) -> Reason:
    """Return why the name of a file or of one of its folders says that it is no page. path: from the root of the
    project."""
    *folders, name = site_path(path).split("/")
    stem = name[:-3] if name[-3:].lower() == ".md" else name
    if _LOCK.match(name):
        return "lock"
    if _CONFLICT.search(stem):
        return "conflict"
    if any(_COPY.search(part) and not _HYPHEN_COPY.search(part) for part in (stem, *folders)):
        return "copy"
    if name.startswith("_") or any(folder.startswith("_") for folder in folders):
        return "underscore"
    if any(is_hidden_folder(folder) for folder in folders) or shown_name(stem) != stem:
        return "drafts"
    return "note" if _NOTES.fullmatch(stem.split(".")[0]) else ""


_COPIED = "copy|copi|kopia|kopie|copie|copia|kopya|копия|副本|コピー|نسخہ|نسخة"
_WORD = (
    rf"(?:{_COPIED}|duplicate|shortcut|backup|bak|orig|original|old|new|neu|final|draft|wip|revised|amended|edited|"
    r"annotated|tracked|temp|tmp|do[ _-]not[ _-]use|(?:v|ver|version|rev)[ _.-]?\d{1,2}(?:\.\d{1,2})?)"
)
_WORD_APART = r"(?:updated|latest|current|reviewed|approved)"
"""Words that say so behind a space or a `_` alone: `covid-latest` is the name of a page."""
_AFTER = re.compile(
    rf"(?:(?: ?[-–—_.] ?| )\(?{_WORD}\)?(?:[ _-]?\(?\d{{1,3}}\)?)?|(?:_| (?:- )?)\(?{_WORD_APART}\)?|"
    rf"\(?(?:{_COPIED})\)?\d{{0,2}}| \d{{1,3}}| ?[(\[]\d{{1,3}}[)\]]|~+)$",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    rf"^(?!(?:new|neu|final)[ -]|old[ -](?:age|people))[(\[]?(?:{_WORD}|kopi\w*)[)\]]?(?: ?\(\d{{1,3}}\))?[ _-](?:- )?"
    r"(?:(?:of|von|de|di|du)[ _-])?|^(?:zz?|x{1,3})_|^~",
    re.IGNORECASE,
)
"""What is behind or before the name of a page in that of its copy. Alone it says nothing: `phase 2.md` is a page,
and a copy where `phase.md` lies beside it. `step-2.md` never is one."""


_INDEX = re.compile(r"^index(?=[-_ ]?\d{1,2}$)", re.IGNORECASE)
"""The first page of a folder is called `index`, and no other page is called nearly so."""


def copies_beside(paths: Iterable[str]) -> frozenset[str]:
    """Return the sources whose names are those of other pages in the same folder with what people and programs add to a
    copy."""
    return _copies_among(tuple(path for path in paths if is_among_pages(path) and path.endswith(".md")))


@lru_cache(maxsize=2)  # several stages and rules ask for the same ones (2026-11-29: 9 ms of an edit among 1,000 pages)
def _copies_among(sources: tuple[str, ...]) -> frozenset[str]:
    pages = {looks(path).casefold(): path for path in sources}
    found = set()
    for plain, path in pages.items():
        folder, _, name = plain.rpartition("/")
        for bare in _without(name.removesuffix(".md")):
            page = pages.get(f"{folder}/{bare}.md", "")
            found |= {path} if page and not why_no_page(page) else set()
    return frozenset(found)


def _without(stem: str) -> set[str]:
    """Return what is left of a name without what people and programs add to that of a copy, added once or more:
    `choice_final_v2`."""
    left: list[str] = [stem]
    found: set[str] = set()
    while left:
        name = left.pop()
        if _INDEX.match(name):
            found.add("index")
        for added in (_AFTER.search(name), _BEFORE.search(name)):
            if added and (bare := f"{name[: added.start()]}{name[added.end() :]}".strip()) not in ("", *found):
                found.add(bare)
                left.append(bare)
    return found


def meant_address(path: str) -> str:
    """Return the address that a page would have without the part of its name that keeps it from readers: of
    `content/en/_choice.md` and of `content/en/drafts/choice.md` it is `en/choice.html`."""
    parts = [part.lstrip("_") for part in site_path(path).split("/")]
    kept = [part for part in parts[:-1] if part and not is_hidden_folder(part)]
    stem = parts[-1].removesuffix(".md")
    return "/".join([*kept, f"{shown_name(stem) or stem}.html"])
