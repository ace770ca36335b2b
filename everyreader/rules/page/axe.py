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
that no reader sees (axe-core issue 3978). This rule gives axe the forced colour instead. axe also draws words to see
whether they are an icon of a font of icons, takes words of Arabic and Bengali, whose letters join, for icons, and then
does not look at their contrast. This rule lets it take no words for icons.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from everyreader import preview
from everyreader.finding import Finding, Outcome, Rule, ToolMissing
from everyreader.preview import LivePage
from everyreader.untyped import Untyped

if TYPE_CHECKING:
    pass

Results = dict[Outcome, list[dict[str, str]]]
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")

LOOK = ("color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable")
COLOURS = LOOK[:2]
LOOK_ALONE = (preview.CONTRAST, preview.CONTRAST_DARK)
NO_QUESTION = {preview.PRINT: ("target-size", "scrollable-region-focusable"), preview.UNSTYLED: LOOK}

FORCED_TEXT_COLOUR = """() => {
  const read = CSSStyleDeclaration.prototype.getPropertyValue
  const forced = matchMedia('(forced-colors: active)')
  CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
    return read.call(this, name === '-webkit-text-fill-color' && forced.matches ? 'color' : name)
  }
}"""

# axe takes words for an icon whose picture differs from that of their first letter: here, all pictures are alike.
NO_ICONS = """() => {
  HTMLCanvasElement.prototype.getContext = () => ({
    canvas: {}, fillText() {}, clearRect() {}, measureText: words => ({ width: 30 * words.length }),
    getImageData: () => ({ data: new Uint8ClampedArray(4).fill(1) }) })
}"""

# What moves for ever is not waited for; it would never end. Where every part is to be seen at the place that it had
# before, axe is asked about colours alone: all its other rules would find the same.
EXAMINE = (
    f"async ([shape, colours, all]) => {{ const around = {preview.AROUND}"
    + """
  const ending = document.getAnimations().filter(each => each.effect.getComputedTiming().endTime !== Infinity)
  await Promise.all(ending.map(each => each.finished.catch(() => {})))
  const kept = ['visibility', 'opacity', 'display', 'position', 'overflow', 'clip', 'clipPath', 'transform']
  const now = [...document.querySelectorAll('*')].map(el => {
    const box = el.getBoundingClientRect(), style = getComputedStyle(el)
    return [box.x, box.y, box.width, box.height, ...kept.map(name => style[name])].join(' ')
  }).join()
  const brief = found => found.flatMap(rule => rule.nodes.map(node => ({
    rule: rule.id, help: rule.help, words: around(document.querySelector(node.target.flat()[0])),
    why: node.failureSummary || '', target: node.target.flat().join(' ') })))
  const options = now === shape ? colours : all
  const results = await axe.run(document, { ...options, resultTypes: ['violations', 'incomplete'] })
  return [now, { 'failed': brief(results.violations), 'cannot tell': brief(results.incomplete) }]
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
        "pale where letters join": '<!doctype html><html lang="ur" dir="rtl"><meta charset="utf-8"><title>مثال</title>'
        '<body><main><h1>مثال</h1><p style="color: #ccc">ہسپتال کی معلومات</p></main></body></html>',
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
    tab.evaluate(NO_ICONS)
    tab.evaluate(script)
    seen: dict[tuple[Outcome, str, str], tuple[dict[str, str], list[str]]] = {}
    first_shape, first = "", Results()
    for state in preview.STATES:
        preview.enter(tab, state)
        results: Results
        known = "" if state in NO_QUESTION else first_shape
        shape, results = tab.evaluate(EXAMINE, [known, _only(COLOURS), _options(state)])
        if shape == known:
            results = {outcome: [*found, *_unchanged(first[outcome], state)] for outcome, found in results.items()}
        first_shape, first = first_shape or shape, first or results
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


def _only(rules: Sequence[str]) -> dict[str, Untyped]:
    return {"runOnly": {"type": "rule", "values": list(rules)}}


def _unchanged(faults: Collection[dict[str, str]], state: preview.State) -> Iterator[dict[str, str]]:
    """Yield the faults of the first state that a state has too, since they are no matter of colours."""
    asked = LOOK if state in LOOK_ALONE else {fault["rule"] for fault in faults}
    return (fault for fault in faults if fault["rule"] in asked and fault["rule"] not in COLOURS)


def _options(state: preview.State) -> dict[str, Untyped]:
    """What axe is asked in a state."""
    if state in LOOK_ALONE:
        return _only(LOOK)
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
