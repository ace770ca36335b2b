"""What the build adds to every page of one language, worked out once."""

from __future__ import annotations

from everyreader.document import (
    Block,
    Callout,
    Fact,
    Inline,
    Link,
    Value,
    inlines_of,
    walk_inlines,
)
from everyreader.fact_values import FactValue, fact_value
from everyreader.parse import UNQUALIFIED, Header, Maker, Reference
from everyreader.plan import navigation
from everyreader.plan.by_language import pages_in, published_of
from everyreader.plan.changes import changed_pages, noted_changes
from everyreader.plan.links import IN_ENGLISH, generated_value
from everyreader.plan.notice_lines import another_language, demonstration, draft_line, problem
from everyreader.plan.notices import (
    demonstration_in_full,
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
from everyreader.site import PageKey, Site


def draft_in_full(lang_parts: LanguageParts, made_by: Maker) -> Block:
    """Return what the line of a draft means, as a box."""
    return Callout("draft-in-full", "draft", lang_parts.draft_title, lang_parts.drafts[made_by])


class LanguageParts(Value, frozen=True):
    """What the build adds to every page of one language."""

    demonstration: tuple[Block, ...]
    in_full: tuple[Block, ...]
    drafts: dict[Maker, tuple[Block, ...]]
    """By who made the translation."""
    draft_lines: tuple[Block, ...]
    """The line of a draft, of a page that the default language lacks and of one that it has; none in English."""
    draft_title: tuple[Inline, ...]
    """Words of that notice."""
    closing: tuple[Block, ...]
    interpreter: tuple[Inline, ...]
    """On the first page of print."""
    withheld_notice: Block
    other_formats_note: tuple[Inline, ...]
    signed_note: tuple[Inline, ...]
    """`other_formats_note` of a page that readers get in sign language."""
    facts: tuple[str, ...]
    """Names of all facts in it."""
    shown: dict[str, FactValue]
    """Every fact that its pages use and that holds today, by name or `name:form`."""
    current: frozenset[str]
    """Names of all that hold."""
    own_links: dict[str, LinkValue]
    """Where the links in what the build adds lead."""
    feed: str
    """Address of its news."""
    home: str
    menu: tuple[PageLink, ...]
    footer: tuple[PageLink, ...]
    """`home`, `menu` and `footer`: where every page leads, without a mark at the page itself."""
    another_language: tuple[Inline, ...]
    problem: tuple[Inline, ...]
    """What ends a list of languages, and how to say that something is wrong on a page."""
    policy: str
    main_site: str
    logo: PictureValue | None
    borrowed: tuple[tuple[str, str], ...] = ()
    """`policy`, `main_site`, `logo` and `borrowed`: as a PageModel has them."""


def fact_key(name: str, form: str) -> str:
    """Return the name under which a PageModel keeps a fact in one of its forms."""
    return f"{name}:{form}" if form else name


def language_parts(site: Site, tag: str) -> LanguageParts:
    """Return what is added to every page of a language."""
    locale = site.locale(tag)
    drafts = {} if locale.is_english else {maker: draft(site, locale, maker) for maker in UNQUALIFIED}
    in_full = demonstration_in_full(site, locale)
    lines = (*in_full, *(() if locale.is_english else (draft_line(site, locale, ""),)))
    first, last, apology, more = (
        demonstration(site, locale),
        interpreter_box(site, locale),
        withheld_notice(site, locale),
        other_formats_note(site, locale),
    )
    led = interpreter(site, locale)
    other, wrong = another_language(site, locale), problem(site, locale)
    blocks = (*first, *lines, *last, apology, *(block for added in drafts.values() for block in added))
    inlines = (*(inline for _, inline in inlines_of(blocks)), *walk_inlines((*more, *led, *other, *wrong)))
    own = {(inline.name, inline.form) for inline in inlines if isinstance(inline, Fact)}
    headers = [site.pages[key] for key in pages_in(site, tag)]
    uses = set[Reference]().union(*(header.facts for header in headers))
    used = own | {(use.name, use.form) for use in uses}
    shown = {
        fact_key(name, form): fact_value(entry, form, locale)[0] for name, form in used if (entry := site.fact(name))
    }
    return LanguageParts(
        demonstration=first,
        in_full=in_full,
        drafts=drafts,
        draft_lines=() if locale.is_english else tuple(draft_line(site, locale, way) for way in ("", IN_ENGLISH)),
        draft_title=format_message(locale, "Draft translation"),
        closing=last,
        interpreter=led,
        withheld_notice=apology,
        other_formats_note=more,
        signed_note=other_formats_note(site, locale, signed=True),
        facts=tuple(sorted(fact_key(*fact) for fact in own)),
        shown=shown,
        current=frozenset(name for name in site.facts.entries if site.fact(name)),
        own_links={
            inline.target: generated_value(site, tag, inline.target)
            for inline in inlines
            if isinstance(inline, Link) and inline.target
        },
        feed=_feed(site, tag),
        home=navigation.home(site, tag),
        menu=navigation.menu(site, tag),
        footer=navigation.footer(site, tag),
        another_language=other,
        problem=wrong,
        policy=meta_policy(site.settings.form_action),
        main_site=_main_site(site),
        logo=picture_value(site, logo_path(site), locale),
        borrowed=tuple(sorted({each for header in headers for each in header.borrowed})),
    )


def _main_site(site: Site) -> str:
    entry = site.fact(site.settings.main_site)
    return entry.value if entry else ""


def _feed(site: Site, tag: str) -> str:
    """Return the address of the feed of a language that has news, or of the default language's."""
    own = feed_language(site, tag)
    return f"{own}/feed.xml" if own and site.settings.base_url else ""


def feed_language(site: Site, tag: str) -> str:
    """Return the folder of the language whose feed readers of a language are offered, or nothing where there is
    none."""
    return next((own for own in (tag, site.default) if has_feed(site, own)), "")


def has_feed(site: Site, tag: str) -> bool:
    """Say whether a language has something for a feed to tell: news, or a change of a page that is no draft. A page
    that is withheld counts: whoever follows the feed must not find it gone meanwhile."""
    locale = site.locale(tag)
    return bool(news_of(site, tag)) or any(
        PageKey(page, tag) in site.published
        and noted_changes(site, PageKey(page, tag))
        and not is_draft(site.pages[PageKey(page, tag)], locale)
        for page in changed_pages(site)
    )


def news_of(site: Site, tag: str) -> list[Header]:
    """Return the news of a language that its feed tells: with a day, and no drafts, whose warning a feed cannot
    carry."""
    found = [
        header
        for key in published_of(site, "news")
        if key.tag == tag and (header := site.pages[key]).meta.date and not is_draft(header, site.locale(tag))
    ]
    return sorted(found, key=lambda header: header.page)
