"""The notices that are a line each: that nothing is real, that nobody has checked the words, and how to get an
interpreter.

What these lines mean is in `notices`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from everyreader.document import Block, Callout, Fact, Foreign, Inline, Link, Strong, Text
from everyreader.fact_values import shown_address
from everyreader.language import ENGLISH
from everyreader.locale import Locale
from everyreader.parse import Meta
from everyreader.parse.easy_read_state import EasyReadState, Stage
from everyreader.plan.by_language import published_of
from everyreader.plan.links import URL, fact_target, generated_target
from everyreader.plan.notices import as_paragraphs, format_message, format_text
from everyreader.site import PageKey, Site

STATE = "easy-read-state"
ONLY_IN_ENGLISH, IN_ENGLISH = "This page is in English only", "You can read it in English: {link}."
ANOTHER_LANGUAGE = "Another language? Phone {phone}. The interpreter is free."
EASY_READ_STATES: dict[Stage, str] = {
    "draft": "This is a draft. We are still working on it. It may be wrong.",
    "made": "People with a learning disability have not checked this yet.",
    "checked": "People with a learning disability checked this: {group}, {date}.",
}
"""What an Easy Read page says of itself, as messages."""
DEMONSTRATION_LINE = "{demonstration}, not a real trust."
DRAFT_LINE, INTERPRETER_LINE = "{draft}, not checked. It may be wrong.", "Free interpreter: {phone}"


def demonstration(site: Site, locale: Locale) -> tuple[Block, ...]:
    """Return the line that nobody must take this site for a service, where the site is a demonstration."""
    if not site.settings.demonstration:
        return ()
    lines = _lines(locale, DEMONSTRATION_LINE, lambda language: _demonstration_line(site, language))
    return (Callout("demonstration", "demonstration", (), as_paragraphs("demonstration", lines)),)


def _demonstration_line(site: Site, locale: Locale | None) -> tuple[Inline, ...]:
    """Return one language's line. locale: None writes it in English."""
    service = site.settings.real_service

    def say(message: str, **values: tuple[Inline, ...]) -> tuple[Inline, ...]:
        return format_message(locale, message, **values) if locale else format_text(message, **values)

    ways = [(Link(fact_target(service.web), say("The real service")),)] if site.fact(service.web) else []
    return _joined(
        say(DEMONSTRATION_LINE, demonstration=(Strong(say("Demonstration")),)),
        [*ways, (Fact(service.phone),)] if site.fact(service.phone) else ways,
    )


def _lines(
    locale: Locale, message: str, write: Callable[[Locale | None], tuple[Inline, ...]]
) -> list[tuple[Inline, ...]]:
    """Return a line in a language and in English, or in English alone where its message is not translated: a line that
    is half in each is hard to follow, and programs read its words out of order. write: writes it, None in English."""
    if locale.is_english:
        return [write(locale)]
    own = [write(locale)] if locale.message(message)[1] == locale.lang else []
    return [*own, (Foreign(ENGLISH, write(None)),)]


def _joined(words: tuple[Inline, ...], ways: Iterable[tuple[Inline, ...]]) -> tuple[Inline, ...]:
    """Return words and the ways that follow them on the same line. No line begins with the dot between two."""
    told = [inline for number, way in enumerate(ways) for inline in (Text("\u00a0· " if number else " "), *way)]
    return (*words, *told)


def draft_line(site: Site, locale: Locale, english: str) -> Block:
    """Return the line that no qualified translator has checked a page, in its language and in English. english: target
    of the same page in English, or nothing."""
    lines = _lines(locale, DRAFT_LINE, lambda language: _draft_line(site, english, language))
    return Callout("draft", "draft", (), as_paragraphs("draft", lines))


def _draft_line(site: Site, english: str, locale: Locale | None) -> tuple[Inline, ...]:
    """Return one language's line. locale: None writes it in English."""

    def say(message: str, **values: tuple[Inline, ...]) -> tuple[Inline, ...]:
        return format_message(locale, message, **values) if locale else format_text(message, **values)

    ways = [(Link(english, say("In English")),)] if english else []
    phone = site.settings.interpreter_phone
    return _joined(
        say(DRAFT_LINE, draft=(Strong(say("Draft")),)),
        [*ways, say(INTERPRETER_LINE, phone=(Fact(phone),))] if site.fact(phone) else ways,
    )


def easy_read_state(meta: Meta, locale: Locale) -> tuple[Block, ...]:
    """Return the line that says how far a page in Easy Read has come; of another page, nothing. One that says nothing
    of itself was checked by nobody, as far as anybody knows."""
    if meta.kind != "easy-read":
        return ()
    said = meta.easy_read or EasyReadState()
    day = locale.date(said.date) if said.date else ""
    words = format_message(locale, EASY_READ_STATES[said.state], group=(Text(said.by),), date=(Text(day),))
    return (Callout(STATE, "inset", (), as_paragraphs(STATE, [words])),)


def another_language(site: Site, locale: Locale) -> tuple[Inline, ...]:
    """Return what ends a list of languages: the way to an interpreter for any other one."""
    phone = site.settings.interpreter_phone
    if site.fact(phone) is None:
        return ()
    return format_message(locale, ANOTHER_LANGUAGE, phone=(Fact(phone),))


def short_page(site: Site, locale: Locale, target: str, title: str) -> tuple[Block, ...]:
    """Return what is at the address of a page that a language lacks. target: of the page in English, by its title
    there."""
    link = (Link(target, (Foreign(ENGLISH, (Text(title),)),)),)
    lines = (
        format_message(locale, ONLY_IN_ENGLISH),
        format_message(locale, IN_ENGLISH, link=link),
    )
    return as_paragraphs("short", lines)


WEB_ADDRESS = "On the web: {address}"


def web_address(url: str, locale: Locale) -> tuple[Inline, ...]:
    """Return what is on paper: the short address of the page. url: the whole one, or nothing."""
    return format_message(locale, WEB_ADDRESS, address=(Link(URL + url, (Text(shown_address(url)),)),)) if url else ()


def problem(site: Site, locale: Locale) -> tuple[Inline, ...]:
    """Return how to say that something is wrong on a page: by the form where a fact names one, by post and by phone."""
    contact = site.settings.contact
    page = contact_page(site, locale.tag)
    ways: list[tuple[Inline, ...]] = []
    if site.fact(contact.problem_form):
        ways.append((Link(fact_target(contact.problem_form), format_message(locale, "Use our form")),))
    if page:
        ways.append((Link(generated_target(*page), format_message(locale, "Write to us")),))
    if site.fact(contact.phone):
        ways.append((Fact(contact.phone),))
    return _joined(format_message(locale, "Is something wrong on this page?"), ways) if ways else ()


def contact_page(site: Site, tag: str) -> PageKey | None:
    """Return the page with the ways to reach the trust, in a language or else in the default one."""
    found = {key.tag: key for key in published_of(site, "contact")}
    return found.get(tag) or found.get(site.default)
