"""A number or an address that the register holds is not typed in a page.

What: no phone number, e-mail address, postal address or web address is in the words, titles or links of a page that
a fact in content/facts.yml holds, whatever way it is spelt.

Why: when the number changes, somebody changes it in the register, and every page follows but the one where it was
typed. Whoever reads that page phones a number that nobody answers.

How to put it right: write the name of the fact between two braces, as the message has it. In the target of a link,
write the name there.
"""

from everyreader.finding import Finding, Rule
from everyreader.site import Site
from everyreader.site.typed_facts import register_of, remedy, typed_facts, typed_in

_FACTS = (
    "optout-phone:\n  type: phone\n  value: 0300 303 5678\nrelay:\n  type: phone\n  value: 18001 0300 303 5678\n"
    "nhs:\n  type: phone\n  value: 111\ntexts:\n  type: text-message\n  value: 60777\n"
    "write:\n  type: email\n  value: ask@trust.example\nweb:\n  type: web\n  value: https://www.nhs.uk/choose/\n"
    "post:\n  type: address\n  value: [Information Team, 1 Example Street, Larkmere, LA9 9ZZ]\n"
    "house:\n  type: address\n  value: [Example House, Water Lane, Larkmere, LA9 8AA]\n"
)


def _page(words: str, title: str = "Page") -> dict[str, str]:
    return {"content/facts.yml": _FACTS, "content/en/page.md": f"---\ntitle: {title}\n---\n\n{words}\n"}


PASSED = (
    _page(
        "Phone {{ optout-phone }} or [us](tel:{{ optout-phone }}), 0300 303 1234 in the year 2026, on 21 November 2026."
    ),
    _page(
        "Your NHS number is 485 777 3456. It costs £3,003.56. There are 111 patients. We are in LA9 9ZZ, 2 Other Road."
    ),
    _page("See [the NHS](https://www.nhs.uk/) or www.nhs.uk/choose/more, and write to them@trust.example."),
    _page("We closed 111 beds on 60777 days."),
    _page("Text `OPTOUT 12345`, or write:\n\n2 Other Road\n\nLarkmere\n\nLA9 9YY\n\nBring your letter.\n\nLA9 9ZZ"),
)
FAILED = (
    *(
        _page(f"Phone {number} now.")
        for number in (
            "0300 303 5678",
            "03003035678",
            "0300-303-5678",
            "(0300) 303 5678",
            "0300.303.5678",
            "+44 300 303 5678",
            "+44 (0)300 303 5678",
            "0044 300 303 5678",
            "0300\u00a0303\u20115678",
            "٠٣٠٠ ٣٠٣ ٥٦٧٨",
            "۰۳۰۰ ۳۰۳ ۵۶۷۸",
            "০৩০০ ৩০৩ ৫৬৭৮",
            "０３００ ３０３ ５６７８",
            "24 hours: 0300 303 5678. 7 days",
            "in room 5 (0300 303 5678)",
            "18001 0300 303 5678",
            "NHS 111",
        )
    ),
    _page("Text 60777."),
    _page("Words.", "Phone 0300 303 5678"),
    _page("| Phone | 0300 303 5678 |\n|---|---|\n| 1 | 2 |"),
    _page('!!! important "Phone 0300 303 5678"\n    Words.'),
    _page("![Phone 0300 303 5678](../media/a.svg)"),
    _page("[Phone us](tel:+443003035678)"),
    _page("[Phone us](tel:0300 303 5678)"),
    _page("Write to Ask@trust.example."),
    _page("[Write](mailto:ask@trust.example?subject=Hello)"),
    _page("Look at www.nhs.uk/choose."),
    _page("Look at [our page](https://nhs.uk/choose/)."),
    _page("Write to Information Team, 1 Example Street, Larkmere LA9 9ZZ."),
    _page("Come to 1 Example Street\\\nLarkmere, LA99ZZ"),
    *(
        _page(words)
        for words in (
            "Phone `0300 303 5678`.",
            "```\nText: phone 0300 303 5678\n```",
            "Write to `ask@trust.example`",
            "```\nInformation Team\n1 Example Street\nLarkmere\nLA9 9ZZ\n```",
            "Information Team\n\n1 Example Street\n\nLarkmere\n\nLA9 9ZZ",
            "- Information Team\n- 1 Example Street\n- Larkmere, LA9 9ZZ",
            "> 1 Example Street\n>\n> Larkmere\n>\n> **LA9 9ZZ**",
            "| Street | 1 Example Street |\n|---|---|\n| Town | Larkmere |\n| Postcode | LA9 9ZZ |",
            "## Information Team\n\n1 Example Street\n\nLarkmere LA9 9ZZ",
        )
    ),
    _page("Come to Example House, Water Lane, Larkmere, LA9 8AA"),
)
INAPPLICABLE = (_page("Phone us."),)

_FORMS = frozenset(("number", "wrong-length", "email", "web", "address"))


def check(site: Site) -> list[Finding] | None:
    """Hold everything that may be a number or an address against the register."""
    typed = typed_in(site, _FORMS)
    if not typed:
        return None
    register = register_of(site.facts.entries.values(), site.today)
    told: set[tuple[str, str, str]] = set()
    found = []
    for header, use in typed:
        names = typed_facts(register, use)
        if names and (place := (header.source, use.block, names[0])) not in told:
            told.add(place)
            also = f" So have {', '.join(names[1:3])}." if names[1:] else ""
            found.append(
                Finding(
                    "site/typed-fact",
                    header.source,
                    f'This is typed, and the fact "{names[0]}" holds it: {_shown(use.name, use.form)}.{also}',
                    f"{remedy(use, names[0])}, so that it changes here too.",
                    block=use.block,
                    piece=use.name if not use.form.endswith("address") else "",
                )
            )
    return found


def _shown(written: str, form: str) -> str:
    return "a postal address" if form.endswith("address") else " ".join(written.split())


RULE = Rule("warning", check=check)
