"""A page speaks to its readers, and says nothing that is meant for those who make it.

What: no English page says such as “Paste here”, “For the trust to paste”, “Do not use this page yet”, “We found no
later figure”, “We could not check this”, “TODO” or “[insert name]”.

Why: readers take a note to a colleague for a word to them. “Paste here the legal words” in place of a right tells a
patient that nobody looks after this page, and the right itself is missing.

How to put it right: write what readers need to know. Where nobody knows, say so and whom to ask: “As of November 2026
we know of no change.” For fixed legal words that a person must fill in, write a box `!!! legal-wording "What has to
be here"`: only editors see it.
"""

from __future__ import annotations

import re

from everyreader.document import EasyReadStep, Picture, Text
from everyreader.finding import Finding, Rule
from everyreader.parse import Page

PASSED = (
    "As of November 2026, we know of no change. Ask the national service.\n",
    "Copy the code and paste it into the form.\n",
    "We found your records.\n",
    "Write `[insert name]` there.\n",
    "You can use these words if they are true for you.\n",
    "Do not use this form for an emergency.\n",
    "If we could not check this, we phone you. Copy the words and paste the text.\n",
    "[Insert coin](a.md)\n",
    "The team found no mistakes in your record.\n",
    '!!! legal-wording "Paste here the status"\n    From the model.\n\nPhone us.\n',
    "```\nTODO\n```\n\nPhone us.\n",
    "You asked for emails. We found no other information.\n",
    "The consultant is [name of the consultant on your letter].\n",
    'Begin: "Dear [your name], I want to opt out".\n',
    "## Notes to editors\n\nThe picture is free to use.\n",
    "Editor's note: this story was corrected.\n",
    "To do: bring your medicines.\n",
    "The trust should write its answer within 25 days.\n",
    "We found no source for this claim, so we did not repeat it.\n",
    "Delete this section if you print the form at home.\n",
    "Name: [add your name here], [insert your card here]. Do not merge the two forms.\n",
    "Placeholder text in the form shows what to write.\n",
    "We were not able to check whether your appointment was missed, so we did not charge you.\n",
    "We could not confirm this booking because the email bounced.\n",
    "Note for the team: the clinic has moved.\n",
    "Your appointment is to be confirmed (TBC).\n",
    "We could not confirm that the email reached all patients.\n",
    "We have found no source of the infection.\n",
    "Do not use this page to report a side effect.\n",
    "The letter was marked not for publication.\n",
    "Draft guidance: what it says. The DRAFT plan is here.\n",
    "Let us know if you would like this in another format.\n",
    "Sure Start: here is your guide.\n",
    "Ask (see below). Pick one: please check your post. CHECK your post.\n",
    "Write XXX XXX XXXX for your NHS number. What??? Really? The XX century.\n",
    "Internal medicine: ward 5. Staff only work here. Note: come early. NB: bring a card. Q: Can I choose? A: Yes.\n",
    "Owner: the trust\n\nII: is it?\n\nStatus: open. Who is it for? (NHS: what is it?) See [A1 12/03/2026].\n",
    "Your status: confirmed. The draft for your letter is here. CONFIDENTIAL means that nobody else reads it.\n"
    "\n## Questions for your doctor\n\nMum, can you check my appointment? Version 2 of the app.\n",
    "Choose [YES] or [NO], and [the day to be confirmed by you].\n",
    "Editor: Jo Smith. Web team: 01632 960001.\n\nOur team: please ask for Jo.\n",
)
FAILED = (
    "Paste here the legal words about enforcement.\n",
    '!!! important "For the trust to paste"\n    The status.\n',
    "Do not use this page yet.\n",
    "We found no later total.\n",
    "We have found no such change.\n",
    "We could not check which of them can be ordered.\n",
    "Phone TODO.\n",
    "We are [insert name of trust].\n",
    "| a | b |\n| --- | --- |\n| x | Lorem ipsum |\n",
    "We were unable to confirm this.\n",
    "---\ntitle: A\ndescription: Paste here the summary\n---\n\nWords.\n",
    '---\ntitle: "Privacy notice [insert name of trust]"\n---\n\nWords.\n',
    "![TODO](a.svg)\n\nPhone us.\n",
    "INSERT TRUST NAME HERE\n",
    "Phone 01632 XXXXXX.\n",
    "It is free (JS: please check this).\n",
    "**TO DO:** ask Jo.\n",
    "CHECK WITH LEGAL\n",
    "It opens at 9 [awaiting approval].\n",
    "It opens at tbc.\n",
    "@Jo Smith can you check this?\n",
    "We open at XX:XX, for £XX.\n",
    "The clinic opens at ??? on Mondays.\n",
    "DRAFT v0.3 – NOT FOR PUBLICATION\n\nWords.\n",
    "DRAFT – for comment\n\nWords.\n",
    "Not for publication.\n",
    "It opens at 9 [SARAH TO CONFIRM].\n",
    "Closes at 5 [to be confirmed].\n",
    "Click or tap here to enter text.\n",
    "Sure! Here's a plain English version of your notice:\n\nYou can choose.\n",
    "You can choose.\n\nLet me know if you'd like me to adjust the tone!\n",
    "As an AI language model, I cannot say.\n",
    "Words.\n\nSent from my iPhone\n",
    "Phone us on [insert phone number].\n",
    "Insert name of trust here.\n",
    "We do not know [insert a good reason here].\n",
    "JO TRIES THIS. DO NOT MERGE.\n",
    "[Trust name] is the controller.\n",
    "Note for the web team: add a link.\n",
    "To be completed by IG.\n",
    "Placeholder text.\n",
    "The trust should paste its status here.\n",
    "Delete this section if it does not apply to your trust.\n",
    "We found no source for this.\n",
    "We could not find a source for this.\n",
    "Note to self: ask Jo.\n",
    "Internal note: ask Jo.\n",
    "INTERNAL ONLY: ask Jo.\n",
    "Staff only: the code is 12.\n",
    "Author note: ask Jo.\n",
    "NB (internal): ask Jo.\n",
    "[Internal] Ask Jo.\n",
    "For internal use only\n",
    "OFFICIAL-SENSITIVE\n",
    "JS: is this right?\n",
    "It opens at 9 [JS 12/03].\n",
    "It opens at 9 (JS – is that so?).\n",
    "Meta description: about visits\n",
    "Words.\n\norder: 3\n",
    "## Internal notes\n\nAsk Jo.\n",
    "## Notes for editors\n\nAsk Jo.\n",
    "(Note to designer: a picture here)\n",
    "Author: Jo. Status: draft.\n",
    "*Draft v0.3*\n",
    "Version 1.2 draft for comments\n",
    "CONFIDENTIAL: for the board\n",
    "Jo - can you check this?\n",
    "It opens at 9 [?].\n",
    "Web team: please check the number.\n",
    "NB editors: check the number.\n",
    "Designer: put the picture here.\n",
)
INAPPLICABLE = ("---\ntitle: Your choice\n---\n",)

