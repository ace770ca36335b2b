"""No words are cut off when a reader spaces the text out.

What: on each page the text gets the spacing of WCAG 2.2, 1.4.12 (level AA): lines 1.5 times the size of the letters,
2 times after paragraphs, 0.12 between letters, 0.16 between words. Nothing may then be clipped or cut short, on a phone
or a desktop. Spacing that is wider already stays. Scripts whose letters join, such as Arabic, get no gap between
letters, as the criterion allows.

Why: many people with dyslexia or low vision can read only text that is spaced out, and set this in their browser.

How to put it right: give no box with words a fixed height or `overflow: hidden`; let it grow. Do not cut lines short
with `text-overflow: ellipsis` or `line-clamp`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from everyreader import preview
from everyreader.finding import Finding, Rule
from everyreader.preview import LivePage

if TYPE_CHECKING:
    pass

SPACE_OUT = """() => {
  const joined = new Set(['Arab', 'Aran', 'Syrc', 'Mong', 'Nkoo', 'Rohg', 'Adlm'])
  const joins = el => {
    const tag = el.closest('[lang]')?.lang
    try { return tag ? joined.has(new Intl.Locale(tag).maximize().script) : false } catch { return false }
  }
  for (const el of document.body.querySelectorAll('*')) {
    const style = getComputedStyle(el), size = parseFloat(style.fontSize)
    const least = (property, times) => {
      const now = parseFloat(style.getPropertyValue(property)) || 0
      if (now < times * size) el.style.setProperty(property, times * size + 'px', 'important')
    }
    least('line-height', 1.5)
    least('word-spacing', 0.16)
    if (el.tagName === 'P') least('margin-bottom', 2)
    if (!joins(el)) least('letter-spacing', 0.12)
  }
}"""

CUT_OFF = (
    f"() => {{ const around = {preview.AROUND}"
    + """
  const cuts = style => [style.overflowX, style.overflowY].some(each => each === 'hidden' || each === 'clip')
  const name = el => el.tagName.toLowerCase() + (el.id ? '#' + el.id : '')
    + [...el.classList].map(c => '.' + c).join('')
  return [...document.body.querySelectorAll('*')].filter(el => {
    const style = getComputedStyle(el)
    const shown = el.checkVisibility() && el.clientWidth > 1 && el.clientHeight > 1 && el.textContent.trim()
    return shown && cuts(style) && (el.scrollWidth > el.clientWidth + 1 && style.overflowX !== 'auto'
                                 || el.scrollHeight > el.clientHeight + 1 && style.overflowY !== 'auto')
  }).map(el => ({ name: name(el), around: around(el), words: el.textContent.trim().slice(0, 60) }))
}"""
)

_HEAD = '<!doctype html><html lang="en-GB"><meta name="viewport" content="width=device-width"><title>Example</title>'
_WORDS = "Phone us if you want to stop us sharing your information for research and planning."
EXAMPLES = {
    "passed": {
        "text": f"{_HEAD}<p>{_WORDS}</p>",
        "for screen readers": f"{_HEAD}<p style='position: absolute; width: 1px; "
        f"height: 1px; overflow: hidden'>{_WORDS}</p>",
    },
    "failed": {
        "fixed height": f"{_HEAD}<p style='width: 280px; height: 3.6em; "
        f"line-height: 1.2; overflow: hidden'>{_WORDS}</p>",
        "cut short": f"{_HEAD}<p style='width: 280px; white-space: nowrap; overflow: hidden; text-overflow: "
        f"ellipsis'>{_WORDS}</p>",
    },
}


def check(page: LivePage) -> list[Finding]:
    """Space a page out, on a phone and a desktop, and report what is clipped."""
    tab = page.open()
    tab.evaluate(SPACE_OUT)
    found: dict[str, Finding] = {}
    for state in (preview.PHONE, preview.DESKTOP):
        preview.enter(tab, state)
        for fault in tab.evaluate(CUT_OFF):
            found.setdefault(fault["name"] + fault["words"], _finding(page.path, state, fault))
    return list(found.values())


def _finding(page: Path, state: preview.State, fault: dict[str, str]) -> Finding:
    return Finding(
        rule="page/text-spacing",
        path=page.as_posix(),
        message=f"With text spaced out, words in <{fault['name']}> are cut off ({state.name}): “{fault['words']}”.",
        help="Take away the fixed height or the hidden overflow, so that the box grows with its words.",
        piece=fault["around"],
    )


RULE = Rule("error", check=check)
