"""A screen reader is told what stands out on a page: that it is a heading, a list, or a table with a name.

What: the title of a box is a heading; a table has a name, from a caption or from the heading that it is under; a
list outside a `nav` that shows no signs says so by `list-style-type: ""` and not by `none`; and what scrolls sideways
is a stop of the keyboard only where there is something to scroll to. (WCAG 2.2, 1.3.1 Info and Relationships, 2.4.3
Focus Order and 2.4.6 Headings and Labels.)

Why: people who hear a page leap from heading to heading and from table to table. A title that is only bold is passed
over, a table without a name is announced as "table", Safari with VoiceOver takes a list whose style is `none` for no
list and tells no number of items, and each stop with nothing to do costs everybody who goes by the keyboard.

How to put it right: start again from our templates, `blocks/callout.html`, `blocks/table.html` and `html/style.css`.
"""

from __future__ import annotations

from everyreader.finding import Finding, Rule
from everyreader.preview import LivePage

LOST = """() => {
  const shown = el => el.getClientRects().length > 0
  const words = el => el.textContent.replace(/\\s+/g, ' ').trim()
  const found = []
  for (const title of document.querySelectorAll('.callout > p:first-child:not(:last-child)')) {
    const first = title.firstElementChild
    const alone = title.children.length === 1 && first.matches('b, strong') && words(first)
    if (shown(title) && alone && alone === words(title)) found.push(['box', alone])
  }
  for (const table of document.querySelectorAll('table')) {
    const ids = (table.getAttribute('aria-labelledby') || '').split(/\\s+/).filter(Boolean)
    const named = ids.some(id => document.getElementById(id) && words(document.getElementById(id)))
    const said = table.caption && words(table.caption) || (table.getAttribute('aria-label') || '').trim()
    if (shown(table) && !named && !said && !table.matches('[role=presentation], [role=none]'))
      found.push(['table', words(table.rows[0] || table)])
  }
  for (const list of document.querySelectorAll('ul, ol')) {
    const bare = !list.closest('nav, [role=navigation]') && !list.hasAttribute('role')
    if (shown(list) && bare && getComputedStyle(list).listStyleType === 'none') found.push(['list', words(list)])
  }
  for (const stop of document.querySelectorAll('[tabindex="0"]')) {
    const scrolls = ['auto', 'scroll'].includes(getComputedStyle(stop).overflowX)
    if (scrolls && stop.scrollWidth <= stop.clientWidth && stop.scrollHeight <= stop.clientHeight)
      found.push(['stop', words(stop)])
  }
  return found
}"""

_TOLD = {
    "box": ("The title of a box, “{words}”, is no heading.", "Print it as a heading, as our blocks/callout.html does."),
    "table": (
        "The table that begins “{words}” has no name.",
        "Name it by the heading that it is under, as our blocks/table.html does.",
    ),
    "list": (
        "The list that begins “{words}” may be told as no list.",
        'Write list-style-type: "" after list-style: none, as our style.css does.',
    ),
    "stop": (
        "The keyboard stops at “{words}”, where nothing scrolls.",
        'Leave out tabindex="0", as our blocks/table.html does for up to seven columns.',
    ),
}

_HEAD = '<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>A</title><h1 id="a">A</h1>'
_ROWS = "<tr><th>How</th><th>When</th></tr><tr><td>By phone</td><td>Today</td></tr>"
EXAMPLES = {
    "passed": {
        "title as heading": f'{_HEAD}<div class="callout"><h2>Post</h2><p>Post the form.</p></div>',
        "words that begin bold": f'{_HEAD}<div class="callout"><p><b>Post</b> the form.</p><p>Today.</p></div>',
        "table named by its heading": f'{_HEAD}<table aria-labelledby="a">{_ROWS}</table>',
        "table with a caption": f"{_HEAD}<table><caption>Ways</caption>{_ROWS}</table>",
        "list without signs": f"{_HEAD}<ul style='list-style-type: \"\"'><li>One</ul>",
        "list of ways in a nav": f'{_HEAD}<nav><ul style="list-style: none"><li><a href="#a">A</a></ul></nav>',
        "a stop that scrolls": f'{_HEAD}<div tabindex="0" style="overflow-x: auto; width: 3em">unbreakably</div>',
    },
    "failed": {
        "title in bold words": f'{_HEAD}<div class="callout"><p><strong>Post</strong></p><p>Post the form.</p></div>',
        "table without a name": f"{_HEAD}<table>{_ROWS}</table>",
        "table named by what is not there": f'{_HEAD}<table aria-labelledby="b">{_ROWS}</table>',
        "table with an empty caption": f"{_HEAD}<table><caption> </caption>{_ROWS}</table>",
        "list style none": f'{_HEAD}<ul style="list-style: none"><li>One</ul>',
        "numbered list of style none": f'{_HEAD}<ol style="list-style-type: none"><li>One</ol>',
        "a stop without a scroll": f'{_HEAD}<div tabindex="0" style="overflow-x: auto">short</div>',
    },
}


def check(page: LivePage) -> list[Finding]:
    """Report what a page shows and a screen reader is not told."""
    lost: list[tuple[str, str]] = page.look().evaluate(LOST)
    return [_finding(page, kind, words[:40]) for kind, words in lost]


def _finding(page: LivePage, kind: str, words: str) -> Finding:
    message, help = _TOLD[kind]
    return Finding("page/lost-structure", page.path.as_posix(), message.format(words=words), help, piece=words)


RULE = Rule("warning", check=check)
