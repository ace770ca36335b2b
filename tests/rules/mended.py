"""What the remedies of rules make of their failed examples, where no passed example of the rule is just that.

By rule: the number of the failed example, and what is put in place of what in its texts and in the names of its files.
"""

from __future__ import annotations

WHOLE = "---\ntitle: Your choice\n---\n\nPhone us.\n"
_NAME = "name: Example NHS Trust\n"
_PEOPLE = (
    "    presenter: {name: A. Khan, register: NRCPD, number: 1}\n"
    "    checker: {name: B. Cole, register: NRCPD, number: 2}\n"
    "    date: 2026-11-01\n    gives: {text: 0, facts: {}}\n"
)

MENDED: dict[str, tuple[tuple[int, *tuple[str, ...]], ...]] = {
    "document/anchor-taken": ((1, "{#main}", "{#main-2}"),),
    "document/author-voice": ((6, "TODO", "us"),),
    "document/blank-words": ((0, "##\n", "## Help\n"),),
    "document/broken-fact": ((8, "{a-phone}", "{{ a-phone }}"),),
    "document/comment": ((9, "{# Ask Sam #}\n", ""),),
    "document/easy-read-length": ((0, "You can choose what you like.\n\n" * 100, ""),),
    "document/empty-link": ((1, "()", "(young-people.md)"),),
    "document/heading-order": ((1, "###", "##"),),
    "document/health-number": ((0, "401 023 2137", "999 000 0000"),),
    "document/impossible-day": (
        (0, "31 June", "30 June"),
        (11, "Monday", "Friday"),
        (15, "Decmber", "December"),
        (16, "Febuary", "February"),
        (17, "13pm", "1pm"),
    ),
    "document/joined-lines": (
        (10, "Ward      Phone\nMaple     yes\n", "| Ward | Phone |\n| --- | --- |\n| Maple | yes |\n"),
        (12, "A. one\nB. two\n", "- one\n- two\n"),
    ),
    "document/language-tag": (
        (11, "=pol}", "=pl}"),
        (7, "{lang=}", "{lang=pl}"),
        (5, "=p}", "=pl}"),
        (4, "en-UK", "en-GB"),
        (6, "zh-Simp", "zh-Hans"),
        (10, "=pl}", "=pl-Arab}"),
    ),
    "document/link-address": (
        (0, "https:/www", "https://www"),
        (11, "www.", "https://www."),
        (5, "https://", "https://www.nhs.uk"),
        (17, "0300-303-5678", "tel:03003035678"),
        (16, "+44(0)3003035678", "+443003035678"),
        (26, "tel:", "tel:111"),
        (
            24,
            "https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.nhs.uk%2F&data=05",
            "https://www.nhs.uk/",
        ),
    ),
    "document/link-differs": (
        (0, "03003035679", "03003035678"),
        (6, "[{{ a-phone }}](tel:01632960001)", "{{ a-phone }}"),
    ),
    "document/line-sign": (
        (0, "=begin\nSecret\n", ""),
        (1, "; check this\n\n", ""),
        (5, "= Hours", "## Hours"),
        (8, "@section Hours", "## Hours"),
        (9, "Hours\n^^^", "## Hours"),
        (12, ">>> ", "> "),
        (14, ">!", ">"),
        (15, "!>", ">"),
        (20, "|===\n|a |b\n|===\n", "| a | b |\n| --- | --- |\n| 1 | 2 |\n"),
        (21, '[cols="1,2"]\n', '!!! important "Title"\n    '),
        (23, ".Wards\n", "Table: Wards\n\n"),
    ),
    "document/link-vanished": ((7, " at .", "."),),
    "document/merge-marks": ((1, ">>>>>>> other\n", ""),),
    "document/number-letters": (
        (0, "£1O", "£10"),
        (1, "£l0.50", "£10.50"),
        (2, "1O:30", "10:30"),
        (3, "l0:15", "10:15"),
        (4, "1O May", "10 May"),
        (5, "2O27", "2027"),
        (6, "20l9", "2019"),
        (7, "l0 minutes", "10 minutes"),
        (8, "1O days", "10 days"),
        (9, "1OO people", "100 people"),
    ),
    "document/pasted-message": ((14, "Get Outlook for iOS\n", "Phone us.\n"),),
    "document/placeholder-link-text": ((2, "Read more…", "Our guide for carers"),),
    "document/struck-number": ((1, "{{ desk }}", "us"),),
    "document/structure": (
        (0, "  # Foo", "\n## Foo"),
        (1, "\nc", "\n>\n>     c"),
        (2, "[{{ x }} form]\n\n[{{ x }} form]: https://a.example", "[{{ x }} form](https://a.example)"),
    ),
    "document/unclosed-fence": ((0, "Phone us.\n", "Phone us.\n```\n"),),
    "document/typed-bullet": ((0, "•", "-"),),
    "document/undecided-change": ((1, "{--not--} ", ""),),
    "document/unsafe-link": ((8, "vbscript:msgbox", "https://www.nhs.uk"),),
    "document/unfilled-place": (
        (0, "Add text here", "You can phone us"),
        (7, "Sample text", "Bring this letter"),
        (11, "(insert number)", "01632 960 001"),
        (21, "[date]", "1 May"),
    ),
    "facts/unsourced": ((0, "5678\n", "5678\n  source: https://www.nhs.uk\n  checked: 2026-11-21\n  owner: Us\n"),),
    "locale/tag": ((8, "lang: ur", "lang: pl"),),
    "settings/missing": ((0, "base-url", f"{_NAME}base-url"),),
    "settings/redirect": (
        (0, ";", ","),
        (1, "/about-us", "/about-us,index"),
        (9, "\n", "old,new\n/about-us,index\n"),
    ),
    "site/copy-left": ((0, "choice - Copy", "choosing-for-a-child"),),
    "site/demonstration-left": ((2, "demonstration: yes\n", ""),),
    "site/duplicate-address": ((3, "Page.md", "other.md"),),
    "site/fact-form": ((1, "desk:hour ", "desk:hours "),),
    "site/missing-page": ((1, "[this](nothing.md)", "this", "[back](../../guides/none.md)", "back"),),
    "site/missing-target": (
        (9, "formats: []\n", ""),
        (10, "formats: []\n", ""),
        (11, "translation: machine\n", ""),
    ),
    "site/near-name": ((4, "redirect.csv", "redirects.csv"),),
    "site/not-a-page": ((4, "TODO", "visits"),),
    "site/print-size": ((2, "14}", "16}"),),
    "site/redirect-taken": ((4, "/en,index\n", ""),),
    "site/redirect-target": ((0, "en/indx", "en/index"), (1, "#nowhere", "")),
    "site/remote-picture": ((0, "https://pictures.example/dot.svg", "../media/dot.svg"),),
    "site/unknown-format": ((1, "papyrus", "large-print"),),
    "site/unknown-template": ((0, "htlm", "html"),),
    "site/version-of": ((1, "version-of: page", "version-of: index"),),
    "document/typed-address": ((0, "https:/", "https://"), (14, "me@ ", "me@")),
    "site/not-read": (
        (2, ".docx", ".md"),
        (5, "content/choice.md", "content/en/choice.md"),
        (8, "content/media/choice.md", "content/en/choice.md"),
        (9, "content/media/guides/choice.markdown", "content/en/choice.md"),
        (10, "templates/page.html", "templates/html/extra.html"),
        (11, "locales/cy.po", "locales/en/more.po"),
    ),
    "source/stand-in-letters": (
        (0, "oﬃce", "office"),
        *((number, sign, "free") for number, sign in enumerate(("𝗳𝗿𝗲𝗲", "𝒇𝒓𝒆𝒆", "ｆｒｅｅ", "ⓕⓡⓔⓔ"), 1)),
        (5, "５６７８", "5678"),
        (6, "´", "’"),
        (8, "\ufffc", ""),
        (9, "\u200b", ""),
        (10, "\u00ad", ""),
    ),
    "source/lost-letters": (
        (0, "â€™", "’"),
        (1, "Ã©", "é"),
        (2, "Â£", "£"),
        (3, "\ufffd", "é"),
        (4, "Ð¡Ð¿Ð°", "Спа", "Ð¸Ð±Ð¾", "ибо"),
        (5, "СЃР»РѕРІРѕ", "слово"),
    ),
    "source/recording": (
        (
            0,
            "  - files: [media/page.mp3]\n",
            f"  - kind: audio\n    files: [media/page.mp3]\n    transcript: page\n{_PEOPLE}",
        ),
        (
            1,
            "kind: bsl\n",
            "kind: bsl\n    files: [media/page.mp4]\n    captions: media/page.vtt\n    transcript: page\n" + _PEOPLE,
        ),
        (3, "checker: {name: A. Khan}", "checker: {name: B. Cole}"),
        (7, "https://www.youtube.com/watch?v=1", "media/page.mp3"),
    ),
    "source/too-deep": ((1, ">", ""),),
    "source/unknown-key": ((1, "base-uri", "base-url"), (2, "directon", "direction")),
    "source/wrong-type": (
        (0, "[one, two]", "one"),
        (1, "06/08/2026", "2026-08-06"),
        (2, "second", "10"),
        (3, "gide", "guide"),
        (4, "maybe", "yes"),
        (5, "qualified", "{made-by: qualified, name: A. Khan, date: 2026-08-06}"),
        (6, "script: 7", "script: Latn"),
        (7, "a-phone: 0", "a-phone:\n  type: phone\n  value: 0"),
    ),
    "source/yaml": (
        (0, "[Your choice", "'Your choice'"),
        (2, "choice\n", "choice\n---\n"),
        (3, "[", "", "]", ""),
        (4, " value", "  value"),
    ),
    "source/yaml-alias": ((1, "*Your choice*", "'*Your choice*'"),),
}

ELSEWHERE = {
    "document/other-dialect": "in the tests of remedies for signs",
    "site/approval-changed": "a command approves a page",
    "site/missing-picture": "a passed example has the picture",
    "site/no-pages": "every other example has a page",
    "site/unknown-fact": "a passed example has the fact",
    "source/file-author": "another program takes the names out",
    "source/hidden-content": "another program takes out what is hidden",
    "source/outside-project": "a copy of a file is a file",
    "source/picture-large": "another program cuts a picture",
    "source/too-large": "half of such a page is smaller",
    "source/too-much": "half of such a page is less",
    "source/unreadable": "a copy of a file is a file",
}
"""Remedies that are not tried so, and why."""
