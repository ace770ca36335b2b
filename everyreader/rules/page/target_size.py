"""A link that stands alone is easy to hit.

What: on a small phone and on a desktop, each link and each fold that is without other words beside it is at least
44 CSS pixels wide and high (WCAG 2.2, 2.5.5 Target Size (Enhanced), level AAA). A link among the words of a sentence,
in a cell or an item of a list, may be as high as its line; a skip link that is not shown yet has no size.

Why: a finger that shakes, a thumb on a moving bus or a mouth stick covers as much. A phone number that is hard to hit
is a call to somebody else.

How to put it right: make the link a block or an inline-table with padding above and below; in content, put the link on
a line or into an item of its own.
"""

from __future__ import annotations

from pathlib import Path

from everyreader import preview
from everyreader.finding import Finding, Rule
from everyreader.preview import LivePage

LEAST = 44
"""CSS pixels in each direction. A fraction less is rounding."""

_STATES = (preview.PHONE, preview.DESKTOP)

# The words round a link are those of the nearest box that starts a line of its own, without those of the links in it.
SMALL = (
    f"least => {{ const around = {preview.AROUND}"
    + """
  const shown = el => el.checkVisibility({ visibilityProperty: true })
  const box = el => {
    let up = el.parentElement
    while (getComputedStyle(up).display === 'inline') up = up.parentElement
    return up
  }
  const alone = el => {
    if (el.localName !== 'a') return true
    const copy = box(el).cloneNode(true)
    for (const link of copy.querySelectorAll('a, summary')) link.remove()
    return !/[\\p{L}\\p{N}]/u.test(copy.textContent)
  }
  const found = [], targets = document.querySelectorAll('a[href], summary, button')
  if (!targets.length) return null
  for (const el of targets) {
    const { width, height, right, bottom } = el.getBoundingClientRect()
    if (!shown(el) || !width || right < 0 || bottom < 0 || !alone(el)) continue
    if (width < least - 0.5 || height < least - 0.5)
      found.push({ around: around(el), words: el.textContent.trim().slice(0, 60),
                   width: Math.round(width), height: Math.round(height) })
  }
  return found
}"""
)

_HEAD = '<!doctype html><html lang="en-GB"><meta name="viewport" content="width=device-width"><title>Example</title>'
_LARGE = "<style>a, summary { display: inline-table; min-width: 44px; padding-block: 12px; line-height: 24px }</style>"
EXAMPLES = {
    "passed": {
        "padding": f"{_HEAD}{_LARGE}<ul><li><a href='#a'>A page</a></ul><details><summary>More</summary></details>",
        "in a sentence": f"{_HEAD}<p>Read <a href='#a'>a page</a> first.</p>",
        "in an item with words": f"{_HEAD}<ul><li><b>Phone:</b> <a href='tel:111'>111</a></ul>",
        "skip link": f"{_HEAD}<a href='#a' style='position: absolute; top: -9999px'>Skip</a><p id='a'>Words</p>",
    },
    "failed": {
        "item of a list": f"{_HEAD}<ul><li><a href='#a'>A page</a></ul>",
        "with a full stop": f"{_HEAD}<ul><li><a href='#a'>A page</a>.</ul>",
        "cell of a table": f"{_HEAD}<table><tr><th>Phone<td><a href='tel:111'>111</a></table>",
        "two links": f"{_HEAD}<p><a href='#a'>One</a> / <a href='#b'>Two</a></p>",
        "fold": f"{_HEAD}<details><summary>More</summary>Words</details>",
        "narrow": f"{_HEAD}{_LARGE}<style>a {{ min-width: 0 }}</style><ul><li><a href='#a'>A</a></ul>",
    },
    "inapplicable": {"no target": f"{_HEAD}<p>Words and no link.</p>"},
}


def check(page: LivePage) -> list[Finding] | None:
    """Measure the links of a page on a phone and on a desktop; None where it has none."""
    findings: list[Finding] = []
    tab = page.look(_STATES[0])
    for state in _STATES:
        preview.enter(tab, state)
        faults: list[dict[str, str]] | None = tab.evaluate(SMALL, LEAST)
        if faults is None:
            return None
        findings += [_finding(page.path, state, fault) for fault in faults]
    return findings


def _finding(page: Path, state: preview.State, fault: dict[str, str]) -> Finding:
    return Finding(
        rule="page/target-size",
        path=page.as_posix(),
        message=f"On a {state.name}, “{fault['words']}” is {fault['width']} by {fault['height']} pixels, and {LEAST} "
        "are needed where it stands alone.",
        help="Give it padding, or put words beside it.",
        piece=fault["around"],
    )


RULE = Rule("warning", check=check)
