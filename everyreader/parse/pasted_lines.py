"""Tells what was pasted from mail or a chat, with what such programs put before and behind a message."""

from __future__ import annotations

import re
from collections.abc import Sequence

_SURE = (
    "Sent|Subject|Cc|Bcc|CC|BCC|Reply-To|Attachments|Temat|Wysłano|Wysłane|DW|UDW|Betreff|Gesendet|Asunto|Enviado|"
    "Objet|Envoyé|Konu|Gönderildi|Gönderilen|Subiect|Trimis|Oggetto|Inviato|主题|主旨|发送时间|抄送|موضوع|الموضوع|বিষয়|ਵਿਸ਼ਾ"
)
_PERHAPS = (
    "From|To|Date|Od|Do|Data|Von|An|Datum|De|Para|Fecha|À|Kimden|Kime|Tarih|Către|Da|发件人|收件人|日期|منجانب|بنام|من|"
    "إلى|প্রেরক|প্রাপক"
)
_HEAD = re.compile(rf"[*_]{{0,3}}(?:(?P<sure>{_SURE})|{_PERHAPS})[*_]{{0,3}} ?(?:[:：][*_]{{1,3}}|:\s|：)")
"""The head of an e-mail in the languages of `locales/` and some others. sure: what begins few other lines."""
_DATE = r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}"
_HALF = r"(?:[ \u202f][AaPp]\.?[Mm]\.?)"
_TIME = rf"\d{{1,2}}[:.]\d{{2}}(?::\d{{2}})?{_HALF}?"
_NAME = r"[A-ZÀ-Ž][\w'’-]+"
_STAMP = re.compile(
    rf"\[{_DATE},? {_TIME}\]|\[{_TIME},? {_DATE}\]|{_DATE},? {_TIME} [-–] [^:\n]{{1,40}}: |"
    rf"\[\d{{1,2}}:\d{{2}}{_HALF}\] ?\S|\[{_TIME}\] ?{_NAME}, {_NAME}|"
    rf"{_NAME}(?: {_NAME}){{1,2}}(?: {{2,}}|\t){_TIME}\s*$"
)
"""The time and the name that chat programs put before a message."""
_MAIL = re.compile(
    r"(?<!-)-{2,} ?(?i:original (?:message|appointment)|forwarded (?:message|by)|wiadomość oryginalna|"
    r"ursprüngliche nachricht|message d['’]origine)\b|Begin forwarded message:|"
    r"On .{6,60} wrote:\s*$|W dniu .{6,60} napisał(?:\(?a\)?)?:\s*$|Get Outlook for (?:iOS|Android)|"
    r"\[EXTERNAL\]|(?:CAUTION|WARNING|Caution): (?:This|The) (?:e-?mail|message) originated|"
    r"This (?:e-?mail|message) and any (?:files|attachments?)\b"
)
"""What programs for mail put before and behind a message."""


_LIKELY = re.compile(
    rf"\n[ \t>*_]*(?:- )?(?:[^\W\d_a-z][^\W\d_]{{0,10}}[*_]{{0,3}} ?[:：]|\[?\d{{1,4}}[/.:-]\d|-{{2,}} ?\w|Begin f|"
    rf"On [^\n]{{6,60}} wrote|W dniu|Get O|\[EXT|CAUT|WARN|This [em]|{_NAME}(?: {_NAME}){{1,2}}(?: {{2,}}|\t)\d)"
)
"""How every line that may begin a message begins: quick to look for, as all are behind a line end."""


def may_hold_message(text: str) -> bool:
    """Say whether a line of a page may begin as messages do: most pages have none."""
    return bool(_LIKELY.search(f"\n{text}"))


def message_in(lines: Sequence[str]) -> str:
    """Return the line that begins a message from mail or a chat, or that such a program added, or nothing.

    >>> message_in(["From: Jo", "Sent: Monday", "Words"]), message_in(["From: 1 May", "To: 5 May"])
    ('From: Jo', '')
    """
    heads: list[str] = []
    sure = 0
    for line in lines:
        first = line[:1]
        if (first in "[-(" or first.isdigit() or first.isupper()) and (_STAMP.match(line) or _MAIL.match(line)):
            return line
        if (":" in line or "：" in line) and (match := _HEAD.match(line)):
            heads.append(line)
            sure += bool(match["sure"])
    return heads[0] if len(heads) > 1 and (sure or len(heads) > 2) else ""
