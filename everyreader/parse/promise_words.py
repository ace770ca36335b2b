"""By which words a promise of the choice about research and planning is told in other languages than English, and by
which its limits.

Each list is ours, written down from what we know of the language. No speaker has checked one.
"""

from __future__ import annotations

import re
from functools import lru_cache

from everyreader.signs import holds_any, small

_LISTS = {
    "pl": (
        "badań naukow|badania naukow|badaniach naukow|badaniom naukow|planowani",
        "nie zgodzić się|zrezygn|odmówi|sprzeciwi|rezygnacj",
        "możesz|mogą|można|masz prawo|pozwala",
        "jeśli|gdy|kto ",
        "nie będą|nie są wykorzyst|nie służą|nie wykorzyst|nie użyj|nie używ|nie będziemy",
        "większoś|niektór|oprócz|wyjąt|chyba że|nadal|nakazuje|wymaga|sąd|nie obejmuje|nie dotyczy|nie obowiązuje|"
        "zwykle|limit",
        "ankiet|list |listów|newsletter|próbk|przesiewow|udział|zaprosz|w badaniu|"
        "nie możesz|nie można|nie mogą|nie masz",
    ),
    "ro": (
        "cercet|planific",
        "refuz|nu sunteți de acord|opune|renunța",
        "puteți|poți|pot |aveți dreptul|permite",
        "dacă|când|cine ",
        "nu sunt folosit|nu vor fi|nu va fi|nu folosim|nu vom folosi|nu sunt utiliz|nu utiliz",
        "cele mai multe|unele|excepți|în afară|exceptând|în continuare|legea|lege |instanț|tribunal|nu se aplică|"
        "de obicei|majoritatea|limit",
        "studiu|studii|scrisor|sondaj|invitați|particip|probe|buletin|nu puteți|nu poți|nu pot |nu aveți dreptul",
    ),
    "tr": (
        "araştırma|planlama",
        "hayır diy|redded|reddet|karşı çık|vazgeç|ret seçene",
        "bilirsin|bilir.|hakkınız",
        "seniz|sanız|derseniz|ederse",
        "kullanılmaz|kullanmayız|kullanılmayacak|kullanmayacağız|paylaşılmaz",
        "çoğu|bazı|dışında|hariç|yasa|mahkeme|genellikle|devam ed|geçerli değil|geçerli olma|istisna|yine de|sınır",
        "anket|mektup|davet|katıl|çalışmaya|örnek|bülten",
    ),
    "so": (
        "cilmi-baaris|cilmi baaris|qorshayn|qorshee|qorshaynta",
        "diid|ka bax|ka-bix|maya dhah",
        "kartaa|karaan|xaq",
        "haddii|marka",
        "looma isticmaal|lama isticmaal|ma isticmaal",
        "inta badan|qaarkood|laga reebo|mooyaane|sharci|maxkamad|sii soc|aan khusayn|badanaa|reeb|xadka",
        "daraasad|warqad|ka qayb|sahan|casuun|ma lihid xaq|ma kari",
    ),
    "ur": (
        "تحقیق|منصوبہ بندی",
        "انکار|آپٹ آؤٹ|منع کر",
        "سکتے ہیں|سکتا ہے|سکتی ہیں|حق ہے",
        "اگر|جب",
        "استعمال نہیں|نہیں استعمال|استعمال نہ",
        "زیادہ تر|کچھ استعمال|بعض|سوائے|کے علاوہ|قانون|عدالت|جاری رہ|لاگو نہیں|عموماً|پھر بھی|حدود",
        "نہیں کر سک|نہیں سک|خط |سروے|دعوت|شامل ہو|حصہ لی|نمونے",
    ),
    "ar": (
        "البحوث|بحوث|الأبحاث|أبحاث|تخطيط|التخطيط",
        "رفض|ترفض|انسحاب|الاعتراض",
        "يمكنك|يمكنكم|يحق لك|تستطيع",
        "إذا|عند",
        "لا تستخدم|لا تُستخدم|لن تستخدم|لن تُستخدم|لا نستخدم|لن نستخدم",
        "معظم|بعض|إلا |باستثناء|ما عدا|قانون|محكمة|تستمر|لا ينطبق|لا يشمل|عادة|يظل|حدود",
        "لا يمكن|لا يحق|لا تستطيع|دراسة|رسائل|استبيان|دعوة|المشاركة في|الانضمام|عينات",
    ),
    "bn": (
        "গবেষণা|পরিকল্পনা",
        "না বল|‘না’|“না”|অপ্ট-আউট|প্রত্যাখ্যান|আপত্তি",
        "পারেন|পারো|পারবেন|অধিকার",
        "করলে|যদি|বললে",
        "ব্যবহার হয় না|ব্যবহার হবে না|ব্যবহার করি না|ব্যবহার করব না|করা হয় না|করা হবে না",
        "বেশির ভাগ|বেশিরভাগ|কিছু ব্যবহার|ছাড়া|বাদে|আইন|আদালত|চলতে থাকে|খাটে না|প্রযোজ্য নয়|সাধারণত|সীমা",
        "যোগ দি|জরিপ|চিঠি|আমন্ত্রণ|অংশ ন|নমুনা|পারেন না|পারবেন না|পারো না",
    ),
    "pa": (
        "ਖੋਜ|ਯੋਜਨਾਬੰਦੀ|ਯੋਜਨਾ ",
        "ਨਾਂਹ|ਔਪਟ-ਆਊਟ|ਇਨਕਾਰ|ਮਨ੍ਹਾ",
        "ਸਕਦੇ ਹੋ|ਸਕਦਾ ਹੈ|ਸਕਦੇ ਹਨ|ਹੱਕ ਹੈ",
        "ਜੇ |ਜਦੋਂ",
        "ਨਹੀਂ ਵਰਤ|ਵਰਤੋਂ ਨਹੀਂ",
        "ਜ਼ਿਆਦਾਤਰ|ਕੁਝ ਵਰਤੋਂ|ਸਿਵਾਏ|ਤੋਂ ਇਲਾਵਾ|ਕਾਨੂੰਨ|ਅਦਾਲਤ|ਜਾਰੀ|ਲਾਗੂ ਨਹੀਂ|ਆਮ ਤੌਰ|ਹੱਦ",
        "ਅਧਿਐਨ|ਚਿੱਠੀ|ਸਰਵੇ|ਸੱਦ|ਹਿੱਸਾ ਲੈ|ਸ਼ਾਮਲ|ਨਹੀਂ ਕਰ ਸਕ|ਨਹੀਂ ਕਹਿ ਸਕ",
    ),
    "zh": (
        "研究|规划",
        "拒绝|选择退出|不同意",
        "可以|有权|能够",
        "如果|一旦|若您",
        "不会用于|不用于|不会被用|不再用|不使用|不会使用|不会将",
        "大多数|某些|有些|部分|除外|除了|法律|法院|仍|不适用|通常|例外",
        "参加|信件|问卷|调查|邀请|样本|研究人员|不能|无法|不可以",
    ),
}
"""By language: what a use is called; saying no; being able to; a condition; that something is not used; a limit; and
what people can refuse altogether, such as a letter or a survey."""
_USE, _NO, _CAN, _IF, _NOT_USED, _LIMIT, _OTHER = range(7)


