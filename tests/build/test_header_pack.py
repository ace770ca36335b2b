"""The pack of headers gives back what was put into it, and shares what many pages have."""

from __future__ import annotations

import pytest

from everyreader.build.header_pack import ReadPage, pack, unpack
from everyreader.parse import parse_source

SOURCE = """\
---
title: Page {number}
---

## One {{#one}}

Read [this](other.md#one) and [that](/media/a.pdf), {{{{ phone }}}}, {{{{ phone:hours }}}},
[polski]{{lang=pl}} ![map](map.svg).
"""


CODE = "code"


def pages() -> dict[str, ReadPage]:
    """Return a few pages by source."""
    paths = [f"content/en/page-{number}.md" for number in range(3)]
    return {
        path: ReadPage("bytes", f"key-{number}", parse_source(SOURCE.format(number=number).encode(), path).header)
        for number, path in enumerate(paths)
    }


def test_pack_gives_back_what_was_put_in() -> None:
    """All pages come back, with every field."""
    assert unpack(pack(pages(), CODE), CODE) == pages()


def test_what_other_code_has_read_does_not_count() -> None:
    """A change to our code makes all pages be read again."""
    assert unpack(pack(pages(), "older code"), CODE) == {}


def test_what_many_pages_have_is_one_value() -> None:
    """Equal uses and targets of several pages are one and the same value in memory."""
    first, second, _ = [page.header for page in unpack(pack(pages(), CODE), CODE).values()]
    assert first.facts[0] is second.facts[0]
    assert first.targets["other.md#one"] is second.targets["other.md#one"]


@pytest.mark.parametrize("data", [None, b"", b"{}", b"[1, 2]", b"\xff"])
def test_what_is_no_pack_holds_nothing(data: bytes | None) -> None:
    """A cache of another version, or a damaged one, reads as an empty pack."""
    assert unpack(data, CODE) == {}
