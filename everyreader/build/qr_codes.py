"""Makes the QR codes of short addresses, for posters and letters: as a drawing for print, and as a picture (ISO/IEC
18004)."""

from __future__ import annotations

import io

ERRORS = "M"
"""Up to 15 % of the code may be dirty or creased: the usual level for print."""
BORDER = 4
"""Modules that are left white around it, as the standard asks."""
SCALE = 12
"""Pixels a module of the picture: 4 cm at 300 dots an inch for the shortest codes."""


def qr_svg(url: str, title: str) -> bytes:
    """Return the code of an address as a drawing, with words for whoever does not see it."""
    return _made(url, "svg", title=title, desc=url, xmldecl=False, nl=False, unit="mm", scale=1)


def qr_png(url: str) -> bytes:
    """Return the code of an address as a picture in black and white."""
    return _made(url, "png", scale=SCALE, dpi=300)


def _made(url: str, kind: str, **how: object) -> bytes:
    import segno  # 12 ms, and few builds make a code (2026-11-29)

    out = io.BytesIO()
    segno.make(url, error=ERRORS, micro=False).save(out, kind=kind, border=BORDER, **how)
    return out.getvalue()
