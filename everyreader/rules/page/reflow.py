"""No page scrolls sideways at 320 pixels.

What: each page is laid out 320 CSS pixels wide, as a small phone shows it, and as a desktop shows it at 400% zoom.
Nothing may stick out of the window, save inside a part that scrolls by itself, such as the frame round a wide table
(WCAG 2.2, 1.4.10 Reflow, level AA). A page that hides what sticks out fails just as one that scrolls.

Why: who needs large text enlarges the page. If lines then run out of the window, each line must be scrolled to and fro,
and many people give up or miss the end of a sentence.

How to put it right: use no fixed widths, put `max-inline-size: 100%` on pictures, let long words and addresses break
with `overflow-wrap: anywhere`, and put a table in a frame with `overflow-x: auto`.
"""

from __future__ import annotations

from pathlib import Path

from everyreader import preview
from everyreader.finding import Finding, Rule
from everyreader.preview import LivePage

# Parts that stick out, outermost first, each named by a short selector. What lies wholly beyond the edge where the
# text starts cannot be scrolled to: it is a skip link or words for screen readers alone, put there on purpose.
STICKING_OUT = (
    f"() => {{ const around = {preview.AROUND}"
    + """
  const width = document.documentElement.clientWidth, found = []
  const leftward = getComputedStyle(document.documentElement).direction === 'rtl'
  const name = el => el.tagName.toLowerCase() + (el.id ? '#' + el.id : '')
    + [...el.classList].map(c => '.' + c).join('')
  const words = node => { const range = document.createRange(); range.selectNodeContents(node); return range }
  const visit = node => {
    if (node.nodeType === Node.TEXT_NODE) return judge(node.parentElement, words(node).getBoundingClientRect(), node)
    if (node.nodeType === Node.ELEMENT_NODE) visitElement(node)
  }
  const judge = (el, box, node) => {
    const right = box.right > width + 1, left = box.left < -1
    const away = leftward ? box.left >= width : box.right <= 0
    if (box.width <= 1 || box.height <= 1 || away || !right && !left) return false
    found.push({ name: name(el), around: around(el), by: Math.round(Math.max(box.right - width, -box.left)),
                 words: node.textContent.trim().slice(0, 60) })
    return true
  }
  const visitElement = el => {
    const style = getComputedStyle(el), box = el.getBoundingClientRect()
    if (style.display === 'none' || style.visibility === 'hidden') return
    const drawn = box.width > 1 && box.height > 1
    if (!drawn && style.overflowX !== 'visible') return
    if (drawn && judge(el, box, el)) return
    if (['auto', 'scroll'].includes(style.overflowX) && el !== document.body && el !== document.documentElement) return
    for (const child of el.childNodes) visit(child)
  }
  visit(document.body)
  const more = document.scrollingElement.scrollWidth - width
  if (!found.length && more > 1) found.push({ name: 'html', around: '', by: more, words: '' })
  return found
}"""
)

_HEAD = '<!doctype html><html lang="en-GB"><meta name="viewport" content="width=device-width"><title>Example</title>'
EXAMPLES = {
    "passed": {
        "text": f"{_HEAD}<p>Words that wrap as they should, however narrow the window may be.</p>",
        "frame": f"{_HEAD}<div style='overflow-x: auto'><table style='width: "
        f"700px'><tr><td>Wide</td></tr></table></div>",
        "skip link": f"{_HEAD}<a href='#a' style='position: absolute; left: -9999px'>Skip</a><p id='a'>Words</p>",
    },
    "failed": {
        "fixed width": f"{_HEAD}<div style='width: 400px'>Wide</div>",
        "hidden overflow": f"{_HEAD}<body style='overflow-x: hidden'><div style='width: 400px'>Cut off</div>",
        "hidden long word": f"{_HEAD}<body style='overflow-x: "
        f"hidden'><p>www.averylongnameofahousewithoutanyhyphensinitatall.example</p>",
        "fixed place": f"{_HEAD}<div style='position: fixed; width: 400px'>Wide</div>",
        "long word": f"{_HEAD}<p>www.averylongnameofahousewithoutanyhyphensinitatall.example</p>",
        "right to left": f"{_HEAD}<body dir='rtl'><div style='width: 400px'>Wide</div>",
    },
}


def check(page: LivePage) -> list[Finding]:
    """Lay a page out at 320 pixels and report what sticks out."""
    return [_finding(page.path, fault) for fault in page.look(preview.PHONE).evaluate(STICKING_OUT)]


def _finding(page: Path, fault: dict[str, str]) -> Finding:
    return Finding(
        rule="page/reflow",
        path=page.as_posix(),
        message=f"At 320 pixels <{fault['name']}> sticks out of the window by {fault['by']} pixels: "
        f"“{fault['words']}”.",
        help="Let it shrink or wrap; a wide table goes in a frame with overflow-x: auto.",
        piece=fault["around"] or fault["name"],
    )


RULE = Rule("error", check=check)
