"""Which names are those of pages, and which address a page would have without the words that keep it from readers."""

from __future__ import annotations

import pytest

from everyreader.source.hidden_names import doubtful_mark
from everyreader.source.not_pages import meant_address, why_no_page


@pytest.mark.parametrize(
    "name",
    [
        *("reviewing-your-record.md", "template-letters.md", "private-patients.md", "staff-records.md", "old-age.md"),
        *("local-services.md", "hidden-disabilities.md", "live-chat.md", "public-health.md", "final-year-students.md"),
        *("drafts-of-letters.md", "draft-guidance.md", "what-we-do-not-publish.md", "staff/research.md", "review.md"),
        *("results-that-are-unpublished.md", "do-not-attempt-resuscitation.md", "things-to-do.md", "beta-blockers.md"),
        *("staff-only.md", "in-progress.md", "research-in-progress.md", "embargo.md", "choice-v2.md", "choice-2.md"),
        "how-to-get-a-copy.md",
        *("cael-copi.md", "copi-o-ch-cofnod.md", "cyhoeddiadau.md", "archifau.md", "plant-hŷn.md", "henoed.md"),
        *("gwasanaethau-cleifion-allanol.md", "alternative.md", "nie-tylko.md", "publications.md", "您的选择.md"),
        *("archif.md", "hen/dewis.md", "brouillon.md", "drafft-canllaw.md", "آپ-کا-انتخاب.md"),
        "copy-of-your-records.md",
        "archive/old.md",
        "template.md",
        "ward-1.md",
        "drafting.md",
        "conflict-of-interest.md",
        "news (2026).md",
        "get a copy.md",
        "to-do-with-us.md",
    ],
)
def test_ordinary_names_are_pages(name: str) -> None:
    """Words that only look like those of a copy or a draft."""
    assert why_no_page(f"content/en/{name}") == ""


@pytest.mark.parametrize(
    "name",
    [
        *("ymweld-drafft.md", "DRAFFT-ymweld.md", "ymweld-heb-ei-gyhoeddi.md", "peidiwch-a-chyhoeddi.md"),
        *("ymweld-ddim-i'w-gyhoeddi.md", "ymweld-staff-yn-unig.md", "drafftiau/ymweld.md", "staff-yn-unig/ymweld.md"),
        *("wizyta-nie-publikowac.md", "vizita-nu-publica.md", "ziyaret-yayinlamayin.md", "visite-ne-pas-publier.md"),
        *(
            "besuch-nicht-veröffentlichen.md",
            "لا-تنشر.md",
            "探访-请勿发布.md",
            "robocze/wizyta.md",
            "brouillons/visite.md",
        ),
        *("taslak/ziyaret.md", "ciorne/vizita.md", "草稿/探访.md", "مسودہ/ملاقات.md"),
    ],
)
def test_names_say_in_other_languages_that_a_page_is_not_for_readers(name: str) -> None:
    """In Welsh, and in the languages into which trusts translate."""
    assert why_no_page(f"content/cy/{name}") == "drafts"


@pytest.mark.parametrize(
    ("name", "mark"),
    [
        *(("ymweld-cudd", "cudd"), ("ymweld-archif", "archif"), ("drafft-ymweld", "drafft"), ("hen", "hen")),
        *(("visite-brouillon", "brouillon"), ("wizyta-robocza", "robocza"), ("草稿", "草稿"), ("مسودہ", "مسودہ")),
        *(("pobl-hen", ""), ("stare-miasto", ""), ("alternativ", ""), ("mewnol-meddygaeth", ""), ("dewis", "")),
    ],
)
def test_names_sound_so_in_other_languages(name: str, mark: str) -> None:
    """They stay public and are told, where the title does not say the same."""
    assert doubtful_mark(name) == mark


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("content/en/_choice.md", "en/choice.html"),
        ("content/en/drafts/choice.md", "en/choice.html"),
        ("content/en/guides/_later/choice.md", "en/guides/later/choice.html"),
        ("content/en/choice.draft.md", "en/choice.html"),
        ("content/en/staff-only/choice.md", "en/choice.html"),
        ("content/en/choice - DO NOT PUBLISH.md", "en/choice.html"),
        ("content/en/wip.md", "en/wip.html"),
    ],
)
def test_address_that_a_draft_would_have(path: str, address: str) -> None:
    """It is the one that readers may know."""
    assert meant_address(path) == address
