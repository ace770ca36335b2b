"""Pages that are hard to set on paper keep every word, in their order, or a finding says what and where."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path

import pytest
from expected import ALONE, HOME, Answer, Expected, answers, declared, expected_of, joined, told

from everyreader.finding import run_rule
from everyreader.format import find_formats
from everyreader.pdf.extract import as_copied, extract
from everyreader.proof.artefacts import PdfFile
from everyreader.proof.parity import compare
from everyreader.proof.piece import words_of
from everyreader.testing import build

pytestmark = pytest.mark.pdf

TODAY = "2026-11-21"
PRINTED = sorted(
    name
    for name, format in find_formats().items()
    if format.info.medium == "print" and not (format.info.kinds or format.info.usual_for)
)
"""Formats for paper that are made of pages of any kind, as these are."""
HEAD = (
    "---\ntitle: {title}\nkind: guide\naudience: everyone\nowner: Patient information\nreviewed: "
    "2026-11-21\n{more}---\n\n{words}\n"
)
ADDRESS = (
    "\nwritten:\n  type: address\n  value: [Patient Team, 1 Example Street, Larkmere, LA9 9ZZ]\n  source: "
    "https://www.a.example\n"
    "  checked: 2026-11-20\n  owner: Example owner\n"
)
DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24">{title}<circle cx="12" '
    'cy="12" r="9"/></svg>'
)
MIXED = (
    "| {a} | English | 中文 |\n| --- | --- | --- |\n| {a} 10% ({b}) | See Dr Smith, then phone 01632 960001. |"
    " [你好，世界]{{lang=zh}} |\n"
    "| {b}: NHS App | [{b}]{{lang={other}}} and (5) | [选择]{{lang=zh}} NHS |\n| 12 {a} | 2026-11-24 | "
    "[{b}]{{lang={other}}} |\n"
)
ENGLISH = {
    "word": "abcdefghij" * 50,
    "words": "\n\n".join(["Many plain words are on this page. " * 14] * 100),
    "links": " ".join(f"[link {number}](https://a.example/{number})" for number in range(200)),
    "rows": "| A | B |\n|---|---|\n" + "".join(f"| name {number} | x |\n" for number in range(300)),
    "columns": "| A | B | C | D | E |\n|---|---|---|---|---|\n"
    + "".join(f"| n{number} | b | c | | e |\n" for number in range(150)),
    "mixed": MIXED.format(a="[مرحبا]{lang=ar}", b="أهلا وسهلا", other="ar")
    .replace("中文", "[中文]{lang=zh}")
    .replace("(أهلا", "([أهلا")
    .replace("وسهلا)", "وسهلا]{lang=ar})")
    .replace("| أهلا وسهلا: NHS App", "| [أهلا وسهلا]{lang=ar}: NHS App"),
    "drawings": "![A round sign](../media/named.svg)\n\n![Another "
    "sign](../media/nameless.svg)\n\n![](../media/nameless.svg)\n\nThe end.",
    "lost": "Before.\n\n![A sign that is gone](../media/gone.svg)\n\nAfter.",
    "smile": "Thank you \U0001f600 and \U0001f468\u200d\U0001f469\u200d\U0001f467 all.",
    "addresses": "\n\n".join(f"Line {number} of the page.\n\n{{{{ written }}}}" for number in range(30)),
    "sections": "First words.\n\n" + "".join(f"## Section {number}\n\nWords of it.\n\n" for number in range(60)),
}
FOREIGN = {
    "ar": MIXED.format(a="مرحبا", b="أهلا وسهلا", other="ar").replace("中文", "[中文]{lang=zh}"),
    "ur": MIXED.format(a="خوش آمدید", b="آپ کا انتخاب", other="ur").replace("中文", "[中文]{lang=zh}"),
}
WORDS = {("en", name): words for name, words in ENGLISH.items()} | {(tag, "mixed"): FOREIGN[tag] for tag in FOREIGN}
WORDS["ur", "sections"] = "".join(f"## حصہ {number}\n\nآپ کا انتخاب\n\n" for number in range(20))
PAGES = list(WORDS)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of hard pages with the house's own templates, built."""
    folder = tmp_path_factory.mktemp("hard") / "project"
    for part, place in (
        ("locales", "locales"),
        ("templates", "templates"),
        ("tests/sites/languages/content", "content"),
    ):
        shutil.copytree(HOME / part, folder / place)
    for path in (folder / "content").glob("*/index.md"):
        if path.parent.name not in ("en", *FOREIGN):
            path.unlink()
    facts = folder / "content/facts.yml"
    facts.write_text(facts.read_text("utf-8") + ADDRESS, "utf-8")
    (folder / "content/media").mkdir()
    (folder / "content/media/named.svg").write_text(DRAWING.format(title="<title>A sign</title>"), "utf-8")
    (folder / "content/media/nameless.svg").write_text(DRAWING.format(title=""), "utf-8")
    for (tag, name), words in WORDS.items():
        more = "" if tag == "en" else "translation: machine\n"
        (folder / "content" / tag).mkdir(exist_ok=True)
        (folder / "content" / tag / f"{name}.md").write_text(
            HEAD.format(title=name.title(), more=more, words=words), "utf-8"
        )
    return folder