_VOICE = re.compile(
    r"\b(?i:paste) here (?:the|your|its|what)\b|\b(?i:paste) the (?:legal|fixed) (?:words|wording|text)\b|"
    r"\b(?i:for the trust to paste)\b|"
    r"\b(?i:the trust should (?:paste|insert) (?:its|the|here))\b|\bDo not (?:use|publish) this page (?:yet|until)\b|"
    r"\bWe (?:have )?found no (?:such change|(?:later|newer|more recent) (?:figure|total|number|source|page|"
    r"copy)|source for (?:this|it|these)(?=[.,;]))|"
    r"\bWe could not find a source\b|\bWe (?:could not|were (?:unable|not able) to) (?:check|confirm|"
    r"verify) (?:which\b|(?:this|these)(?=[.,;]))|"
    r"\bNote (?:to|for) (?:the )?(?:authors|(?:web|comms) (?:team|editors?))\b(?=[:,.])|\bTODO\b|\bFIXME\b|"
    r"\bTBC\b(?!\))|"
    r"\bTo be (?:added|completed|written|confirmed) by (?:the trust|IG|comms)\b|\bTo be added\.|\b(?i:lorem ipsum)\b|"
    r"\b(?i:placeholder text)(?=[.\]])|\bDelete this section if (?:it does|not)\b|"
    r"\[(?:(?i:insert|add) (?:the |a |name|date|trust|link|number|here)|"
    r"(?i:insert) (?:phone|telephone|email|address|contact|details|ward|team|service|opening|logo|picture)|"
    r"(?i:insert) (?!your |it |this )[^\[\]]{1,60} here(?=\])|(?i:name of (?:the )?trust)|"
    r"(?i:(?:the )?trust(?:['’]s)? (?:name|address|phone|email))|(?i:xx+)\b)[^\]]*\]|"
    r"^DRAFT(?: v(?:ersion)? ?\d| \d| ?[–—:-] ?|$)|\bNOT FOR PUBLICATION\b|"
    r"\bDO NOT (?:PUBLISH|MERGE)\b|^Not for publication\b|"
    r"\[(?:(?:[A-Z][A-Za-z]+ )?(?i:to (?:confirm|check|add|be confirmed|be added|follow))|TBA|DATE|NAME|LINK|PHONE)\]|"
    r"\bClick (?:or tap )?here to enter (?:text|a date)\b|\bSent from my (?:iPhone|iPad|Samsung|Galaxy)\b|"
    r"^(?:Sure|Certainly|Of course|Absolutely)[!,.] (?:Here['’]s|Here is|Here are|Below is)\b|"
    r"\b[Aa]s an AI (?:language )?model\b|^(?:Let me know if you(?:['’]d| would) like me to|Would you like me to)\b|"
    r"\b0\d{2,4}[ -]?(?:\d{3} ?)?[Xx]{3,}(?: ?[Xx]{3,})?\b|\b[Xx]{1,2}[:.][Xx]{2}(?: ?[ap]m)?\b|£[Xx]{1,6}\b|"
    r"(?<![?!\w])\?{2,4}:\?{2}|(?<=\s)\?{3,}(?=[\s.,;]|$)|"
    r"\([A-Z]{2,3}: (?:please|pls|can|check)\b[^)]*\)|\bTO DO:|^(?:CHECK|ASK|CONFIRM)(?: [A-Z]{2,}){1,5}\b|"
    r"\[(?:awaiting|pending) [^\]]*\]|(?<!\()\btbc\b(?!\))|"
    r"^@[A-Z][a-z]+(?: [A-Z][a-z]+)? (?:can|could|please|pls|would|do) |"
    r"\bINSERT [A-Z ]*(?:NAME|HERE|DATE|LINK)\b|^Insert (?:the )?(?:name|address|phone number|date) of "
    r"(?:the )?(?:trust|your)\b|"
    r"^(?:\(?[Nn]ote to self|\(?[Ii]nternal(?: only)?(?: note)?|INTERNAL(?: ONLY)?(?: NOTE)?|Staff only|STAFF ONLY|"
    r"(?:Editor|Author|Translator|Reviewer) note|Comment|(?:Question|Q) for [A-Z][a-z]+|"
    r"N\.?B\.? \((?i:internal|staff)[^()]*\)) ?(?::|\) )|^N\.?B\.? \((?i:internal|staff)[^()]*\)|"
    r"^\[(?:Internal|INTERNAL|Draft|DRAFT|Staff only|STAFF ONLY)\]|\b(?:For|FOR) (?i:internal use)(?: only)?\b|"
    r"\b(?:INTERNAL USE ONLY|OFFICIAL[ -]SENSITIVE|COMMERCIAL IN CONFIDENCE)\b|"
    r"\b[Nn]ot for (?:external|public|onward) (?:use|release|circulation|distribution)\b|"
    r"^(?!GP|UK|IT|NI|TV|II)[A-Z]{2}: [^?]*\?$|\[[A-Z]{2,3},? \d{1,2}[ /.][^\[\]]{2,80}\]|"
    r"\((?!GP|UK|IT|NI|TV|II)[A-Z]{2} ?[-–—:] ?[^()]{2,80}\?\)|"
    r"^(?:Slug|Permalink|Meta (?:title|description)|SEO (?:title|description)|Focus key(?:word|phrase)): \S|"
    r"^(?:order|kind|audience|owner|layout|slug|reviewed|review-due|unpublished|draft): \S+$|"
    r"^(?:(?:Internal|Editorial|Staff) (?:notes?|comments?)|(?:Notes?|Comments?|Questions?) for (?:the )?(?:editors?|"
    r"authors?|designers?|translators?|reviewers?|developers?|(?:comms|IG|web|legal|design) team))(?=:|$)|"
    r"\((?i:note (?:to|for) (?:the )?(?:designer|developer|translator|reviewer|author|printer|web team))\b[^()]*\)|"
    r"\b[Ss]tatus: (?i:draft|in progress|wip|(?:for|in|under|awaiting) (?:review|approval|sign-off)|not approved)\b|"
    r"^Draft v?\d+(?:\.\d+)*\b|\b[Vv]ersion \d+(?:\.\d+)* (?i:draft)\b|"
    r"\b[Dd]raft (?:for|to) (?:comment|review|approval|discussion)s?(?=[.,:;)]|$)|^CONFIDENTIAL\b|"
    r"^[A-Z][a-z]+ ?[-–—:] ?(?:can|could|would) you (?:please )?(?:check|confirm|look at|add|update|fix|review)\b"
    r"[^.?]*\?|"
    r"^(?:N\.?B\.? )?(?:(?:Web|Comms|Communications|Digital|Design|Content) (?:[Tt]eam|[Ee]ditors?)|[Ee]ditors?|Comms|"
    r"Designers?|Translators?|Reviewers?|Developers?|Authors?): ?(?i:please|pls|put|insert|check|update|replace|remove|"
    r"delete|add|amend|move|confirm)\b|"
    r"(?<=\s)\[\?{1,3}\]|^\[\?{1,3}\]$"
)
"""Each begins a sentence where it may be in one that is meant for readers: “If we could not check this, we phone
you”."""

