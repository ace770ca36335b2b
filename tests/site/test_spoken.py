"""A page in a false language is never published as a translation, and a real one never withheld."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

import py3langid
import pytest
from counts import COUNT

from everyreader.identify import judge, script_of_text, words_of_text
from everyreader.language import name_of_language
from everyreader.parse import Spoken, is_page, parse_source
from everyreader.testing import make_project, published, run
from everyreader.usual_words import USUAL_WORDS

ROOT = Path(__file__).parents[2]
LANGUAGES = ("ar", "bn", "en", "pa", "pl", "ro", "so", "tr", "ur", "zh")
RELATED = {"nb": "no", "ckb": "sdh", "yi": "he", "ti": "am"}
"""What the other identifier calls a language that it does not know, or knows by another tag."""


@cache
def sources(tag: str) -> tuple[str, ...]:
    """Return the texts of the pages of a language that have more than a few words."""
    paths = sorted(
        path for path in (ROOT / "content" / tag).rglob("*.md") if is_page(path.relative_to(ROOT).as_posix())
    )
    return tuple(text for text in (path.read_text(encoding="utf-8") for path in paths) if len(text) > 1500)


def spoken(text: str, tag: str) -> Spoken:
    """Return which language a text is in as a page of a folder."""
    return parse_source(text.encode(), f"content/{tag}/page.md").header.spoken


def foreign_words(found: Spoken) -> int:
    """Return how many words are in another language."""
    return sum(passage.words for passage in found.foreign)


@pytest.mark.slow
@pytest.mark.parametrize("tag", sorted(USUAL_WORDS))
def test_another_identifier_knows_each_list_of_words(tag: str) -> None:
    """A list is that of its language, judged by a program that was made of other texts."""
    assert py3langid.classify(" ".join(sorted(USUAL_WORDS[tag])))[0] == RELATED.get(tag, tag)


@pytest.mark.slow
@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_page_in_its_own_language_is_never_doubted(tag: str) -> None:
    """Every page of our own site, with its names, numbers and quotes."""
    pages = [spoken(text, tag) for text in sources(tag)]
    if tag == "zh":  # its locale says which Chinese it is
        assert {passage.language for page in pages for passage in page.foreign} == {"zh-Hans"}
        return
    assert not [page for page in pages if page.foreign]
    assert all(page.own for page in pages)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_page_in_the_folder_of_any_other_language_is_seen(tag: str) -> None:
    """A page of each of the ten languages, in the folder of each of the nine others."""
    chosen = random.Random(tag).choice(sources(tag))
    for folder in LANGUAGES:
        if folder != tag:
            found = spoken(chosen, folder)
            assert foreign_words(found) > found.own, folder


@pytest.mark.parametrize("folder", ["xx-unknown", "pcm", "ab"])
def test_a_language_that_nobody_knows_is_not_judged_by_its_words(folder: str) -> None:
    """English in the folder of Nigerian Pidgin may be Pidgin: nobody can tell. Where the script differs, anybody
    can."""
    found = spoken(sources("en")[0], folder)
    assert not found.own
    assert bool(found.foreign) == (folder == "ab")


@pytest.mark.parametrize(
    ("tag", "text", "language"),
    [
        ("pl", "Wszystkie dane są bezpieczne.", ""),
        ("pl", "Call the ward before you come.", ""),
        ("ur", "Call the ward before you come, please.", "en"),
        ("ur", "NHS England", ""),
        ("ur", "Aap apni maloomat ke bare mein faisla kar sakte hain, aur hum se rabta karein.", "und-Latn"),
        ("hi", "Aap apni jaankari ke bare mein kabhi bhi faisla kar sakte hain.", "und-Latn"),
        ("bn", "Apni apnar tothyo somporke siddhanto nite paren ebong bodlate paren.", "und-Latn"),
        (
            "ar",
            "Yumkinuka an takhtar ma iza kanat ma3lumatuka al khassa tustakhdam lil bahth wa al takhteet. Ikhtiyaruka "
            "la yu2aththir 3ala 3ilajik. Itha kana ladayka su2al fa ittasil bina.",
            "und-Latn",
        ),
        ("zh-HK", "您可以随时给我们打电话，我们会帮助您选择。", "zh-Hans"),
        (
            "ur-Latn",
            "Aap apni malumat ke bare mein faisla kar sakte hain aur "
            "yeh faisla kabhi bhi badal sakte hain aap khud bhi.",
            "",
        ),
        ("ja", "患者の情報は研究と計画のために使われることがあります。いつでも考えを変えることができます。", "ja"),
        (
            "ja",
            "您可以选择是否将您的健康数据用于研究。我们会保护您的信息安全，绝不出售。要更改您的选择，请致电国家服务中心。",
            "zh",
        ),
        (
            "ko",
            "您可以选择是否将您的健康数据用于研究。我们会保护您的信息安全，绝不出售。要更改您的选择，请致电国家服务中心。",
            "zh",
        ),
        ("ja", "東京都立病院、国立国際医療研究所", ""),
        (
            "ko",
            "선택할 수 있습니다. 病院情報公開審査會 및 醫療情報保護委員會 에 전화하십시오. 언제든지 바꿀 수 있습니다.",
            "ko",
        ),
        ("zh", "患者の情報は研究と計画のために使われることがあります。いつでも考えを変えることができます。", "und"),
        (
            "pl",
            "Royal College of General Practitioners, Department of Health and Social Care, "
            "Care Quality Commission, Health Research Authority",
            "",
        ),
        ("pl", "```\nthe of and to in is you your for\n```", ""),
        ("hy", "Դուք կարող եք ընտրել՝ արդյոք ձեր բժշկական տեղեկությունները կօգտագործվեն հետազոտության համար։", "hy"),
        ("ta", "சுமார் 95% பேருக்கு 10 நாட்களில் பதில் கிடைக்கிறது; இந்தத் தேர்வு பற்றிப் படித்துப் பாருங்கள்.", "ta"),
        ("hy", "Call the ward before you come, please.", "en"),
        (
            "sr",
            "Možete da odlučite da li će se vaše informacije koristiti za istraživanje. Ako ste ih dali i ne želite "
            "da se koriste, to ne utiče na vaše lečenje.",
            "sr",
        ),
        (
            "ku-Arab",
            "دەتوانیت بڕیار بدەیت کە زانیارییەکانت بۆ توێژینەوە و پلاندانان بە کار بهێنرێت لە نەخۆشخانە یان نا و ئەم "
            "بڕیارە بگۆڕیت.",
            "ku-Arab",
        ),
        ("zgh", "ⵜⵣⵎⵔⴷ ⴰⴷ ⵜⵙⵜⵉⴷ ⵎⴰⵏⵉⴽ ⵔⴰⴷ ⵜⵜⵓⵙⵎⵔⵙⵏ ⵉⵙⴼⴽⴰ ⵏⵏⴽ", "zgh"),
        ("sat", "ᱟᱢ ᱫᱚ ᱵᱟᱪᱷᱟᱣ ᱫᱟᱲᱮᱭᱟᱜ ᱟᱢᱟᱜ ᱥᱟᱹᱠᱷᱤ ᱪᱮᱫ ᱞᱮᱠᱟ ᱠᱟᱹᱢᱤ", ""),
    ],
)
def test_what_can_be_told_is_told_and_nothing_else(tag: str, text: str, language: str) -> None:
    """Few words, names and a language in other letters than usual."""
    found = judge(tag, text)
    assert found == language or (found == tag and not language)


def test_words_that_are_marked_are_not_judged() -> None:
    """Code, facts and words with a language of their own."""
    english = (
        "You can choose whether your confidential patient information is used for research and "
        "planning at any time that you like."
    )
    text = f"---\ntitle: Strona\n---\n\n[{english}]{{lang=en}}\n\n```\n{english}\n```\n\n`{english}`\n"
    assert spoken(text, "pl") == Spoken()


GOOD = {
    "fa": """این سازمان‌ها در این باره با ما کار می‌کنند و به پرسش‌های شما پاسخ می‌دهند:

