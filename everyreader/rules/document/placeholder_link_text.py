"""The words of a link say where it leads.

What: no link has only words such as "click here", "here", "read more", "more" or "this link", in the languages that the
list below knows (WCAG 2.2, 2.4.4). "Go", "Details" and the like are names where the address has them too, or where they
are in a list of contents.

Why: people who listen to a page ask for a list of its links, and hear "here, here, here". On paper there is nothing to
click.

How to put it right: let the link be the words that name what is there: "[our guide for carers](carers.md)".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from everyreader.blank import is_blank
from everyreader.document import Link, Listing, Paragraph, Text, text_of
from everyreader.finding import Finding, Rule
from everyreader.parse import Page, piece_of_link

PASSED = (
    "[Our guide for carers](carers.md)\n",
    "Read more in [our guide](carers.md).\n",
    "[Przewodnik](carers.md)\n",
    "Written in [Go](https://go.dev/).\n",
    "See [Details](#details).\n",
    "- [Overview](a.md)\n- [Details](b.md)\n- [Links](c.md)\n",
)
FAILED = (
    "[Click here](carers.md) to choose.\n",
    "To choose, [**here**](carers.md).\n",
    "[Read more…](carers.md)\n",
    "[This link.](carers.md)\n",
    "[Kliknij tutaj](carers.md)\n",
    *(
        "[یہاں کلک کریں](carers.md)\n",
        "[点击这里](carers.md)\n",
        "请[点击此处。](carers.md)\n",
        "[انقر هنا](carers.md)\n",
    ),
    *("[Halkan guji](carers.md)\n", "[Click aici!](carers.md)\n", "[Buraya tıklayın](carers.md)\n"),
    *("[এখানে ক্লিক করুন](carers.md)\n", "[ਇੱਥੇ ਕਲਿੱਕ ਕਰੋ](carers.md)\n", "[Cliciwch yma](carers.md)\n"),
    "[Details](a.md)\n",
    "- [Details](a.md)\n- [Details](b.md)\n",
    "[here](here.md)\n",
    "Go on [»](carers.md).\n",
    "| a | b |\n| --- | --- |\n| x | [more >](carers.md) |\n",
)
INAPPLICABLE = ("Click here.\n",)

_EMPTY_WORDS = frozenset(
    (
        "link text",
        "link title",
        "text",
        "click",
        "click here",
        "click here to",
        "click this",
        "click this link",
        "click the link",
        "follow this link",
        "here",
        "link",
        "links",
        "this link",
        "the link",
        "this",
        "this page",
        "page",
        "website",
        "this website",
        "more",
        "read more",
        "see more",
        "learn more",
        "find out more",
        "more info",
        "more information",
        "further information",
        "details",
        "more details",
        "download",
        "download here",
        "see here",
        "go",
        "continue",
    )
)
_IN_OTHERS = frozenset(
    words
    for line in (
        "tu|tutaj|kliknij|kliknij tutaj|kliknij tu|więcej|czytaj więcej|zobacz więcej|dowiedz się więcej|"
        "ten link|link tutaj|"
        "tym linkiem|na tej stronie|pod tym linkiem|więcej informacji|ta strona|szczegóły|pobierz",
        "یہاں|یہاں کلک کریں|کلک کریں|مزید|مزید پڑھیں|مزید معلومات|یہ لنک|اس لنک|یہاں دیکھیں|تفصیلات|یہ صفحہ",
        "点击|点击这里|点击此处|这里|此处|点这里|单击此处|请点击这里|请点击此处|此链接|这个链接|更多|更多信息|了解更多|阅读更多|查看更多|详情|详细信息|此页|本页|下载",
        "點擊|點擊這裡|點擊此處|這裡|此處|此連結|這個連結|更多資訊|了解更多|閱讀更多|查看更多|詳情|此頁|本頁|下載",
        "هنا|انقر|انقر هنا|اضغط هنا|اضغط|من هنا|المزيد|اقرأ المزيد|للمزيد|مزيد من المعلومات|هذا الرابط|الرابط|"
        "التفاصيل|هذه الصفحة",
        "halkan|guji|halkan guji|guji halkan|riix halkan|halkan riix|halkan ka eeg|wax badan|akhri wax badan|"
        "faahfaahin|"
        "linkigan|boggan|macluumaad dheeraad ah",
        "aici|click|click aici|clic aici|apăsați aici|faceți clic aici|dați click aici|mai mult|mai multe|"
        "citiți mai mult|"
        "aflați mai multe|mai multe informații|acest link|această pagină|detalii|descarcă",
        "burada|buraya|buradan|tıkla|tıklayın|buraya tıklayın|buraya tıkla|burayı tıklayın|tıklayınız|"
        "daha fazla|devamı|devamını oku|"
        "daha fazla bilgi|bu bağlantı|bu link|bu sayfa|ayrıntılar|detaylar|indir",
        "এখানে|এখানে ক্লিক করুন|ক্লিক করুন|আরও|আরও পড়ুন|আরও জানুন|আরও তথ্য|এই লিঙ্ক|এই লিংক|এই পাতা|বিস্তারিত",
        "ਇੱਥੇ|ਇੱਥੇ ਕਲਿੱਕ ਕਰੋ|ਕਲਿੱਕ ਕਰੋ|ਇਥੇ ਕਲਿਕ ਕਰੋ|ਹੋਰ|ਹੋਰ ਪੜ੍ਹੋ|ਹੋਰ ਜਾਣੋ|ਹੋਰ ਜਾਣਕਾਰੀ|ਇਹ ਲਿੰਕ|ਇਹ ਪੰਨਾ|ਵੇਰਵੇ",
        "yma|cliciwch yma|cliciwch|mwy|darllen mwy|rhagor|rhagor o wybodaeth|y ddolen hon|y dudalen hon",
        "ici|cliquez ici|cliquer ici|en savoir plus|lire la suite|plus|ce lien|cette page|plus d informations|détails",
        "aquí|haga clic aquí|haz clic aquí|clic aquí|pulse aquí|más|más información|leer más|ver más|"
        "este enlace|esta página",
        "aqui|clique aqui|saiba mais|ler mais|mais|mais informações|este link|esta página|qui|clicca qui|"
        "leggi di più|hier|"
        "hier klicken|klicken sie hier|mehr|mehr erfahren|weiterlesen",
        "здесь|тут|нажмите здесь|нажмите сюда|подробнее|читать далее|эта ссылка|по ссылке|тут|натисніть тут|"
        "докладніше|"
        "اینجا|اینجا کلیک کنید|بیشتر بخوانید|یہاں پڑھیں|यहाँ|यहां|यहाँ क्लिक करें|यहां क्लिक करें|और पढ़ें|અહીં|"
        "અહીં ક્લિક કરો|இங்கே|இங்கே கிளிக் செய்யவும்",
    )
    for words in line.split("|")
)
"""The same in other languages, those of this country's patients first."""

