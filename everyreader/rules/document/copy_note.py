"""A page has none of the notes that come with a text for it, and nothing that other programs put around a text.

What: no page has the labels of a text for the web (`Alt text: …`, `CTA: …`, `SEO keywords: …`, `Word count:
312`), what tracked changes leave (`Deleted: …`, `Formatted: Font`, `[-not-]`, `[DELETE: …]`), places of a layout (`Page
Break`, `Page 2 of 7`, `Insert photo of … here`, `(link)`, `P.T.O.`), what a letter to a colleague begins and ends with
(`Hi Sam,`, `Please find attached`, `If you are not the intended recipient`), what chat programs say (`I hope this
helps!`), or what a website has around a page (`Skip to main content`, `Back to top`, `You are here: Home`).

Why: readers hear words that are for colleagues or lead nowhere, and of a change that nobody finished both versions.

How to put it right: delete it, or write what readers need to know.
"""

from __future__ import annotations

from everyreader.finding import Finding, Rule
from everyreader.parse import Page, lines_of
from everyreader.parse.word_looks import found_by, is_english, look

PASSED = (
    "Dear patient,\n\nWe hope this helps you. Please find the form below. Phone us if you would like changes.\n",
    "You are here for a reason. Go back to the top of the form. Print this page if you like. See page 4 of the "
    "leaflet.\n",
    "Read more about your choice. The page break was short. We deleted: nothing. Share this page with a friend.\n",
    "Hi-vis vests, high words. The link is on the page (links to the form). Please consider your options before 5 "
    "May.\n",
    "Author: the charity Mind. Title: Dr. Your URL is long. Button: press it. The text of the form, 312 words.\n",
    "New text message: you can opt out. The old text is here. Accept the cookies in your browser. Kind regards\n",
    "Please find below our opening hours, and please see below for the way.\n",
    "Here is the new version of our leaflet, and here is a text to copy.\n",
    "Your form is version 3.2. We are confidential. The letter was from us: see the old number and the new one.\n",
    "Reading age: 9 to 11. Deleted: 8 years after you last came. You are here: level 1, beside the café.\n",
    "Re: your letter of May. Turn the page over. The picture was omitted, and the advertisement too.\n",
    "This document controls nothing. We are in control. V1 is a ward. Words 3 | 4.\n",
    "The letter begins:\n\n> Hello Sam,\n>\n> Come on Monday.\n\nThe 3 steps:\n\n1. plan\n2. test\n3. learn\n",
)
FAILED = (
    *(f"{label}: Find out more\n" for label in ("Alt text", "CTA", "SEO keywords", "Button text", "Hero image", "URL")),
    *(f"{label}\n" for label in ("Body copy:", "Word count: 312", "Reading age: 9", "Summary of changes: shorter")),
    *(
        f"We share it. {more}\n"
        for more in ("Deleted: 01632 960 778", "[-not-]{+never+}", "[DELETE: not]", "[Jo: is it?]")
    ),
    *(
        f"{line}\n\nWords.\n"
        for line in ("Formatted: Font: Bold", "Page Break", "Section Break (Next Page)", "Page 2 of 7")
    ),
    *(
        f"{line}\n\nWords.\n"
        for line in ("Version 3.2 Final", "Insert photo of ward here", "P.T.O.", "Hi Sam,", "(edited)")
    ),
    *(f"{line}\n\nWords.\n" for line in ("Please find below the text for the page.", "Skip to main content", "v0.3")),
    *(
        f"{line}\n\nWords.\n"
        for line in ("Back to top", "You are here: Home / About us", "Accept cookies", "404 Not Found")
    ),
    *(f"Words.\n\n{line}\n" for line in ("I hope this helps!", "Let me know if you'd like any changes!", "test")),
    *(f"Words.\n\n{line}\n" for line in ("If you are not the intended recipient please inform us.", "Read more...")),
    *(
        f"See our leaflet {link}.\n"
        for link in ("(link)", "(hyperlink to leaflet)", "< link to page >", "[need to confirm]")
    ),
    *(
        f"{line}\n\nWords.\n"
        for line in ("Old text: We open on Monday.", "FYI - text as agreed.", "Here is the revised page:")
    ),
    *(
        f"Words. {more}\n"
        for more in ("NB: confirm with legal before publishing.", "cc @Sam", "[Photo: ward]", "DRAFT")
    ),
    *(
        f"{line}\n\nWords.\n"
        for line in ("3 | Page", "V1.3 FINAL – March 2026", "Document control: version 2", "Uncontrolled when printed")
    ),
    *(
        f"{line}\n\nWords.\n"
        for line in ("See the map overleaf.", "Description automatically generated", "(cid:127) Bring your card")
    ),
    *(
        f"{line}\n\nWords.\n"
        for line in ("image omitted", "You deleted this message", "FW: Website text", "Read more »", "Advertisement")
    ),
    *(f"{line}\n\nWords.\n" for line in ('mso-style-name:"Table Normal";', "Normal 0 false false false EN-GB X-NONE")),
)
INAPPLICABLE = ("![](a.svg)\n",)