@lru_cache(maxsize=50)
def _words(tag: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(words.split("|")) for words in _LISTS.get(tag.split("-")[0], ()))


def may_promise_in(text: str, tag: str) -> bool:
    """Say whether a text in another language has the words of a promise at all: a quick look."""
    words = _words(tag)
    if not words:
        return False
    in_small = small(text)
    return holds_any(in_small, words[_USE]) and holds_any(in_small, words[_NO])


def speaks_of_uses_in(words: str, tag: str) -> bool:
    """Say whether words in another language name research or planning."""
    listed = _words(tag)
    return bool(listed) and holds_any(f"{words.lower()} ", listed[_USE])


def is_promise_in(sentence: str, tag: str) -> bool:
    """Say whether a sentence in another language promises that people can say no, or what happens if they do."""
    words, said = _words(tag), f"{sentence.lower()} "
    if not holds_any(said, words[_USE]) or not holds_any(said, words[_NO]) or holds_any(said, words[_OTHER]):
        return False
    return holds_any(said, words[_CAN]) or (holds_any(said, words[_IF]) and holds_any(said, words[_NOT_USED]))


def has_limit_in(words: str, tag: str) -> bool:
    """Say whether words in another language hold a limit of the choice, or a fact that is one by its name."""
    return _FACT.search(words) is not None or holds_any(f"{words.lower()} ", _words(tag)[_LIMIT])


_FACT = re.compile(r"\{\{ [\w-]*limits?\b")