_HINTS = (
    *("[", "@", "???", "??:", ": please", ": pls", ": can", ": check", "TO DO:", "TODO", "FIXME", "TBC", "tbc"),
    *("Do not use this", "Do not publish this", "Delete this section", "To be ", "Note to ", "Note for "),
    *("We found no", "We have found no", "We could not", "We were ", "Sure", "Certainly", "Of course", "Absolutely"),
    *(
        "DRAFT",
        "NOT FOR PUBLICATION",
        "DO NOT PUBLISH",
        "DO NOT MERGE",
        "Not for publication",
        "CHECK ",
        "ASK ",
        "CONFIRM ",
    ),
    *("elf:", "nternal", "NTERNAL", "taff only", "TAFF ONLY", " note:", "Comment:", "uestion for ", "Q for "),
    *("SENSITIVE", "IN CONFIDENCE", "ot for external", "ot for public ", "ot for onward"),
    *("lug: ", "ermalink: ", "Meta ", "SEO ", "Focus key", "order: ", "kind: ", "audience: ", "owner: ", "layout: "),
    *(
        "tatus: ",
        "raft v",
        "raft 0",
        "raft 1",
        " draft",
        " Draft",
        "raft for ",
        "CONFIDENTIAL",
        " you check",
        " you confirm",
    ),
    *(
        "you please",
        "you look",
        "you add",
        "you update",
        "you fix",
        "you review",
        "ditorial ",
        "taff note",
        "taff comment",
        "otes for ",
        "omments for ",
        "uestions for ",
        "ote to ",
        "ote for ",
    ),
    *("eam: ", "ditor: ", "ditors: ", "Comms: ", "esigner", "ranslator", "eviewer", "eveloper", "uthor: ", "uthors: "),
    *("reviewed: ", "review-due: ", "unpublished: ", "draft: "),
    *(
        "Click here to",
        "Click or tap",
        "Sent from my",
        "s an AI ",
        "et me know if",
        "ould you like me",
        "nsert ",
        "NSERT ",
    ),
)
_INITIALS = re.compile(r"^[A-Z]{2}: |\([A-Z]{2} ?[-–—:]", re.MULTILINE)
"""How the initials of a colleague stand before a question."""
_SMALL_HINTS = ("paste", "trust should", "lorem", "placeholder", "xx", "£x")
"""Letters, as they are or in small ones, without one of which there is nothing to find: most pages have none."""