- Royal College of General Practitioners: کالج پزشکان
- Department of Health and Social Care: وزارت بهداشت
- Care Quality Commission: ناظر
- Health Research Authority: پژوهش

patient.information@larkmere-trust.example یا www.larkmere-trust.example/your-choice/how-to-use-the-form

کد `the form of your choice` را در NHS App (نسخهٔ 3.5) بنویسید. پیش از 21 نوامبر 2026 با ما تماس بگیرید.
""",
    "gu": """આ સંસ્થાઓ અમારી સાથે કામ કરે છે:

- Royal College of General Practitioners: ડૉક્ટરોની કૉલેજ
- Department of Health and Social Care: આરોગ્ય વિભાગ
- Care Quality Commission: દેખરેખ

21 નવેમ્બર 2026 પહેલાં NHS App (3.5) વડે અથવા ask@larkmere-trust.example પર લખો.
""",
    "tr": """Randevunuzdan önce koğuşu telefonla arayın. Kimlik belgenizi, gözlüğünüzü, ilaç kutularınızı getirin. \
Ziyaret saatleri öğleden sonra başlar, akşam biter.

Otopark ana girişin yanındadır. Otobüs durağı karşıdadır. Tekerlekli sandalye danışmada bulunur. Kafeterya giriş \
katındadır, sabah açılır.

