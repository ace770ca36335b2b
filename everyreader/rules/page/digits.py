"""A phone number in a right-to-left page reads in its own order.

What: in each page that runs from right to left, every number of seven digits or more that is written in groups, such as
0300 303 5678, is found on the screen digit by digit. From left to right they must be in the order in which they are
dialled, the plus sign first. (WCAG 2.2, 1.3.2 Meaningful Sequence; Unicode Standard Annex 9.)

Why: the browser takes the groups of such a number for separate numbers and sets them from right to left: 5678 303 0300.
Someone who reads Urdu or Arabic then dials a wrong number, and nobody who writes the page in English notices.

How to put it right: write the number as a fact, `{{ optout-phone }}`, never by hand; templates set it in
`<bdi dir="ltr">`, which keeps its order. (A no-break space between the groups keeps it too, by rule W4 of the Annex,
but is lost when the number is copied.)
"""

from __future__ import annotations

from pathlib import Path

from everyreader.finding import Finding, Rule
from everyreader.preview import LivePage

# The words of each block are joined, so that a number split by a tag is still one number. Digits of one line must rise.
TURNED_ROUND = """() => {
  const all = [document.documentElement, ...document.body.querySelectorAll('*')]
  if (!all.some(el => getComputedStyle(el).direction === 'rtl')) return null
  const block = node => {
    let el = node.parentElement
    while (getComputedStyle(el).display.startsWith('inline')) el = el.parentElement
    return el
  }
  const blocks = new Map(), walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const el = block(walker.currentNode)
    if (!blocks.has(el)) blocks.set(el, [])
    for (let at = 0; at < walker.currentNode.length; at++) blocks.get(el).push({ node: walker.currentNode, at })
  }
  const box = ({ node, at }) => {
    const range = document.createRange()
    range.setStart(node, at); range.setEnd(node, at + 1)
    return range.getClientRects()[0]
  }
  const turned = chars => {
    const boxes = chars.filter(({ node, at }) => /[+\\p{Nd}]/u.test(node.data[at])).map(box).filter(Boolean)
    return boxes.some((next, i) => {
      const last = boxes[i - 1]
      if (!last) return false
      const sameLine = Math.abs(next.top - last.top) < Math.min(next.height, last.height) / 2
      return sameLine ? next.left <= last.left : next.top < last.top
    })
  }
  const found = []
  for (const chars of blocks.values()) {
    const words = chars.map(({ node, at }) => node.data[at]).join('')
    for (const match of words.matchAll(/[+(]*\\p{Nd}[\\p{Nd}()\\s\\u00a0\\u202f.\\u2010\\u2011-]*\\p{Nd}/gu)) {
      const grouped = /\\p{Nd}[^\\p{Nd}]+\\p{Nd}/u.test(match[0]) || match[0].startsWith('+')
      const many = match[0].replace(/[^\\p{Nd}]/gu, '').length >= 7
      const years = /^\\p{Nd}{4}\\s?-\\s?\\p{Nd}{4}$/u.test(match[0])
      const all = chars.slice(match.index, match.index + match[0].length)
      if (grouped && many && !years && turned(all)) found.push(match[0])
    }
  }
  return found
}"""

_HEAD = '<!doctype html><html lang="ur" dir="rtl"><meta charset="utf-8"><title>مثال</title>'
EXAMPLES = {
    "passed": {
        "isolated": f"{_HEAD}<p>ہمیں <bdi dir='ltr'>0300 303 5678</bdi> پر فون کریں۔</p>",
        "one group": f"{_HEAD}<p>ہمیں 03003035678 پر فون کریں۔</p>",
        "no-break spaces": f"{_HEAD}<p>ہمیں 0300\u00a0303\u00a05678 پر فون کریں۔</p>",
        "split by tags": f"{_HEAD}<p>ہمیں <bdi dir='ltr'>0300 <b>303</b> 5678</bdi> پر فون کریں۔</p>",
    },
    "failed": {
        "not isolated": f"{_HEAD}<p>ہمیں 0300 303 5678 پر فون کریں۔</p>",
        "isolated the wrong way": f"{_HEAD}<p><bdi>0300 303 5678</bdi></p><p><bdi dir='rtl'>0300 303 5678</bdi></p>",
        "plus sign": f"{_HEAD}<p>ہمیں +44 20 7450 4000 پر فون کریں۔</p>",
    },
    "inapplicable": {"left to right": '<!doctype html><html lang="en-GB"><title>A</title><p>Phone 0300 303 5678.</p>'},
}


def check(page: LivePage) -> list[Finding] | None:
    """Report each number that is in the wrong order; None where nothing runs from right to left."""
    numbers: list[str] | None = page.look().evaluate(TURNED_ROUND)
    return None if numbers is None else [_finding(page.path, number) for number in numbers]


def _finding(page: Path, number: str) -> Finding:
    return Finding(
        rule="page/digits",
        path=page.as_posix(),
        message=f"The number {number} is shown in the wrong order, because the words round it run from right to left.",
        help='Write it as a fact, {{ name }}, or set it in <bdi dir="ltr">.',
        piece=number,
    )


RULE = Rule("error", check=check)