_DELETE = "Delete it, or write what readers need to know."
_LABEL = "This is a label of a text for the web, and not for readers: {}"
_CHANGE = "This is left of a change in another program: {}"
_LAYOUT = "This is a note on the layout, and not for readers: {}"
_LETTER = "This is said to a colleague: {}"
_SITE = "This is what a website has around its pages, and leads nowhere here: {}"
LOOKS = (
    look("lt␣text: CTA eywords: utton mage: URL: opy: ord␣count: eading␣ of␣changes: eadline: trapline: ocial",
         r"^(?:Alt(?:ernative)? text|CTA(?: button| text)?|(?:SEO |Meta )?[Kk]eywords|Button (?:text|label)|"
         r"(?:Hero|Header|Banner|Thumbnail|Featured) image|URL(?: slug)?|(?:Body|Page|Web) copy|Word count|Strapline|"
         r"Reading (?:age|level|ease)(?!: ?\d+ ?(?:to|or|and|[-–+]))|Summary of changes|Flesch[\w –-]*|Teaser"
         r"|Social (?:text|copy|media post)): "
         r"?.{0,60}",
         _LABEL, _DELETE),
    look("Deleted: Formatted: Inserted: [- {+ [DEL [INS [del [ins [Del [Ins", r"\b(?:Deleted|Inserted): "
         r"(?!\d+ [a-z]|after |when |by |on |in )\S.{0,40}|"
         r"^Formatted: (?:Font|Normal|List|Indent|Left|Right|Space|Bullet|Numbered|Heading|Line).{0,40}|\[-[^\[\]]+-\]|"
         r"\{\+[^{}]+\+\}|\[(?i:deleted?|insert(?:ed)?|add(?:ed)?|removed?): [^\[\]]+\]", _CHANGE, "Write the words as "
         "they shall stand."),
    look("Break Page␣ ersion Insert P.T.O. ontinued␣ verleaf v0 v1 v2 ntentionally |␣P "
         "FINAL Document␣ ncontrolled", r"\b[Oo]verleaf\b|^(?:Page "
         r"Break|(?:Section|Column) "
         r"Break(?: \([\w ]+\))?|Page \d+ of \d+|\d{1,3} ?\| ?P ?a ?g ?e|"
         r"[Vv]ersion \d+(?:\.\d+)* [Ff]inal|"
         r"[Vv]\d+(?:\.\d+)+ FINAL\b.{0,40}|"
         r"Document (?:control|history|version)(?: ?:| number:| sheet).{0,60}|"
         r"(?:This document is )?[Uu]ncontrolled (?:copy )?(?:when|if|once) printed|v\d+\.\d+|P\.?T\.?O\.?|"
         r"Continued (?:on (?:the )?next page|overleaf)|(?:This )?[Pp]age (?:is )?intentionally left blank|"
         r"Insert (?:a |the )?(?:photo|picture|image|map|logo|video|table|chart|graphic|diagram)\b.{0,40})[.…]*$",
         _LAYOUT, _DELETE),
    look("link LINK", r"\((?:hyper)?link(?: to [^()]{1,40})?\)|< ?(?:insert )?(?:hyper)?link(?: to [^<>]{1,40})? "
                      r"?>", "A link is "
         "to come here: {}", "Write [words](page.md), with the page that is meant."),
    look("[", r"\[(?:[A-Z][a-z]+|[A-Z]{2}): [^\[\]]{3,80}\?\]|\[(?i:need to|check with|confirm "
                r"with|check|confirm|ask) "
         r"[^\[\]]{2,60}\]|\[(?:Photo|Picture|Image|Map|Logo|Video|Chart|Icon): [^\[\]]{2,60}\]", _LETTER, _DELETE),
    look("Hi␣ Hello␣ Please␣find Please␣see␣below Please␣see␣the␣text FYI As␣per␣my ntended␣recipient fore␣printing "
         "cc␣@ "
         "NB: eaccorded (edited) edited␣by", r"^(?:Hi|Hello) [A-Z][a-z]+(?: and [A-Z][a-z]+)?,$|"
         r"^Please (?:find|see) (?:attached|the text|below (?:the |my |our )?(?:text|draft|copy|wording|changes)) "
         r".{3,60}|^FYI ?[-–—:,].{0,60}|^As per my "
         r"(?:e-?mail|message).{0,60}|"
         r"\bnot the intended recipient\b|\bthe environment before printing\b|\bcc @\w+|^\(edited\)$|^Last edited by "
         r"[A-Z]\w+.{0,40}|\bNB: (?:please )?(?:confirm|check|ask|agree|clear) .{3,60}", _LETTER, _DELETE),
    look("this␣helps Let␣me␣know Here␣is Here's Here’s", r"^I hope this helps[.!]?|^Let me know if you(?:['’]d| would| "
         r"want| need).{0,60}|^Here(?:['’]s| is) (?:the|a|your) "
         r"(?:revised|updated|rewritten|shorter|simplified|plain|new) "
         r"(?:version|draft|page|text|copy)[^.\n]{0,60}:$", "A program that writes said this: {}", _DELETE),
    look("kip␣to ack␣to␣top ou␣are␣here ccept cookies Home␣ Share␣this␣page: rint␣this␣page Not␣Found ead␣more "
         "dvertisement",
         r"^(?:Skip to (?:main )?content|Back to (?:the )?top|You are here:[^.\n]{0,40}[>/»›].{0,20}|Home (?:>|»|›"
         r"|/) .{0,60}|"
         r"(?:Accept|Reject|Manage)(?: all)? cookies|Share this page: .{0,60}|Print this page|404(?: -| –)? Not Found|"
         r"Read more(?: ?\.{3}|…| ?[»›>→])|Advertisement|Tweet|Follow us on$)[.↑^]*$", _SITE, "Delete it."),
    look("omitted eleted␣this FW RE: generated (cid: mso- X-NONE",
         r"^[\u200e<]{0,2}(?:image|video|audio|sticker|GIF|document|Contact card|Media) omitted>?$|"
         r"^(?:You deleted this message|This message was (?:deleted|edited))\.?$|"
         r"^(?:FW|FWD|Fwd|RE): \S.{0,60}$|\b[Dd]escription automatically generated\b|"
         r"\bDescription generated automatically\b|\bAI-generated content may be incorrect\b|\(cid:\d{1,4}\)|"
         r"^mso-[a-z-]+:.{0,60}|^Normal 0 (?:false ){2}.{0,60}|\bX-NONE\b",
         "This is what another program put there: {}", _DELETE),
    look("Old␣ New␣ Current␣ Was: test asdf", r"^(?:Old|Current|Existing) (?:text|wording|copy|version): "
                                              r".{0,60}|^(?:New|"
         r"Proposed|Revised) (?:text|wording|copy|version): .{0,60}|^(?:Test|test|asdf(?: asdf)*|testing)[.!]?$",
         "This is left of somebody's work: {}", _DELETE),
    look("DRAFT", r"^DRAFT (?![–—:-]|v\d|\d)|(?<=[.!?] )DRAFT(?: |$)", "A page that readers have is no draft: {}",
         "Delete the word, or keep the page back with unpublished: yes at its top."),
)  # fmt: skip


def check(page: Page) -> list[Finding] | None:
    """Look at the words of a page. In other languages than English, `Test` alone is a word like others."""
    found = found_by(LOOKS if is_english(page) else LOOKS[:-2], page, "document/copy-note")
    return found and [finding for finding in found if not _is_told(page, finding)]


def _is_told(page: Page, finding: Finding) -> bool:
    """Say whether words are for readers where they stand: the greeting of a letter that is quoted, a step of a list."""
    line = next(iter(lines_of(page, finding.block)), "").lstrip()
    if (finding.piece or "").startswith(("Hi ", "Hello ")):
        return line.startswith(">")
    return (finding.piece or "").rstrip(".!").lower() in ("test", "testing") and line[:1] in "-*+0123456789"


RULE = Rule("warning", check=check)
