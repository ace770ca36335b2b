"""The pack of headers gives back what was put into it, and shares what many pages have."""

from __future__ import annotations

import pytest

from everyreader.build.header_pack import pack, unpack
from everyreader.parse import Header, parse_source

SOURCE = """\
---
title: Page {number}
---

## One {{#one}}

Read [this](other.md#one) and [that](/media/a.pdf), {{{{ phone }}}}, {{{{ phone:hours }}}},
[polski]{{lang=pl}} ![map](map.svg).
"""


def headers() -> dict[str, Header]:
    """Return a few headers by made-up keys."""
    paths = [f"content/en/page-{number}.md" for number in range(3)]
    return {
        f"key-{number}": parse_source(SOURCE.format(number=number).encode(), path).header
        for number, path in enumerate(paths)
    }


def test_pack_gives_back_what_was_put_in() -> None:
    """All headers come back, with every field."""
    assert unpack(pack(headers())) == headers()


def test_what_many_pages_have_is_one_value() -> None:
    """Equal uses and targets of several pages are one and the same value in memory."""
    first, second, _ = unpack(pack(headers())).values()
    assert first.facts[0] is second.facts[0]
    assert first.targets["other.md#one"] is second.targets["other.md#one"]


@pytest.mark.parametrize("data", [None, b"", b"{}", b"[1, 2]", b"\xff"])
def test_what_is_no_pack_holds_nothing(data: bytes | None) -> None:
    """A cache of another version, or a damaged one, reads as an empty pack."""
    assert unpack(data) == {}
