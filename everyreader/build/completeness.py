"""Says what a finished web page lacks of what it must hold: its language, its title, its main part, its words, the
numbers of its facts and the ways to other pages.

A net for what nobody thought of, spread under every page that is made: it looks at the finished HTML and at the page
without holes, and at nothing between the two. It is quick on purpose; what a page must say to the letter is for the
proof in the tests.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import assert_never
from urllib.parse import urldefrag, urljoin

from markupsafe import escape

from everyreader.build.page_structure import broken_structure
from everyreader.document import Break, Code, Example, Separator, Text
from everyreader.fact_values import FactValue
from everyreader.markup import link_from
from everyreader.resolve import PageModel, ResolvedPage
from everyreader.resolve.tree import (
    Abbreviation,
    Block,
    Callout,
    Definitions,
    EasyReadStep,
    Emphasis,
    Foreign,
    Heading,
    Image,
    Inline,
    Link,
    Listing,
    Paragraph,
    Picture,
    Quote,
    Strong,
    Struck,
    Table,
    inner_blocks,
)

_TITLE = re.compile(r"<title>([^<]*)</title>")
_HTML = re.compile(r"<html\b[^>]*>")
_CHARSET = re.compile(r"<meta\s[^>]*charset=[\"']?utf-8", re.IGNORECASE)
_VIEWPORT = re.compile(r"<meta\s[^>]*\bviewport\b[^>]*width=device-width", re.IGNORECASE)
_DESCRIPTION = re.compile(r"<meta\s[^>]*name=[\"']?description\b", re.IGNORECASE)
_LINK, _CANONICAL = re.compile(r"<link\b[^>]*>"), re.compile(r"rel=[\"']?canonical\b")
_NUMBERS = re.compile(r'href="((?:tel|sms):[^"]*)"')
_LINKS = re.compile(r'<a\b[^>]*?\shref="([^"]*)"')
_LANGUAGES = re.compile(r'\slang="([^"]*)"')
_WORDS = re.compile(r">([^<]+)")
"""What stands between two tags: a quarter quicker than to take all tags away (2026-11-30)."""
SHOWN = 60
"""Letters of what is missing that a message quotes."""


def missing_content(page: ResolvedPage, finished: str) -> str:
    """Return what a finished page lacks, in words that follow "it has", or nothing."""
    start, end = finished.find("<main"), finished.find("</main>")
    body = finished.find("<body")
    head = finished[: body if body >= 0 else start]
    if fault := _head_fault(page.model, head):
        return fault
    if start < 0 or end < start:
        return "no main part"
    marked: list[str] = []
    if fault := _lost_words(page, finished, body, marked) or _lost_way(page, finished, start):
        return fault
    wanted = Counter(marked)
    if all(finished.count(f' lang="{lang}"', start, end) >= times for lang, times in wanted.items()):
        return ""
    there = Counter(_LANGUAGES.findall(finished, start, end))  # as templates of a trust's own may write them
    lost = next((lang for lang, times in wanted.items() if there[lang] < times), "")
    return f'lost a mark of words in another language, lang="{lost}"' if lost else ""


def _head_fault(model: PageModel, head: str) -> str:
    """Return what the page lacks of what a browser asks first: its language and direction, its name, its letters, its
    style, what it may do and who may list it."""
    root = _HTML.search(head)
    if not root or f' lang="{model.lang}"' not in root[0]:
        return f'no lang="{model.lang}" at its beginning'
    if model.direction == "rtl" and ' dir="rtl"' not in root[0]:
        return 'no dir="rtl" at its beginning'
    title = _TITLE.search(head)
    if not title or not title[1].strip():
        return "no title"
    if _letters(model.title) not in _letters(html.unescape(title[1])):
        return "another title than its own"
    if not _CHARSET.search(head):
        return 'no <meta charset="utf-8">'
    if not _VIEWPORT.search(head):
        return "no <meta> that fits it to the width of a phone"
    if model.style and f'href="{link_from(model, model.style)}"' not in head:
        return "no link to its style sheet"
    if model.description and not (
        _DESCRIPTION.search(head)
        and (escape(model.description) in head or _letters(model.description) in _letters(html.unescape(head)))
    ):
        return 'no <meta name="description"> with its words'
    if model.base_url and (fault := _alternate_fault(model, head)):
        return fault
    if escape(model.policy) not in head and model.policy not in html.unescape(head):
        return "no Content-Security-Policy"
    if not model.indexed and "noindex" not in head:
        return "no word that keeps it out of search engines"
    return ""


def _alternate_fault(model: PageModel, head: str) -> str:
    """Return which line for search engines a page of a site with an address lacks: where its one address is, and where
    it is in other languages."""
    if model.address == "index.html" != model.home:
        canonical = next((link[0] for link in _LINK.finditer(head) if _CANONICAL.search(link[0])), "")
        if f'"{model.base_url}/{model.home}"' not in canonical:
            return 'no <link rel="canonical"> to its own address'
    lost = next((lang for lang, _ in model.alternates if f'hreflang="{lang}"' not in head), "")
    return f'no <link hreflang="{lost}"> to it in another language' if lost else ""


def _lost_words(page: ResolvedPage, finished: str, body: int, marked: list[str]) -> str:
    """Return which words or numbers a page lacks. body: where its body begins; marked: gets the languages of words in
    its main part that are in another one."""
    text, solid = html.unescape("".join(_WORDS.findall(finished, body))), ""
    words: list[str] = []
    numbers: list[str] = []
    # A look of a trust's own, of before a site of one language said this too, is whole without it.
    if len(page.model.languages) > 1 or 'id="page.languages"' in finished:
        _gather_inlines(page.another_language, words, numbers, [])
    _gather(page.demonstration, words, numbers, [])
    words.append(page.model.title)
    for blocks in (page.draft, page.draft_in_full, page.state, page.body, page.closing):  # in the order of a web page
        _gather(blocks, words, numbers, marked)
    _gather_inlines(page.other_formats, words, numbers, marked)
    _gather_inlines(page.problem, words, numbers, [])
    place = 0
    for said in words:
        found = text.find(said, place)  # nearly all are in their order, as they are written
        if found >= 0:
            place = found
            continue
        solid = solid or _solid(text)
        if _solid(said) not in solid:
            return f"lost the words “{' '.join(said.split())[:SHOWN]}”"
    if not numbers:
        return ""
    there = Counter(_NUMBERS.findall(finished))
    lost = next((number for number, times in Counter(numbers).items() if there[html.escape(number)] < times), "")
    return f"lost the link {lost}" if lost else ""


def _lost_way(page: ResolvedPage, finished: str, start: int) -> str:
    """Return which way to another page a page lacks, or what is broken in its structure. start: of its main part."""
    links = {*_LINKS.findall(finished)}
    for address in _ways(page):
        if link_from(page.model, address) not in links and not _leads_to(address, page.model, links):
            return f"lost the link to {address}"
    return broken_structure(finished, start, links)


def _ways(page: ResolvedPage) -> Iterator[str]:
    """Yield the addresses of this site that a page must lead to besides what its text links to: menu, footer, other
    languages, formats and neighbours. What else is around its text is the designer's to choose."""
    for link in (*page.menu, *page.footer, page.easy_read, page.previous, page.next):
        if link:
            yield link.address
    if len(page.model.languages) > 1:
        yield from (link.address for link in page.model.languages)
    yield from (rendition.file.address for rendition in page.renditions)


