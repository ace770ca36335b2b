"""Says in which order the signs of lines are seen: in a browser by their rectangles, in a PDF by their boxes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mixed_lines import atoms

if TYPE_CHECKING:
    from playwright.sync_api import Page

_LEAVES = """selector => [...document.querySelectorAll(selector)].map(element => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT), range = document.createRange(), signs = []
  while (walker.nextNode()) {
    const node = walker.currentNode
    for (let at = 0; at < node.data.length; at++) {
      if (!node.data[at].trim()) continue
      range.setStart(node, at); range.setEnd(node, at + 1)
      const box = range.getBoundingClientRect()
      if (box.width || box.height) signs.push([box.left + box.width / 2, node.data[at]])
    }
  }
  return [element.textContent.replace(/\\s+/g, ' ').trim(), signs]
})"""


def seen_in_browser(page: Page, selector: str) -> dict[str, str]:
    """Return, by the words of each element that is set in one line, the order in which its signs are seen."""
    return {text: _in_order(signs) for text, signs in page.evaluate(_LEAVES, selector)}


def _in_order(signs: list[tuple[float, str]]) -> str:
    return atoms("".join(sign for _, sign in sorted(signs, key=lambda sign: sign[0])))


def seen_in_pdf(path: Path) -> list[str]:
    """Return the order in which the signs of each line are seen. A line is what is between two stretches of
    white."""
    import pypdfium2

    found = []
    with pypdfium2.PdfDocument(path) as pdf:
        for page in pdf:
            text = page.get_textpage()
            boxes = []
            for number in range(text.count_chars()):
                sign = text.get_text_range(number, 1)
                if sign.strip() and sign not in "\u200b\u2060\u200e\u200f":
                    left, bottom, right, top = text.get_charbox(number)
                    boxes.append((top, bottom, (left + right) / 2, sign))
            line: list[tuple[float, str]] = []
            low = float("inf")
            for top, bottom, middle, sign in sorted(boxes, key=lambda box: -box[0]):
                if top < low and line:
                    found.append(_in_order(line))
                    line, low = [], float("inf")
                line.append((middle, sign))
                low = min(low, bottom)
            if line:
                found.append(_in_order(line))
    return found
