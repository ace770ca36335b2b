"""A step of an Easy Read page has at most two sentences.

What: on a page of `kind: easy-read`, each paragraph, beside a picture or without one, has one sentence or two.

Why: Easy Read is read one idea at a time, often with a supporter who covers the rest. A step of three or four sentences
has several ideas, and one picture can stand for one of them only.

How to put it right: begin a new step, with a picture of its own, or leave out what need not be said.
"""

from __future__ import annotations

from everyreader.document import Paragraph
from everyreader.finding import Finding, Rule
from everyreader.parse import Page
from everyreader.parse.sections import sentences

_HEAD = "---\ntitle: Easy Read\nkind: easy-read\n---\n\n"
PASSED = (
    f"{_HEAD}You can say no. To **opt out** means to say no.\n",
    f"{_HEAD}![](a.svg)\n\nPhone {{{{ desk }}}}. It is free.\n",
    f"{_HEAD}You can get:\n\n- a film. It has signs.\n- a book. It has pictures.\n",
    f"{_HEAD}It opens at 8.30 a.m. every day. Phone us.\n",
    f"{_HEAD}Is it free? Yes!\n",
    f"{_HEAD}Ask Dr. Khan. Ms. Reid can help.\n",
    f"{_HEAD}St. Anne's Hospital wrote this. Ask us.\n",
    f"{_HEAD}آپ انتخاب کر سکتے ہیں۔ ہم سے پوچھیں۔\n",
)
FAILED = (
    f"{_HEAD}You can say no. You need not. It is up to you.\n",
    f"{_HEAD}![](a.svg)\n\nPhone us. We are here. Ask. It is free.\n",
    f"{_HEAD}Phone {{{{ desk }}}}. {{{{ desk }}}} is free. Ask us.\n",
    f"{_HEAD}You can pay. £5 is enough. Ask us.\n",
    f"{_HEAD}Say ‘yes.’ ‘No’ is fine too. Ask us.\n",
    f"{_HEAD}You can wait… You need not… Ask us.\n",
    f"{_HEAD}کیا یہ مفت ہے؟ جی ہاں۔ فون کریں۔\n",
    f"{_HEAD}আপনি বেছে নিতে পারেন। ফোন করুন। এটি বিনামূল্যে।\n",
    f"{_HEAD}您可以选择。请打电话！这是免费的。\n",
    f"{_HEAD}يمكنك أن تختار. اتصل بنا. هذا مجاني.\n",
    f"{_HEAD}Możesz odmówić. Żaden lekarz nie pyta. Zadzwoń.\n",
    f'{_HEAD}!!! important "Wait"\n    Ask us. It is free. We are here.\n',
)
INAPPLICABLE = ("You can say no. You need not. It is up to you.\n",)

MOST = 2


def check(page: Page) -> list[Finding] | None:
    """Look at every paragraph of an Easy Read page."""
    steps = page.blocks_of(Paragraph)
    if page.header.meta.kind != "easy-read" or not steps:
        return None
    return [
        Finding(
            "document/easy-read-step",
            page.header.source,
            f"This step has {count} sentences.",
            "Begin a new step after the second.",
            block=step.id,
        )
        for step in steps
        if (count := len(sentences(step))) > MOST
    ]


RULE = Rule("warning", check=check)
