"""What people are told where Pango is missing, by their system."""

from __future__ import annotations

PANGO = {
    "darwin": "Install Pango: brew install pango",
    "win32": "Install Pango with MSYS2 (pacman -S mingw-w64-ucrt-x86_64-pango), and let the variable "
    r"WEASYPRINT_DLL_DIRECTORIES name its folder, such as C:\msys64\ucrt64\bin",
}
"""How Pango comes to a system whose packages the set-up does not know (WeasyPrint, First Steps, Installation)."""


def lack_of_pango(error: str, system: str) -> str:
    """Return why no PDF can be made, and how that is put right where the set-up cannot do it. system: as Python calls
    it."""
    what = f"WeasyPrint or Pango is missing ({error.splitlines()[0][:80] if error else 'without a reason'})"
    return f"{what}. {PANGO[system]}." if system in PANGO else what
