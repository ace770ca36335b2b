"""The trust's own colours: measured as WCAG measures, mended where readers could not read them, and brought to the
pages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from everyreader.layout import ENGINE
from everyreader.site.colours import (
    DARK,
    LIGHT,
    PAIRS,
    colour_sheet,
    contrast,
    contrast_failures,
    nearest_passing,
    palettes,
)
from everyreader.testing import SMALLEST, make_project, run

SITE = (SMALLEST / "content/site.yml").read_text("utf-8")


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#212b32", "#ffffff", 14.42),
        ("#212b32", "#f0f4f5", 13.02),
        ("#005eb8", "#ffffff", 6.38),
        ("#005eb8", "#f0f4f5", 5.76),
        ("#7c2855", "#ffffff", 9.16),
        ("#330072", "#ffffff", 15.18),
        ("#212b32", "#ffeb3b", 11.81),
        ("#4c6272", "#ffffff", 6.37),
        ("#d5281b", "#ffffff", 5.06),
        ("#007f3b", "#ffffff", 5.12),
        ("#ffeb3b", "#ffffff", 1.22),
        ("#ffffff", "#003087", 11.85),
        ("#000000", "#ffffff", 21),
        ("#777777", "#777777", 1),
    ],
)
def test_contrast_is_that_of_the_table(one: str, other: str, ratio: float) -> None:
    """The contrasts of the colours of the NHS come out, in either order."""
    assert round(contrast(one, other), 2) == round(contrast(other, one), 2) == ratio


@pytest.mark.parametrize("colour", ["#41b6e6", "#ffb81c", "#78be20", "#ffffff", "#000000", "#888888", "#003087"])
@pytest.mark.parametrize("ground", ["#ffffff", "#f0f4f5", "#12171a"])
def test_nearest_passes_and_is_near(colour: str, ground: str) -> None:
    """What is suggested passes; what passes is left as it is; a step back towards the colour would fail."""
    found = nearest_passing(colour, [ground], 7)
    assert contrast(found, ground) >= 7
    assert found == colour or (contrast(colour, ground) < 7 and contrast(found, ground) < 7.4)


def test_hue_is_kept() -> None:
    """A blue stays a blue, and where nothing of the hue is told apart from all grounds, nothing is suggested."""
    found = nearest_passing("#41b6e6", ["#ffffff"], 4.5)
    assert int(found[5:], 16) > int(found[3:5], 16) > int(found[1:3], 16)
    assert nearest_passing("#41b6e6", ["#ffffff", "#000000"], 7) == ""


def test_colours_are_those_of_the_style_sheet() -> None:
    """What is checked is what the pages use, in light and in dark; each pair of the templates' own passes."""
    text = (ENGINE / "templates/html/style.css").read_text("utf-8")
    blocks = [
        dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block)) for block in re.findall(r":root \{([^}]*)\}", text)
    ]
    assert blocks[0] == LIGHT and blocks[1] == DARK
    for colours in (LIGHT, {**LIGHT, **DARK}):
        for name, (backs, (needed, _)) in PAIRS.items():
            for back in backs:
                assert contrast(colours[name], colours[back]) >= needed, (name, back)


@pytest.mark.parametrize(
    "given",
    [
        {"link": "#41b6e6"},
        {"brand": "#ffb81c"},
        {"brand": "#ffb81c", "brand-ink": "#ffffff"},
        {"ink": "#cccccc", "paper": "#bbbbbb"},
        {"link": "#ffffff", "link-dark": "#000000"},
        {"paper-dark": "#ffffff"},
        {"focus": "#000000"},
        {"yes": "#00ff00"},
    ],
)
def test_readers_get_no_colour_that_they_cannot_read(given: dict[str, str]) -> None:
    """The pair is said to be wrong, and what the pages get of it passes on both grounds."""
    assert list(contrast_failures(given, 0))
    sheet = colour_sheet(given)
    found = {**{"light": {**LIGHT}, "dark": {}}}
    for block in re.findall(r"@media[^{]*\{[^{]*\{[^}]*\}", sheet):
        found["dark" if "dark" in block else "light"].update(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block))
    for colours in (
        found["light"],
        {**found["light"], **{name: value for name, value in DARK.items()}, **found["dark"]},
    ):
        for name, (backs, (needed, _)) in PAIRS.items():
            assert all(contrast(colours[name], colours[back]) >= needed for back in backs), (name, colours)


def test_dark_ground_gets_a_light_colour_of_the_same_hue() -> None:
    """One colour is enough: that for the dark ground is worked out, and passes the higher level."""
    dark = palettes({"link": "#7c2855"})["dark"]
    assert contrast(dark["link"], dark["paper"]) >= 7 and dark["link"] != DARK["link"]
    assert palettes({"link": "#7c2855", "link-dark": "#ffffff"})["dark"]["link"] == "#ffffff"
    assert colour_sheet({}) == colour_sheet({"unknown": "#ffffff"}) == ""


def test_colours_reach_the_pages(tmp_path: Path) -> None:
    """They are in the one style sheet of the pages, whose name changes with them, and in no page."""
    project = make_project(tmp_path)
    run(project)
    [before] = (project / "site/assets").glob("html.*.css")
    (project / "content/site.yml").write_text(
        SITE + 'colours: {link: "#7c2855", brand: "#41b6e6", lnik: "#000000"}\n', "utf-8"
    )
    said = run(project)
    [after] = (project / "site/assets").glob("html.*.css")
    text = after.read_text("utf-8")
    assert after.name != before.name and "--link: #7c2855;" in text and "@media screen and (prefers-contrast" in text
    line = SITE.count("\n") + 1
    assert said.code == 1 and said.place("site/colour-contrast").startswith(f"content/site.yml:{line}:")
    assert 'Did you mean "link"?' in said.help("site/unknown-colour")
    assert re.search(r'Write "#[0-9a-f]{6}", which has the same hue', said.help("site/colour-contrast"))
    assert "style=" not in (project / "site/en/index.html").read_text("utf-8")