@pytest.fixture(scope="module")
def found(project: Path) -> list[str]:
    """What the build says, with places."""
    return [f"{one['path']}:{one['line']}: {one['rule']}" for one in build(project, today=TODAY, jobs=2).findings]


@pytest.fixture(scope="module")
def pages(project: Path, found: list[str]) -> dict[tuple[str, str], Expected]:
    """What each page says, by language and name."""
    return {(page.model.tag, page.model.page): page for page in expected_of(project, TODAY, project / ".everyreader")}


def files(project: Path, page: Expected) -> list[tuple[str, Path]]:
    """Return the printed files of a page with their formats."""
    made = [(format, page.file(project / "site", format)) for format in PRINTED]
    assert all(file.exists() for _, file in made), page.model.page
    return made


NAMED = ("en", "smile")
"""Letters that no font has are reported by their names on paper, and that is a finding."""


RULES = [name for name in ALONE if name != "pdf/easy-read-booklet"]  # none is here


@pytest.fixture(scope="module")
def answered(pages: dict[tuple[str, str], Expected], project: Path) -> dict[tuple[str, str], dict[str, list[Answer]]]:
    """What each rule finds in each file, by the page."""
    return {
        key: answers(RULES, [pages[key].pdf(format, file) for format, file in files(project, pages[key])])
        for key in PAGES
        if key != NAMED
    }


@pytest.mark.parametrize("name", RULES)
def test_a_hard_page_passes_the_rule(name: str, answered: dict[tuple[str, str], dict[str, list[Answer]]]) -> None:
    """Tags and words of each file are those of its page."""
    unsure = [(tag, "mixed") for tag in FOREIGN if name == "pdf/extracted-text"]
    findings = joined(answer for key, found in answered.items() if key not in unsure for answer in found[name])
    assert findings == (), told((findings or ())[:20])


@pytest.mark.parametrize("tag", FOREIGN)
@pytest.mark.parametrize("order", ["poppler", "pdfium"])
def test_chinese_words_in_right_to_left_lines_are_all_read(
    order: str, tag: str, pages: dict[tuple[str, str], Expected], project: Path
) -> None:
    """The programs read them before or after the words beside them, since letters of that font cannot be moved; none is
    lost. The colon after a heading of a list counts with its word or alone."""
    page = pages[tag, "mixed"]
    for format, file in files(project, page):
        read = Counter("".join(word.text for word in extract(file, order)))
        said = Counter("".join(word for piece in page.pieces(format, file) for word in words_of(as_copied(piece.text))))
        assert said - read == Counter(), format


def test_no_word_of_a_hard_page_is_lost(pages: dict[tuple[str, str], Expected], project: Path) -> None:
    """Each format says what the page says, block for block."""
    differences = [
        f"{key}: {difference.message}"
        for key in PAGES
        if key != NAMED
        for format, file in [("html", pages[key].file(project / "site", "html")), *files(project, pages[key])]
        for difference in compare(
            pages[key].pieces(format, file), find_formats()[format].read_back(file.read_bytes()), declared(format)
        )
    ]
    assert not differences, "\n".join(differences[:20])


def test_an_address_stands_on_one_page(pages: dict[tuple[str, str], Expected], project: Path) -> None:
    """However the page falls, nobody turns over within a postal address."""
    for format, file in files(project, pages["en", "addresses"]):
        words = extract(file, "poppler")
        places = [at for at, word in enumerate(words) if word.text == "Patient"]
        assert len(places) == 30, format
        assert [(words[at + 7].text, words[at + 7].page) for at in places] == [
            ("9ZZ", words[at].page) for at in places
        ], format


def test_hard_pages_conform(pages: dict[tuple[str, str], Expected], project: Path) -> None:
    """veraPDF finds no clause of PDF/UA-1 that a file fails."""
    findings = run_rule("pdf/pdf-ua", [PdfFile(file) for key in PAGES for _, file in files(project, pages[key])])
    assert findings == (), told(findings or ())


def test_what_cannot_be_shown_is_told(found: list[str]) -> None:
    """A picture that is not there and a letter that no font has are findings with their place."""
    assert [one for one in found if one.startswith("content/en/lost.md:11:")], "\n".join(found)
    assert [one for one in found if one.startswith("content/en/smile.md:9:") and "unknown-letter" in one], found
