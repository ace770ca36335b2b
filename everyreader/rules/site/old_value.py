"""An old number or address of a fact is typed nowhere.

What: no page has, typed, a phone number, an e-mail, web or postal address that `was:` of a fact says it had before; the
last day of each old value is past, and it is not the value that the fact has now.

Why: a number that was given up rings for somebody else. A page in which it was typed did not change with the fact.

How to put it right: write the name of the fact in its place, `{{ trust-phone }}`; correct `was:` where its day or its
value is wrong.
"""

from collections.abc import Iterator

import msgspec

from everyreader.fact_kinds import kind_of
from everyreader.facts import Entry
from everyreader.finding import Finding, Rule
from everyreader.layout import FACTS
from everyreader.phones import read_phone
from everyreader.site import Site
from everyreader.site.typed_facts import register_of, remedy, typed_facts, typed_in

_FACT = "desk:\n  type: phone\n  value: 01632 960001\n"
_WAS = _FACT + "  was: [{{value: 01632 960002, until: {}}}]\n"
_PAGE = "---\ntitle: Page\n---\n\nPhone {}.\n"


def _site(words: str, facts: str = _WAS.format("2026-10-31")) -> dict[str, str]:
    return {"content/facts.yml": facts, "content/en/page.md": _PAGE.format(words)}


PASSED = (
    _site("{{ desk }}"),
    _site("01632 960003"),
    _site("01632 960002", _WAS.format("2026-10-31") + _FACT.replace("desk", "other").replace("0001", "0002")),
)
FAILED = (
    _site("01632 960002"),
    _site("(01632) 960 002"),
    _site("us", _WAS.format("2027-10-31")),
    _site("us", _WAS.format("2026-10-31").replace("960002", "960001")),
)
INAPPLICABLE = (_site("01632 960002", _FACT),)

_FORMS = frozenset(("number", "wrong-length", "email", "web", "address"))


def check(site: Site) -> list[Finding] | None:
    """Hold what is typed against the old values of the register."""
    entries = [entry for entry in site.facts.entries.values() if entry.was]
    if not entries:
        return None
    found = [*_in_register(entries, site)]
    old = register_of([former for entry in entries for former in _former(entry)], site.today)
    now = register_of(site.facts.entries.values(), site.today)
    for header, use in typed_in(site, _FORMS):
        if not typed_facts(now, use) and (names := typed_facts(old, use)):
            days = ", ".join(str(each.until) for each in site.facts.entries[names[0]].was)
            found.append(
                Finding(
                    "site/old-value",
                    header.source,
                    f'The fact "{names[0]}" had this value until {days}: {" ".join(use.name.split())}.',
                    f"{remedy(use, names[0])}.",
                    block=use.block,
                    piece=use.name if not use.form.endswith("address") else "",
                )
            )
    return found


def _former(entry: Entry) -> Iterator[Entry]:
    """Yield a fact with each of its old values in the place of its own."""
    kind = kind_of(entry.type)
    for each in entry.was:
        phone = read_phone(each.value, text_message=kind.dials == "text") if kind.dials else None
        yield msgspec.structs.replace(entry, value=each.value, dialled=phone.dialled if phone else "")


def _in_register(entries: list[Entry], site: Site) -> Iterator[Finding]:
    for entry in entries:
        for each in entry.was:
            if each.until > site.today:
                why, help = f"ends on {each.until}, which lies ahead", "Write the last day on which pages said it."
            elif each.value.split() == entry.value.split():
                why, help = "is the value that it has now", "Correct value: or was:."
            else:
                continue
            yield Finding(
                "site/old-value",
                FACTS,
                f'An old value of the fact "{entry.name}" {why}.',
                help,
                line=entry.line,
                column=1,
            )


RULE = Rule("error", check=check)
