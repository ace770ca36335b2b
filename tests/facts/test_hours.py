"""Opening hours are data, once, and every language tells them in its own words."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from everyreader.fact_values import FactValue, fact_value
from everyreader.facts import Entry, read_facts
from everyreader.hours import FORMS, Hours
from everyreader.locale import Locale, read_locale

HOME = Path(__file__).parents[2]
DESK = "desk:\n  type: {type}\n  value: {value}\n  source: x\n  checked: 2026-11-21\n  owner: us\n  hours: {hours}\n"
OFFICE = "{days: monday-friday, opens: 09:00, closes: 17:00, except: bank-holidays}"
EVENING = "{days: Monday to Friday, opens: 8:00, closes: 18:00}"
EVERY_DAY = "{days: every day, opens: 08:00, closes: 20:00}"
NIGHT = "{days: every-day, opens: 00:00, closes: 24:00}"
HALVES = "{days: tuesday-saturday, opens: 08:30, closes: 12:00}"


@cache
def language(tag: str) -> Locale:
    """Return a language of the project."""
    files = {
        f"locales/{tag}/{name}": (HOME / "locales" / tag / name).read_bytes() for name in ("locale.yml", "messages.po")
    }
    return read_locale(tag, files)


def fact(hours: str, type: str = "phone", value: str = "111") -> Entry:
    """Return a fact that has hours."""
    register = read_facts(DESK.format(type=type, value=value, hours=hours).encode())
    assert register.findings == ()
    return register.entries["desk"]


WORDS = {
    "en": (
        "Monday to Friday, 9am to 5pm, but not on bank holidays",
        "send at any time, we reply Monday to Friday, 8am to 6pm",
        "every day, 8am to 8pm",
        "every day, day and night",
        "Tuesday to Saturday, 8:30am to midday",
    ),
    "ar": (
        "من الاثنين إلى الجمعة، من الساعة 9 صباحًا إلى الساعة 5 مساءً، ما عدا العطلات الرسمية",
        "أرسل في أي وقت، ونحن نرد من الاثنين إلى الجمعة، من الساعة 8 صباحًا إلى الساعة 6 مساءً",
        "كل يوم، من الساعة 8 صباحًا إلى الساعة 8 مساءً",
        "كل يوم، ليلًا ونهارًا",
        "من الثلاثاء إلى السبت، من الساعة 8:30 صباحًا إلى الساعة 12 ظهرًا",
    ),
    "bn": (
        "সোমবার থেকে শুক্রবার, সকাল 9টা থেকে বিকেল 5টা পর্যন্ত, সরকারি ছুটির দিন ছাড়া",
        "যেকোনো সময় পাঠান, আমরা সোমবার থেকে শুক্রবার, সকাল 8টা থেকে সন্ধ্যা 6টা পর্যন্ত উত্তর দিই",
        "প্রতিদিন, সকাল 8টা থেকে রাত 8টা পর্যন্ত",
        "প্রতিদিন, দিন-রাত 24 ঘণ্টা",
        "মঙ্গলবার থেকে শনিবার, সকাল 8:30 থেকে দুপুর 12টা পর্যন্ত",
    ),
    "pa": (
        "ਸੋਮਵਾਰ ਤੋਂ ਸ਼ੁੱਕਰਵਾਰ, ਸਵੇਰੇ 9 ਵਜੇ ਤੋਂ ਸ਼ਾਮ 5 ਵਜੇ ਤੱਕ, ਸਰਕਾਰੀ ਛੁੱਟੀਆਂ ਨੂੰ ਛੱਡ ਕੇ",
        "ਕਿਸੇ ਵੀ ਸਮੇਂ ਭੇਜੋ, ਅਸੀਂ ਸੋਮਵਾਰ ਤੋਂ ਸ਼ੁੱਕਰਵਾਰ, ਸਵੇਰੇ 8 ਵਜੇ ਤੋਂ ਸ਼ਾਮ 6 ਵਜੇ ਤੱਕ ਜਵਾਬ ਦਿੰਦੇ ਹਾਂ",
        "ਹਰ ਰੋਜ਼, ਸਵੇਰੇ 8 ਵਜੇ ਤੋਂ ਰਾਤ 8 ਵਜੇ ਤੱਕ",
        "ਹਰ ਰੋਜ਼, ਦਿਨ-ਰਾਤ",
        "ਮੰਗਲਵਾਰ ਤੋਂ ਸ਼ਨਿੱਚਰਵਾਰ, ਸਵੇਰੇ 8:30 ਵਜੇ ਤੋਂ ਦੁਪਹਿਰ 12 ਵਜੇ ਤੱਕ",
    ),
    "pl": (
        "od poniedziałku do piątku, od 9:00 do 17:00, oprócz dni ustawowo wolnych od pracy",
        "wyślij o każdej porze, odpowiadamy od poniedziałku do piątku, od 8:00 do 18:00",
        "codziennie, od 8:00 do 20:00",
        "codziennie, przez całą dobę",
        "od wtorku do soboty, od 8:30 do 12:00",
    ),
    "ro": (
        "de luni până vineri, de la 9 dimineața la 5 după-amiaza, în afară de sărbătorile legale",
        "trimiteți oricând, răspundem de luni până vineri, de la 8 dimineața la 6 seara",
        "în fiecare zi, de la 8 dimineața la 8 seara",
        "în fiecare zi, zi și noapte",
        "de marți până sâmbătă, de la 8.30 dimineața la 12 la prânz",
    ),
    "so": (
        "Isniin ilaa Jimce, 9am subaxnimo ilaa 5pm galabnimo, marka laga reebo maalmaha fasaxa rasmiga ah",
        "waqti kasta soo dir, waxaan soo jawaabnaa Isniin ilaa Jimce, 8am subaxnimo ilaa 6pm galabnimo",
        "maalin kasta, 8am subaxnimo ilaa 8pm habeennimo",
        "maalin kasta, habeen iyo maalin",
        "Talaado ilaa Sabti, 8:30am subaxnimo ilaa 12pm galabnimo",
    ),
    "tr": (
        "pazartesiden cumaya sabah 9 ile akşam 5 arasında, resmî tatiller dışında",
        "istediğiniz zaman gönderin, pazartesiden cumaya sabah 8 ile akşam 6 arasında yanıtlarız",
        "her gün sabah 8 ile akşam 8 arasında",
        "her gün, gece gündüz",
        "salıdan cumartesiye sabah 8.30 ile öğlen 12 arasında",
    ),
    "ur": (
        "پیر سے جمعہ، صبح 9 بجے سے شام 5 بجے تک، سوائے سرکاری تعطیلات کے",
        "کسی بھی وقت بھیجیں، ہم پیر سے جمعہ، صبح 8 بجے سے شام 6 بجے تک جواب دیتے ہیں",
        "ہر روز، صبح 8 بجے سے رات 8 بجے تک",
        "ہر روز، دن رات",
        "منگل سے ہفتہ، صبح 8:30 بجے سے دوپہر 12 بجے تک",
    ),
    "zh": (
        "星期一至星期五上午 9 点至下午 5 点，公共假日除外",
        "随时可以发送，我们在星期一至星期五上午 8 点至下午 6 点回复",
        "每天上午 8 点至晚上 8 点",
        "每天 24 小时",
        "星期二至星期六上午 8 点 30 分至中午 12 点",
    ),
}


@pytest.mark.parametrize("tag", sorted(WORDS))
def test_hours_are_told_as_a_speaker_of_the_language_says_them(tag: str) -> None:
    """On office days, of what is answered later, on every day, day and night, and with half hours and midday."""
    asked = (fact(OFFICE), fact(EVENING, "text-message"), fact(EVERY_DAY), fact(NIGHT), fact(HALVES))
    told = tuple(fact_value(entry, "hours", language(tag)) for entry in asked)
    assert tuple(value.text for value, _ in told) == WORDS[tag]
    assert all(there and value.type == "text" and not value.lang for value, there in told)


@pytest.mark.parametrize(
    ("tag", "told"),
    [
        ("ar", "من الاثنين إلى الجمعة، من الساعة 6 مساءً إلى الساعة 12 ليلًا"),
        ("en", "Monday to Friday, 6pm to midnight"),
        ("pl", "od poniedziałku do piątku, od 18:00 do 24:00"),
        ("ro", "de luni până vineri, de la 6 seara la 12 noaptea"),
        ("so", "Isniin ilaa Jimce, 6pm galabnimo ilaa 12am habeennimo"),
        ("tr", "pazartesiden cumaya akşam 6 ile gece 12 arasında"),
        ("zh", "星期一至星期五下午 6 点至午夜 12 点"),
    ],
)
def test_midnight_is_no_morning(tag: str, told: str) -> None:
    """Nobody phones at noon a line that is open until midnight."""
    assert (
        fact_value(fact("{days: monday-friday, opens: 18:00, closes: 24:00}"), "hours", language(tag))[0].text == told
    )


@pytest.mark.parametrize("tag", sorted(WORDS))
def test_days_are_the_hours_without_what_is_closed_or_sent(tag: str) -> None:
    """For a sentence that says the rest itself."""
    office, sent = (
        fact_value(entry, "days", language(tag))[0].text
        for entry in (fact(OFFICE), fact(EVENING, "email", "us@a.example"))
    )
    assert WORDS[tag][0].startswith(office) and office != WORDS[tag][0]
    assert sent in WORDS[tag][1] and sent != WORDS[tag][1]


def test_every_language_of_the_project_has_words_for_hours() -> None:
    """The English ones are in the code, as English messages are."""
    assert {path.parent.name for path in HOME.glob("locales/*/locale.yml")} == set(WORDS)
    assert [tag for tag in WORDS if (language(tag).hours is None) != (tag == "en") or language(tag).findings] == []


def test_the_content_writes_hours_nowhere_as_words() -> None:
    """A change of hours is one edit."""
    entries = read_facts((HOME / "content/facts.yml").read_bytes()).entries
    assert [name for name, entry in entries.items() for forms in entry.forms.values() if {*FORMS} & {*forms}] == []
    assert sum(entry.hours is not None for entry in entries.values()) >= 11


def test_a_language_without_words_tells_hours_in_english_and_says_so() -> None:
    """With their language, so that a screen reader reads them right."""
    assert fact_value(fact(OFFICE), "hours", Locale("cy", "cy", "Cymraeg", "Welsh")) == (
        FactValue("text", WORDS["en"][0], lang="en-GB"),
        False,
    )
    assert fact_value(fact(OFFICE), "hours", Locale("en", "en-GB", "English", "English"))[1]


def test_a_language_may_have_words_of_its_own_for_one_fact() -> None:
    """What a fact says in forms comes first."""
    entry = read_facts(
        (DESK.format(type="phone", value="111", hours=OFFICE) + "  forms: {en: {hours: always}}\n").encode()
    ).entries["desk"]
    assert fact_value(entry, "hours", language("en"))[0].text == "always"
    assert entry.hours == Hours(0, 4, 540, 1020, True)


@pytest.mark.parametrize(
    "hours",
    [
        "{days: monday-friday, opens: 09:00}",
        "{days: weekdays, opens: 09:00, closes: 17:00}",
        "{opens: 09:00, closes: 17:00}",
        "{days: friday-monday, opens: 09:00, closes: 17:00}",
        "{days: monday-friday, opens: 9am, closes: 17:00}",
        "{days: monday-friday, opens: 17:00, closes: 09:00}",
        "{days: every-day, opens: 09:00, closes: 24:30}",
        "9 to 5",
        "{days: monday-friday, opens: 09:00, closes: 17:00, except: sundays}",
        "{days: monday-friday, opens: 09:00, closes: 17:00, expect: x}",
    ],
)
def test_hours_that_cannot_be_read_are_said_and_the_number_stays(hours: str) -> None:
    """The fact is used without them, and the message shows how to write them or which word was meant."""
    register = read_facts(DESK.format(type="phone", value="111", hours=hours).encode())
    [finding] = register.findings
    assert (
        register.entries["desk"].hours is None
        and (finding.line, finding.path) == (7, "content/facts.yml")
        and finding.help
    )


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("{opens}", "{open}", "locale/placeholder"),
        ("{days}, od", "od", "locale/placeholder"),
        ("piątku, ", "", "source/wrong-type"),
        ("  every-day: codziennie\n", "", "locale/incomplete"),
        ("{0: ", "{6: ", "locale/incomplete"),
        ('"{time}"', '"{hour}"', "locale/placeholder"),
        ("{hour24}:00", "{hours}:00", "locale/placeholder"),
        ('  whole-hour: "{hour24}:00"\n', "", "locale/incomplete"),
        ('  part-hour: "{hour24}:{minute}"\n', "", "locale/incomplete"),
        ("{hour24}:00", "{hour}", "locale/incomplete"),
    ],
)
def test_words_for_hours_that_cannot_be_used_are_said(old: str, new: str, rule: str) -> None:
    """The language then has none, and tells hours in English."""
    text = (HOME / "locales/pl/locale.yml").read_text("utf-8")
    assert old in text
    found = read_locale("pl", {"locales/pl/locale.yml": text.replace(old, new, 1).encode()})
    assert [finding.rule for finding in found.findings] == [rule] and found.hours is None
