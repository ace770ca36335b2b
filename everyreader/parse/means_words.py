"""What languages other than English say before or behind a number or an address that people phone, text or write to,
and what the words of such a link are.

Each list is ours, written down from what we know of the language. No speaker has checked one.
"""

from __future__ import annotations

import re
from functools import lru_cache

_BEFORE = {
    "pl": {
        "phone": "zadzwoń|dzwoń|zadzwonić|telefon:|tel.:",
        "text": "wyślij sms|wyślij nam sms|wyślij wiadomość sms|sms:",
        "email": "wyślij e-mail|napisz e-mail|e-mail:|adres e-mail:",
        "": "do nas|pod|na|numer|adres|nr",
    },
    "ro": {
        "phone": "sunați|sunați-ne|apelați|telefon:|tel.:",
        "text": "trimiteți un sms|trimiteți sms|trimiteți un mesaj text|sms:",
        "email": "trimiteți un e-mail|trimiteți e-mail|e-mail:|email:",
        "": "la|numărul|adresa|pe|nr.",
    },
    "tr": {"phone": "telefon:|tel:|arayın:", "text": "sms:|kısa mesaj:", "email": "e-posta:"},
    "so": {
        "phone": "wac|na soo wac|soo wac|taleefan:|telefoon:",
        "text": "fariin qoraal ah u dir|sms u dir|sms:",
        "email": "iimayl u dir|iimayl:|email:",
        "": "lambarka",
    },
    "ur": {"phone": "فون:|ٹیلیفون:", "text": "ٹیکسٹ:|ایس ایم ایس:", "email": "ای میل:"},
    "ar": {
        "phone": "اتصل بالرقم|هاتف:|الهاتف:",
        "text": "أرسل رسالة نصية|أرسل رسالة قصيرة|رسالة نصية:",
        "email": "أرسل بريدًا إلكترونيًا|البريد الإلكتروني:|بريد إلكتروني:",
        "": "على|إلى|الرقم|بالرقم|العنوان",
    },
    "bn": {"phone": "ফোন:|টেলিফোন:", "text": "এসএমএস:|টেক্সট:", "email": "ইমেইল:"},
    "pa": {"phone": "ਫ਼ੋਨ:|ਫੋਨ:", "text": "ਐੱਸਐੱਮਐੱਸ:|ਟੈਕਸਟ:", "email": "ਈਮੇਲ:"},
    "zh": {
        "phone": "致电|请致电|拨打|电话：|电话:",
        "text": "发短信|发送短信|短信：|短信:",
        "email": "发电子邮件|发送电子邮件|发邮件|电子邮件：|电子邮件:|电邮：",
        "": "至|到|给|我们",
    },
}
"""What is right before; small words between it and the fact are under nothing."""
_BEHIND = {
    "tr": {
        "phone": "numarasını arayın|numarasından arayın|numarasından bizi arayın|numaralı telefonu arayın",
        "text": "numarasına sms|numarasına kısa mesaj|numarasına mesaj",
        "email": "adresine e-posta|adresine yazın",
    },
    "ur": {
        "phone": "پر فون کریں|پر کال کریں|پر ہمیں فون",
        "text": "پر ٹیکسٹ|پر ایس ایم ایس|پر پیغام بھیجیں",
        "email": "پر ای میل",
    },
    "bn": {
        "phone": "নম্বরে ফোন|নম্বরে কল|নম্বরে আমাদের ফোন",
        "text": "নম্বরে এসএমএস|নম্বরে মেসেজ|নম্বরে টেক্সট",
        "email": "ঠিকানায় ইমেইল|-এ ইমেইল|এ ইমেইল",
    },
    "pa": {
        "phone": "'ਤੇ ਫ਼ੋਨ|’ਤੇ ਫ਼ੋਨ|ਤੇ ਫ਼ੋਨ|'ਤੇ ਕਾਲ|’ਤੇ ਕਾਲ|'ਤੇ ਸਾਨੂੰ ਫ਼ੋਨ|’ਤੇ ਸਾਨੂੰ ਫ਼ੋਨ",
        "text": "'ਤੇ ਟੈਕਸਟ|’ਤੇ ਟੈਕਸਟ|'ਤੇ ਐੱਸਐੱਮਐੱਸ|’ਤੇ ਐੱਸਐੱਮਐੱਸ|'ਤੇ ਸੁਨੇਹਾ|’ਤੇ ਸੁਨੇਹਾ",
        "email": "'ਤੇ ਈਮੇਲ|’ਤੇ ਈਮੇਲ|ਤੇ ਈਮੇਲ",
    },
}
_LINKS = {
    "phone": "zadzwoń|zadzwoń do nas|sunați|sunați-ne|bizi arayın|arayın|na soo wac|wac|ہمیں فون کریں|فون کریں|"
    "আমাদের ফোন করুন|ফোন করুন|ਸਾਨੂੰ ਫ਼ੋਨ ਕਰੋ|ਫ਼ੋਨ ਕਰੋ|致电我们|打电话给我们|ffoniwch ni|appelez-nous|"
    "llámenos|ligue-nos|chiamaci|rufen sie uns an|позвоните нам|зателефонуйте нам",
    "text": "wyślij sms|wyślij nam sms|trimiteți un sms|trimiteți-ne un sms|bize sms gönderin|sms gönderin|"
    "fariin noo soo dir|ہمیں ٹیکسٹ کریں|أرسل رسالة نصية|আমাদের এসএমএস পাঠান|ਸਾਨੂੰ ਟੈਕਸਟ ਕਰੋ|发短信给我们|"
    "给我们发短信",
    "email": "napisz e-mail|wyślij e-mail|wyślij nam e-mail|trimiteți un e-mail|trimiteți-ne un e-mail|"
    "bize e-posta gönderin|e-posta gönderin|iimayl noo soo dir|ہمیں ای میل کریں|"
    "أرسل لنا بريدًا إلكترونيًا|راسلنا عبر البريد الإلكتروني|আমাদের ইমেইল করুন|ਸਾਨੂੰ ਈਮੇਲ ਕਰੋ|"
    "给我们发电子邮件|发电子邮件给我们|e-bostiwch ni|envoyez-nous un e-mail",
    "website": "website|our website|the website|our web site|our site|our webpage|our web page|nasza strona|"
    "nasza strona internetowa|naszej stronie|strona internetowa|site-ul nostru|pagina noastră web|"
    "web sitemiz|internet sitemiz|sitemiz|degelkayaga|degelkeenna|ہماری ویب سائٹ|موقعنا|"
    "موقعنا الإلكتروني|আমাদের ওয়েবসাইট|ਸਾਡੀ ਵੈੱਬਸਾਈਟ|我们的网站|我们网站|ein gwefan|notre site|"
    "notre site web|nuestro sitio web|nosso site|il nostro sito|unsere website|unsere webseite|наш сайт|"
    "हमारी वेबसाइट",
}
"""All words of a link, in any language."""


