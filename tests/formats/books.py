"""Makes small books, and others of them that have one fault each."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from kinds import BLOCKS, INLINES

from everyreader.epub.archive import FIRST, packed
from everyreader.testing import make_project, page

URDU = (
    "آپ فیصلہ کر سکتے ہیں کہ آپ کی خفیہ معلومات تحقیق اور منصوبہ بندی کے لیے استعمال ہوں یا نہیں۔ "
    "آپ کا فیصلہ آپ کے اپنے علاج پر کوئی اثر نہیں ڈالتا۔ اگر آپ مطمئن ہیں تو آپ کو کچھ کرنے کی ضرورت نہیں۔\n\n"
)
KINDS = (
    "\n\n".join([*BLOCKS.values(), *(words.replace("[^1]", "[^2]") for words in INLINES.values())])
    .replace("a-fact", "trust-phone")
    .replace("contact.md", "index.md")
    .replace("a.svg", "../media/a.svg")
)
"""A source of every kind of block and of inline."""
PICTURE = {
    "content/media/a.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="4"/></svg>\n',
    "content/media/a.yml": "licence: CC BY 4.0\ncredit: A. Sample\n",
}
HOSTILE = "A & B <i> \"C\" 'D' ]]> &amp; ‮"
"""A title that would break a file which writes it as it is."""
BOOKLET = "booklet: {title: All of it, pages: [kinds, more, 2027-plans]}\n"


def book_project(folder: Path, formats: str) -> Path:
    """Return a project with a page of every kind of block in English and in Urdu, a page whose title is hostile, and a
    booklet of several pages, whose ids begin with digits too."""
    front, draft = f"formats: [{formats}]\nreviewed: 2026-11-02\n", "translation: machine\n"
    more = (
        "## Next\n\nBack to [kinds](kinds.md#next-3) and [here](#next).[^1]\n\n## 13 or over\n\nOne.\n\n[^1]: A note."
    )
    return make_project(
        folder,
        {
            "content/en/kinds.md": page(f"{KINDS}\n\n## Next 3\n\nWords.", front + BOOKLET, "Kinds"),
            "content/en/more.md": page(more, front, "More"),
            "content/en/2027-plans.md": page(
                "## 2027\n\nOn [a page](more.md) and [part](kinds.md#next-3).", front, "Plans"
            ),
            "content/en/hostile.md": page("Words.", front, f"'{HOSTILE.replace(chr(39), chr(39) * 2)}'"),
            "content/ur/kinds.md": page(URDU * 3 + KINDS, front + draft, "اقسام"),
            **PICTURE,
        },
    )


def unpacked(book: Path) -> dict[str, bytes]:
    """Return the files of a book by path, but for `mimetype`."""
    with zipfile.ZipFile(io.BytesIO(book.read_bytes())) as archive:
        return {name: archive.read(name) for name in archive.namelist() if name != FIRST}


def damaged(book: Path, out: Path, right: str, wrong: str, name: str = "") -> Path:
    """Write a book in which one stretch of one file is another one. name: of the file; the first that has the words
    where none is named."""
    files = unpacked(book)
    place = name or next(path for path in sorted(files) if right.encode() in files[path])
    assert right.encode() in files[place], files[place].decode()
    files[place] = files[place].replace(right.encode(), wrong.encode(), 1)
    out.write_bytes(packed(files))
    return out
