"""The blocks that the build itself adds to a page: what it is not, how it was translated, and who to talk to.

They are blocks like any other, so that every format has them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from everyreader.catalogue import LANGUAGE_MARK
from everyreader.document import (
    Block,
    Break,
    Callout,
    Fact,
    Foreign,
    Inline,
    Paragraph,
    Text,
    sentences_in,
)
from everyreader.language import ENGLISH
from everyreader.locale import DRAFT, Locale
from everyreader.parse import UNQUALIFIED, Header, Maker
from everyreader.site import Site

DEMONSTRATION = "This is a demonstration. This trust does not exist. The real service is at {web}, phone {phone}."
INTERPRETER_WITH_WORDS = "Phone {phone}. Say: {words}. The interpreter is free."
ONE_WORD, TWO_WORDS = "“{english}”", "“{english}” or “{other}”"
THREE_WAY_CALL = (
    "We can phone the national service together with you and the interpreter. We stay on the line until you have "
    "finished."
)
WITHHELD_BLOCK = "We have taken this part out while we check it. To ask about it, phone {phone}."
WITHHELD_PAGE = (
    "We have taken this page down while we check it. To ask about it, or to get it in another format, phone {phone}."
)
OTHER_FORMATS_BUT_EASY_READ = (
    "If you need this page in another format, such as braille or audio, ask us. It is free. We reply within {time}."
)
OTHER_FORMATS = (
    "If you need this page in another format, such as braille, audio or Easy Read, ask us. It is free. "
    "We reply within {time}."
)
NO_SIGN_LANGUAGE = "British Sign Language (BSL): not made yet."
NOT_MADE = "Not made yet: {formats}."

VOICELESS = {
    "text": "Text message: {contact}",
    "bsl": "BSL video call: {contact}",
    "email": "Email: {contact}",
    "form": "Form: {contact}",
    "relay": "Relay UK: {contact}",
    "post": "Post: {contact}",
}
"""The ways to the trust that need no voice, by their names in the settings. Relay UK comes after those that need no
operator."""
WAYS = {**VOICELESS, "phone": "Phone: {contact}"}
"""All ways to the trust, those that need no voice before the phone."""

INTERPRETER = "If you need an interpreter, phone {phone}. The interpreter is free."


def format_message(locale: Locale, message: str, **values: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Return a message as inlines with `{name}` replaced; English words in another language's page are marked so."""
    text, lang = locale.marked_message(message)
    inlines = format_text(text, **values)
    return inlines if lang == locale.lang else (Foreign(lang, tuple(_unmarked(inlines, lang))),)


def _unmarked(inlines: tuple[Inline, ...], lang: str) -> Iterator[Inline]:
    """Yield inlines without marks of a language that all around them is in anyway."""
    for inline in inlines:
        if isinstance(inline, Foreign) and inline.lang == lang:
            yield from _unmarked(inline.children, lang)
        else:
            yield inline


