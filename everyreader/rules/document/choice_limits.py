"""Where a page says that people can say no to research and planning, it says in the same section that some uses go on.

What: a section that promises the choice, such as “You can say no to research and planning” or “If you opt out,
your information is not used for research”, also holds a limit of it, such as “most uses”, “some uses go on”, “unless”
or “except”, or a fact with `limits` in its name. A quotation that holds the promise holds the limit too: it is read and
copied alone. In other languages, the promise is known by the words in `everyreader/parse/promise_words.py`.

Why: some uses go on, for example when a law requires them. Who was promised more than the law gives learns that the NHS
does not keep its word, and staff repeat the promise to patients.

How to put it right: write the limits beside the choice, as a fact: `{{ choice-limits }}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from everyreader.document import Block, Quote, Text, walk
from everyreader.finding import Finding, Rule
from everyreader.parse import Page
from everyreader.parse.promises import has_limit, is_promise, may_promise, speaks_of_uses
from everyreader.parse.sections import sections, sentences, words_of
from everyreader.parse.source_search import piece_in

_LIMITS = (
    "You can say no to most uses of it for research and planning. Some uses go on, for example when a law says so.\n"
)
PASSED = (
    _LIMITS,
    f"> {_LIMITS}",
    "If you opt out, information about you is not used for research and planning, except in [the cases "
    "below](#cases).\n",
    "You can say no to research and planning.\n\nYour information can still be used when a court requires it.\n",
    "You can say no to research and planning. {{ choice-limits }}\n",
    "- You can opt out of research.\n- It does not apply when you agreed to a study.\n",
    "You can take part in research. A study asks you first.\n\nYou can say no to it.\n",
    "Planning is deciding what services people need. You can read more about research.\n",
    "The opt-out is one choice about research and planning.\n",
    "If you do not opt out, nothing changes for research.\n",
    "You cannot opt out of research into these diseases here.\n",
    "Whatever you have chosen, staff can tell you about a study, and you can say no to it.\n",
    "You may stop taking part in a research study at any time without giving a reason.\n",
    "You can say no to taking part in research.\n",
    "You can withdraw from the study. If you say no to a research study, your care is not affected.\n",
    "If you say no to a study, we do not ask you again about that study.\n",
    "You can opt out of our research newsletter.\n",
    "You can opt out of receiving letters about research.\n",
    "The researcher may stop a study early for reasons of planning.\n",
    "The Caldicott Guardian can say no to a use of information for planning if it is not fair.\n",
    "If you opted out before, you do not need to do it again for research.\n",
    "If you stop smoking, you may not be able to join the research.\n",
    "You can object to the use of your information for planning. We look at your request and tell you what "
    "we decide.\n",
    "You can opt out of research and planning in most cases.\n",
    "You can opt out of research and planning, apart from where the law requires it.\n",
    "You can opt out of research and planning. Sometimes your information will be used even if you opted out.\n",
    "You can opt out of research and planning. This does not include uses that a law requires.\n",
)
FAILED = (
    "You can say no to the use of your information for research and planning.\n",
    "If you opt out, we do not use your information for research.\n",
    "## Your choice\n\nPeople can opt out of research and planning.\n\n## More\n\nSome uses go on.\n",
    "> You can say no to the use of your information for research and planning.\n\nSome uses go on, as the law says.\n",
    "- A patient may choose to opt out of research and planning.\n",
    '- "You can say no to the use of your information for research and planning."\n- "I cannot choose for '
    'you. You still get care."\n',
    "So if you opt out, these studies do not get your information.\n",
    "You can say **no** to research and planning.\n",
    "You can opt\nout of research and planning.\n",
    "You can choose whether your confidential patient information is used for research and planning.\n",
    "You can choose not to have your information used for research and planning.\n",
    "You can tell the NHS not to use your information for research and planning.\n",
    "You are entitled to opt out of your information being used for research and planning.\n",
    "You can opt-out of sharing your data for research and planning purposes.\n",
    "You can prevent your information from being used for research and planning.\n",
    "Your health record can be used for research, but you can say no.\n",
    "You have a choice about research and planning: you can say no.\n",
    "We use your information for research unless you opt out.\n",
    "If you opt out, nobody will use your data for research.\n",
    "If you opt out, your data won't be used for research.\n",
    "Once you opt out, we will not use your information for research.\n",
    "When you opt out, your information is not used for research or planning.\n",
    "A patient who opted out is excluded from research.\n",
    "Should you opt out, your information will not be used for research.\n",
    "By opting out you make sure that your information is not used for research.\n",
    "We will not use your information for research if you opt out.\n",
    "Your data will only be used for research and planning if you have not opted out.\n",
    "The opt-out means that your information will not be used for research and planning.\n",
    "The national data opt-out lets you say no to research and planning.\n",
    "You can opt out of research and planning. There is no limit to how often you change your mind.\n",
    "You can opt out of research and planning. Opting out does not change your care.\n",
    "You can opt out of research and planning. You can still use the NHS App.\n",
)
INAPPLICABLE = ("Phone us.\n",)


def check(page: Page) -> list[Finding] | None:
    """Look at each section, and at each quotation, that promises the choice."""
    tag = page.header.tag
    if not may_promise(page.text, tag):
        return None
    likely = {block.id for block, inline in page.inlines_of(Text) if speaks_of_uses(inline.text, tag)}
    found, promised = [], False
    for blocks in _units(page) if likely else ():
        promises = [
            block
            for block in walk(blocks)
            if block.id in likely and any(is_promise(sentence, tag) for sentence in sentences(block))
        ]
        promised = promised or bool(promises)
        if promises and not has_limit(words_of(blocks), tag):
            found.append(_finding(page, promises[0]))
    return found if promised else None


def _units(page: Page) -> Iterator[tuple[Block, ...]]:
    """Yield each section without its quotations, and each quotation."""
    for part in sections(page.document.blocks):
        yield tuple(block for block in part if not isinstance(block, Quote))
        yield from ((block,) for block in walk(part) if isinstance(block, Quote))


def _finding(page: Page, block: Block) -> Finding:
    words = sentences(block)[0].split()
    return Finding(
        "document/choice-limits",
        page.header.source,
        "The choice about research and planning is said here without its limits.",
        "Say in the same section that some uses go on, for example with {{ choice-limits }}.",
        block=block.id,
        piece=piece_in(page, block.id, *(" ".join(words[:number]) for number in range(min(6, len(words)), 0, -1))),
    )


RULE = Rule("warning", check=check)
