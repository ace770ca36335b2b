"""Makes the bench's own project: pages in ten languages, the same ones every time.

A page has about 5,300 characters: headings with fixed anchors, paragraphs, lists, a table, callouts, facts and links to
other pages. All versions of a page have the same blocks in the same order; only the words differ. The same pages can be
had without what only our dialect has, for programs that know only common Markdown.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from pathlib import Path

from words import LANGUAGES, Language

SEED = 20261121
TODAY = "2026-11-21"
SECTIONS = 5
FACTS = ("bench-phone", "bench-hours", "bench-web", "bench-mail", "bench-start", "bench-body")

_SETTINGS = """\
name: Bench Example NHS Foundation Trust
demonstration: yes
base-url: https://www.bench-trust.example
default-language: en
formats: [html, large-print]
contact: {phone: bench-phone, post: bench-post, form: bench-form}
real-service: {web: bench-web, phone: bench-phone}
interpreter-phone: bench-phone
drafts: {publish: yes, approved-by: "Sam Sample, Head of Patient Information", until: 2027-05-31}
"""
_VALUES = {
    "bench-phone": ("phone", "01632 960 123"),
    "bench-hours": ("text", "9 to 5"),
    "bench-web": ("web", "https://www.bench-trust.example/help"),
    "bench-mail": ("email", "help@bench-trust.example"),
    "bench-start": ("date", "2026-04-01"),
    "bench-body": ("body", "NHS England"),
    "bench-post": ("address", "[Bench Example NHS Foundation Trust, 1 Sample Street, Anytown]"),
    "bench-form": ("form", "https://www.bench-trust.example/form"),
}
_FONTS = {"Latn": "NotoSans", "Arab": "NotoNaskhArabic", "Beng": "NotoSansBengali", "Guru": "NotoSansGurmukhi"}


class Writer:
    """Writes one page in one language. plain: without what only our dialect has."""

    def __init__(self, language: Language, number: int, others: int, plain: bool) -> None:
        self.language, self.others, self.plain = language, others, plain
        self.words = random.Random(f"{SEED}/{language.code}/{number}")
        self.shape = random.Random(f"{SEED}/{number}")  # the same in every language

    def phrase(self, count: int) -> str:
        """Return some words, the first with a capital letter, and none twice in a row: that would be a finding."""
        words = [self.words.choice(self.language.words) for _ in range(count * 2)]
        text = self.language.space.join(
            [word for word, before in zip(words, ["", *words], strict=False) if word != before][:count]
        )
        return text[:1].upper() + text[1:]

    def sentences(self, characters: int, *inner: str) -> str:
        """Return sentences of about so many characters in all, with pieces of markup in the first ones."""
        found, length = [], 0
        pieces = list(inner)
        while length < characters or pieces:
            text = self.phrase(self.words.randint(6, 11))
            if pieces:
                text += f" {pieces.pop(0)}"
            found.append(text + self.language.stop)
            length += len(found[-1]) + 1
        return " ".join(found)

    def fact(self) -> str:
        """Return a place where a fact is."""
        name = self.shape.choice(FACTS)
        return _VALUES[name][1] if self.plain else f"{{{{ {name} }}}}"

    def link(self) -> str:
        """Return a link to another page in the same language."""
        return f"[{self.phrase(3)}]({page_name(self.shape.randrange(self.others))}.md)"

    def heading(self, level: int, anchor: str) -> str:
        """Return a heading; its anchor is the same in every language."""
        return f"{'#' * level} {self.phrase(4)}" + ("" if self.plain else f" {{#{anchor}}}")

    def listing(self, ordered: bool) -> str:
        """Return a list of five entries, one of them a link."""
        entries = [self.phrase(self.words.randint(4, 7)) for _ in range(4)] + [self.link()]
        return "\n".join(f"{f'{number}.' if ordered else '-'} {entry}" for number, entry in enumerate(entries, 1))

    def table(self) -> str:
        """Return a table of three columns and five rows, with facts in it."""
        rows = [[self.phrase(2), self.phrase(5), self.fact()] for _ in range(5)]
        lines = [[self.phrase(2) for _ in range(3)], ["---"] * 3, *rows]
        return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)

    def callout(self) -> str:
        """Return a box with a title and a paragraph."""
        kind = self.shape.choice(("important", "warning", "do", "dont", "contact"))
        return f'!!! {kind} "{self.phrase(4)}"\n    {self.sentences(110, self.fact())}'

    def paragraph(self, characters: int) -> str:
        """Return a paragraph with bold words, a fact and a link."""
        return self.sentences(characters, f"**{self.phrase(2)}**", self.fact(), self.link())

    def section(self, number: int) -> Iterator[str]:
        """Yield the blocks of one section."""
        yield self.heading(2, f"part-{number}")
        yield self.paragraph(290)
        yield (self.listing(False), self.table(), self.listing(True), self.callout())[number % 4]
        yield self.heading(3, f"part-{number}-more")
        yield self.paragraph(255)
        if number % 3 == 0:
            yield self.callout()


def page_name(number: int) -> str:
    """Return the identity of a page."""
    return f"page-{number:04}" if number else "index"


def body(writer: Writer) -> str:
    """Return the body of a page."""
    blocks = [writer.paragraph(260)]
    for number in range(1, SECTIONS + 1):
        blocks += writer.section(number)
    return "\n\n".join(blocks) + "\n"


def front_matter(writer: Writer, number: int) -> str:
    """Return the lines that are before the body, with the lines around them."""
    lines = [f"title: {writer.phrase(4)} {number}", f"description: {writer.phrase(9)} {number}"]
    if not writer.plain:
        lines += [
            f"kind: {'guide' if number else 'home'}",
            "audience: patients",
            "owner: Patient information",
            "reviewed: 2026-11-01",
            "review-due: 2027-11-01",
        ]
        lines += [f"order: {number + 1}"] if number < 5 else []
        lines += ["translation: machine"] if writer.language.code != "en" else []
    return "\n".join(["---", *lines, "---", "", ""])


def write_pages(folder: Path, count: int, plain: bool = False, languages: tuple[Language, ...] = LANGUAGES) -> None:
    """Write so many pages, the same number in every language, below a folder."""
    each = count // len(languages)
    for language in languages:
        (folder / language.code).mkdir(parents=True, exist_ok=True)
        for number in range(each):
            writer = Writer(language, number, each, plain)
            text = front_matter(writer, number) + body(writer)
            (folder / language.code / f"{page_name(number)}.md").write_text(text, encoding="utf-8")


def write_project(project: Path, count: int, home: Path, languages: tuple[Language, ...] = LANGUAGES) -> None:
    """Write a whole project of so many pages with the templates of another one, its home."""
    write_pages(project / "content", count, languages=languages)
    (project / "content" / "site.yml").write_text(_SETTINGS, encoding="utf-8")
    (project / "content" / "facts.yml").write_text("".join(map(_fact, _VALUES)), encoding="utf-8")
    shutil.copytree(home / "templates", project / "templates")
    for language in languages:
        folder = project / "locales" / language.code
        if (home / "locales" / language.code).is_dir():
            shutil.copytree(home / "locales" / language.code, folder)
        else:
            folder.mkdir(parents=True)
            (folder / "locale.yml").write_text(_locale(language), encoding="utf-8")


def _fact(name: str) -> str:
    kind, value = _VALUES[name]
    return (
        f"{name}:\n  type: {kind}\n  value: {value}\n  source: https://www.bench-trust.example/\n"
        "  checked: 2026-11-01\n  owner: Patient information\n  demonstration: yes\n"
    )


def _locale(language: Language) -> str:
    fonts = [
        f"{font}-{weight}.ttf"
        for font in dict.fromkeys((_FONTS.get(language.alphabet, "NotoSans"), "NotoSans"))
        for weight in ("Regular", "Bold")
    ]
    return (
        f"lang: {language.code}\nname: {language.name}\nenglish-name: {language.english_name}\n"
        f"direction: {language.direction}\nscript: {language.alphabet}\ndigits: latn\n"
        f"fonts: {{print: [{', '.join(fonts)}]}}\nvoice: ''\nbraille: ''\n"
    )


def edit(project: Path, mark: int) -> None:
    """Change one word in the prose of one page, to another word each time."""
    path = project / "content" / "en" / "page-0003.md"
    text = path.read_text(encoding="utf-8")
    head, _, _ = text.rpartition(" ")
    path.write_text(f"{head} word{mark}{LANGUAGES[0].stop}\n", encoding="utf-8")
