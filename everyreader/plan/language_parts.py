"""What the build adds to every page of one language, worked out once."""

from __future__ import annotations

from everyreader.document import (
    Block,
    Callout,
    Fact,
    Inline,
    Link,
    Paragraph,
    Value,
    inlines_of,
    walk_inlines,
)
from everyreader.fact_values import FactValue, fact_value
from everyreader.parse import UNQUALIFIED, Header, Maker
from everyreader.plan import navigation
from everyreader.plan.links import links_from
from everyreader.plan.notices import (
    demonstration,
    draft,
    format_message,
    interpreter,
    interpreter_box,
    is_draft,
    other_formats_note,
    withheld_notice,
)
from everyreader.plan.pictures import logo_path, picture_value
from everyreader.publish import meta_policy
from everyreader.resolve import LinkValue, PageLink, PictureValue
from everyreader.site import Site, Target


def draft_box(lang_parts: LanguageParts, made_by: Maker, english: str) -> Block:
    """Return the notice of `draft` as a box. english: target of the same page in English, or nothing."""
    link = [Paragraph("draft/paragraph-3", (Link(english, lang_parts.in_english),))] if english else []
    return Callout("draft", "draft", lang_parts.draft_title, (*lang_parts.drafts[made_by], *link))


class LanguageParts(Value, frozen=True):
    """What the build adds to every page of one language. drafts: by who made the translation; draft_title, in_english: words
    of that notice. facts: names of all facts in it. interpreter: on the first page of print. shown: every
    fact that its pages use and that holds today, by name or `name:form`; current: names of all that hold. feed: address of its news. home, menu, footer: where every page leads, without a mark at the page itself.
    links: of every target of its pages that leads somewhere. policy, main_site, logo: as a PageModel has them."""

    demonstration: tuple[Block, ...]
    drafts: dict[Maker, tuple[Block, ...]]
    draft_title: tuple[Inline, ...]
    in_english: tuple[Inline, ...]
    closing: tuple[Block, ...]
    interpreter: tuple[Inline, ...]
    withheld_notice: Block
    other_formats_note: tuple[Inline, ...]
    facts: tuple[str, ...]
    shown: dict[str, FactValue]
    current: frozenset[str]
    links: dict[Target, LinkValue]
    feed: str
    home: str
    menu: tuple[PageLink, ...]
    footer: tuple[PageLink, ...]
    policy: str
    main_site: str
    logo: PictureValue | None


def fact_key(name: str, form: str) -> str:
    """Return the name under which a PageModel keeps a fact in one of its forms."""
    return f"{name}:{form}" if form else name


def language_parts(site: Site, tag: str) -> LanguageParts:
    """Return what is added to every page of a language."""
    locale = site.locale(tag)
    drafts = {} if locale.is_english else {maker: draft(site, locale, maker) for maker in UNQUALIFIED}
    first, last, apology, more = (
        demonstration(site, locale),
        interpreter_box(site, locale),
        withheld_notice(site, locale),
        other_formats_note(site, locale),
    )
    led = interpreter(site, locale)
    blocks = (*first, *last, apology, *(block for added in drafts.values() for block in added))
    inlines = (*(inline for _, inline in inlines_of(blocks)), *walk_inlines((*more, *led)))
    own = {(inline.name, inline.form) for inline in inlines if isinstance(inline, Fact)}
    used = own | {(use.name, use.form) for key, header in site.pages.items() if key[1] == tag for use in header.facts}
    shown = {
        fact_key(name, form): fact_value(entry, form, locale)[0] for name, form in used if (entry := site.fact(name))
    }
    return LanguageParts(
        demonstration=first,
        drafts=drafts,
        draft_title=format_message(locale, "Draft translation"),
        in_english=format_message(locale, "Read this page in English"),
        closing=last,
        interpreter=led,
        withheld_notice=apology,
        other_formats_note=more,
        facts=tuple(sorted(fact_key(*fact) for fact in own)),
        shown=shown,
        current=frozenset(name for name in site.facts.entries if site.fact(name)),
        links=links_from(site, tag),
        feed=_feed(site, tag),
        home=navigation.home(site, tag),
        menu=navigation.menu(site, tag),
        footer=navigation.footer(site, tag),
        policy=meta_policy(site.settings.form_action),
        main_site=_main_site(site),
        logo=picture_value(site, logo_path(site), locale),
    )


def _main_site(site: Site) -> str:
    entry = site.fact(site.settings.main_site)
    return entry.value if entry else ""


def _feed(site: Site, tag: str) -> str:
    """Return the address of the feed of a language that has news, or of the default language's."""
    own = next((own for own in (tag, site.default) if news_of(site, own)), "")
    return f"{own}/feed.xml" if own and site.settings.base_url else ""


def news_of(site: Site, tag: str) -> list[Header]:
    """Return the news of a language that its feed tells: with a day, and no drafts, whose warning a feed cannot carry."""
    found = [
        header
        for key, header in site.pages.items()
        if header.meta.kind == "news"
        and header.meta.date
        and key[1] == tag
        and key in site.published
        and not is_draft(header, site.locale(tag))
    ]
    return sorted(found, key=lambda header: header.page)
