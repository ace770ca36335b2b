"""A language brings every message that its pages show.

What: locales/<tag>/messages.po of each language that has pages translates every message of the templates and the
notices.

Why: what is missing is shown in English. It is marked so that a screen reader says it right, but "Skip to main content"
in English helps nobody who does not read English. This is advice: nothing is withheld.

How to put it right: have the messages translated, and add them to messages.po as `msgid "…"` and `msgstr "…"`.
"""

from everyreader.blank import is_blank
from everyreader.finding import Finding, Rule
from everyreader.layout import locale_path
from everyreader.site import Site

PASSED = (
    {
        # Without a catalogue: another rule tells that.
        "locales/cy/locale.yml": "lang: cy\nname: Cymraeg\nenglish-name: Welsh\n",
        "content/cy/page.md": "---\ntitle: Tudalen\ntranslation: machine\n---\n\nGeiriau.\n",
    },
)
FAILED = (
    {
        "locales/cy/locale.yml": "lang: cy\nname: Cymraeg\nenglish-name: Welsh\n",
        "locales/cy/messages.po": 'msgid "Home"\nmsgstr "Hafan"\n',
        "content/cy/page.md": "---\ntitle: Tudalen\ntranslation: machine\n---\n\nGeiriau.\n",
    },
)
INAPPLICABLE = ({"content/en/page.md": "---\ntitle: Page\n---\n\nWords.\n"},)


MOST = 5
"""How many messages one finding names."""

ENGINE_MESSAGES = (
    "This is a demonstration. This trust does not exist. The real service is at {web}, phone {phone}.",
    "This page is a draft. It was translated into {language} by {maker}. No qualified translator has checked it. "
    "It may be wrong. Do not use it to decide. Read it in English, or phone {phone} and say {words}. "
    "An interpreter is free.",
    "Contents",
    "What is in this booklet",
    "Hard words",
    "page {page}",
    "a computer",
    "a person who is not a qualified translator",
    "Phone {phone}. Say: {words}. The interpreter is free.",
    "“{english}”",
    "“{english}” or “{other}”",
    "We can phone the national service together with you and the interpreter. We stay on the line until you "
    "have finished.",
    "We have taken this part out while we check it. To ask about it, phone {phone}.",
    "We have taken this page down while we check it. To ask about it, or to get it in another format, phone {phone}.",
    "If you need this page in another format, such as braille, audio or Easy Read, ask us. It is free. "
    "We reply within {time}.",
    "British Sign Language (BSL): not made yet.",
    "Not made yet: {formats}.",
    "Demonstration",
    "Draft translation",
    "{demonstration}, not a real trust.",
    "The real service",
    "{draft}, not checked. It may be wrong.",
    "This is a draft. We are still working on it. It may be wrong.",
    "People with a learning disability have not checked this yet.",
    "People with a learning disability checked this: {group}, {date}.",
    "Draft",
    "In English",
    "Free interpreter: {phone}",
    "Another language? Phone {phone}. The interpreter is free.",
    "This page is in English only",
    "You can read it in English: {link}.",
    "Is something wrong on this page?",
    "Use our form",
    "Write to us",
    "Page",
    "If you need this page in another format, such as braille or audio, ask us. It is free. We reply within {time}.",
    "Read this page in English",
    "Talk to us",
    "Open: {hours}",
    "This page is being checked",
    "This page has moved",
    "This page is now at {link}.",
    "(in English)",
    "Last checked: {date}",
    "Next check: {date}",
    "Published: {date}",
    "Picture: {credit}",
    "In the picture: {words}",
    "{count} page",
    "{size} KB",
    "{size} MB",
    "Important",
    "Warning",
    "Do",
    "Do not",
    "Contact",
    "crossed out",
    "Notes",
    "Back to the text",
    "end of crossed-out words",
    "All pages, A to Z",
    "Search and A to Z",
    "By who they are for",
    "Go to the home page",
    "Page not found",
    "News",
    "What changed",
    "Tell me when this changes",
    "A feed is a list of what is new on this site. Apps that are called feed readers look at it for you, and tell "
    "you when something changes.",
    "Copy this address into such an app: {link}",
    "Nobody has to tell us who they are, and we keep no list of readers.",
    "You can also have our news sent to you: {link}.",
    "What is new",
    "This page is not here. It may have moved, or its address may have a mistake in it.",
    "For everyone",
    "For patients",
    "For young people",
    "For carers",
    "For staff and researchers",
    "Law that lets us",
    "Who we share it with",
    "How long we keep it",
    "Where it comes from",
    "Does the opt-out apply?",
    "Yes",
    "No",
    "It depends",
    "draft",
    "Relay UK: {contact}",
    "Text message: {contact}",
    "Email: {contact}",
    "Form: {contact}",
    "Post: {contact}",
    "BSL video call: {contact}",
    "Phone: {contact}",
    "On the web: {address}",
    "Short address",
    "Film",
    "BSL version of the text on this page",
    "Film of the text on this page",
    "Recording of the text on this page",
    "{time} min",
    "Made: {date}",
    "Last seen: {date}",
    "Languages",
    "You can have this in another format or language",
    "Ask us. It is free. We reply within {time}.",
    "Braille",
    "Audio",
    "Easy Read",
    "British Sign Language (BSL)",
    "Email",
    "Another language",
    "If you need an interpreter, phone {phone}. The interpreter is free.",
)
"""The messages that the engine itself speaks; a test compares them with its code. The templates' are in
`Site.messages`."""


def check(site: Site) -> list[Finding] | None:
    """Look at the messages of each language that has pages."""
    tags = sorted({tag for _, tag in site.pages if tag in site.locales and not site.locales[tag].is_english})
    wanted = [
        *ENGINE_MESSAGES,
        *(label for format in site.formats.values() for label in (format.label, format.sized_label)),
        *site.messages,
    ]
    lacking = {
        tag: [
            message
            for message in dict.fromkeys(wanted)
            if all(map(is_blank, site.locales[tag].messages.get(message, ())))
        ]
        for tag in tags
    }
    return (
        [
            _finding(tag, site.locales[tag].english_name, missing)
            for tag, missing in lacking.items()
            if missing and site.locales[tag].messages
        ]
        if (tags)
        else None
    )


def _finding(tag: str, name: str, missing: list[str]) -> Finding:
    one = len(missing) == 1
    count = "1 message is" if one else f"{len(missing)} messages are"
    more = f" | and {len(missing) - MOST} more" if len(missing) > MOST else ""
    return Finding(
        "site/message-missing",
        locale_path(tag, "messages.po"),
        f"{count} shown in English: {name} lacks {'it' if one else 'them'}.",
        f"Have {'it' if one else 'them'} translated: " + " | ".join(missing[:MOST]) + more,
        line=1,
        column=1,
    )


RULE = Rule("advice", check=check)
