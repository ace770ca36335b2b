"""Easy Read pages say how far they have come, lead from part to part, and stay drafts until somebody answers for
them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from photos import photo

from everyreader.testing import make_project, page, published, run

pytestmark = pytest.mark.slow

WORDS = (
    "You can choose.\n\n## One {#one}\n\nAsk us.\n\n## Two {#two}\n\nWe help.\n\n## Three {#three}\n\nThat is all.\n"
)
SETTINGS = "name: Example Trust\ndemonstration: yes\nreal-service: {web: optout-web, phone: optout-phone}\n"
CHECKED = "{state: checked, by: Speak Up Larkmere, date: 2026-08-06}"


def easy(state: str = "") -> str:
    """An Easy Read page in a state."""
    return page(WORDS, "kind: easy-read\n" + (f"easy-read: {state}\n" if state else ""))


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ("", "People with a learning disability have not checked this yet."),
        ("made", "People with a learning disability have not checked this yet."),
        (CHECKED, "People with a learning disability checked this: Speak Up Larkmere, 6 August 2026."),
    ],
)
def test_a_page_says_how_far_it_has_come(tmp_path: Path, state: str, said: str) -> None:
    """Under the title, in words of Easy Read; where nothing is written, nobody has checked it."""
    project = make_project(tmp_path, {"content/en/page.md": easy(state)})
    assert run(project).code == 0
    html = published(project)
    assert said in html and html.index("</h1>") < html.index(said) < html.index("You can choose.")


def test_a_page_of_another_kind_says_nothing_of_it(tmp_path: Path) -> None:
    """Only Easy Read pages have a state and parts."""
    project = make_project(tmp_path, {"content/en/page.md": page(WORDS)})
    assert run(project).code == 0
    assert "learning disability" not in published(project) and "next-part" not in published(project)


def test_a_draft_waits_until_somebody_answers_for_it(tmp_path: Path) -> None:
    """It is published only where the settings let drafts be, and says that it is one."""
    files = {"content/en/page.md": easy("draft"), "content/en/index.md": page("Home.", title="Home")}
    said = run(make_project(tmp_path / "held", {**files, "content/site.yml": SETTINGS}))
    assert "site/easy-read-draft" in said.found and not (tmp_path / "held/project/site/en/page.html").exists()
    allowed = SETTINGS + "drafts: {publish: yes, approved-by: A. Sample, until: 2099-12-31}\n"
    project = make_project(tmp_path / "out", {**files, "content/site.yml": allowed})
    assert "site/easy-read-draft" not in run(project).found
    assert "This is a draft. We are still working on it." in published(project)
    assert 'content="noindex"' in published(project)


def test_each_part_leads_to_the_next(tmp_path: Path) -> None:
    """What is before the first heading is a part too; the last one leads nowhere."""
    project = make_project(tmp_path, {"content/en/page.md": easy()})
    assert run(project).code == 0
    assert re.findall(r'class="next-part"><a href="#(\w+)"><b>Next</b>: (\w+)', published(project)) == [
        ("two", "Two"),
        ("three", "Three"),
    ]
    assert published(project).count('<div class="part">') == 3


@pytest.mark.parametrize(
    "words",
    ["", "Words.\n" * 3, "| A | B |\n| --- | --- |\n| 1 | 2 |\n", "word " * 200, "![](../media/none.svg)\n\nAsk us.\n"],
)
def test_what_is_no_easy_read_is_told_and_published(tmp_path: Path, words: str) -> None:
    """Ordinary paragraphs, a table, a step of 200 words and a picture that is missing never stop a build."""
    project = make_project(
        tmp_path, {"content/en/page.md": page(f"{words}\n\nOne.\n\nTwo.\n\nThree.\n\nFour.\n", "kind: easy-read\n")}
    )
    said = run(project)
    assert "document/easy-read-pictures" in said.found and "Four." in published(project)


DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><circle cx="20" cy="20" r="9"/></svg>'
A = "![](../media/a.svg)\n\nPhone us, or ask.\n\n"
NOTE = "licence: MIT\ncredit: A. Khan\n"


def test_a_set_of_pictures_plugs_in_by_its_folder(tmp_path: Path) -> None:
    """A photograph of the same name is shown in place of a drawing, with its own size and credit; one that the set
    lacks is told, and the drawing stays. Other pages keep theirs."""
    step = "![](../media/{0}.svg)\n\nPhone us about {0}.\n\n"
    words = step.format("phone") + step.format("form")
    project = make_project(
        tmp_path,
        {
            "content/site.yml": f"{SETTINGS}picture-set: media/ours\n",
            **{f"content/media/{name}.svg": DRAWING for name in ("phone", "form")},
            **{f"content/media/{name}.yml": NOTE for name in ("phone", "form", "ours/phone")},
            "content/media/ours/phone.jpg": photo("JPEG"),
            "content/en/page.md": page(words, "kind: easy-read\n"),
            "content/en/other.md": page("![A phone](../media/phone.svg)", "", "Other"),
        },
    )
    said = run(project)
    assert said.found.count("site/picture-set") == 1 and "has none for: form." in said.found
    html = published(project)
    assert 'src="../media/ours/phone.jpg" alt="" width="60" height="40"' in html and 'src="../media/form.svg"' in html
    assert (project / "site/media/ours/phone.jpg").exists()
    assert 'src="../media/phone.svg"' in published(project, "en/other.html")


def test_the_editors_report_lists_who_has_understood_a_picture(tmp_path: Path) -> None:
    """Only what people with a learning disability said stands there; a claim without a group or a day is told."""
    project = make_project(
        tmp_path,
        {
            "content/en/page.md": page(A + A.replace("a.svg", "b.svg"), "kind: easy-read\n"),
            **{f"content/media/{name}.svg": DRAWING for name in "ab"},
            "content/media/a.yml": f"{NOTE}means: [phone]\nunderstood: [{{by: Speak Up Larkmere, on: 2026-08-06}}]\n",
            "content/media/b.yml": f"{NOTE}means: [ask]\nunderstood: [{{by: Speak Up Larkmere}}]\n",
        },
    )
    said = run(project)
    report = (project / "editors-report.md").read_text("utf-8")
    assert "- content/media/a.svg: phone. MIT. Understood by Speak Up Larkmere on 6 August 2026." in report
    assert "- content/media/b.svg: ask. MIT. Not tested." in report
    assert "content/media/b.yml" in said.found


def test_two_easy_read_pages_have_no_links_of_one_name(tmp_path: Path) -> None:
    """The one in the menu or at the end of every page is "Easy Read"; that of another page has its name too, for
    whoever goes from link to link."""
    easy_read = "kind: easy-read\nversion-of: {}\n"
    files = {
        "content/en/choice.md": page("Words.", title="Your choice"),
        "content/en/easy.md": page("Words.", easy_read.format("choice"), "Easy Read: choose"),
        "content/en/page.md": page("Words.", title="Complain"),
        "content/en/easy-complaint.md": page("Words.", easy_read.format("page"), "Easy Read: complain"),
    }
    project = make_project(tmp_path, files)
    settings = (project / "content/site.yml").read_text("utf-8") + "footer: [easy]\n"
    (project / "content/site.yml").write_text(settings, encoding="utf-8")
    run(project)
    assert '<a href="easy.html">Easy Read</a>' in published(project, "en/choice.html").partition("Also as")[2]
    own = '<a href="easy-complaint.html">Easy Read<span class="unseen">: Complain</span></a>'
    assert own in published(project).partition("Also as")[2]
