"""Each rule about live pages passes a page that is right and fails one that is wrong: the rule's own examples."""

from __future__ import annotations

import hashlib
import importlib
import pkgutil
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, get_type_hints

import msgspec
import pytest

from everyreader import preview
from everyreader.finding import Finding, Rule, run_rule
from everyreader.preview import LivePage
from everyreader.rules import page as subject
from everyreader.rules.page import axe, keyboard, requests

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

RULES = {
    info.name: importlib.import_module(f"{subject.__name__}.{info.name}")
    for info in pkgutil.iter_modules(subject.__path__)
}
EXAMPLES = [
    pytest.param(name, outcome, html, id=f"{name}: {outcome}: {title}")
    for name, rule in RULES.items()
    for outcome, examples in rule.EXAMPLES.items()
    for title, html in examples.items()
]

FIVE_FAULTS = """<!doctype html><html><head><meta charset="utf-8"><title>Faults</title></head><body><main>
<h1>Five faults</h1><h4>Skipped</h4><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">
<p style="color: #bbb">Pale words</p><a href="#x"></a></main></body></html>"""


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory, chromium: Browser) -> Iterator[LivePage]:
    """A page of a site in a folder of its own, so that "outside the site" means something; its tabs serve all tests, as
    they serve all pages of a site."""
    path = tmp_path_factory.mktemp("live") / "site" / "page.html"
    path.parent.mkdir()
    path.write_text("<!doctype html><title>A page</title>", encoding="utf-8")
    with preview.live_pages([path], path.parent, chromium) as (page,):
        yield page


def written(live: LivePage, html: str, name: str = "") -> LivePage:
    """A page in that site. name: of its file, which nothing has kept from another test."""
    path = live.site / (name or f"{hashlib.sha256(html.encode()).hexdigest()[:16]}.html")
    path.write_text(html, encoding="utf-8")
    return msgspec.structs.replace(live, path=path)


def outcome_of(findings: tuple[Finding, ...] | None) -> str:
    if findings is None:
        return "inapplicable"
    return "failed" if any(finding.outcome == "failed" for finding in findings) else "passed"


known: dict[tuple[str, str], tuple[Finding, ...] | None] = {}
"""What rules have found in pages; several tests ask about the same."""


def found_in(name: str, live: LivePage, html: str) -> tuple[Finding, ...] | None:
    """Return what a rule finds in a page. name: that of the rule's module."""
    if (name, html) not in known:
        known[name, html] = run_rule(f"page/{name.replace('_', '-')}", (written(live, html),))
    return known[name, html]


@pytest.mark.parametrize(("name", "outcome", "html"), EXAMPLES)
def test_a_rule_judges_its_examples(name: str, outcome: str, html: str, live: LivePage) -> None:
    """What the rule's file calls passed, failed or inapplicable is so in a browser."""
    findings = found_in(name, live, html)
    assert outcome_of(findings) == outcome, findings


@pytest.mark.parametrize("name", RULES)
def test_a_rule_is_whole(name: str) -> None:
    """A rule has a level, documentation, and examples on both sides."""
    rule: Any = RULES[name]
    assert isinstance(rule.RULE, Rule) and get_type_hints(rule.check)["page"] is LivePage
    assert rule.EXAMPLES["passed"] and rule.EXAMPLES["failed"]
    assert bool(rule.EXAMPLES.get("inapplicable")) == (name in ("digits", "target_size")), (
        "all others apply to every page"
    )
    assert all(part in rule.__doc__ for part in ("What: ", "Why: ", "How to put it right: "))


@pytest.mark.parametrize("name", RULES)
def test_no_pages_is_inapplicable(name: str) -> None:
    """A rule that is given nothing to look at does not say that all is well."""
    assert run_rule(f"page/{name.replace('_', '-')}", ()) is None


def test_axe_finds_five_planted_faults(live: LivePage) -> None:
    """Each of five faults is found by its own rule of axe, in every state."""
    findings = found_in("axe", live, FIVE_FAULTS) or []
    for rule in ("image-alt", "html-has-lang", "link-name", "heading-order"):
        assert any(
            f"({rule}; seen in: desktop, dark, forced colours, phone, print, no style sheet)" in finding.message
            for finding in findings
        ), rule
    assert any(
        "(color-contrast; seen in: desktop, dark, phone, more contrast, more contrast, dark, print)" in finding.message
        for finding in findings
    )
    assert all(finding.path.startswith(live.site.as_posix()) and finding.piece for finding in findings)


