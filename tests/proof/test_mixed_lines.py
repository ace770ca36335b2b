"""Right-to-left lines with words, numbers and signs of all kinds among them are read back whole, whatever is beside
what."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest
from expected import HOME, Expected, declared, expected_of, told

from everyreader.finding import run_rule
from everyreader.format import find_formats
from everyreader.proof.parity import compare
from everyreader.testing import build

pytestmark = pytest.mark.pdf

TODAY = "2026-11-21"
OWN = {
    "ar": "هذا الاختيار يخص معلومات المريض السرّية نستخدم معلوماتك في البحوث وتخطيط الخدمات يمكنك أن ترفض تغيّر "
    "رأيك المستشفى",
    "ckb": "کاتێک پزیشک یان پەرستار لە نەخۆشخانە دەبینیت ئەوان دەنووسن چی دەدۆزنەوە هەڵبژاردن تۆمارە "
    "تەندروستییەکان توێژینەوە",
    "fa": "هنگامی که شما پزشک یا پرستار را در بیمارستان می‌بینید آنها آنچه را که می‌یابند یادداشت می‌کنند پرونده‌های پژوهش",
    "ur": "آپ کے صحت کے ریکارڈ میں انتخاب کرنے لیے کیا چاہیے ہم یہ معلومات تحقیق اور منصوبہ بندی استعمال کر سکتے "
    "ہیں ڈاکٹر نرس",
}
OTHER = (
    "NHS|App|GP|Dr Smith|opt-out|95%|10|2026|3.5|08:30|£12|5kg|A&E|UK GDPR|info@a-trust.example|Wi-Fi|(2)|"
    "12,000|24/7|type 1|#5"
)
HEAD = (
    "---\ntitle: {title}\nkind: guide\naudience: everyone\nowner: A\nreviewed: 2026-11-21\ntranslation: "
    "machine\n---\n\n{words}\n"
)


def linked(word: str) -> str:
    """Return a link with an address of its own: two to the same one, beside a line's end, look like one link."""
    return f"[{word}](https://www.a.example/y-{len(word)}-{sum(map(ord, word))}/)"


def sentence(chance: random.Random, tag: str) -> str:
    """Return words of a language with others, brackets, quotation marks, links, facts and strong words among them."""
    own, other = OWN[tag].split(), OTHER.split("|")
    forms = [lambda: chance.choice(own)] * 12 + [
        lambda: chance.choice(other),
        lambda: " ".join(chance.sample(other, 3)),
        lambda: f"({' '.join(chance.sample(own, 2))})",
        lambda: f"({chance.choice(other[:5])})",
        lambda: f"**{' '.join(chance.sample(own, 2))}**",
        lambda: f"**{chance.choice(other[:3])}**",
        lambda: linked(chance.choice(own)),
        lambda: "[national data opt-out]{lang=en}",
        lambda: "{{ trust-phone }}",
        lambda: f"«{chance.choice(own)}»",
        lambda: f'"{chance.choice(other[:5])}"',
    ]
    words = [chance.choice(forms)() + chance.choice([""] * 9 + ["،"]) for _ in range(chance.randint(5, 18))]
    return " ".join(words) + chance.choice(["۔" if tag == "ur" else ".", "؟"])


def page(tag: str) -> str:
    """Return a page of paragraphs and lists, the same each time."""
    chance = random.Random(f"1 {tag}")
    blocks = [
        "\n".join(f"- {sentence(chance, tag)}" for _ in range(3)) if chance.random() < 0.3 else sentence(chance, tag)
        for _ in range(24)
    ]
    return HEAD.format(title=" ".join(OWN[tag].split()[:3]), words="\n\n".join(blocks))


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample project with such a page in each right-to-left language, built."""
    folder = tmp_path_factory.mktemp("mixed") / "project"
    shutil.copytree(HOME / "tests/sites/languages", folder)
    shutil.copytree(HOME / "templates", folder / "templates")
    shutil.copytree(HOME / "locales/ar", folder / "locales/ar")
    for tag in OWN:
        (folder / "content" / tag).mkdir(exist_ok=True)
        (folder / "content" / tag / "mixed.md").write_text(page(tag), "utf-8")
    build(folder, "--format", "html", "--format", "large-print", today=TODAY, jobs=2)
    return folder


@pytest.fixture(scope="module")
def pages(project: Path) -> dict[str, Expected]:
    """What each of them says."""
    return {
        page.model.tag: page
        for page in expected_of(project, TODAY, project / ".everyreader")
        if page.model.page == "mixed"
    }


@pytest.mark.parametrize(
    "name", ["pdf/extracted-text", "pdf/tag-text", "pdf/reading-order", "pdf/links", "pdf/part-language"]
)
@pytest.mark.parametrize("tag", OWN)
def test_mixed_lines_pass_the_rule(tag: str, name: str, pages: dict[str, Expected], project: Path) -> None:
    """Every word of every block, in its order, by the tag tree and by two programs that do not know it."""
    file = pages[tag].file(project / "site", "large-print")
    findings = run_rule(name, [pages[tag].pdf("large-print", file)])
    assert findings == (), told(findings or ())


@pytest.mark.parametrize("tag", OWN)
def test_mixed_lines_say_the_same_as_the_web_page(tag: str, pages: dict[str, Expected], project: Path) -> None:
    """Both formats say what the source says."""
    for format in ("html", "large-print"):
        file = pages[tag].file(project / "site", format)
        assert (
            compare(
                pages[tag].pieces(format, file), find_formats()[format].read_back(file.read_bytes()), declared(format)
            )
            == []
        )
