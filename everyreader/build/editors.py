"""Writes the editors' report: what awaits a person, in plain words, in the project and never in the site.

The report is made of the Site and of what the build had to say, and of nothing else: the same project on the same day
gives the same report, on every machine that has all that the formats need.
"""

from __future__ import annotations

import datetime
import errno
import os
from collections.abc import Callable, Iterable
from pathlib import Path

from everyreader.build.request import BuildReport, Gap
from everyreader.finding import Reported
from everyreader.layout import FACTS
from everyreader.parse import UNQUALIFIED, Header
from everyreader.site import NO_DAY, Site, recheck_days, weakness
from everyreader.source.not_pages import copies_beside, is_among_pages, why_no_page
from everyreader.source.typed import MONTHS

NAME = "editors-report.md"
HEAD = "# What awaits a person at "
"""How the report begins: a file that does not is somebody else's."""

Lines = Callable[[str, str], int]
"""Returns the line of a block of a source, by path and block id."""


def write_report(text: str, project: Path) -> Path:
    """Write the report into a project, whole, and only where it has changed; return its path. Beside a site it could
    lie within the root of a web server. Errors: OSError."""
    target, data = project / NAME, text.encode()
    if target.exists() and not (target.is_file() and target.read_bytes().startswith(HEAD.encode())):
        raise FileExistsError(errno.EEXIST, "somebody else's file of that name is there", str(target))
    if not (target.is_file() and target.read_bytes() == data):
        part = target.with_name(f".{NAME}.part")
        part.write_bytes(data)
        os.replace(part, target)
    return target


def editors_report(site: Site, told: BuildReport, line: Lines) -> str:
    """Return the report as Markdown. told: what the build had to say."""
    pages = _sorted(site)
    unpublished, drafts, *checks = awaiting(site)
    parts = [
        *([("Not made, because the machine lacks something", _gaps(told.gaps))] if told.gaps else []),
        unpublished,
        drafts,
        ("Pages to write again with the people that they are for", _notes(pages, True)),
        ("Other notes for editors", _notes(pages, False)),
        (
            "Fixed legal wording to fill in",
            [
                f"- {header.source}:{line(header.source, place.block)}: {header.meta.title}. {place.name}"
                for header in pages
                for place in header.to_complete
            ],
        ),
        *checks,
        ("Pictures of Easy Read: what they mean, on which terms, and who has understood them", _picture_register(site)),
        ("Facts to check", _facts(site)),
        ("Facts with a weak source", _weak(site)),
        ("Errors and warnings of this build", _findings(told.reported)),
        ("Waivers: findings that somebody answers for", _waivers(site)),
    ]
    head = [
        f"{HEAD}{site.settings.name or 'this site'}",
        "",
        f"On {_day(site.today)}. The build writes this again each time: do not edit it, and do not publish it.",
        "",
    ]
    for title, lines in parts:
        count = sum(1 for entry in lines if entry.startswith("- "))
        head += [f"## {title} ({count})", "", *(lines or ["Nothing."]), ""]
    return "\n".join(head)


def _gaps(gaps: Iterable[Gap]) -> list[str]:
    return [
        f"- {gap.what}: {gap.why}{'' if gap.why.endswith('.') else '. On that machine, run: python3 build.py --setup'}"
        for gap in gaps
    ]


Part = tuple[str, list[str]]
"""A title and the lines below it."""


def awaiting(site: Site) -> tuple[Part, Part, Part, Part, Part, Part]:
    """Return what awaits a person at pages: those that readers do not get, drafts, Easy Read, reviews, pages
    without an owner or the days of their checks, and questions that nobody has answered."""
    pages = _sorted(site)
    return (
        ("Pages that are not published", _unpublished(site)),
        ("Drafts: translations that no qualified translator has checked", _drafts(site, pages)),
        ("Easy Read that nobody with a learning disability has checked", _unchecked_easy_read(site, pages)),
        ("Reviews that are late or due in the next 60 days", _reviews(site, pages)),
        ("Pages without an owner or without the days of their checks", _unowned(pages)),
        ("Questions that nobody has answered", _questions(site)),
    )


def _questions(site: Site) -> list[str]:
    lines = [f"- {FACTS}: {name}: {asked}" for name, asked in sorted(site.facts.questions.items())]
    time = site.settings.contact.format_time
    if site.pages and time not in site.facts.questions and site.fact(time) is None:
        lines.append(
            f"- {FACTS}: {time}: How soon do you reply to somebody who asks for another format? No page promises a "
            "time until this fact says it."
        )
    return lines


def _sorted(site: Site) -> list[Header]:
    return [header for _, header in sorted(site.pages.items(), key=lambda item: item[1].source)]


def _day(day: datetime.date) -> str:
    return f"{day.day} {MONTHS[day.month - 1].capitalize()} {day.year}"


def _drafts(site: Site, pages: list[Header]) -> list[str]:
    lines: list[str] = []
    for tag in sorted(
        {header.tag for header in pages} - {site.default}, key=lambda tag: (site.locale(tag).english_name, tag)
    ):
        found = [header for header in pages if header.tag == tag and header.meta.is_unchecked]
        if found:
            lines += ([""] if lines else []) + [f"### {site.locale(tag).english_name}", ""]
        for header in found:
            maker = UNQUALIFIED[header.meta.translation.made_by] if header.meta.translation else "nobody knows whom"
            shown = "published as a draft" if (header.page, tag) in site.published else "not published"
            lines.append(f"- {header.source}: {header.meta.title}. Made by {maker}; {shown}.")
    drafts = site.settings.drafts
    if lines and drafts.publish and drafts.until:
        lines += [
            "",
            f"Drafts are published until {_day(drafts.until)}, as {drafts.approved_by or 'nobody named'} decided.",
        ]
    return lines


