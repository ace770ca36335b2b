"""A link whose words are a number or an address leads to that number or address.

What: where the words of a link are a phone number, an e-mail address or a website, `tel:`, `mailto:` or `https://`
behind them has the same one. Where its words are a fact, so is the number or e-mail address behind them.

Why: after a change of one of the two, readers see one number and dial another. A website that is named and another that
opens is how people are robbed, so those who look closely trust neither.

How to put it right: write the same in both, or a fact alone: `{{ name }}` is a link to itself.
"""

from __future__ import annotations

import re

from everyreader.document import Fact, Link, text_of
from everyreader.finding import Finding, Rule
from everyreader.parse import Page, piece_of_link
from everyreader.phones import plain_digits

PASSED = (
    "[0300 303 5678](tel:03003035678), [+44 300 303 5678](tel:0300 303 5678), [call 111](tel:111).\n",
    "[01632 960001 ext 45](tel:01632960001;ext=45), [18001 01632 960001](tel:01632960001).\n",
    "[Ask@a.example](mailto:ask@a.example?subject=Hello), [two: a@b.example](mailto:c@d.example,a@b.example).\n",
    "[www.nhs.uk](https://digital.nhs.uk/x), [nhs.uk/choose](https://www.nhs.uk/your-choice).\n",
    "[The form.pdf](https://a.example/f.pdf), [version 1.2](https://b.example), [e.g. this](https://c.example).\n",
    "[LarkmereTrust.uk](https://larkmere.trust.uk), [a.org/b.csv](https://files.example/a.org/b.csv).\n",
    "[{{ a-phone }}](tel:{{ a-phone }}), [phone us](tel:01632960001), [2025 to 2027](https://a.example).\n",
)
FAILED = (
    "Phone [0300 303 5678](tel:03003035679).\n",
    "Phone [(01632) 960 001](tel:+441632960002) now.\n",
    "Text [60777](sms:60778).\n",
    "Write to [ask@a.example](mailto:ask@b.example).\n",
    "See [www.nhs.uk/choose](https://a.example/choose).\n",
    "See [https://www.nhs.uk](https://nhs.example).\n",
    "Phone [{{ a-phone }}](tel:01632960001).\n",
)
INAPPLICABLE = ("Phone us.\n",)

_NUMBER = re.compile(r"[+(]?\d[\d\s\u00a0()./‐-―-]{3,}\d")
_EMAIL = re.compile(r"[^\s@:,;<>()]{1,64}@[^\s@:,;<>()]{1,200}\.\w{2,20}")
_WEBSITE = re.compile(r"(?:(https?://)|www\.)?((?:[\w-]+\.)+[a-z]{2,})(?::\d+)?(?=[/?#]|$)\S*", re.IGNORECASE)
_ENDINGS = frozenset("uk com org net eu gov edu info nhs scot wales cymru example".split())
"""With one of these behind its last dot, a word without `www.` is the name of a website and no file."""


def check(page: Page) -> list[Finding] | None:
    """Compare the words of each link with its address."""
    links = page.inlines_of(Link)
    if not links:
        return None
    return [
        Finding(
            "document/link-differs",
            page.header.source,
            *said,
            block=block.id,
            piece=piece_of_link(page, block.id, link),
        )
        for block, link in links
        if (said := _difference(link))
    ]


def _difference(link: Link) -> tuple[str, str] | None:
    """Return what is wrong with a link and what to write, or None."""
    scheme, _, rest = link.target.partition(":")
    if not rest or "{" in rest:
        return None
    scheme, words = scheme.lower(), text_of(link.children).strip()
    if scheme in ("tel", "sms"):
        differs = _other_number(words, rest)
    elif scheme == "mailto":
        differs = _other_email(words, rest)
    else:
        return _of(words, link.target) if scheme in ("http", "https") and _other_website(words, rest) else None
    if len(link.children) == 1 and isinstance(fact := link.children[0], Fact):
        return (
            f"The words of this link are a fact, and its address is typed: {link.target[:60]}",
            f"Write {{{{ {fact.name} }}}} alone: it is a link to itself.",
        )
    return _of(words, link.target) if differs else None


def _of(words: str, target: str) -> tuple[str, str]:
    return (
        f"This link says “{words[:60]}” and leads to {target[:60]}",
        "Write the same in both, or a fact in place of both: {{ name }}.",
    )


def _other_number(words: str, rest: str) -> bool:
    said = [_national(found) for found in _NUMBER.findall(words)]
    if len(said) != 1:
        return False
    dialled = _national(re.split("[;?]", rest)[0])
    return not (said[0].endswith(dialled) or dialled.endswith(said[0]))


def _national(number: str) -> str:
    """Return the digits of a number as they are dialled within the country."""
    return re.sub(r"^(?:0044|44(?=\d{9,10}))0?", "0", plain_digits(number))


def _other_email(words: str, rest: str) -> bool:
    said = {found.casefold().strip(".") for found in _EMAIL.findall(words)}
    return bool(said) and said.isdisjoint(one.strip().casefold() for one in rest.partition("?")[0].split(","))


def _other_website(words: str, rest: str) -> bool:
    match = _WEBSITE.fullmatch(words)
    if not match or not (match[1] or words.lower().startswith("www.") or match[2].rpartition(".")[2] in _ENDINGS):
        return False
    said = match[2].lower().removeprefix("www.")
    opened = re.split("[/?#:]", rest.lstrip("/"))[0].lower().removeprefix("www.")
    if opened.replace(".", "").replace("-", "") == said.replace(".", "").replace("-", ""):
        return False  # the name of a site, written as one word
    if "/" in words.rstrip("/") and rest.endswith(f"/{words}"):
        return False  # the name of a file in a folder
    return opened != said and not opened.endswith(f".{said}") and not said.endswith(f".{opened}")


RULE = Rule("warning", check=check)
