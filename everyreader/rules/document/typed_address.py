"""An address among words is one that people can use.

What: no words hold a web or e-mail address that is none as it is written: `https:/a.example`, `http:www.a.example`,
`htpps://…`, `ww.a.example`, `www.a,example`, `www. a.example`, `me@a,example`, `me@ a.example`, `me(at)a.example`,
`me at a dot example`; and no address without https:// before it, `a.example/page`,
`trust.nhs.uk`. None goes on in the next line.

Why: it is no link, so nobody can follow it, and people who copy it get nowhere. An e-mail to `me@a,example` is not
delivered.

How to put it right: write it whole and without a space, or write a fact: {{ name }}. It is a link by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from everyreader.document import Link, Text, walk_inlines
from everyreader.finding import Finding, Rule
from everyreader.parse import Page, lines_of
from everyreader.parse.word_looks import MOST
from everyreader.signs import holds_any, without_tags

PASSED = (
    "See https://www.nhs.uk/a and www.nhs.uk, or write to me@trust.example.\n",
    "Follow us: @Larkmere, @larkmere.bsky.social, @larkmere@nhs.social. Two @ £5.\n",
    "GOV.UK, NHS.uk and Booking.com are names; and/or, e.g./i.e., 24/7, 1.2/3.4, http and https, the www.\n",
    "Write `https:/a` and `me@a,b`.\n",
    "We look at the data. Meet at the dot. We are (at last) open.\n",
    "See [our page](https://www.nhs.uk) or page.md.\n",
    'Ask <a href="https://www.nhs.uk" class="link">us</a> on <img src="https:/a"> now.\n',
    '<a href="mailto:me@trust.example">me@trust.example</a>, <b>me@trust.example</b>\n',
    '<div itemscope itemtype="https://a.example/Page">\n\nPhone us.\n\n</div>\n',
    "See https://a.example/b/\nfor more, https://a.example/\nand/or us. Also <https://a.example/b/\nc/> now.\n",
    "See https://a.example/b/c/\n\nd/e is more.\n",
    "Our addresses end in @nhs.net or @trust.example.\n",
    "Write to me@trust.example.\nUK people can phone. See https://a.example.\nuka is a word.\n",
)
FAILED = tuple(
    f"See {address} now.\n"
    for address in (
        *("https:/www.nhs.uk", "https//www.nhs.uk", "http:www.nhs.uk", "htpps://www.nhs.uk", "https;//www.nhs.uk"),
        *("https : //www.nhs.uk", "https://www. nhs.uk", "ww.nhs.uk", "wwww.nhs.uk", "www,nhs.uk", "www. nhs.uk"),
        *("www.nhs,uk", "www nhs.uk", "me@trust,example", "me@ trust.nhs.uk", "me @trust.nhs.uk", "me@@trust.example"),
        *("me@trust..example", "me(at)trust.nhs.uk", "me [at] trust [dot] uk", "me at trust dot uk", "nhs.uk/choose"),
        *("jo @ trust.nhs.uk", "larkmere.nhs.uk", "my.larkmere.nhs.uk", "ico.org.uk"),
        *(
            "https://a.example/b/\nc/",
            "https://a.example/b-\nc",
            "https://a.example/b/\nc.html",
            "https://a.uk/?a=\nb=c",
            "me@trust.nhs.\nuk",
            "www.trust.\nnhs.uk",
        ),
        *("jo [arroba] trust.example", "jo(małpa)trust.example", "<https:/www.nhs.uk>", "<b>me@trust,example</b>"),
    )
)
INAPPLICABLE = ("---\ntitle: Your choice\n---\n",)

_HELP = (
    "Write it whole and without a space, such as https://www.trust.example or me@trust.example, or a fact: {{ name }}."
)
_ENDS = r"(?:nhs\.uk|nhs\.net|[a-z]+\.uk|uk|org|com|net|eu|ie|example)\b"
_AT_SIGN = re.compile(
    r"(?<![@\w.+-])[\w.+-]+@{1,2}[\w-][\w.,-]*(?<=\w)(?!@)"
    rf"|(?<![\w.+-])[\w.+-]+@ [\w-]+(?:\.[\w-]+)*\.{_ENDS}"
    rf"|(?<![\w.+-])(?!(?:in|at|with|from|by|to|or|and|is|an|like|the) @)[a-z][\w.+-]*\w @ ?(?!\S*\.social)[\w-]+"
    rf"(?:\.[\w-]+)*\.{_ENDS}"
)
_BROKEN = (
    (
        ("http", "//"),
        re.compile(
            r"\b(?:https?(?:\s?[:;]?\s?/|[:;](?=\S))|(?!https?:)[htps]{4,7}[:;]//)[^\s<>()]*(?:\s[\w-]+\.[\w./-]+)?"
        ),
    ),
    (
        ("ww.", "www", "WWW."),
        re.compile(
            r"(?<![\w./@-])(?:(?:ww|w{4,})\.(?=[a-z])|www(?:[,;:] ?|\. (?=[a-z])| (?=[\w-]+\.))|(?i:www)\.(?=\w))"
            r"[\w.,/-]*\w"
        ),
    ),
    (("@",), _AT_SIGN),
    (
        ("arroba", "małpa", "at]", "at)", "at}", "at>", "AT)", "AT]", "dot)", "dot]"),
        re.compile(r"(?<!\S)\S+? ?[\[({<] ?(?:at|AT|dot|DOT|arroba|małpa|kropka) ?[\])}>] ?\w[\w.-]*"),
    ),
    ((" dot ", " DOT "), re.compile(r"(?<![\w.-])[\w.-]+ (?:at|AT) [\w-]+(?: (?:dot|DOT) \w+)+")),
    (("/",), re.compile(rf"(?<![\w./@:-])(?:[a-z0-9-]+\.)+{_ENDS}/\w[\w./?=&%#-]*")),
    (
        (".uk",),
        re.compile(
            r"(?<![\w./@:-])(?!www\.)[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:nhs|gov|org|ac|police)\.uk\b(?![\w@.-]*[@/\w])"
        ),
    ),
)
"""Each with letters of which one is in all words that hold such an address."""
_TORN = re.compile(
    r"(?<![<(\w\"'=])https?://[^\s<>()\[\]`]*+(?:(?<=-)\n[ \t>]*+(?=[a-z0-9])|(?<=[/_=&?])\n[ \t>]*+"
    r"(?!(?:and|or|he|she|his)/)(?=[a-z0-9][\w-]*+(?:[/=&#]|\.(?:html?|pdf|aspx?|php)\b)))[^\s<>()]++"
)
"""An address that ends as none does, above a word that none but an address has."""
_TORN_END = re.compile(r"\.\n[ \t>]*+((?:(?:nhs|gov|co|org|ac)\.)?+(?:uk|com|org|net|example))(?![\w-])")
_BEFORE_END = re.compile(r"(?<![\w.+-])(?:[\w+-][\w.+-]*@|https?://|www\.)[\w.-]+$")
"""The same, where its last words are in the next line."""
_SOUND = re.compile(r"[\w.+-]+@(?:[\w-]+\.)+[a-z]{2,}")
"""An e-mail address that works: between tags of HTML it is no link, which is not its own fault."""
_HINTS = tuple(hint for hints, _ in _BROKEN for hint in hints)


def check(page: Page) -> list[Finding] | None:
    """Look at the words that are no link."""
    texts = page.inlines_of(Text)
    if not texts:
        return None
    torn = [*(_torn(page) if "://" in page.text else ()), *_torn_end(page)]
    if not holds_any(page.said, _HINTS):
        return torn
    found = [
        (block, inline, written)
        for block, inline in texts
        for written in _broken(without_tags(inline.text))
        if not ("<" in inline.text and _SOUND.fullmatch(written))
        and not any(f" {written}" in item.message for item in torn)
    ]
    linked = {id(inner) for _, link in page.inlines_of(Link) for inner in walk_inlines((link,))} if found else set()
    return torn + [
        Finding(
            "document/typed-address",
            page.header.source,
            f"This is no address that people can use: {written[:60]}",
            _HELP,
            block=block.id,
            piece=written if any(written in line for line in lines_of(page, block.id)) else written.split(" ", 1)[0],
        )
        for block, inline, written in found
        if id(inline) not in linked
    ]


def _torn_end(page: Page) -> Iterator[Finding]:
    """Yield each address of which the very end is in the next line: its link, if it is one, leads nowhere."""
    for match in islice(_TORN_END.finditer(page.text), MOST):
        line = page.text[page.text.rfind("\n", 0, match.start()) + 1 : match.start()]
        before = _BEFORE_END.search(line)
        for block in dict.fromkeys(block.id for block, _ in page.inlines) if before else ():
            if before and any([f"{before[0]}." in own for own in lines_of(page, block)]):
                yield Finding(
                    "document/typed-address",
                    page.header.source,
                    f"This address goes on in the next line, and its link does not: {before[0][-60:]}. {match[1]}",
                    "Write it on one line, without a space.",
                    block=block,
                    piece=before[0],
                )
                break


def _torn(page: Page) -> Iterator[Finding]:
    """Yield each web address that goes on in the next line: the link leads to its first half."""
    for match in _TORN.finditer(page.text):
        first, _, rest = match[0].partition("\n")
        for block in dict.fromkeys(block.id for block, _ in page.inlines_of(Link)):
            if any([first in line for line in lines_of(page, block)]):
                yield Finding(
                    "document/typed-address",
                    page.header.source,
                    f"This address goes on in the next line, and its link does not: {first[-60:]} {rest.strip()[:40]}",
                    "Write it on one line, without a space.",
                    block=block,
                    piece=first,
                )
                break


def _broken(words: str) -> Iterator[str]:
    """Yield the first address in words that is none."""
    for hints, pattern in _BROKEN:
        if any([hint in words for hint in hints]) and (match := pattern.search(words)):
            yield match[0].rstrip(".,;:")
            return


RULE = Rule("warning", check=check)
