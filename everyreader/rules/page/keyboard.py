"""All of a page can be used from the keyboard, and one always sees where one is.

What: the rule walks each page with the Tab key. A page with links before its main part starts with a link that skips
them; its target exists, and the walk goes on from there (WCAG 2.2, 2.4.1). Every link, button, field and folded part is
reached (2.1.1), in the order of the page (2.4.3), and none holds the walk fast (2.1.2). What has the focus looks
different, by its outline, shadow, ground, border or underline, in light, dark and forced colours (2.4.7), and stands
uncovered in the window (2.4.11).

Why: people who cannot use a mouse or a touch screen, or use a switch or a voice that presses keys, have no other way;
and who cannot see where the focus is does not know what Enter will do.

How to put it right: use native links, buttons and `details`; no positive `tabindex`; never `outline: none` alone. In
forced colours shadows and grounds vanish, so give `:focus-visible` an outline, which may be transparent in normal
colours.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from everyreader import preview
from everyreader.finding import Finding, Rule
from everyreader.preview import LivePage
from everyreader.untyped import Untyped

if TYPE_CHECKING:
    from playwright.sync_api import Page

PRESSES_ON_ONE = 25  # a recording's player has about ten controls of its own; more is a trap
HELP = "Use native links, buttons and details in the order of the page, with an outline on :focus-visible."

# `walk` lives in the page while it is examined: the stops that Tab should reach, and how to look at one.
PREPARE = """() => {
  const kinds = 'a[href], area[href], details > summary:first-of-type, button, input, select, textarea, iframe,' +
                'audio[controls], video[controls], [tabindex], [contenteditable]'
  const stops = [...document.querySelectorAll(kinds)].filter(el =>
    el.checkVisibility({ visibilityProperty: true }) && !el.disabled && el.type !== 'hidden'
      && el.tabIndex >= 0 && !el.closest('[inert]'))
  const settle = () => document.getAnimations().forEach(each => each.finish())
  const looks = ['outlineStyle', 'outlineWidth', 'outlineColor', 'boxShadow', 'backgroundColor',
    'borderTopColor', 'borderTopWidth',
                 'borderBottomColor', 'borderBottomWidth', 'textDecorationLine', 'textDecorationThickness']
  const look = el => {
    const style = getComputedStyle(el)
    return Object.fromEntries(looks.map(name => [name, style[name]]))
  }
  const clear = colour => /^rgba\\(.*, 0\\)$|\\/ 0\\)$/.test(colour)
  const seen = name => !matchMedia('(forced-colors: active)').matches
    || !['backgroundColor', 'boxShadow'].includes(name)
  const differs = (before, after) => looks.filter(seen).some(name => {
    if (before[name] === after[name]) return false
    if (name.startsWith('outline'))
      return after.outlineStyle !== 'none' && parseFloat(after.outlineWidth) > 0 && !clear(after.outlineColor)
    return true
  })
  const covered = el => {
    // Of what is taller than the window, such as a table that scrolls, the part in the window counts.
    const boxes = [...el.getClientRects()].map(box => ({
      left: Math.max(box.left, 0), right: Math.min(box.right, innerWidth),
      top: Math.max(box.top, 0), bottom: Math.min(box.bottom, innerHeight) }))
    return !boxes.filter(box => box.right - box.left > 1 && box.bottom - box.top > 1).some(box => {
      const hit = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2)
      return hit && (el.contains(hit) || hit.contains(el))
    })
  }
  document.activeElement?.blur?.(); settle()
  const walk = { stops, before: null }
  walk.rest = () => { document.activeElement?.blur?.(); settle(); walk.before = stops.map(look) }
  walk.now = () => {
    settle()
    const el = document.activeElement, at = stops.indexOf(el)
    return at < 0 ? { at } : { at, marked: differs(walk.before[at], look(el)), covered: covered(el) }
  }
  walk.each = () => { walk.rest(); return stops.map(el => { el.focus(); return walk.now() }) }
  const main = document.querySelector('main, [role=main]')
  const target = el => el.hash && el.origin + el.pathname === location.origin + location.pathname
                       && document.getElementById(decodeURIComponent(el.hash.slice(1)))
  walk.arrived = () => {
    const el = document.activeElement
    return target(stops[0]).contains(el) && el !== document.body
  }
  walk.beyond = () => { const to = target(stops[0]); return to.contains(document.activeElement) ||
                        !!(to.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING) }
  window.walk = walk; walk.rest()
  const name = el => `${(el.textContent.trim() || el.getAttribute('aria-label') || el.tagName).slice(0, 50)}`
  return { names: stops.map(name), positive: stops.filter(el => el.tabIndex > 0).map(name),
           mustSkip: !!stops.length && !!main && !main.contains(stops[0]),
           skips: !!stops.length && stops[0].tagName === 'A' && !!target(stops[0]),
           inside: stops.map(el => !!main?.contains(el)) }
}"""

_HEAD = (
    '<!doctype html><html lang="en-GB"><title>Example</title><style>:focus-visible { outline: 3px solid #000 }</style>'
)
_SKIP = "<a href='#main'>Skip</a><nav><a href='#x'>Menu</a></nav>"
_MAIN = (
    "<main id='main'><h1 id='x'>A</h1><a href='#x'>Up</a><details><summary>More</summary><a "
    "href='#x'>In</a></details></main>"
)
_TALL = "<div role='region' aria-label='Table' tabindex='0'><p style='height: 400vh'>Words</p></div>"
_COVER = "<p style='position: fixed; inset: 0; margin: 0; background: #fff'>Cover</p>"
EXAMPLES = {
    "passed": {
        "sound": f"{_HEAD}{_SKIP}{_MAIN}",
        "transparent outline": f"{_HEAD}<style>a:focus-visible {{ outline: 3px solid transparent; background: #ff0 "
        f"}}</style>{_SKIP}{_MAIN}",
        "players": f"{_HEAD}<main><audio controls></audio><video controls></video><a href='#'>On</a></main>",
        "taller than the window": f"{_HEAD}<main>{_TALL}<a href='#'>On</a></main>",
        "nothing to skip": f"{_HEAD}<main><a href='#'>On</a></main>",
    },
    "failed": {
        "no skip link": f"{_HEAD}<nav><a href='other.html'>Menu</a></nav>{_MAIN}",
        "skips to nowhere": f"{_HEAD}<a href='#content'>Skip</a>{_MAIN}",
        "skip link does nothing": f"{_HEAD}{_SKIP}{_MAIN}<script>document.querySelector('a').onclick "
        f"= () => false</script>",
        "positive tabindex": f"{_HEAD}{_SKIP}{_MAIN}<a href='#x' tabindex='5'>First</a>",
        "no outline": f"{_HEAD}<style>a:focus-visible {{ outline: none }}</style>{_SKIP}{_MAIN}",
        "ground alone, lost in forced colours": f"{_HEAD}<style>a:focus-visible {{ outline: none; "
        f"background: #ff0 }}</style>{_SKIP}{_MAIN}",
        "covered": f"{_HEAD}{_SKIP}{_MAIN}{_COVER}",
        "taller than the window, covered": f"{_HEAD}<main>{_TALL}</main>{_COVER}",
        "trap": f"{_HEAD}{_SKIP}{_MAIN}<script>document.querySelector('main a').onkeydown = e => "
        f"e.preventDefault()</script>",
    },
}


def check(page: LivePage) -> list[Finding]:
    """Walk a page with the Tab key and report what goes wrong."""
    return [_finding(page.path, message, piece) for message, piece in _faults(page.open())]


def _faults(tab: Page) -> Iterator[tuple[str, str]]:
    """What is wrong with an open page, as pairs of message and the words of the stop that it is about."""
    known = tab.evaluate(PREPARE)
    yield from (("A positive tabindex takes it out of the order of the page", name) for name in known["positive"])
    visits = _walk(tab, len(known["names"]))
    yield from _unreached(visits, known["names"])
    unseen = {fault: [preview.DESKTOP.name] for fault in _unseen(visits, known["names"])}
    yield from _skip(tab, known)
    for state in (preview.DARK, preview.FORCED, preview.PHONE):
        preview.enter(tab, state)
        names = tab.evaluate(PREPARE)["names"]
        for fault in _unseen(tab.evaluate("() => walk.each()"), names):
            unseen.setdefault(fault, []).append(state.name)
    yield from ((f"{message} ({', '.join(states)})", name) for (message, name), states in unseen.items())


def _walk(tab: Page, stops: int) -> list[dict[str, Untyped]]:
    """Press Tab until every stop has been reached, or the walk begins again or is held fast."""
    visits: list[dict[str, Untyped]] = []
    reached: set[int] = set()
    while len(reached) < stops and len(visits) < stops * 2 + 2 * PRESSES_ON_ONE:
        tab.keyboard.press("Tab")
        visits.append(tab.evaluate("() => walk.now()"))
        at = visits[-1]["at"]
        if len({visit["at"] for visit in visits[-PRESSES_ON_ONE:]}) == 1 and len(visits) >= PRESSES_ON_ONE:
            break
        if at in reached and at != visits[-2]["at"]:
            break
        reached |= {at} - {-1}
    return visits


def _unreached(visits: list[dict[str, Untyped]], names: list[str]) -> Iterator[tuple[str, str]]:
    order = list(dict.fromkeys(visit["at"] for visit in visits if visit["at"] >= 0))
    yield from (("The Tab key does not reach it", name) for at, name in enumerate(names) if at not in order)
    yield from (("The Tab key comes to it out of order", names[b]) for a, b in pairwise(order) if b < a)


def _unseen(visits: list[dict[str, Untyped]], names: list[str]) -> Iterator[tuple[str, str]]:
    """A player is visited once for each of its controls, and looks different as a whole at one of them only."""
    for at in dict.fromkeys(visit["at"] for visit in visits if visit["at"] >= 0):
        here = [visit for visit in visits if visit["at"] == at]
        if not any(visit["marked"] for visit in here):
            yield "It looks no different when it has the focus", names[at]
        if all(visit["covered"] for visit in here):
            yield "It is covered or out of the window when it has the focus", names[at]


def _skip(tab: Page, known: dict[str, Untyped]) -> Iterator[tuple[str, str]]:
    """The link that skips the menu: Enter on it moves the walk to its target."""
    if not known["mustSkip"]:
        return
    if not known["skips"]:
        yield "The page does not start with a link that skips to its main part", known["names"][0]
        return
    tab.evaluate("() => walk.stops[0].focus()")
    tab.keyboard.press("Enter")
    if tab.evaluate("() => walk.arrived()") or not any(known["inside"]):
        return
    tab.keyboard.press("Tab")
    if not tab.evaluate("() => walk.beyond()"):
        yield "The skip link does not move the focus to its target", known["names"][0]


def _finding(page: Path, message: str, piece: str) -> Finding:
    return Finding(rule="page/keyboard", path=page.as_posix(), message=f"{message}: “{piece}”.", help=HELP, piece=piece)


RULE = Rule("error", check=check)
