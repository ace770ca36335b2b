"""Lists are in the order of each language's own alphabet."""

from __future__ import annotations

from pathlib import Path

import pytest
from icu_order import ICU_ORDER

from everyreader.alphabet import order_of
from everyreader.testing import make_project, published, run

IN_ORDER = {
    "ar": "آخر ابحث أبد ابدأ بيت تحت ثم جديد خيار صحة قلم كتاب لماذا ماء نور هنا وقت يوم",
    "bn": "অধিকার আপনার ইংরেজি উপায় এখানে ওষুধ কখন খবর গোপন ঘর চিকিৎসা জীবন ঠিকানা তথ্য থাকা দিন ধাপ নাম পছন্দ "
    "ফোন বন্ধ ভাষা মানুষ যত্ন রোগী লেখা শিশু সময় হাসপাতাল",
    "cs": "Cesta Čas Dům Had Chata Ikona Řeka Zima Žena",
    "cy": "Cymraeg Chwarae Dŵr Dydd Ddoe Ffôn Gwaith Ngwaith Hwyl Lolfa Lwc Llan Llyfr Nos Pel Phone Rygbi Rhyl "
    "Tref Tŷ Thema",
    "da": "Aften Zebra Ære Øre Åben",
    "en": "apple Apple Café cafés Zoo",
    "es": "Nube Nz Ñandú Oso",
    "hu": "Cukor Csak Dom Gyár Nap Nyár Ország Öt Szép Zene Zsák",
    "lv": "Albānija Amerika Āfrika Čehija Dānija",
    "pl": "Co Cz Ćwiczenia Lato Łatwy Osa Ósmy Zima Źródło Żłobek",
    "ro": "Az Ăb Âa Iz Îi Sase Șase Tara Țară Ță Zi",
    "ru": "Ещё Зима Йод Луна Яма",
    "so": "Bukaan Caafimaad Daryeel Macluumaad Xog",
    "sv": "Apa Ora Yra Zebra Ål Äpple Öl",
    "tr": "Cam Çay Gün Ilık Isı İlaç iş Oda Öz Su Şeker Un Ürün Zaman",
    "ur": "اپنا آپ بات بھائی پانی تب ٹیلی جواب چار خبر دوا رابطہ زبان سوال شکایت صحت عمر فون قانون کام گھر لوگ "
    "مدد نام وقت ہسپتال یہاں",
    "zh": "癌症 帮助 常见问题 儿童 个人信息 关于 规划 国家数据 健康 看护者 联系我们 您的选择 青少年 糖尿病 "
    "投诉 网站地图 研究 医生 医院 隐私 语言 重要",
}


@pytest.mark.parametrize("tag", IN_ORDER)
def test_names_stand_in_the_order_of_the_alphabet(tag: str) -> None:
    """As ICU has them, which CLDR's rules for each language are behind."""
    wanted = IN_ORDER[tag].split()
    assert sorted(reversed(wanted), key=order_of(tag)) == wanted


@pytest.mark.parametrize("tag", ICU_ORDER)
def test_every_letter_of_an_alphabet_has_the_place_that_icu_gives_it(tag: str) -> None:
    """Words that nobody chose: two letters at one place there are so here."""
    wanted = ICU_ORDER[tag].split()
    assert sorted(reversed(wanted), key=order_of(tag)) == wanted


def test_signs_and_digits_come_before_letters_and_a_script_of_its_own_before_others() -> None:
    """Pages that a language lacks stand with their English titles at the end."""
    assert sorted(["b", "2", "1 a", "a b", "ab", "(a)"], key=order_of("en")) == ["(a)", "1 a", "2", "a b", "ab", "b"]
    assert sorted(["About us", "صحت", "اپنا"], key=order_of("ur")) == ["اپنا", "صحت", "About us"]
    assert sorted(["About us", "重要", "癌症"], key=order_of("zh-Hans")) == ["癌症", "重要", "About us"]


def test_nothing_that_is_typed_fails() -> None:
    """Marks without a letter, letters without an alphabet, emoji and nothing at all."""
    names = ["", "\u0301", "\u0301a", "😀", "ﬁ", "ǆ", "İI", "𐐀", "한국", "かな", "க்ஷ", "\ud7a3", "中", "𠀀", "٣", "²"]
    for tag in (*IN_ORDER, "th", "ja", "phr", "xx"):
        assert len(sorted(names, key=order_of(tag))) == len(names)


def test_all_pages_stand_in_that_order(tmp_path: Path) -> None:
    """The box that lists them is sorted by the language of the page."""
    titles = IN_ORDER["pl"].split()
    pages = {
        f"content/en/p{number}.md": f"---\ntitle: {title}\n---\n\nWords.\n"
        for number, title in enumerate(reversed(titles))
    }
    box = "---\ntitle: Aa\n---\n\n!!! site-map\n    Words.\n"
    project = make_project(tmp_path, {**pages, "content/en/map.md": box})
    run(project)
    listed = published(project, "en/map.html").split("All pages, A to Z")[-1]
    places = [listed.find(f">{title}<") for title in ("Co", "Lato", "Osa", "Zima")]
    assert -1 not in places and places == sorted(places)
