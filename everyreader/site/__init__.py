"""What pages need of each other, as small records: settings, languages, links and what is published by date."""

from everyreader.site.addresses import settle
from everyreader.site.index import Site, decision_dates, doubt_days, index, recheck_day, security_expires
from everyreader.parse import PageKey, Target, read_target
from everyreader.site.purposes import Purpose, read_purposes
from everyreader.site.redirects import Redirect, read_redirects
from everyreader.site.settings import Settings, read_settings

__all__ = ["PageKey", "Purpose", "Redirect", "Settings", "Site", "Target", "decision_dates", "doubt_days", "index", "read_purposes", "read_redirects", "read_settings", "read_target",
           "recheck_day", "security_expires", "settle"]
