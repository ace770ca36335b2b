"""What our Markdown adds to Python-Markdown, and what it takes away: the parser that makes the element tree.

Added: facts `{{ name }}`, words in another language `[words]{lang=en}`, struck-out words `~~old~~`, fenced examples and
callouts at any depth. Taken away: raw HTML and entities; HTML in a source stays visible text, and becomes a finding.
"""

from __future__ import annotations

import re
import string
import xml.etree.ElementTree as etree
from contextlib import ExitStack
from functools import cache
from importlib import import_module
from typing import NamedTuple

import markdown
from markdown.blockprocessors import BlockProcessor, BlockQuoteProcessor
from markdown.extensions.admonition import AdmonitionProcessor
from markdown.inlinepatterns import DelimiterProcessor, LinkInlineProcessor, ReferenceInlineProcessor
from markdown.util import AtomicString

from everyreader.document import FACT
from everyreader.parse.bounds import bound_links, keep_code, keep_letters, own_cells, own_items, settle_words
from everyreader.parse.definitions import FootnoteSign, FootnoteText, LongForm
from everyreader.parse.limits import Nested, limit_signs
from everyreader.parse.line_marks import MARK
from everyreader.parse.patterns import Bare, BareMail, Fact, Foreign, LineEnd, Mail, Pointed, RawHtml, Struck
from everyreader.parse.references import References, Unused
from everyreader.untyped import Untyped

EXTENSIONS = {"tables": {"use_align_attribute": True}, "sane_lists": {}, "def_list": {}}
"""The stock extensions of Python-Markdown that are used as they are, with their settings."""

_LINE_END = re.compile(rf"(?:\s|{MARK.pattern})+")
"""Within the name of a reference: the number of the line is no part of it."""
_ADDRESS = r"(<[^<>\n]*>(?=\s|$)|[^<\s]\S*)"
"""Where a reference leads: in pointed brackets it ends with them (CommonMark 0.31, 4.7)."""
_MARK = f"(?:{MARK.pattern})?"


class Fence(BlockProcessor):
    """Lines between ``` and ```, in lists and quotes too."""

    OPEN = re.compile(r"(?:^|\n)(?P<indent>[ ]{0,3})(?P<fence>`{3,}|~{3,})[^`\n]*(?:\n|$)")

    def test(self, parent: etree.Element, block: str) -> bool:
        return ("```" in block or "~~~" in block) and bool(self.OPEN.search(block))

    def run(self, parent: etree.Element, blocks: list[str]) -> None:
        opening = self.OPEN.search(blocks[0])
        assert opening is not None
        if opening.start() > 0:
            self.parser.parseBlocks(parent, [blocks[0][: opening.start()]])
        close = re.compile(rf"(?:^|\n)[ ]{{0,3}}{opening['fence'][0]}{{{len(opening['fence'])},}}[ ]*(?:\n|$)")
        inner = [blocks.pop(0)[opening.end() :]]
        while not (closing := close.search(inner[-1])) and blocks:  # the line that ends it stands whole in one block
            inner.append(blocks.pop(0))
        rest = inner[-1][closing.end() :] if closing else ""
        if closing:
            inner[-1] = inner[-1][: closing.start()]
        node = etree.SubElement(parent, "example")
        node.text = AtomicString("\n\n".join(inner))
        if not closing:
            node.set("open", "yes")
        if rest.strip():
            blocks.insert(0, rest)


class Quote(BlockQuoteProcessor):
    """Lines that begin with >. Two quotes with an empty line between them are two, as CommonMark has it (5.1)."""

    def lastChild(self, parent: etree.Element) -> etree.Element | None:
        last = super().lastChild(parent)
        return None if last is not None and last.tag == "blockquote" else last


class Callout(AdmonitionProcessor):
    """`!!! kind "Title"` and an indented body, where the opening line carries its line mark."""

    RE = re.compile(r'(?:^|\n)!!! ?([\w\-]+(?: +[\w\-]+)*)(?: +"(.*?)")? *(' + _MARK + r") *(?:\n|$)")

    def test(self, parent: etree.Element, block: str) -> bool:
        # Looking for the opening line takes long, and hardly any block has one.
        return bool("!!!" in block and self.RE.search(block)) or self.parse_content(parent, block)[0] is not None

    def get_class_and_title(self, match: re.Match[str]) -> tuple[str, str]:
        # The mark goes with the title, an empty one too, so that the box knows its first line.
        return match[1].lower(), (match[2] or "") + (match[3] or "\x1f")


