"""A web or e-mail address that is typed in a page is not one letter off one that is known.

What: no typed address has a letter, dot or hyphen more, fewer or other than one that a fact in content/facts.yml holds,
and no name of a website or mail server in one differs so from those of the facts and of `base-url`. Parts of fewer than
five letters with another letter may be other names, and so may numbers.

Why: a patient who types or taps it reaches nobody, or somebody who bought that name to deceive people. What they write
about their health goes to a stranger.

How to put it right: write the fact that is meant, or correct the address. Where it is right, make it a fact, or let
somebody answer for it under `waivers:` in content/site.yml.
"""

from everyreader.finding import Finding, Rule
from everyreader.parse import Reference
from everyreader.site import Site
from everyreader.site.near_addresses import KnownAddresses, host_of, known_addresses, near_address
from everyreader.site.typed_facts import plain_email, plain_web, register_of, remedy, typed_facts, typed_in

_FACTS = (
    "write:\n  type: email\n  value: ask-us@trust.example\nweb:\n  type: web\n  value: https://www.nhs.uk/choose/\n"
    "form:\n  type: form\n  value: https://forms.larkmere.example/2027/opt-out\n"
    "college:\n  type: web\n  value: https://www.rcm.org.uk\n"
)


def _page(words: str) -> dict[str, str]:
    return {
        "content/facts.yml": _FACTS,
        "content/site.yml": "name: Trust\nbase-url: https://info.larkmere.example\n",
        "content/en/page.md": f"---\ntitle: Page\n---\n\n{words}\n",
    }


PASSED = (
    _page("Write to {{ write }} or them-us@trust.example, look at [our page]({{ web }}) or www.nhs.uk/choose."),
    _page("[A](https://www.rcn.org.uk), [b](https://forms.larkmere.example/2026/opt-out), www.larkmere.example/a"),
    _page("[A](https://www.nhs.uk/chosen/), [b](https://www.nhs.uk/choose/more), [c](https://w.larkmere.example/)"),
)
FAILED = (
    *(
        _page(words)
        for words in (
            "Write to ask-us@trsut.example.",
            "Write to askus@trust.example.",
            "[Write](mailto:ask-us@truts.example?subject=Hello)",
            "Write to `records@trrust.example`.",
            "Look at www.nhs.uk/chose.",
            "Look at [our page](https://nhs.uk/chooes/).",
            "[A](https://ww.nhs.uk/choose)",
            "[A](https://forms.larkmere.example/2027/optout)",
            "[A](https://forms.larkmer.example/2027/consent)",
            "[A](https://info.larkmeer.example/en/choice)",
            "[A](https://formslarkmere.example/)",
            "Write to sak-us@trust.example.",
            "Write to records@tru5t.example.",
        )
    ),
)
INAPPLICABLE = (_page("Phone us."),)


def check(site: Site) -> list[Finding] | None:
    """Hold each typed address that is no fact against those that are known."""
    typed = typed_in(site, frozenset(("email", "web")))
    if not typed:
        return None
    register = register_of(site.facts.entries.values(), site.today)
    named = {address: names[0] for address, names in (*register.emails.items(), *register.webs.items())}
    hosts = {host_of(plain_web(site.settings.base_url)): "base-url"} if site.settings.base_url else {}
    hosts |= {host_of(address): name for address, name in named.items()}
    known = known_addresses(named), known_addresses(hosts)
    near = {use.name: _near(use, *known) for _, use in typed}
    return [
        Finding(
            "site/wrong-address", header.source, *_words(use, *there, named, hosts), block=use.block, piece=use.name
        )
        for header, use in typed
        if (there := near[use.name]) and not typed_facts(register, use)
    ]


def _near(use: Reference, whole: KnownAddresses, hosts: KnownAddresses) -> tuple[str, bool] | None:
    """Return what is known and one letter off, and whether it is a whole address or a name of a website alone."""
    plain = plain_email(use.name) if use.form.endswith("email") else plain_web(use.name)
    if plain in whole.all:
        return None
    if near := near_address(whole, plain):
        return near, True
    return (near, False) if (near := near_address(hosts, host_of(plain))) else None


def _words(use: Reference, near: str, is_whole: bool, named: dict[str, str], hosts: dict[str, str]) -> tuple[str, str]:
    if is_whole:
        return (
            f'This address is one letter off the fact "{named[near]}": {use.name}.',
            f"{remedy(use, named[near])}, or look the address up where it comes from.",
        )
    where = "base-url has" if hosts[near] == "base-url" else f'the fact "{hosts[near]}" has'
    return (
        f"The name of the website or mail server is one letter off the one that {where}: {use.name}.",
        f"Write {near}, or look the address up where it comes from.",
    )


RULE = Rule("warning", check=check)
