"""The A to Z of a language leads readers to pages by the words that they use, without a script."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from samples import BARE_POLISH

from everyreader.alphabet import initial_of
from everyreader.plan.a_to_z import main_part
from everyreader.testing import make_project, page, published, run

CHOICE = page("Words.\n\n## The paper form {#form}\n\nWords.", title="Your choice about your data")
COMPLAINT = page("Words.", title="Make a complaint")
WORDS = "skip: [your, the, make, a]\nwords:\n  choice#form: [power of attorney]\nmisspellings:\n  choice: [opt owt]\n"


def lines(project: Path, path: str = "en/search.html") -> list[str]:
    """Return the words of the letters and entries of an A to Z, in order."""
    main = published(project, path).partition("<main")[2].partition("</main>")[0]
    found = re.findall(r"<h2[^>]*>(.*?)</h2>|<li[^>]*>(.*?)</li>", main[main.find('<h2 id="letter-1"') :], re.DOTALL)
    return [" ".join(re.sub(r"<[^>]+>", "", letter or entry).split()) for letter, entry in found]


def test_pages_headings_and_words_stand_under_the_word_that_matters(tmp_path: Path) -> None:
    """A title is looked up by its main word; words that people use lead to their heading; what people mistype is not
    shown."""
    project = make_project(
        tmp_path, {"content/en/choice.md": CHOICE, "content/en/c.md": COMPLAINT, "content/en/search.yml": WORDS}
    )
    assert run(project).code == 0
    found = lines(project)
    assert found == [
        "C",
        "Your choice",
        "Your choice about your data",
        "Make a complaint",
        "H",
        "Your health information and your choices",
        "P",
        "The paper form",
        "power of attorney",
    ]
    text = published(project, "en/search.html")
    assert "opt owt" not in text and "<script" not in text and "<input" not in text
    assert 'href="choice.html#form">power of attorney</a>' in text
    assert 'href="choice.html#form">The <strong>paper form</strong></a>' in text


def test_a_title_tells_names_that_are_the_same_from_each_other(tmp_path: Path) -> None:
    """Two pages have a heading of the same words; a third heading needs no title beside it."""
    other = page("Words.\n\n## The paper form {#paper}\n\nWords.\n\n## Zebras\n\nWords.", title="Another choice")
    project = make_project(
        tmp_path, {"content/en/choice.md": CHOICE, "content/en/d.md": other, "content/en/search.yml": WORDS}
    )
    run(project)
    found = lines(project)
    assert {"The paper form: Another choice", "The paper form: Your choice about your data", "Zebras"} <= {*found}


def test_nothing_is_listed_that_says_nothing_or_the_same_again(tmp_path: Path) -> None:
    """No heading without a word that anybody looks up, no words with which their own heading begins, no heading of a
    page for staff, which itself is there."""
    choice = page("Words.\n\n## Make your paper form {#form}\n\nWords.\n\n## How to ask\n\nWords.", title="Choice")
    staff = page("Words.\n\n## Old codes\n\nWords.", "audience: staff\n", title="Zebra for staff")
    project = make_project(
        tmp_path,
        {
            "content/en/choice.md": choice,
            "content/en/staff.md": staff,
            "content/en/search.yml": "skip: [how, to, make, your]\nsmall: [ask]\n"
            "words:\n  choice#form: [Paper, paper form, pap, form on paper]\n",
        },
    )
    run(project)
    found = lines(project)
    assert {"Make your paper form", "pap", "form on paper", "Zebra for staff"} <= {*found}
    assert not {"How to ask", "Paper", "paper form", "Old codes"} & {*found}


def test_nothing_that_readers_do_not_get_stands_in_it(tmp_path: Path) -> None:
    """No unpublished page, no heading that is withheld for a fact that is not there, and no words that lead there."""
    project = make_project(
        tmp_path,
        {
            "content/en/secret.md": page("Words.", "publish: no\n", title="Zebra"),
            "content/en/choice.md": page("Words.\n\n## Xylophone {{ gone-phone }} {#x}\n\nWords.", title="Choice"),
            "content/en/search.yml": "words:\n  secret: [quagga]\n  choice#x: [vibraphone]\n",
        },
    )
    run(project)
    text = published(project, "en/search.html")
    assert "Choice" in text
    assert not [word for word in ("Zebra", "Xylophone", "quagga") if word in text]


def test_words_lead_to_a_heading_that_a_box_makes(tmp_path: Path) -> None:
    """As each purpose has one; where readers do not get the box, no words lead there."""
    purposes = "- {id: your-care, name: To care for you, what: We treat you., opt-out: does-not-apply}\n"
    files = {
        "content/en/privacy.md": page("!!! purposes\n    We use it.\n", title="Privacy"),
        "content/purposes.yml": purposes,
        "content/en/search.yml": "words:\n  privacy#purpose-your-care: [Vets]\n",
    }
    project = make_project(tmp_path / "shown", files)
    run(project)
    assert 'href="privacy.html#purpose-your-care"' in published(project, "en/search.html")
    assert 'id="purpose-your-care"' in published(project, "en/privacy.html")
    withheld = {"content/en/privacy.md": page("!!! purposes\n    Ask {{ gone-phone }}.\n", title="Privacy")}
    project = make_project(tmp_path / "withheld", {**files, **withheld})
    run(project)
    led = "purpose-your-care" in published(project, "en/search.html")
    assert led == ('id="purpose-your-care"' in published(project, "en/privacy.html"))


def test_each_page_leads_to_it_and_it_leads_back_to_no_missing_page(tmp_path: Path) -> None:
    """The header of each page has a link to it; a project with a page of that name of its own keeps its own."""
    project = make_project(tmp_path)
    run(project)
    assert 'href="search.html"' in published(project, "en/index.html")
    own = make_project(tmp_path / "own", {"content/en/search.md": page("Ours.", title="Our search")})
    assert "Ours." in (run(own), published(own, "en/search.html"))[1]


def test_a_language_without_a_page_names_the_english_one_and_says_so(tmp_path: Path) -> None:
    """Words of a language may lead to a page that only English has: the title is marked as English."""
    project = make_project(
        tmp_path,
        {
            **BARE_POLISH,
            "content/en/choice.md": CHOICE,
            "content/pl/index.md": page("Słowa.", "translation: machine\n", title="Strona"),
            "content/pl/search.yml": "words:\n  choice: [wybór]\n",
        },
    )
    run(project)
    text = published(project, "pl/search.html")
    assert re.search(
        r'href="../en/choice.html"[^>]*><strong>wybór</strong>: <bdi lang="en-GB" dir="ltr">Your choice', text
    ), text


@pytest.mark.parametrize(
    ("title", "skip", "main"),
    [
        ("How to make a complaint", "how to make a", "complaint"),
        ("The", "the", "The"),
        ("如何替他人选择", "如何", "替他人选择"),
        ("Jak wybrać", "jak", "wybrać"),
        ("Contact us", "the", "Contact us"),
    ],
)
def test_the_main_part_of_a_title(title: str, skip: str, main: str) -> None:
    """What comes before it is left in the line, and something is always left to look up."""
    lead, rest = main_part(title, skip.split())
    assert (lead + rest, rest) == (title, main)


@pytest.mark.parametrize(
    ("lang", "name", "letter"),
    [
        ("pl", "łatwy", "Ł"), ("pl", "źródło", "Ź"), ("cy", "llun", "LL"), ("tr", "ilaç", "İ"),
        ("tr", "ısı", "I"), ("en", "Éclair", "E"), ("ro", "știre", "Ș"), ("ur", "بھائی", "بھ"),
        ("ur", "NHS", "A–Z"), ("ar", "أحمد", "ا"), ("bn", "তথ্য", "ত"), ("pa", "ਸਿਹਤ", "ਸ"),
        ("zh", "投诉", "T"), ("zh", "癌症", "A"), ("so", "xog", "X"), ("en", "16 and over", "0–9"),
        ("ru", "Ёлка", "Е"),
    ],
)  # fmt: skip
def test_the_letter_that_a_name_stands_under(lang: str, name: str, letter: str) -> None:
    """It is that of the language's own alphabet, and in Chinese that of the pinyin."""
    assert initial_of(lang)(name) == letter


def test_words_of_a_heading_keep_their_language(tmp_path: Path) -> None:
    """As they do on their page: another voice would read them. Which way they run is theirs too."""
    words = "Words.\n\n## About [polski język]{lang=pl} {#pl}\n\nWords.\n\n## [اردو]{lang=ur} words {#ur}\n\nWords."
    project = make_project(tmp_path, {"content/en/page.md": page(words, title="Guide")})
    run(project)
    html = published(project, "en/search.html")
    assert '<bdi lang="pl" dir="ltr">polski język</bdi>' in html and '<bdi lang="ur" dir="rtl">اردو</bdi>' in html