class Grammar(markdown.Extension):
    """Registers the above with Python-Markdown."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:
        md.preprocessors.deregister("html_block")
        for name in ("html", "entity", "automail"):
            md.inlinePatterns.deregister(name)
        md.inlinePatterns.register(Fact(FACT, md), "fact", 175)
        md.inlinePatterns.register(
            Foreign(r"""\[((?:[^\[\]\\]|\\.)+)\]\{\s*lang\s*=\s*["']?([A-Za-z0-9-]+)["']?\s*\}""", md), "foreign", 172
        )
        md.inlinePatterns.register(FootnoteSign(FootnoteSign.PATTERN, md), "footnote", 171)
        md.inlinePatterns.register(Mail(r"<(?:mailto:)?([^<>@\s]+@[^<>@\s]+)>", md), "mail", 110)
        md.inlinePatterns.register(Pointed(Pointed.PATTERN, md), "pointed", 105)
        md.inlinePatterns.register(RawHtml(r"(?s)(</?[a-zA-Z][^<>]*>|<\?.*?\?>|<![A-Za-z].*?>)", md), "raw", 90)
        md.inlinePatterns.register(LineEnd(r"\\\n", md), "line-end", 178)
        md.inlinePatterns.register(Bare(Bare.WEB, md), "bare-web", 88)
        md.inlinePatterns.register(Bare(Bare.WWW, md), "bare-www", 87)
        md.inlinePatterns.register(BareMail(BareMail.PATTERN, md), "bare-mail", 86)
        md.inlinePatterns.register(Struck(r"(?<!~)~~(?![~\s])((?:(?!~~).)+?)(?<![~\s])~~(?!~)", md), "struck", 65)
        for processor in md.inlinePatterns:
            if isinstance(processor, LinkInlineProcessor):
                bound_links(processor)
                if isinstance(processor, ReferenceInlineProcessor):
                    keep_code(processor, _LINE_END)
                settle_words(processor, lambda: searches().openings)
            elif isinstance(processor, DelimiterProcessor):
                keep_letters(processor)
                settle_words(processor, lambda: searches().openings)
        own_cells(md.parser.blockprocessors["table"])
        own_items(md.parser.blockprocessors)
        references = md.parser.blockprocessors["reference"]  # what begins with ^ is a note
        pattern = references.RE.pattern.replace("([^", "(?!\\^)([^", 1).replace(r"([^\s]+)", _ADDRESS)
        references.RE = re.compile(pattern, re.MULTILINE)
        md.parser.blockprocessors.register(Quote(md.parser), "quote", 20)
        md.parser.blockprocessors.register(FootnoteText(md.parser), "footnote", 17)
        md.parser.blockprocessors.register(LongForm(md.parser), "long-form", 16)
        md.parser.blockprocessors.register(Fence(md.parser), "fence", 110)
        md.parser.blockprocessors.register(Callout(md.parser), "callout", 105)


class Signs(NamedTuple):
    """What an inline pattern looks for."""

    opening: tuple[str, ...]
    """One of these is in whatever it finds, mostly at its start."""
    whole: str = ""
    """Without this, there is nothing to be found in a whole source."""


SIGNS = {
    "backtick": Signs(("`", "\\"), "`"),
    "escape": Signs(("\\",), "\\"),
    "fact": Signs(("{{",), "{{"),
    "foreign": Signs(("[",), "]{"),
    "footnote": Signs(("[^", "^["), "^"),
    "reference": Signs(("[",), "]:"),
    "link": Signs(("[",), "]("),
    "image_link": Signs(("![",), "!["),
    "image_reference": Signs(("![",), "]:"),
    "short_reference": Signs(("[",), "]:"),
    "short_image_ref": Signs(("![",), "]:"),
    "autolink": Signs(("<",), "<"),
    "mail": Signs(("<",), "<"),
    "linebreak": Signs(("  \n",), "  \n"),
    "pointed": Signs(("<",), "<"),
    "raw": Signs(("<",), "<"),
    "line-end": Signs(("\\",), "\\"),
    "bare-web": Signs(("http",), "://"),
    "bare-www": Signs(("www.",), "www."),
    "bare-mail": Signs(("@",), "@"),
    "struck": Signs(("~~",), "~~"),
    "em_strong": Signs(("*", "_")),
}
"""The signs of every inline pattern that is registered: one without is an error. Half of the time went into looking."""

_BLOCK_NEEDS = {
    "hashheader": "#",
    "setextheader": "\n",
    "quote": ">",
    "reference": "]:",
    "table": "|",
    "deflist": ": ",
    "footnote": "[^",
    "long-form": "*[",
}
"""The same for kinds of block. A kind that is not named here is asked of every block."""


class Searches(NamedTuple):
    """What is looked for in a text, in the order in which it is tried, each with the signs that it needs."""

    inline: tuple[tuple[Untyped, str], ...]
    blocks: tuple[tuple[Untyped, str], ...]
    openings: re.Pattern[str]
    """Finds out whether words hold anything for the inline patterns, or what an earlier one has put aside (U+0002)."""


def unused_references() -> tuple[Unused, ...]:
    """Return what the text that was read last defines and does not use."""
    references: References = markdown_parser().references
    unused = [(name, *references[name]) for name in list(references) if name not in references.used]
    return tuple(Unused(name, target, title or "") for name, target, title in [*unused, *references.others])


@cache
def markdown_parser() -> markdown.Markdown:
    """Return the parser of our Markdown, made once in a process."""
    # As values: for a name, the library first reads what every installed package says of itself.
    stock = [
        import_module(f"markdown.extensions.{name}").makeExtension(**settings) for name, settings in EXTENSIONS.items()
    ]
    found = markdown.Markdown(extensions=[*stock, Grammar()], tab_length=4)
    found.ESCAPED_CHARS = list(string.punctuation)  # all that CommonMark 0.31 has, 2.4
    found.references = References()
    found.parser.parseBlocks = Nested(_parse_blocks)
    return found


def _parse_blocks(parent: etree.Element, blocks: list[str]) -> None:
    """Turn blocks of text into elements, as the library does, but ask only the processors whose signs a block holds."""
    processors = searches().blocks
    while blocks:
        for processor, signs in processors:
            if signs in blocks[0] and processor.test(parent, blocks[0]) and processor.run(parent, blocks) is not False:
                break


_REFERENCE = re.compile(r"^ {0,3}\[[^\[\]\n]+\]:[ ]*\n?[^\n]*\{\{[^\n]*$", re.MULTILINE)
_IN_BRACES = re.compile(r"\{\{[^{}\n]*\}\}")


def _close_up(reference: re.Match[str]) -> str:
    """Return where a reference leads without the spaces in its facts: the library's pattern ends at a space."""
    return _IN_BRACES.sub(lambda mark: mark[0].replace(" ", ""), reference[0])


def element_tree(text: str) -> etree.Element:
    """Return Python-Markdown's element tree of a text, before it is turned into HTML. Errors: RecursionError,
    TooDeep, TooMuch."""
    parser: Untyped = markdown_parser()
    parser.reset()
    lines = (_REFERENCE.sub(_close_up, text) if "]:" in text and "{{" in text else text).split("\n")
    for preprocessor in parser.preprocessors:
        lines = preprocessor.run(lines)
    with ExitStack() as left_half_way:  # the next page gets a new parser
        left_half_way.callback(lambda: searches.cache_clear())
        left_half_way.callback(lambda: markdown_parser.cache_clear())
        root: etree.Element = parser.parser.parseDocument(lines).getroot()
        openings = searches().openings
        for element in root.iter():
            if element.text and not isinstance(element.text, AtomicString):
                if openings.search(element.text):
                    limit_signs(element.text, openings)
                else:
                    element.text = AtomicString(element.text)  # nothing to look for
        inline, whole = parser.treeprocessors["inline"], "\n".join(lines)
        inline.inlinePatterns = [pattern for pattern, signs in searches().inline if signs in whole]
        inline.run(root)
        left_half_way.pop_all()
    return root


@cache
def searches() -> Searches:
    """Return what our parser looks for. Errors: KeyError for an inline pattern whose signs nobody has said."""
    parser = markdown_parser()
    if len(parser.inlinePatterns) != len(SIGNS):
        raise KeyError("each inline pattern has its signs in SIGNS")
    openings = {"\x02", *(opening for signs in SIGNS.values() for opening in signs.opening)}
    return Searches(
        _with_signs(parser.inlinePatterns, {name: signs.whole for name, signs in SIGNS.items()}),
        _with_signs(parser.parser.blockprocessors, _BLOCK_NEEDS),
        re.compile("|".join(re.escape(opening) for opening in sorted(openings))),
    )


def _with_signs(registry: Untyped, needs: dict[str, str]) -> tuple[tuple[Untyped, str], ...]:
    known = {id(registry[name]): signs for name, signs in needs.items()}
    return tuple((one, known.get(id(one), "")) for one in registry)
