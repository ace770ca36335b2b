"""On paper, lines end between words.

What: a language with `fonts: print` in its locale.yml has spaces between words, or is Chinese, Japanese or Thai. In
Khmer, Lao, Burmese and some others, words run on, and the program that makes the PDF does not know them.

Why: a line that ends within a word has to be read twice, and may say something else. A line without any place to end
leaves the paper, and its last words are lost.

How to put it right: in the pages of the language, write a zero-width space (U+200B) between words, which nobody sees:
lines then end there. Ask somebody who reads the language to look at each PDF before it is published.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("warning", reported_by="locale")

_FONTS = "fonts: {print: [NotoSans-Regular.ttf]}\n"
_KHMER = "lang: km\nname: ខ្មែរ\nenglish-name: Khmer\n"
PASSED = (
    {"locales/pl/locale.yml": f"lang: pl\nname: polski\nenglish-name: Polish\n{_FONTS}"},
    {"locales/th/locale.yml": f"lang: th\nname: ไทย\nenglish-name: Thai\n{_FONTS}"},
)
FAILED = (
    {"locales/km/locale.yml": _KHMER + _FONTS},
    {"locales/my/locale.yml": f"lang: my\nname: မြန်မာ\nenglish-name: Burmese\n{_FONTS}"},
)
INAPPLICABLE = ({"locales/km/locale.yml": _KHMER},)
