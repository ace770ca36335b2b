"""The forms of a fact say what its value says.

What: a number in a form is in the value, where that has numbers; of a body, a role or a law, so does a name in
capitals, such as ICO, in a form of another script each word in Latin letters, and in an English form of a body what it
is called, such as Office. Initials of words of the value count as there. A form that differs is left out: readers get
the value, in English.

Why: a new number, or a new name of a body, is one edit of the value. Without this, nine languages would go on with the
old one, and nobody who reads English would notice.

How to put it right: have the form translated again for the value as it is now, or delete it.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("error", reported_by="fact_forms")


def _fact(kind: str, value: str, forms: str) -> dict[str, str]:
    sourced = "  source: https://www.nhs.uk\n  checked: 2026-11-21\n  owner: Us\n"
    return {"content/facts.yml": f"it:\n  type: {kind}\n  value: {value}\n{sourced}  forms: {{{forms}}}\n"}


PASSED = (
    _fact("text", "14 days", "pl: 14 dni, ur: 14 دن"),
    _fact("text", "two weeks", "pl: 2 tygodnie"),
    _fact("text", "13", "pl: trzynaście lat"),
    _fact(
        "body",
        "Information Commissioner's Office (ICO)",
        "pl: Biuro Komisarza (ICO), en: {short: ICO}, ur: کمشنر کا دفتر (ICO)",
    ),
    _fact(
        "law",
        "section 251 of the National Health Service Act 2006",
        "pl: artykuł 251 ustawy o NHS z 2006 roku, en: {short: section 251}",
    ),
    _fact("body", "NHS England", "bn: {genitive: NHS England-এর}, pl: angielska służba zdrowia"),
    _fact("text", "your doctor", "ur: GP ڈاکٹر"),
    _fact("text", "May 2026", "zh: 2026 年 5 月, pl: maj 2026"),
    _fact("text", "3.4 million people", "zh: 340 万人"),
    _fact("text", "2 years and one month", "pl: 2 lata i 1 miesiąc"),
    _fact("text", "7 May 2026", "tr: 07.05.2026"),
    _fact("text", "13 years", "bn: ১৩ বছর, ur: ۱۳ سال"),
    _fact("text", "9am to 5.30pm", "pl: od 9 do 17.30"),
    _fact("body", "Larkmere Example NHS Foundation Trust", "en: {short: Larkmere Hospitals, the: the Larkmere Trust}"),
    _fact("phone", "111", "en: {wait: 20 minutes}"),
    _fact("role", "Caldicott Guardian", "pl: Opiekun Caldicott, zh: Caldicott 监护人"),
)
FAILED = (
    _fact("text", "21 days", "pl: 14 dni"),
    _fact("text", "June 2026", "zh: 2026 年 5 月"),
    _fact("text", "21 days", "en: {short: 14}"),
    _fact("body", "Information Commission", "pl: Biuro Komisarza (ICO)"),
    _fact("body", "Information Commission", "en: {short: ICO}"),
    _fact("text", "13 years", "bn: ১৪ বছর"),
    _fact("body", "Information Commission", 'en: {the: "the Information Commissioner\'s Office"}'),
    _fact("body", "Department of Health", "en: {the: the Ministry of Health}"),
    _fact("body", "Department of Health and Social Care", "bn: {genitive: NHS England-এর}"),
    _fact("law", "section 1 of the Health Act 2027", "ur: 2006 کے قانون کی دفعہ 1"),
    _fact("text", "14 days", f"pl: {'1' * 5000} dni"),
)
INAPPLICABLE = (_fact("text", "14 days", ""), {"content/facts.yml": ""})
