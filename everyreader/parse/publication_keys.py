"""The names of the keys with which authors publish and hide a page, also with a slip in them."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

HIDES = frozenset(
    """draft drafts unpublished unpublish hidden private invisible not-published not-public not-live not-visible
    nonpublic do-not-publish dont-publish no-publish never-publish not-for-publication not-for-release""".split()
)
"""Keys that hide a page when the answer is yes."""

SHOWS = frozenset("publish published public visible live".split())
"""Keys that hide a page when the answer is no."""

STATES = frozenset("status state visibility".split())
"""Keys that hide a page when the answer is a word such as draft."""

STARTS = frozenset(
    """publish-from publish-date publish-on publish-at published-date published-on published-from published-at
    publishdate publishfrom pubdate pub-date live-from live-on go-live public-from visible-from embargo embargo-until
    embargoed-until
    draft-until hidden-until private-until unpublished-until release-date""".split()
)
"""Keys whose day is the first on which readers get a page."""

ENDS = frozenset(
    """unpublish unpublished unpublish-on unpublish-date unpublish-at unpublish-from expiry expiry-date expirydate
    expire
    expire-date expires-on expires-at expiration expiration-date published-until publish-until live-until public-until
    visible-until""".split()
)
"""Keys whose day is the last on which readers get a page."""

_NEAR = (
    "draft",
    "publish",
    "published",
    "unpublished",
    "unpublish",
    "hidden",
    "private",
    "public",
    "visible",
    "live",
    "status",
    "state",
    "publish-from",
)
"""Words that are understood with a slip in them too."""

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")

_ABOUT = re.compile(r"^(?:is|page|post|content|article|document|doc|publication|publishing|publish|workflow)-(.+)$")

_NEGATED = re.compile(r"^(?:un|in|non|not|no|de)-?")


@lru_cache(maxsize=1000)  # the pages of a site share few keys
def key_name(written: str) -> str:
    """Return a key in small letters with hyphens: `isDraft`, `is_draft` and `Is draft` are one name."""
    text = "".join(char for char in unicodedata.normalize("NFKC", written) if unicodedata.category(char) != "Cf").strip(
        " \t\n\"'“”‘’„«»"
    )
    return re.sub(r"[\s_-]+", "-", _CAMEL.sub("-", text).replace("’", "").replace("'", "")).casefold()


@lru_cache(maxsize=1000)  # the pages of a site share few keys
def candidates(name: str, known: frozenset[str]) -> tuple[str, ...]:
    """Return the words of publication that a key can stand for: itself, or those that are nearest to it with a slip in
    it."""
    ours = HIDES | SHOWS | STATES | STARTS | ENDS
    if name in ours:
        return (name,)
    if name in known:
        return ()
    if bare_name(name) in ours:
        return (bare_name(name),)
    near = {word: slips for word in _NEAR if (slips := distance(name, word)) <= (2 if len(word) >= 6 else 1)}
    least = min(near.values(), default=0)
    if not near or any(distance(name, other) < least for other in known):
        return ()
    found = [word for word in _NEAR if near.get(word) == least or (word in near and word[0] == name[:1] == "u")]
    if (match := _NEGATED.match(name)) and not any(_NEGATED.match(word) for word in found):
        found = [word for word in found if word not in SHOWS] or (["draft"] if match else [])
    return tuple(found)


def bare_name(name: str) -> str:
    """Return a key without a first word that says only what it is about: `page-status` is `status`."""
    match = _ABOUT.match(name)
    return match[1] if match else name


def distance(one: str, other: str) -> int:
    """Return how many letters must be put in, left out, changed or swapped with the next to make one word of
    another."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, b in enumerate(other, 1):
            least = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                least = min(least, older[j - 2] + 1)
            row.append(least)
    return row[-1]
