"""Turns the colours of a picture that brings a profile of its own into those that every screen takes for granted
(sRGB).

A profile is a small program (ICC.1:2022), and a damaged one makes white or noise of every picture. So it is first tried
on runs from dark to light of each colour: what makes them jump, turn round or vanish is no profile, and the picture
stays as it is.
"""

from __future__ import annotations

import io
from itertools import pairwise
from typing import Any

_MOST_JUMP, _MOST_CHANGE, _MOST_TINT = 24, 36, 30
"""Levels of 255 by which neighbours of one run may come apart, and by which greys may change or get a colour on
average."""


def in_srgb(image: Any, profile: bytes) -> Any:
    """Return a picture in sRGB: as its profile says, where that can be read and used."""
    from PIL import Image, ImageCms

    mode = {"1": "L", "L": "L", "LA": "L", "CMYK": "CMYK"}.get(image.mode, "RGB")
    alpha = image.getchannel("A") if image.mode in ("LA", "RGBA") else None
    flat = image if image.mode == mode else image.convert(mode)
    try:
        change = ImageCms.buildTransform(
            ImageCms.ImageCmsProfile(io.BytesIO(profile)), ImageCms.createProfile("sRGB"), mode, "RGB"
        )
        if not _is_sane(change.apply, Image, mode):
            return image
        made = change.apply(flat)
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image  # a profile that cannot be read is none
    if alpha:
        made.putalpha(alpha)
    return made


def _is_sane(apply: Any, image: Any, mode: str) -> bool:
    """Say whether a profile leaves greys grey, and runs of colours what they are. apply: it to a picture of a mode."""
    ramp = image.linear_gradient("L").transpose(image.Transpose.ROTATE_90).resize((256, 1))
    full, none = image.new("L", (256, 1), 255), image.new("L", (256, 1), 0)
    count = {"L": 1, "RGB": 3, "CMYK": 4}[mode]
    grey = image.merge(mode, [none] * 3 + [ramp] if mode == "CMYK" else [ramp] * count)
    runs = [
        image.merge(mode, [ramp if place == chosen else other for place in range(count)])
        for chosen in range(count)
        for other in ((none, full) if count == 3 else (none,))
    ]
    return _stays_grey(grey.convert("RGB").tobytes(), apply(grey).tobytes()) and all(
        _is_smooth(apply(run).convert("L").tobytes(), mode == "CMYK") for run in (grey, *runs)
    )


def _stays_grey(before: bytes, after: bytes) -> bool:
    change = sum(abs(one - other) for one, other in zip(before, after, strict=True)) / len(after)
    tint = (
        sum(max(after[place : place + 3]) - min(after[place : place + 3]) for place in range(0, len(after), 3))
        * 3
        / len(after)
    )
    return change <= _MOST_CHANGE and tint <= _MOST_TINT


def _is_smooth(light: bytes, falls: bool) -> bool:
    """Say whether a run goes one way, without a jump. falls: from light to dark."""
    steps = [(one - other) if falls else (other - one) for one, other in pairwise(light)]
    return min(steps) >= -4 and max(steps) <= _MOST_JUMP
