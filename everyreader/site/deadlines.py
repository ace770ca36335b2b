"""The days on which something about the site changes by itself, and from which editors are told early."""

from __future__ import annotations

import datetime

import msgspec

from everyreader.site.as_of import too_old_from
from everyreader.site.days import after
from everyreader.site.index import Site
from everyreader.site.publishers import weak_from
from everyreader.site.recordings import UNSEEN
from everyreader.site.told_days import days_ahead, days_said
from everyreader.source import Node, as_date


def decision_dates(site: Site) -> set[datetime.date]:
    """Return every day on which something about this site is decided again, for the next build to know."""
    dates: set[datetime.date | None] = set(reader_dates(site))
    for entry in site.facts.entries.values():
        dates |= {
            after(entry.valid_until, -EARLY.days),
            after(entry.checked, OLD.days),
            entry.checked and recheck_day(entry.checked),
            weak_from(entry),
            *(former.until for former in entry.was),
        }
    for page in site.recordings.values():
        dates |= {after(other.seen, UNSEEN.days) for other in page.others}
    for header in site.pages.values():
        dates |= too_old_from(header.as_of, site.facts)
        dates |= {after(header.meta.review_due), after(header.meta.review_due, -EARLY.days)}
    dates |= {day for _, _, day, _ in days_said(site)}  # until then it lies ahead
    dates |= {datetime.date(max(day.year - years, 1), 1, 1) for _, _, day, years, _ in days_ahead(site)}
    return {date for date in dates if date}


def reader_dates(site: Site) -> set[datetime.date]:
    """Return every day on which what readers get changes by itself, so that the site must be built from scratch."""
    dates: set[datetime.date | None] = {after(waiver.until) for waiver in site.settings.waivers}
    dates |= {after(site.settings.drafts.until), after(security_expires(site))}
    for entry in site.facts.entries.values():
        dates |= {entry.valid_from, after(entry.valid_until)}
    for header in site.pages.values():
        dates |= {header.meta.starts(), after(header.meta.expires), header.meta.review_due}
        dates |= {change.date for change in header.meta.changes}
    return {date for date in dates if date}


def security_expires(site: Site) -> datetime.date | None:
    """Return the last day on which the contact for security researchers holds, as the fact of the settings says."""
    entry = site.facts.entries.get(site.settings.security.expires)
    day = as_date(Node("scalar", 1, 1, entry.value)) if entry and entry.type == "date" else None
    return day if isinstance(day, datetime.date) else None


class RecheckDays(msgspec.Struct, frozen=True):
    """Up to which days editors are told early."""

    review: datetime.date
    """What ends or is due by then."""
    checked: datetime.date
    """What was looked at before."""


def recheck_days(today: datetime.date) -> RecheckDays:
    """Return what editors are told of on a day: reviews and ends in 60 days, facts checked 150 days ago."""
    return RecheckDays(after(today, EARLY.days) or today, after(today, -OLD.days) or today)


EARLY, OLD = datetime.timedelta(days=60), datetime.timedelta(days=150)


def recheck_day(checked: datetime.date) -> datetime.date:
    """Return the day from which a fact counts as not looked at for long: six months after its check."""
    return after(checked, 183) or datetime.date.max
