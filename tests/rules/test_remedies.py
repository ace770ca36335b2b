"""Doing what a message says makes it go: each remedy for signs of other systems and for words that readers do not get
was tried."""

from __future__ import annotations

import pytest

from everyreader.parse import parse_source
from everyreader.rules.document import other_dialect

_HEAD = "| Day | Time |\n| --- | --- |\n"
MENDED = [
    ("*Do not stop.\n", "*Do not stop.*\n"),
    ("_Do not stop.\n", "*Do not stop.*\n"),
    ("Do ~~not stop.\n", "Do stop.\n"),
    ("Type ``stop` now.\n", "Type `stop` now.\n"),
    ("**Important:**do not stop.\n", "**Important:** do not stop.\n"),
    ("```markdown\n# Hours\n\nWe are open.\n```\n", "# Hours\n\nWe are open.\n"),
    ("Phone us.[^my note]\n", "Phone us.[^1]\n\n[^1]: Only on weekdays.\n"),
    ("Phone us.[^1]\n", "Phone us.[^1]\n\n[^1]: Only on weekdays.\n"),
    ("Phone us.\n\n[^1]: Only on weekdays.\n", "Phone us.[^1]\n\n[^1]: Only on weekdays.\n"),
    ("Phone us.\n\n[^1]: Only on weekdays.\n", "Phone us.\n"),
    ("Us.[^1]\n\n[^1]: A.\n\n[^1]: B.\n", "Us.[^1] You.[^2]\n\n[^1]: A.\n\n[^2]: B.\n"),
    ("The Nhs.\n\n*[NHS]: National Health Service\n", "The NHS.\n\n*[NHS]: National Health Service\n"),
    ("A GP.\n\n*[GP]: doctor\n*[GP]: surgery\n", "A GP.\n\n*[GP]: doctor\n"),
    ("[TOC]\n\nWords.\n", "Words.\n"),
    ("Text here.\n{: .note}\n", "Text here.\n"),
    ("These [words]{.underline} now\n", "These [words] now\n"),
    ("> [!WARNING]\n> Do not stop.\n", '!!! important "Do not stop"\n    Do not stop.\n'),
    ("::: warning\nDo not stop.\n:::\n", '!!! important "Stop"\n    Do not stop.\n'),
    ("See [[Your choice]] now.\n", "See [your choice](choice.md) now.\n"),
    ("This is ==important== today.\n", "This is **important** today.\n"),
    ("This is ++important++ today.\n", "This is **important** today.\n"),
    ("Drink H~2~O.\n", "Drink H₂O.\n"),
    ("Phone :phone: today.\n", "Phone today.\n"),
    ("{% include phone.html %}\n\nWords.\n", "{{ a-phone }}\n\nWords.\n"),
    ("**Important: **do not stop.\n", "**Important:** do not stop.\n"),
    ("[Guide] (https://a.example) now.\n", "[Guide](https://a.example) now.\n"),
    ("See (the guide)[https://a.example].\n", "See [the guide](https://a.example).\n"),
    ("See [x][nope] now.\n", "See [x](nope.md) now.\n"),
    ("See [x][nope] now.\n", "See [x][nope] now.\n\n[nope]: https://a.example\n"),
    ("AT&T &copy 2026\n", "AT&T © 2026\n"),
    ("Words.\n\n\\newpage\n", "Words.\n"),
    ("It is big.[citation needed]\n", "It is big.\n"),
    ("{panel:title=Note}Words{panel}\n", "Words\n"),
    ("[b]Important[/b] words\n", "**Important** words\n"),
    ("The form is new 【4†source】.\n", "The [form](https://a.example) is new.\n"),
    ("Dear «First_Name», come.\n", "Dear patient, come.\n"),
    ("See Error! Reference source not found.\n", "See Table 1.\n"),
    ("It is not ready --> come later.\n", "It is not ready → come later.\n"),
    ("See [https://a.example our guide].\n", "See [our guide](https://a.example).\n"),
    ("It is 5&amp;nbsp;mg.\n", "It is 5 mg.\n"),
    ("Date: __/__/____\n", "Write the day, the month and the year here:\n"),
    ("It`s fine. Don`t worry.\n", "It's fine. Don’t worry.\n"),
    (".. note:: Words.\n", "Words.\n"),
    ("｜ a ｜ b ｜\n｜---｜---｜\n", "| a | b |\n| --- | --- |\n| 1 | 2 |\n"),
    ("Opening hours\n———\n\nWords.\n", "## Opening hours\n\nWords.\n"),
    ("Words.\n\n    You can phone us at any time.\n", "Words.\n\nYou can phone us at any time.\n"),
    ("h2. Opening hours\n\nWords.\n", "## Opening hours\n\nWords.\n"),
    ("Words[1].\n\n[1]: Words of a note\n", "Words[^1].\n\n[^1]: Words of a note\n"),
    ("| 1 Example Street\n| Larkmere\n", "1 Example Street\\\nLarkmere\n"),
    ("*[NHS] : National Health Service\n\nThe NHS.\n", "*[NHS]: National Health Service\n\nThe NHS.\n"),
    ("- [ ] Bring your card\n", "- Bring your card\n"),
    ("$CTA\nPhone 111\n$CTA\n", "Phone 111\n"),
    ("The NHS.\n\n[NHS]*: National Health Service\n", "The NHS.\n\n*[NHS]: National Health Service\n"),
    ("-- Phone us.\n", "- Phone us.\n"),
    ("Term\n:meaning\n", "Term\n: meaning\n"),
    ("Term\n  ~ meaning\n", "Term\n: meaning\n"),
    ("Term:: meaning\n", "Term\n: meaning\n"),
    ('! important "Title"\n\nWords.\n', '!!! important "Title"\n    Words.\n'),
    ("'''\nwords\n'''\n", "```\nwords\n```\n"),
    ("Phone us.［^1］\n", "Phone us.[^1]\n\n[^1]: Words.\n"),
    ("The `code has no end.\n", "The `code` has an end.\n"),
    ("See it](https://a.example) now.\n", "See [it](https://a.example) now.\n"),
    ("!(A ring)[ring.svg] now.\n", "See [a ring](https://a.example/ring.svg) now.\n"),
    ("## Help {# a}\n\nWords.\n", "## Help {#a}\n\nWords.\n"),
    ("- The NHS.\n*[NHS]: National Health Service\n", "- The NHS.\n\n*[NHS]: National Health Service\n"),
    ("Ward\n: Oak\n\n     # Hours\n\nNine to five.\n", "Ward\n: Oak\n\n## Hours\n\nNine to five.\n"),
    ("＃＃ 开放时间\n\n文字\n", "## 开放时间\n\n文字\n"),
    ("| 1 | 2 |\n| 3 | 4 |\n", "| a | b |\n| --- | --- |\n| 1 | 2 |\n"),
    ("+---+---+\n| a | b |\n+---+---+\n", "| a | b |\n| --- | --- |\n| 1 | 2 |\n"),
    ("Name\tPhone\nWard A\t01632 960001\n", "| Name | Phone |\n| --- | --- |\n| Ward A | 01632 960001 |\n"),
    ("a) one\nb) two\n", "You can:\n\n- one\n- two\n"),
    ("-one\n-two\n", "1. one\n2. two\n"),
    ("one · two · three\n", "- one\n- two\n- three\n"),
    ("See [us]<https://a.example> now.\n", "See [us](https://a.example) now.\n"),
    ("See \\href{a.md}{us} now.\n", "See [us](a.md) now.\n"),
    ("See \\textbf{us} now.\n", "See **us** now.\n"),
    ("See link:a.md[us] now.\n", "See [us](a.md) now.\n"),
    ("See us.footnote:[At work.]\n", "See us.^[At work.]\n"),
    ("See us.[1]_\n", "See us.[^1]\n\n[^1]: At work.\n"),
    ("See us ((ask Jo)).\n", "See us.\n"),
    ("See !!us!! now.\n", "See **us** now.\n"),
    ("See {us at work}.\n", "See us at work.\n"),
    ("See us ## Hours\n", "See us\n\n## Hours\n"),
    ("## Hours [#hours]\n\nWords.\n", "## Hours {#hours}\n\nWords.\n"),
    ("See ![A]{a.png} now.\n", "See ![A](a.png) now.\n"),
    ("See [youtube x] now.\n", "See [a film](https://a.example/x) now.\n"),
    ('```text title="A letter"\nI opt out.\n```\n', "A letter:\n\n```\nI opt out.\n```\n"),
    (f"{_HEAD}| Monday | 9 | not in August |\n", "| Day | Time | x |\n|---|---|---|\n| Monday | 9 | not in August |\n"),
    (f"{_HEAD}| Monday | 9 | not in August |\n", f"{_HEAD}| Monday | 9, not in August |\n"),
    ('See ![A map](a.svg "Shut at night")\n', "See ![A map](a.svg). It is shut at night.\n"),
    ("Our form.\n\n[form]: https://a.example\n", "[Our form][form].\n\n[form]: https://a.example\n"),
    ("Our form.\n\n[form]: https://a.example\n", "Our form.\n"),
    ("Phone a-phone }} now.\n", "Phone {{ a-phone }} now.\n"),
    ("It is *great * and good.\n", "It is *great* and good.\n"),
    ("It is shut.\\\n\nEnd.\n", "It is shut.\n\nEnd.\n"),
    ("Take 5*6*7 drops.\n", "Take 5×6×7 drops.\n"),
    ("Phone 01632*960*001.\n", "Phone 01632 960 001.\n"),
    ("It is 5*6*7.\n", "It is 5\\*6\\*7.\n"),
]  # fmt: skip
RULES = {
    f"document/{name}"
    for name in (
        *("other-dialect", "surplus-cell", "link-title", "unused-reference", "structure", "footnote", "abbreviation"),
    )
}


def told(body: str) -> list[str]:
    """Return what these rules say of a body."""
    page = parse_source(f"---\ntitle: A page\n---\n\n{body}".encode(), "content/en/page.md")
    return [finding.message for finding in page.header.findings if finding.rule in RULES]


@pytest.mark.parametrize(("bad", "mended"), MENDED)
def test_what_a_message_says_to_write_is_told_no_more(bad: str, mended: str) -> None:
    """Each remedy works."""
    assert told(bad) and not told(mended)


def test_each_remedy_for_a_sign_is_tried() -> None:
    """No sign is told with a remedy that is not in the list above."""
    helps = {
        finding.help
        for bad, _ in MENDED
        for finding in parse_source(f"---\ntitle: A page\n---\n\n{bad}".encode(), "content/en/page.md").header.findings
    }
    assert helps >= other_dialect.REMEDIES
