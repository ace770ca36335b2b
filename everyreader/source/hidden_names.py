"""Tells which words in a name say that a page is not for readers, or not yet: at its end, at its beginning or alone.

Some words say nothing else (`do-not-publish.md`, a folder `staff-only`). Others may be what a page is about, such as
`withdrawn-children.md`: who looks at the title as well can tell.
"""

from __future__ import annotations

import re
from functools import lru_cache

from everyreader.source.hidden_words import ALONE, DOUBTFUL, DRAFT, NOT_PUBLISHED

_GAP = r"[-–—_. ,()\[\]]{1,3}"


def _phrases(text: str) -> str:
    """Return a pattern of phrases. text: parted by `;`; a blank in a phrase is any sign that parts words in a name."""
    return "|".join(phrase.strip().replace(" ", _GAP) for phrase in text.split(";"))


_NOT_PUBLISHED = (
    "(?:please )?(?:do not|don['’]?t|never|no) publish(?: yet)?; nopublish; not for (?:publication|publishing|release)"
)
_STATES = (
    "(?:for|in|under|to|needs|awaiting|pending|waiting for) (?:review|approval|sign(?: |)off|checking); for comments?; "
    "(?:work )?in progress; on hold; unfinished; unapproved; unreviewed; "
    "not (?:yet )?(?:public|published|live|ready|approved|finished|reviewed|signed off)(?: yet)?"
)
_STAFF = "staff only; (?:for )?internal (?:only|use(?: only)?); (?:for )?staff eyes only"
_READERS = "not for (?:the public|readers|patients)"
_MARKED = f"{_NOT_PUBLISHED}; {_STAFF}; wip; fixme; unpublished; embargoed; under embargo"

_FOLDER = re.compile(
    _phrases(
        f"{_MARKED}; {_STATES}; {_READERS}; embargo; trash; (?:[a-z]+ )?drafts?(?: [0-9]{{1,4}})?; "
        f"drafts? (?:pages?|content|versions?|copies); not public; {NOT_PUBLISHED}; {DRAFT}"
    ),
    re.IGNORECASE,
)
_ALONE = re.compile(
    _phrases(f"{_NOT_PUBLISHED}; {NOT_PUBLISHED}; wip; fixme; unpublished; embargoed; under embargo"), re.IGNORECASE
)
_DRAFT = re.compile(
    r"(?i:(?<=.)[-–—._ ]{1,3}[(\[]?draff?t(?:[-_. ]?v?\d{1,3})?[)\]]?$|^[(\[]?draff?t[)\]]?[_ ])|^[(\[]?DRAFF?T\W"
)
"""`visiting-draft`, `DRAFT visiting`. A page that is called `draft-guidance` may be about a draft that all may read."""
_ASKED = "".join(rf"(?<!\b{word})" for word in ("we", "they", "you", "is", "are", "stay", "remain", "must", "and"))
"""`what-we-do-not-publish` is a page about what is not published."""
_AFTER = re.compile(rf"{_ASKED}(?<=.){_GAP}(?:{_phrases(f'{_MARKED}; {NOT_PUBLISHED}')})[)\]]?$", re.IGNORECASE)
_BEFORE = re.compile(
    rf"^[(\[]?(?:{_phrases(f'{_NOT_PUBLISHED}; {NOT_PUBLISHED}; wip; fixme; embargoed')}){_GAP}(?=.)", re.IGNORECASE
)
_CAPITALS = _phrases(
    "WIP; TODO; FIXME; TBC; EMBARGO(?:ED)?; CONFIDENTIAL; INTERNAL(?: ONLY)?; PRIVATE; HIDDEN; UNPUBLISHED; "
    "PENDING; RESTRICTED; WITHDRAWN; OBSOLETE; SUPERSEDED; DO NOT USE; STAFF ONLY; FOR REVIEW; IN PROGRESS; ON HOLD"
)
_SHOUTED = re.compile(rf"^[(\[]?(?:{_CAPITALS}){_GAP}(?=.*[a-z])|(?<=[a-z\d]){_GAP}(?:{_CAPITALS})[)\]]?$")
"""A mark in capitals beside small letters is no part of what a page is about."""
_DOTTED = re.compile(
    r"(?<=.)\.(?:wip|unpublished|hidden|private|internal|disabled|inactive|off|local|dev|test|staging|preview|"
    r"pending|embargoed|later|notes?)$",
    re.IGNORECASE,
)
"""What is written behind a full stop, as in `choice.local.md`, says of which sort the file is."""

