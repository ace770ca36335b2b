"""The trust's own colours: which of them must be told apart, how well they can be, and the style sheet that brings
them.

Contrast is that of WCAG 2.2 (relative luminance, contrast ratio). A colour of `content/site.yml` stands for the light
ground; for the dark one it is given as `<name>-dark`, or is worked out: the same hue, as light as it must be.
"""

from __future__ import annotations

import colorsys
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

import msgspec

LIGHT = {
    "brand": "#003087",
    "brand-ink": "#ffffff",
    "link": "#003087",
    "link-hover": "#7c2855",
    "visited": "#330072",
    "focus": "#ffeb3b",
    "focus-ink": "#212b32",
    "ink": "#212b32",
    "ground": "#f0f4f5",
    "paper": "#ffffff",
    "line": "#aeb7bd",
    "edge": "#4c6272",
    "warn": "#ffeb3b",
    "warn-ink": "#212b32",
    "warn-paper": "#fff9c4",
    "warn-edge": "#8f7a00",
    "yes": "#007f3b",
    "no": "#d5281b",
}
DARK = {
    "link": "#a9cdff",
    "link-hover": "#ffb8dc",
    "visited": "#d9c2ff",
    "ink": "#f0f4f5",
    "ground": "#12171a",
    "paper": "#20282e",
    "line": "#788792",
    "edge": "#aeb7bd",
    "warn-paper": "#322d00",
    "warn-edge": "#ffeb3b",
    "yes": "#6fdc9c",
    "no": "#ff9a90",
}
"""The custom properties of templates/html/style.css, and those of them that are others on a dark ground."""

TEXT, SIGN = (4.5, 7.0), (3.0, 3.0)
"""What WCAG 2.2 asks for at level AA and at AAA: of words (1.4.3, 1.4.6), and of lines and signs that say something
(1.4.11)."""
PAIRS: dict[str, tuple[tuple[str, ...], tuple[float, float]]] = {
    "ink": (("paper", "ground", "warn-paper"), TEXT),
    "link": (("paper", "ground", "warn-paper"), TEXT),
    "link-hover": (("paper", "ground", "warn-paper"), TEXT),
    "visited": (("paper", "ground", "warn-paper"), TEXT),
    "brand-ink": (("brand",), TEXT),
    "focus-ink": (("focus",), TEXT),
    "warn-ink": (("warn",), TEXT),
    "edge": (("paper", "ground"), SIGN),
    "warn-edge": (("warn-paper",), SIGN),
    "yes": (("paper",), SIGN),
    "no": (("paper",), SIGN),
}
"""What is on what. A line alone separates and says nothing, so nothing is asked of it."""


class ContrastFailure(msgspec.Struct, frozen=True):
    """Two colours that are hard to tell apart."""

    name: str
    """As the settings have it."""
    front: str
    back: str
    """`front` and `back`: their colours."""
    on: str
    """The name of the back."""
    ratio: float
    """As it is."""
    needed: float
    """As it should be."""
    near: str
    """The colour nearest to `name` that passes, or nothing."""


