"""Every letter of a page is in one of the fonts that its language names for print.

What: each letter of a page that is made as a PDF is looked for in the fonts under `fonts: print` of its language, of
the languages that words of the page are in, and of those of the site that are written in its script. For one that none
of them has, its name is on paper in square brackets, such as [slightly smiling face].

Why: another font would be taken without a word, different on each machine, or an empty box would be drawn. A reader
would get nothing, or the wrong letter, and nobody at the trust would know.

How to put it right: write what is meant in words; or add a font that has the letter to the list in the language's
`locale.yml`.
"""

from everyreader.finding import Rule

PASSED = ("<p>Zażółć gęślą jaźń, £5.</p>",)
FAILED = ("<p>Thank you 🙂 for asking.</p>", "<p>Call: ☎</p>")
INAPPLICABLE = ("<img alt='🙂'>",)
"""Text set in Noto Sans; one without letters has none to look for."""

RULE: Rule[object] = Rule("warning", reported_by="build/renditions")
