"""Values that are made when somebody asks for one."""

from __future__ import annotations

from typing import cast

from everyreader.build.on_demand import OnDemand
from everyreader.site import PageKey


def test_who_makes_a_value_gets_the_key_itself() -> None:
    """A plain tuple is equal to the key of a page, and whoever asks with one must not break what makes the page."""
    pages = OnDemand([PageKey("index", "pl")], lambda key: f"{key.tag}/{key.page}")
    plain = cast(PageKey, ("index", "pl"))
    assert pages[plain] == "pl/index" and plain in pages
