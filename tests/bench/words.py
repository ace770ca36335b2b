"""The words that the bench's pages are made of: everyday words of care in ten languages, and how each writes a
sentence."""

from __future__ import annotations

from typing import NamedTuple


class Language(NamedTuple):
    """What it takes to write in a language. code: its folder and BCP 47 tag. stop: ends a sentence. space: between
    words. alphabet: ISO 15924 code of its script."""

    code: str
    name: str
    english_name: str
    words: tuple[str, ...]
    stop: str = "."
    space: str = " "
    direction: str = "ltr"
    alphabet: str = "Latn"


def _language(code: str, name: str, english_name: str, words: str, **ways: str) -> Language:
    return Language(code, name, english_name, tuple(words.split()), **ways)


LANGUAGES = (
    _language(
        "en",
        "English",
        "English",
        """
        we you they can may will ask tell need keep help choose phone write bring take read visit check explain answer
        doctor nurse hospital letter clinic ward appointment treatment medicine family carer children patient record
        information choice question form team day week morning home care health safe new other clear free next early
        about with for and or when before after at your our their this each every""",
    ),
    _language(
        "ur",
        "اردو",
        "Urdu",
        """
        ہم آپ وہ مریض ڈاکٹر نرس ہسپتال کلینک خط فون دوا علاج صحت دیکھ بھال معلومات خاندان بچے ماں باپ سوال جواب دن ہفتہ
        صبح شام گھر وارڈ ملاقات فارم ٹیم مدد انتخاب ریکارڈ نام پتہ وقت زبان ترجمان محفوظ نیا صاف مفت پہلے بعد ساتھ کے
        لیے
        میں سے اور یا جب کر سکتے ہیں پوچھیں بتائیں لکھیں پڑھیں لائیں رکھیں چاہیے ہمارے اپنے""",
        stop="۔",
        direction="rtl",
        alphabet="Arab",
    ),
    _language(
        "pl",
        "polski",
        "Polish",
        """
        my ty oni możesz można prosimy zapytać powiedzieć zachować pomoc wybrać zadzwonić napisać przynieść czytać
        lekarz
        pielęgniarka szpital list przychodnia oddział wizyta leczenie lek rodzina opiekun dzieci pacjent dokumentacja
        informacja wybór pytanie formularz zespół dzień tydzień rano dom opieka zdrowie bezpieczny nowy inny jasny
        bezpłatny
        następny wcześnie o z dla i lub gdy przed po w twój nasz ich ten każdy więcej ważne""",
    ),
    _language(
        "ar",
        "العربية",
        "Arabic",
        """
        نحن أنت هم يمكن سوف اسأل أخبر احتفظ مساعدة اختر اتصل اكتب أحضر خذ اقرأ زيارة طبيب ممرضة مستشفى رسالة عيادة جناح
        موعد
        علاج دواء عائلة راعي أطفال مريض سجل معلومات اختيار سؤال نموذج فريق يوم أسبوع صباح بيت رعاية صحة آمن جديد آخر
        واضح
        مجاني مبكر عن مع من إلى في أو قبل بعد عند كل هذا لغة مترجم""",
        direction="rtl",
        alphabet="Arab",
    ),
    _language(
        "bn",
        "বাংলা",
        "Bengali",
        """
        আমরা আপনি তারা রোগী ডাক্তার নার্স হাসপাতাল ক্লিনিক চিঠি ফোন ওষুধ চিকিৎসা স্বাস্থ্য যত্ন তথ্য পরিবার শিশু মা
        বাবা প্রশ্ন উত্তর দিন
        সপ্তাহ সকাল বিকাল বাড়ি ওয়ার্ড সাক্ষাৎ ফর্ম দল সাহায্য পছন্দ নথি নাম ঠিকানা সময় ভাষা দোভাষী নিরাপদ নতুন
        পরিষ্কার বিনামূল্যে আগে পরে
        সঙ্গে জন্য থেকে এবং অথবা যখন করতে পারেন জিজ্ঞাসা বলুন লিখুন পড়ুন আনুন রাখুন দরকার আমাদের আপনার প্রতি""",
        stop="।",
        alphabet="Beng",
    ),
    _language(
        "pa",
        "ਪੰਜਾਬੀ",
        "Punjabi",
        """
        ਅਸੀਂ ਤੁਸੀਂ ਉਹ ਮਰੀਜ਼ ਡਾਕਟਰ ਨਰਸ ਹਸਪਤਾਲ ਕਲੀਨਿਕ ਚਿੱਠੀ ਫ਼ੋਨ ਦਵਾਈ ਇਲਾਜ ਸਿਹਤ ਦੇਖਭਾਲ ਜਾਣਕਾਰੀ ਪਰਿਵਾਰ ਬੱਚੇ ਮਾਂ ਪਿਤਾ ਸਵਾਲ
        ਜਵਾਬ ਦਿਨ
        ਹਫ਼ਤਾ ਸਵੇਰ ਸ਼ਾਮ ਘਰ ਵਾਰਡ ਮੁਲਾਕਾਤ ਫਾਰਮ ਟੀਮ ਮਦਦ ਚੋਣ ਰਿਕਾਰਡ ਨਾਮ ਪਤਾ ਸਮਾਂ ਭਾਸ਼ਾ ਦੁਭਾਸ਼ੀਆ ਸੁਰੱਖਿਅਤ ਨਵਾਂ ਸਾਫ਼ ਮੁਫ਼ਤ
        ਪਹਿਲਾਂ ਬਾਅਦ ਨਾਲ ਲਈ
        ਵਿੱਚ ਤੋਂ ਅਤੇ ਜਾਂ ਜਦੋਂ ਕਰ ਸਕਦੇ ਹੋ ਪੁੱਛੋ ਦੱਸੋ ਲਿਖੋ ਪੜ੍ਹੋ ਲਿਆਓ ਰੱਖੋ ਚਾਹੀਦਾ ਸਾਡੇ ਆਪਣੇ""",
        stop="।",
        alphabet="Guru",
    ),
    _language(
        "ro",
        "română",
        "Romanian",
        """
        noi voi ei puteți veți întrebați spuneți păstrați ajutor alegeți telefonați scrieți aduceți luați citiți
        vizitați
        medic asistentă spital scrisoare clinică secție programare tratament medicament familie îngrijitor copii pacient
        dosar informații alegere întrebare formular echipă zi săptămână dimineață acasă îngrijire sănătate sigur nou
        altul
        clar gratuit următor devreme despre cu pentru și sau când înainte după la vostru nostru lor acest fiecare""",
    ),
    _language(
        "so",
        "Soomaali",
        "Somali",
        """
        annaga adiga iyaga waxaad kartaa weydii sheeg hay caawimo dooro wac qor keen qaado akhri booqo dhakhtar
        kalkaaliye
        isbitaal warqad rugta qaybta ballan daawayn daawo qoys daryeele carruur bukaan diiwaan macluumaad doorasho
        su'aal
        foom koox maalin toddobaad subax guri daryeel caafimaad ammaan cusub kale cad bilaash xiga hore ku saabsan la
        iyo
        ama marka ka hor kadib kasta tan luqad turjubaan""",
    ),
    _language(
        "tr",
        "Türkçe",
        "Turkish",
        """
        biz siz onlar sorun söyleyin saklayın yardım seçin arayın yazın getirin alın okuyun ziyaret doktor hemşire
        hastane
        mektup klinik servis randevu tedavi ilaç aile bakıcı çocuklar hasta kayıt bilgi seçim soru form ekip gün hafta
        sabah
        ev bakım sağlık güvenli yeni diğer açık ücretsiz sonraki erken hakkında ile için ve veya önce sonra her bu sizin
        bizim onların daha önemli""",
    ),
    _language(
        "zh",
        "中文",
        "Chinese",
        """
        我们 您 他们 可以 需要 请 询问 告诉 保留 帮助 选择 打电话 写信 带来 阅读 就诊 医生 护士 医院 信件 诊所 病房
        预约 治疗 药物 家人 照顾者 孩子 病人 记录 信息 问题 表格 团队 今天 星期 早上 家里 护理 健康 安全 新的
        其他 清楚 免费 下次 提前 关于 和 或者 的时候 之前 之后 您的 我们的 每个 这个 语言 口译员""",
        stop="。",
        space="",
        alphabet="Hans",
    ),
)
