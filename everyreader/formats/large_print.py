"""Large print: a tagged A4 PDF at 18 point, made by WeasyPrint as PDF/UA-1 (ISO 14289-1) from the same tree as the web page.

WeasyPrint is imported only when a PDF has to be made.
"""

from __future__ import annotations

import atexit
import glob
import hashlib
import os
import sys
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from markupsafe import Markup

from everyreader.document import Document
from everyreader.locale import Locale
from everyreader.markup import Look, View, render_blocks, render_inlines, say
from everyreader.plan import Format, Materials

FORMAT = Format("large-print", ".large-print.pdf", "application/pdf", "Large print", "print")
POINTS = 18


def render(view: View, document: Document, look: Look, locale: Locale) -> str:
    """Return the HTML that WeasyPrint sets."""
    def message(text: str, **values: object) -> Markup:
        return say(locale, text, view.lang, **values)

    blocks = (*view.notices, *document.blocks, *view.closing)
    values: dict[str, Any] = {
        "view": view, "_": message, "plain": lambda text: locale.message(text)[0], "points": POINTS,
        "body": render_blocks(blocks, view, look, locale), "others": render_inlines(view.others, view, look.medium),
    }
    return look.environment.get_template("large-print/page.html").render(values)


@cache
def gap() -> str:
    """Return why this machine cannot make large print, or nothing."""
    try:
        import weasyprint  # noqa: F401
    except (ImportError, OSError) as error:
        return f"WeasyPrint or Pango is missing ({str(error).splitlines()[0][:80]})"
    return ""


def materials(view: View, locale: Locale, files: dict[str, str], others: tuple[Locale, ...] = ()) -> Materials | str:
    """Return what enters WeasyPrint besides text and style, or why it is not there.

    files: digest by path. others: the languages that words of the page are in, besides its own.
    """
    names = dict.fromkeys(name for language in (locale, *others) for name in language.fonts)
    found = [(name, font_path(name)) for name in names]
    missing = [name for name, path in found if not path]
    if missing or not found:
        return f"the fonts for {locale.english_name} are missing ({', '.join(missing) or 'none named'})"
    pictures = tuple(sorted({(value.source, value.digest) for value in view.pictures.values()}))
    fonts = tuple((path, _file_digest(path)) for _, path in found)
    libraries = _libraries()
    return Materials(view.lang, (), fonts, " ".join(os.path.basename(path) for path in libraries),
                     (*(path for path, _ in fonts), *libraries), pictures)


@cache
def _libraries() -> tuple[str, ...]:
    """Return the paths of the libraries that set text; their names tell their versions, and importing them is slow."""
    patterns = [f"{folder}/lib{name}{ending}" for folder in ("/usr/lib/*-linux-gnu", "/usr/lib64", "/usr/lib")
                for name in ("pango", "pangoft2", "harfbuzz", "harfbuzz-subset", "fontconfig")
                for ending in ("-*.so*", ".so*")]
    return tuple(sorted({os.path.realpath(path) for pattern in patterns for path in glob.glob(pattern)}))


@cache
def font_path(name: str) -> str:
    """Return the path of a font file on this machine, or nothing."""
    return _fonts().get(name, "")


@cache
def _fonts() -> dict[str, str]:
    home = os.path.expanduser("~")
    folders = {"win32": [os.path.join(os.environ.get("WINDIR", r"C:\Windows"), "Fonts"),
                         os.path.join(home, "AppData", "Local", "Microsoft", "Windows", "Fonts")],
               "darwin": ["/Library/Fonts", "/System/Library/Fonts", f"{home}/Library/Fonts"]}
    places = folders.get(sys.platform, ["/usr/share/fonts", "/usr/local/share/fonts", f"{home}/.local/share/fonts"])
    return {name: os.path.join(folder, name) for place in reversed(places)
            for folder, _, names in os.walk(place) for name in names if name.endswith((".ttf", ".otf", ".ttc"))}


@cache
def _file_digest(path: str) -> str:
    return hashlib.blake2b(Path(path).read_bytes(), digest_size=16).hexdigest()


def finish(text: str, style: str, materials: Materials, project: str) -> tuple[bytes, int]:
    """Return the PDF of a text, and how many pages it has.

    Every fetch but the fonts and pictures that the materials name is refused.
    """
    from weasyprint import HTML
    _keep_languages()
    sheet, fonts = _style(style, materials.fonts)
    document = HTML(string=text, base_url=_ROOT, url_fetcher=_fetcher(materials)).render(
        stylesheets=[sheet], font_config=fonts, pdf_variant="pdf/ua-1", pdf_tags=True)
    for page in document.pages:
        # WeasyPrint makes one more link of each box inside a link, which no Link element holds (ISO 14289-1, 7.18.5).
        page.links = [link for link in page.links if link[3].element_tag == "a"]
    data: bytes = document.write_pdf(pdf_variant="pdf/ua-1", pdf_tags=True)
    return data, len(document.pages)


_ROOT = "file:///project/"
"""Stands for the project's folder in addresses of pictures, so that no path of this machine enters a file."""


@cache
def _style(style: str, fonts: tuple[tuple[str, str], ...]) -> tuple[Any, Any]:
    """Return the style sheet with its fonts, read once a process: every page shares them."""
    from weasyprint import CSS
    from weasyprint.text.fonts import FontConfiguration
    configuration = FontConfiguration()
    atexit.register(_style.cache_clear)  # it must go before the libraries that it speaks to
    faces = "\n".join(_face(path) for path, _ in fonts)
    families = ", ".join(dict.fromkeys(f'"{_family(path)}"' for path, _ in fonts))
    allowed = Materials("", fonts=fonts)
    sheet = CSS(string=f"{faces}\n:root {{ font-family: {families} }}\n{style}", font_config=configuration,
                base_url=_ROOT, url_fetcher=_fetcher(allowed))
    return sheet, configuration


def _face(path: str) -> str:
    weight = "bold" if "-Bold" in os.path.basename(path) else "normal"
    return f'@font-face {{ font-family: "{_family(path)}"; font-weight: {weight}; src: url("{Path(path).as_uri()}") }}'


def _family(path: str) -> str:
    return os.path.basename(path).split("-")[0].split(".")[0]


def _fetcher(materials: Materials) -> Any:
    """Return what fetches files for WeasyPrint: those that the key speaks of and no others, and nothing from a network."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse
    fonts = {Path(path).as_uri(): path for path, _ in materials.fonts}

    class Fetcher(URLFetcher):
        def fetch(self, url: str, headers: object = None) -> Any:
            if url in fonts:
                return URLFetcherResponse(url, Path(fonts[url]).read_bytes())
            path = unquote(urlsplit(url).path).removeprefix("/project/")
            if not url.startswith(_ROOT) or path not in materials.loaded:
                raise ValueError(f"Not a file of this page: {url}")
            return URLFetcherResponse(url, materials.loaded[path])

    return Fetcher()


@cache
def _keep_languages() -> None:
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
