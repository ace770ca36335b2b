"""A translation says nothing that is meant for those who make it.

What: no page has a note between brackets that asks somebody, in Polish, Urdu, Chinese or another language, to check,
to fill in or to translate (`[do sprawdzenia]`, `（待确认）`), and no translation has an English one that was left:
`[insert name]`, `TODO`, `TBC`.

Why: readers take it for a word to them, and learn that nobody has looked at this page.

How to put it right: write what readers need to know, and delete the note.
"""

from __future__ import annotations

import re

from everyreader.document import Block, Heading, Paragraph, Quote, Text, text_of
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
    *("Uwaga tłumacza: sprawdzić.\n", "译者注：检查名称。\n", "ملاحظة المترجم: تحقق.\n", "Çevirmenin notu: bakın.\n"),
    *("Nota traducătorului: verificați.\n", "Translator's note: check.\n"),
)
INAPPLICABLE = ("---\ntitle: Strona\n---\n",)

_SQUARE = (
    r"do (?:sprawdzenia|uzupełnienia|potwierdzenia|weryfikacji|ustalenia|przetłumaczenia)|UWAGA:|sprawdzić|wstawić|"
    r"wstaw |uzupełnić|de (?:verificat|completat|confirmat|tradus)|introduceți |kontrol edil|onaylanacak|"
    r"doldurulacak|"
    r"çevrilecek|hubi\b|la xaqiijin|[^\]]{0,20}(?:چیک کریں|تصدیق کریں|تصدیق باقی|یہاں لکھیں)|يرجى (?:التحقق|التأكد)|"
    r"للتأكيد|أدخل |[^\]]{0,20}(?:যাচাই করুন|এখানে লিখুন|ਜਾਂਚ ਕਰੋ|ਇੱਥੇ ਲਿਖੋ)"
)
_OF_TRANSLATOR = (
    r"^(?:(?:Uwaga|Przypis|Komentarz) (?:od )?tłumacza|Nota (?:traducătorului|del traductor|do tradutor|"
    r"del traduttore)|"
    r"Notă? (?:de )?traducere|Çevirmen(?:in)? [Nn]otu|Çeviri [Nn]otu|Note du traducteur|Nodyn (?:gan )?y cyfieithydd|"
    r"Xusuusin(?:ta)? turjuma\w*|Примечание переводчика|译者?注|譯者?註|译注|ملاحظة (?:المترجم|الترجمة)|مترجم کا نوٹ|"
    r"নোট অনুবাদক|অনুবাদকের (?:নোট|টীকা|মন্তব্য)|ਅਨੁਵਾਦਕ ਦਾ ਨੋਟ|Translat(?:or['’]?s?|ion) (?:note|comment))\s*[:：–-]"
)
_VALUES = (
    r"numer(?: telefonu)?|numărul|numele|nazwa(?: szpitala)?|imię(?: i nazwisko)?|data|adres|adresa|link|tarih|"
    r"isim|adı|numara|"
    r"telefon(?: numarası)?|lambarka|magaca|taariikhda|cinwaanka|(?:فون )?نمبر|نام|تاریخ|پتہ|رقم الهاتف|الرقم|"
    r"الاسم|التاريخ|العنوان|"
    r"电话(?:号码)?|号码|姓名|名称|日期|地址|链接|(?:ফোন )?নম্বর|নাম|তারিখ|ঠিকানা|ਨੰਬਰ|ਨਾਮ|ਤਾਰੀਖ|ਪਤਾ|rhif|enw|dyddiad"
)
_VALUE = re.compile(rf"[\[［【](?:{_VALUES})[\]］】](?![\[(:{{])", re.IGNORECASE)
"""Where a value belongs, as in `Zadzwoń: [numer]`. A letter for readers to copy has several."""
_ALONE = re.compile(
    r"\s*(?:[\[［](?![!:_^#@/&%]|\W*\d*\W*[\]］])[^\[\]［］]{4,80}[\]］]|(?:Tekst|"
    r"Treść|Text|Conținut) (?:do|de) \w+(?: [:–-]? ?\w+)?|"
    r"(?:Wpisz|Dodaj|Wstaw) (?:tutaj )?(?:tekst|treść)(?: tutaj)?|Strona w budowie|Pagină în (?:construcție|lucru)|"
    r"(?:Adăugați|Introduceți) textul(?: aici)?|Buraya metin (?:girin|ekleyin|yazın)|(?:Sayfa )?[Yy]apım aşamasında|"
    r"(?:Qoraalka|Bogga) (?:halkan geli|waa la dhisayaa)|"
    r"在此(?:处)?(?:输入|添加)(?:文字|文本|内容)|(?:页面|网页)?(?:正在)?建设中|"
    r"(?:أدخل|أضف|اكتب) النص هنا|(?:الصفحة )?قيد الإنشاء|یہاں متن (?:لکھیں|درج کریں)|(?:صفحہ )?زیر تعمیر(?: ہے)?|"
    r"এখানে (?:লেখা|টেক্সট) (?:লিখুন|যোগ করুন)|(?:পাতাটি )?নির্মাণাধীন|ਇੱਥੇ ਟੈਕਸਟ (?:ਲਿਖੋ|ਭਰੋ)|"
    r"(?:ਪੰਨਾ )?ਨਿਰਮਾਣ ਅਧੀਨ(?: ਹੈ)?|"
    r"Ychwanegwch destun yma|(?:Tudalen )?[Dd]an ddatblygiad|"
    r"(?:Status ?[:：] ?)?(?:wersja robocza|szkic|ciornă|schiță|proiect|taslak|qabyo|草稿|初稿|مسودہ|مسودة|খসড়া|"
    r"ਖਰੜਾ|drafft)|"
    r"(?:tylko do użytku wewnętrznego|nie (?:publikować|rozpowszechniać)|doar pentru uz intern|a nu se publica|"
    r"nu publicați|"
    r"(?:yalnızca|sadece) (?:dahili|kurum içi) kullanım(?: için)?|yayınlamayın|(?:ha daabicin|gudaha oo keliya)|"
    r"仅供内部(?:使用|参考)|内部(?:资料|使用)|请?勿(?:发布|外传)|صرف اندرونی استعمال(?: کے لیے)?|شائع نہ کریں|"
    r"للاستخدام الداخلي(?: فقط)?|لا تنشر|শুধু(?:মাত্র)? অভ্যন্তরীণ ব্যবহারের জন্য|"
    r"ਸਿਰਫ਼ ਅੰਦਰੂਨੀ ਵਰਤੋਂ ਲਈ))\s*[.。۔।…:!]*\s*",
    re.IGNORECASE,
)
"""Words that are all of a paragraph: a remark in brackets, or what a template asks somebody to write."""
_NOTE = re.compile(
    rf"\[(?:{_SQUARE})[^\]]*\]|[\[【［(（](?:(?:译者)?注[:：])?(?:待(?:确认|核对|补充|更新|翻译)|请(?:核对|补充)|此处(?:插入|填写))"
    rf"[^\])】］）]*[\])】］）]|^DO (?:ZROBIENIA|SPRAWDZENIA|UZUPEŁNIENIA)\b|{_OF_TRANSLATOR}"
)
_LEFT = re.compile(
    r"\[(?:(?:insert|add) (?:the |name|date|trust|link|number|here)|to (?:check|confirm|translate|be (?:confirmed|"
    r"added|translated))|translator|not translated|check )[^\]]*\]|\b(?:TODO|FIXME|TBC)\b|(?i:lorem ipsum)|"
    r"\([Ii]nsert (?:the |an? )?(?:name|phone|telephone|number|date|link|address|email)\b[^()]{0,40}\)|"
    r"^(?i:add (?:your )?text here|(?:your )?text goes here|sample text)\b|(?<![\w./-])(?<![xX] )x{3,}(?![\w/-]|"
    r" [xX])|"
    r"(?<=[:：] )X{3,}(?!\w)|^(?:Machine )?[Tt]ranslated (?:by|with) (?:Google|DeepL|Microsoft|Bing|ChatGPT)\b"
)
"""What was left in English."""
_SIGNS = (
    *("[", "待", "请核", "请补", "此处", "TODO", "FIXME", "TBC", "orem ipsum", "DO ", "(Insert", "(insert", "ext here"),
    *("ext goes", "ample text", "xxx", "XXX", "ranslated ", "【", "［"),
)


