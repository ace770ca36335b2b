"""A link is written as an address that every browser and phone understands.

What: `https://` has two slashes and a website behind it, `www.` has `https://` before it, an e-mail address `mailto:`,
a number `tel:`, and no address has spaces in it. None is that of a program between the page and its reader, as Outlook
and Google paste it, or leads to where only colleagues get in: a server of their own network, a shared file, a page in
the making.

Why: `https:/www.nhs.uk` leads to a page of this very site that is not there, and some phones stop at a space: they dial
half a number. What Outlook pastes tells the whole world whose mail the address was in.

How to put it right: write the address as the message has it. Where there is no doubt, readers get that already.
"""

import re

from everyreader.document import Link
from everyreader.finding import Finding, Rule
from everyreader.parse import Page, piece_of_link
from everyreader.parse.links import has_words
from everyreader.phones import read_phone
from everyreader.typed_targets import (
    behind_guard,
    call_fault,
    end_fault,
    holds_fact,
    host_fault,
    is_plain_page,
    lacks_scheme,
    mended,
)

PASSED = (
    "[Choose](https://www.nhs.uk/a%20b?x=1&y=2), [us](tel:111).\n",
    "[Ask](mailto:ask@larkmere.example), [phone](tel:+443003035678).\n",
    "[One](tel:116123), [two](tel:08001111), [three](tel:00441632960001), [four](tel:+35312345678).\n",
    "[Guide](young-people.md#how), [home](/en/), [other](//a.example).\n",
    "[Phone](tel:{{ a-phone }}), [web]({{ a-web }}).\n",
    "[Map](https://www.google.com/maps), [form](https://docs.google.com/forms/d/e/x/viewform), [ten](https://10.example/).\n",
    "[Word](https://a.example/b_(c)), [query](https://a.example/?a=b&c=[1]), [us](https://a.example/b-).\n",
    "[Stage](https://stage.example/), [test](https://www.trust.example/blood-test/?previews=1), [uat](https://a.example/uat).\n",
    "[Guide](www-guide.md), [book](https://bücher.example/), [two](mailto:a@b.example,c@d.example).\n",
)
FAILED = tuple(
    f"See [our page]({target}) now.\n"
    for target in (
        "https:/www.nhs.uk/a",
        "http:///a.example/p",
        "https:a.example",
        "https//www.nhs.uk",
        "https;//www.nhs.uk",
        "https://",
        "https://www..nhs.uk/x",
        "https://www.nhs.uk/a b",
        "https://www.nһs.uk/",
        "https://https://www.nhs.uk",
        "https://nhs/choose",
        "www.nhs.uk",
        "WWW.nhs.uk/a",
        "me@trust.example",
        "mailto:me@trust.example?subject=My choice",
        "tel:0300 303 5678",
        "tel:+44(0)3003035678",
        "0300-303-5678",
        "mailto://me@trust.example",
        "our page.md",
        "https://www,nhs.uk",
        "https://name:word@www.nhs.uk",
        "http://localhost:8000/en/",
        "mailto:a@b",
        "https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.nhs.uk%2F&data=05",
        "mailto:",
        "tel:",
        "tel:ask",
        "http://192.168.1.4/notice",
        "https://wiki.trust.internal/x",
        "https://trust-my.sharepoint.com/personal/x",
        "https://docs.google.com/document/d/abc/edit",
        "https://www.trust.example/wp-admin/post.php?post=1",
        "https://staging.trust.example/en/",
        "https://trust-staging.sites.example/en/",
        "https://test.www.trust.example/en/",
        "https://trust.sharepoint.com/sites/ig/notice.docx",
        "https://www.nhs.uk/notice;jsessionid=0A1B2C",
        "https://www.trust.example/?page_id=5&preview=true",
        "http://nww.trust.nhs.uk/x",
        "https://www.nhs.uk/a,",
        "https://www.nhs.uk/a.",
        "https://www.nhs.uk/a|b",
        *(f"tel:{number}" for number in ("163296077", "0163296000", "+4401632960001", "441632960001", "+01632960001")),
    )
)
INAPPLICABLE = ("Phone us.\n",)


_WHOLE = re.compile(r"(tel|sms):(\+?\d{8,})(?!\d|[*#])")
"""A number that is long enough for a whole one."""
_ABROAD = re.compile(r"\+?44|\+0")


def check(page: Page) -> list[Finding] | None:
    """Look at the target of every link."""
    links = page.inlines_of(Link)
    if not links:
        return None
    return [
        Finding(
            "document/link-address",
            page.header.source,
            *said,
            block=block.id,
            piece=piece_of_link(page, block.id, link),
        )
        for block, link in links
        if (said := _fault(link.target)) and has_words(link)
    ]


def _fault(target: str) -> tuple[str, str] | None:
    """Return what is wrong with a target and what to write, or None."""
    if is_plain_page(target) or holds_fact(target):
        return None
    if meant := lacks_scheme(target):
        return f"This is an address, and as a link it leads nowhere: {target[:60]}", f"Write {meant}"
    right = mended(target)
    if behind_guard(target):
        return f"This address is that of a program between the page and its readers: {target[:60]}", f"Write {right}"
    if fault := call_fault(right):
        return (
            f"This address {fault}: {target[:60]}",
            "Write the number or the e-mail address, or a fact, behind the colon.",
        )
    if said := _number_fault(right):
        return said
    if fault := host_fault(right) or end_fault(right):
        return f"This address {fault}: {target[:60]}", "Copy it from the top of a browser that shows the page."
    if right != target:
        return f"This address is not written as browsers and phones need it: {target[:60]}", f"Write {right}"
    return None


def _number_fault(target: str) -> tuple[str, str] | None:
    """Return why no phone reaches the number of a link, and what to write, or None."""
    match = _WHOLE.match(target)
    if not match:
        return None
    scheme, number = match.groups()
    phone = read_phone(number)
    if phone.fault:
        return f"This number {phone.fault}: {target[:60]}", "Write the whole number, as it is dialled, or a fact."
    if _ABROAD.match(number) and number != phone.dialled:
        return f"Phones do not reach this number as it is written: {target[:60]}", f"Write {scheme}:{phone.dialled}"
    return None


RULE = Rule("warning", check=check)
