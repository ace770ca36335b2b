"""Edits of what a project says about itself: settings, keys of pages and of facts, purposes, words that people use,
redirects, recordings; and whole pages that change places. Chosen and placed by a seeded random generator."""

from __future__ import annotations

import random
import re
from pathlib import Path

from random_edits import Edit, pages_of, set_key

from everyreader.testing import write

SETTINGS = """
main-site: web-a
main-site: phone-a
logo: media/round.svg
logo: media/none.svg
footer: [choice, guides/help]
footer: [none]
guides: [[index, choice], [guides/help]]
guides: [[choice, index]]
security: {contact: mail-a, expires: day-a}
form-action: [https://a.example]
https: {redirect: yes, subdomains: yes}
time-zone: Europe/Paris
id: word
three-way-calls: yes
national-body: body-b
interpreter-phone: phone-a
contact: {phone: phone-b}
contact: {phone: phone-a, email: mail-a, form: web-a}
contact: {phone: phone-a, problem-form: web-a, updates-form: web-a}
approval: {kinds: [notice], hold: yes}
base-url: https://www.other.example
base-url: https://www.trust.example/sub
colours: {brand: '#004b8d'}
formats: [html]
formats: [words, html]
real-service: {web: web-a, phone: phone-a}
waivers: [{rule: site/missing-page, reason: test, who: A. Khan, until: 2027-01-02}]
""".split("\n")[1:-1]
KEYS = """
changes: [{date: 2026-11-01, note: New words.}]
changes: [{date: 2026-12-01, note: Later words., news: yes}, {date: 2026-10-01, note: Old words., news: yes}]
names: {pl: Nazwa, ur: نام}
kind: news
kind: guide
kind: home
kind: hub
kind: site-map
kind: contact
kind: easy-read
date: 2026-11-03
audience: carers
audience: staff
version-of: index
version-of: guides/help
easy-read: {state: checked, by: A group, date: 2026-10-01}
short: opt-out
short: choice
co-produced: yes
editors-note: A note
unpublished: yes
publish-from: 2026-12-10
demonstration: yes
redirects: [/en/choice.html]
articles: {P1: first}
expires: 2026-11-22
order: 2
title: index en
""".split("\n")[1:-1]
OF_FACTS = """
label: Our site
source: https://www.nhs.uk/x
checked: 2026-11-01
owner: A. Person
valid-from: 2026-11-25
valid-until: 2026-12-02
forms: {en: {start: The Body, long: A long body}}
forms: {pl: {start: Ciało}, ur: {start: جسم}}
was: [{value: 01632 960009, until: 2026-10-31}]
hours: {days: monday-friday, opens: "09:00", closes: "17:00", except: bank-holidays}
seen: live
seen-on: 2026-10
weak: a second hand
question: Who knows?
type: phone
type: text
""".split("\n")[1:-1]
BODIES = (
    "Words with a note[^1].\n\n[^1]: The note says {{ phone-a }}.",
    "~~Old~~ words.",
    "*[GP]: General practitioner\n\nAsk the GP.",
    "Term\n:   What it means.\n\nOther term\n:   Another, with {{ day-a }}.",
    "[Słowa]{lang=pl} here.",
    '!!! contact "Write to us"\n    {{ phone-a }}\n    {{ mail-a }}',
    "!!! action\n    [Do it](/guides/help.md)\n    [Phone](tel:{{ phone-b }})",
    "!!! purposes\n    Ask us.",
    "!!! site-map",
    "!!! languages",
    "!!! formats",
    "> A quote of {{ body-b }}.",
    "| a | b |\n| --- | --- |\n| c | [d](choice.md) |\n\nTable: A caption",
    "## Withheld {#with}\n\nPhone {{ gone }}.",
    "<!-- {{ phone-a }} -->",
    "[a part](choice.md#first) and [gone](choice.md#with)",
    "{{ body-a:start }} says {{ day-a:long }}.",
    "## Słowa {lang=pl}",
    "![A sign](../media/round.svg)\n\nFigure: A caption",
    "[x](choice.large-print.pdf)",
)
PURPOSE = """\
- id: {id}
  name: To {id} you
  what: We use it for {{{{ phone-a }}}}.
  article-6: "{{{{ body-a }}}}"
  article-9: "{{{{ body-b }}}}"
  confidentiality: You would expect it.
  recipients: [your surgery]
  keeping: "{{{{ day-a }}}}"
  source: You.
  opt-out: {opt_out}
  opt-out-words: It does.
"""
REDIRECTS = (
    "/old,en/choice",
    "/x.html,pl/index",
    "/en/choice.html,en/index",
    "/a/b/,en/guides/help#first",
    "/old,en/none",
    "/old",
)