def _leads_to(address: str, model: PageModel, links: Iterable[str]) -> bool:
    """Say whether one of the links of a page leads to an address in another spelling than the build's own."""
    base = f"http://site/{model.address}"
    wanted = urljoin("http://site/", link_from(model, address) if model.root else address)
    return any(urldefrag(urljoin(base, html.unescape(link)))[0] == wanted for link in links)


def _letters(text: str) -> str:
    """Return the letters and digits of a name, in which there may be signs of direction."""
    return "".join(filter(str.isalnum, text))


def _solid(text: str) -> str:
    """Return words without the blanks between them: how these are written is the template's to say."""
    return "".join(text.split())


def _gather(blocks: Iterable[Block], words: list[str], numbers: list[str], marked: list[str]) -> None:
    """Put the words of blocks into a list, the targets of numbers to dial into another, and the languages of words that
    are in another one into a third. Lists that grow, and no generators: every page of a site pays for this."""
    for block in blocks:
        match block:
            case Paragraph(children=children, lang=lang):
                if lang:
                    marked.append(lang)
                _gather_inlines(children, words, numbers, marked)
            case Heading(children=children):
                _gather_inlines(children, words, numbers, marked)
            case Table(head=head, rows=rows, caption=caption):
                _gather_inlines(caption, words, numbers, marked)
                for cells in (head, *[row.cells for row in rows]):
                    _gather_inlines(chain.from_iterable([cell.children for cell in cells]), words, numbers, marked)
            case Callout(title=title, blocks=inner):
                _gather_inlines(title, words, numbers, marked)
                _gather(inner, words, numbers, marked)
            case Definitions(entries=entries):
                for entry in entries:
                    for term in entry.terms:
                        _gather_inlines(term, words, numbers, marked)
                    _gather(entry.blocks, words, numbers, marked)
            case Listing() | Quote() | EasyReadStep():
                _gather(inner_blocks(block), words, numbers, marked)
            case Picture(caption=caption):
                _gather_inlines(caption, words, numbers, marked)
            case Example() | Separator():
                pass
            case _:
                assert_never(block)


def _gather_inlines(inlines: Iterable[Inline], words: list[str], numbers: list[str], marked: list[str]) -> None:
    for inline in inlines:
        if type(inline) is Text:  # most are, hundreds a page: `match` takes three times as long (2026-11-30)
            words.append(inline.text)
            continue
        match inline:
            case Text(text=text) | Code(text=text) | Abbreviation(text=text):
                words.append(text)
            case FactValue():
                words += inline.lines or (inline.text,)
                if inline.href.startswith(("tel:", "sms:")):
                    numbers.append(inline.href)
            case Link(children=children):
                _gather_inlines(children, words, [], marked)  # in a link no other can stand
            case Foreign(lang, _, children):
                marked.append(lang)
                _gather_inlines(children, words, numbers, marked)
            case Strong(children=children) | Emphasis(children=children):
                _gather_inlines(children, words, numbers, marked)
            case Struck() | Break() | Image():
                pass
            case _:
                assert_never(inline)