@pytest.mark.parametrize(
    ("title", "states"),
    [
        ("pale in dark", "dark, more contrast, dark"),
        ("pale in more contrast", "more contrast"),
        ("pale in more contrast, dark", "more contrast, dark"),
        ("pale where motion is allowed", "desktop"),
        ("pale in print", "print"),
        ("hidden by the style sheet alone", "no style sheet"),
        ("pale where motion is reduced", "dark, phone, more contrast, more contrast, dark, print"),
        ("pale in forced colours", "forced colours"),
    ],
)
def test_axe_sees_a_fault_in_its_state_alone(title: str, states: str, live: LivePage) -> None:
    """A fault that only readers of one state meet is reported with that state, and with no other."""
    findings = found_in("axe", live, axe.EXAMPLES["failed"][title]) or []
    assert [f"seen in: {states})" in finding.message for finding in findings if finding.outcome == "failed"] == [True]


def test_axe_says_when_it_cannot_tell(live: LivePage) -> None:
    """Words on a picture are neither passed nor failed."""
    html = axe.EXAMPLES["passed"]["sound"].replace("<p>", "<p style='background: linear-gradient(#fff, #eee)'>")
    findings = found_in("axe", live, html) or []
    assert {finding.outcome for finding in findings} == {"cannot tell"}


def test_a_remote_picture_is_named(live: LivePage) -> None:
    """The finding says what was asked for, and where the policy stopped it."""
    html = requests.EXAMPLES["failed"]["remote picture"]
    findings = found_in("requests", live, html) or []
    assert any("It asks for https://pictures.example/one.png" in finding.message for finding in findings)
    assert any("Content Security Policy" in finding.message for finding in findings)


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("no skip link", "does not start with a link that skips"),
        ("skips to nowhere", "does not start with a link that skips"),
        ("skip link does nothing", "The skip link does not move the focus"),
        ("positive tabindex", "The Tab key comes to it out of order"),
        ("no outline", "no different when it has the focus (desktop, dark, forced colours, phone)"),
        ("ground alone, lost in forced colours", "no different when it has the focus (forced colours)"),
        ("covered", "It is covered or out of the window when it has the focus (desktop, dark"),
        ("trap", "The Tab key does not reach it: “More”"),
    ],
)
def test_each_fault_of_the_keyboard_is_told(title: str, words: str, live: LivePage) -> None:
    """A page that fails the keyboard fails for the fault that was planted."""
    findings = found_in("keyboard", live, keyboard.EXAMPLES["failed"][title]) or []
    assert any(words in finding.message for finding in findings), findings


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("missing file", "It cannot load missing.png"),
        ("outside the site", "outside.css, which is not in the site"),
        ("style inside", "Content Security Policy"),
        ("needs JavaScript", "only with JavaScript: “Only with JavaScript”"),
        ("stores", "It keeps local storage"),
    ],
)
def test_each_breach_is_told_in_its_own_words(title: str, words: str, live: LivePage) -> None:
    """A breach is reported as what it is, not as another."""
    findings = found_in("requests", live, requests.EXAMPLES["failed"][title]) or []
    assert any(words in finding.message for finding in findings), findings


LONG = "averylongnameofahousewithoutanyhyphensinitatall"


@pytest.mark.parametrize("name", ["page.html", "404.html"])
def test_a_page_that_leads_on_is_examined_itself(name: str, live: LivePage) -> None:
    """What leads readers on to another page at once, or is shown at any address, is seen as by somebody who stays on
    it."""
    away = (
        '<!doctype html><html lang="en-GB"><meta http-equiv="refresh" content="0; '
        'url=other.html"><title>Example</title>'
    )
    page = written(live, f"{away}<p>{LONG}", name)
    written(live, "<!doctype html><title>Other</title><p>Words", "other.html")
    assert [finding.piece for finding in run_rule("page/reflow", (page,)) or ()] == [LONG]
    assert run_rule("page/requests", (page,)) == ()


def test_who_only_looks_finds_the_page_open(live: LivePage) -> None:
    """A page is opened once for all who change nothing in it, in the state that each asks for; never for who may change
    it, nor where another page is asked for meanwhile."""
    page, other = written(live, "<!doctype html><title>One</title>"), written(live, "<!doctype html><title>Two</title>")
    page.look().evaluate("window.seen = true")
    assert page.look(preview.PHONE).evaluate("[window.seen, innerWidth]") == [True, preview.PHONE.width]
    assert page.open().evaluate("window.seen") is None and page.look().evaluate("window.seen") is True
    assert other.look().title() == "Two" and page.look().evaluate("window.seen") is None