@lru_cache(maxsize=50)
def _before(tag: str) -> re.Pattern[str] | None:
    kinds = _BEFORE.get(tag.split("-")[0])
    if not kinds:
        return None
    between = _any(kinds.get("", ""))
    verbs = "|".join(rf"(?P<{kind}>{_any(words)})" for kind, words in reversed(kinds.items()) if kind and words)
    small_words = rf"(?:[ :：]{{0,2}}(?:{between}))*+" if between else ""
    return re.compile(rf"(?<![^\W一-鿿])(?:{verbs}){small_words}[ :：]{{0,2}}$", re.IGNORECASE)


@lru_cache(maxsize=50)
def _behind(tag: str) -> re.Pattern[str] | None:
    kinds = _BEHIND.get(tag.split("-")[0])
    verbs = "|".join(rf"(?P<{kind}>{_any(words)})" for kind, words in (kinds or {}).items())
    return re.compile(rf" ?(?:{verbs})", re.IGNORECASE) if verbs else None


def _any(words: str) -> str:
    return "|".join(re.escape(word) for word in sorted(words.split("|"), key=len, reverse=True) if word)


def means_beside(before: str, behind: str, tag: str) -> str:
    """Return what words before or behind a fact say that people do with it: `phone`, `text`, `email`; or nothing.

    >>> means_beside("Zadzwoń pod numer ", ".", "pl"), means_beside("", " numarasına SMS gönderin.", "tr")
    ('phone', 'text')
    """
    first, last = _before(tag), _behind(tag)
    match = (first.search(before) if first else None) or (last.match(behind) if last else None)
    return str(match.lastgroup) if match else ""


_BY_WORDS = {words: kind for kind, listed in _LINKS.items() for words in listed.split("|")}


def means_of_link(words: str) -> str:
    """Return what all words of a link say that people do with it, in any language but the verbs of English."""
    return _BY_WORDS.get(words.casefold().strip(" .:!"), "")