Çocuklar yetişkinlerle gelmelidir. Ameliyat öncesinde yemek yemeyin, sigara içmeyin. Takılarınızı evde bırakın.

{english}
""",
}
"""Pages of a careful author in a few words; the last quotes one English sentence and does not mark it."""


@pytest.mark.parametrize("tag", GOOD)
def test_a_good_page_with_foreign_names_is_published(tag: str, tmp_path: Path) -> None:
    """Names, numbers, code and addresses are in no language, and one sentence makes no page of another."""
    english = (
        "When you come to the ward, tell the nurse at the desk who you are and what you need, and she will help you."
    )
    project = make_project(
        tmp_path,
        {
            f"locales/{tag}/locale.yml": f"lang: {tag}\nname: {tag}\nenglish-name: {name_of_language(tag)}\n",
            f"content/{tag}/page.md": f"---\ntitle: {tag}\ntranslation: machine\n---\n\n"
            + GOOD[tag].format(english=english),
        },
    )
    found = run(project).found
    assert "site/false-language" not in found
    assert ("site/foreign-passage" in found) == (tag == "tr")


def test_a_withheld_page_keeps_its_address(tmp_path: Path) -> None:
    """Also one that says that it is always published."""
    polish = (
        "Możesz zdecydować, czy Twoje informacje mają być wykorzystywane do badań "
        "i planowania. Twoja decyzja nie wpływa na Twoje leczenie."
    )
    text = f"---\ntitle: Choice\nalways-published: yes\n---\n\n{polish}\n\n{polish}\n"
    project = make_project(tmp_path, {"content/en/page.md": text})
    assert "site/false-language" in run(project).found
    assert "zdecydować" not in published(project)
    assert "tel:" in published(project)


SHORT = {
    "ar": "يمكنك الاتصال بنا في أي وقت تشاء وسوف نساعدك على الاختيار",
    "bn": "আপনি যেকোনো সময় আমাদের ফোন করতে পারেন এবং আমরা সাহায্য করব",
    "el": "Μπορείτε να μας τηλεφωνήσετε όποτε θέλετε και θα σας βοηθήσουμε",
    "en": "You can phone us at any time and we will help you to choose",
    "gu": "તમે અમને ગમે ત્યારે ફોન કરી શકો છો અને અમે મદદ કરીશું",
    "he": "אתם יכולים להתקשר אלינו בכל זמן ואנחנו נעזור לכם לבחור",
    "ja": "いつでもお電話ください。選ぶお手伝いをします。お気軽にどうぞ。",
    "ko": "언제든지 저희에게 전화하실 수 있으며 저희가 선택을 도와 드립니다",
    "pa": "ਤੁਸੀਂ ਸਾਨੂੰ ਕਿਸੇ ਵੀ ਸਮੇਂ ਫ਼ੋਨ ਕਰ ਸਕਦੇ ਹੋ ਅਤੇ ਅਸੀਂ ਮਦਦ ਕਰਾਂਗੇ",
    "pl": "Możesz do nas zadzwonić w każdej chwili, a my pomożemy Ci wybrać",
    "ru": "Вы можете позвонить нам в любое время, и мы поможем вам выбрать",
    "ta": "நீங்கள் எப்போது வேண்டுமானாலும் எங்களை அழைக்கலாம் நாங்கள் உதவுவோம்",
    "zh": "您可以随时给我们打电话，我们会帮助您选择，也会告诉您怎么办。",
    "zh-Hant": "您可以隨時給我們打電話，我們會幫助您選擇，也會告訴您怎麼辦。",
}
"""A short page in each of some languages, by tag."""
SCRIPTS = {"ar": "Arab", "en": "Latn", "pl": "Latn", "zh": "Hans", "zh-Hant": "Hant"}


@pytest.mark.generated
@pytest.mark.parametrize("folder", ["ar", "bn", "en", "pl", "zh", "zh-Hant"])
def test_a_short_page_in_another_script_is_seen(folder: str) -> None:
    """From six words on; one in its own script is never taken for another."""
    chance = random.Random(folder)
    for _ in range(COUNT):
        tag = chance.choice(sorted(SHORT))
        parts = SHORT[tag].split() if " " in SHORT[tag] else list(SHORT[tag])
        least = 6 if " " in SHORT[tag] else 14
        size = chance.randrange(least, len(parts) + 1)
        words = (" " if " " in SHORT[tag] else "").join(parts[:size])
        found = spoken(f"---\ntitle: A\n---\n\n{words}\n", folder)
        if tag == "zh-Hant" and size < len(parts):
            continue  # a few letters may be those that both scripts have
        if {tag, folder} == {"en", "pl"}:
            continue  # these are told by their words, which needs more of them: see test_short_pages.py
        is_foreign = any((folder, passage.language) != ("zh", "zh-Hans") for passage in found.foreign)
        assert is_foreign == (SCRIPTS.get(tag, tag) != SCRIPTS.get(folder, folder)), (tag, words)


def test_a_folder_of_chinese_is_in_the_script_of_its_locale(tmp_path: Path) -> None:
    """`zh` is simplified where nothing is said; a folder `zh` with a locale in traditional letters has these."""
    pages = {f"content/zh/{tag}.md": f"---\ntitle: A\ntranslation: machine\n---\n\n{SHORT[tag]}\n" for tag in SHORT}
    for lang, false in (("zh", "zh-Hant"), ("zh-Hans", "zh-Hant"), ("zh-Hant", "zh"), ("zh-HK", "zh")):
        locale = {"locales/zh/locale.yml": f"lang: {lang}\nname: 中文\nenglish-name: Chinese\n"}
        found = run(make_project(tmp_path / lang, {**locale, **pages}), "check").found
        told = {tag for tag in ("zh", "zh-Hant") if f"content/zh/{tag}.md:1:1: error: This page is not pub" in found}
        assert told == {false}


def test_names_and_scripts() -> None:
    """A name of several words is left out with its small words, and mixed letters count by their number."""
    assert words_of_text("The Royal College of General Practitioners says no") == ["says", "no"]
    assert script_of_text("NHS اسلام آباد میں ہسپتال") == "Arab"
    assert script_of_text("12 345") == ""
