"""A translation says nothing that is meant for those who make it.

What: no page has a note between brackets that asks somebody, in Polish, Urdu, Chinese or another language, to check,
to fill in or to translate (`[do sprawdzenia]`, `（待确认）`), and no translation has an English one that was left:
`[insert name]`, `TODO`, `TBC`.

Why: readers take it for a word to them, and learn that nobody has looked at this page.

How to put it right: write what readers need to know, and delete the note.
"""

from __future__ import annotations

import re

from everyreader.document import Text
from everyreader.finding import Finding, Rule
from everyreader.parse import Page
from everyreader.signs import holds_any

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
)
INAPPLICABLE = ("---\ntitle: Strona\n---\n",)

_SQUARE = (
    r"do (?:sprawdzenia|uzupełnienia|potwierdzenia|weryfikacji|ustalenia|przetłumaczenia)|UWAGA:|sprawdzić|wstawić|"
    r"wstaw |uzupełnić|de (?:verificat|completat|confirmat|tradus)|introduceți |kontrol edil|onaylanacak|doldurulacak|"
    r"çevrilecek|hubi\b|la xaqiijin|[^\]]{0,20}(?:چیک کریں|تصدیق کریں|تصدیق باقی|یہاں لکھیں)|يرجى (?:التحقق|التأكد)|"
    r"للتأكيد|أدخل |[^\]]{0,20}(?:যাচাই করুন|এখানে লিখুন|ਜਾਂਚ ਕਰੋ|ਇੱਥੇ ਲਿਖੋ)"
)
_NOTE = re.compile(
    rf"\[(?:{_SQUARE})[^\]]*\]|[\[【［(（](?:(?:译者)?注[:：])?(?:待(?:确认|核对|补充|更新|翻译)|请(?:核对|补充)|此处(?:插入|填写))"
    r"[^\])】］）]*[\])】］）]|^DO (?:ZROBIENIA|SPRAWDZENIA|UZUPEŁNIENIA)\b"
)
_LEFT = re.compile(
    r"\[(?:(?:insert|add) (?:the |name|date|trust|link|number|here)|to (?:check|confirm|translate|be (?:confirmed|"
    r"added|translated))|translator|not translated|check )[^\]]*\]|\b(?:TODO|FIXME|TBC)\b|(?i:lorem ipsum)|"
    r"\([Ii]nsert (?:the |an? )?(?:name|phone|telephone|number|date|link|address|email)\b[^()]{0,40}\)|"
    r"^(?i:add (?:your )?text here|(?:your )?text goes here|sample text)\b|(?<![\w./-])(?<![xX] )x{3,}(?![\w/-]| [xX])"
)
"""What was left in English."""
_SIGNS = (
    *("[", "待", "请核", "请补", "此处", "TODO", "FIXME", "TBC", "orem ipsum", "DO ", "(Insert", "(insert", "ext here"),
    *("ext goes", "ample text", "xxx"),
)


def check(page: Page) -> list[Finding] | None:
    """Look at the words of each block."""
    if not page.document.blocks:
        return None
    if not holds_any(page.said, _SIGNS):
        return []
    notes = (_NOTE,) if page.header.tag.split("-")[0] == "en" else (_NOTE, _LEFT)
    return [
        Finding(
            "document/translator-note",
            page.header.source,
            f"“{match[0]}” is meant for those who make this page.",
            "Write what readers need to know, and delete the note.",
            block=block.id,
            piece=match[0],
        )
        for block, inline in page.inlines_of(Text)
        for note in notes
        if (match := note.search(inline.text))
    ]


RULE = Rule("warning", check=check)