@lru_cache(maxsize=1000)
def luminance(colour: str) -> float:
    """Return the relative luminance of a colour such as #003087, from 0 to 1 (WCAG 2.2, relative luminance)."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21 (WCAG 2.2, contrast ratio)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def nearest_passing(colour: str, others: Iterable[str], needed: float) -> str:
    """Return the colour of the same hue, as little lighter or darker as can be, that is told apart from all others; or
    nothing."""
    against = list(others)
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    hue, light, strong = colorsys.rgb_to_hls(red, green, blue)
    steps = sorted((number / 500 for number in range(501)), key=lambda step: (abs(step - light), step))
    for step in [light, *steps]:
        parts = colorsys.hls_to_rgb(hue, step, strong)
        found = "#" + "".join(f"{round(part * 255):02x}" for part in parts)
        if all(contrast(found, other) >= needed for other in against):
            return found
    return ""


def palettes(given: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """Return every colour by name for the light and for the dark ground. given: the trust's own; `link-dark` is for the
    dark one, and a colour of words or lines without it is made as light as it must be."""
    light = {**LIGHT, **{name: value for name, value in given.items() if name in LIGHT}}
    dark = {**light, **DARK, **{name: given[f"{name}-dark"] for name in LIGHT if f"{name}-dark" in given}}
    for name, (backs, (_, better)) in PAIRS.items():
        if name in given and name in DARK and f"{name}-dark" not in given:
            dark[name] = nearest_passing(light[name], (dark[back] for back in backs), better) or DARK[name]
    return {"light": light, "dark": dark}


def contrast_failures(given: Mapping[str, str], level: int) -> Iterator[ContrastFailure]:
    """Yield the pairs with a colour of the trust's that miss WCAG. level: 0 for AA, 1 for AAA where AA is met."""
    for scheme, colours in palettes(given).items():
        own = {name: name if scheme == "light" or f"{name}-dark" not in given else f"{name}-dark" for name in LIGHT}
        own = {name: shown for name, shown in own.items() if shown in given}
        if scheme == "dark":  # what is worked out passes; what is as on the light ground has been looked at there
            own = {name: shown for name, shown in own.items() if shown.endswith("-dark")}
        for name, (backs, asked) in PAIRS.items():
            for back in backs:
                ratio = contrast(colours[name], colours[back])
                if (name in own or back in own) and ratio < asked[level] and (not level or ratio >= asked[0]):
                    yield _contrast_failure(name, back, colours, own, ratio, asked[level])


def _contrast_failure(
    name: str, back: str, colours: dict[str, str], own: dict[str, str], ratio: float, needed: float
) -> ContrastFailure:
    if name in own:
        near = nearest_passing(colours[name], (colours[other] for other in PAIRS[name][0]), needed)
        return ContrastFailure(own[name], colours[name], colours[back], back, ratio, needed, near)
    fronts = [colours[front] for front, (backs, _) in PAIRS.items() if back in backs]
    near = (
        nearest_passing(colours[back], [colours[name]], needed)
        if len(fronts) == 1
        else nearest_passing(colours[back], fronts, needed)
    )
    return ContrastFailure(own[back], colours[back], colours[name], name, ratio, needed, near)


def _readable(colours: dict[str, str]) -> dict[str, str]:
    """Return colours in which everything can be read, with those in doubt made lighter or darker; none where that
    fails."""
    found = dict(colours)
    for name, (backs, (needed, _)) in PAIRS.items():
        grounds = [found[back] for back in backs]
        if not all(contrast(found[name], ground) >= needed for ground in grounds):
            found[name] = nearest_passing(found[name], grounds, needed)
            if not found[name]:
                return {}
    return found


def colour_sheet(given: Mapping[str, str]) -> str:
    """Return the style sheet of the trust's colours, or nothing. One that readers could not read gives way to the
    nearest that they can; those who ask for more contrast, and paper, keep the colours of the templates."""
    if not any(name.removesuffix("-dark") in LIGHT for name in given):
        return ""
    found = {
        scheme: _readable(colours) or _readable(palettes({})[scheme]) for scheme, colours in palettes(given).items()
    }
    light = {name: value for name, value in found["light"].items() if value != LIGHT[name]}
    before = {**LIGHT, **DARK, **light}
    dark = {
        name: value
        for name, value in found["dark"].items()
        if value != before[name] or (name in light and name in DARK)
    }
    screens = "screen and (prefers-contrast: no-preference){0}, screen and (prefers-contrast: less){0}"
    return "\n/* The trust's own colours */\n" + "".join(
        f"@media {screens.format(more)} {{ :root {{ "
        f"{' '.join(f'--{name}: {value};' for name, value in sorted(own.items()))} }} }}\n"
        for more, own in (("", light), (" and (prefers-color-scheme: dark)", dark))
        if own
    )
