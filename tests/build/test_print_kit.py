"""The print kit: QR codes that lead to the right page, sheets for every language, and nothing of anybody else's
touched."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from samples import DRAFT, POLISH, SITE, URDU

from everyreader.build.qr_codes import qr_png, qr_svg
from everyreader.layout import ENGINE, KIT
from everyreader.publish.print_kit import put_kit
from everyreader.rules.pdf import pdf_ua
from everyreader.testing import build, make_project, page, published, write

URL = "https://www.trust.example/opt-out/ur"
FILES = {
    "content/site.yml": SITE,
    **POLISH,
    **URDU,
    "content/en/page.md": page("Words.", "short: opt-out\n", "The choice"),
    "content/ur/page.md": page("الفاظ", DRAFT, "انتخاب"),
}


def read_code(picture: bytes) -> list[str]:
    """Return what a program that shares nothing with ours reads in a picture."""
    import zxingcpp
    from PIL import Image

    return [code.text for code in zxingcpp.read_barcodes(Image.open(io.BytesIO(picture)).convert("L"))]


@pytest.mark.parametrize("url", [URL, "https://www.larkmere-trust.example/young-people", "https://a.example/a/zh-Hant"])
def test_a_code_is_read_as_its_address(url: str) -> None:
    """As a picture, and as a drawing, whose lines are drawn here by another program than the one that made them."""
    assert read_code(qr_png(url)) == [url]
    svg = qr_svg(url, "The choice <&>").decode()
    assert "<title>The choice &lt;&amp;&gt;</title>" in svg and url in svg
    assert read_code(drawn(svg)) == [url]
    assert qr_png(url) == qr_png(url) and read_code(qr_png(f"{url}x")) != [url]


def drawn(svg: str) -> bytes:
    """Return the drawing of a code as a picture: its path has horizontal lines a module high, from point to point."""
    from PIL import Image, ImageDraw

    size = (
        int(re.findall(r'viewBox="0 0 (\d+)', svg)[0]) if "viewBox" in svg else int(re.findall(r'width="(\d+)', svg)[0])
    )
    picture = Image.new("L", (size * 8, size * 8), 255)
    pen, x, y = ImageDraw.Draw(picture), 0.0, 0.0
    for sign, numbers in re.findall(r"([Mmh])([-\d. ]*)", re.findall(r' d="([^"]*)"', svg)[0]):
        found = [float(number) for number in re.findall(r"-?[\d.]+", numbers)]
        if sign == "M":
            x, y = found
        elif sign == "m":
            x, y = x + found[0], y + found[1]
        else:
            pen.rectangle((x * 8, (y - 0.5) * 8, (x + found[0]) * 8 - 1, (y + 0.5) * 8 - 1), 0)
            x += found[0]
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def test_files_of_somebody_else_are_left_as_they_are(tmp_path: Path) -> None:
    """What the build wrote and nobody changed is replaced or deleted; all else is left, and told."""
    made = {name: ("1", name.encode) for name in ("a", "b/c", "d")}
    assert put_kit(tmp_path, made).written == ("a", "b/c", "d")
    assert put_kit(tmp_path, made) == ((), (), ()) or put_kit(tmp_path, made).written == ()
    (tmp_path / "a").write_text("mine")
    (tmp_path / "mine.txt").write_text("mine")
    done = put_kit(tmp_path, {"a": ("2", lambda: b"new"), "d": ("2", lambda: b"new d")}, kept=())
    assert done.written == ("d",) and done.left == ("a",) and done.deleted == ("b/c",)
    assert (tmp_path / "a").read_text() == (tmp_path / "mine.txt").read_text() == "mine"
    done = put_kit(tmp_path, {}, kept=["d"])
    assert done.deleted == () and (tmp_path / "d").read_bytes() == b"new d"


@pytest.mark.parametrize("damage", [b"", b"[]", b'{"../../x": {"made_from": "1", "sha256": ""}}', b"\xff"])
def test_a_damaged_list_deletes_nothing(tmp_path: Path, damage: bytes) -> None:
    """Files that nothing remembers are somebody's."""
    put_kit(tmp_path, {"a": ("1", lambda: b"a")})
    (tmp_path / "kit.json").write_bytes(damage)
    assert put_kit(tmp_path, {"a": ("2", lambda: b"b")}).left == ("a",)
    assert (tmp_path / "a").read_bytes() == b"a"


