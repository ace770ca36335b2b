"""What pages need of each other, as small records: settings, languages, links and what is published by date."""

from everyreader.parse import PageKey, Target, read_target
from everyreader.site.address_conflicts import resolve_conflicts
from everyreader.site.contacts import ContactPlace, contact_places, is_there
from everyreader.site.deadlines import decision_dates, reader_dates, recheck_day, recheck_days, security_expires
from everyreader.site.index import Site, index
from everyreader.site.publishers import NO_DAY, Publishers, read_publishers, weakness
from everyreader.site.purposes import Purpose, read_purposes
from everyreader.site.redirects import Redirect, read_redirects
from everyreader.site.settings import Settings, read_settings
from everyreader.site.site_baseline import (
    baseline_of,
    is_other_site,
    lost_settings,
    project_id,
    template_size,
    used_facts,
)

__all__ = [
    "NO_DAY",
    "ContactPlace",
    "PageKey",
    "Publishers",
    "Purpose",
    "Redirect",
    "Settings",
    "Site",
    "Target",
    "contact_places",
    "decision_dates",
    "recheck_days",
    "is_other_site",
    "index",
    "is_there",
    "lost_settings",
    "project_id",
    "read_publishers",
    "read_purposes",
    "read_redirects",
    "read_settings",
    "read_target",
    "reader_dates",
    "recheck_day",
    "security_expires",
    "resolve_conflicts",
    "baseline_of",
    "template_size",
    "used_facts",
    "weakness",
]
