"""The blocks that the build itself adds to a page: what it is not, how it was translated, and who to talk to.

They are blocks like any other, so that every format has them (READERS.md).
"""

from __future__ import annotations

import re

from everyreader.document import Block, Callout, Fact, Foreign, Inline, Link, Paragraph, Text
from everyreader.locale import ENGLISH, Locale
from everyreader.parse import Header
from everyreader.site import Site

DEMONSTRATION = "This is a demonstration. This trust does not exist. The real service is at {web}, phone {phone}."
DRAFT = ("This page is a draft. It was translated into {language} by {maker}. No qualified translator has checked it. "
         "It may be wrong. Do not use it to decide. Read it in English, or phone {phone} and say “{english}”. "
         "An interpreter is free.")
MAKERS = {"machine": "a computer", "person-not-qualified": "a person who is not a qualified translator"}
TALK = "Phone {phone}. Say: “{english}”. The interpreter is free."
EXCUSE = "We have taken this part out while we check it. To ask about it, phone {phone}."
TAKEN_DOWN = ("We have taken this page down while we check it. To ask about it, or to get it in another format, "
              "phone {phone}.")
OTHERS = "If you need this page in another format, such as braille, audio or Easy Read, phone {phone}."


def is_english(locale: Locale) -> bool:
    """Say whether a language is English."""
    return locale.lang.split("-")[0] == "en"


def fill(locale: Locale, message: str, **values: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Return a message as inlines with `{name}` replaced; English words in another language's page are marked so."""
    text, lang = locale.message(message)
    inlines = fill_text(text, **values)
    return inlines if lang == locale.lang else (Foreign(lang, inlines),)


def fill_text(text: str, **values: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Return words as inlines with `{name}` replaced."""
    parts = re.split(r"\{(\w+)\}", text)
    filled: list[Inline] = []
    for index, part in enumerate(parts):
        filled += values.get(part, (Text("{" + part + "}"),)) if index % 2 else ([Text(part)] if part else [])
    return tuple(filled)


def _twice(locale: Locale, id: str, message: str, own: dict[str, tuple[Inline, ...]],
           english: dict[str, tuple[Inline, ...]]) -> tuple[Block, ...]:
    """Return a notice in the page's language and in English: the warning itself may be an unchecked translation."""
    first = Paragraph(f"{id}/paragraph-1", fill(locale, message, **own))
    if is_english(locale) or locale.message(message)[1] != locale.lang:
        return (first,)
    return (first, Paragraph(f"{id}/paragraph-2", (Foreign(ENGLISH, fill_text(message, **english)),)))


def demonstration(site: Site, locale: Locale) -> tuple[Block, ...]:
    """Return the notice that nobody must take this site for a service, where the site is a demonstration."""
    if not site.settings.demonstration:
        return ()
    service = site.settings.real_service
    values: dict[str, tuple[Inline, ...]] = {"web": (Fact(service.web),), "phone": (Fact(service.phone),)}
    blocks = _twice(locale, "demonstration", DEMONSTRATION, values, values)
    return (Callout("demonstration", "demonstration", fill(locale, "Demonstration"), blocks),)


def draft(site: Site, header: Header, locale: Locale) -> tuple[Block, ...]:
    """Return the notice that no qualified translator has checked a page, where none has."""
    translation = header.meta.translation
    if translation is None or translation.made_by not in MAKERS or is_english(locale):
        return ()
    phone = (Fact(site.settings.interpreter_phone),)
    said = (Foreign(ENGLISH, (Text(locale.english_name),)),)
    maker = MAKERS[translation.made_by]
    own = {"language": (Text(locale.name),), "maker": fill(locale, maker), "phone": phone, "english": said}
    english = {"language": (Text(locale.english_name),), "maker": (Text(maker),), "phone": phone,
               "english": (Text(locale.english_name),)}
    blocks = _twice(locale, "draft", DRAFT, own, english)
    if (header.page, site.default) in site.published:
        link = Link(f"/{site.default}/{header.page}.md", fill(locale, "Read this page in English"))
        blocks = (*blocks, Paragraph("draft/paragraph-3", (link,)))
    return (Callout("draft", "draft", fill(locale, "Draft translation"), blocks),)


def talk(site: Site, locale: Locale) -> tuple[Block, ...]:
    """Return the box that says how to get an interpreter, on every page that is not in English."""
    phone = site.settings.interpreter_phone
    if is_english(locale) or phone not in site.facts.entries:
        return ()
    said = (Foreign(ENGLISH, (Text(locale.english_name),)),)
    blocks: list[Block] = [Paragraph("talk/paragraph-1", fill(locale, TALK, phone=(Fact(phone),), english=said))]
    hours = site.settings.contact.hours_form
    if any(hours in forms for forms in site.facts.entries[phone].forms.values()):
        blocks.append(Paragraph("talk/paragraph-2", fill(locale, "Open: {hours}", hours=(Fact(phone, hours),))))
    return (Callout("talk", "talk", fill(locale, "Talk to us"), tuple(blocks)),)


def excuse(site: Site, locale: Locale) -> Block:
    """Return what stands in place of a block that is withheld."""
    words = fill(locale, EXCUSE, phone=(Fact(site.settings.contact.phone),))
    return Callout("withheld", "withheld", (), (Paragraph("withheld/paragraph-1", words),))


def taken_down(site: Site, locale: Locale) -> tuple[Block, ...]:
    """Return all that stands on a page that is withheld."""
    words = fill(locale, TAKEN_DOWN, phone=(Fact(site.settings.contact.phone),))
    return (Callout("withheld", "withheld", (), (Paragraph("withheld/paragraph-1", words),)),)


def others(site: Site, locale: Locale) -> tuple[Inline, ...]:
    """Return the sentence under the formats panel that says how to get what is not there."""
    return fill(locale, OTHERS, phone=(Fact(site.settings.contact.phone),))
