"""What pages need of each other, as small records: settings, languages, links and what is published by date."""

from everyreader.site.addresses import settle
from everyreader.site.index import Site, decision_dates, doubt_days, index, reader_dates, recheck_day, security_expires
from everyreader.parse import PageKey, Target, read_target
from everyreader.site.publishers import NO_DAY, Publishers, read_publishers, weakness
from everyreader.site.purposes import Purpose, read_purposes
from everyreader.site.redirects import Redirect, read_redirects
from everyreader.site.settings import Settings, read_settings

__all__ = ["NO_DAY", "PageKey", "Publishers", "Purpose", "Redirect", "Settings", "Site", "Target", "decision_dates", "doubt_days", "index", "read_publishers", "read_purposes", "read_redirects", "read_settings", "read_target", "reader_dates",
           "recheck_day", "security_expires", "settle", "weakness"]
