"""The tag tree of a PDF: what WeasyPrint leaves out of it (PDF/UA-1, ISO 14289-1, clause 7)."""

from __future__ import annotations

from functools import cache
from typing import Any


@cache
def keep_languages() -> None:
    """Make WeasyPrint write the language of each part into the tag tree (PDF/UA-1, 7.2; WCAG 3.1.2).

    WeasyPrint 70 writes only that of the whole document (Kozea/WeasyPrint#2482). `_build_box_tree` is a private
    function, so the version is pinned and a test reads the languages back.
    """
    import pydyf
    from weasyprint.pdf import tags
    build = tags._build_box_tree

    def build_with_language(box: Any, *rest: Any) -> Any:
        element = getattr(box, "element", None)
        language = None
        if element is not None and box.element_tag not in ("html", "body"):
            language = element.attrib.get("lang")
        for child in build(box, *rest):
            if language and "Lang" not in child:
                child["Lang"] = pydyf.String(language)
            yield child

    tags._build_box_tree = build_with_language
