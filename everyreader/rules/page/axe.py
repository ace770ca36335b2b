"""Every page passes axe in light, dark, forced colours, more contrast and print, on a phone and without a style sheet.

What: each page is opened in a browser and examined by axe-core with all its rules for WCAG 2.0, 2.1 and 2.2, levels
A and AA, and its best practices: names, roles, headings, landmarks, contrast, target sizes and more (WCAG 2.2: 1.1.1,
1.3.1, 1.4.3, 2.4.1, 2.4.4, 2.5.8, 3.1.1, 4.1.2 and others). A page may be right in one state and wrong in another, so
it is examined in each: with all rules where its parts may differ, and with those of its look alone where a reader asks
for more contrast. Motion is allowed on the desktop and unwanted everywhere else. Colours and sizes are no question
without a style sheet, nor the size of targets on paper. What axe could not decide is reported as "cannot tell", for a
person.

Why: these are faults that block people who use a screen reader, a keyboard, magnification or strong contrast, and the
law asks for level AA. axe finds only what a program can find: passing is not the same as accessible.

How to put it right: the finding names the rule of axe, the part of the page and what is wrong with it. Nearly always
the fault is in a template or a style sheet, so mend it there and every page is mended.

In forced colours axe takes the text colour from a property that the browser leaves unforced and so reports contrast
that no reader sees (axe-core issue 3978). This rule gives axe the forced colour instead.
"""

from __future__ import annotations

from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from everyreader import preview
from everyreader.finding import Finding, Outcome, Rule, ToolMissing
from everyreader.preview import LivePage
from everyreader.untyped import Untyped

if TYPE_CHECKING:
    pass

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")

LOOK = ("color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable")
LOOK_ALONE = (preview.CONTRAST, preview.CONTRAST_DARK)
NO_QUESTION = {preview.PRINT: ("target-size", "scrollable-region-focusable"), preview.UNSTYLED: LOOK}

FORCED_TEXT_COLOUR = """() => {
  const read = CSSStyleDeclaration.prototype.getPropertyValue
  CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
    const forced = matchMedia('(forced-colors: active)').matches
    return read.call(this, forced && name === '-webkit-text-fill-color' ? 'color' : name)
  }
}"""

# What moves for ever is not waited for; it would never end.
EXAMINE = (
    f"async options => {{ const around = {preview.AROUND}"
    + """
  const ending = document.getAnimations().filter(each => each.effect.getComputedTiming().endTime !== Infinity)
  await Promise.all(ending.map(each => each.finished.catch(() => {})))
  const brief = found => found.flatMap(rule => rule.nodes.map(node => ({
    rule: rule.id, help: rule.help, words: around(document.querySelector(node.target.flat()[0])),
    why: node.failureSummary || '', target: node.target.flat().join(' ') })))
  const results = await axe.run(document, { ...options, resultTypes: ['violations', 'incomplete'] })
  return { 'failed': brief(results.violations), 'cannot tell': brief(results.incomplete) }
}"""
)

_HEAD = '<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Example</title></head>'


def _styled(style: str) -> str:
    """A page with a picture that has no words, unless a style sheet hides it."""
    shown = "" if "img" in style else " alt=''"
    picture = f"<img{shown} src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>"
    return f"{_HEAD}<style>{style}</style><body><main><h1>A</h1><p>Words</p>{picture}</main></body></html>"


EXAMPLES = {
    "passed": {
        "sound": f"{_HEAD}<body><main><h1>Your choice</h1><p>You can <a href='#more'>opt "
        f"out</a>.</p></main></body></html>"
    },
    "failed": {
        "no alternative text": f"{_HEAD}<body><main><h1>A</h1><img "
        f"src='data:image/gif;base64,R0lGODlhAQABAAAAACw='></main></body></html>",
        "pale in dark": f"{_HEAD}<style>@media (prefers-color-scheme: dark) {{ p {{ color: #ccc }} }}</style>"
        "<body><main><h1>A</h1><p>Words</p></main></body></html>",
        "pale in more contrast": _styled(
            "@media (prefers-contrast: more) and (prefers-color-scheme: light) { p { color: #ccc } }"
        ),
        "pale in more contrast, dark": _styled(
            "@media (prefers-contrast: more) and (prefers-color-scheme: dark) { p { color: #ccc } }"
        ),
        "pale where motion is reduced": _styled("@media (prefers-reduced-motion: reduce) { p { color: #ccc } }"),
        "pale where motion is allowed": _styled("@media (prefers-reduced-motion: no-preference) { p { color: #ccc } }"),
        "pale in print": _styled("@media print { p { color: #ccc } }"),
        "hidden by the style sheet alone": _styled("img { display: none }"),
        "pale in forced colours": f"{_HEAD}<style>@media (forced-colors: active) {{ p {{ "
        f"color: #ccc; forced-color-adjust: none }} "
        f"}}</style>"
        "<body><main><h1>A</h1><p>Words</p></main></body></html>",
    },
}


def check(page: LivePage) -> list[Finding]:
    """Examine a page in each state. Raises AxeMissing when axe itself is not installed."""
    script = axe_script()
    tab = page.open(preview.STATES[0], policy=False)
    tab.evaluate(FORCED_TEXT_COLOUR)
    tab.evaluate(script)
    seen: dict[tuple[Outcome, str, str], tuple[dict[str, str], list[str]]] = {}
    for state in preview.STATES:
        preview.enter(tab, state)
        results: dict[Outcome, list[dict[str, str]]] = tab.evaluate(EXAMINE, _options(state))
        for outcome, faults in results.items():
            for fault in faults:
                key = (outcome, fault["rule"], fault["target"])
                seen.setdefault(key, (fault, []))[1].append(state.name)
    return [_finding(page.path, outcome, fault, names) for (outcome, _, _), (fault, names) in seen.items()]


class AxeMissing(ToolMissing):
    """The package that carries axe is not installed."""


def axe_script() -> str:
    """axe-core's own JavaScript, from the installed package axe-playwright-python. Raises AxeMissing."""
    try:
        return resources.files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
    except (ModuleNotFoundError, FileNotFoundError) as missing:
        raise AxeMissing("The Python package axe-playwright-python is not installed.") from missing


def _options(state: preview.State) -> dict[str, Untyped]:
    """What axe is asked in a state."""
    if state in LOOK_ALONE:
        return {"runOnly": {"type": "rule", "values": list(LOOK)}}
    left_out = {name: {"enabled": False} for name in NO_QUESTION.get(state, ())}
    return {"runOnly": {"type": "tag", "values": list(TAGS)}, "rules": left_out}


def _finding(page: Path, outcome: Outcome, fault: dict[str, Untyped], names: list[str]) -> Finding:
    return Finding(
        rule="page/axe",
        path=page.as_posix(),
        message=f"{fault['help']} ({fault['rule']}; seen in: {', '.join(names)}).",
        help=f"{' '.join(fault['why'].split())} It is about: {fault['target']}",
        outcome=outcome,
        piece=fault["words"] or fault["target"],
    )


RULE = Rule("error", check=check)
