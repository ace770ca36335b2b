"""A translation says nothing that is meant for those who make it.

What: no page has a note between brackets that asks somebody, in Polish, Urdu, Chinese or another language, to check,
to fill in or to translate (`[do sprawdzenia]`, `（待确认）`), and no translation has an English one that was left:
`[insert name]`, `TODO`, `TBC`.

Why: readers take it for a word to them, and learn that nobody has looked at this page.

How to put it right: write what readers need to know, and delete the note.
"""

from __future__ import annotations

from everyreader.document import Block, EasyReadStep, Heading, Paragraph, Picture, Quote, Table, Text, text_of
from everyreader.finding import Finding, Rule
from everyreader.parse import Page
from everyreader.parse.left_notes import is_draft, left_in, look_at

PASSED = (
    "Tekst [sic] jest tu. Sprawdź numer (do 5 maja).\n",
    "费用可能变化（注：以信为准）。日期（待定）。\n",
    "اپنا خط (نوٹ: مفت) دیکھیں۔\n",
    "Napisz `[do sprawdzenia]`.\n",
    "Tekst. Numer: xxx xxx xxxx. Text (insert 2).\n",
)
FAILED = (
    "Tekst [do sprawdzenia].\n",
    "Tekst [UWAGA: sprawdzić numer].\n",
    "DO ZROBIENIA: numer.\n",
    "文字（待确认）。\n",
    "文字。【译者注：请核对】\n",
    "متن [نوٹ: چیک کریں]\n",
    "نص [يرجى التحقق]\n",
    "Text [de verificat].\n",
    "Metin [kontrol edilecek].\n",
    *("Uwaga tłumacza: sprawdzić.\n", "译者注：检查名称。\n", "ملاحظة المترجم: تحقق.\n", "Çevirmenin notu: bakın.\n"),
    *("Nota traducătorului: verificați.\n", "Translator's note: check.\n"),
)
INAPPLICABLE = ("---\ntitle: Strona\n---\n",)


def check(page: Page) -> list[Finding] | None:
    """Look at the title, the description, the words for pictures and the words of each block."""
    if not page.document.blocks:
        return None
    meta, tag = page.header.meta, page.header.tag
    title = "" if is_draft(meta.title) else meta.title  # another rule tells that
    pictures = [block for block in page.blocks if isinstance(block, Picture | EasyReadStep)]
    others = [("", title), ("", meta.description), *((block.id, block.alt) for block in pictures)]
    look = look_at(page.said, "\n".join([words for _, words in others if words]), tag, bool(page.blocks_of(Quote)))
    if not look:
        return []
    places = [(block.id, inline.text, _is_whole(block, inline.text)) for block, inline in page.inlines_of(Text)]
    return [
        Finding(
            "document/translator-note",
            page.header.source,
            f"“{piece}” is meant for those who make this page.",
            "Write what readers need to know, and delete the note.",
            block=block,
            piece=piece,
        )
        for block, words, is_whole in (*((block, words, True) for block, words in others), *places)
        if (piece := left_in(words, look, is_whole))
    ]


def _is_whole(block: Block, words: str) -> bool | None:
    """Say whether words are all of a paragraph or a heading; None for those that are all of a cell."""
    if isinstance(block, Table):
        cells = (*block.head, *(cell for row in block.rows for cell in row.cells))
        return None if any(text_of(cell.children).strip() == words.strip() for cell in cells) else False
    return isinstance(block, Paragraph | Heading) and text_of(block.children).strip() == words.strip()


RULE = Rule("warning", check=check)
