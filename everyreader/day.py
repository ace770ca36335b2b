"""Says which day it is for a trust, whatever the machine's own zone: on that day pages begin and end.

The day must be known before anything is read, so that a build which finds nothing changed stays quick: the zone is
looked up in the text of the settings. Their reader tells what is wrong with it.
"""

from __future__ import annotations

import datetime
import re
from pathlib import Path

from everyreader.layout import SETTINGS

LONDON = "Europe/London"
_ZONE = re.compile(
    rb"""^time[-_]zone[ \t]*:[ \t]*["']?([A-Za-z0-9_+-]+(?:/[A-Za-z0-9_+-]+)*)""", re.MULTILINE | re.IGNORECASE
)


def zone_of(project: Path) -> str:
    """Return the zone that a project's settings name: London unless they do."""
    try:
        match = _ZONE.search((project / SETTINGS).read_bytes())
    except OSError:
        match = None
    return match[1].decode("ascii") if match else LONDON


def day_in(zone: str, moment: datetime.datetime) -> datetime.date:
    """Return the day in a zone at a moment, which is given in UTC; in London where nobody knows the zone."""
    if zone != LONDON:
        import zoneinfo  # slow to import, and hardly anybody needs it

        try:
            return moment.astimezone(zoneinfo.ZoneInfo(zone)).date()
        except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
            pass
    return (moment + datetime.timedelta(hours=_is_summer(moment))).date()


def _is_summer(moment: datetime.datetime) -> bool:
    """Say whether British Summer Time holds: from the last Sunday in March to the last in October, at one o'clock UTC
    (Summer Time Order 2002). Machines without a list of zones, such as Windows, know it so."""

    def last_sunday(month: int) -> datetime.datetime:
        last = datetime.datetime(moment.year, month, 31, 1, tzinfo=datetime.UTC)
        return last - datetime.timedelta(days=(last.weekday() + 1) % 7)

    return last_sunday(3) <= moment < last_sunday(10)