_BEFORE_NOTE = re.compile(
    "tłumacza|raducător|otu|turjum|مترجم|الترجمة|অনুবাদ|ਅਨੁਵਾਦ|译|譯|cyfieith|ranslat|переводч|traduct|tradut"
)
"""A part of every name of a translator's note."""


def check(page: Page) -> list[Finding] | None:
    """Look at the words of each block."""
    if not page.document.blocks:
        return None
    is_english = page.header.tag.split("-")[0] == "en"
    if holds_any(page.said, _SIGNS) or _BEFORE_NOTE.search(page.said):
        patterns = [_NOTE] if is_english else [_NOTE, _LEFT]
    else:
        patterns = []
    if not is_english and len({*_VALUE.findall(page.said)}) == 1 and not page.blocks_of(Quote):
        patterns.append(_VALUE)
    alone = not is_english and any(map(_ALONE.fullmatch, page.said.split("\n")))
    if not (patterns or alone):
        return []
    return [
        Finding(
            "document/translator-note",
            page.header.source,
            f"“{piece}” is meant for those who make this page.",
            "Write what readers need to know, and delete the note.",
            block=block.id,
            piece=piece,
        )
        for block, inline in page.inlines_of(Text)
        if (piece := _left(block, inline.text, patterns, alone))
    ]


def _left(block: Block, words: str, patterns: list[re.Pattern[str]], alone: bool) -> str:
    """Return the first of what was left in words, or nothing. alone: the page has what may be all of a paragraph."""
    for pattern in patterns:
        if match := pattern.search(words):
            return match[0]
    whole = alone and isinstance(block, Paragraph | Heading) and text_of(block.children).strip() == words.strip()
    return words.strip() if whole and _ALONE.fullmatch(words) else ""


RULE = Rule("warning", check=check)
