"""Parts of small sites in several languages, and the words of their pages."""

from __future__ import annotations

import re

from tiny_project import BASE, ROOT

QUALIFIED = "translation: {made-by: qualified, name: A. Khan, date: 2026-08-06}\n"


DRAFT = "translation: machine\n"


SITE = (BASE / "content/site.yml").read_text("utf-8")


NO_DRAFTS = {"content/site.yml": SITE.replace("publish: yes", "publish: no")}


URDU = {f"locales/ur/{name}": (ROOT / "locales/ur" / name).read_bytes() for name in ("locale.yml", "messages.po")}


POLISH = {f"locales/pl/{name}": (ROOT / "locales/pl" / name).read_bytes() for name in ("locale.yml", "messages.po")}


def text(html: str) -> str:
    """Return the words of some HTML."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html))
