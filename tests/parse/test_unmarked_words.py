"""Words of another language are told wherever they are on a page, and what only looks so is left."""

import pytest

from everyreader.parse import parse_source

_PL = (
    "Możesz zdecydować, czy Twoje poufne informacje mają być wykorzystywane do badań i planowania. Ta decyzja nie "
    "wpływa na Twoje leczenie. Jeśli zgadzasz się na to, nie musisz nic robić."
)
_UR = "آپ کسی بھی وقت اپنا انتخاب بدل سکتے ہیں اور اس سے آپ کے علاج پر کوئی اثر نہیں پڑے گا۔"
_EN = "You can choose if we use what we know about you for research. You can change your mind on any day of the year."

TOLD = (
    ("pl", "Strona", f"## What you can choose\n\n{_PL}"),
    ("pl", "Strona", f'{_PL}\n\n!!! important "Do not stop your treatment"\n    Nie przerywaj leczenia.'),
    ("pl", "Strona", f"{_PL}\n\n| What you need | Numer |\n| --- | --- |\n| Klon | 5 |"),
    ("pl", "Strona", f"{_PL}\n\n- You can phone us at any time\n- Możesz do nas napisać"),
    ("pl", "Strona", f"{_PL} Please phone us before you come."),
    ("pl", "Strona", f"{_PL}\n\n![A nurse who shows you the form](../media/a.png)"),
    ("pl", "How we use your information", _PL),
    ("ur", "صفحہ", f"## What you can choose\n\n{_UR}"),
    ("ur", "How we use your information", _UR),
    ("zh", "What you need", "您可以选择是否让我们使用您的信息。" * 3),
    ("en", "Page", f"{_EN}\n\nPolish: Możesz poprosić o tłumacza i zadać każde pytanie."),
    ("en", "Page", f"{_EN}\n\nUrdu: آپ ترجمان مانگ سکتے ہیں"),
    ("en", "Page", f"{_EN}\n\nChinese: 您可以要求口译员"),
    ("en", "Page", f"{_EN}\n\nRussian: Можете попросить переводчика"),
)
LEFT = (
    ("pl", "Your Data Matters", f"{_PL} Zapytaj o NHS App i Your Data Matters."),
    ("pl", "Strona", f"{_PL}\n\n[Please phone us before you come.]{{lang=en}}"),
    ("pl", "Strona", f"{_PL}\n\n- Royal College of General Practitioners\n- Information Commissioner's Office"),
    ("ur", "NHS App", f"{_UR} NHS App اور Care Quality Commission"),
    ("en", "Page", f"{_EN} We speak Polski, اردو, 中文, Français, Español, Čeština and Română."),
    ("en", "Page", f"{_EN} Crème brûlée, à la carte and café are words, and José Muñoz came."),
    ("en", "Page", f"{_EN}\n\n[آپ ترجمان مانگ سکتے ہیں]{{lang=ur}}"),
    ("tr", "Sayfa", "On kişi at ile geldi. An be an, is ve not: bu sayfa sizin için hazırlandı ve her gün açıktır."),
)


def _told(tag: str, title: str, words: str) -> list[str]:
    source = f"---\ntitle: {title}\n---\n\n{words}\n".encode()
    found = parse_source(source, f"content/{tag}/page.md").header.findings
    return [finding.rule for finding in found if finding.rule == "document/unmarked-words"]


@pytest.mark.parametrize(("tag", "title", "words"), TOLD)
def test_words_of_another_language_are_told(tag: str, title: str, words: str) -> None:
    """Once on a page, in titles, headings, labels, cells, items, sentences and pictures."""
    assert len(_told(tag, title, words)) == 1


@pytest.mark.parametrize(("tag", "title", "words"), LEFT)
def test_names_and_marked_words_are_left(tag: str, title: str, words: str) -> None:
    """Names of bodies, of languages and of people, words that English has taken over, and small words by chance."""
    assert _told(tag, title, words) == []
