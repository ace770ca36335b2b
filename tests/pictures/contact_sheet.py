"""Turns a built site into contact sheets: every page as readers meet it, small and side by side, for a person's eye.

No program sees that a page is ugly, crowded or odd. `make` photographs each page on two phones, on a desktop, in dark
and in forced colours and as it prints, right-to-left pages once more and larger, and the first pages of every PDF; and
lays them out on PNG sheets that can be looked through in a minute.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PIL import Image, ImageDraw, ImageFont

from everyreader import preview
from everyreader.preview import State

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SHEET = (1800, 2400)  # the most that a sheet may measure, in pixels
GAP = 16
CAPTION = 46  # two lines: which page, and how it is met
PAGES_OF_PDF = 2


class Group(msgspec.Struct, frozen=True):
    """Sheets of one kind. columns and rows of pictures on a sheet; what is too long for its place is cut at the
    foot."""

    name: str
    columns: int
    rows: int
    states: tuple[State, ...] = ()

    @property
    def cell(self) -> tuple[int, int]:
        """Width and height of the place for one picture, without its caption."""
        return (SHEET[0] - GAP) // self.columns - GAP, (SHEET[1] - CAPTION - GAP) // self.rows - GAP - CAPTION


class Picture(msgspec.Struct, frozen=True):
    """One picture with the two lines that are over it."""

    name: str
    note: str
    image: Image.Image


PHONES = Group("phone", 6, 1, (preview.PHONE, State("phone", width=390, height=844)))
DESKTOP = Group("desktop", 3, 2, (preview.DESKTOP,))
RIGHT_TO_LEFT = Group("right to left", 2, 1, (preview.DESKTOP,))
DARK = Group("dark", 3, 2, (preview.DARK,))
FORCED = Group("forced colours", 3, 2, (preview.FORCED,))
PRINT = Group("print", 4, 3)
PDF = Group("pdf", 4, 3)


def make(site: Path, out: Path, browser: Browser | None = None) -> Path:
    """Write the sheets of a built site into the folder `out`, replacing those of an earlier run, and return the folder.

    browser: one that is open already; without it one is opened. Raises preview.BrowserMissing.
    """
    out.mkdir(parents=True, exist_ok=True)
    for old in out.glob("*-[0-9].png"):
        old.unlink()
    pages = sorted(site.rglob("*.html"))
    leftward = [page for page in pages if 'dir="rtl"' in page.read_text(encoding="utf-8")[:2000]]
    with preview.open_browser(browser) as chromium:
        for group in (PHONES, DESKTOP, DARK, FORCED):
            lay_out(group, list(photograph(chromium, site, pages, group)), out)
        lay_out(RIGHT_TO_LEFT, list(photograph(chromium, site, leftward, RIGHT_TO_LEFT)), out)
        lay_out(PRINT, list(print_out(chromium, site, pages)), out)
    files = sorted(site.rglob("*.pdf"))
    lay_out(PDF, [each for file in files for each in leaves(file.read_bytes(), file.relative_to(site).as_posix())], out)
    return out


def photograph(browser: Browser, site: Path, pages: Sequence[Path], group: Group) -> Iterator[Picture]:
    """Each page in each state of a group, as long as it is up to what its place can show."""
    width, height = group.cell
    with preview.open_tab(browser) as tab:
        for page in pages:
            tab.goto(preview.address(page))
            for state in group.states:
                preview.enter(tab, state)
                length = int(tab.evaluate("() => Math.ceil(document.documentElement.getBoundingClientRect().height)"))
                shown = min(max(length, state.height), max(state.width, width) * height // width)
                shot = tab.screenshot(full_page=True, clip={"x": 0, "y": 0, "width": state.width, "height": shown})
                rest = f", {length - shown} more below" if length > shown else ""
                note = f"{state.name}, {state.width} px{rest}"
                yield Picture(page.relative_to(site).as_posix(), note, Image.open(io.BytesIO(shot)).convert("RGB"))


def print_out(browser: Browser, site: Path, pages: Sequence[Path]) -> Iterator[Picture]:
    """Each page as the browser prints it."""
    with preview.open_tab(browser) as tab:
        for page in pages:
            tab.goto(preview.address(page))
            tab.emulate_media(media="print")
            printed = tab.pdf(format="A4", prefer_css_page_size=True, print_background=False)
            yield from leaves(printed, page.relative_to(site).as_posix())


def leaves(pdf: bytes, name: str) -> Iterator[Picture]:
    """The first pages of a PDF."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        for number in range(min(PAGES_OF_PDF, len(document))):
            image = document[number].render(scale=1.2).to_pil().convert("RGB")
            yield Picture(name, f"page {number + 1} of {len(document)}", image)
    finally:
        document.close()


def lay_out(group: Group, pictures: Sequence[Picture], out: Path) -> list[Path]:
    """Write the pictures of a group on as many sheets as they need."""
    on_sheet = group.columns * group.rows
    sheets = [pictures[start : start + on_sheet] for start in range(0, len(pictures), on_sheet)]
    written = []
    for number, chosen in enumerate(sheets, start=1):
        path = out / f"{group.name.replace(' ', '-')}-{number}.png"
        draw_sheet(group, chosen, f"{group.name}: sheet {number} of {len(sheets)}").save(path, optimize=False)
        written.append(path)
    return written


def draw_sheet(group: Group, pictures: Sequence[Picture], title: str) -> Image.Image:
    """One sheet: its title, then the pictures in rows, as high as its highest picture in each row."""
    width, height = group.cell
    small = [(picture, shrink(picture.image, width, height)) for picture in pictures]
    rows = [small[start : start + group.columns] for start in range(0, len(small), group.columns)]
    heights = [max(image.height for _, image in row) + CAPTION + GAP for row in rows]
    sheet = Image.new("RGB", (SHEET[0], CAPTION + GAP + sum(heights)), "#b8c4cc")
    pen, font = ImageDraw.Draw(sheet), ImageFont.load_default(size=15)
    pen.text((GAP, 6), title, fill="black", font=ImageFont.load_default(size=20))
    top = CAPTION + GAP
    for row, row_height in zip(rows, heights, strict=True):
        for column, (picture, image) in enumerate(row):
            left = GAP + column * (width + GAP)
            pen.text((left, top), fit(picture.name, width, font), fill="black", font=font)
            pen.text((left, top + 17), fit(picture.note, width, font), fill="black", font=font)
            sheet.paste(image, (left, top + CAPTION - 8))
        top += row_height
    return sheet


def shrink(image: Image.Image, width: int, height: int) -> Image.Image:
    """The picture no wider than its place, and cut at the foot where it is too long."""
    scale = min(1.0, width / image.width)
    small = image.resize((round(image.width * scale), max(1, round(image.height * scale))), Image.Resampling.LANCZOS)
    return small.crop((0, 0, small.width, min(small.height, height)))


def fit(caption: str, width: int, font: ImageFont.FreeTypeFont | ImageFont.ImageFont) -> str:
    """The caption, without its beginning where it is too wide: names of pages differ at their ends."""
    kept = caption
    while font.getlength(kept) > width and len(kept) > 4:
        kept = "…" + kept[2:]
    return kept


if __name__ == "__main__":
    print(make(Path(sys.argv[1]), Path(sys.argv[2])))