def test_a_site_without_short_addresses_gets_no_kit(tmp_path: Path) -> None:
    """No folder appears in a project that asked for nothing."""
    made = make_project(tmp_path, {**FILES, "content/en/page.md": page("Words.")})
    build(made)
    assert not (made / "staff").exists()


@pytest.mark.pdf
@pytest.mark.slow
def test_the_kit_of_a_site(tmp_path: Path) -> None:
    """A code for each page and language, a sheet for each language with every way to ask, and no part of it in the
    site; a second build makes nothing anew."""
    made = make_project(tmp_path, FILES)
    build(made)
    kit = made / "staff/print-kit"
    names = {path.relative_to(kit).as_posix() for path in kit.rglob("*") if path.is_file()} - {".gitignore"}
    codes = {f"qr/opt-out-{tag}.{end}" for tag in ("en", "ur") for end in ("png", "svg")}
    assert names == {"README.md", "kit.json", *codes, "sheets/en.pdf", "sheets/ur.pdf"}
    assert read_code((kit / "qr/opt-out-ur.png").read_bytes()) == [URL]
    assert "opt-out/ur" in (kit / "README.md").read_text("utf-8")
    text = sheet_text(kit / "sheets/en.pdf")
    assert "You can have this in another format or language" in text and "اردو" in text
    assert "www.trust.example/____________" in text and "Draft" not in text
    assert "Draft" in sheet_text(kit / "sheets/ur.pdf")
    assert not [path for path in (made / "site").rglob("*") if "sheet" in path.name or path.name.startswith("qr")]
    before = {path: path.stat().st_mtime_ns for path in kit.rglob("*")}
    write(made, {"content/en/page.md": page("Other words.", "short: opt-out\n", "The choice")})
    build(made)
    assert {path: path.stat().st_mtime_ns for path in kit.rglob("*")} == before
    write(made, {"content/en/page.md": page("Other words.", "short: choice\n", "The choice")})
    build(made)
    assert not (kit / "qr/opt-out-ur.png").exists() and (kit / "qr/choice-ur.png").exists()
    assert "choice/ur" in published(made, "choice/ur.html") or published(made, "choice/ur.html")


@pytest.mark.pdf
@pytest.mark.slow
def test_the_sheets_of_the_demonstration_are_sheets(built_site: Path) -> None:
    """One side of A4 at the least size of large print; Nastaliq, whose lines are half as high again, has two. veraPDF
    finds nothing, and each says every way to ask."""
    import pypdfium2

    sheets = {path.stem: path for path in (ENGINE / KIT / "sheets").glob("*.pdf")}
    assert len(sheets) >= 10
    for tag, path in sheets.items():
        file = pypdfium2.PdfDocument(path)
        assert len(file) == (2 if tag == "ur" else 1), tag
        assert {tuple(map(round, each.get_size())) for each in file} == {(595, 842)}, tag
        for words in ("www.larkmere-trust.example/____________", "18001 08081 570142", "07700 900142", "polski"):
            assert words in sheet_text(path).replace("\u200f", ""), tag  # marks of direction, in right-to-left lines
    assert pdf_ua.validate([*sheets.values()]) == []


def sheet_text(path: Path) -> str:
    """Return the words of a PDF in their order, in one line."""
    import pypdfium2

    file = pypdfium2.PdfDocument(path)
    return " ".join(" ".join(page.get_textpage().get_text_range() for page in file).split())
