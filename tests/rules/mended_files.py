"""What the remedies of rules on files, settings, facts and the whole site make of their failed examples.

By rule, as in `mended.py`, which has those on the words of a page.
"""

from __future__ import annotations

_NAME = "name: Example NHS Trust\n"
_PEOPLE = (
    "    presenter: {name: A. Khan, register: NRCPD, number: 1}\n"
    "    checker: {name: B. Cole, register: NRCPD, number: 2}\n"
    "    date: 2026-11-01\n    gives: {text: 0, facts: {}}\n"
)

MENDED_FILES: dict[str, tuple[tuple[int, *tuple[str, ...]], ...]] = {
    "facts/unsourced": ((0, "5678\n", "5678\n  source: https://www.nhs.uk\n  checked: 2026-11-21\n  owner: Us\n"),),
    "locale/tag": ((8, "lang: ur", "lang: pl"),),
    "settings/missing": ((0, "base-url", f"{_NAME}base-url"),),
    "settings/redirect": (
        (0, ";", ","),
        (1, "/about-us", "/about-us,index"),
        (9, "\n", "old,new\n/about-us,index\n"),
    ),
    "site/near-host": ((0, "trsut", "trust"), (2, "trustexample", "trust.example")),
    "site/bare-fact": ((0, "Phone desk-phone", "Phone {{ desk-phone }}"),),
    "site/copy-left": ((0, "choice - Copy", "choosing-for-a-child"),),
    "site/demonstration-left": ((2, "demonstration: yes\n", ""),),
    "site/damaged-words": (
        (0, "(3)", "(2)"),
        (1, "31 February", "28 February"),
        (2, "5am", "5pm"),
        (3, "218", "2018"),
        (4, "LAI 4RP", "LA1 4RP"),
        (5, "?50", "50"),
        (6, "[not]", "not"),
        (7, "31 June", "30 June"),
    ),
    "site/duplicate-address": ((3, "Page.md", "other.md"),),
    "site/fact-form": ((1, "desk:hour ", "desk:hours "),),
    "site/missing-page": ((1, "[this](nothing.md)", "this", "[back](../../guides/none.md)", "back"),),
    "site/missing-target": (
        (9, "formats: []\n", ""),
        (10, "formats: []\n", ""),
        (11, "translation: machine\n", ""),
        (12, "index, page]", "index]"),
        (13, "[page, page]", "[page, index]"),
        (14, "[[page]]", "[[page, index]]"),
        (15, "pll", "pl"),
    ),
    "site/near-name": ((4, "redirect.csv", "redirects.csv"),),
    "site/not-a-page": ((4, "TODO", "visits"),),
    "site/print-size": ((2, "14}", "16}"),),
    "site/redirect-taken": ((4, "/en,index\n", ""),),
    "site/redirect-target": ((0, "en/indx", "en/index"), (1, "#nowhere", ""), (3, "unpublished: yes\n", "")),
    "site/remote-picture": ((0, "https://pictures.example/dot.svg", "../media/dot.svg"),),
    "site/second-ending": (
        (0, "visiting.md.md", "visiting.md"),
        (2, "en/visiting.cy", "cy/visiting"),
        (4, ".en.md", ".md"),
        (5, "en/visiting-cy", "cy/visiting"),
    ),
    "site/translation-behind": ((0, "2026-08-06", "2026-11-10"), (1, "2026-11-09", "2026-11-12")),
    "site/translation-outlives": (
        (0, "2026-08-06}\n", "2026-08-06}\nexpires: 2001-12-31\n"),
        (1, "2026-08-06}\n", "2026-08-06}\nunpublished: yes\n"),
        (2, "status: draft\n", ""),
        (3, "2026-08-06}\n", "2026-08-06}\npublish-from: 2099-05-01\n"),
        (4, "2026-08-06}\n", "2026-08-06}\npublish-from: 2099-05-01\n"),
        (5, "of: page\n", "of: page\nunpublished: yes\n"),
        (7, "_page", "page"),
        (8, "pl/page", "pl/new"),
        (9, "pl/page", "pl/new"),
    ),
    "site/unfilled-value": (
        (14, "'???'", "https://a.example"),
        (15, "to be confirmed", "https://a.example"),
        (18, "Trust name", "Larkmere Trust"),
    ),
    "site/unknown-format": ((1, "papyrus", "large-print"),),
    "site/unknown-template": ((0, "htlm", "html"),),
    "site/version-of": ((1, "version-of: page", "version-of: index"),),
    "site/not-read": (
        (2, ".docx", ".md"),
        (5, "content/choice.md", "content/en/choice.md"),
        (8, "content/media/choice.md", "content/en/choice.md"),
        (9, "content/media/guides/choice.markdown", "content/en/choice.md"),
        (10, "templates/page.html", "templates/html/extra.html"),
        (11, "locales/cy.po", "locales/en/more.po"),
    ),
    "site/wrong-address": ((0, "ask-us@trsut.example", "{{ write }}"), (3, "trrust", "trust"), (9, "meer", "mere")),
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
