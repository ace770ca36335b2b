"""A small project that asks for print of every size, and the words of its files."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
from samples import make_trust

SETTINGS = """\
name: Example Trust
base-url: https://www.trust.example
default-language: en
formats: [html, large-print]
contact: {phone: phone-a, email: mail-a}
interpreter-phone: phone-b
drafts: {publish: yes, approved-by: "A. Sample, Head of Information", until: 2027-05-31}
"""


MAIL = """
mail-a:
  type: email
  value: patient.information.team@a-rather-long-name-of-a-trust.example
  source: https://www.trust.example
  checked: 2026-11-20
  owner: Example owner
"""


SECTION = "## Section number {number} {{#part-{number}}}\n\n" + "These are plain words of a long page. " * 30 + "\n\n"


LONG = "".join(SECTION.format(number=number) for number in range(1, 8))


GUIDE = (
    '---\ntitle: "The guide: don\'t & <do>"\nformats: [html, clear-print, large-print, '
    "giant-print]\nprint-sizes: {{clear-print: 12}}\n"
    "booklet: {{title: The whole guide, pages: [guide, choice]}}\n---\n\nRead [the "
    "choice](choice.md#first), [here](#part-7) or "
    "[home](index.md). Phone 0300 303 5678 by 6 August 2026.\n\n{rest}"
)


URDU = "---\ntitle: گائیڈ\ntranslation: machine\nformats: [html, large-print]\n---\n\nالفاظ 0300 303 5678.\n"


def real_project(folder: Path) -> Path:
    """Return a small project that is no demonstration, so that nothing in it is marked as made up."""
    project = make_trust(folder)
    facts = project / "content/facts.yml"
    facts.write_text(facts.read_text("utf-8").replace("  demonstration: yes\n", ""), "utf-8")
    return project


def pdf(project: Path, name: str) -> Path:
    """Return a PDF of the site."""
    return project / "site" / f"{name}-print.pdf"


def texts(path: Path) -> list[str]:
    """Return the words of each page, one line after another."""
    document = pypdfium2.PdfDocument(path)
    try:
        return [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()


def flat(text: str) -> str:
    """Return words on one line."""
    return " ".join(text.split())
