"""A link leads straight to its page, and its address has no slip in its end.

What: no address goes through a program that counts or translates (`utm_source=`, `fbclid=`, a translated or stored copy
of Google's), marks words of a page (`#:~:text=`), or was made harmless (`hxxps://`); none ends like one of the NHS or
of a provider of mail with a slip (`nsh.uk`, `nhs.ukk`, `gmial.com`); no dot stands right before the @.

Why: the first tell somebody else who reads this page, or show an old copy; the others reach nobody, or a stranger.

How to put it right: open the page, and copy its address from the top of the browser without what is behind `?utm` or
`#:~:`.
"""

from __future__ import annotations

import re

from everyreader.document import Link
from everyreader.finding import Finding, Rule
from everyreader.parse import Page, piece_of_link

PASSED = (
    "See [us](https://www.nhs.uk/x?page=2#part), ask@trust.nhs.uk, me@gmail.com or https://www.google.com/maps.\n",
    "Our [form](https://docs.google.com/forms/d/e/1/viewform) and [ours](https://translate.example/x). See nhs.uk.\n",
)
FAILED = (
    *(
        f"See [us]({target}).\n"
        for target in (
            "https://www.nhs.uk/x?utm_source=news&utm_medium=mail",
            "https://www.nhs.uk/x?fbclid=IwAR0abc",
            "https://translate.google.com/translate?u=https://www.nhs.uk",
            "https://www-nhs-uk.translate.goog/x",
            "https://webcache.googleusercontent.com/search?q=cache:nhs.uk",
            "https://www.nhs.uk/#:~:text=opt%20out",
            "https://www.trust.nsh.uk/x",
            "https://www.trust.nhs.ukk/x",
            "mailto:jo@gmial.com",
        )
    ),
    "Write to jo@trust.nsh.uk.\n",
    "Write to jo.@trust.example.\n",
    "Write to jo@hotmial.com.\n",
)
INAPPLICABLE = ("Phone us.\n",)

_COPY = "Open the page, and copy its address from the top of the browser, without what stands behind ? or #."
_LOOKS = (
    (re.compile(r"[?&](?:utm_\w+|fbclid|gclid|msclkid|mc_eid|mc_cid)="), "counts who comes from where", _COPY),
    (re.compile(r"translate\.goog(?:le\.|\b)|webcache\.googleusercontent\."), "is that of a copy at Google", _COPY),
    (re.compile(r"#:~:text="), "marks words that may be gone tomorrow", _COPY),
    (
        re.compile(
            r"[@.](?:nsh\.uk|nhs\.(?:ukk|u|k|ku|co\.uk)|hns\.uk|nh\.uk)(?![\w-])|@(?:gmial|gmai|gamil|gmal|hotmial|"
            r"hotmal|"
            r"yaho|yhaoo|outlok|otulook)\.co(?:m|\.uk)?\b|@nhs\.ent\b|\bnhs\.uk\.uk\b"
        ),
        "has a slip in its end",
        "Look the address up where it comes from, and type it again.",
    ),
    (re.compile(r"\.@|@\."), "has a dot beside its @", "Look the address up where it comes from, and type it again."),
)
_ANY = re.compile("|".join(pattern.pattern for pattern, _, _ in _LOOKS))


def check(page: Page) -> list[Finding] | None:
    """Look at the target of every link."""
    links = page.inlines_of(Link)
    if not links:
        return None
    found = []
    for block, link in links:
        if not _ANY.search(link.target):
            continue
        for pattern, fault, help in _LOOKS:
            if pattern.search(link.target):
                said = f"This address {fault}: {link.target.removeprefix('mailto:')[:60]}"
                piece = piece_of_link(page, block.id, link)
                found.append(
                    Finding("document/borrowed-address", page.header.source, said, help, block=block.id, piece=piece)
                )
                break
    return found


RULE = Rule("warning", check=check)
