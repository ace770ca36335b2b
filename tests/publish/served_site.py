"""The site that the tests of servers serve: with redirects, drafts and files of every kind."""

from __future__ import annotations

from pathlib import Path

from samples import PICTURE, make_trust, sample_page, words_format

from everyreader.testing import build, write

NAMES = ("nginx", "apache", "apache, own")
OLD = {
    "/old/one/": "en/choice",
    "/old/two.pdf": "en/choice#first",
    "/our-services/opt-out.aspx": "en/guides/help",
    "/index.php": "en/choice",
    "/a b/c d.html": "en/choice",
    "/é/ü": "ur/choice",
    "/plus+and&more;x": "en/choice",
    "/it's": "en/choice",
    "/$1": "en/choice",
    "/{x}": "en/choice",
    "/(ab)^": "en/choice",
    "/a.b.c/": "en/choice",
    "/100%": "en/choice",
    "/Old/CASE.html": "en/choice",
    "/[x]": "en/choice",
    "/~a": "en/choice",
    "/!x,y=z@": "en/choice",
}
"""Old addresses of any shape, as they are read, by the page that takes their place."""


FILES = {
    ".vtt": "text/vtt; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".brf": "text/plain; charset=utf-8",
    ".epub": "application/epub+zip",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
"""Media types of files to download, by ending."""


def percent(path: str) -> str:
    """Return a path as a browser asks for it."""
    return "".join(
        chr(byte) if (chr(byte).isalnum() and byte < 128) or chr(byte) in "/-._~!'()+,;=:@&$*" else f"%{byte:02X}"
        for byte in path.encode()
    )


def made(folder: Path, settings: str = "", base: str = "https://www.trust.example") -> Path:
    """Return the site of a small project with redirects, files and drafts."""
    project = make_trust(folder / "project")
    site = project / "content/site.yml"
    site.write_text(site.read_text("utf-8").replace("https://www.trust.example", base) + settings, "utf-8")
    write(
        project,
        {"content/redirects.csv": "old,new\n" + "".join(f'"{percent(old)}",{new}\n' for old, new in OLD.items())},
    )
    choice = project / "content/en/choice.md"
    choice.write_text(choice.read_text("utf-8").replace("---\n", "---\nshort: opt-out\n", 1), "utf-8")
    write(project, {"content/media/form.txt": "A form, with an é.\n" * 60})
    for ending in FILES:
        write(project, {f"content/media/file{ending}": f"A file, with an é, that ends in {ending}.\n" * 60})
    links = " ".join(f"[File {number}](../../media/file{ending})" for number, ending in enumerate(FILES))
    write(
        project,
        {
            "content/en/news/one.md": sample_page(
                "en",
                "one",
                4,
                kind="news",
                more="date: 2026-11-01\nredirects: [/old2/, /datei.pdf, /einfach]\n",
                other="../choice.md",
                rest=f"[The form](../../media/form.txt) {links}",
            )
        },
    )
    write(project, {"content/media/round.svg": PICTURE.format(radius=12).replace("/>", "/>" + "<rect/>" * 60)})
    with words_format(folder / "format"):
        assert build(project).code in (0, 1)
    # A demonstration has no site map; a real site has one, and hosts must serve it.
    write(project, {"site/sitemap.xml": '<?xml version="1.0" encoding="utf-8"?>\n<urlset/>\n' * 20})
    return project / "site"