def check(page: Page) -> list[Finding] | None:
    """Look at the title, the description, the words for pictures and the words of each block for what only authors
    say."""
    if not page.document.blocks or page.header.tag.split("-")[0] != "en":
        return None
    meta = page.header.meta
    pictures = [block for block in page.blocks if isinstance(block, Picture | EasyReadStep)]
    is_likely = _has_hint("\n".join((meta.title, meta.description, *[block.alt for block in pictures], page.said)))
    if not is_likely:
        return []
    places = [
        ("", meta.title),
        ("", meta.description),
        *((block.id, block.alt) for block in pictures),
        *((block.id, inline.text) for block, inline in page.inlines_of(Text)),
    ]
    return [
        Finding(
            "document/author-voice",
            page.header.source,
            f"“{match[0]}” is meant for those who make this page.",
            "Write what readers need to know, or mark the place with !!! legal-wording: only editors see that.",
            block=block,
            piece=match[0],
        )
        for block, words in places
        if _has_hint(words) and (match := _VOICE.search(words))
    ]


def _has_hint(words: str) -> bool:
    """Say whether words have one of the hints."""
    if any([hint in words for hint in _HINTS]) or _INITIALS.search(words):
        return True
    small = words.lower()
    return any([hint in small for hint in _SMALL_HINTS])


RULE = Rule("warning", check=check)
