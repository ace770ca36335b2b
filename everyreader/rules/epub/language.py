"""Every word of a book is marked with its own language, and every document says its direction.

What: each letter is in the language that the page gives it (`lang` and `xml:lang`, which say the same), and each
document and the package run the way of their language (WCAG 2.2, 3.1.1 and 3.1.2; EPUB 3.3, 5.4.1).

Why: an English name read by an Urdu voice is noise, and a book in Urdu that opens from the wrong side is put away.
Neither EPUBCheck nor Ace knows which language words are in.

How to put it right: write `lang` on the element of each part in another language, in templates/epub/page.html or in
templates/blocks/.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from everyreader.epub.read import XML_LANG, direction_of_pages, documents
from everyreader.finding import Finding, Rule
from everyreader.proof.artefacts import EpubFile
from everyreader.proof.piece import folded, letters_of

HELP = "Write lang and dir on the element of each part in another language."


def check(file: EpubFile) -> list[Finding]:
    """Compare the language of each letter of one book with that of its page. Where the letters themselves differ, it
    says nothing: `epub/words` does."""
    data = file.path.read_bytes()
    return [
        Finding("epub/language", file.path.as_posix(), message, HELP, piece=piece)
        for message, piece in _faults(data, file)
    ]


def _faults(data: bytes, file: EpubFile) -> Iterator[tuple[str, str]]:
    if direction_of_pages(data) != file.direction:
        yield "The pages of the book are turned the wrong way.", ""
    runs: list[tuple[str, str]] = []
    for document in documents(data):
        if document.get("dir") != file.direction or document.get("lang", "").lower() != file.lang.lower():
            yield "A document of the book does not say its language and direction.", ""
        for node in document.iter():
            if (node.get("lang") or "") != (node.get(XML_LANG) or ""):
                yield f"An element tells two languages: “{''.join(node.itertext())[:40]}”.", ""
        for body in (kid for kid in document if kid.tag.endswith("body")):
            runs += _runs(body, file.lang)
    found, wanted = letters_of(runs), letters_of(run for piece in file.pieces for run in piece.runs)
    if [letter for letter, _ in found] != [letter for letter, _ in wanted]:
        return
    for at, ((_, lang), (_, meant)) in enumerate(zip(found, wanted, strict=True)):
        if lang != meant and not _is_english(lang, meant):
            words = folded("".join(letter for letter, _ in found[at : at + 30]))
            yield f"“{words}” is read in the language “{lang}” and is in “{meant}”.", words
            return


def _is_english(lang: str, meant: str) -> bool:
    """Say whether words are marked as English inside those of another language: names and terms in Latin letters,
    which the build marks of itself."""
    return lang == "en" and meant != "en"


def _runs(node: Element, lang: str) -> Iterator[tuple[str, str]]:
    lang = node.get("lang") or lang
    if node.tag.endswith("}img"):
        yield lang, node.get("alt", "")
    yield lang, node.text or ""
    for kid in node:
        yield from _runs(kid, lang)
        yield lang, kid.tail or ""


RULE = Rule("error", check=check)
