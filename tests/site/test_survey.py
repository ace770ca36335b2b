"""What is kept of a survey is what the survey found."""

from __future__ import annotations

import datetime

import msgspec

from everyreader.baseline import Baseline
from everyreader.document import encode
from everyreader.locale import Locale
from everyreader.parse import parse_source
from everyreader.site import PageKey, Settings
from everyreader.site.survey import Survey, survey

TODAY = datetime.date(2026, 11, 30)
SOURCES = {
    "content/en/index.md": "---\ntitle: Home\norder: 1\n---\n\n[There](choice.md#one), [gone](gone.md).\n",
    "content/en/choice.md": "---\ntitle: Choice\n---\n\n## One\n\nWords.\n",
    "content/en/later.md": "---\ntitle: Later\npublish-from: 2027-01-01\n---\n\nWords.\n",
    "content/pl/choice.md": "---\ntitle: Wybór\n---\n\nSłowa.\n",
}


def test_a_survey_comes_back_as_it_was() -> None:
    """Pages that are held back, links that lead nowhere, older anchors, the menu: all fields are as before."""
    headers = [parse_source(text.encode(), path).header for path, text in SOURCES.items()]
    locales = {"en": Locale("en", "en", "English", "English"), "pl": Locale("pl", "pl", "polski", "Polish")}
    baseline = Baseline(anchors=("en/choice\nfirst",))
    pages = {header.key: header for header in headers}
    found = survey(pages, Settings(), locales, SOURCES, TODAY, frozenset(), baseline, False)
    assert dict(found.held) == {PageKey("later", "en"): "waiting", PageKey("choice", "pl"): "unmarked"}
    assert {key: {*links} for key, links in found.links} == {PageKey("index", "en"): {"gone.md"}}
    assert found.older and found.menu == {"en": ((1, "index", "Home"),)}
    assert msgspec.json.decode(encode(found), type=Survey) == found