def format_text(text: str, **values: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Return words as inlines with `{name}` replaced, and words in another language marked."""
    if LANGUAGE_MARK.search(text):  # half of a mark is words
        pieces = LANGUAGE_MARK.split(text)  # words, words in another language, that language, words …
        marked = [Foreign(lang, (Text(words),)) for words, lang in zip(pieces[1::3], pieces[2::3], strict=True)]
        between = [format_text(piece, **values) for piece in pieces[::3]]
        return tuple(inline for number, own in enumerate(between) for inline in (*own, *marked[number : number + 1]))
    filled: list[Inline] = []
    for part in _parts(text):
        filled += values.get(part, (Text("{" + part + "}"),)) if isinstance(part, str) else (part,)
    return tuple(filled)


@lru_cache(maxsize=1000)  # all pages of a language have the same words, which are in memory once then
def _parts(text: str) -> tuple[Text | str, ...]:
    """Return the words of a message, and the names of what comes between them.

    >>> _parts("Phone {phone} now")
    (Text(text='Phone '), 'phone', Text(text=' now'))
    """
    parts = enumerate(re.split(r"\{(\w+)\}", text))
    return tuple([part if index % 2 else Text(part) for index, part in parts if part])


def complete_message(site: Site, locale: Locale, message: str, **values: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Return a message as `format_message` does, without the sentences that name a fact which cannot be shown: no
    notice has a hole in it."""
    text, lang = locale.marked_message(message)
    inlines = format_text(_without_incomplete_sentences(site, text, values), **values)
    return inlines if lang == locale.lang or not inlines else (Foreign(lang, inlines),)


def _without_incomplete_sentences(site: Site, text: str, values: dict[str, tuple[Inline, ...]]) -> str:
    lacking = {
        name
        for name, inlines in values.items()
        if any(isinstance(one, Fact) and site.fact(one.name) is None for one in inlines)
    }
    if not lacking:
        return text
    kept = (one for one in sentences_in(text) if not any(f"{{{name}}}" in one for name in lacking))
    return "".join(kept).strip()


def _in_two_languages(
    site: Site,
    locale: Locale,
    id: str,
    message: str,
    own: dict[str, tuple[Inline, ...]],
    english: dict[str, tuple[Inline, ...]],
) -> tuple[Block, ...]:
    """Return a notice in the page's language and in English: the warning itself may be an unchecked translation."""
    first = Paragraph(f"{id}/paragraph-1", complete_message(site, locale, message, **own))
    if locale.is_english or locale.message(message)[1] != locale.lang:
        return (first,)
    return (
        first,
        Paragraph(
            f"{id}/paragraph-2",
            (Foreign(ENGLISH, format_text(_without_incomplete_sentences(site, message, english), **english)),),
        ),
    )


def demonstration_in_full(site: Site, locale: Locale) -> tuple[Block, ...]:
    """Return what the line of `demonstration` means."""
    if not site.settings.demonstration:
        return ()
    service = site.settings.real_service
    values: dict[str, tuple[Inline, ...]] = {"web": (Fact(service.web),), "phone": (Fact(service.phone),)}
    blocks = _in_two_languages(site, locale, "demonstration-in-full", DEMONSTRATION, values, values)
    return (Callout("demonstration-in-full", "demonstration", format_message(locale, "Demonstration"), blocks),)


def is_draft(header: Header, locale: Locale) -> bool:
    """Say whether a page is a translation that no qualified translator has checked."""
    return header.meta.translation is not None and header.meta.is_unchecked and not locale.is_english


def draft(site: Site, locale: Locale, made_by: Maker) -> tuple[Block, ...]:
    """Return what the line of `draft_line` means. made_by: who made the translation."""
    phone = (Fact(site.settings.interpreter_phone),)
    maker = UNQUALIFIED[made_by]
    own: dict[str, tuple[Inline, ...]] = {
        "language": (Text(locale.name),),
        "maker": format_message(locale, maker),
        "phone": phone,
        "words": _words_to_say(locale),
    }
    english: dict[str, tuple[Inline, ...]] = {
        "language": (Text(locale.english_name),),
        "maker": (Text(maker),),
        "phone": phone,
        "words": _words_to_say(None, *_names(locale)),
    }
    return _in_two_languages(site, locale, "draft-in-full", DRAFT, own, english)


def _names(locale: Locale) -> tuple[str, ...]:
    return locale.spoken or (locale.english_name,)


def _words_to_say(locale: Locale | None, *names: str) -> tuple[Inline, ...]:
    """Return the English words of which a caller says one. locale: of the page; None writes it in English."""
    said = [
        (Foreign(ENGLISH, (Text(name),)) if locale else Text(name),)
        for name in names or (_names(locale) if locale else ())
    ]
    values = {"english": said[0], "other": said[-1]}
    message = TWO_WORDS if len(said) > 1 else ONE_WORD
    return format_message(locale, message, **values) if locale else format_text(message, **values)


def contacts(site: Site, locale: Locale, names: Iterable[str] = VOICELESS) -> tuple[Inline, ...]:
    """Return ways to the trust, a line each. names: those that are wanted; without them all that need no voice."""
    contact, lines = site.settings.contact, []
    for name, message in WAYS.items():
        fact = getattr(contact, name)
        if name in names and site.fact(fact):
            lines.append(
                format_message(locale, message, contact=(Break(), Fact(fact)) if name == "post" else (Fact(fact),))
            )
    return tuple(inline for number, line in enumerate(lines) for inline in (*((Break(),) if number else ()), *line))


def interpreter_box(site: Site, locale: Locale) -> tuple[Block, ...]:
    """Return the box that says how to get an interpreter, on every page that is not in English."""
    phone = site.settings.interpreter_phone
    entry = site.fact(phone)
    if locale.is_english or entry is None:
        return ()
    said = [interpreter(site, locale)]
    if site.settings.three_way_calls:
        said.append(format_message(locale, THREE_WAY_CALL))
    hours = site.settings.contact.hours_form
    if entry.hours or any(hours in forms for forms in entry.forms.values()):
        said.append(format_message(locale, "Open: {hours}", hours=(Fact(phone, hours),)))
    said.append(contacts(site, locale, ("text", "email", "form")))  # all of them are in the panel beside it
    return (Callout("talk", "talk", format_message(locale, "Talk to us"), as_paragraphs("talk", said)),)


def as_paragraphs(id: str, said: Iterable[tuple[Inline, ...]]) -> tuple[Block, ...]:
    """Return words as paragraphs, without those that say nothing."""
    return tuple(Paragraph(f"{id}/paragraph-{number}", words) for number, words in enumerate(filter(None, said), 1))


def interpreter(site: Site, locale: Locale) -> tuple[Inline, ...]:
    """Return the sentence that says how to get an interpreter: in other languages than English, which word to say."""
    phone = site.settings.interpreter_phone
    if site.fact(phone) is None:
        return ()
    return format_message(
        locale,
        INTERPRETER if locale.is_english else INTERPRETER_WITH_WORDS,
        phone=(Fact(phone),),
        words=_words_to_say(locale),
    )


def withheld_notice(site: Site, locale: Locale) -> Block:
    """Return what is in place of a block that is withheld."""
    words = complete_message(site, locale, WITHHELD_BLOCK, phone=(Fact(site.settings.contact.phone),))
    return Callout("withheld", "withheld", (), as_paragraphs("withheld", (words, contacts(site, locale))))


def withheld_page(site: Site, locale: Locale) -> tuple[Block, ...]:
    """Return all that is on a page that is withheld."""
    words = complete_message(site, locale, WITHHELD_PAGE, phone=(Fact(site.settings.contact.phone),))
    return (Callout("withheld", "withheld", (), as_paragraphs("withheld", (words, contacts(site, locale)))),)


def other_formats_note(site: Site, locale: Locale, signed: bool = False) -> tuple[Inline, ...]:
    """Return what is under the formats panel: what is not there, how soon the trust replies, and every way to ask. No
    time is promised but that of the fact. signed: the page is there in sign language."""
    easy = any(
        page.meta.kind == "easy-read" and key in site.published and key.tag == locale.tag
        for key, page in site.pages.items()
    )
    message = OTHER_FORMATS_BUT_EASY_READ if easy else OTHER_FORMATS
    ways = contacts(site, locale, WAYS)
    if not ways:
        return ()
    time = complete_message(site, locale, message, time=(Fact(site.settings.contact.format_time),))
    lacking = () if signed else (*format_message(locale, NO_SIGN_LANGUAGE), Break())
    return (*lacking, *time, Break(), *ways)


def with_lacking(locale: Locale, labels: Iterable[str], note: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Return what is under the formats panel with the formats before it that the page asks for and that are not made
    yet. labels: what each is called, in English. note: as `other_formats_note` returns it."""
    names = [format_message(locale, label) for label in labels]
    if not names:
        return note
    comma = Text(locale.punctuation.comma)
    listed = tuple(inline for number, name in enumerate(names) for inline in (*((comma,) if number else ()), *name))
    return (*format_message(locale, NOT_MADE, formats=listed), *((Break(), *note) if note else ()))
