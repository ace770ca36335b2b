"""A link leads to a page, a file, a phone number or an address, and runs nothing.

What: targets start with https, http, mailto, tel or sms, or are a page or file of this site. Others, such as
`javascript:`, `data:`, `vbscript:` or `file:`, are refused, also where they are disguised with capitals, entities, or
characters that cannot be seen.

Why: such a link can run a stranger's program in the patient's browser, or opens nothing outside the author's own
computer. It mostly comes with text that was pasted from elsewhere.

How to put it right: write the full address of the page with https:// in front.
"""

from __future__ import annotations

import re
from urllib.parse import unquote

from everyreader.document import Image, Link, Picture
from everyreader.entities import unescape
from everyreader.finding import Finding, Rule
from everyreader.parse import Page, piece_in, piece_of_link

PASSED = (
    "[Choose](https://www.nhs.uk/your-nhs-data-matters), [ask](mailto:ask@larkmere.example), "
    "[phone](tel:+443003035678).\n",
    "[Guide](young-people.md#how), [address]({{ a-web }}), [notes](data.md), [at 9:30](times.md).\n",
)
FAILED = (
    "[Choose](javascript:alert(1))\n",
    "[Choose](JaVaScRiPt:alert)\n",
    "[Choose](java&#115;cript:alert)\n",
    "[Choose](java\tscript:alert)\n",
    "[Choose](&#x01;javascript:alert)\n",
    "[Choose](javascript&colon;alert)\n",
    "[Choose](javascript%3Aalert)\n",
    "[Choose](data:text/html,hello)\n",
    "[Choose](vbscript:msgbox)\n",
    "[Choose](file:///C:/leaflet.pdf)\n",
    "<ftp://files.example/leaflet.pdf>\n",
    "![A nurse](javascript:alert)\n",
    "[Choose][x]\n\n[x]: javascript:alert\n",
)
INAPPLICABLE = ("Phone us.\n",)

_SAFE = ("http", "https", "mailto", "tel", "sms")
_SCHEME = re.compile(r"^([a-z][a-z0-9+.-]*):")
_UNSEEN = re.compile(r"[\x00-\x20\x7f-\xa0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufffd]")


def check(page: Page) -> list[Finding] | None:
    """Return every link and picture whose target has a scheme that is not one of the safe ones."""
    places: list[tuple[str, Link | Image | Picture]] = [
        *((block.id, link) for block, link in page.inlines_of(Link)),
        *((block.id, image) for block, image in page.inlines_of(Image)),
    ]
    places += [(block.id, block) for block in page.blocks_of(Picture)]
    if not places:
        return None
    return [
        Finding(
            "document/unsafe-link",
            page.header.source,
            f'A link may not start with "{scheme}:".',
            "Write the full address of a page, with https:// in front.",
            block=block,
            piece=_piece(page, block, place),
        )
        for block, place in places
        if (scheme := scheme_of(place.target)) and scheme not in _SAFE
    ]


def _piece(page: Page, block: str, place: Link | Image | Picture) -> str:
    found = piece_of_link(page, block, place) if isinstance(place, Link) else ""
    return found or piece_in(page, block, place.target)


def scheme_of(target: str) -> str:
    """Return the scheme of a target as the most forgiving of browsers would read it, or nothing."""
    if not any(sign in target for sign in ":%&"):
        return ""  # nothing that is, or can become, the colon after a scheme
    seen = target
    for _ in range(3 if "%" in target or "&" in target else 0):
        seen = unescape(unquote(seen))
    match = _SCHEME.match(_UNSEEN.sub("", seen).lower())
    return match[1] if match else ""


RULE = Rule("error", "withhold block", check=check)
