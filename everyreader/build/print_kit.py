"""Gathers the print kit: for each short address its QR codes, for each language its order sheet, and files of formats
that are for staff alone."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from everyreader.build.order_sheets import make_sheets
from everyreader.build.pages import Pages
from everyreader.build.qr_codes import qr_png, qr_svg
from everyreader.build.renditions import FINISH_COST
from everyreader.build.request import Gap
from everyreader.build.results import KitFile, Result
from everyreader.build.small_booklets import make_small_booklets, small_pages
from everyreader.build.steps import Renderer
from everyreader.build.task_runner import TaskRunner
from everyreader.document import digest
from everyreader.layout import KIT
from everyreader.plan import short_names, short_url
from everyreader.publish.ownership import keep_from_git
from everyreader.publish.print_kit import PutKit, put_kit
from everyreader.site import PageKey, Site

README = "README.md"
_HEAD = """\
# Print kit of {name}

The build writes this folder again each time: do not edit it. It is for staff, and no part of the site.

- `qr/` has a QR code for each page with a short address, in each language: as a drawing (`.svg`) for print, and as a
  picture (`.png`). Print it at least 2 cm wide, with its white edge, and the address in words beside it: not everybody
  can scan it.
- `sheets/` has one sheet of A4 in each language, *You can have this in another format or language*, to send with a
  letter. Write the short name of the page into the gap, or stick its code beside it. Sheets in a language whose words
  nobody qualified has checked say that they are drafts.
- `easy-read/` has each Easy Read page as a booklet of A5. Print it on A4 on both sides, turned on the short edge, fold
  the sheets together in the middle and staple the fold. It is for paper alone: offer the booklet of the site to people
  who read on a screen.
"""
_TABLE = """
| Page | Language | Address to print | QR code |
| --- | --- | --- | --- |
"""


def make_kit(runner: TaskRunner, pages: Pages, renderers: Mapping[str, Renderer], result: Result) -> None:
    """Make what is in the kit, of a whole build whose site has short addresses."""
    site = pages.site
    if not pages.request.whole or pages.request.preview or not (short_names(site) or small_pages(pages)):
        return
    codes = importlib.util.find_spec("segno") is not None
    rows = []
    for key in sorted(pages.models, key=lambda key: (key.page, key.tag != site.default, key.tag)):
        if url := short_url(site, key):
            rows.append(_row(site, key, url))
            name, title = f"{short_names(site)[key.page]}-{key.tag}", site.pages[key].meta.title
            for end, make in _codes(url, title).items():
                if codes:
                    result.kit[f"qr/{name}.{end}"] = KitFile(digest(f"{url}\n{title}".encode()), make)
                else:
                    result.kept_kit.add(f"qr/{name}.{end}")
    if not codes:
        result.gaps.append(Gap("QR codes", "the Python package segno is missing"))
    text = _HEAD.format(name=site.settings.name) + "\n".join([_TABLE + rows[0], *rows[1:], ""] if rows else [])
    result.kit[README] = KitFile(digest(text.encode()), text.encode)
    sheets, missing = make_sheets(runner, pages, renderers, FINISH_COST) if short_names(site) else ({}, {})
    for tag, made in sheets.items():
        result.kit[f"sheets/{tag}.pdf"] = KitFile(made.digest, partial(runner.data, f"blob:{made.digest}"))
    _add_small_booklets(runner, pages, renderers, result)
    for why, tags in missing.items():
        result.kept_kit.update(f"sheets/{tag}.pdf" for tag in tags)
        result.gaps.append(Gap(f"order sheets in {len(tags)} language{'s' * (len(tags) != 1)}", why))


def _add_small_booklets(runner: TaskRunner, pages: Pages, renderers: Mapping[str, Renderer], result: Result) -> None:
    booklets, missing = make_small_booklets(runner, pages, renderers, FINISH_COST)
    for name, data in booklets.items():
        path = f"easy-read/{name}.pdf"
        result.kit[path] = KitFile(digest(data), partial(bytes, data))
    for why, names in missing.items():
        result.kept_kit.update(f"easy-read/{name}.pdf" for name in names)
        result.gaps.append(Gap(f"small Easy Read booklets of {len(names)} page{'s' * (len(names) != 1)}", why))


def _codes(url: str, title: str) -> dict[str, Callable[[], bytes]]:
    return {"svg": partial(qr_svg, url, title), "png": partial(qr_png, url)}


def _row(site: Site, key: PageKey, url: str) -> str:
    title = site.pages[key].meta.title.replace("|", "\\|")
    name = f"qr/{short_names(site)[key.page]}-{key.tag}"
    return f"| {title} | {site.locale(key.tag).english_name} | {url} | [svg]({name}.svg), [png]({name}.png) |"


def publish_kit(project: Path, result: Result) -> PutKit:
    """Put the kit into its folder. Errors: OSError."""
    folder = project / KIT
    if not result.kit and not folder.is_dir():
        return PutKit((), (), ())
    done = put_kit(folder, {path: (file.made_from, file.make) for path, file in result.kit.items()}, result.kept_kit)
    keep_from_git(project, folder)
    return done