_NAMES = frozenset(("go", "details", "links", "download", "website", "page"))
"""Of these, what may be the name of a thing, or of a part."""


def check(page: Page) -> list[Finding] | None:
    """Return every link whose words mean nothing by themselves."""
    links = page.inlines_of(Link)
    if not links:
        return None
    empty = [
        (block, link, words)
        for block, link in links
        if (words := _plain(text_of(link.children))) in _EMPTY_WORDS or words in _IN_OTHERS or _is_sign(words, link)
    ]
    listed = {*_in_contents(page)} if empty else set()
    return [
        Finding(
            "document/placeholder-link-text",
            page.header.source,
            f"“{text_of(link.children)}” does not say where the link leads.",
            "Let the link be the words that name what is there.",
            block=block.id,
            piece=piece_of_link(page, block.id, link),
        )
        for block, link, words in empty
        if not (words in _NAMES and (_is_named(words, link) or block.id in listed))
    ]


def _is_sign(words: str, link: Link) -> bool:
    """Say whether the words of a link are a sign alone: `»`, `→`, `.`"""
    return (
        not words and len(link.children) == 1 and isinstance(sign := link.children[0], Text) and not is_blank(sign.text)
    )


def _is_named(words: str, link: Link) -> bool:
    """Say whether the address of a link has its words as a name: `[Go](https://go.dev)`, `[Details](#details)`."""
    return words in re.split(r"[^\w]+", link.target.lower())


def _in_contents(page: Page) -> Iterator[str]:
    """Yield the ids of paragraphs that are names in a list of contents: each item is a link, of other words."""
    for listing in page.blocks_of(Listing):
        lines = [item.blocks[0] for item in listing.items if item.blocks]
        alone = [line for line in lines if isinstance(line, Paragraph) and line.children]
        names = {_plain(text_of(line.children)) for line in alone if isinstance(line.children[0], Link)}
        if len(names) == len(listing.items) > 2:
            yield from (line.id for line in alone)


def _plain(words: str) -> str:
    plain = words if words.replace(" ", "").isalnum() else "".join(map(_blank_for_sign, words))
    return " ".join(plain.split()).lower()


def _blank_for_sign(char: str) -> str:
    """Return a letter, a digit or a mark that belongs to a letter, and a blank for a sign."""
    return " " if unicodedata.category(char)[0] not in "LMN" else char


RULE = Rule("warning", check=check)
