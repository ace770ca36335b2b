"""What is seen in the dark, and what a screen reader is told in which order: by the pixels and the accessibility tree
of a browser."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image

from everyreader.testing import make_project, page, run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 90" width="90" height="90">'
    '<path d="M9 45 45 9l36 36v36H9z" fill="none" stroke="{ink}" stroke-width="9"/></svg>\n'
)
WORDS = """\
![A house](../media/house.svg)

- Words with ![a house](../media/house.svg) in them

## One

!!! warning "Not by phone"
    Words.

| Way | What |
|---|---|
| Post | Words |

!!! do
    - One
    - Two

!!! cards
    - [A](page.md) words
    - [B](index.md) words

## Two

```
some words as they are
```

Write to [questions@a-trust.example](mailto:questions@a-trust.example).
"""


def site_of(folder: Path, ink: str) -> Path:
    """Build a page with drawings that have lines of a colour and no ground, boxes, lists and a table; return its
    site."""
    files: dict[str, str | bytes] = {
        "content/media/house.svg": DRAWING.format(ink=ink),
        "content/en/page.md": page(WORDS),
    }
    project = make_project(folder, files | {"content/media/house.yml": "licence: CC0\ncredit: Us\n"})
    run(project)
    return project / "site"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page with dark lines."""
    return site_of(tmp_path_factory.mktemp("seen"), "#000")


def contrast(picture: bytes) -> float:
    """Return the contrast between the lightest and the darkest point of a picture (WCAG 2.2, contrast ratio)."""
    with Image.open(io.BytesIO(picture)) as image:
        points = [_luminance(point) for _, point in image.convert("RGB").getcolors(1 << 20) or ()]
    return (max(points) + 0.05) / (min(points) + 0.05)


def _luminance(point: Any) -> float:
    parts = [each / 255 / 12.92 if each <= 10 else ((each / 255 + 0.055) / 1.055) ** 2.4 for each in point]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def opened(site: Path, chromium: Browser, **state: Any) -> Page:
    """Open the page in a state of the browser."""
    tab = chromium.new_page(**state)
    tab.goto((site / "en/page.html").as_uri())
    return tab


@pytest.mark.parametrize(
    "state",
    [
        {"color_scheme": "light"},
        {"color_scheme": "dark"},
        {"color_scheme": "dark", "forced_colors": "active"},
        {"color_scheme": "dark", "contrast": "more"},
    ],
    ids=str,
)
def test_a_drawing_without_a_ground_is_seen(state: dict[str, str], site: Path, chromium: Browser) -> None:
    """Its lines stand out by 3 : 1 at least, by itself and within words (WCAG 2.2, 1.4.11)."""
    tab = opened(site, chromium, **state)
    seen = [contrast(image.screenshot()) for image in tab.locator("main img").all()]
    tab.close()
    assert len(seen) == 2 and min(seen) >= 3, seen


def test_the_measure_notices_a_drawing_that_is_not_seen(site: Path, chromium: Browser) -> None:
    """Without its ground a drawing is dark on dark."""
    tab = opened(site, chromium, color_scheme="dark", bypass_csp=True)
    tab.add_style_tag(content="main img { background: none !important }")
    seen = contrast(tab.locator("main img").first.screenshot())
    tab.close()
    assert seen < 3


def told(site: Path, chromium: Browser) -> list[tuple[str, str]]:
    """Return role and name of what Chromium tells a screen reader, in order."""
    tab = opened(site, chromium)
    nodes = tab.context.new_cdp_session(tab).send("Accessibility.getFullAXTree")["nodes"]
    tab.close()
    return list(_walked({node["nodeId"]: node for node in nodes}, nodes[0]["nodeId"]))


def _walked(nodes: dict[str, Any], id: str) -> Iterator[tuple[str, str]]:
    node = nodes[id]
    if not node["ignored"]:
        yield node["role"]["value"], node.get("name", {}).get("value", "")
    for child in node.get("childIds", ()):
        if child in nodes:
            yield from _walked(nodes, child)


def test_a_screen_reader_is_told_headings_lists_and_tables_in_order(site: Path, chromium: Browser) -> None:
    """The title of each box is a heading, the table has its name, and lists that show no signs are lists."""
    found = told(site, chromium)
    text = found[found.index(("heading", "A page")) :]
    heard = [each for each in text if each[0] in ("heading", "table", "list") and each[1] != "Demonstration"]
    wanted = [
        ("heading", "A page"),
        ("list", ""),
        ("heading", "One"),
        ("heading", "Not by phone"),
        ("table", "One"),
        ("heading", "Do"),
        ("list", ""),
        ("list", ""),
        ("heading", "Two"),
    ]
    at = iter(heard)
    assert all(each in at for each in wanted), heard
    order = [name for role, name in text if role == "heading"]
    assert order.index("Not by phone") == order.index("One") + 1
    assert not any(role == "region" and "," in name for role, name in found)


def test_an_address_that_is_a_link_looks_like_one(site: Path, chromium: Browser) -> None:
    """A box within a line does not take the underline of the link around it by itself."""
    tab = opened(site, chromium)
    lines = tab.evaluate(
        "[...document.querySelectorAll('a > *')].map(box => getComputedStyle(box))"
        ".filter(style => style.display === 'inline-block').map(style => style.textDecorationLine)"
    )
    tab.close()
    assert lines and set(lines) == {"underline"}, lines
