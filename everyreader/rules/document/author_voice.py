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

from everyreader.document import EasyReadStep, Picture, Text
from everyreader.finding import Finding, Rule
from everyreader.parse import Page
from everyreader.parse.author_words import hints_in, is_hinted, note_in

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
    "I think we should all have a choice. I think my record is wrong. What should I change?\n",
    "Editor: Jo Smith. Web team: 01632 960001.\n\nOur team: please ask for Jo.\n",
    "You may see “TBC” on a letter. We publish each draft for comment. A ramp: yes. Status: in progress.\n",
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
    "I think we should move this section.\n",
)
INAPPLICABLE = ("---\ntitle: Your choice\n---\n",)


def check(page: Page) -> list[Finding] | None:
    """Look at the title, the description, the words for pictures and the words of each block for what only authors
    say."""
    if not page.document.blocks or page.header.tag.split("-")[0] != "en":
        return None
    meta = page.header.meta
    pictures = [block for block in page.blocks if isinstance(block, Picture | EasyReadStep)]
    others = [meta.title, meta.description, *[block.alt for block in pictures]]
    hints = hints_in("\n".join((*others, page.said)))
    if not hints:
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
        if is_hinted(words, hints) and (match := note_in(words, True))
    ]


RULE = Rule("warning", check=check)