def _unchecked_easy_read(site: Site, pages: list[Header]) -> list[str]:
    said = {None: "It does not say how far it has come", "draft": "It is a draft", "made": "It is finished"}
    return [
        f"- {header.source}: {header.meta.title}. {said[state]}."
        for header in pages
        if header.meta.kind == "easy-read"
        and (state := header.meta.easy_read.state if header.meta.easy_read else None) != "checked"
    ]


def _picture_register(site: Site) -> list[str]:
    """Return a line for each picture that means something: only people with a learning disability can say that it is
    understood."""
    return [
        f"- {path}: {', '.join(media.means)}. {media.licence or 'No licence'}. "
        + ("; ".join(f"Understood by {test.by} on {_day(test.on)}" for test in media.understood) or "Not tested")
        + "."
        for path, media in sorted(site.media.items())
        if media.means
    ]


def _notes(pages: list[Header], together: bool) -> list[str]:
    found = [
        header
        for header in pages
        if (header.meta.co_produced is False) == together and (together or header.meta.editors_note)
    ]
    return [
        f"- {header.source}: {header.meta.title}. {header.meta.editors_note or 'Nothing more is noted.'}"
        for header in found
    ]


def _reviews(site: Site, pages: list[Header]) -> list[str]:
    due = sorted((header.meta.review_due, header.source, header) for header in pages if header.meta.review_due)
    lines = []
    for day, source, header in due:
        if recheck_days(site.today).review >= day:
            when = f"was due on {_day(day)}" if day < site.today else f"is due on {_day(day)}"
            lines.append(
                f"- {source}: {header.meta.title}. The check {when}; ask {header.meta.owner or 'whoever owns it'}."
            )
    return lines


def _unpublished(site: Site) -> list[str]:
    """Return the pages that their settings keep from readers, and the files that are no pages by their names."""
    lines = []
    for key, reason in site.held.items():
        header = site.pages[key]
        if reason == "unpublished":
            lines.append(f"- {header.source}: {header.meta.title}. It says “{header.meta.unpublished}”.")
        elif reason == "waiting" and (starts := header.meta.starts()):
            lines.append(f"- {header.source}: {header.meta.title}. It waits for {_day(starts)}.")
    named = [path for path in site.files if is_among_pages(path) and path.endswith(".md")]
    copies = copies_beside(site.files)
    lines += [f"- {path}: its name says that it is no page." for path in named if why_no_page(path) or path in copies]
    return sorted(lines)


def _unowned(pages: list[Header]) -> list[str]:
    lines = []
    for header in pages:
        meta = header.meta
        missing = [
            name
            for name, value in (("owner", meta.owner), ("reviewed", meta.reviewed), ("review-due", meta.review_due))
            if not value
        ]
        if missing and not header.broken:
            lines.append(f"- {header.source}: {meta.title}. There is no {' and no '.join(missing)}.")
    return lines


def _facts(site: Site) -> list[str]:
    days, lines = recheck_days(site.today), []
    for name, entry in sorted(site.facts.entries.items()):
        why = []
        if entry.checked is None:
            why.append("nobody has noted when it was checked")
        elif entry.checked <= days.checked:
            why.append(f"it was last checked on {_day(entry.checked)}")
        if entry.valid_until and entry.valid_until <= days.review:
            why.append(f"it {'held' if entry.valid_until < site.today else 'holds'} until {_day(entry.valid_until)}")
        if why:
            lines.append(
                f"- {FACTS}:{entry.line}: {name}: {' and '.join(why)}; ask {entry.owner or 'whoever owns it'}."
            )
    return lines


def _weak(site: Site) -> list[str]:
    """Return the facts with a weak source; last those of which only the day of the copy is missing."""
    found = [
        (entry, why)
        for _, entry in sorted(site.facts.entries.items())
        if (why := weakness(entry, site.publishers, site.today))
    ]
    weak, undated = (
        [
            f"- {FACTS}:{entry.line}: {entry.name}: {', and '.join(why)}; ask {entry.owner or 'whoever owns it'}."
            for entry, why in found
            if (why == (NO_DAY,)) == only
        ]
        for only in (False, True)
    )
    return [*weak, *(["", "### Only the day of the copy is missing", ""] if weak and undated else []), *undated]


def _findings(reported: Iterable[Reported]) -> list[str]:
    by_path: dict[str, list[Reported]] = {}
    for item in reported:
        if item.level != "advice":
            by_path.setdefault(item.path, []).append(item)
    lines: list[str] = []
    for path, items in sorted(by_path.items()):
        lines += ([""] if lines else []) + [f"### {path}", ""]
        lines += [f"- Line {item.line}, {item.level}: {item.message} {item.help} [{item.rule}]" for item in items]
    return lines


def _waivers(site: Site) -> list[str]:
    lines = []
    for waiver in site.settings.waivers:
        over = waiver.until is not None and waiver.until < site.today
        end = "" if waiver.until is None else f", which {'ended' if over else 'ends'} on {_day(waiver.until)}"
        who = f" ({waiver.who})" if waiver.who else ""
        lines.append(f"- {waiver.rule} for {waiver.page or 'all pages'}{end}: {waiver.reason}{who}")
    return lines
