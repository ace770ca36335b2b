"""What is told and what is held when finished pages lack something that they must hold."""

from __future__ import annotations

from collections.abc import Mapping

from everyreader.finding import Finding
from everyreader.layout import template_path

MOST = 5
"""A site is held when more than one in so many of its pages lack something: that many have one cause."""
FEW = 3
"""Fewer pages have a cause of their own, unless there are no others: no page holds back a correction on another."""


def incomplete(lacks: Mapping[str, str], made: int, yes: bool) -> list[Finding]:
    """Return what is told of pages that lack something. lacks: what, by source. made: how many pages were made. yes: somebody has
    said that what is left may go out."""
    found = [
        Finding(
            "engine/page-incomplete",
            path,
            f"This page was not published: as it was made it has {what}.",
            "What was published of it before still stands. Mend the template that was changed last, or make the page shorter.",
            line=1,
            column=1,
        )
        for path, what in sorted(lacks.items())
    ]
    if yes or len(lacks) * MOST <= made or (len(lacks) < FEW and len(lacks) < made):
        return found
    first, what = min(lacks.items())
    return [
        Finding(
            "engine/pages-incomplete",
            template_path("html"),
            f"{len(lacks)} of {made} pages lack something that they must hold: {first} has {what}.",
            "Nothing was published. Mend the template that was changed last. If these pages are to stay as they "
            "are and the rest is to go out, run the build once with --yes.",
            line=1,
            column=1,
        )
    ]
