"""A fact in the target of a link makes an address there.

What: behind `tel:` stands a phone number, behind `sms:` a number for text messages, behind `mailto:` an e-mail address;
a target that begins with a fact begins with one that leads somewhere. In the path or the question of a web address any
fact can stand.

Why: a tap on a link to `tel:` with a web address behind it does nothing, and a link to a postal address is none.

How to put it right: the message says what to write. Mostly that is the fact alone: `({{ trust-phone }})`.
"""

from everyreader.fact_values import fact_value
from everyreader.finding import Finding, Rule
from everyreader.parse import Header, Target
from everyreader.site import Site
from everyreader.site.fact_targets import NoAddress, filled_target

_FACTS = (
    "desk:\n  type: phone\n  value: 01632 960001\nsite:\n  type: web\n  value: https://a.example\n"
    "house:\n  type: address\n  value: [1 Example Street, Larkmere]\n"
)


def _page(words: str) -> dict[str, str]:
    return {"content/facts.yml": _FACTS, "content/en/page.md": f"---\ntitle: Page\n---\n\n{words}\n"}


PASSED = (
    _page(
        "[Phone](tel:{{ desk }}), [relay](tel:18001{{ desk }}), [page]({{ site }}/a?b={{ desk }}), [us]({{ site }})."
    ),
    _page("[Page](https://{{ site }}/a)."),
)
FAILED = (
    _page("[Phone](tel:{{ site }})."),
    _page("[Write]({{ house }})."),
    _page("[Page](../{{ desk }}.md)."),
    _page("[Write](mailto:{{ desk }})."),
    _page("[Page](https://{{ house }}/a)."),
    _page("[Phone](tel:0{{ desk }})."),
)
INAPPLICABLE = (_page("[Home](index.md), {{ desk }}."),)


def check(site: Site) -> list[Finding] | None:
    """Look at every target with facts that hold today; the others are told already."""
    links = site.linked(lambda target: bool(target.facts))
    return (
        [
            Finding(
                "site/fact-in-address",
                header.source,
                f"This link leads nowhere: {use.name[:60]}. Here {error.args[0]}.",
                error.args[1],
                block=use.block,
                piece=use.name,
            )
            for header, use, target in links
            if all(site.fact(name) for name in target.facts) and (error := _why_none(site, header, target))
        ]
        if links
        else None
    )


def _why_none(site: Site, header: Header, target: Target) -> NoAddress | None:
    locale = site.locale(header.tag)
    try:
        filled_target(target.url, lambda name: fact_value(site.facts.entries[name], "", locale)[0])
    except NoAddress as error:
        return error
    return None


RULE = Rule("error", check=check)
