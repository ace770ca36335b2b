"""Works out days from days, where the calendar ends too: `expires: 9999-12-31` is what people write for "never"."""

from __future__ import annotations

import datetime


def after(day: datetime.date | None, days: int = 1) -> datetime.date | None:
    """Return the day a number of days later (or earlier, below nought), or None where there is none, or none to start
    from."""
    if day is None:
        return None
    try:
        return day + datetime.timedelta(days=days)
    except OverflowError:
        return None
