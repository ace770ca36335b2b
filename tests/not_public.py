"""Makes, from a seeded generator, what people write that was not meant to be public: words of publication, names of
files, notes to colleagues, settings in the wrong place. Each input carries a secret of its own, so that one build tells
about many of them."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

from note_shapes import LINES, NOTES

HIDING = {
    "draft": "yes",
    "drafts": "yes",
    "unpublished": "yes",
    "unpublish": "yes",
    "hidden": "yes",
    "private": "yes",
    "publish": "no",
    "published": "no",
    "public": "no",
    "visible": "no",
    "live": "no",
    "status": "state",
    "state": "state",
}
"""Words of publication, with the kind of answer that hides a page."""
ANSWERS = {
    "yes": ("true", "yes", "Yes", "TRUE", "on", "1", '"true"'),
    "no": ("false", "no", "No", "FALSE", "off", "0", "'no'"),
    "state": ("draft", "Draft", "DRAFT", "private", "hidden", "unpublished", "pending", "[draft]"),
}
WAITING = "publish-from publish_from published publish publishDate live public publish-on go-live".split()
SLIPPED = tuple(word for word in HIDING if word != "drafts")


def secret(number: int) -> str:
    """Return words that are nowhere else."""
    return f"Secretword{number:04d}z"


def slip(word: str, chance: random.Random) -> str:
    """Return a word with one slip in it: a letter swapped with the next, doubled, left out or changed."""
    place = chance.randrange(1, len(word) - 1)
    match chance.randrange(4):
        case 0 if word[place] != word[place + 1]:
            return word[:place] + word[place + 1] + word[place] + word[place + 2 :]
        case 1:
            return word[:place] + word[place] + word[place:]
        case 2:
            return word[:place] + word[place + 1 :]
    return word[:place] + chance.choice("aeimnorst".replace(word[place], "")) + word[place + 1 :]


def dressed(word: str, chance: random.Random) -> str:
    """Return a key in one of the ways in which people write it."""
    return chance.choice([word, word.capitalize(), word.upper(), f"is_{word}", f"is-{word}", f'"{word}"', f"{word} "])


def hiding_line(chance: random.Random, slipped: bool) -> str:
    """Return a line of settings that keeps a page from readers."""
    word = chance.choice(SLIPPED if slipped else sorted(HIDING))
    return f"{slip(word, chance) if slipped else dressed(word, chance)}: {chance.choice(ANSWERS[HIDING[word]])}"


def waiting_line(chance: random.Random) -> str:
    """Return a line of settings that keeps a page from readers until a day in 2031."""
    word = chance.choice(WAITING)
    return (
        f"{word}: {chance.choice(['2031-05-01', '1 May 2031', '2031-05-01T09:00:00Z', '2031-05-01 09:00', 'May 2031'])}"
    )


HIDING_NAMES = (
    *("do not publish", "please do not publish", "dont publish yet", "not for publication", "not for release"),
    *("staff only", "internal only", "internal use only", "for internal use", "wip", "unpublished", "embargoed"),
    *("peidiwch a chyhoeddi", "heb ei gyhoeddi", "staff yn unig", "nie publikowac", "ne pas publier", "yayınlamayın"),
    *("nicht veröffentlichen", "no publicar", "لا تنشر", "请勿发布"),
)
"""What people write before, behind or instead of the name of a page, and means nothing else."""
HIDING_FOLDERS = (
    *(
        "for review",
        "in review",
        "under review",
        "awaiting approval",
        "pending approval",
        "needs review",
        "for sign off",
    ),
    *("in progress", "work in progress", "on hold", "not ready", "not yet live", "unfinished", "unapproved", "embargo"),
    *("not for patients", "not for the public", "old drafts", "my drafts", "drafts 2026", "draft pages", "for comment"),
    *("drafft", "drafftiau", "robocze", "brouillons", "taslak", "ciorne", "草稿", "مسودہ"),
)
HIDING_CAPITALS = ("DRAFT", "TODO", "TBC", "WIP", "EMBARGO", "CONFIDENTIAL", "INTERNAL", "PRIVATE", "FOR REVIEW")
HIDING_ENDINGS = ("draft", "wip", "private", "internal", "hidden", "unpublished", "disabled", "local", "dev", "preview")
DOUBTFUL_ENDINGS = (
    *("pending", "for review", "under review", "in progress", "not ready", "not approved", "unfinished", "on hold"),
    *("hidden", "private", "internal", "offline", "withdrawn", "tbc", "todo", "v2", "version 3", "with comments"),
    *("tracked changes", "beta", "publish later", "template", "final final", "final 2", "rough", "incomplete"),
    *("archif", "cyfrinachol", "brouillon", "wersja robocza", "草稿"),
)
DOUBTFUL_FOLDERS = (
    *("pending", "restricted", "confidential", "withdrawn", "coming soon", "later", "parked", "hold", "offline"),
    *("preview", "dev", "ignore", "exclude", "skip", "noindex", "templates", "review", "v2", "minutes", "inactive"),
    *("hen", "archif", "cudd"),
)


def spelled(words: str, chance: random.Random) -> str:
    """Return words as they are in names: parted by one of many signs, in small letters or in capitals."""
    words = words.replace(" ", chance.choice("-_ ."))
    return chance.choice((words, words, words.upper(), words.capitalize()))


def hidden_name(number: int, chance: random.Random) -> str:
    """Return a name with words that say that the page is not for readers, below the folder of a language."""
    name, sign = f"choice{number}", chance.choice("-_ ")
    match chance.randrange(6):
        case 0:
            return f"{name}{sign}{spelled(chance.choice(HIDING_NAMES), chance)}.md"
        case 1:
            words = chance.choice([words for words in HIDING_NAMES if words[0] in "pdnwe"])
            return f"{spelled(words, chance)}{sign}{name}.md"
        case 2:
            return f"{spelled(chance.choice(HIDING_FOLDERS + HIDING_NAMES), chance)}/{name}.md"
        case 3:
            return f"{chance.choice(HIDING_CAPITALS)}{sign}{name}.md"
        case 4:
            return f"{name}{sign}{chance.choice(HIDING_CAPITALS)}.md"
    return f"{name}.{chance.choice(HIDING_ENDINGS)}.md"


def doubtful_name(number: int, chance: random.Random) -> str:
    """Return a name that may be that of a page, and sounds like something that readers are not to have."""
    name = f"choice{number}"
    if chance.random() < 0.3:
        return f"guides{number}/{spelled(chance.choice(DOUBTFUL_FOLDERS), chance)}/{name}.md"
    ending = chance.choice(DOUBTFUL_ENDINGS).replace(" ", chance.choice("-_ "))
    return f"{name}{chance.choice('-_ ')}{chance.choice((ending, ending.capitalize()))}.md"


def file_name(number: int, chance: random.Random) -> str:
    """Return a name that means "not this one", below the folder of a language."""
    name = f"choice{number}"
    return chance.choice(
        [
            hidden_name(number, chance),
            hidden_name(number, chance),
            hidden_name(number, chance),
            f"index{chance.choice(('', ' ', '-', '_'))}{2 + number}.md" if number < 90 else f"_{name}.md",
            f"{name}.{chance.choice(('LOCAL', 'BASE', 'REMOTE', 'BACKUP'))}.md",
            f"_{name}.md",
            f"_later/{name}.md",
            f"drafts/{name}.md",
            f"guides/Drafts/{name}.md",
            f"_drafts/{name}.md",
            f"{name} - Copy.md",
            f"{name} - Copy ({number}).md",
            f"{name} ({1 + number % 9}).md",
            f"Copy of {name}.md",
            f"{name} copy.md",
            f"{name} copy 2.md",
            f"{name} (Sam's conflicted copy 2026-11-28).md",
            f"{name}.sync-conflict-20261128-101010-ABCDEF.md",
            f"~${name}.md",
            f"{name}{number}/README.md",
            f"{name}{number}/readme.md",
            f"{name}{number}/TODO.md",
        ]
    )


def write_pages(
    project: Path, count: int, make: Callable[[int, random.Random], tuple[str, str]], seed: str
) -> list[str]:
    """Write pages into a project, below the folder of English, and return what each is. make: returns path and
    source."""
    chance, made = random.Random(seed), []
    for number in range(count):
        path, source = make(number, chance)
        target = project / "content" / "en" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(source, "utf-8")
        made.append(f"{path}: {source!r}")
    return made


def leaks(project: Path, made: list[str]) -> list[str]:
    """Return the inputs whose secret is in a file of the site."""
    site = "\n".join(
        path.read_text("utf-8", "replace") for path in sorted((project / "site").rglob("*")) if path.is_file()
    )
    return [what for number, what in enumerate(made) if secret(number) in site]


PLACES = (
    "Words {} and words.",
    "- one {}\n- two",
    "- one\n- {}\n- two",
    "> Said {} so.",
    "## A heading {}\n\nWords.",
    "| a {} | b |\n|---|---|\n| 1 | 2 |",
    '!!! important "A box"\n    Words {} here.',
    "1. one\n2. two {}",
    "**Bold {} words**",
    "{}\n\nWords.",
    "Words.\n{}\nMore words.",
)
"""Where notes are in a page. A note of several lines is where lines may."""


def page_with_note(number: int, chance: random.Random) -> tuple[str, str]:
    """Return path and source of a page with a note in it."""
    note = chance.choice(NOTES + LINES)
    inline = "\n" not in note and note not in LINES
    place = (
        chance.choice(PLACES)
        if inline
        else chance.choice(("Words.\n\n{}\n\nMore words.", "{}\n\nWords.", "Words.\n\n{}"))
    )
    return (
        f"page{number}.md",
        f"---\ntitle: Page {number}\n---\n\nBefore.\n\n{place.format(note.format(secret(number)))}\n\nAfter.\n",
    )


FENCES = (
    ("---", "---"),
    ("+++", "+++"),
    ("———", "———"),
    ("—", "—"),
    ("–––", "---"),
    ("----", "----"),
    (" ---", "---"),
    ("---", "..."),
    ("```yaml", "```"),
    ("<!--", "-->"),
    ("", ""),
    ("---", ""),
    ("", "---"),
    ("\u00a0---", "---"),
    ("\\---", "\\---"),
    ("-\\-\\-", "-\\-\\-"),
    ("> ---", "> ---"),
    ("%", "%"),
)
ABOVE = ("", "\n", "\n\n", " \n", "<!-- a note -->\n", "# my notes\n", "\ufeff", "\ufeff\n", "# my notes\n\n")


def page_with_settings(number: int, chance: random.Random) -> tuple[str, str]:
    """Return path and source of a page whose settings, with a secret in one, are in the wrong place or dialect."""
    lines = [f"title: Page {number}", f"owner: {secret(number)}", "order: 3"]
    chance.shuffle(lines)
    above, (opening, closing), shape = chance.choice(ABOVE), chance.choice(FENCES), chance.randrange(8)
    if opening == "%":
        return f"page{number}.md", f"% Page {number}\n% {secret(number)}\n% 1 May 2020\n\nWords.\n"
    if shape == 0:
        pairs = (line.split(": ") for line in lines)
        block = "{\n" + ",\n".join(f'  "{name}": "{value}"' for name, value in pairs) + "\n}"
    elif shape == 1:
        above, block = "", f"---\n{lines[0]}\n---\n{lines[1]}\n{lines[2]}\n---"
    elif shape == 2:
        return f"page{number}.md", f"---\ntitle: Page\n---\n\nWords.\n\n---\nowner: {secret(number)}\n---\n"
    else:
        if opening == "+++":
            lines = [line.replace(": ", ' = "') + '"' for line in lines]
        block = "\n".join(filter(None, [opening, *lines, closing]))
    return f"page{number}.md", f"{above}{block}\n\nWords.\n"


def page_with_merge(number: int, chance: random.Random) -> tuple[str, str]:
    """Return path and source of a page that a merge has left in two versions, whole or half cleared away."""
    lines = [
        "<<<<<<< HEAD",
        f"Phone {secret(number)}.",
        "=======",
        "Phone 01632 960999.",
        f">>>>>>> {chance.choice(['other', 'abc1234', '.r5'])}",
    ]
    match chance.randrange(4):
        case 0:
            lines.insert(2, "||||||| base")
        case 1:
            del lines[0]
        case 2:
            del lines[-1]
    indent = chance.choice(["", "", "    ", "  "])
    return f"page{number}.md", f"---\ntitle: Page {number}\n---\n\nWords.\n\n" + "".join(
        f"{indent}{line}\n" for line in lines
    ) + "\nMore.\n"
