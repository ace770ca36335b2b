"""Writes the order sheet of each language: *You can have this in …*, one sheet of A4 to send with a letter or to lay
out at a desk, with room for the short address of the page that it is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from everyreader.build.kit_files import Write, finished, kit_task
from everyreader.build.model_variants import for_print
from everyreader.build.pages import Pages
from everyreader.build.simple_page import notices_without_english, simple_page
from everyreader.build.steps import Renderer
from everyreader.build.task_runner import TaskRunner
from everyreader.document import (
    Block,
    Callout,
    Fact,
    Foreign,
    Heading,
    Inline,
    Paragraph,
    Text,
)
from everyreader.engine.task import Task
from everyreader.fact_values import shown_address
from everyreader.format import Rendition
from everyreader.format_info import Section
from everyreader.language import ENGLISH
from everyreader.locale import Locale
from everyreader.plan.notice_lines import WEB_ADDRESS
from everyreader.plan.notices import WAYS, complete_message, contacts, format_message, interpreter
from everyreader.resolve import PageModel
from everyreader.site import Site

TITLE = "You can have this in another format or language"
ASK = "Ask us. It is free. We reply within {time}."
FORMS = ("Braille", "Large print", "Audio", "Easy Read", "British Sign Language (BSL)", "Email", "Another language")
ROOM = "_" * 12
"""Where somebody writes the short name of a page, or sticks its QR code beside."""

PRINT = "large-print"
"""The format whose look and tool the sheets have."""
POINTS = 16
"""The least of large print: at it everything has room on one side of a sheet, and in Nastaliq on both."""

_BRIEF = [way for way in WAYS if way != "post"]
"""The letter that the sheet goes with has the postal address."""
_ORDER: tuple[Section, ...] = ("trust", "title", "notices", "body")


def sheet_blocks(site: Site, locale: Locale, tags: list[str]) -> tuple[Block, ...]:
    """Return what is on the sheet of a language. tags: the languages of the site."""

    def title(number: int, message: str) -> Heading:
        return Heading(f"sheet-{number}", 2, format_message(locale, message))

    own = [site.locale(tag) for tag in tags]
    names = [(Text(each.name),) if each is locale else (Foreign(each.lang, (Text(each.name),)),) for each in own]
    ask = complete_message(site, locale, ASK, time=(Fact(site.settings.contact.format_time),))
    place = Foreign(ENGLISH, (Text(f"{shown_address(site.settings.base_url)}/{ROOM}"),))
    web = format_message(locale, WEB_ADDRESS, address=(place,))
    return (
        Paragraph("sheet/ask", ask),
        Paragraph("sheet/forms", _in_a_row(format_message(locale, form) for form in FORMS)),
        Callout("sheet/web", "inset", (), (Paragraph("sheet/address", web),)),
        title(1, "Languages"),
        Paragraph("sheet/languages", _in_a_row(names)),
        title(2, "Talk to us"),
        *([Paragraph("sheet/interpreter", led)] if (led := interpreter(site, locale)) else []),
        Paragraph("sheet/ways", contacts(site, locale, _BRIEF)),
    )


def _in_a_row(entries: Iterable[tuple[Inline, ...]]) -> tuple[Inline, ...]:
    """Return words in lines, parted by dots: as a list they would need a second page."""
    return tuple(
        inline for number, entry in enumerate(entries) for inline in (*[Text("\u00a0· ")] * bool(number), *entry)
    )


def sheet_model(runner: TaskRunner, site: Site, base: PageModel, tags: list[str]) -> PageModel:
    """Return the sheet of a language as a page. base: of any page in it."""
    locale = site.locale(base.tag)
    others = tuple(sorted({site.locale(tag).lang for tag in tags} | {ENGLISH} - {locale.lang}))
    made = simple_page(
        runner.keep,
        base,
        f"sheets/{base.tag}.pdf",
        locale.message(TITLE)[0],
        sheet_blocks(site, locale, tags),
        breadcrumbs=(),
        previous=None,
        next=None,
        published="",
        generated={},
        pictures={},
        foreign=tuple(lang for lang in others if lang != locale.lang),
        notices=tuple(map(_in_own_language, notices_without_english(site, base))),
        closing=(),
        in_full=(),
        web_address=(),
    )
    return for_print(made, POINTS, "Large print, {size} point")


def _in_own_language(notice: Block) -> Block:
    """Return what a demonstration says of itself without its English line: the staff who hand the sheet out know it,
    and what they must know of a draft has room."""
    if isinstance(notice, Callout) and notice.kind == "demonstration":
        return msgspec.structs.replace(notice, blocks=notice.blocks[:1])
    return notice


def sheet_tasks(runner: TaskRunner, pages: Pages, renderer: Renderer) -> Iterator[tuple[str, Task | str]]:
    """Yield of each language the task that makes its sheet, or why this machine cannot."""
    site, first = pages.site, dict[str, PageModel]()
    for key in pages.models:
        if key.tag not in first:
            first[key.tag] = pages.models[key]
    tags = sorted(first, key=lambda tag: (tag != site.default, tag))
    for tag in tags:
        yield tag, kit_task(runner, site, renderer, sheet_model(runner, site, first[tag], tags), "order sheet", _load)


def _load() -> Write:
    # What writes print takes 10 ms to import, and most builds make no sheet anew (2026-11-29).
    from everyreader.pdf.pages import render

    return lambda page, theme, locale: render(page, _ORDER, theme, locale, "order-sheet.html")


def make_sheets(
    runner: TaskRunner, pages: Pages, renderers: Mapping[str, Renderer], cost: float
) -> tuple[dict[str, Rendition], dict[str, list[str]]]:
    """Return the sheet of each language, and by reason the languages whose sheet cannot be made here."""
    renderer = renderers.get(PRINT)
    if renderer is None or renderer.format.tool is None:
        return {}, {}
    if why := renderer.format.tool.gap():
        return {}, {why: sorted({key.tag for key in pages.models})}
    return finished(runner, dict(sheet_tasks(runner, pages, renderer)), cost, "Order sheets")
