"""Notes to colleagues that were left in a translation are told there, in English or in its own language, and those on
English pages by another rule. Days that are none and links without words are told in each language."""

import pytest

from everyreader.parse import parse_source

LEFT = (
    ("pl", "Zadzwoń do [insert name of trust]."),
    ("pl", "Zadzwoń: TBC"),
    ("pl", "Lorem ipsum dolor."),
    ("pl", "Tekst [to be translated]."),
    ("pl", "Numer (insert phone number)."),
    ("pl", "Add text here"),
    ("pl", "Numer: xxx."),
    ("pl", "Numer: XXX"),
    ("pl", "Translated by Google"),
    ("pl", "[tłumaczenie w toku]"),
    ("pl", "Zadzwoń pod [numer telefonu]."),
    ("pl", "Wersja robocza"),
    ("ro", "Doar pentru uz intern"),
    ("ro", "Sunați la [numărul]."),
    ("tr", "[numarayı buraya yazın]"),
    ("tr", "Sayfa yapım aşamasında"),
    ("so", "[ku qor lambarka halkan]"),
    ("ur", "[یہاں نمبر لکھیں]"),
    ("ur", "مترجم کا نوٹ: نام دیکھیں۔"),
    ("ar", "الصفحة قيد الإنشاء"),
    ("ar", "اتصل بنا [الرقم]."),
    ("zh", "在此输入文字"),
    ("zh", "仅供内部使用。"),
    ("bn", "খসড়া"),
    ("pa", "ਖਰੜਾ"),
)
KEPT = (
    ("pl", "Zadzwoń do nas [sic]. Wzór listu: [imię], [data], [adres]."),
    ("pl", "[1]"),
    ("zh", "【注意】请看。"),
    ("ro", "Proiectul nostru este gata."),
    ("ar", "مسودة القانون جاهزة."),
)
NO_DAYS = (
    ("pl", "Do 31 listopada 2026.", "31 listopada 2026"),
    ("pl", "W poniedziałek 25 grudnia 2026.", "poniedziałek 25 grudnia 2026"),
    ("ar", "قبل ٣١ نوفمبر ٢٠٢٦.", "٣١ نوفمبر ٢٠٢٦"),
    ("ar", "قبل 31 تشرين الثاني.", "31 تشرين الثاني"),
    ("ur", "۳۱ نومبر", "۳۱ نومبر"),
    ("zh", "请在2026年11月31日之前。", "2026年11月31日"),
    ("zh", "2026年12月25日（星期一）", "2026年12月25日（星期一）"),
    ("so", "Ka hor 31 Nofembar 2026.", "31 Nofembar 2026"),
    ("ro", "Până la 30 februarie.", "30 februarie"),
    ("tr", "31 Kasım'a kadar.", "31 Kasım"),
    ("bn", "৩১ নভেম্বরের আগে।", "৩১ নভেম্বর"),
    ("pa", "31 ਨਵੰਬਰ 2026 ਤੋਂ ਪਹਿਲਾਂ।", "31 ਨਵੰਬਰ 2026"),
    ("cy", "Cyn 31 Tachwedd 2026.", "31 Tachwedd 2026"),
    ("fr", "Le lundi 25 décembre 2026.", "lundi 25 décembre 2026"),
    ("es", "El 31 de noviembre de 2026.", "31 de noviembre de 2026"),
    ("pl", "Od 1 maja 2027 do 1 kwietnia 2027.", "1 maja 2027 do 1 kwietnia 2027"),
    ("zh", "2027年5月1日至2027年4月1日", "2027年5月1日至2027年4月1日"),
    ("ar", "من 1 مايو 2027 إلى 1 أبريل 2027", "1 مايو 2027 إلى 1 أبريل 2027"),
)
DAYS = (
    ("pl", "Od 1 maja 2026 do 1 kwietnia 2027, 1 maja 2027 i 1 kwietnia 2027."),
    ("pl", "W piątek 25 grudnia 2026, 29 lutego, 31 maja, 30 dni, 31 osób w listopadzie."),
    ("zh", "2026年12月25日（星期五），5月31日，30天。"),
    ("tr", "29 Şubat 2028 ve 31 Mart 2027."),
    ("fr", "Le 1er mai 2027, 31 novembres de plus."),
)


def _told(tag: str, words: str) -> list[tuple[str, str]]:
    source = f"---\ntitle: A\n---\n\n{words}\n".encode()
    return [(finding.rule, finding.piece) for finding in parse_source(source, f"content/{tag}/page.md").header.findings]


@pytest.mark.parametrize(("tag", "words"), LEFT)
def test_what_was_left_is_told_in_a_translation(tag: str, words: str) -> None:
    """Once, by the rule for translations."""
    assert [rule for rule, _ in _told(tag, words)] == ["document/translator-note"]


@pytest.mark.parametrize(("tag", "words"), KEPT)
def test_good_words_are_no_note(tag: str, words: str) -> None:
    """Remarks to readers, places in a letter to copy, and words that only begin as a note does."""
    assert _told(tag, words) == []


@pytest.mark.parametrize(("tag", "words", "day"), NO_DAYS)
def test_a_day_that_is_none_is_told_in_each_language(tag: str, words: str, day: str) -> None:
    """With all of it, in digits of any script."""
    assert _told(tag, words) == [("document/impossible-day", day)]


@pytest.mark.parametrize(("tag", "words"), DAYS)
def test_good_days_are_left(tag: str, words: str) -> None:
    """Those of a leap year too, and numbers before other words."""
    assert _told(tag, words) == []
