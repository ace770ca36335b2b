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
    ("pl", "Wpisz swoje imię w formularzu. Zostaw puste pole, jeśli nie masz numeru. Dodaj zdjęcie."),
    ("pl", "Jeśli nie udało nam się tego potwierdzić, zadzwonimy. Wersja robocza ustawy jest w internecie."),
    ("pl", "Do zrobienia: weź leki. Poufne: nikt inny tego nie czyta. Uwaga: przyjdź wcześniej."),
    ("pl", "Proszę sprawdzić pocztę. Jo – możesz to sprawdzić w aplikacji (proszę zapytać w recepcji)."),
    ("pl", "Imię: ______ Telefon: ______ Datę napisz jako dd/mm/rrrr. Wklej tutaj kod z aplikacji."),
    ("pl", "Myślę, że powinniśmy mieć wybór. Oczywiście! Zawsze możesz zmienić zdanie. UE: co dalej."),
    ("ro", "Introduceți numele dumneavoastră. Nota redacției: textul a fost corectat. De făcut: luați medicamentele."),
    ("ro", "Dacă nu am putut verifica acest lucru, vă sunăm. Ciornă este un cuvânt. Proiectul (planul) este gata."),
    ("tr", "Taslak yasa hakkında bilgi. Adınızı ve adresinizi yazın. Gizli: başka kimse okumaz."),
    ("tr", "Sayfayı kullanın. Bunu doğrulayamadıysak sizi ararız. Lütfen kontrol edin: numara doğru mu?"),
    ("so", "Magacaaga geli. Xusuusin: kaalay goor hore. Qabyo waa eray."),
    ("ur", "اپنا نام لکھیں۔ نوٹ: جلدی آئیں۔ مسودہ قانون تیار ہے۔ کرنا ہے: دوا لائیں۔"),
    ("ar", "اكتب اسمك. ملاحظة: تعال مبكرًا. للمتابعة: اتصل بالعيادة. سري: لا يقرؤه غيرك."),
    ("bn", "আপনার নাম লিখুন। করণীয়: ওষুধ আনুন। গোপনীয়: আর কেউ পড়ে না।"),
    ("pa", "ਆਪਣਾ ਨਾਂ ਲਿਖੋ। ਨੋਟ: ਜਲਦੀ ਆਓ। ਗੁਪਤ: ਹੋਰ ਕੋਈ ਨਹੀਂ ਪੜ੍ਹਦਾ।"),
    ("zh", "请输入号码。注意：请早到。待办：带药。机密：没有别人会看。请在此处签名。"),
    ("fr", "À faire : apportez vos médicaments. Note : venez tôt. Comment : par téléphone."),
    ("de", "Stand: immer offen. Bitte prüfen Sie den Brief. Im Aufbau eines Hauses."),
)
NO_TIMES = (
    ("pl", "Przyjdź o 25:00.", "o 25:00"),
    ("tr", "Saat 24:30 için gelin.", "Saat 24:30"),
    ("ar", "الساعة ٢٥:٠٠", "الساعة ٢٥:٠٠"),
    ("zh", "请在下午25:00来。", "下午25:00"),
    ("cy", "Dewch am 9:60.", "am 9:60"),
    ("ro", "Veniți la 13pm.", "13pm"),
)
TIMES = (
    ("pl", "Od 9:00 do 17:00, o 24:00, wynik 25:75, o 1:0, godz. 23:59."),
    ("ro", "La 13 am ajuns. Între 9.30 și 24:00."),
    ("zh", "上午9:00至下午5:00，比分25:75。"),
    ("ar", "الساعة ٩:٠٠ إلى ١٧:٠٠"),
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
    ("pl", "Przyjdź 31 November 2026.", "31 November 2026"),
    ("pl", "Przyjdź 25 grudna 2026.", "grudna"),
    ("ar", "في ٣١/١١/٢٠٢٦.", "٣١/١١/٢٠٢٦"),
    ("hu", "Ez 2026. november 31. lesz.", "2026. november 31."),
    ("ja", "2026年12月25日（月）", "2026年12月25日（月）"),
    ("tr", "25 Aralık 2026 Pazartesi", "25 Aralık 2026 Pazartesi"),
)
DAYS = (
    ("pl", "Od 1 maja 2026 do 1 kwietnia 2027, 1 maja 2027 i 1 kwietnia 2027."),
    ("pl", "W piątek 25 grudnia 2026, 29 lutego, 31 maja, 30 dni, 31 osób w listopadzie."),
    ("zh", "2026年12月25日（星期五），5月31日，30天。"),
    ("tr", "29 Şubat 2028 ve 31 Mart 2027."),
    ("fr", "Le 1er mai 2027, 31 novembres de plus."),
    ("ja", "2026年12月25日（金）、25日金額"),
    ("tr", "25 Aralık 2026 Cuma, 25 Aralık 2026, Pazartesi 28 Aralık 2026"),
    ("de", "Am 12 Oktober 2026 und am 3 Heft 2026."),
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


@pytest.mark.parametrize(("tag", "words", "time"), NO_TIMES)
def test_a_time_that_is_none_is_told_in_each_language(tag: str, words: str, time: str) -> None:
    """Behind or before the words by which a language says a time."""
    assert _told(tag, words) == [("document/impossible-day", time)]


@pytest.mark.parametrize(("tag", "words"), TIMES)
def test_good_times_are_left(tag: str, words: str) -> None:
    """And scores, and words that only look like a half of the day."""
    assert _told(tag, words) == []


@pytest.mark.parametrize(
    ("tag", "words", "dose"),
    [
        ("pl", "Weź 1,500 mg.", "1,500 mg"),
        ("tr", "1.500 mg alın.", "1.500 mg"),
        ("zh", "服用1,5毫克。", "1,5毫克"),
        ("bn", "১,৫ মি.গ্রা. খান।", "১,৫ মি.গ্রা"),
        ("ur", ".5 ملی گرام لیں۔", ".5 ملی گرام"),
        ("ro", "Luați 5,0 ml.", "5,0 ml"),
    ],
)
def test_a_dose_that_can_be_read_in_two_ways_is_told(tag: str, words: str, dose: str) -> None:
    """By the decimal sign of the language."""
    assert _told(tag, words) == [("document/dose", dose)]


@pytest.mark.parametrize(
    ("tag", "words"),
    [("pl", "Weź 1,5 mg, 0,125 mg lub 1500 mg."), ("zh", "服用1.5毫克，1,500毫克。"), ("ar", "خذ ١٫٥ ملغ أو ١,٥ ملغ.")],
)
def test_good_doses_are_left(tag: str, words: str) -> None:
    """With the sign of the language, or one that everybody reads so."""
    assert _told(tag, words) == []


@pytest.mark.parametrize(
    ("tag", "words"),
    [("pl", "Czekaj 10-8 tygodni."), ("bn", "১০-৮ দিন অপেক্ষা করুন।"), ("zh", "等10-8天。"), ("tr", "10–8 gün bekleyin.")],
)
def test_a_time_that_ends_before_it_begins_is_told(tag: str, words: str) -> None:
    """By the words of CLDR for days and weeks."""
    assert [rule for rule, _ in _told(tag, words)] == ["document/torn-number"]


@pytest.mark.parametrize(
    ("tag", "words"), [("pl", "Wynik 10-8. Czekaj 8-10 tygodni, strona 10-8."), ("zh", "比分10-8。")]
)
def test_scores_are_left(tag: str, words: str) -> None:
    """And times in their order."""
    assert _told(tag, words) == []
