"""Turns the pixels of a picture, however they are coded, into those that every browser shows alike: 8 bits, sRGB,
upright.

What a file says beside its pixels (how the camera was held, its own colours, another gamma) is worked into them, so
that the picture looks as before when all of that is gone. Colours below full transparency, which nobody sees, are taken
away.
"""

from __future__ import annotations

from typing import Any

from everyreader.source.profile import in_srgb

ORIENTATION = 0x0112
"""The tag that says how the camera was held (Exif 2.32, section 4.6.5)."""
_PLAIN = {"1", "L", "LA", "P", "RGB", "RGBA"}


def orientation(image: Any) -> int:
    """Return how the camera was held, 1 to 8; 1 where nothing, or nothing that can be read, says it."""
    try:
        value = image.getexif().get(ORIENTATION, 1)
    except Exception:  # of what is in broken Exif, Pillow raises all kinds
        return 1
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def upright(image: Any, held: int) -> Any:
    """Return a picture turned as it was meant. held: its orientation."""
    from PIL.Image import Transpose

    turns = {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }
    return image.transpose(turns[held]) if held in turns else image


def ordinary(image: Any) -> Any:
    """Return a picture in a mode that can be made smaller, with nothing beside its pixels but the transparency of a
    palette."""
    profiled = image.info.get("icc_profile") or _gamma(image.info)
    if image.mode.startswith("I"):
        image = _eight_bits(image)
    is_keyed = image.mode not in ("P", "RGBA", "LA", "PA") and "transparency" in image.info
    if is_keyed or (image.mode == "P" and profiled):
        image = _with_alpha(image)
    if image.mode in ("PA", "RGBa", "La"):
        image = image.convert("RGBA")
    clear = image.info.get("transparency") if image.mode == "P" else None
    image.info = {} if clear is None else {"transparency": clear}
    return image


def in_screen_colours(image: Any, said: dict[str, Any]) -> Any:
    """Return a picture in one of the modes 1, L, LA, P, RGB and RGBA, and in sRGB. said: what its file says beside its
    pixels."""
    if profile := said.get("icc_profile"):
        image = in_srgb(image, profile)
    elif (gamma := _gamma(said)) and not 0.97 <= 1 / (2.2 * gamma) <= 1.03:
        image = _with_exponent(image, 1 / (2.2 * gamma))
    return image if image.mode in _PLAIN else image.convert("RGB")


def _gamma(said: dict[str, Any]) -> float:
    """Return the gamma that a PNG names, or 0 where it names none that can be."""
    gamma = 0.0 if "srgb" in said else said.get("gamma", 0.0)
    return gamma if isinstance(gamma, float) and 0.1 <= gamma <= 10 else 0.0


def _with_alpha(image: Any) -> Any:
    """Return a picture whose transparency, if it has any, is in its pixels."""
    clear = image.info.get("transparency")
    if isinstance(clear, tuple) and max(clear) > 255:  # of 16 bits, of which Pillow has read the upper half
        image.info["transparency"] = tuple(value >> 8 for value in clear)
    return image.convert("RGB" if clear is None else "RGBA")


def _eight_bits(image: Any) -> Any:
    """Return a picture of 16-bit grey with the same greys in 8 bits."""
    wide, clear = image.convert("I"), image.info.pop("transparency", None)
    grey = wide.point([(value + 128) // 257 for value in range(65536)], "L")
    grey.info = dict(image.info)
    if isinstance(clear, int):
        grey = grey.convert("LA")
        grey.putalpha(wide.point([0 if value == clear else 255 for value in range(65536)], "L"))
        grey.info = dict(image.info)
    return grey


def _with_exponent(image: Any, exponent: float) -> Any:
    """Return a picture whose values were meant for another gamma (PNG, 13.13), its alpha as it is."""
    table = [round(255 * (value / 255) ** exponent) for value in range(256)]
    same = list(range(256))
    bands = image.getbands()
    return (
        image.convert("L").point(table)
        if image.mode == "1"
        else image.point([value for band in bands for value in (same if band == "A" else table)])
    )


def hides_colours(image: Any) -> bool:
    """Say whether pixels that are transparent have colours all the same: what was cut out of a picture can be read from
    them."""
    return image.mode in ("RGBA", "LA") and without_hidden(image).tobytes() != image.tobytes()


def without_hidden(image: Any) -> Any:
    """Return a picture whose transparent pixels have no colour."""
    from PIL import Image

    if image.mode not in ("RGBA", "LA"):
        return image
    seen = image.getchannel("A").point([0] + [255] * 255)
    blank = Image.new(image.mode, image.size)
    blank.paste(image, mask=seen)
    return blank


def used_palette(image: Any) -> Any:
    """Return a picture with a palette (mode P) whose palette has no colour that none of its pixels has."""
    from PIL import Image

    used = sorted(index for _, index in image.getcolors(256))
    colours, clear = image.getpalette("RGB"), image.info.get("transparency")
    alphas = clear if isinstance(clear, bytes) else bytes(0 if index == clear else 255 for index in range(256))
    alphas = alphas.ljust(256, b"\xff")
    table = bytearray(256)
    for place, index in enumerate(used):
        table[index] = place
    made = Image.frombytes("P", image.size, image.tobytes().translate(bytes(table)))
    made.putpalette(
        [value for index in used for value in (colours[3 * index : 3 * index + 3] if alphas[index] else (0, 0, 0))]
    )
    kept = bytes(alphas[index] for index in used)
    if set(kept) - {255}:
        made.info["transparency"] = kept.index(0) if set(kept) <= {0, 255} and kept.count(0) == 1 else kept
    return made
