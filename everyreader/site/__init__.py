"""What pages need of each other, as small records: settings, languages, links and what is published by date."""

from everyreader.site.addresses import settle
from everyreader.site.index import PageKey, Site, decision_dates, index, recheck_day
from everyreader.parse import Target, read_target
from everyreader.site.settings import Settings, read_settings

__all__ = ["PageKey", "Settings", "Site", "Target", "decision_dates", "index", "read_settings", "read_target",
           "recheck_day", "settle"]
