"""Turns the inline part of Python-Markdown's element tree into our inlines."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Iterable, Iterator
from functools import partial
from typing import NamedTuple

import msgspec

from everyreader.blank import is_blank
from everyreader.document import (
    FACT_MARK,
    Break,
    Code,
    Emphasis,
    Fact,
    FootnoteMark,
    Foreign,
    Image,
    Inline,
    Link,
    Strong,
    Struck,
    Text,
    fact_name,
    text_of,
    with_children,
)
from everyreader.entities import unescape
from everyreader.language import letters_fault, tag_fault
from everyreader.parse.line_marks import take_marks
from everyreader.parse.positions import PositionTracker
from everyreader.parse.tidy import tidy

_ESCAPED = re.compile("\x02(\\d+)\x03")
_STASHED = re.compile("\x02[^\x03]*\x03")
_SOFT = re.compile(r"(?<![ \t])[ \t]*\n[ \t]*")
_BRACES = re.compile(r"\{\{[^{}\n]*\}{0,2}|(?<!\{)\{[^{}\n]*\}\}")
_ENTITY = re.compile(r"&(?:#\d+|#[xX][\da-fA-F]+|[A-Za-z][A-Za-z\d]*);")
"""A sign written as HTML does. Without its semicolon it is none (CommonMark 0.31, 2.5): `?a=1&copy=2`."""
TAGGED = re.compile(r"""\{\s*:?\s*lang\s*=\s*["']?([A-Za-z0-9-]+)["']?\s*\}""")
"""The language of what stands before it."""
_TAKES_LANGUAGE = (Link, Strong, Emphasis, Struck)
_CJK = (("\u3000", "\u30ff"), ("\u3400", "\u9fff"), ("\uf900", "\ufaff"), ("\uff00", "\uffef"))
"""First and last letters of the blocks of Chinese and Japanese, which are written without spaces."""
_OF_BOTH = "“”‘’…—·"
"""Signs of Chinese and of other languages: the letter beside them says of which they are here."""
_NEAR = 4
"""Letters in which one that is none of these signs is found."""


class Note(msgspec.Struct, frozen=True):
    """Something the converter saw that a rule speaks about."""

    rule: str
    block: str
    """Id."""
    piece: str
    """The words in the source."""


def _joined(soft: re.Match[str]) -> str:
    """Return what stands for a line end in the source: a space, but nothing between two Chinese characters."""
    before = soft.string[max(soft.start() - _NEAR, 0) : soft.start()].rstrip(_OF_BOTH)[-1:]
    after = soft.string[soft.end() : soft.end() + _NEAR].lstrip(_OF_BOTH)[:1]
    return "" if all(any(first <= char <= last for first, last in _CJK) for char in (before, after)) else " "


def _letters(words: etree.Element | str) -> str:
    """Return the words of an element, or what stands there, as they are typed."""
    return take_marks(words if isinstance(words, str) else "".join(words.itertext()))[0].strip()


_INNER_PICTURE = re.compile(r"!\[([^\[\]]*)\][\[(]([^\[\]()]*)[\])]")


class InsideSign(NamedTuple):
    """A note that is written within the words that lead to it. block: where it is."""

    name: str
    children: tuple[Inline, ...]
    block: str


_ALT = re.compile(r"""\s*\{\s*(?:[.#][\w:-]+\s+)*alt\s*=\s*["“']([^"”'{}]+)["”']\s*\}\s*""")


def alt_of(tail: str | None) -> str:
    """Return the words of a picture that stand behind it, `![Caption](x.png){alt="Words"}`, as pandoc has it."""
    match = _ALT.fullmatch(take_marks(tail)[0]) if tail and "{" in tail else None
    return match[1].strip() if match else ""


class InlineReader:
    """Reads the inlines of one source. `notes` holds what was seen on the way."""

    def __init__(self, tracker: PositionTracker) -> None:
        self.tracker = tracker
        self.notes: list[Note] = []
        self.inside: list[InsideSign] = []
        self.signs = False  # of notes: there is at least one

    def words(
        self,
        text: str | None,
        with_facts: bool = False,
        before: etree.Element | str | None = None,
        after: etree.Element | None = None,
    ) -> str:
        """Return text without the parser's own marks; sees its lines and raw braces on the way. with_facts: a fact in
        it is one. before, after: what stands beside it, where that may be Chinese, or the words before that."""
        if not text:
            return ""
        text, first, last = take_marks(text)
        self.tracker.see(first, last)
        if "{" in text:
            self.notes += (
                Note("document/broken-fact", self.tracker.current, braces)
                for braces in _BRACES.findall(FACT_MARK.sub("", text) if with_facts else text)
            )
        if "&" in text:  # before the signs behind a backslash are themselves: \&amp; is no sign
            text = _ENTITY.sub(lambda match: unescape(match[0]), text)
        if "\x02" in text:
            text = _STASHED.sub("", _ESCAPED.sub(lambda match: chr(int(match[1])), text))
        if "\n" in text:
            begins, ends = text.lstrip(_OF_BOTH)[:1] == "\n", text.rstrip(_OF_BOTH)[-1:] == "\n"
            left = _letters(before).split("\n")[-1][-_NEAR:] if begins and before is not None else ""
            right = _letters(after).split("\n")[0][:_NEAR] if ends and after is not None else ""
            text = _SOFT.sub(_joined, f"{left}{text}{right}")
            text = text[len(left) : len(text) - len(right)]
        return text

    def place_notes(self, since: int, block: str) -> None:
        """Give the notes from a number on to a block whose id was not known when they were made."""
        self.notes[since:] = [msgspec.structs.replace(note, block=block) for note in self.notes[since:]]

    def raw(self, text: str | None) -> str:
        """Return text that is shown exactly as it is."""
        text, first, last = take_marks(text or "")
        self.tracker.see(first, last)
        return _ESCAPED.sub(lambda match: chr(int(match[1])), text) if "\x02" in text else text

    def see_indented(self, text: str) -> None:
        """Note a fact in lines that begin with four spaces: they are words by mistake, mostly, and nobody fills it."""
        if mark := FACT_MARK.search(text):
            self.notes.append(Note("document/broken-fact", self.tracker.current, mark[0]))

    def inlines(self, node: etree.Element) -> tuple[Inline, ...]:
        """Return everything inside an element as inlines."""
        return tidy(self.run(node.text, node))

    def run(self, text: str | None, children: Iterable[etree.Element]) -> list[Inline]:
        """Return text and the elements after it as inlines that are not tidied yet."""
        nodes = list(children)
        found: list[Inline] = [Text(self.words(text, after=nodes[0] if nodes else None))] if text else []
        before: etree.Element | str | None = text
        for child, following in zip(nodes, (*nodes[1:], None), strict=False):
            inline, tail = self.inline(child), child.tail
            before = before if child.tag == "note-mark" else child  # its words are in the note
            if tail and tail[0] == "{" and isinstance(inline, _TAKES_LANGUAGE) and (tag := TAGGED.match(tail)):
                inline, tail = with_children(inline, partial(self._foreign_words, tag[1])), tail[tag.end() :]
            found.append(inline)
            if tail:
                found.append(Text(self.words(tail, before=before, after=following)))
                before = tail
        return found

    def _foreign_words(self, lang: str, children: Iterable[Inline]) -> tuple[Inline, ...]:
        return (self.foreign(lang, tuple(children)),)

    def inline(self, node: etree.Element) -> Inline:
        """Return one inline element."""
        match node.tag:
            case "strong":
                return Strong(self.inlines(node))
            case "em":
                return Emphasis(self.inlines(node))
            case "del":
                return Struck(self.inlines(node))
            case "code":
                return Code(unescape_code(self.raw(node.text)))
            case "br":
                return Break()
            case "a":
                self.see_title(node)
                return Link(self.words_of_target(node.get("href")), tidy(_without_links(self.inlines(node))))
            case "img":
                return self.image(node)
            case "fact":
                if signs := node.get("signs"):
                    self.notes.append(Note("document/broken-fact", self.tracker.current, signs))
                return Fact(node.get("name", ""), node.get("form", ""))
            case "foreign":
                return self.foreign(node.get("lang", ""), self.inlines(node))
            case "note-mark":
                return self.footnote_mark(node)
            case "raw":
                text = self.raw(node.text)
                self.notes.append(Note("document/raw-html", self.tracker.current, text.split("\n")[0]))
                return Text(text)
            case _:
                return Foreign("", self.inlines(node))

    def foreign(self, lang: str, children: tuple[Inline, ...]) -> Foreign:
        """Return words in another language, without a tag that is not theirs."""
        if not (tag_fault(lang) or letters_fault(lang, text_of(children))):
            return Foreign(lang, children)
        self.notes.append(Note("document/language-tag", self.tracker.current, f"{lang} {text_of(children)}"))
        return Foreign("", children)

    def footnote_mark(self, node: etree.Element) -> FootnoteMark:
        """Return what leads to a note; its number is known when the whole page is read."""
        self.signs, name = True, node.get("name", "")
        if not name:
            name = f"^{len(self.inside) + 1}"
            self.inside.append(InsideSign(name, self.inlines(node), self.tracker.current))
        return FootnoteMark("", name, 0)

    def lines(self, text: str | None) -> None:
        """See the lines that words are on which are read elsewhere."""
        self.tracker.see(*take_marks(text or "")[1:])

    def see_title(self, node: etree.Element) -> None:
        """Note the words behind an address, which no reader gets."""
        if not node.get("title"):
            return
        title = self.words(node.get("title"), with_facts=True).strip()
        own = node.get("alt") or take_marks("".join(node.itertext()))[0]
        if title and not re.search(rf"(?<!\w){re.escape(title)}(?!\w)", own, re.IGNORECASE):
            self.notes.append(Note("document/link-title", self.tracker.current, title))

    def captioned_image(self, node: etree.Element) -> tuple[Image, tuple[Inline, ...]]:
        """Return a picture that stands alone, and its caption: the words behind its address, or those between its
        brackets where others for it stand behind it."""
        alt = alt_of(node.tail)
        title = "" if alt else node.attrib.pop("title", "")
        image = self.image(node)
        words = image.alt if alt else self.words(title, with_facts=True).strip()
        alt = alt or image.alt
        return Image(image.target, alt), () if words.casefold() == alt.casefold() else with_facts(words)

    def image(self, node: etree.Element) -> Image:
        """Return one picture."""
        self.see_title(node)
        alt = self.words(node.get("alt"), with_facts=True).strip()
        while inner := _INNER_PICTURE.search(alt):  # a picture in its words: these are its words too
            self.notes.append(Note("document/link-title", self.tracker.current, inner[2].strip()))
            alt = alt[: inner.start()] + inner[1] + alt[inner.end() :]
        return Image(self.words_of_target(node.get("src")), "" if is_blank(alt) else alt)

    def words_of_target(self, target: str | None) -> str:
        """Return the target of a link or picture as the author wrote it."""
        text, first, last = take_marks(target or "")
        self.tracker.see(first, last)
        text = _STASHED.sub("", _ESCAPED.sub(lambda match: chr(int(match[1])), text))
        if "&" in text:
            text = _ENTITY.sub(lambda match: unescape(match[0]), text)
        return _SOFT.sub("", text).strip()


def _without_links(inlines: Iterable[Inline]) -> Iterator[Inline]:
    """Yield the words of a link, where those of a link inside it are words alone."""
    for inline in inlines:
        if isinstance(inline, Link):
            yield from inline.children
        else:
            yield with_children(inline, _without_links)


def with_facts(words: str) -> tuple[Inline, ...]:
    """Return plain words as inlines, with facts where they name such."""
    found: list[Inline] = []
    end = 0
    for match in FACT_MARK.finditer(words):
        found += [Text(words[end : match.start()]), Fact(fact_name(match[1]), fact_name(match[2]))]
        end = match.end()
    return tidy((*found, Text(words[end:])))


def unescape_code(text: str) -> str:
    """Undo the escaping that Python-Markdown does to code before anybody asked for HTML."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