_SIGN = re.compile(
    r"[A-Z.]|draf|publi|release|only|use|wip|fixme|embargo|yhoeddi|unig|cyhoedd|cleifion|publi|personelu|yay[ıi]n|"
    r"daabicin|pubbl|öffent|oeffent|[^\x00-\u024f]"
)
"""What is in each name in which one of these patterns finds something."""


def is_hidden_folder(name: str) -> bool:
    """Say whether the name of a folder says nothing but that what is in it is not for readers."""
    return bool(_FOLDER.fullmatch(name))


@lru_cache(maxsize=50_000)
def shown_name(stem: str) -> str:
    """Return the name of a page without words that say only that it is not for readers: all of it where none does,
    nothing where it is such words alone.

    >>> [shown_name(name) for name in ("choice-do-not-publish", "EMBARGO choice", "wip", "what-we-do-not-publish")]
    ['choice', 'choice', '', 'what-we-do-not-publish']
    """
    if not _SIGN.search(stem):
        return stem  # nearly every name: without this, each takes 8 µs (2026-11-30)
    if _ALONE.fullmatch(stem):
        return ""
    for pattern in (_DRAFT, _SHOUTED, _AFTER, _BEFORE, _DOTTED):
        if found := pattern.search(stem):
            return (stem[: found.start()] + stem[found.end() :]).strip()
    return stem


_MAYBE = (
    f"{_STATES}; {_STAFF}; {_READERS}; embargo; pending; unpublished; withdrawn; incomplete; todo; tbc; "
    "to be confirmed; publish later; publish (?:after|on|from) .+; preview; beta; rough; ignore(?: this)?; "
    "(?:v|ver|version)(?: |)[0-9]{1,2}(?:[.][0-9]{1,2})?"
)
_MAYBE_LAST = re.compile(
    rf".{_GAP}(?P<mark>{_phrases(f'{_MAYBE}; {DRAFT}; {DOUBTFUL}; hidden; private; internal; offline; template')}|"
    rf"{_phrases('with comments; tracked(?: changes)?; final (?:final|v?[0-9]+)')})[)\]]?$",
    re.IGNORECASE,
)
_FIRST = (
    f"{DRAFT}; drafts?; unpublished; embargo; pending; tbc; todo; withdrawn; unfinished; unapproved; unreviewed; "
    "not yet [a-z]+; publish (?:later|after|on|from)"
)
_MAYBE_FIRST = re.compile(rf"^[(\[]?(?P<mark>{_phrases(_FIRST)}){_GAP}(?=.)", re.IGNORECASE)
_MAYBE_ALONE = re.compile(
    _phrases(
        f"{_MAYBE}; {DRAFT}; {DOUBTFUL}; {ALONE}; "
        "(?:[a-z]+ )?drafts?; coming soon; later; parked; hold; offline; inactive; skip; excluded?; "
        "no(?: |)index; dev; demo; unnamed; new page(?: [0-9]+)?; notes to self; meeting notes; minutes; "
        "(?:page )?templates?; template page; (?:blank|empty|sample|example) page; skeleton; boilerplate; "
        "confidential; restricted; example; sample; blank; new; (?:my )?notes; review; future; disabled"
    ),
    re.IGNORECASE,
)
_SMALL = frozenset(("not", "for", "yet", "the", "with", "page", "publish"))


def doubtful_mark(name: str) -> str:
    """Return the words in a name that may say that a page or folder is not for readers, or nothing.

    >>> [doubtful_mark(name) for name in ("choice-pending", "withdrawn-children", "in-progress", "choice")]
    ['pending', 'withdrawn', 'in-progress', '']
    """
    if _MAYBE_ALONE.fullmatch(name):
        return name
    found = _MAYBE_LAST.search(name) or _MAYBE_FIRST.search(name)
    return found["mark"] if found else ""


def is_about(mark: str, title: str) -> bool:
    """Say whether a page is about what some words in its name say, because its title says them too.

    >>> [is_about("withdrawn", title) for title in ("Children who are withdrawn", "Visiting")]
    [True, False]
    """
    said = re.sub(r"[\W_]+", "", title.casefold())
    words = [word for word in re.split(r"[\W_]+", mark.casefold()) if len(word) > 1 and word not in _SMALL]
    return any(word.rstrip("s") in said for word in words)
