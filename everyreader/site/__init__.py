"""What pages need of each other, as small records: settings, languages, links and what is published by date."""

from everyreader.parse import PageKey, Target, read_target
from everyreader.site.address_conflicts import resolve_conflicts
from everyreader.site.anchors import anchor_lines
from everyreader.site.approved import Approved
from everyreader.site.contacts import ContactPlace, contact_places, is_there
from everyreader.site.deadlines import decision_dates, reader_dates, recheck_day, recheck_days, security_expires
from everyreader.site.entry_baseline import keys_said
from everyreader.site.index import Site, index
from everyreader.site.publishers import NO_DAY, Publishers, read_publishers, weakness
from everyreader.site.purposes import Purpose, read_purposes
from everyreader.site.redirects import Redirect, read_redirects
from everyreader.site.search_words import SearchWords, WordsFor, read_search_words
from everyreader.site.settings import Settings, read_settings
from everyreader.site.site_baseline import (
    baseline_of,
    has_templates,
    is_other_site,
    lost_overrides,
    lost_settings,
    overtaken,
    project_id,
    template_size,
    used_facts,
)
from everyreader.site.statements import has_statement, unfilled_statements
from everyreader.site.survey import Survey
from everyreader.site.told_days import days_ahead, days_said

__all__ = [
    "NO_DAY",
    "Approved",
    "ContactPlace",
    "PageKey",
    "Publishers",
    "Purpose",
    "Redirect",
    "SearchWords",
    "Settings",
    "Site",
    "Survey",
    "Target",
    "WordsFor",
    "anchor_lines",
    "baseline_of",
    "contact_places",
    "days_ahead",
    "days_said",
    "decision_dates",
    "has_statement",
    "has_templates",
    "index",
    "is_other_site",
    "is_there",
    "keys_said",
    "lost_overrides",
    "lost_settings",
    "overtaken",
    "project_id",
    "read_publishers",
    "read_purposes",
    "read_redirects",
    "read_search_words",
    "read_settings",
    "read_target",
    "reader_dates",
    "recheck_day",
    "recheck_days",
    "resolve_conflicts",
    "security_expires",
    "template_size",
    "unfilled_statements",
    "used_facts",
    "weakness",
]
