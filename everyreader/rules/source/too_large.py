"""A page is not larger than one person can read.

What: the file of a page has at most 1 MB. The longest notices of trusts have less than 100 KB. A page beyond this is
not shown; a short page with your contact is at its address.

Why: a page of that size is a slip, such as a picture that was pasted into the text. It would take long to load on a
phone and hours to read.

How to put it right: save pictures as files of their own in content/media, and split a long text into several pages.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("error", "withhold page", reported_by="parse/page")

PASSED = ("---\ntitle: Your choice\n---\n\n" + "Phone us.\n" * 1000,)
FAILED = ("---\ntitle: Your choice\n---\n\n" + "Phone us.\n" * 100_001,)
INAPPLICABLE = ("",)