def site_key(project: Path, chance: random.Random) -> str:
    """Change a setting."""
    return set_key(project / "content/site.yml", chance.choice(SETTINGS))


def page_key(project: Path, chance: random.Random) -> str:
    """Change a line at the top of a page, or take it away."""
    path, line = chance.choice(pages_of(project)), chance.choice(KEYS)
    text = path.read_text("utf-8", "surrogateescape")
    if chance.random() < 0.7 or line.startswith(("title", "kind")):
        return set_key(path, line) if text.startswith("---\n") else "none"
    name = line.split(":")[0]
    path.write_text(re.sub(rf"^{name}: .*\n", "", text, count=1, flags=re.MULTILINE), "utf-8", "surrogateescape")
    return f"{path}: no {name}"


def body(project: Path, chance: random.Random) -> str:
    """Write something at the end of a page, or in the place of all that it says."""
    path, words = chance.choice(pages_of(project)), chance.choice(BODIES)
    text = path.read_text("utf-8", "surrogateescape")
    found = re.match(r"(?s)---\n.*?^---\n", text, re.MULTILINE)
    kept = f"{found[0]}\nWords of it, {{{{ phone-a }}}}." if found and chance.random() < 0.3 else text.rstrip("\n")
    path.write_text(f"{kept}\n\n{words}\n", "utf-8", "surrogateescape")
    return f"{path}: {words!r}"


def fact_key(project: Path, chance: random.Random) -> str:
    """Change a line of a fact, or take it away."""
    path = project / "content/facts.yml"
    text, line = path.read_text("utf-8", "surrogateescape"), chance.choice(OF_FACTS)
    facts = re.split(r"^(?=\S)", text, flags=re.MULTILINE)
    number = chance.randrange(1, len(facts))
    fact = re.sub(rf"^  {line.split(':')[0]}:.*\n", "", facts[number], flags=re.MULTILINE)
    begin, _, rest = fact.partition("\n")
    facts[number] = f"{begin}\n  {line}\n{rest}" if chance.random() < 0.8 else fact
    path.write_text("".join(facts), "utf-8", "surrogateescape")
    return f"{begin} {line}"


def purposes(project: Path, chance: random.Random) -> str:
    """Write purposes."""
    ids = chance.sample(["care", "plan", "teach", "check"], chance.randint(1, 3))
    opt_out = chance.choice(["applies", "does-not-apply", "depends", "perhaps"])
    write(project, {"content/purposes.yml": "\n".join(PURPOSE.format(id=id, opt_out=opt_out) for id in ids)})
    return f"purposes {ids}"


def redirects(project: Path, chance: random.Random) -> str:
    """Write the table of redirects."""
    rows = chance.sample(REDIRECTS, chance.randint(0, 4))
    write(project, {"content/redirects.csv": "".join(f"{row}\n" for row in ["old,new", *rows])})
    return f"redirects {rows}"


def search_words(project: Path, chance: random.Random) -> str:
    """Write the words that people use for pages of a language."""
    tag = chance.choice(["en", "pl", "ur"])
    keys = chance.sample(["index", "choice", "choice#first", "guides/help", "none", "follow"], chance.randint(1, 3))
    words = "".join(f"  {key}: [{chance.choice(['dementia', 'my mum', 'słowo', 'نام'])}]\n" for key in keys)
    write(project, {f"content/{tag}/search.yml": f"skip: [the, a]\nsame:\n  - [mum, mother]\nwords:\n{words}"})
    return f"{tag}/search.yml {keys}"


def swap(project: Path, chance: random.Random) -> str:
    """Let two pages change places."""
    one, other = chance.sample(pages_of(project), 2)
    first, second = one.read_bytes(), other.read_bytes()
    one.write_bytes(second)
    other.write_bytes(first)
    return f"{one} and {other} changed places"


def recording(project: Path, chance: random.Random) -> str:
    """Put a film beside a page."""
    kind = chance.choice(["bsl", "film", "audio"])
    files = f"kind: {kind}\n    files: [a.mp4]\n    captions: a.vtt\n    transcript: a.txt\n"
    write(
        project,
        {
            "content/media/a.mp4": bytes([chance.randint(0, 255)]) * 50,
            "content/media/a.vtt": "WEBVTT\n\n00:00.000 --> 00:02.000\nWords\n",
            "content/media/a.txt": f"Words said, {chance.randint(1, 5)}.\n",
            "content/en/choice.recordings.yml": f"recordings:\n  - {files}    title: A film\n    date: 2026-11-01\n",
        },
    )
    return f"recording: {kind}"


EDITS: tuple[Edit, ...] = (
    *(site_key, site_key, page_key, page_key, page_key, body, body, body, fact_key, fact_key),
    *(purposes, redirects, search_words, swap, recording),
)
